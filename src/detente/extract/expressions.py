"""A sentence goes in, its expressions of time come out, each with how it is read.

Patterns find the words, readings turn them into ranges of days. A reading knows nothing but the
match and its setting: the anchor, the tense of the clause, and the time told before.
"""

import calendar
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from detente.dates import MONTHS_A_YEAR, DateRange, Precision, add_months

NO_ANCHOR: Final = "relative, and the publication date is not known"
NO_MATCH: Final = "not a date on the calendar"
_NOT_TOLD: Final = "relative to a time that is not told"
_EITHER: Final = "day and month may be either"
_ONLY_ABOUT: Final = "only about when"
BACKWARD: Final = "looking back"  # in the rule of what does not move the story on


class Tense(StrEnum):
    """Whether the clause of a time is about what is to come, what was, or does not say."""

    AHEAD = "ahead"
    PAST = "past"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a time expression is read against.

    `anchor` is the publication date, `told` the time told before, `quarter` the quarter of a year
    that was named last; None where there is none.
    """

    anchor: date | None
    tense: Tense = Tense.UNKNOWN
    told: DateRange | None = None
    quarter: DateRange | None = None

    @property
    def is_ahead(self) -> bool:
        """Whether the clause looks ahead."""
        return self.tense is Tense.AHEAD


Reading = tuple[DateRange | None, str]
_Rule = Callable[[re.Match[str], Setting], Reading]


@dataclass(frozen=True, slots=True)
class Expression:
    """Characters of a sentence that give a time."""

    start: int
    end: int
    match: re.Match[str]
    rule: _Rule

    def read(self, setting: Setting) -> Reading:
        """Return the days that are meant, None where they cannot be known, and how or why not."""
        return self.rule(self.match, setting)


def expressions_in(text: str) -> list[Expression]:
    """Return the expressions that are not inside an earlier rule's, in text order."""
    taken: list[Expression] = []
    for pattern, rule in _RULES:
        for match in pattern.finditer(text):
            start, end = match.span("time")
            if all(end <= other.start or other.end <= start for other in taken):
                taken.append(Expression(start, end, match, rule))
    return sorted(taken, key=lambda item: item.start)


# --------------------------------------------------------------------------------------- the words

_MONTHS: Final = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if number
} | {"sept": 9}
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        1,
    )
} | {"a": 1, "an": 1, "": 1}
_TENS: Final = {
    word: number
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
_SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0}
_DAYS_OF_A_THIRD: Final = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}
_YEARS_OF_A_THIRD: Final = {"": (0, 9), "early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_THIRDS: Final = {"early": 1, "mid": 5, "late": 9}
_SHIFTS: Final = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "this": 0}
# Days ahead to which a day of a month named alone lies ahead: in a clause that looks ahead, and
# in one that has no tense.
_FAR_AHEAD: Final = 274
_NEAR_AHEAD: Final = 92

_MONTH: Final = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>1[89]\d\d|20\d\d)"
_WEEKDAY: Final = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_WEEKDAY_SHORT: Final = (
    r"(?:(?P<dow>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|nes|rs|ur)?(?:day)?\.?,?\s+(?:the\s+)?)?"
)
_PART: Final = r"(?:\s+(?:morning|afternoon|evening|night))?"
_COUNT_WORDS: Final = "a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_COUNT: Final = rf"(?P<count>{_COUNT_WORDS}|\d{{1,3}})"
_WHICH: Final = r"(?P<which>last|next|this(?:\s+past|\s+coming)?|past|coming)"
_WHICH_CASED: Final = r"(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?:\s+past|\s+coming)?|[Pp]ast|[Cc]oming)"
_PREVIOUS: Final = r"(?P<which>last|this|next|previous)"
_THIRD: Final = r"(?P<third>[Ee]arly|[Mm]id|[Ll]ate)"
_END_OF: Final = r"(?:[Tt]he\s+)?(?P<third>[Ee]nd)\s+of\s+"
_UNIT: Final = r"(?P<unit>day|week|month|quarter|year)"
_ABOUT: Final = r"(?P<about>about|around|some|roughly|over|more than|less than|almost|nearly)?\s*"


# ------------------------------------------------------------------------------------ the readings


def _full_date(match: re.Match[str], _setting: Setting) -> Reading:
    return _day(int(match["year"]), _month_number(match["month"]), int(match["day"])), "full date"


def _iso_date(match: re.Match[str], _setting: Setting) -> Reading:
    return _day(int(match["year"]), int(match["month"]), int(match["day"])), "full date"


def _day_in_figures(match: re.Match[str], _setting: Setting) -> Reading:
    """Read "25/03/2021" and "25-3-2021"; where day and month may be either, "/" is not read."""
    day, month = int(match["day"]), int(match["month"])
    if match["by"] == "/" and day <= MONTHS_A_YEAR and day != month:
        return None, _EITHER
    return _day(int(match["year"]), month, day), "full date"


def _day_of_month(match: re.Match[str], setting: Setting) -> Reading:
    """Read "May 3": by its weekday, else by the tense, else the nearest."""
    anchor = setting.anchor or (setting.told.first if setting.told else None)
    if anchor is None:
        return None, NO_ANCHOR
    month, day = _month_number(match["month"]), int(match["day"])
    near = [
        found
        for year in (anchor.year - 1, anchor.year, anchor.year + 1)
        if (found := _date(year, month, day)) is not None
    ]
    if not near:
        return None, NO_MATCH
    if setting.anchor is None:
        return _nearest(near, anchor), "day of a month, of the year told before"
    fitting = [item for item in near if match["dow"] and item.strftime("%a") == match["dow"]]
    if fitting:
        return _nearest(fitting, anchor), "day of a month on its weekday"
    return _by_tense(near, anchor, setting.tense)


def _by_tense(days: list[date], anchor: date, tense: Tense) -> Reading:
    """Return the day that the tense asks for; of no tense, one to come if it is near."""
    past = [item for item in days if item <= anchor]
    ahead = [item for item in days if item >= anchor]
    # "must be back by 14 January" is still told the day after.
    reach = {Tense.AHEAD: _FAR_AHEAD, Tense.UNKNOWN: _NEAR_AHEAD, Tense.PAST: -1}[tense]
    if ahead and (ahead[0] - anchor).days <= reach:
        return DateRange.of_day(ahead[0]), "day of a month to come"
    if past:
        return DateRange.of_day(past[-1]), "day of a month up to publication"
    return None, NO_MATCH


def _nearest(days: Iterable[date], anchor: date) -> DateRange:
    return DateRange.of_day(min(days, key=lambda item: abs((item - anchor).days)))


def _week_of(match: re.Match[str], setting: Setting) -> Reading:
    """Read "the week of March 6"."""
    when, rule = _day_of_month(match, setting)
    if when is None or when.first is None:
        return None, rule
    return DateRange.of_week(when.first), "week of a day"


def _days_of_month(match: re.Match[str], setting: Setting) -> Reading:
    """Read "from 3 to 9 May 2019" and "May 3-9"."""
    month = _month_number(match["month"])
    year = int(match["year"]) if match["year"] else None
    if year is None:
        if setting.anchor is None:
            return None, NO_ANCHOR
        year = setting.anchor.year - (month > setting.anchor.month and not setting.is_ahead)
    first, last = _date(year, month, int(match["day"])), _date(year, month, int(match["last"]))
    if first is None or last is None or first >= last:
        return None, NO_MATCH
    return DateRange(first=first, last=last, precision=Precision.SPAN), "from day to day"


def _month_of_year(match: re.Match[str], _setting: Setting) -> Reading:
    return _part_of_month(
        match["third"], int(match["year"]), _month_number(match["month"])
    ), "month of a year"


def _month_of_named_year(match: re.Match[str], setting: Setting) -> Reading:
    """Read "June last year" and "July of that year"."""
    year = _year_named(match["which"], setting)
    if year is None:
        return None, _NOT_TOLD if match["which"].lower() in _TOLD_WORDS else NO_ANCHOR
    return _part_of_month(match["third"], year, _month_number(match["month"])), "month of a year"


def _day_of_named_year(match: re.Match[str], setting: Setting) -> Reading:
    """Read "25 March this year"."""
    year = _year_named(match["which"], setting)
    if year is None:
        return None, _NOT_TOLD if match["which"].lower() in _TOLD_WORDS else NO_ANCHOR
    return _day(year, _month_number(match["month"]), int(match["day"])), "day of a named year"


def _month_told(match: re.Match[str], setting: Setting) -> Reading:
    """Read "that May": of the year told before."""
    if setting.told is None or setting.told.first is None:
        return None, _NOT_TOLD
    month = _month_number(match["month"])
    return DateRange.of_month(setting.told.first.year, month), "month of the year told"


def _month_alone(match: re.Match[str], setting: Setting) -> Reading:
    month, anchor = _month_number(match["month"]), setting.anchor
    third = match.groupdict().get("third")
    if anchor is None:
        if setting.told is None or setting.told.first is None:
            return None, NO_ANCHOR
        return _part_of_month(third, setting.told.first.year, month), "month of the year told"
    which = (match.groupdict().get("which") or "").lower()
    word = which.split(" ")[0]
    is_ahead = setting.is_ahead and word not in {"last", "past", "this"}
    if word in {"next", "coming"} or is_ahead:
        year = anchor.year + (month < anchor.month or (word == "next" and month == anchor.month))
        return _part_of_month(third, year, month), "month to come"
    if which == "this":
        return _part_of_month(third, anchor.year, month), "month of the year of publication"
    before = word in {"last", "past"} or "past" in which
    year = anchor.year - (month > anchor.month or (before and month == anchor.month))
    return _part_of_month(third, year, month), "month up to publication"


def _part_of_month(third: str | None, year: int, month: int) -> DateRange:
    if third is None:
        return DateRange.of_month(year, month)
    first, last = _DAYS_OF_A_THIRD[third.lower()]
    last = min(last, calendar.monthrange(year, month)[1])
    return DateRange(
        first=date(year, month, first), last=date(year, month, last), precision=Precision.SPAN
    )


def _end_of_month(match: re.Match[str], setting: Setting) -> Reading:
    """Read "the end of this month"."""
    if setting.anchor is None:
        return None, NO_ANCHOR
    shift = _SHIFTS[match["which"].lower()]
    year, month = add_months(setting.anchor.year, setting.anchor.month, shift)
    return _part_of_month(match["third"], year, month), "end of a month"


def _third_of_year(match: re.Match[str], setting: Setting) -> Reading:
    year = _year_of(match, setting)
    if year is None:
        return None, NO_ANCHOR
    third = match["third"].lower()
    whole = DateRange.of_months(year, _THIRDS[third], 4, Precision.SEASON)
    return whole, f"{third} third of a year"


def _season(match: re.Match[str], setting: Setting) -> Reading:
    month = _SEASONS[match["season"].lower()]
    if match["year"]:
        return _months(int(match["year"]), month, 3), "season of a year"
    anchor = setting.anchor
    if anchor is None:
        return None, NO_ANCHOR
    year = anchor.year
    begins = date(year, month, 1)
    which = (match["which"] or "").split(" ")[0].lower()
    if which in {"next", "coming"}:
        year += begins <= anchor
    elif which in {"last", "past"}:
        year -= begins + timedelta(days=91) > anchor
    elif which == "" and not setting.is_ahead:
        year -= begins > anchor
    return _months(year, month, 3), "season near publication"


def _quarter(match: re.Match[str], setting: Setting) -> Reading:
    number = _ORDINALS[match["quarter"].lower()]
    year = _year_of(match, setting)
    if year is not None:
        return _months(year, (number or 4) * 3 - 2, 3), "quarter of a year"
    anchor = setting.anchor
    if anchor is None or number == 0:
        return None, NO_ANCHOR
    begins = date(anchor.year, number * 3 - 2, 1)
    return _months(
        anchor.year - (begins > anchor and not setting.is_ahead), begins.month, 3
    ), "quarter of a year"


def _quarter_told(_match: re.Match[str], setting: Setting) -> Reading:
    """Read "the latest quarter" where one was named before."""
    return (setting.quarter, BACKWARD) if setting.quarter else (None, _NOT_TOLD)


def _half(match: re.Match[str], setting: Setting) -> Reading:
    year = _year_of(match, setting)
    if year is None:
        return None, NO_ANCHOR
    month = 1 if match["half"].lower() == "first" else 7
    return DateRange.of_months(year, month, 6, Precision.SPAN), "half of a year"


def _year(match: re.Match[str], _setting: Setting) -> Reading:
    return DateRange.of_year(int(match["year"])), "year"


def _year_in_words(match: re.Match[str], _setting: Setting) -> Reading:
    """Read "nineteen ninety-six"."""
    tens, ones = _TENS[match["tens"].lower()], _NUMBERS[(match["ones"] or "").lower()]
    return DateRange.of_year(1900 + 10 * tens + (ones if match["ones"] else 0)), "year"


def _years(match: re.Match[str], _setting: Setting) -> Reading:
    first, last = int(match["year"]), match["last"]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return _span_of_years(first, end, "from year to year")


def _decade(match: re.Match[str], _setting: Setting) -> Reading:
    begins = int(match["year"]) if match["year"] else 1900 + 10 * _tens(match["tens"])
    first, last = _YEARS_OF_A_THIRD[(match["third"] or "").lower()]
    return _span_of_years(begins + first, begins + last, "decade")


def _tens(word: str) -> int:
    return int(word) // 10 if word.isdigit() else _TENS[word.lower().replace("ies", "y")]


def _century(match: re.Match[str], _setting: Setting) -> Reading:
    first = int(match["century"]) * 100 - 100
    return _span_of_years(first, first + 99, "century")


def _span_of_years(first: int, last: int, rule: str) -> Reading:
    if not 1 <= first < last:
        return None, NO_MATCH
    return DateRange(
        first=date(first, 1, 1), last=date(last, 12, 31), precision=Precision.SPAN
    ), rule


def _weekday(match: re.Match[str], setting: Setting) -> Reading:
    anchor = setting.anchor
    if anchor is None:
        return None, NO_ANCHOR
    day = _DAYS.index(match["weekday"].lower())
    words = (match["which"] or "").lower().split()
    which = words[-1] if words else ""  # "this coming Sunday" is the coming one
    back = (anchor.weekday() - day) % 7
    if which in {"next", "coming"} or (setting.is_ahead and which not in {"last", "past"}):
        ahead = (day - anchor.weekday()) % 7
        if which == "next" and ahead == 0:
            ahead = 7
        return DateRange.of_day(anchor + timedelta(days=ahead)), "weekday from publication on"
    if which == "last" and back == 0:
        back = 7
    return DateRange.of_day(anchor - timedelta(days=back)), "weekday up to publication"


def _near_day(match: re.Match[str], setting: Setting) -> Reading:
    if setting.anchor is None:
        return None, NO_ANCHOR
    word = match["time"].lower().split()[0]
    shift = {"yesterday": -1, "last": -1, "tomorrow": 1}.get(word, 0)
    return DateRange.of_day(setting.anchor + timedelta(days=shift)), "day next to publication"


def _unit_named(match: re.Match[str], setting: Setting) -> Reading:
    """Read "last week", "this month", "next year", and "the past week" as that long."""
    if setting.anchor is None:
        return None, NO_ANCHOR
    word = match["which"].lower().split()[0]
    unit, anchor = match["unit"].lower(), setting.anchor
    if word == "past":
        return _lasting(unit, 1, anchor), f"{unit} up to publication"
    if word == "later":
        rest = replace(_unit_from(unit, 0, anchor), first=anchor)
        return rest, f"rest of the {unit} of publication"
    shift = _SHIFTS.get(word, 0)
    if shift == 0 and not setting.is_ahead:
        return _so_far(unit, anchor), f"{unit} up to publication"
    return _unit_from(unit, shift, anchor), f"calendar {unit}"


def _unit_from(unit: str, shift: int, day: date) -> DateRange:
    """Return the whole unit of the calendar that lies `shift` units from that of the day."""
    match unit:
        case "day":
            return DateRange.of_day(day + timedelta(days=shift))
        case "week":
            return DateRange.of_week(day + timedelta(weeks=shift))
        case "month":
            return DateRange.of_month(*add_months(day.year, day.month, shift))
        case "quarter":
            first = (day.month - 1) // 3 * 3 + 1
            return _months(*add_months(day.year, first, 3 * shift), 3)
        case _:
            return DateRange.of_year(day.year + shift)


def _so_far(unit: str, anchor: date) -> DateRange:
    """Return the week, month or year of publication as far as it had gone by then."""
    whole = _unit_from(unit, 0, anchor)
    return DateRange(first=whole.first, last=anchor, precision=whole.precision)


def _last_units(match: re.Match[str], setting: Setting) -> Reading:
    """Read "the past three years": up to the anchor."""
    if setting.anchor is None:
        return None, NO_ANCHOR
    count, unit = _number(match["count"]), match["unit"].lower()
    if unit == "hour":
        unit, count = "day", max(1, count // 24)
    return _lasting(unit, count, setting.anchor), f"{unit}s up to publication"


def _lasting(unit: str, count: int, anchor: date) -> DateRange:
    """Return the days from so many units before the anchor up to it."""
    if unit in {"day", "week"}:
        first = anchor - timedelta(days=count * (7 if unit == "week" else 1))
    else:
        months = count * {"month": 1, "quarter": 3, "year": MONTHS_A_YEAR}[unit]
        year, month = add_months(anchor.year, anchor.month, -months)
        first = date(year, month, min(anchor.day, calendar.monthrange(year, month)[1]))
    return DateRange(first=first, last=anchor, precision=Precision.SPAN)


def _weekend(match: re.Match[str], setting: Setting) -> Reading:
    anchor = setting.anchor
    if anchor is None:
        return None, NO_ANCHOR
    which = (match["which"] or "").lower()
    saturday = anchor - timedelta(days=(anchor.weekday() - 5) % 7)
    if which in {"next", "coming"} or (setting.is_ahead and which != "last"):
        saturday += timedelta(days=7)
    elif which == "last" and saturday + timedelta(days=1) >= anchor:
        saturday -= timedelta(days=7)
    return DateRange(
        first=saturday, last=saturday + timedelta(days=1), precision=Precision.SPAN
    ), "weekend"


def _ago(match: re.Match[str], setting: Setting) -> Reading:
    if setting.anchor is None:
        return None, NO_ANCHOR
    if match["about"]:
        return None, _ONLY_ABOUT
    unit, count = match["unit"].lower(), _number(match["count"])
    if unit == "year" and count == 1 and setting.quarter is not None:
        return _year_before(setting.quarter), f"{BACKWARD} a year"
    return _unit_from(unit, -count, setting.anchor), f"{unit}s before publication"


def _units_from_told(match: re.Match[str], setting: Setting) -> Reading:
    """Read "two days later" and "a year earlier"."""
    if match["about"]:
        return None, _ONLY_ABOUT
    unit, count = match["unit"].lower(), _number(match["count"])
    is_back = match["way"].lower() in {"earlier", "before", "previously"}
    if is_back and unit == "year" and count == 1 and setting.quarter is not None:
        return _year_before(setting.quarter), f"{BACKWARD} a year"
    rule = f"{unit}s from the time told before"
    return _from_told(unit, -count if is_back else count, setting, BACKWARD if is_back else rule)


def _unit_from_told(match: re.Match[str], setting: Setting) -> Reading:
    """Read "the next day", "that year", "the previous month", "the evening before"."""
    word = match["way"].lower().split()[-1]
    shift = _SHIFTS_FROM_TOLD.get(word, 0)
    unit = match["unit"].lower()
    unit = "day" if unit in {"morning", "afternoon", "evening", "night"} else unit
    return _from_told(unit, shift, setting, BACKWARD if shift < 0 else f"{unit} told before")


_SHIFTS_FROM_TOLD: Final = {
    "next": 1, "following": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1
}  # fmt: skip


def _from_told(unit: str, shift: int, setting: Setting, rule: str) -> Reading:
    """Return the unit so far from the time told before, if that is known as exactly."""
    told = setting.told
    if told is None or told.first is None or told.precision not in _EXACT_ENOUGH[unit]:
        return None, _NOT_TOLD
    return _unit_from(unit, shift, told.first), rule


_EXACT_ENOUGH: Final = {
    "day": {Precision.DAY},
    "week": {Precision.DAY, Precision.WEEK},
    "month": {Precision.DAY, Precision.WEEK, Precision.MONTH},
    "quarter": {Precision.DAY, Precision.WEEK, Precision.MONTH},
    "year": set(Precision) - {Precision.SPAN},
}


def _year_ago_period(_match: re.Match[str], setting: Setting) -> Reading:
    """Read "the year-earlier quarter"."""
    if setting.quarter is None:
        return None, _NOT_TOLD
    return _year_before(setting.quarter), f"{BACKWARD} a year"


def _year_before(quarter: DateRange) -> DateRange:
    if quarter.first is None:
        return quarter
    return _months(quarter.first.year - 1, quarter.first.month, 3)


def _year_end(match: re.Match[str], setting: Setting) -> Reading:
    """Read "year-end": the last month, of this year where no other is named."""
    year = _year_of(match, setting) or (setting.anchor.year if setting.anchor else None)
    if year is None:
        return None, NO_ANCHOR
    return DateRange.of_month(year, MONTHS_A_YEAR), "end of a year"


def _feast(match: re.Match[str], setting: Setting) -> Reading:
    """Read the name of a day that the calendar fixes."""
    anchor = setting.anchor
    if match["year"]:
        found = _FEASTS[_feast_key(match)](int(match["year"]))
        return DateRange.of_day(found), "feast of a year"
    if anchor is None:
        return None, NO_ANCHOR
    near = [_FEASTS[_feast_key(match)](anchor.year + shift) for shift in (-1, 0, 1)]
    when, _rule_name = _by_tense(near, anchor, setting.tense)
    return when, "feast near publication"


def _feast_key(match: re.Match[str]) -> str:
    return " ".join(match["feast"].lower().replace("’", "'").split())


def _thanksgiving(year: int) -> date:
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


def _easter(year: int) -> date:
    """Return Easter Sunday of the western churches, by the rule of Meeus, Jones and Butcher."""
    golden, century = year % 19, year // 100
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    epact -= epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    sunday = epact - weekday
    month = 3 + (sunday + 40) // 44
    return date(year, month, sunday + 28 - 31 * (month // 4))


_FEASTS: Final[dict[str, Callable[[int], date]]] = {
    "christmas day": lambda year: date(year, 12, 25),
    "christmas eve": lambda year: date(year, 12, 24),
    "new year's day": lambda year: date(year, 1, 1),
    "new year's eve": lambda year: date(year, 12, 31),
    "thanksgiving": _thanksgiving,
    "thanksgiving day": _thanksgiving,
    "good friday": lambda year: _easter(year) - timedelta(days=2),
    "easter sunday": _easter,
    "easter monday": lambda year: _easter(year) + timedelta(days=1),
}


# --------------------------------------------------------------------------------------- the rules


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<time>{pattern})(?![\w])")


def _rule_any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<time>{pattern})(?![\w-])", re.IGNORECASE)


_NOT_A_DAY: Final = r"(?!\d|:\d|%|\s*(?:percent|million|people))"
_THE_YEAR: Final = (
    rf"(?:{_YEAR}|(?P<which>last|this|next|that|the\s+same|the\s+following|the\s+previous)\s+year)"
)
_NAMED_YEAR: Final = (
    r",?\s+(?:of\s+|in\s+)?"
    r"(?P<which>last|next|this|that|the\s+same|the\s+following|the\s+previous)\s+year"
)
_OF_YEAR: Final = rf"(?:\s+(?:of|in)\s+{_THE_YEAR})?"
_ORDINAL: Final = r"(?P<quarter>first|second|third|fourth|last)"

_RULES: Final[tuple[tuple[re.Pattern[str], _Rule], ...]] = (
    (_rule(r"(?P<year>19\d\d|20\d\d)-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)"), _iso_date),
    (
        _rule(
            r"(?P<day>[0-3]?\d)(?P<by>[-/])(?P<month>0?[1-9]|1[0-2])(?P=by)(?P<year>19\d\d|20\d\d)"
        ),
        _day_in_figures,
    ),
    (
        _rule(
            rf"{_DAY}\s*(?:-|–|to|and)\s*(?P<last>[0-3]?\d)(?:st|nd|rd|th)?\s+{_MONTH}"
            rf"(?:,?\s+{_YEAR})?"
        ),
        _days_of_month,
    ),
    (
        _rule(
            rf"{_MONTH}\s+{_DAY}\s*(?:-|–|to|and)\s*(?P<last>[0-3]?\d)(?:st|nd|rd|th)?"
            rf"(?:,?\s+{_YEAR})?"
        ),
        _days_of_month,
    ),
    (_rule(rf"{_WEEKDAY_SHORT}{_MONTH}\s+{_DAY},?\s+{_YEAR}"), _full_date),
    (_rule(rf"{_WEEKDAY_SHORT}{_DAY}\s*(?:of\s+)?{_MONTH},?\s+{_YEAR}"), _full_date),
    (_rule(rf"{_END_OF}{_MONTH},?(?:\s+of)?\s+{_YEAR}"), _month_of_year),
    (_rule(rf"{_END_OF}{_MONTH}(?!\s+\d)"), _month_alone),
    (_rule(rf"{_END_OF}(?P<which>last|this|next)\s+month"), _end_of_month),
    (_rule(rf"[Tt]hat\s+{_MONTH}(?=\s*[.,;)])"), _month_told),
    (_rule(rf"(?:{_THIRD}[\s-]+)?{_MONTH},?(?:\s+of)?\s+{_YEAR}"), _month_of_year),
    (_rule(rf"{_WEEKDAY_SHORT}{_DAY}\s+(?:of\s+)?{_MONTH}{_NAMED_YEAR}"), _day_of_named_year),
    (_rule(rf"{_WEEKDAY_SHORT}{_MONTH}\s+{_DAY}{_NAMED_YEAR}"), _day_of_named_year),
    (
        re.compile(rf"(?<![\w-])(?P<time>(?:{_THIRD}[\s-]+)?{_MONTH}{_NAMED_YEAR})(?!\w)"),
        _month_of_named_year,
    ),
    (_rule(rf"[Tt]he\s+week\s+of\s+(?P<dow>){_MONTH}\s+{_DAY}{_NOT_A_DAY}"), _week_of),
    (_rule(rf"{_WEEKDAY_SHORT}{_MONTH}\s+{_DAY}{_NOT_A_DAY}"), _day_of_month),
    (_rule(rf"{_WEEKDAY_SHORT}(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}"), _day_of_month),
    (
        _rule_any_case(
            rf"(?P<third>early|mid|late)[\s-]+(?:in\s+)?"
            rf"(?:{_YEAR}(?!s)|(?P<which>last|this|next)\s+year)"
        ),
        _third_of_year,
    ),
    (
        _rule_any_case(
            r"(?:the\s+)?(?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?"
            rf"{_YEAR}(?:-(?:\d\d)?\d\d)?(?P<which>)"
        ),
        _season,
    ),
    (
        _rule_any_case(rf"{_WHICH}\s+(?P<season>spring|summer|autumn|fall|winter)(?P<year>)"),
        _season,
    ),
    (
        _rule(
            r"(?:[Oo]ver|[Dd]uring|[Ii]n|[Ii]nto|[Oo]f|[Tt]his|[Tt]hrough)\s+the\s+"
            r"(?:early\s+|late\s+)?(?P<season>spring|summer|autumn|winter)(?P<year>)(?P<which>)"
        ),
        _season,
    ),
    (
        _rule_any_case(
            rf"(?:the\s+|its\s+)?(?:year-(?:ago|earlier)\s+)(?:(?:fiscal\s+)?{_ORDINAL}?\s*"
            r"(?:quarter|period|level|results|figure))|year-(?:ago|earlier)"
        ),
        _year_ago_period,
    ),
    (
        _rule_any_case(
            rf"(?:the\s+|its\s+)?(?:fiscal[\s-]+)?(?:{_YEAR}|{_PREVIOUS}\s+year)(?:'s|’s)?\s+"
            rf"(?:fiscal\s+)?{_ORDINAL}[\s-]quarter"
        ),
        _quarter,
    ),
    (
        _rule_any_case(
            rf"(?:the\s+|its\s+)?(?:fiscal[\s-]+)?{_ORDINAL}[\s-]+(?:fiscal\s+)?quarter{_OF_YEAR}"
        ),
        _quarter,
    ),
    (
        _rule_any_case(r"the\s+latest\s+(?:quarter|period)|the\s+quarter"),
        _quarter_told,
    ),
    (_rule_any_case(rf"(?:the\s+)?(?P<half>first|second|last)\s+half\s+of\s+{_THE_YEAR}"), _half),
    (
        _rule(
            rf"(?:[Tt]he\s+)?(?:{_THIRD}[\s-]+)?"
            r"(?:(?P<year>1[89]\d0|20\d0)s|['’](?P<tens>[2-9]0)s)"
        ),
        _decade,
    ),
    (
        _rule_any_case(
            rf"the\s+(?:{_THIRD}[\s-]+)?(?P<year>)"
            r"(?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"
        ),
        _decade,
    ),
    (_rule_any_case(r"(?:the\s+)?(?P<century>1\d|2[01])(?:st|th)[\s-]+century"), _century),
    (_rule(rf"{_YEAR}\s*[-–]\s*(?P<last>(?:1[89]|20)?\d\d)"), _years),
    (
        re.compile(
            rf"(?<![\w-])(?:[Ff]rom|[Bb]etween)\s+"
            rf"(?P<time>{_YEAR}\s+(?:to|and|until)\s+(?P<last>(?:1[89]|20)\d\d))\b"
        ),
        _years,
    ),
    (
        _rule_any_case(
            rf"(?:the\s+)?(?P<which>last|past)\s+{_COUNT}\s+"
            r"(?P<unit>hour|day|week|month|year)s?"
        ),
        _last_units,
    ),
    (
        _rule_any_case(
            r"(?P<way>the\s+(?:next|following|previous|preceding|same)|that(?:\s+same)?)\s+"
            r"(?P<unit>day|morning|afternoon|evening|night|week|month|year)"
        ),
        _unit_from_told,
    ),
    (
        _rule_any_case(
            r"the\s+(?P<unit>day|morning|afternoon|evening|night|week|month|year)\s+"
            r"(?P<way>before|after)(?=\s*(?:[.,;:)]|$))"
        ),
        _unit_from_told,
    ),
    (
        _rule_any_case(
            r"(?P<which>(?:later\s+)?this|last|next|previous|past|coming|current)\s+(?:fiscal\s+)?"
            r"(?P<unit>week|month|quarter|year)"
        ),
        _unit_named,
    ),
    (_rule_any_case(rf"{_ABOUT}\b{_COUNT}\s+{_UNIT}s?\s+ago"), _ago),
    (
        _rule_any_case(
            rf"{_ABOUT}\b{_COUNT}\s+{_UNIT}s?\s+"
            r"(?P<way>later|earlier|previously|(?:before|after)(?=\s*[.,;:]))"
        ),
        _units_from_told,
    ),
    (
        _rule_any_case(
            r"(?:the\s+|over\s+the\s+|at\s+the\s+)?(?P<which>last|this|next|coming)?\s*weekend"
        ),
        _weekend,
    ),
    (
        _rule_any_case(
            r"(?:yesterday|tomorrow)(?:\s+(?:morning|afternoon|evening|night))?|last\s+night"
            r"|today|tonight|this\s+(?:morning|afternoon|evening)"
        ),
        _near_day,
    ),
    (
        _rule(
            r"(?:[Ll]ast\s+)?(?P<feast>Christmas (?:Day|Eve)|New Year['’]s (?:Day|Eve)"
            r"|Thanksgiving(?: Day)?|Good Friday|Easter (?:Sunday|Monday))"
            rf"(?:,?\s+(?:of\s+)?{_YEAR})?"
        ),
        _feast,
    ),
    (_rule(rf"(?:{_WHICH_CASED}\s+)?{_WEEKDAY}{_PART}"), _weekday),
    (_rule(rf"{_WHICH_CASED}\s+{_MONTH}"), _month_alone),
    (
        re.compile(
            r"(?<![\w-])(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Oo]f|[Ff]rom|[Dd]uring|[Bb]efore"
            r"|[Aa]fter|[Tt]hroughout|[Tt]hrough|[Ff]or|[Tt]o|[Bb]etween|[Aa]nd)\s+(?:the\s+)?"
            rf"(?P<time>(?:{_THIRD}[\s-]+)?{_MONTH})(?![\w])(?!\s+\d)"
        ),
        _month_alone,
    ),
    (
        re.compile(
            r"(?<![\w-])(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|\w+['’]s)\s+"
            rf"(?P<time>(?:{_THIRD}[\s-]+)?{_MONTH})(?=\s+[a-z])"
        ),
        _month_alone,
    ),
    (_rule(rf"{_THIRD}[\s-]+{_MONTH}(?!\s+\d)"), _month_alone),
    (
        _rule(r"[Yy]ear(?:['’]s|-|\s+)?\s*end(?:\s+(?P<which>last|this|next)\s+year)?(?P<year>)"),
        _year_end,
    ),
    (
        _rule_any_case(
            r"nineteen[\s-](?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
            r"(?:[\s-](?P<ones>one|two|three|four|five|six|seven|eight|nine))?"
        ),
        _year_in_words,
    ),
    (
        re.compile(
            r"(?<![\w$£€#.,:/-])(?<!No\. )"
            rf"(?P<time>(?:[Ff]iscal\s+|post-|pre-)?{_YEAR})(?!\w)(?![,.]\d|%|/|:\d)"
        ),
        _year,
    ),
)


def _month_number(name: str) -> int:
    return _MONTHS[name.rstrip(".").lower()]


def _number(word: str) -> int:
    return _NUMBERS.get(word.lower()) or int(word)


def _months(year: int, month: int, count: int) -> DateRange:
    return DateRange.of_months(year, month, count, Precision.SEASON)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 31 June
        return None


def _day(year: int, month: int, day: int) -> DateRange | None:
    found = _date(year, month, day)
    return DateRange.of_day(found) if found else None


_TOLD_WORDS: Final = frozenset({"that", "the same", "the following", "the previous"})


def _year_of(match: re.Match[str], setting: Setting) -> int | None:
    """Return the year that an expression names in figures or by a word."""
    words = match.groupdict()
    if words.get("year"):
        return int(words["year"])
    return _year_named(words["which"], setting) if words.get("which") else None


def _year_named(which: str, setting: Setting) -> int | None:
    """Return the year of "last year", from the anchor, or "that year", from what was told."""
    word = " ".join(which.lower().split())
    if word in _TOLD_WORDS:
        told = setting.told.first if setting.told else None
        shift = {"the following": 1, "the previous": -1}.get(word, 0)
        return told.year + shift if told else None
    shift = _SHIFTS.get(word, 0)
    return setting.anchor.year + shift if setting.anchor else None
