"""A draft's dates, text and address go in; the day it was published comes out, with its basis."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from detente.model import Basis
from detente.read.captions import credit_of, is_archive
from detente.read.days import Written, day_of, days_in, only_day, written_in
from detente.read.draft import Dated
from detente.read.lines import Line
from detente.read.phrases import are_names

_TRUST: Final = tuple(Basis)
_TOLERANCE: Final = timedelta(days=1)

# Where an article says when it was published: above the text, or below it.
_TOP_LINES: Final = 12
_BOTTOM_LINES: Final = 4
_LONGEST_DATE_LINE: Final = 160

_PUBLISHED: Final = re.compile(
    r"\W*(?:(?:first|originally)\s+)?(?:published|posted|issued|(?:publication |release )?date)\b"
    r"(?:\s+(?:on|at|in))?\s*:?\s*\S.*",
    re.IGNORECASE,
)
_UPDATED: Final = re.compile(r"\W*(?:last\s+)?(?:updated|modified|revised)\b.*", re.IGNORECASE)
_BYLINE: Final = re.compile(r"\W*[Bb][Yy]\s+(?:the\s+)?[A-Z].*")

# "BEIRUT, Oct. 31, 2017 (AP) —": place or outlet, date, perhaps the agency, a dash.
_AFTER_DATE: Final = re.compile(r"\W{0,3}(?:\([^()]{1,30}\))?\s*(?:[—–]|-{1,2}(?=\s|[A-Z]))")
_BEFORE_DATE: Final = re.compile(
    r"[^\W\d_][\w .’'/&-]{0,50}(?:[,(][\w .’'/&-]{1,30})?[,(:]\s*(?:\w{3,9}day,?\s*)?"
)
# "Gulf Ledger, London, Friday, 20 October 2023" on a line of its own.
_SIGNATURE: Final = re.compile(r"\s*(?P<names>[^.?!]{2,60}?)\s*[–—•|,-]\s*(?:\w{3,9}day,?\s*)?$")
_NO_PLACE: Final = re.compile(
    r"(?:on|in|by|since|from|until|till|after|before|the|and|but|as|at|of|to|it|he|she|they)\b",
    re.IGNORECASE,
)
_MOST_WORDS_OF_PLACE: Final = 6

_URL_YEAR: Final = r"((?:19|20)\d\d)"
_URL_DAYS: Final = (
    re.compile(rf"/{_URL_YEAR}/(\d{{1,2}}|[a-z]{{3,9}})/(\d{{1,2}})(?=[/_-]|$)"),
    re.compile(rf"/{_URL_YEAR}-(\d{{1,2}})[-/](\d{{1,2}})(?!\d)"),
    re.compile(rf"[/=_]{_URL_YEAR}(\d\d)(\d\d)(?=\d{{4}}(?!\d)|\d{{6}}(?!\d)|[/_.&-]|$)"),
    re.compile(rf"-{_URL_YEAR}-(\d\d)-(\d\d)(?=/?$|\.\w+$)"),
)
_URL_DAY_FIRST: Final = re.compile(rf"/(\d{{1,2}})[/-](\d{{1,2}})[/-]{_URL_YEAR}(?=/|$)")
_URL_ANY_YEAR: Final = re.compile(rf"/{_URL_YEAR}(?=[/-])")


def choose_date(dates: Iterable[Dated]) -> tuple[Dated | None, tuple[str, ...]]:
    """Return the most trusted date, and a remark for each basis that contradicts it.

    A day of difference is no contradiction: the sun sets later in the west.
    """
    ranked = sorted(dates, key=lambda dated: _TRUST.index(dated.basis))
    if not ranked:
        return None, ()
    best, *others = ranked
    remarks = (
        f"Published {best.day} by its {best.basis} but {other.day} by its {other.basis}; "
        f"the first is kept."
        for other in others
        if other.basis is not best.basis and abs(other.day - best.day) > _TOLERANCE
    )
    return best, tuple(dict.fromkeys(remarks))


def dates_in_text(lines: Sequence[Line], url: str | None) -> Iterator[Dated]:
    """Yield the day that the text gives as its own, and the latest of its dated captions."""
    dateline = _dateline(lines, _year_in_url(url))
    if dateline is not None:
        yield Dated(dateline, Basis.DATELINE)
    captions = [day for line in lines for day in _caption_days(line)]
    if captions:
        yield Dated(max(captions), Basis.CAPTION)


def date_in_url(url: str) -> Dated | None:
    """Return the day in a web address such as `/2022/7/14/`, or None if it has none."""
    for pattern in _URL_DAYS:
        for match in pattern.finditer(url.lower()):
            found = _day_of_url(*match.groups())
            if found is not None:
                return Dated(found, Basis.URL)
    day_first = _URL_DAY_FIRST.search(url)
    found = None if day_first is None else _unambiguous(*(int(part) for part in day_first.groups()))
    return None if found is None else Dated(found, Basis.URL)


def _dateline(lines: Sequence[Line], year: int | None) -> date | None:
    near = [*lines[:_TOP_LINES], *lines[_TOP_LINES:][-_BOTTOM_LINES:]]
    short = [line.text for line in near if len(line.text) <= _LONGEST_DATE_LINE]
    first = [day for text in short if _names_date(text) for day in days_in(text)[:1]]
    if first:
        return first[0]
    opening = [day for line in near for day in _opening_days(line.text, year)]
    if opening:
        return opening[0]
    alone = {only_day(text) for text in short if not _UPDATED.match(text)} - {None}
    alone |= {_signed_day(text) for text in short} - {None}
    # Several dates on lines of their own are the headings of a chronicle.
    if len(alone) == 1:
        return alone.pop()
    updated = [day for text in short if _UPDATED.match(text) for day in days_in(text)[:1]]
    return updated[0] if updated else None


def _names_date(text: str) -> bool:
    """Whether the line says when it was published, or who wrote it and when."""
    if _PUBLISHED.fullmatch(text) is not None:
        return not text.endswith((".", "”", '"'))
    return _BYLINE.fullmatch(text) is not None and _ends_with_day(text)


def _signed_day(text: str) -> date | None:
    """Return the day of a line that has nothing but outlet or place before it."""
    for written in written_in(text):
        before = _SIGNATURE.match(text[: written.start])
        if (
            written.day is not None
            and before is not None
            and _NO_PLACE.match(text) is None
            and are_names(before["names"], most_words=_MOST_WORDS_OF_PLACE)
            and only_day(text[written.start :]) is not None
        ):
            return written.day
        break
    return None


def _ends_with_day(text: str) -> bool:
    return any(
        only_day(text[written.start :]) is not None for written in written_in(text) if written.day
    )


def _opening_days(text: str, year: int | None) -> Iterator[date]:
    """Yield the day of a line that opens with place or outlet, date and dash."""
    opening = text[:120]
    for written in written_in(opening):
        if _AFTER_DATE.match(opening, written.end) and _is_place(opening[: written.start]):
            day = written.day or _in_year(written, year)
            if day is not None:
                yield day
        return


def _is_place(text: str) -> bool:
    return (
        _BEFORE_DATE.fullmatch(text) is not None
        and _NO_PLACE.match(text) is None
        and len(text.split()) <= _MOST_WORDS_OF_PLACE
    )


def _in_year(written: Written, year: int | None) -> date | None:
    return None if year is None else day_of(year, *written.month_and_day)


def _caption_days(line: Line) -> tuple[date, ...]:
    if credit_of(line) is None or is_archive(line):
        return ()
    return days_in(line.text)


def _day_of_url(year: str, month: str, day: str) -> date | None:
    if month.isdigit():
        return day_of(int(year), int(month), int(day))
    named = days_in(f"{day} {month} {year}")
    return named[0] if named else None


def _unambiguous(one: int, other: int, year: int) -> date | None:
    day_first, month_first = day_of(year, other, one), day_of(year, one, other)
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    return None


def _year_in_url(url: str | None) -> int | None:
    if url is None:
        return None
    dated = date_in_url(url)
    year = _URL_ANY_YEAR.search(url)
    if dated is not None:
        return dated.day.year
    return None if year is None else int(year[1])
