"""Dealings of one pair and who tells them go in; the score by period and by outlet comes out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from detente.dates import MONTHS_A_YEAR, DateRange, Precision
from detente.model import Dealing, Telling
from detente.ontology import SCORES
from detente.relate.ties import counts, day_of

# Fewer events than these are no series, and a month or quarter of them would hold one each.
_SERIES: Final = 12
# Days that the middle four fifths of a tie's events may span for a finer unit.
_QUARTERS_UP_TO: Final = 6 * 365
_MONTHS_UP_TO: Final = 18 * 30


class Unit(StrEnum):
    """How long a period is."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"

    @property
    def months(self) -> int:
        """The number of calendar months."""
        return _MONTHS[self]


_MONTHS: Final = {Unit.YEAR: MONTHS_A_YEAR, Unit.QUARTER: 3, Unit.MONTH: 1}
_COARSER: Final = {
    Unit.YEAR: frozenset[Precision](),
    Unit.QUARTER: frozenset({Precision.YEAR}),
    Unit.MONTH: frozenset({Precision.YEAR, Precision.SEASON}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What one outlet tells of a tie. `outlet` is None for articles whose outlet is not known.

    `score` is the mean PLOVER score, from -9.3 to 7.6, of the events that it tells; `claim_ids`
    are its reports of them, those of copies left out.
    """

    outlet: str | None
    score: float
    event_ids: tuple[str, ...]
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A year, quarter or month of a tie that has events.

    `score` is their mean PLOVER score, from -9.3 to 7.6. `pictures` are the outlets that tell
    them, each with its own mean, and empty when nobody said who tells them.
    """

    unit: Unit
    first: date
    last: date
    score: float
    event_ids: tuple[str, ...]
    pictures: tuple[Picture, ...] = ()

    @property
    def year(self) -> int:
        """The year that it lies in."""
        return self.first.year

    @property
    def events(self) -> int:
        """The number of its events."""
        return len(self.event_ids)

    @property
    def reports(self) -> int:
        """The number of claims that tell its events, those of copies left out."""
        return sum(len(picture.claim_ids) for picture in self.pictures)

    @property
    def outlets(self) -> int:
        """The number of outlets that tell its events; articles without one count as one."""
        return len(self.pictures)

    def published_in(self, documents: Mapping[date, int]) -> int:
        """Return how many documents were published in it, given how many were on each day."""
        return sum(number for day, number in documents.items() if self.first <= day <= self.last)


def index_of(day: date, unit: Unit) -> int:
    """Return the number of the period that a day lies in; the next one's is one more."""
    return (day.year * MONTHS_A_YEAR + day.month - 1) // unit.months


def days_of(index: int, unit: Unit) -> tuple[date, date]:
    """Return the first and the last day of a period."""
    year, month = divmod(index * unit.months, MONTHS_A_YEAR)
    days = DateRange.of_months(year, month + 1, unit.months, Precision.SPAN)
    return days.first or date.min, days.last or date.max


def unit_for(dealings: Iterable[Dealing]) -> Unit:
    """Return the unit that shows a tie best: years, unless many events lie close together.

    A tenth of the events at either end is left aside, for one event of long ago is no series.
    """
    days = sorted(
        day for dealing in dealings if counts(dealing) and (day := day_of(dealing.when)) is not None
    )
    if len(days) < _SERIES:
        return Unit.YEAR
    aside = len(days) // 10
    span = (days[-1 - aside] - days[aside]).days
    if span > _QUARTERS_UP_TO:
        return Unit.YEAR
    return Unit.QUARTER if span > _MONTHS_UP_TO else Unit.MONTH


def periods_of(
    dealings: Iterable[Dealing], tellings: Iterable[Telling] = (), *, unit: Unit = Unit.YEAR
) -> list[Period]:
    """Return the periods of a tie that have events, the earliest first.

    An event that spans several counts where it began; one dated more coarsely than the unit,
    such as "2012" in a list of months, counts in none.
    """
    by_index: dict[int, list[Dealing]] = {}
    for dealing in dealings:
        day = day_of(dealing.when)
        if day is not None and counts(dealing) and _is_fine_enough(dealing.when, unit):
            by_index.setdefault(index_of(day, unit), []).append(dealing)
    told = list(tellings)
    return [_period(index, found, told, unit) for index, found in sorted(by_index.items())]


def pictures_of(dealings: Iterable[Dealing], tellings: Iterable[Telling]) -> tuple[Picture, ...]:
    """Return the picture that each outlet gives of a tie, those with most events first."""
    scores = {dealing.event_id: SCORES[dealing.type] for dealing in dealings if counts(dealing)}
    by_outlet: dict[str | None, list[Telling]] = {}
    for telling in _own_words(tellings):
        if telling.event_id in scores:
            by_outlet.setdefault(telling.outlet, []).append(telling)
    pictures = [_picture(outlet, told, scores) for outlet, told in by_outlet.items()]
    return tuple(sorted(pictures, key=_most_first))


def mean(scores: Sequence[float]) -> float:
    """Return the mean of PLOVER scores to two places; their order does not matter."""
    return round(sum(sorted(scores)) / len(scores), 2)


def _is_fine_enough(when: DateRange | None, unit: Unit) -> bool:
    return when is not None and when.precision not in _COARSER[unit]


def _period(
    index: int, dealings: Sequence[Dealing], tellings: Sequence[Telling], unit: Unit
) -> Period:
    first, last = days_of(index, unit)
    return Period(
        unit=unit,
        first=first,
        last=last,
        score=mean([SCORES[dealing.type] for dealing in dealings]),
        event_ids=tuple(sorted(dealing.event_id for dealing in dealings)),
        pictures=pictures_of(dealings, tellings),
    )


def _own_words(tellings: Iterable[Telling]) -> list[Telling]:
    """Leave copies out, unless an event is told by copies alone."""
    by_event: dict[str, list[Telling]] = {}
    for telling in tellings:
        by_event.setdefault(telling.event_id, []).append(telling)
    return [
        telling
        for told in by_event.values()
        for telling in ([item for item in told if not item.is_copy] or told)
    ]


def _picture(outlet: str | None, told: Sequence[Telling], scores: dict[str, float]) -> Picture:
    event_ids = sorted({telling.event_id for telling in told})
    return Picture(
        outlet=outlet,
        score=mean([scores[event_id] for event_id in event_ids]),
        event_ids=tuple(event_ids),
        claim_ids=tuple(sorted({telling.claim_id for telling in told})),
    )


def _most_first(picture: Picture) -> tuple[bool, int, str]:
    return picture.outlet is None, -len(picture.event_ids), picture.outlet or ""
