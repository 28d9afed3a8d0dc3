"""A sentence goes in, the numbers that it tells of a happening come out, with their bounds.

"At least 12" and "14" can both be right, "12" and "14" cannot: a number is the range of those
that its words leave open.
"""

import re
from dataclasses import dataclass
from math import inf
from typing import Final

_FIGURES: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
# From as few as people call so to as many.
_ROUND: Final = {
    "several": (3, 20), "dozens": (20, 300), "scores": (40, 300), "hundreds": (150, 3_000),
    "thousands": (1_500, 100_000),
}  # fmt: skip
_TIMES: Final = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "m": 10**6, "mn": 10**6, "bn": 10**9,
}  # fmt: skip
# How far the words before a number let it be off: the share of it below and above.
_BOUNDS: Final = {
    "at least": (1.0, inf), "more than": (1.0, inf), "over": (1.0, inf),
    "no fewer than": (1.0, inf), "no less than": (1.0, inf), "up to": (0.0, 1.0),
    "as many as": (0.0, 1.0), "fewer than": (0.0, 1.0), "less than": (0.0, 1.0),
    "under": (0.0, 1.0), "about": (0.8, 1.25), "some": (0.8, 1.25), "around": (0.8, 1.25),
    "approximately": (0.8, 1.25), "roughly": (0.8, 1.25), "an estimated": (0.8, 1.25),
    "nearly": (0.8, 1.0), "almost": (0.8, 1.0), "close to": (0.8, 1.25),
}  # fmt: skip
_BOUND: Final = "|".join(sorted(_BOUNDS, key=len, reverse=True))
_DIGITS: Final = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_COUNT: Final = (
    f"{_DIGITS}|" + "|".join(sorted(_FIGURES, key=len, reverse=True)) + "|" + "|".join(_ROUND)
)
_TIME: Final = r"hundred|thousand|million|billion|trillion|mn|bn|m"
_MONTHS: Final = (
    r"January|February|March|April|May|June|July|August|September|October|November|December"
)
# What a number of people is not followed by: it dates, measures or ages something.
_OTHER: Final = (
    rf"(?!%|[.,]\d|[-\s]+(?:{_MONTHS}|percent|years?|months?|weeks?|days?|hours?|minutes?|times"
    r"|miles|kilomet\w+|met\w+|rockets?|missiles?|[ap]\.?m)\b)"
)
_NUMBER: Final = (
    rf"(?:(?P<bound>{_BOUND})\s+)?(?:between\s+(?P<from>\d[\d,]*)\s+(?:and|to)\s+)?"
    rf"(?P<count>{_COUNT})(?:\s+(?P<times>{_TIME}))?\b{_OTHER}"
)
# Before the people it may be a year: "in 2016 Castro died".
_FIRST: Final = rf"(?!(?:19|20)\d\d\b){_NUMBER}"
_PEOPLE: Final = r"(?:\s+(?!(?:and|an?|the)\b)[a-zA-Z-]+){0,4}?"
_WERE: Final = r"(?:were|was|had been|have been|has been)\s+"
# Headlines leave "were" out; those who kill are followed by whom they killed.
_WHOLE: Final = (
    r"(?=\s*(?:$|[^\w\s])|\s+(?:in|by|on|at|as|and|when|while|after|during|since|near)\b)"
)


def _of_people(active: str, passive: str, *more: str) -> tuple[re.Pattern[str], ...]:
    """Return patterns for a number of people to whom something is done, in verb forms."""
    patterns = (
        rf"\b(?:{active})\s+{_NUMBER}",
        rf"\b{_FIRST}{_PEOPLE}\s+(?:{_WERE}(?:{passive})\b|(?:{passive})\b{_WHOLE})",
        *more,
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_PATTERNS: Final = {
    "killed": _of_people(
        "kill(?:ed|ing|s)",
        "killed",
        rf"\b{_FIRST}{_PEOPLE}\s+(?:{_WERE})?(?:dead|died)\b",
        rf"\bdeath toll\s+(?:\w+\s+){{0,3}}?(?:at|to|of|was)\s+{_NUMBER}",
        rf"\b{_NUMBER}\s+deaths\b",
    ),
    "injured": _of_people(
        "(?:injur|wound)(?:ed|ing|s)|hurt(?:ing|s)?",
        "injured|wounded|hurt",
        rf"\b{_NUMBER}\s+(?:others?\s+)?(?:injuries|injured|wounded)\b",
    ),
    "arrested": _of_people(
        "arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?", "arrested|detained", rf"\b{_NUMBER}\s+arrests\b"
    ),
    "money": (
        re.compile(
            rf"(?:(?P<bound>{_BOUND})\s+)?(?:US)?(?P<currency>[$€£])\s?(?P<count>{_DIGITS})"
            rf"\s?(?P<times>{_TIME})?\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?:(?P<bound>{_BOUND})\s+)?(?P<count>{_DIGITS})(?:\s(?P<times>{_TIME}))?"
            r"\s+(?P<currency>dollars|euros|pounds)\b",
            re.IGNORECASE,
        ),
    ),
}
# Without one of these no pattern fits: most sentences are spared them.
_CLUES: Final = {
    about: re.compile(words, re.IGNORECASE)
    for about, words in {
        "killed": "kill|dead|died|death",
        "injured": "injur|wound|hurt",
        "arrested": "arrest|detain",
        "money": "[$€£]|dollars|euros|pounds",
    }.items()
}
_CURRENCIES: Final = {"$": "dollars", "€": "euros", "£": "pounds"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as it is told: what it counts, its words, and the least and most it can be.

    `unit` is the currency of a sum of money and empty for people.
    """

    about: str  # "killed", "injured", "arrested", "money"
    words: str
    unit: str
    least: float
    most: float

    def fits(self, other: "Number") -> bool:
        """Whether both can be right; sums in two currencies can."""
        return self.unit != other.unit or (self.least <= other.most and other.least <= self.most)


def number_in(sentence: str, about: str) -> Number | None:
    """Return how many a sentence counts; of two numbers of one kind it is open which is meant.

    `about` is what is counted: "killed", "injured", "arrested" or "money".
    """
    if not _CLUES[about].search(sentence):
        return None
    found: dict[tuple[int, int], Number] = {}
    for pattern in _PATTERNS[about]:
        for match in pattern.finditer(sentence):
            found.setdefault(match.span("count"), _number(about, match))
    different = {(number.least, number.most, number.unit): number for number in found.values()}
    return next(iter(found.values())) if len(different) == 1 else None


def _number(about: str, match: re.Match[str]) -> Number:
    parts = match.groupdict()
    count = parts["count"].lower().replace(",", "")
    times = (parts["times"] or "").lower()
    factor = _TIMES.get(times, 1)
    least, most = _ROUND[count] if count in _ROUND else (_value(count), _value(count))
    if parts.get("from"):
        least = _value(parts["from"].replace(",", ""))
    below, above = _BOUNDS[parts["bound"].lower()] if parts["bound"] else (1.0, 1.0)
    currency = (parts.get("currency") or "").lower()
    unit = _CURRENCIES.get(currency, currency)
    told = f"{_value(count):g}" if count in _FIGURES else count
    told = f"{parts['from']} to {told}" if parts.get("from") else told
    bound = parts["bound"].lower() if parts["bound"] else ""
    return Number(
        about=about,
        words=" ".join(part for part in (bound, told, times, unit) if part),
        unit=unit,
        least=min(least, most) * factor * below,
        most=max(least, most) * factor * above,
    )


def _value(count: str) -> float:
    return _FIGURES.get(count) or float(count)
