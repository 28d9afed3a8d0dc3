"""What is told of a pair, and how much was read of either, go in; its quiet periods come out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from detente.model import Dealing
from detente.relate.periods import Unit, days_of, index_of
from detente.relate.ties import ends_of

# Articles on either that show that somebody was looking.
_LEAST_DOCUMENTS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Periods in which nothing between two actors happened or was told.

    `ones` and `others` are the documents published then that tell of either, `both` those that
    tell of the one and of the other.
    """

    first: date
    last: date
    ones: int
    others: int
    both: int

    @property
    def is_quiet(self) -> bool:
        """Whether both were written about all the same: without that, silence says nothing."""
        return min(self.ones, self.others) >= _LEAST_DOCUMENTS


def gaps_of(
    dealings: Iterable[Dealing],
    told: Iterable[date],
    ones: Mapping[str, date],
    others: Mapping[str, date],
    *,
    unit: Unit,
) -> list[Gap]:
    """Return the gaps of a tie between the first and the last that is told of it.

    `told` are the days on which something about the two appeared; `ones` and `others` are the
    documents about either, with the days they appeared.
    """
    busy = {index_of(day, unit) for day in told}
    for dealing in dealings:
        ends = [index_of(day, unit) for day in ends_of(dealing.when)]
        busy.update(range(ends[0], ends[-1] + 1) if ends else ())
    return [
        _gap(days_of(before + 1, unit)[0], days_of(after - 1, unit)[1], ones, others)
        for before, after in pairwise(sorted(busy))
        if after > before + 1
    ]


def _gap(first: date, last: date, ones: Mapping[str, date], others: Mapping[str, date]) -> Gap:
    here, there = (
        {document_id for document_id, day in documents.items() if first <= day <= last}
        for documents in (ones, others)
    )
    return Gap(first=first, last=last, ones=len(here), others=len(there), both=len(here & there))
