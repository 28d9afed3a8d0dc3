"""A parse goes in, its expressions of time come out, as ranges of days where they can be known.

Ranges follow the calendar rules of the ontology and are counted from the publication date, the
anchor. What cannot be dated keeps a range of None and a rule that says why; precision is never
invented.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from detente.dates import DateRange, Precision, add_months
from detente.extract.tree import Tree
from detente.model import Basis, Document, Sentence, Span, Time

# An article appears on the day of its dated caption or up to two days later.
_CAPTION_SLACK: Final = 2
NO_ANCHOR: Final = "relative, and the publication date is not known"
_UNSURE_ANCHOR: Final = "relative, and the publication date is only known to within days"
NO_MATCH: Final = "not a date on the calendar"

_MONTH_NAMES: Final = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTHS: Final = (
    {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
    | {name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)}
    | {"sept": 9}
)
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
} | {"a": 1, "an": 1}
_SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
_THIRDS: Final = {"early": 1, "mid": 5, "late": 9}
_QUARTERS: Final = {"first": 1, "second": 4, "third": 7, "fourth": 10, "last": 10}

_MONTH: Final = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>1[89]\d\d|20\d\d)"
_WEEKDAY: Final = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_WEEKDAY_SHORT: Final = (
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
)
_PART: Final = r"(?:\s+(?:morning|afternoon|evening|night))?"
_COUNT: Final = (
    r"(?P<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
)
_WHICH: Final = r"(?P<which>last|next|this(?:\s+past|\s+coming)?|past|coming)"


@dataclass(frozen=True, slots=True)
class _Context:
    """What a time expression is read against."""

    anchor: date | None
    ahead: bool


_Reading = tuple[DateRange | None, str]
_Rule = Callable[[re.Match[str], _Context], _Reading]


def find_times(tree: Tree, document: Document) -> tuple[Time, ...]:
    """Return the expressions of time in text order; none overlaps another."""
    return tuple(
        time for sentence in tree.sentences for time in _times_of(sentence, tree, document)
    )


def _times_of(sentence: Sentence, tree: Tree, document: Document) -> Iterator[Time]:
    offset = sentence.span.start
    text = sentence.span.of(document.text)
    for start, end, rule, match in _matches(text):
        span = Span(offset + start, offset + end)
        ahead = _looks_ahead(span, sentence, tree)
        if _is_count(span, sentence, tree):
            continue
        when, name = _read(rule, match, document, ahead=ahead)
        when, name, begin = _bounded(text, start, when, name, document)
        yield Time(
            span=Span(offset + begin, offset + end),
            text=text[begin:end],
            range=when,
            rule=name,
        )


def _matches(text: str) -> list[tuple[int, int, _Rule, re.Match[str]]]:
    """Return the matches that are not inside an earlier or longer one, in text order."""
    taken: list[tuple[int, int, _Rule, re.Match[str]]] = []
    for pattern, rule in _RULES:
        for match in pattern.finditer(text):
            start, end = match.span("time")
            if all(end <= other[0] or other[1] <= start for other in taken):
                taken.append((start, end, rule, match))
    return sorted(taken, key=lambda item: item[0])


def _looks_ahead(span: Span, sentence: Sentence, tree: Tree) -> bool:
    """Whether the clause of the time is about the future."""
    for index in range(sentence.first, sentence.last + 1):
        token = tree.tokens[index]
        if token.end > span.start:
            verb = tree.clause_verb(token)
            return verb is not None and tree.is_future(verb)
    return False


def _is_count(span: Span, sentence: Sentence, tree: Tree) -> bool:
    """Whether what looks like a year counts things: "2000 soldiers"."""
    for index in range(sentence.first, sentence.last + 1):
        token = tree.tokens[index]
        if token.start == span.start and token.end == span.end:
            head = tree.head(token)
            return token.dep == "nummod" and head.tag == "NNS" and tree.child(head, "det") is None
    return False


def _read(rule: _Rule, match: re.Match[str], document: Document, *, ahead: bool) -> _Reading:
    """Read an expression against the anchor, or against each day that the anchor may be."""
    if document.published is None or document.published_basis is not Basis.CAPTION:
        return rule(match, _Context(document.published, ahead))
    readings = {
        rule(match, _Context(document.published + timedelta(days=days), ahead))
        for days in range(_CAPTION_SLACK + 1)
    }
    return readings.pop() if len(readings) == 1 else (None, _UNSURE_ANCHOR)


_BEFORE: Final = re.compile(
    r"(?P<word>since|until|till|up to|by|before)\s+(?:the\s+)?(?:as\s+early\s+as\s+)?$",
    re.IGNORECASE,
)
_FROM: Final = re.compile(
    r"(?:from|between)\s+(?P<first>[^,;]{3,40}?)\s+(?:to|and|until)\s+$", re.IGNORECASE
)


def _bounded(
    text: str, start: int, when: DateRange | None, rule: str, document: Document
) -> tuple[DateRange | None, str, int]:
    """Open the range at the end that "since" or "until" leaves open."""
    before = _BEFORE.search(text[:start])
    if when is None or before is None:
        return when, rule, start
    word = before["word"].lower()
    if word == "since":
        last = document.published
        if last is not None and when.first is not None and when.first > last:
            return when, rule, start
        opened = DateRange(first=when.first, last=last, precision=Precision.OPEN)
        return opened, f"since; {rule}", before.start()
    opened = DateRange(first=None, last=when.last, precision=Precision.OPEN)
    return opened, f"{word}; {rule}", before.start()


# ------------------------------------------------------------------------------------ the readings


def _full_date(match: re.Match[str], _context: _Context) -> _Reading:
    return _day(int(match["year"]), _month_number(match["month"]), int(match["day"])), "full date"


def _iso_date(match: re.Match[str], _context: _Context) -> _Reading:
    return _day(int(match["year"]), int(match["month"]), int(match["day"])), "full date"


def _day_of_month(match: re.Match[str], context: _Context) -> _Reading:
    if context.anchor is None:
        return None, NO_ANCHOR
    month, day = _month_number(match["month"]), int(match["day"])
    years = (context.anchor.year, context.anchor.year + (1 if context.ahead else -1))
    for year in years:
        found = _day(year, month, day)
        if found is None or found.first is None:
            continue
        if context.ahead and found.first >= context.anchor:
            return found, "day of a month to come"
        if not context.ahead and found.first <= context.anchor:
            return found, "day of a month up to publication"
    return None, NO_MATCH


def _days_of_month(match: re.Match[str], context: _Context) -> _Reading:
    """Read "from 3 to 9 May 2019" and "May 3-9"."""
    month = _month_number(match["month"])
    year = int(match["year"]) if match["year"] else None
    if year is None:
        if context.anchor is None:
            return None, NO_ANCHOR
        year = context.anchor.year - (month > context.anchor.month and not context.ahead)
    first, last = _day(year, month, int(match["day"])), _day(year, month, int(match["last"]))
    if first is None or last is None or first.first is None or last.first is None:
        return None, NO_MATCH
    if first.first >= last.first:
        return None, NO_MATCH
    return DateRange(first=first.first, last=last.last, precision=Precision.SPAN), "from day to day"


def _month_of_year(match: re.Match[str], _context: _Context) -> _Reading:
    return DateRange.of_month(int(match["year"]), _month_number(match["month"])), "month of a year"


def _month_alone(match: re.Match[str], context: _Context) -> _Reading:
    if context.anchor is None:
        return None, NO_ANCHOR
    month, anchor = _month_number(match["month"]), context.anchor
    which = (match.groupdict().get("which") or "").split(" ")[0].lower()
    if which in {"next", "coming"} or (context.ahead and which not in {"last", "past"}):
        year = anchor.year + (month < anchor.month or (which == "next" and month == anchor.month))
        return DateRange.of_month(year, month), "month to come"
    before = which in {"last", "past"} or "past" in (match.groupdict().get("which") or "")
    year = anchor.year - (month > anchor.month or (before and month == anchor.month))
    return DateRange.of_month(year, month), "month up to publication"


def _third_of_year(match: re.Match[str], context: _Context) -> _Reading:
    year = _year_named(match["which"], context) if match["which"] else int(match["year"])
    if year is None:
        return None, NO_ANCHOR
    month = _THIRDS[match["third"].lower()]
    return DateRange.of_months(
        year, month, 4, Precision.SEASON
    ), f"{match['third'].lower()} third of a year"


def _season(match: re.Match[str], context: _Context) -> _Reading:
    month = _SEASONS[match["season"].lower()]
    if match["year"]:
        return DateRange.of_months(
            int(match["year"]), month, 3, Precision.SEASON
        ), "season of a year"
    if context.anchor is None:
        return None, NO_ANCHOR
    year = context.anchor.year
    which = match["which"].split(" ")[0].lower()
    begins = date(year, month, 1)
    if which in {"last", "past"} and begins + timedelta(days=91) > context.anchor:
        year -= 1
    elif which in {"next", "coming"} and begins <= context.anchor:
        year += 1
    return DateRange.of_months(year, month, 3, Precision.SEASON), "season near publication"


def _quarter(match: re.Match[str], context: _Context) -> _Reading:
    year = _year_named(match["which"], context) if match["which"] else int(match["year"])
    if year is None:
        return None, NO_ANCHOR
    month = _QUARTERS[match["quarter"].lower()]
    return DateRange.of_months(year, month, 3, Precision.SEASON), "quarter of a year"


def _year(match: re.Match[str], _context: _Context) -> _Reading:
    return DateRange.of_year(int(match["year"])), "year"


def _years(match: re.Match[str], _context: _Context) -> _Reading:
    first, last = int(match["year"]), match["last"]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if end <= first:
        return None, NO_MATCH
    return DateRange(
        first=date(first, 1, 1), last=date(end, 12, 31), precision=Precision.SPAN
    ), "from year to year"


def _decade(match: re.Match[str], _context: _Context) -> _Reading:
    first = int(match["year"])
    return DateRange(
        first=date(first, 1, 1), last=date(first + 9, 12, 31), precision=Precision.SPAN
    ), "decade"


def _weekday(match: re.Match[str], context: _Context) -> _Reading:
    if context.anchor is None:
        return None, NO_ANCHOR
    day = _DAYS.index(match["weekday"].lower())
    which = (match["which"] or "").split(" ")[0].lower()
    back = (context.anchor.weekday() - day) % 7
    if which in {"next", "coming"} or (context.ahead and which not in {"last", "past"}):
        ahead = (day - context.anchor.weekday()) % 7
        if which == "next" and ahead == 0:
            ahead = 7
        return DateRange.of_day(
            context.anchor + timedelta(days=ahead)
        ), "weekday from publication on"
    if which == "last" and back == 0:
        back = 7
    return DateRange.of_day(context.anchor - timedelta(days=back)), "weekday up to publication"


def _near_day(match: re.Match[str], context: _Context) -> _Reading:
    if context.anchor is None:
        return None, NO_ANCHOR
    words = " ".join(match["time"].lower().split())
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(
        words.removesuffix(" morning")
        .removesuffix(" afternoon")
        .removesuffix(" evening")
        .removesuffix(" night")
        or words
    )
    if words == "last night":
        shift = -1
    return DateRange.of_day(context.anchor + timedelta(days=shift or 0)), "day next to publication"


def _unit_named(match: re.Match[str], context: _Context) -> _Reading:
    """Read "last week", "this month", "next year"."""
    if context.anchor is None:
        return None, NO_ANCHOR
    shift = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "this": 0}[
        match["which"].lower().split()[0]
    ]
    unit = match["unit"].lower()
    anchor = context.anchor
    rule = f"calendar {unit}"
    if shift == 0 and not context.ahead:
        return _so_far(unit, anchor), f"{unit} up to publication"
    if unit == "week":
        return DateRange.of_week(anchor + timedelta(weeks=shift)), rule
    if unit == "month":
        return DateRange.of_month(*add_months(anchor.year, anchor.month, shift)), rule
    return DateRange.of_year(anchor.year + shift), rule


def _so_far(unit: str, anchor: date) -> DateRange:
    """Return the week, month or year of publication as far as it had gone by then."""
    whole = {
        "week": DateRange.of_week(anchor),
        "month": DateRange.of_month(anchor.year, anchor.month),
        "year": DateRange.of_year(anchor.year),
    }[unit]
    return DateRange(first=whole.first, last=anchor, precision=whole.precision)


def _weekend(match: re.Match[str], context: _Context) -> _Reading:
    if context.anchor is None:
        return None, NO_ANCHOR
    which = (match["which"] or "").lower()
    saturday = context.anchor - timedelta(days=(context.anchor.weekday() - 5) % 7)
    if which in {"next", "coming"} or (context.ahead and which != "last"):
        saturday += timedelta(days=7)
    elif which == "last" and saturday + timedelta(days=1) >= context.anchor:
        saturday -= timedelta(days=7)
    return DateRange(
        first=saturday, last=saturday + timedelta(days=1), precision=Precision.SPAN
    ), "weekend"


def _ago(match: re.Match[str], context: _Context) -> _Reading:
    if context.anchor is None:
        return None, NO_ANCHOR
    if match["about"]:
        return None, "only about when"
    count = _NUMBERS.get(match["count"].lower()) or int(match["count"])
    unit, anchor = match["unit"].lower(), context.anchor
    rule = f"{unit}s before publication"
    if unit == "day":
        return DateRange.of_day(anchor - timedelta(days=count)), rule
    if unit == "week":
        return DateRange.of_week(anchor - timedelta(weeks=count)), rule
    if unit == "month":
        return DateRange.of_month(*add_months(anchor.year, anchor.month, -count)), rule
    return DateRange.of_year(anchor.year - count), rule


# --------------------------------------------------------------------------------------- the rules


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<time>{pattern})(?![\w])")


def _rule_any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<time>{pattern})(?![\w-])", re.IGNORECASE)


_RULES: Final[tuple[tuple[re.Pattern[str], _Rule], ...]] = (
    (_rule(rf"{_WEEKDAY_SHORT}{_MONTH}\s+{_DAY},?\s+{_YEAR}"), _full_date),
    (_rule(rf"{_WEEKDAY_SHORT}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}"), _full_date),
    (_rule(r"(?P<year>19\d\d|20\d\d)-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)"), _iso_date),
    (
        _rule(
            rf"{_DAY}\s*(?:-|–|to|and)\s*(?P<last>[0-3]?\d)(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+{_YEAR})?"
        ),
        _days_of_month,
    ),
    (
        _rule(
            rf"{_MONTH}\s+{_DAY}\s*(?:-|–|to|and)\s*(?P<last>[0-3]?\d)(?:st|nd|rd|th)?(?:,?\s+{_YEAR})?"
        ),
        _days_of_month,
    ),
    (_rule(rf"(?:(?:early|mid|late)[\s-])?{_MONTH},?(?:\s+of)?\s+{_YEAR}"), _month_of_year),
    (
        _rule(rf"{_WEEKDAY_SHORT}{_MONTH}\s+{_DAY}(?!\d|:|%|\s*(?:percent|million|people))"),
        _day_of_month,
    ),
    (_rule(rf"{_WEEKDAY_SHORT}(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}"), _day_of_month),
    (
        _rule_any_case(
            rf"(?P<third>early|mid|late)[\s-]+(?:in\s+)?(?:{_YEAR}|(?P<which>last|this|next)\s+year)"
        ),
        _third_of_year,
    ),
    (
        _rule_any_case(
            rf"(?:the\s+)?(?P<season>spring|summer|autumn|fall)\s+(?:of\s+)?{_YEAR}(?P<which>)"
        ),
        _season,
    ),
    (_rule_any_case(rf"{_WHICH}\s+(?P<season>spring|summer|autumn|fall)(?P<year>)"), _season),
    (
        _rule_any_case(
            rf"(?:the\s+)?(?P<quarter>first|second|third|fourth|last)\s+quarter\s+of\s+(?:{_YEAR}|(?P<which>last|this|next)\s+year)"
        ),
        _quarter,
    ),
    (_rule(r"(?:the\s+)?(?P<year>1[89]\d0|20\d0)s"), _decade),
    (_rule(rf"{_YEAR}\s*[-–]\s*(?P<last>(?:1[89]|20)?\d\d)"), _years),
    (
        re.compile(
            rf"(?<![\w-])(?:[Ff]rom|[Bb]etween)\s+(?P<time>{_YEAR}\s+(?:to|and|until)\s+(?P<last>(?:19|20)\d\d))\b"
        ),
        _years,
    ),
    (
        _rule_any_case(
            r"(?P<which>last|next|this|previous|past|coming)\s+(?P<unit>week|month|year)"
        ),
        _unit_named,
    ),
    (
        _rule_any_case(
            r"(?P<about>about|around|some|roughly|over|more than|less than|almost|nearly)?\s*"
            rf"\b{_COUNT}\s+(?P<unit>day|week|month|year)s?\s+ago"
        ),
        _ago,
    ),
    (
        _rule_any_case(
            r"(?:the\s+|over\s+the\s+|at\s+the\s+)?(?P<which>last|this|next|coming)?\s*weekend"
        ),
        _weekend,
    ),
    (
        _rule_any_case(
            r"yesterday(?:\s+(?:morning|afternoon|evening|night))?|last\s+night|tomorrow(?:\s+(?:morning|afternoon|evening|night))?|today|tonight|this\s+(?:morning|afternoon|evening)"
        ),
        _near_day,
    ),
    (
        _rule(
            rf"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?:\s+past|\s+coming)?|[Pp]ast|[Cc]oming)\s+)?{_WEEKDAY}{_PART}"
        ),
        _weekday,
    ),
    (
        _rule(
            rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?:\s+past|\s+coming)?|[Pp]ast|[Cc]oming)\s+{_MONTH}"
        ),
        _month_alone,
    ),
    (
        re.compile(
            r"(?<![\w-])(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Oo]f|[Ff]rom|[Dd]uring|[Bb]efore"
            r"|[Aa]fter|[Tt]hroughout|[Ee]arly|[Ll]ate|[Mm]id|[Tt]o|[Bb]etween|[Aa]nd)[\s-]+"
            rf"(?:(?:early|mid|late)[\s-]+)?(?P<time>{_MONTH})(?![\w])(?!\s+\d)"
        ),
        _month_alone,
    ),
    (_rule(rf"(?<![$£€#.,:/])(?<!No\. ){_YEAR}(?![,.]\d|%|/|:)"), _year),
)


def _month_number(name: str) -> int:
    return _MONTHS[name.rstrip(".").lower()]


def _day(year: int, month: int, day: int) -> DateRange | None:
    try:
        return DateRange.of_day(date(year, month, day))
    except ValueError:  # 31 June
        return None


def _year_named(which: str, context: _Context) -> int | None:
    if context.anchor is None:
        return None
    return context.anchor.year + {"last": -1, "this": 0, "next": 1}[which.lower()]
