"""Dealings of one pair go in; the phases of its score come out, wherever they differ clearly.

The days with events are put in order and their scores replaced by their ranks. Of all ways to cut
the days into phases the one counts whose phases differ most, measured by the Kruskal-Wallis
statistic less a price for each cut (docs/decisions: turning points).
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.model import Dealing
from detente.ontology import SCORES
from detente.relate.periods import mean
from detente.relate.ties import counts, day_of

# Days with events that a phase needs: fewer are an episode, and may be one wrong date.
LEAST_DAYS: Final = 3
# A smaller difference of means is no turn: PLOVER's mildest types lie two points from nothing.
LEAST_CHANGE: Final = 2.0
# What a cut costs, in logarithms of the number of days: four of a hundred ties without a turn then
# show one at most.
_PRICE: Final = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A stretch of a tie, from its first day with events to its last. `score` is their mean."""

    first: date
    last: date
    score: float
    event_ids: tuple[str, ...]


def phases_of(dealings: Iterable[Dealing]) -> list[Phase]:
    """Return the phases of a tie, the earliest first: one where nothing in its score changes.

    What has no date or did not happen has no part in them; without dated events there are none.
    """
    days = _days(dealings)
    if not days:
        return []
    means = [mean([SCORES[dealing.type] for dealing in found]) for _, found in days]
    starts = _merged(_starts(_centred_ranks(means)), days)
    return [_phase(days[start:end]) for start, end in pairwise([*starts, len(days)])]


_Day = tuple[date, list[Dealing]]


def _days(dealings: Iterable[Dealing]) -> list[_Day]:
    by_day: dict[date, list[Dealing]] = {}
    for dealing in dealings:
        day = day_of(dealing.when)
        if day is not None and counts(dealing):
            by_day.setdefault(day, []).append(dealing)
    return sorted(by_day.items())


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
    if number < 2 * LEAST_DAYS:
        return [0]
    sums = np.concatenate(([0.0], np.cumsum(ranks)))
    price = _PRICE * math.log(number)
    best = np.full(number + 1, -math.inf)
    best[0] = price
    cut = np.zeros(number + 1, dtype=int)
    for end in range(LEAST_DAYS, number + 1):
        starts = np.arange(max(1, end - LEAST_DAYS + 1))
        gains = best[starts] + (sums[end] - sums[starts]) ** 2 / (end - starts) - price
        cut[end] = int(np.argmax(gains))
        best[end] = gains[cut[end]]
    found = [number]
    while found[-1]:
        found.append(int(cut[found[-1]]))
    return found[:0:-1]


def _merged(starts: list[int], days: Sequence[_Day]) -> list[int]:
    """Take away the cuts between phases that differ by too little, the least of them first."""
    while len(starts) > 1:
        phases = [_phase(days[start:end]) for start, end in pairwise([*starts, len(days)])]
        changes = [abs(after.score - before.score) for before, after in pairwise(phases)]
        least = min(changes)
        if least >= LEAST_CHANGE:
            break
        del starts[changes.index(least) + 1]
    return starts


def _phase(days: Sequence[_Day]) -> Phase:
    dealings = [dealing for _, found in days for dealing in found]
    return Phase(
        first=days[0][0],
        last=days[-1][0],
        score=mean([SCORES[dealing.type] for dealing in dealings]),
        event_ids=tuple(sorted(dealing.event_id for dealing in dealings)),
    )
