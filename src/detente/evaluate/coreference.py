"""Two clusterings of the same mentions go in, how well they agree comes out.

MUC counts links (Vilain et al. 1995), B³ looks at each mention's companions (Bagga and Baldwin
1998), CEAF-e pairs the clusters off (Luo 2005); CoNLL F1 is the mean of the three (Pradhan et al.
2012). Clusters of one mention count, as the reference scorer has it.
"""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

# The cluster of each mention.
Clusters = Mapping[Any, Hashable]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Precision and recall as exact shares; of nothing they are 0."""

    right: Fraction  # what precision counts
    found: int
    recovered: Fraction  # what recall counts
    wanted: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return float(self.right / self.found) if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found."""
        return float(self.recovered / self.wanted) if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def muc(gold: Clusters, found: Clusters) -> Agreement:
    """Return how many links between mentions are right, in the least number that joins them."""
    recovered, wanted = _links(gold, found)
    right, given = _links(found, gold)
    return Agreement(
        right=Fraction(right), found=given, recovered=Fraction(recovered), wanted=wanted
    )


def b_cubed(gold: Clusters, found: Clusters) -> Agreement:
    """Return how many of each mention's companions are right, every mention counting the same."""
    shared = _shared(gold, found)
    sizes, found_sizes = _sizes(gold), _sizes(found)
    right = recovered = Fraction()
    for (one, other), number in shared.items():
        right += Fraction(number * number, found_sizes[other])
        recovered += Fraction(number * number, sizes[one])
    return Agreement(right=right, found=len(found), recovered=recovered, wanted=len(gold))


def ceaf_e(gold: Clusters, found: Clusters) -> Agreement:
    """Return how alike the clusters are when each is paired with at most one of the other side.

    Likeness is twice the mentions shared over all mentions of both.
    """
    shared = _shared(gold, found)
    sizes, found_sizes = _sizes(gold), _sizes(found)
    likeness = {
        (one, other): Fraction(2 * number, sizes[one] + found_sizes[other])
        for (one, other), number in shared.items()
    }
    total = sum((_best_pairing(part) for part in _components(likeness)), Fraction())
    return Agreement(right=total, found=len(found_sizes), recovered=total, wanted=len(sizes))


def conll_f1(gold: Clusters, found: Clusters) -> float:
    """Return the mean F1 of MUC, B³ and CEAF-e."""
    return (muc(gold, found).f1 + b_cubed(gold, found).f1 + ceaf_e(gold, found).f1) / 3


def _links(wanted: Clusters, given: Clusters) -> tuple[int, int]:
    """Return how many links of the clusters wanted the given ones keep, and how many there are."""
    pieces: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, cluster in wanted.items():
        pieces[cluster].add(given[mention])
    sizes = _sizes(wanted)
    kept = sum(size - len(pieces[cluster]) for cluster, size in sizes.items())
    return kept, sum(size - 1 for size in sizes.values())


def _sizes(clusters: Clusters) -> dict[Hashable, int]:
    sizes: dict[Hashable, int] = defaultdict(int)
    for cluster in clusters.values():
        sizes[cluster] += 1
    return sizes


def _shared(gold: Clusters, found: Clusters) -> dict[tuple[Hashable, Hashable], int]:
    """Return how many mentions each two clusters share, where they share any."""
    if gold.keys() != found.keys():
        msg = "the two clusterings are not of the same mentions"
        raise ValueError(msg)
    shared: dict[tuple[Hashable, Hashable], int] = defaultdict(int)
    for mention, cluster in gold.items():
        shared[cluster, found[mention]] += 1
    return shared


Likeness = dict[tuple[Hashable, Hashable], Fraction]


def _components(likeness: Likeness) -> list[Likeness]:
    """Return the pairs by group: clusters of two groups have nothing in common."""
    above: dict[tuple[int, Hashable], tuple[int, Hashable]] = {}

    def top(node: tuple[int, Hashable]) -> tuple[int, Hashable]:
        while above.setdefault(node, node) != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    for one, other in likeness:
        above[top((0, one))] = top((1, other))
    groups: dict[Any, Likeness] = defaultdict(dict)
    for (one, other), value in likeness.items():
        groups[top((0, one))][one, other] = value
    return list(groups.values())


def _best_pairing(likeness: Likeness) -> Fraction:
    """Return the most likeness that a pairing of the clusters can have."""
    ones = {one: index for index, one in enumerate(dict.fromkeys(one for one, _ in likeness))}
    others = {name: index for index, name in enumerate(dict.fromkeys(name for _, name in likeness))}
    table = np.zeros((len(ones), len(others)))
    for (one, other), value in likeness.items():
        table[ones[one], others[other]] = float(value)
    chosen = dict(best_pairs(table))
    return sum(
        (
            value
            for (one, other), value in likeness.items()
            if chosen.get(ones[one]) == others[other]
        ),
        Fraction(),
    )


def best_pairs(values: NDArray[np.float64]) -> Sequence[tuple[int, int]]:
    """Return (row, column) pairs, each row and column once at most, of the greatest sum.

    The Hungarian method with potentials, row by row.
    """
    if values.shape[0] > values.shape[1]:
        return [(row, column) for column, row in best_pairs(values.T)]
    rows, columns = values.shape
    costs = values.max(initial=0.0) - values
    row_potential, column_potential = np.zeros(rows), np.zeros(columns + 1)
    holder = np.full(columns + 1, -1)  # the row that holds a column; the last is a place to start
    for row in range(rows):
        column, holder[columns] = columns, row
        least = np.full(columns, np.inf)
        before = np.full(columns, columns)
        seen = np.zeros(columns + 1, dtype=bool)
        while holder[column] != -1:
            seen[column] = True
            reduced = costs[holder[column]] - row_potential[holder[column]] - column_potential[:-1]
            better = ~seen[:-1] & (reduced < least)
            least[better], before[better] = reduced[better], column
            column = int(np.argmin(np.where(seen[:-1], np.inf, least)))
            step = least[column]
            row_potential[holder[seen]] += step
            column_potential[seen] -= step
            least[~seen[:-1]] -= step
        while column != columns:
            holder[column], column = holder[before[column]], int(before[column])
    return [(int(row), column) for column, row in enumerate(holder[:-1]) if row != -1]
