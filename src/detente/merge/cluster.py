"""Wordings go in, groups of those that tell of one happening come out."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.merge.wording import Wording, likeness

# Chosen on the ECB+ topics of odd number, where 0.20 to 0.30 do about as well.
LEAST: Final = 0.25


def cluster_wordings(wordings: Sequence[Wording], *, least: float = LEAST) -> list[int]:
    """Return a number for each wording, the same for those that tell of one happening.

    Two groups become one while the mean likeness between them is at least that given, the most
    alike first. The number is the place of the group's first wording.
    """
    table = np.zeros((len(wordings), len(wordings)))
    for row, one in enumerate(wordings):
        for column in range(row):
            table[row, column] = table[column, row] = likeness(one, wordings[column])
    return _joined(table, least)


def _joined(table: NDArray[np.float64], least: float) -> list[int]:
    number = len(table)
    groups, sizes = np.arange(number), np.ones(number)
    np.fill_diagonal(table, -1.0)
    while number and table.max() >= least:
        one, other = sorted(divmod(int(table.argmax()), number))
        mean = (table[one] * sizes[one] + table[other] * sizes[other]) / (sizes[one] + sizes[other])
        table[one] = table[:, one] = mean
        table[other] = table[:, other] = table[one, one] = -1.0
        sizes[one] += sizes[other]
        groups[groups == other] = one
    return [int(group) for group in groups]
