"""Dealings of one pair go in; the phases of its score come out, wherever they differ clearly.

The weeks with events are put in order and their mean scores replaced by their ranks. Of all ways to
cut them into phases the one counts whose phases differ most, measured by the Kruskal-Wallis
statistic less a price for each cut (docs/decisions/16-turning-points.md).
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.dates import DateRange, Precision
from detente.model import Dealing, Telling
from detente.ontology import SCORES
from detente.relate.periods import mean
from detente.relate.ties import counts, day_of, ends_of

# Weeks with events that a phase needs: fewer are an episode, and may be wrong dates.
LEAST_WEEKS: Final = 3
# Fewer events make no two phases.
LEAST_EVENTS: Final = 2 * LEAST_WEEKS
# A smaller difference of means is no turn: PLOVER's mildest types lie two points from nothing.
LEAST_CHANGE: Final = 2.0
# What a cut costs, in logarithms of the number of weeks: four of a hundred ties without a turn then
# show one at most.
_PRICE: Final = 2.5
_LATE: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A stretch of a tie, from its first event to its last. `score` is the mean of all of them."""

    first: date
    last: date
    score: float
    event_ids: tuple[str, ...]


def late_events(dealings: Iterable[Dealing], tellings: Iterable[Telling]) -> frozenset[str]:
    """Return the events that are told only long after they happened.

    What is remembered of the past is another choice of events than what is reported day by day,
    mostly a more violent one. Next to each other the two look like a turn.
    """
    told: dict[str, date] = {}
    for telling in tellings:
        if telling.published is not None:
            known = told.get(telling.event_id, telling.published)
            told[telling.event_id] = min(known, telling.published)
    return frozenset(
        dealing.event_id
        for dealing in dealings
        if (end := _end_of(dealing.when)) is not None
        and told.get(dealing.event_id, end) - end > _LATE
    )


def phases_of(dealings: Iterable[Dealing]) -> list[Phase]:
    """Return the phases of a tie, the earliest first: one where nothing in its score changes.

    What has no date or did not happen has no part in them; without dated events there are none.
    """
    weeks = _weeks(dealings)
    if not weeks:
        return []
    means = [mean([SCORES[dealing.type] for _, dealing in week]) for week in weeks]
    starts = _merged(_starts(_centred_ranks(means)), weeks)
    return [_phase(weeks[start:end]) for start, end in pairwise([*starts, len(weeks)])]


def _end_of(when: DateRange | None) -> date | None:
    """Return the last day of a range; of one that goes on until it is told, the first."""
    if when is None:
        return None
    ends = ends_of(when)
    return ends[0] if when.precision is Precision.OPEN else ends[-1]


_Week = list[tuple[date, Dealing]]


def _weeks(dealings: Iterable[Dealing]) -> list[_Week]:
    """Return the events that count, by calendar week: those of one week are seldom independent."""
    by_week: dict[int, _Week] = {}
    for dealing in dealings:
        day = day_of(dealing.when)
        if day is not None and counts(dealing):
            by_week.setdefault((day.toordinal() - 1) // 7, []).append((day, dealing))
    return [week for _, week in sorted(by_week.items())]


def _centred_ranks(values: Sequence[float]) -> NDArray[np.float64]:
    """Return the ranks, equal values sharing the middle one, scaled to a sample variance of 1."""
    _, places, numbers = np.unique(values, return_inverse=True, return_counts=True)
    middle = np.cumsum(numbers) - (numbers - 1) / 2
    ranks = middle[places] - (len(values) + 1) / 2
    spread = math.sqrt(float(ranks @ ranks) / max(1, len(values) - 1))
    return ranks / spread if spread else ranks


def _starts(ranks: NDArray[np.float64]) -> list[int]:
    """Return where the best phases begin: that of each way to end is built on an earlier one's."""
    number = len(ranks)
    if number < LEAST_EVENTS:
        return [0]
    sums = np.concatenate(([0.0], np.cumsum(ranks)))
    price = _PRICE * math.log(number)
    best = np.full(number + 1, -math.inf)
    best[0] = price
    cut = np.zeros(number + 1, dtype=int)
    for end in range(LEAST_WEEKS, number + 1):
        starts = np.arange(max(1, end - LEAST_WEEKS + 1))
        gains = best[starts] + (sums[end] - sums[starts]) ** 2 / (end - starts) - price
        cut[end] = int(np.argmax(gains))
        best[end] = gains[cut[end]]
    found = [number]
    while found[-1]:
        found.append(int(cut[found[-1]]))
    return found[:0:-1]


def _merged(starts: list[int], weeks: Sequence[_Week]) -> list[int]:
    """Take away the cuts between phases that differ by too little, the least of them first."""
    while len(starts) > 1:
        phases = [_phase(weeks[start:end]) for start, end in pairwise([*starts, len(weeks)])]
        changes = [abs(after.score - before.score) for before, after in pairwise(phases)]
        least = min(changes)
        if least >= LEAST_CHANGE:
            break
        del starts[changes.index(least) + 1]
    return starts


def _phase(weeks: Sequence[_Week]) -> Phase:
    found = [item for week in weeks for item in week]
    days = [day for day, _ in found]
    return Phase(
        first=min(days),
        last=max(days),
        score=mean([SCORES[dealing.type] for _, dealing in found]),
        event_ids=tuple(sorted(dealing.event_id for _, dealing in found)),
    )
