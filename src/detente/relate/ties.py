"""Dealings of one pair go in; their tie comes out."""

from collections.abc import Iterable
from datetime import date

from detente.dates import DateRange
from detente.ids import make_id
from detente.model import Dealing, Tie
from detente.ontology import QUADS, SCORES, ClaimType, Modality


def relate(one: str, other: str, dealings: Iterable[Dealing]) -> Tie:
    """Return the tie of two actors; which of them is given first does not matter."""
    ordered = sorted(dealings, key=_order)
    one, other = sorted((one, other))
    happened = [dealing for dealing in ordered if counts(dealing)]
    scores = [SCORES[dealing.type] for dealing in happened]
    quads = [QUADS[dealing.type] for dealing in happened]
    days = [day for dealing in ordered for day in ends_of(dealing.when)]
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
    return happened(dealing.type, dealing.modality)


def happened(kind: ClaimType, modality: Modality) -> bool:
    """Whether an event of a type, told in a way, counts as one that happened."""
    if kind.is_relation:
        return False
    return modality is Modality.ASSERTED or (
        kind is ClaimType.AGREE and modality is Modality.PLANNED
    )


def day_of(when: DateRange | None) -> date | None:
    """Return the day that a range counts on: its first, or its last where only that is known."""
    return (when.first or when.last) if when is not None else None


def ends_of(when: DateRange | None) -> list[date]:
    """Return the ends of a range that are known."""
    if when is None:
        return []
    return [day for day in (when.first, when.last) if day is not None]


def _order(dealing: Dealing) -> tuple[date, str]:
    return day_of(dealing.when) or date.max, dealing.event_id
