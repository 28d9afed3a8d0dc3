"""Two actors go in, the history of their tie comes out: what, when, how warm, and who says so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from detente.history.sides import Sides, sides_of
from detente.model import Dealing, Event, ListedActor, ListedClaim, ListedEvent, Tie
from detente.relate import (
    Gap,
    Period,
    Picture,
    Standing,
    Turn,
    Unit,
    day_of,
    gaps_of,
    late_events,
    periods_of,
    pictures_of,
    relate,
    standings_of,
    turns_of,
    unit_for,
)
from detente.store import Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """An event of a tie with its claims; `via` names those who acted for one of the two.

    `denials` are claims of other events that deny what this one tells.
    """

    listed: ListedEvent
    via: tuple[str, ...]
    claims: tuple[ListedClaim, ...]
    denials: tuple[ListedClaim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The history of two actors.

    `periods` are years, `series` the same in periods of `unit`. `published` is the number of
    documents published on each day, on anything: where few were read, a period says little.
    `pictures` are those of the outlets, `gaps` the times at which nothing is told of the tie.
    """

    one: ListedActor
    other: ListedActor
    tie: Tie
    unit: Unit
    periods: tuple[Period, ...]
    series: tuple[Period, ...]
    published: Mapping[date, int]
    pictures: tuple[Picture, ...]
    turns: tuple[Turn, ...]
    gaps: tuple[Gap, ...]
    episodes: tuple[Episode, ...]
    relations: tuple[ListedClaim, ...]
    standings: tuple[Standing, ...]


def history_of(
    answers: Answers,
    one: ListedActor,
    other: ListedActor,
    *,
    direct: bool = False,
    unit: Unit | None = None,
) -> History:
    """Return the history of two actors, the earliest event first, those without a date last.

    Unless `direct`, what their people, wings and organs do counts as theirs, as long as they
    belong to them. `unit` is chosen by the span of the events where it is None.
    """
    sides = sides_of(answers, one.actor.id, other.actor.id, direct=direct)
    dealings, listed = _dealings(answers, sides)
    relations = tuple(filter(sides.has_relation, answers.relations_between(*sides.everyone)))
    unit = unit or unit_for(dealings)
    tellings = answers.tellings(dealing.event_id for dealing in dealings)
    claims = {
        claim.id: claim
        for claim in answers.claims_by_id(
            claim_id
            for item in listed
            for claim_id in (*item.event.claim_ids, *disputing(item.event))
        )
    }
    return History(
        one=one,
        other=other,
        tie=relate(one.actor.id, other.actor.id, dealings),
        unit=unit,
        periods=tuple(periods_of(dealings, tellings)),
        series=tuple(periods_of(dealings, tellings, unit=unit)),
        published=answers.documents_a_day(),
        pictures=pictures_of(dealings, tellings),
        turns=tuple(turns_of(dealings, relations, late=late_events(dealings, tellings))),
        gaps=_gaps(answers, sides, dealings, (*claims.values(), *relations), unit),
        episodes=tuple(_episode(item, claims, sides) for item in listed),
        relations=relations,
        standings=tuple(standings_of(relations, sides.everyone[0])),
    )


def turns_between(answers: Answers, sides: Sides, *, without: Sequence[str] = ()) -> list[Turn]:
    """Return the turning points of a tie, the earliest first.

    `without` are documents that are left out, as if they had not been read.
    """
    left_out = answers.told_by(without)
    claims = {claim_id for item in left_out.values() for claim_id in item.claims}
    dealings = [
        dealing
        for dealing in _dealings(answers, sides)[0]
        if dealing.event_id not in left_out or left_out[dealing.event_id].by_others
    ]
    relations = [
        claim
        for claim in answers.relations_between(*sides.everyone)
        if sides.has_relation(claim) and claim.document.id not in without
    ]
    tellings = [
        telling
        for telling in answers.tellings(dealing.event_id for dealing in dealings)
        if telling.claim_id not in claims
    ]
    return turns_of(dealings, relations, late=late_events(dealings, tellings))


def _dealings(answers: Answers, sides: Sides) -> tuple[list[Dealing], list[ListedEvent]]:
    """Return the events that were between two sides when they happened."""
    found = answers.dealings(*sides.everyone)
    listed = [
        item
        for item in answers.events_by_id(dealing.event_id for dealing in found)
        if sides.had_event(item)
    ]
    kept = {item.event.id for item in listed}
    return [dealing for dealing in found if dealing.event_id in kept], listed


def _gaps(
    answers: Answers,
    sides: Sides,
    dealings: Iterable[Dealing],
    claims: Iterable[ListedClaim],
    unit: Unit,
) -> tuple[Gap, ...]:
    told = [day for claim in claims if (day := claim.document.published) is not None]
    ones, others = (answers.documents_about(side) for side in (sides.ones, sides.others))
    return tuple(gaps_of(dealings, told, ones, others, unit=unit))


def _episode(item: ListedEvent, claims: dict[str, ListedClaim], sides: Sides) -> Episode:
    parties = (*item.initiators, *item.recipients)
    ones, others = sides.on(day_of(item.event.when), [party.id for party in parties])
    members = (ones | others) - {sides.one, sides.other}
    return Episode(
        listed=item,
        via=tuple(dict.fromkeys(party.name for party in parties if party.id in members)),
        claims=tuple(claims[claim_id] for claim_id in item.event.claim_ids if claim_id in claims),
        denials=tuple(
            claims[claim_id]
            for claim_id in disputing(item.event)
            if claim_id in claims and claim_id not in item.event.claim_ids
        ),
    )


def disputing(event: Event) -> tuple[str, ...]:
    """Return the claims that stand in what reports of an event tell differently."""
    return tuple(
        dict.fromkeys(
            claim_id
            for disagreement in event.disagreements
            for version in disagreement.versions
            for claim_id in version.claim_ids
        )
    )


def disputed(episodes: Sequence[Episode]) -> list[Episode]:
    """Return the events that reports tell differently."""
    return [episode for episode in episodes if episode.listed.event.disagreements]
