"""A parse goes in, its expressions of time come out, as ranges of days where they can be known.

Ranges follow the calendar rules of the ontology and are counted from the publication date, the
anchor, or from the time told before ("two days later"). What cannot be dated keeps a range of
None and a rule that says why; precision is never invented.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from detente.dates import DateRange, Precision
from detente.extract.expressions import (
    BACKWARD,
    Expression,
    Reading,
    Setting,
    expressions_in,
)
from detente.extract.tense import tense_at
from detente.extract.tree import Tree
from detente.model import Basis, Document, Sentence, Span, Time

# An article appears on the day of its dated caption or up to two days later.
_CAPTION_SLACK: Final = 2
_UNSURE_ANCHOR: Final = "relative, and the publication date is only known to within days"
# Sentences back to the time that "the next day" or "a year earlier" counts from.
_NEAR: Final = 4
# No comma divides the thousands of a count that could be read as a year: "2000 soldiers".
_ROUND: Final = 50


def find_times(tree: Tree, document: Document) -> tuple[Time, ...]:
    """Return the expressions of time in text order; none overlaps another."""
    return tuple(_Reader(tree, document).times())


class _Reader:
    """Reads the times of one article in text order, each in the light of those before."""

    def __init__(self, tree: Tree, document: Document) -> None:
        self._tree = tree
        self._document = document
        self._told: DateRange | None = None
        self._told_at = 0
        self._quarter: DateRange | None = None

    def times(self) -> Iterator[Time]:
        for sentence in self._tree.sentences:
            yield from _joined(list(self._times_of(sentence)), self._document.text)

    def _times_of(self, sentence: Sentence) -> Iterator[Time]:
        offset = sentence.span.start
        text = sentence.span.of(self._document.text)
        for expression in expressions_in(text):
            span = Span(offset + expression.start, offset + expression.end)
            if _is_count(span, self._tree):
                continue
            when, rule = self._read(expression, span, sentence)
            self._remember(when, rule, sentence)
            before = (
                None
                if _is_attribute(span, self._tree)
                else _BEFORE.search(text[: expression.start])
            )
            start = expression.start
            if when is not None and before is not None and not _owns(text, expression.end):
                when, rule, start = self._opened(when, rule, before, start)
            yield Time(
                span=Span(offset + start, span.end),
                text=text[start : expression.end],
                range=when,
                rule=rule,
            )

    def _read(self, expression: Expression, span: Span, sentence: Sentence) -> Reading:
        """Read an expression against the anchor, or against each day that the anchor may be."""
        document = self._document
        setting = Setting(
            anchor=document.published,
            tense=tense_at(span, self._tree, document.text),
            told=self._told if sentence.index - self._told_at <= _NEAR else None,
            quarter=self._quarter,
        )
        if document.published is None or document.published_basis is not Basis.CAPTION:
            return expression.read(setting)
        readings = {
            expression.read(replace(setting, anchor=document.published + timedelta(days=days)))
            for days in range(_CAPTION_SLACK + 1)
        }
        return readings.pop() if len(readings) == 1 else (None, _UNSURE_ANCHOR)

    def _remember(self, when: DateRange | None, rule: str, sentence: Sentence) -> None:
        """Keep a time for what is counted from it; looking back from it moves nothing."""
        if when is None or BACKWARD in rule:
            return
        self._told, self._told_at = when, sentence.index
        if rule == "quarter of a year" and (self._quarter is None or self._is_over(when)):
            self._quarter = when

    def _is_over(self, when: DateRange) -> bool:
        published = self._document.published
        return published is None or when.last is None or when.last < published

    def _opened(
        self, when: DateRange, rule: str, before: re.Match[str], start: int
    ) -> tuple[DateRange, str, int]:
        """Open the range at the end that "since" or "until" leaves open."""
        word = before["word"].lower()
        if word != "since":
            opened = DateRange(first=None, last=when.last, precision=Precision.OPEN)
            return opened, f"{word}; {rule}", before.start()
        last = self._document.published
        if last is not None and when.first is not None and when.first > last:
            return when, rule, start
        opened = DateRange(first=when.first, last=last, precision=Precision.OPEN)
        return opened, f"since; {rule}", before.start()


def _joined(times: list[Time], text: str) -> Iterator[Time]:
    """Yield the times, those that "and" joins as one: "on Monday and Tuesday"."""
    waiting: Time | None = None
    for time in times:
        whole = _together(waiting, time, text) if waiting is not None else None
        if waiting is not None and whole is None:
            yield waiting
        waiting = whole or time
    if waiting is not None:
        yield waiting


def _together(one: Time, other: Time, text: str) -> Time | None:
    """Return two neighbouring times as the days from the first to the last, if they are that."""
    joint = text[one.span.end : other.span.start]
    before = text[max(0, one.span.start - _LONGEST) : one.span.start]
    is_between = _BETWEEN.search(before) is not None
    if (_TO if is_between else _AND).fullmatch(joint) is None:
        return None
    first, last = one.range, other.range
    if first is None or last is None or first.precision is not last.precision:
        return None
    if first.precision in _LOOSE or first.last is None or last.first is None:
        return None
    gap = (last.first - first.last).days
    if gap <= 0 or (gap > _CLOSE and not is_between) or _owns(text, other.span.end):
        return None
    span = Span(one.span.start, other.span.end)
    days = DateRange(first=first.first, last=last.last, precision=Precision.SPAN)
    return Time(span=span, text=span.of(text), range=days, rule="from one time to another")


_AND: Final = re.compile(r"\s+and\s+(?:on\s+|in\s+)?")
_TO: Final = re.compile(r"\s+(?:and|to|until|till|through)\s+")
_BETWEEN: Final = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
_LOOSE: Final = frozenset({Precision.OPEN, Precision.SPAN})
_LONGEST: Final = 12  # characters of "between" with what surrounds it
_CLOSE: Final = 92  # days between two times that are told as one
_BEFORE: Final = re.compile(
    r"(?P<word>since|until|till|up to|by|before)\s+(?:the\s+)?(?:as\s+early\s+as\s+)?$",
    re.IGNORECASE,
)
_ATTRIBUTES: Final = frozenset({"compound", "nummod", "amod", "poss", "nmod"})


def _owns(text: str, end: int) -> bool:
    """Whether a time is the owner of something: "by Saturday's attack" gives no limit."""
    return text[end : end + 2] in {"'s", "’s"}


def _is_attribute(span: Span, tree: Tree) -> bool:
    """Whether a time tells when what a noun says was: "since the 1991 assassination"."""
    return any(
        token.dep in _ATTRIBUTES and tree.head(token).start >= span.end
        for token in tree.between(span.start, span.end)
    )


def _is_count(span: Span, tree: Tree) -> bool:
    """Whether what looks like a year counts things: "2000 soldiers", not "the 2000 elections"."""
    inside = tree.between(span.start, span.end)
    if len(inside) != 1 or not inside[0].text.isdigit() or int(inside[0].text) % _ROUND:
        return False
    token = inside[0]
    head = tree.head(token)
    return token.dep == "nummod" and head.tag == "NNS" and tree.child(head, "det") is None
