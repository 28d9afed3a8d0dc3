"""Calendar facts go in, closed ranges of days come out, never more precise than what was known."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Self


class Precision(StrEnum):
    """How exactly a range dates what happened."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"  # a season, a quarter, or the early, middle or late third of a year
    YEAR = "year"
    SPAN = "span"  # both ends are given: "from 3 to 9 May"
    OPEN = "open"  # one end is not known: "since 2014", "former"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """Days from `first` to `last`, both included; an end that is not known is None.

    At least one end is known. Precision is `open` when an end is None, or when an end is only
    the day on which the report stood ("since 2014").
    """

    first: date | None
    last: date | None
    precision: Precision

    def __post_init__(self) -> None:
        if self.first is None and self.last is None:
            msg = "a date range needs at least one end"
            raise ValueError(msg)
        if self.first is not None and self.last is not None and self.first > self.last:
            msg = f"a date range cannot end ({self.last}) before it begins ({self.first})"
            raise ValueError(msg)
        if (self.first is None or self.last is None) and self.precision is not Precision.OPEN:
            msg = f"a range without an end is open, not {self.precision}"
            raise ValueError(msg)

    @classmethod
    def of_day(cls, day: date) -> Self:
        """Return the range of one day."""
        return cls(first=day, last=day, precision=Precision.DAY)

    @classmethod
    def of_week(cls, day: date) -> Self:
        """Return the calendar week, Monday to Sunday, that holds the day."""
        monday = day - timedelta(days=day.weekday())
        return cls(first=monday, last=monday + timedelta(days=6), precision=Precision.WEEK)

    @classmethod
    def of_month(cls, year: int, month: int) -> Self:
        """Return a whole month."""
        return cls.of_months(year, month, 1, Precision.MONTH)

    @classmethod
    def of_year(cls, year: int) -> Self:
        """Return a whole year."""
        return cls.of_months(year, 1, MONTHS_A_YEAR, Precision.YEAR)

    @classmethod
    def of_months(cls, year: int, month: int, count: int, precision: Precision) -> Self:
        """Return `count` whole months from the one given, possibly into the next year."""
        last_year, last_month = add_months(year, month, count - 1)
        days = calendar.monthrange(last_year, last_month)[1]
        return cls(
            first=date(year, month, 1),
            last=date(last_year, last_month, days),
            precision=precision,
        )

    @property
    def days(self) -> int | None:
        """The number of days in the range; None when an end is not known."""
        if self.first is None or self.last is None:
            return None
        return (self.last - self.first).days + 1

    def overlaps(self, other: Self) -> bool:
        """Whether some day lies in both ranges; an end that is not known excludes nothing."""
        return _before(self.first, other.last) and _before(other.first, self.last)

    def __str__(self) -> str:
        if self.first == self.last:
            return str(self.first)
        return f"{self.first or '…'} to {self.last or '…'}"


MONTHS_A_YEAR: Final = 12


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Return the year and month that lie `count` months later, or earlier when negative."""
    years, zero_based = divmod(year * MONTHS_A_YEAR + month - 1 + count, MONTHS_A_YEAR)
    return years, zero_based + 1


def _before(first: date | None, last: date | None) -> bool:
    return first is None or last is None or first <= last


def days_of(text: str) -> tuple[date, date]:
    """Return first and last day of "2012", "2012-02" or "2012-02-24"; ValueError for others."""
    match = _DAYS.fullmatch(text)
    if match is None:
        msg = f"not a year, a month or a day: {text!r}"
        raise ValueError(msg)
    year, month, day = (int(part) if part else None for part in match.groups())
    first = date(year or 0, month or 1, day or 1)
    if day is not None:
        return first, first
    month = month or MONTHS_A_YEAR
    return first, date(first.year, month, calendar.monthrange(first.year, month)[1])


_DAYS: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
