"""Dealings and reports of one pair go in, its turning points come out, with what makes them.

A tie turns where its score does (see `phases`), and where an article says that it warms or cools.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from detente.dates import DateRange
from detente.model import Dealing, ListedClaim
from detente.ontology import SCORES, ClaimType, Modality
from detente.relate.phases import phases_of
from detente.relate.ties import counts, ends_of

TURNING: Final = frozenset({ClaimType.WARMING, ClaimType.COOLING})
# Reports no further apart than a quarter of a year tell of one turn; events further back are past.
_NEAR: Final = timedelta(days=92)
# What follows these words lies before what the sentence tells: "talks after years of a rift".
_EARLIER: Final = re.compile(
    r"\b(?:after|following|despite|ended|(?:months|years|decades) of)\s(?:[\w’'-]+\s){0,4}$",
    re.IGNORECASE,
)
# One event that points a way may have any reason; two in a row date what they fit.
_LEAST_RUN: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A time at which a tie warmed or cooled.

    It lies on a day from `first` to `last`: the last event of the old phase and the first of the
    new one, or what reports give. `first` is None when only the day by which it had happened is
    known, both are when not even that is. `is_past` is whether the reports look back from the day
    `last`, so that it lies well before. `before` and `after` are the mean scores of the phases
    on either side, which the events in `before_ids` and `after_ids` make; None and empty where
    only reports tell of it, though `after_ids` then may hold the event that dates it. `claims`
    are those reports.
    """

    direction: str  # "warming" or "cooling"
    first: date | None
    last: date | None
    before: float | None = None
    after: float | None = None
    before_ids: tuple[str, ...] = ()
    after_ids: tuple[str, ...] = ()
    claims: tuple[ListedClaim, ...] = ()
    is_past: bool = False

    @property
    def year(self) -> int | None:
        """The year by whose end it had happened; None when it has no date."""
        day = self.last or self.first
        return day.year if day else None


def turns_of(
    dealings: Iterable[Dealing],
    relations: Iterable[ListedClaim] = (),
    *,
    late: frozenset[str] = frozenset(),
) -> list[Turn]:
    """Return the turning points of a tie, the earliest first, those without a date last.

    `relations` are claims about the two; those that assert a warming or a cooling count. `late`
    are the events that are told too late to be compared with the others.
    """
    given = list(dealings)
    dated = _dated(given)
    reports = sorted((claim for claim in relations if _is_turning(claim)), key=lambda item: item.id)
    reported = sorted((_reported(claim, reports, dated) for claim in reports), key=_order)
    measured = [
        Turn(
            direction="warming" if after.score > before.score else "cooling",
            first=before.last,
            last=after.first,
            before=before.score,
            after=after.score,
            before_ids=before.event_ids,
            after_ids=after.event_ids,
        )
        for before, after in pairwise(
            phases_of(dealing for dealing in given if dealing.event_id not in late)
        )
    ]
    return sorted(_joined(measured, reported), key=_order)


def is_same_turn(turn: Turn, other: Turn) -> bool:
    """Whether two turns are one: the same way, at nearly the same time."""
    if (turn.direction, turn.is_past) != (other.direction, other.is_past):
        return False
    (first, last), (start, end) = _ends(turn), _ends(other)
    if last is None or end is None or first is None or start is None:
        return last is None and end is None
    return first - _NEAR <= end and start <= last + _NEAR


def _is_turning(claim: ListedClaim) -> bool:
    return claim.type in TURNING and claim.modality is Modality.ASSERTED


_Dated = list[tuple[date, date, str, bool]]  # its days, the event, whether it is cooperation


def _dated(dealings: Iterable[Dealing]) -> _Dated:
    return sorted(
        (ends[0], ends[-1], dealing.event_id, SCORES[dealing.type] > 0)
        for dealing in dealings
        if counts(dealing) and (ends := ends_of(dealing.when))
    )


def _reported(claim: ListedClaim, reports: Sequence[ListedClaim], dated: _Dated) -> Turn:
    """Return the turn that one report tells of."""
    turn = Turn(direction=str(claim.type), first=None, last=None, claims=(claim,))
    when = _range_of(claim)
    told = claim.document.published
    if when is not None:
        return replace(turn, first=when.first, last=when.last)
    if told is None:
        return turn
    if not _looks_back(claim, reports, dated, told):
        return replace(turn, last=told)
    known = [item for item in dated if item[0] <= told]
    begun = _start_of_last_run([is_warm is _is_warm(claim) for *_, is_warm in known])
    if begun is None:
        return replace(turn, last=told, is_past=True)
    first, last, event_id, _ = known[begun]
    return replace(turn, first=first, last=last, after_ids=(event_id,))


def _looks_back(
    claim: ListedClaim, reports: Sequence[ListedClaim], dated: _Dated, told: date
) -> bool:
    """Whether an undated report is of the past: its words say so, or its article tells of both.

    Of the two the past one is then that which the events of the time do not bear out.
    """
    if _is_told_as_earlier(claim):
        return True
    opposites = [
        other
        for other in reports
        if other.document.id == claim.document.id and other.type is not claim.type
    ]
    if not opposites or any(_is_told_as_earlier(other) for other in opposites):
        return False
    known = [item for item in dated if item[0] <= told]
    ours, theirs = (
        [day for day, *_, is_warm in known if is_warm is warm]
        for warm in (_is_warm(claim), not _is_warm(claim))
    )
    if ours:
        return told - ours[-1] > _NEAR
    return bool(theirs) and told - theirs[-1] <= _NEAR


def _is_told_as_earlier(claim: ListedClaim) -> bool:
    before = claim.sentence[: claim.trigger_span.start - claim.sentence_start]
    return _EARLIER.search(before) is not None


def _start_of_last_run(ours: Sequence[bool]) -> int | None:
    """Return where the last events in a row that point one way begin; None when too few do."""
    if True not in ours:
        return None
    end = len(ours) - 1 - ours[::-1].index(True)
    start = end
    while start and ours[start - 1]:
        start -= 1
    return start if end - start + 1 >= _LEAST_RUN else None


def _joined(measured: Sequence[Turn], reported: Sequence[Turn]) -> list[Turn]:
    """Put reports of one turn together, and those of a measured one with it."""
    found = list(measured)
    for turn in reported:
        place = next((at for at, other in enumerate(found) if is_same_turn(turn, other)), None)
        if place is None:
            found.append(turn)
        else:
            found[place] = _with_reports(found[place], turn)
    return found


def _ends(turn: Turn) -> tuple[date | None, date | None]:
    return turn.first or turn.last, turn.last or turn.first


def _with_reports(turn: Turn, other: Turn) -> Turn:
    """Return a turn with the reports of a later one, at the time that is known better.

    A report that gives days after the one by which others say it had happened dates it no better.
    """
    claims = tuple(sorted((*turn.claims, *other.claims), key=lambda claim: claim.id))
    is_vague = turn.before is None and turn.first is None
    is_closer = other.first is not None and (turn.last is None or other.first <= turn.last)
    if is_vague and is_closer:
        return replace(other, claims=claims)
    return replace(turn, claims=claims)


def _range_of(claim: ListedClaim) -> DateRange | None:
    return claim.when.range if claim.when is not None else None


def _is_warm(claim: ListedClaim) -> bool:
    return claim.type is ClaimType.WARMING


def _order(turn: Turn) -> tuple[date, bool, date, str, tuple[str, ...]]:
    last = turn.last or turn.first or date.max
    ids = tuple(claim.id for claim in turn.claims)
    return last, not turn.is_past, turn.first or date.min, turn.direction, ids
