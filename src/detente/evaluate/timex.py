"""A folder of TimeML goes in, how well its dates are read comes out.

The format is that of TimeBank and AQUAINT in TempEval-3: `.tml` files, in subfolders or not, with
a creation time and TIMEX3 elements in the running text. Scored are those of type DATE that name
days on the calendar; "now", "recently" and "in the future" (PRESENT_REF, PAST_REF, FUTURE_REF)
and a week or quarter of unknown number name none, and are left out.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from lxml import etree

from detente.dates import DateRange, Precision, days_of
from detente.errors import GoldError
from detente.evaluate.card import Card, Figure, share, signature_of
from detente.evaluate.gold import digest_of
from detente.extract import RULES
from detente.ids import make_id
from detente.model import Basis, Document, Span, Time
from detente.parse import SpacyParser
from detente.pipeline import extract_all
from detente.settings import Settings

_SUFFIX: Final = ".tml"
Days = tuple[date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldTime:
    """A marked expression with the days that it names; `is_part` of them where it is "early"."""

    span: Span
    words: str
    value: str
    days: Days
    is_part: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimexDocument:
    """One annotated text; `collection` is the subfolder that it lies in."""

    name: str
    collection: str
    text: str
    published: date
    times: tuple[GoldTime, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A marked expression and what was found there; None where nothing was."""

    document: TimexDocument
    gold: GoldTime
    found: Time | None

    @property
    def is_right(self) -> bool:
        """Whether the days found are those of the gold."""
        return self.found is not None and _names(self.found, self.gold)

    @property
    def is_by_rule(self) -> bool:
        """Whether only our rules on "early", "late" and "this year" tell the two apart.

        TIMEX3 gives all of them the whole year; we date them to the part that can be meant.
        """
        when = self.found.range if self.found else None
        if when is None or when.first is None or when.last is None or self.is_right:
            return False
        first, last = self.gold.days
        is_part = self.gold.is_part or self.document.published in {when.first, when.last}
        return is_part and first <= when.first and when.last <= last


@dataclass(frozen=True, slots=True, kw_only=True)
class TimexEvaluation:
    """The card and, for looking at errors, each expression with its answer."""

    card: Card
    answers: tuple[Answer, ...]


def has_timex(folder: Path) -> bool:
    """Whether a folder holds TimeML and not claims."""
    return any(folder.rglob(f"*{_SUFFIX}"))


def evaluate_timex(folder: Path, *, settings: Settings) -> TimexEvaluation:
    """Read the texts of a folder of TimeML and score the dates that are found.

    Raises GoldError when the folder cannot be used, ModelMissingError without a pipeline.
    """
    gold = read_timex(folder)
    parser = SpacyParser(settings.pipeline, with_core=False)
    extractions = extract_all(map(_document, gold), parser=parser)
    answers = tuple(
        _answer(document, time, extraction.times)
        for document, extraction in zip(gold, extractions, strict=True)
        for time in document.times
    )
    signature = signature_of(
        RULES,
        parser.version,
        gold=digest_of(folder.rglob(f"*{_SUFFIX}")),
        size=f"{len(gold)} articles",
    )
    return TimexEvaluation(card=_card(answers, signature), answers=answers)


def errors_of_timex(evaluation: TimexEvaluation, kind: str) -> Iterator[str]:
    """Yield a line for each date "missed" or "wrong"; there are no others."""
    for answer in evaluation.answers:
        gold = answer.gold
        words = f"{answer.document.name} {gold.words!r} {gold.value}"
        if answer.found is None and kind == "missed":
            yield words
        elif answer.found is not None and not answer.is_right and kind == "wrong":
            found = answer.found
            yield f"{words} | found {found.text!r} {found.range} ({found.rule})"


def read_timex(folder: Path) -> tuple[TimexDocument, ...]:
    """Return the annotated texts of a folder and its subfolders by path.

    Raises GoldError when one of them is not TimeML.
    """
    return tuple(_read(path, folder) for path in sorted(folder.rglob(f"*{_SUFFIX}")))


def days_of_value(value: str) -> Days | None:
    """Return first and last day of a TIMEX3 value; None when it names no days of the calendar.

    What is finer than a day is left out, and so are finer parts that are not known: "1998-03-XX"
    is March. Seasons begin in the month in which meteorologists let them.
    """
    known = _UNKNOWN_PART.sub("", value.partition("T")[0])
    for pattern, reading in _READINGS:
        match = pattern.fullmatch(known)
        if match is not None:
            return reading(match)
    try:
        return days_of(known)
    except ValueError:
        return None


# ------------------------------------------------------------------------------------- the values

# A week or quarter of unknown number keeps its letter, which no reading has.
_UNKNOWN_PART: Final = re.compile(r"(?:-XX)+$")
_SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _week(match: re.Match[str]) -> Days | None:
    try:
        monday = date.fromisocalendar(int(match["year"]), int(match["week"]), 1)
    except ValueError:  # 1998 had 53 weeks, 1999 had 52
        return None
    first = 5 if match["weekend"] else 0
    return monday + timedelta(days=first), monday + timedelta(days=6)


def _months(year: int, month: int, count: int) -> Days | None:
    try:
        whole = DateRange.of_months(year, month, count, Precision.SEASON)
    except ValueError:  # the year 0000, or the winter of 9999
        return None
    if whole.first is None or whole.last is None:
        return None
    return whole.first, whole.last


def _season(match: re.Match[str]) -> Days | None:
    return _months(int(match["year"]), _SEASONS[match["season"]], 3)


def _quarter(match: re.Match[str]) -> Days | None:
    return _months(int(match["year"]), int(match["quarter"]) * 3 - 2, 3)


def _half(match: re.Match[str]) -> Days | None:
    return _months(int(match["year"]), int(match["half"]) * 6 - 5, 6)


def _years(match: re.Match[str]) -> Days | None:
    digits = match["digits"]
    years = 10 ** (4 - len(digits))
    return _months(int(digits) * years, 1, 12 * years)


_READINGS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days | None]], ...]] = (
    (re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d?)(?P<weekend>-WE)?", re.ASCII), _week),
    (re.compile(r"(?P<year>\d{4})-(?P<season>SP|SU|FA|WI)", re.ASCII), _season),
    (re.compile(r"(?P<year>\d{4})-Q(?P<quarter>[1-4])", re.ASCII), _quarter),
    (re.compile(r"(?P<year>\d{4})-H(?P<half>[12])", re.ASCII), _half),
    (re.compile(r"(?P<digits>\d{2}|\d{3})X*", re.ASCII), _years),
)


# -------------------------------------------------------------------------------------- the files


def _read(path: Path, folder: Path) -> TimexDocument:
    # Entities are neither fetched nor expanded: a file must not read others or fill memory.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(path.read_bytes(), parser)
        body = root.find("TEXT")
        text = "".join(body.itertext())
        return TimexDocument(
            name=path.stem,
            collection=path.parent.relative_to(folder).as_posix(),
            text=text,
            published=days_of(root.find("DCT/TIMEX3").get("value")[:10])[0],
            times=tuple(_times(body)),
        )
    except (OSError, ValueError, AttributeError, TypeError, etree.XMLSyntaxError) as error:
        msg = f"{path}: not TimeML: {type(error).__name__}: {error}"
        raise GoldError(
            msg, hint="TEXT with TIMEX3 and a DCT are wanted, as in TimeBank."
        ) from error


def _times(body: etree._Element) -> Iterator[GoldTime]:
    """Yield the dates of the calendar that are marked in a text."""
    at = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "end":
            at += len(element.tail or "") if element is not body else 0
            continue
        if element.tag == "TIMEX3" and element.get("type") == "DATE":
            yield from _time(element, at)
        at += len(element.text or "")


def _time(element: etree._Element, start: int) -> Iterator[GoldTime]:
    words, value = "".join(element.itertext()), element.get("value", "")
    days = days_of_value(value)
    if days is not None and words:
        yield GoldTime(
            span=Span(start, start + len(words)),
            words=words,
            value=value,
            days=days,
            is_part=element.get("mod") in {"START", "MID", "END"},
        )


# ------------------------------------------------------------------------------------ the answers


def _document(gold: TimexDocument) -> Document:
    return Document(
        id=make_id("doc", gold.name),
        text=gold.text,
        published=gold.published,
        published_basis=Basis.INPUT,
    )


def _answer(document: TimexDocument, gold: GoldTime, times: Iterable[Time]) -> Answer:
    """Return the time found at a marked expression, a right one if there is one."""
    here = [time for time in times if time.span.overlaps(gold.span)]
    right = [time for time in here if _names(time, gold)]
    return Answer(document=document, gold=gold, found=next(iter(right or here), None))


def _names(time: Time, gold: GoldTime) -> bool:
    """Whether a time is the days of the gold; of "since 1994", or "1994 to 1997", one end is."""
    when, (first, last) = time.range, gold.days
    if when is None:
        return False
    if when.precision is Precision.OPEN or time.rule.startswith("from "):
        return when.first == first or when.last == last
    return (when.first, when.last) == gold.days


def _card(answers: Sequence[Answer], signature: str) -> Card:
    documents = _grouped(answers, lambda answer: answer.document.name)
    return Card(
        signature=signature,
        figures=tuple(_figures(answers)),
        documents=tuple((name, _value(group)) for name, group in documents.items()),
    )


def _figures(answers: Sequence[Answer]) -> Iterator[Figure]:
    found = [answer for answer in answers if answer.found is not None]
    by_rule = sum(answer.is_by_rule for answer in answers)
    yield _figure("found", len(found), len(answers), "marked dates where a time was found")
    yield _right("value", answers, "dates right: the headline")
    yield _right("value_found", found, "dates right, of those found")
    yield _figure("by_rule", by_rule, len(answers), "dates that our rules make narrower")
    for name, group in _grouped(answers, lambda answer: answer.document.collection).items():
        yield _right(f"value_{name}", group, f"dates right in {name}")


def _grouped(
    answers: Iterable[Answer], name_of: Callable[[Answer], str]
) -> dict[str, list[Answer]]:
    groups: dict[str, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(name_of(answer), []).append(answer)
    return dict(sorted(groups.items()))


def _right(name: str, answers: Sequence[Answer], meaning: str) -> Figure:
    return Figure(name=name, value=_value(answers), of=len(answers), meaning=meaning)


def _value(answers: Sequence[Answer]) -> float | None:
    return share(sum(answer.is_right for answer in answers), len(answers))


def _figure(name: str, part: int, whole: int, meaning: str) -> Figure:
    return Figure(name=name, value=share(part, whole), of=whole, meaning=meaning)
