"""Words go in, the days that they write out in full come out.

A day without its year is no day here, and 3/4/2019 is none either: it has two readings.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

_MONTH: Final = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_YEAR: Final = r"(?:19|20)\d\d"
_ORDINAL: Final = "(?:st|nd|rd|th)?"

_DIGIT: Final = re.compile(r"\d")
# A day and a month in either order, the year if there is one, or year, month and day in figures.
_DAY: Final = re.compile(
    rf"(?<![\w.:/])(?:(?P<day>\d{{1,2}}){_ORDINAL}(?:\s+of)?[\s-]+(?P<month>{_MONTH})\b"
    rf"|(?P<us_month>{_MONTH})\.?\s+(?P<us_day>\d{{1,2}}){_ORDINAL}(?![\w:])"
    rf"|(?P<iso_year>{_YEAR})(?P<mark>[-/.])(?P<iso_month>\d{{1,2}})(?P=mark)(?P<iso_day>\d{{1,2}})(?!\d))"
    rf"(?:\.?,?[\s-]+(?P<year>{_YEAR})(?!\d))?",
    re.IGNORECASE,
)
_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
_FIGURES: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")

# What may stand beside a date on a line that gives nothing else: weekday, time of day, cue words.
_BESIDE: Final = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|t?\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:[.,]\d+)?\s*(?:hrs?|h|z)?\b|\d{1,2}\s*[ap]\.?m\b|[ap]\.?m\b"
    r"|\b(?:gmt|utc|[a-z]{1,4}t|ist|bst|cet|cest|local|time|updated|published|posted|date|dated|on|"
    r"at|last|first|modified|z)\b|[+-]\d\d:?\d\d|[\W_]",
    re.IGNORECASE,
)
_EARLIEST: Final = date(1900, 1, 1)
_LATEST: Final = date(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class Written:
    """A day and month as the text writes them; `day` is None where the text gives no year."""

    day: date | None
    month_and_day: tuple[int, int]
    start: int
    end: int


def written_in(text: str) -> Iterator[Written]:
    """Yield the days that the text names, from first to last; impossible ones are left out."""
    # A search for a digit takes a twentieth of the time of a search for a day.
    if _DIGIT.search(text) is None:
        return
    for match in _DAY.finditer(text):
        month = _month(match["month"] or match["us_month"] or match["iso_month"])
        day = int(match["day"] or match["us_day"] or match["iso_day"])
        year = match["iso_year"] or match["year"]
        if day_of(int(year or 2000), month, day) is not None:
            yield Written(
                day_of(int(year), month, day) if year else None,
                (month, day),
                match.start(),
                match.end(),
            )


def days_in(text: str) -> tuple[date, ...]:
    """Return the days that the text names with their year, from first to last."""
    return tuple(written.day for written in written_in(text) if written.day is not None)


def only_day(text: str) -> date | None:
    """Return the day that a line names if it says nothing else, or else None."""
    found = [written for written in written_in(text) if written.day is not None]
    if len(found) != 1:
        return None
    rest = text[: found[0].start] + " " + text[found[0].end :]
    return None if _BESIDE.sub("", rest) else found[0].day


def read_day(value: str) -> date:
    """Return the day of a date or time as tables and web pages write it.

    The day is taken as it is written, without regard to time zones. Raise ValueError, saying why,
    for anything with two readings or none.
    """
    text = " ".join(value.split())
    compact = _COMPACT.fullmatch(text)
    if compact is not None:
        return _existing(value, *(int(part) for part in compact.groups()))
    figures = _FIGURES.match(text)
    if figures is not None and not _BESIDE.sub("", text[figures.end() :]):
        return _from_figures(value, *(int(part) for part in figures.groups()))
    day = only_day(text)
    if day is None:
        msg = f"{value[:60]!r} is not a full date that can be understood"
        raise ValueError(msg)
    return day


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day of the calendar, or None if there is none or it is before 1900."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if _EARLIEST <= found <= _LATEST else None


def _month(name: str) -> int:
    return int(name) if name.isdigit() else _MONTHS.index(name[:3].lower()) + 1


def _from_figures(value: str, one: int, other: int, year: int) -> date:
    """Read day and month in the one order that is possible."""
    day_first, month_first = day_of(year, other, one), day_of(year, one, other)
    if day_first and month_first and day_first != month_first:
        msg = f"{value[:60]!r} could be {day_first} or {month_first}"
        raise ValueError(msg)
    if day_first is None and month_first is None:
        msg = f"{value[:60]!r} is not a day of the calendar since 1900"
        raise ValueError(msg)
    return day_first or month_first  # type: ignore[return-value] # one of them is a day


def _existing(value: str, year: int, month: int, day: int) -> date:
    found = day_of(year, month, day)
    if found is None:
        msg = f"{value[:60]!r} is not a day of the calendar since 1900"
        raise ValueError(msg)
    return found
