"""Two actors go in, the history of their tie comes out: what, when, how warm, and who says so."""

from collections.abc import Sequence
from dataclasses import dataclass

from detente.model import Event, ListedActor, ListedClaim, ListedEvent, Tie
from detente.relate import Period, Turn, periods_of, relate, turns_of
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

    `coverage` is the number of documents published in each year of `periods`: a year with few
    documents says little.
    """

    one: ListedActor
    other: ListedActor
    tie: Tie
    periods: tuple[Period, ...]
    coverage: dict[int, int]
    turns: tuple[Turn, ...]
    episodes: tuple[Episode, ...]
    relations: tuple[ListedClaim, ...]


def history_of(
    answers: Answers, one: ListedActor, other: ListedActor, *, direct: bool = False
) -> History:
    """Return the history of two actors, the earliest event first, those without a date last.

    Unless `direct`, what their people, wings and organs do counts as theirs.
    """
    ones, others = _sides(answers, one, other, direct=direct)
    dealings = answers.dealings(ones, others)
    listed = answers.events_by_id(dealing.event_id for dealing in dealings)
    claims = {
        claim.id: claim
        for claim in answers.claims_by_id(
            claim_id
            for item in listed
            for claim_id in (*item.event.claim_ids, *disputing(item.event))
        )
    }
    periods = tuple(periods_of(dealings))
    years = {period.year for period in periods}
    return History(
        one=one,
        other=other,
        tie=relate(one.actor.id, other.actor.id, dealings),
        periods=periods,
        coverage={
            year: number for year, number in answers.documents_a_year().items() if year in years
        },
        turns=tuple(turns_of(periods)),
        episodes=tuple(_episode(item, claims, one, other, ones | others) for item in listed),
        relations=tuple(answers.relations_between(ones, others)),
    )


def _sides(
    answers: Answers, one: ListedActor, other: ListedActor, *, direct: bool
) -> tuple[frozenset[str], frozenset[str]]:
    """Return who acts for either; whoever acts for both, or is the other, acts for neither."""
    if direct:
        return frozenset({one.actor.id}), frozenset({other.actor.id})
    ones, others = answers.members(one.actor.id), answers.members(other.actor.id)
    both = (ones & others) - {one.actor.id, other.actor.id}
    return ones - both - {other.actor.id}, others - both - {one.actor.id}


def _episode(
    item: ListedEvent,
    claims: dict[str, ListedClaim],
    one: ListedActor,
    other: ListedActor,
    members: frozenset[str],
) -> Episode:
    parties = (*item.initiators, *item.recipients)
    via = [
        party.name
        for party in parties
        if party.id in members and party.id not in {one.actor.id, other.actor.id}
    ]
    return Episode(
        listed=item,
        via=tuple(dict.fromkeys(via)),
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
