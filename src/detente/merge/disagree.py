"""Reports of one event go in, what they tell differently comes out, side by side."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from detente.model import Disagreement, Report, Version
from detente.ontology import ClaimType, Modality

_FIGURES: Final = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
}  # fmt: skip
_BOUND: Final = (
    r"at least|more than|over|up to|about|some|around|nearly|as many as|fewer than|less than"
    r"|between"
)
_COUNT: Final = (
    r"\d{1,3}(?:,\d{3})+|\d+|" + "|".join(_FIGURES) + "|dozens|scores|hundreds|thousands"
)
_MONTHS: Final = (
    r"January|February|March|April|May|June|July|August|September|October|November|December"
)
# What a number of people is not followed by: it dates, measures or ages something.
_OTHER: Final = (
    rf"(?!%|[-\s]+(?:{_MONTHS}|years?|months?|weeks?|days?|hours?|minutes?|times|miles)\b)"
)
_NUMBER: Final = rf"(?:(?P<bound>{_BOUND})\s+)?(?P<count>{_COUNT})\b{_OTHER}"
# Before the people it may be a year: "in 2016 Castro died".
_FIRST: Final = rf"(?!(?:19|20)\d\d\b){_NUMBER}"
_PEOPLE: Final = r"(?:\s+(?!(?:and|an?|the)\b)[a-zA-Z-]+){0,4}?"
_WERE: Final = r"(?:were|was|had been|have been|has been)\s+"
# Headlines leave "were" out; those who kill are followed by whom they killed.
_WHOLE: Final = (
    r"(?=\s*(?:$|[^\w\s])|\s+(?:in|by|on|at|as|and|when|while|after|during|since|near)\b)"
)
_KILLED: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bkill(?:ed|ing|s)\s+{_NUMBER}",
        rf"\b{_FIRST}{_PEOPLE}\s+(?:{_WERE}killed\b|killed\b{_WHOLE}|(?:{_WERE})?(?:dead|died)\b)",
        rf"\bdeath toll\s+(?:\w+\s+){{0,3}}?(?:at|to|of|was)\s+{_NUMBER}",
        rf"\b{_NUMBER}\s+deaths\b",
    )
)


def disagreements(reports: Sequence[Report]) -> tuple[Disagreement, ...]:
    """Return what the reports contradict each other in; none is invented from a missing detail."""
    return tuple(
        Disagreement(about=about, versions=versions)
        for about, versions in (
            ("killed", _versions(reports, _killed)),
            ("whether it happened", _happened(reports)),
        )
        if len(versions) > 1
    )


def killed_in(sentence: str) -> str | None:
    """Return the number of dead that a sentence tells, as "at least 12", or None."""
    for pattern in _KILLED:
        match = pattern.search(sentence)
        if match is not None:
            count = match["count"].lower().replace(",", "")
            bound = f"{match['bound'].lower()} " if match["bound"] else ""
            return f"{bound}{_FIGURES.get(count, count)}"
    return None


def _killed(report: Report) -> Iterator[str]:
    if report.type is ClaimType.ASSAULT:
        found = killed_in(report.sentence)
        if found is not None:
            yield found


def _versions(
    reports: Sequence[Report], tell: Callable[[Report], Iterator[str]]
) -> tuple[Version, ...]:
    told: dict[str, list[str]] = {}
    for report in reports:
        for value in tell(report):
            told.setdefault(value, []).append(report.claim_id)
    return tuple(Version(value=value, claim_ids=tuple(told[value])) for value in sorted(told))


def _happened(reports: Sequence[Report]) -> tuple[Version, ...]:
    """Set those that say it happened beside those that say it did not."""
    told = {
        word: tuple(report.claim_id for report in reports if report.modality is modality)
        for word, modality in (("it did", Modality.ASSERTED), ("it did not", Modality.NEGATED))
    }
    return tuple(Version(value=word, claim_ids=ids) for word, ids in told.items() if ids)
