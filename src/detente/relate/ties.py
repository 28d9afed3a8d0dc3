"""Dealings of one pair go in; their tie, its periods and its turning points come out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from detente.ids import make_id
from detente.model import Dealing, Tie
from detente.ontology import QUADS, SCORES, ClaimType, Modality

# A year turns when its mean lies on the other side of zero and this many events say so.
_LEAST_EVENTS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One year of a tie. `score` is the mean PLOVER score, from -9.3 to 7.6."""

    year: int
    events: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A year in which a tie changed sides: `direction` is "warming" or "cooling"."""

    year: int
    direction: str
    before: float
    after: float


def relate(one: str, other: str, dealings: Iterable[Dealing]) -> Tie:
    """Return the tie of two actors; which of them is given first does not matter."""
    ordered = sorted(dealings, key=_order)
    one, other = sorted((one, other))
    happened = [dealing for dealing in ordered if counts(dealing)]
    scores = [SCORES[dealing.type] for dealing in happened]
    quads = [QUADS[dealing.type] for dealing in happened]
    days = [day for dealing in ordered for day in _days(dealing)]
    return Tie(
        id=make_id("tie", one, other),
        one=one,
        other=other,
        event_ids=tuple(dealing.event_id for dealing in ordered),
        cooperation=sum(quad.endswith("cooperation") for quad in quads),
        conflict=sum(quad.endswith("conflict") for quad in quads),
        score=round(sum(scores) / len(scores), 2) if scores else None,
        first=min(days, default=None),
        last=max(days, default=None),
    )


def counts(dealing: Dealing) -> bool:
    """Whether an event counts towards the score: what happened, and promises, which are acts."""
    if dealing.type.is_relation:
        return False
    return dealing.modality is Modality.ASSERTED or (
        dealing.type is ClaimType.AGREE and dealing.modality is Modality.PLANNED
    )


def periods_of(dealings: Iterable[Dealing]) -> list[Period]:
    """Return the years of a tie that have events; one that spans years counts where it began."""
    by_year: dict[int, list[float]] = {}
    for dealing in dealings:
        year = _year(dealing)
        if year is not None and counts(dealing):
            by_year.setdefault(year, []).append(SCORES[dealing.type])
    return [
        Period(year=year, events=len(scores), score=round(sum(scores) / len(scores), 2))
        for year, scores in sorted(by_year.items())
    ]


def turns_of(periods: Sequence[Period]) -> list[Turn]:
    """Return the years whose score lies on the other side of zero from the year before it."""
    firm = [period for period in periods if period.events >= _LEAST_EVENTS and period.score]
    return [
        Turn(
            year=after.year,
            direction="warming" if after.score > 0 else "cooling",
            before=before.score,
            after=after.score,
        )
        for before, after in pairwise(firm)
        if (before.score > 0) != (after.score > 0)
    ]


def _order(dealing: Dealing) -> tuple[date, str]:
    first = dealing.when.first or dealing.when.last if dealing.when else None
    return first or date.max, dealing.event_id


def _days(dealing: Dealing) -> list[date]:
    if dealing.when is None:
        return []
    return [day for day in (dealing.when.first, dealing.when.last) if day is not None]


def _year(dealing: Dealing) -> int | None:
    if dealing.when is None:
        return None
    day = dealing.when.first or dealing.when.last
    return day.year if day else None
