"""One actor goes in, its dealings with everybody else come out: the balance with each of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from detente.history.reports import reports_by
from detente.model import Dealing, ListedActor, ListedClaim, Named, Tie
from detente.relate import (
    Period,
    Picture,
    Turn,
    Unit,
    late_events,
    periods_of,
    pictures_of,
    relate,
    turns_of,
    unit_for,
)
from detente.store import Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Another actor, how one stands with it, by year, and where that turned."""

    other: Named
    tie: Tie
    periods: tuple[Period, ...]
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What one actor has to do with all others; those with most events first.

    `cooperation` and `conflict` count its events, each once, `score` is their mean PLOVER score
    and None when none happened. The rest is as in a `History`.
    """

    one: ListedActor
    events: int
    cooperation: int
    conflict: int
    score: float | None
    unit: Unit
    periods: tuple[Period, ...]
    series: tuple[Period, ...]
    published: Mapping[date, int]
    pictures: tuple[Picture, ...]
    partners: tuple[Partner, ...]


def balance_of(
    answers: Answers, one: ListedActor, *, direct: bool = False, unit: Unit | None = None
) -> Balance:
    """Return the balance of an actor with each other one.

    Unless `direct`, what its people, wings and organs do counts as its own, and what those of
    others do as theirs: with the Iranian foreign minister one deals with Iran.
    """
    ones = frozenset({one.actor.id}) if direct else answers.members(one.actor.id)
    own = ones | answers.above(one.actor.id)
    others: dict[Named, list[Dealing]] = {}
    for encounter in answers.encounters(ones, direct=direct):
        if encounter.other.id not in own:
            others.setdefault(encounter.other, []).append(encounter.dealing)
    dealings = list(
        {dealing.event_id: dealing for found in others.values() for dealing in found}.values()
    )
    whole = relate(one.actor.id, one.actor.id, dealings)
    tellings = answers.tellings(whole.event_ids)
    unit = unit or unit_for(dealings)
    late = late_events(dealings, tellings)
    reports = reports_by(
        answers,
        (
            (other, claim_id)
            for claim_id, other in answers.turning_claims(ones, direct=direct)
            if other.id not in own
        ),
    )
    partners = [
        _partner(one, other, others.get(other, []), reports.get(other, []), late)
        for other in others.keys() | reports.keys()
    ]
    return Balance(
        one=one,
        events=len(dealings),
        cooperation=whole.cooperation,
        conflict=whole.conflict,
        score=whole.score,
        unit=unit,
        periods=tuple(periods_of(dealings, tellings)),
        series=tuple(periods_of(dealings, tellings, unit=unit)),
        published=answers.documents_a_day(),
        pictures=pictures_of(dealings, tellings),
        partners=tuple(sorted(partners, key=_most_first)),
    )


def _partner(
    one: ListedActor,
    other: Named,
    dealings: list[Dealing],
    reports: list[ListedClaim],
    late: frozenset[str],
) -> Partner:
    return Partner(
        other=other,
        tie=relate(one.actor.id, other.id, dealings),
        periods=tuple(periods_of(dealings)),
        turns=tuple(turns_of(dealings, reports, late=late)),
    )


def _most_first(partner: Partner) -> tuple[int, str]:
    return -len(partner.tie.event_ids), partner.other.id
