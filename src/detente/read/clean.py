"""Lines go in, the spans of those that are no reporting come out.

To lose reporting is worse than to keep a menu. So a line is masked only for what it says (a cue
such as "read more", a credit, a comment form) or because it is one of several labels in a row
outside the best contiguous run of prose; headlines, captions and short paragraphs stay.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from detente.model import Span
from detente.read.captions import credit_of
from detente.read.datelines import dateline_length
from detente.read.days import only_day
from detente.read.lines import Line
from detente.read.phrases import (
    CUE,
    FUNCTION_WORDS,
    LIST_CUE,
    NOTICE,
    is_bio,
    is_byline,
    is_share,
)

_LONGEST_CUE: Final = 220
_LONGEST_NOTICE: Final = 600
# Bylines, dates and bios stand above the text or below it; within it, the same words report.
_TOP_LINES: Final = 12
_BOTTOM_LINES: Final = 6
_LEAST_REPEATED: Final = 20
# A headline and a line below it may stand before the sentence with the dateline.
_OPENING_LINES: Final = 3

_MOST_LABEL_WORDS: Final = 4
_LONGEST_LABEL: Final = 40
_LEAST_LABELS: Final = 4
_MOST_TITLE_WORDS: Final = 20
# A line as long as this, or with so many function words, cannot be more of a sentence.
_FULL_WORDS: Final = 24
_FULL_FUNCTIONS: Final = 4

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|@\w+", re.IGNORECASE)
_DATE_CUE: Final = re.compile(
    r"\W*(?:(?:first|originally|last)\s+)?(?:published|posted|updated|modified|date)\b"
    r"\s*(?:on|at)?\s*:?\s*(?P<rest>.+)",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")
_SENTENCE_END: Final = re.compile(r"[.!?…:;,][”\"’')\]]*$")
_BULLETS: Final = ("- ", "• ", "* ", "– ", "— ")


def masked_spans(lines: Sequence[Line]) -> tuple[Span, ...]:
    """Return the parts of the text that are no reporting, in text order.

    They are whole lines, but for the dateline before the first sentence and the credit at the
    end of a caption.
    """
    whole = {line.start for line in _masked_lines(lines)}
    rest = [line for line in lines if line.start not in whole]
    parts = filter(None, (credit_of(line) for line in rest))
    spans = [Span(start, end) for start, end in parts]
    spans += [line.span for line in lines if line.start in whole]
    spans += [span for span in _datelines(rest) if not any(span.overlaps(other) for other in spans)]
    return tuple(sorted(spans))


def _datelines(lines: Sequence[Line]) -> Iterator[Span]:
    for line in lines[:_OPENING_LINES]:
        length = dateline_length(line.text)
        if length and _SENTENCE_END.search(line.text):
            yield Span(line.start, line.start + length)


def _masked_lines(lines: Sequence[Line]) -> Iterator[Line]:
    yield from (line for line in lines if _says_so(line.text))
    yield from (line for line in _margins(lines) if _names_author_or_day(line))
    yield from _repeated(lines)
    first, end = _best_run(lines)
    yield from _labels(lines, first, end)
    yield from _linked(lines[end:])


def _says_so(text: str) -> bool:
    """Whether the words of the line alone show that it is no reporting."""
    if len(text) > _LONGEST_NOTICE:
        return False
    if NOTICE.fullmatch(text) or _ADDRESS.fullmatch(text):
        return True
    return len(text) <= _LONGEST_CUE and (CUE.fullmatch(text) is not None or is_share(text))


def _margins(lines: Sequence[Line]) -> Sequence[Line]:
    if len(lines) <= _TOP_LINES + _BOTTOM_LINES:
        return lines
    return [*lines[:_TOP_LINES], *lines[-_BOTTOM_LINES:]]


def _names_author_or_day(line: Line) -> bool:
    return is_byline(line.text) or is_bio(line.text) or _is_day(line.text)


def _is_day(text: str) -> bool:
    # A date before a colon is the heading of an entry in a chronicle.
    if len(text) > _LONGEST_CUE or text.endswith(":") or not _DIGIT.search(text):
        return False
    cue = _DATE_CUE.fullmatch(text)
    return only_day(text if cue is None else cue["rest"]) is not None


def _repeated(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the second and later occurrences of a line."""
    seen: set[str] = set()
    for line in lines:
        if len(line.text) > _LEAST_REPEATED and line.text in seen:
            yield line
        seen.add(line.text)


def _best_run(lines: Sequence[Line]) -> tuple[int, int]:
    """Return first and end of the contiguous lines that are most clearly prose."""
    best, best_first, best_end = 0.0, 0, 0
    total, first = 0.0, 0
    for index, line in enumerate(lines):
        if total <= 0:
            total, first = 0.0, index
        total += _prose_score(line.text)
        if total > best:
            best, best_first, best_end = total, first, index + 1
    return best_first, best_end


def _prose_score(text: str) -> float:
    """Score a line: above zero for sentences, below for labels."""
    words = text[:_LONGEST_NOTICE].split()
    functions = len(FUNCTION_WORDS.intersection(words))
    ended = 0.5 if _SENTENCE_END.search(text, max(len(text) - 4, 0)) else -0.5
    length = 2 * min(len(words) / _FULL_WORDS, 1)
    return length + min(functions / _FULL_FUNCTIONS, 1) + ended - 1


def _labels(lines: Sequence[Line], first: int, end: int) -> Iterator[Line]:
    """Yield the lines outside the run that stand in a row of labels, as in a menu."""
    for is_label, group in groupby(range(len(lines)), key=lambda index: _is_label(lines[index])):
        row = tuple(group)
        is_outside = row[-1] < first or row[0] >= end
        if is_label and is_outside and len(row) >= _LEAST_LABELS and not _is_list(lines, row):
            yield from lines[row[0] : row[-1] + 1]


def _is_list(lines: Sequence[Line], row: Sequence[int]) -> bool:
    """Whether a colon introduces the row or sentences stand around it, as in an article."""
    before = lines[row[0] - 1].text if row[0] else ""
    after = lines[row[-1] + 1].text if row[-1] + 1 < len(lines) else ""
    return before.endswith(":") or (_is_sentence(before) and _is_sentence(after))


def _is_sentence(text: str) -> bool:
    return _prose_score(text) > 0


def _is_label(line: Line) -> bool:
    return (
        len(line.text) <= _LONGEST_LABEL
        and line.text.count(" ") < _MOST_LABEL_WORDS
        and not line.text.startswith(_BULLETS)
        and _SENTENCE_END.search(line.text) is None
        and FUNCTION_WORDS.isdisjoint(line.text.split())
    )


def _linked(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the headlines of other articles that follow a cue such as "most read"."""
    linked = False
    for line in lines:
        if LIST_CUE.fullmatch(line.text):
            linked = True
        elif linked and _is_headline(line.text):
            yield line
        else:
            linked = False


def _is_headline(text: str) -> bool:
    return text.count(" ") < _MOST_TITLE_WORDS and not text.endswith((".", ".”", '."', ":"))
