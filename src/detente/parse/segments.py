"""A document goes in, the stretches of text that are worth parsing come out.

A headline has no full stop and would run into the sentence below it, so each line is parsed on
its own; masked characters are left out.
"""

import re
from collections.abc import Iterator

from detente.model import Document, Span

# Enough for the longest paragraph of news; a text without line breaks is cut between sentences,
# because the time and memory of a parse grow with the length of what is parsed at once.
_LONGEST = 5_000
_LINE = re.compile(r"[^\n]+")
_SENTENCE_GAP = re.compile(r"(?<=[.!?”\"])\s+(?=[\"“A-Z])")


def segments(document: Document) -> Iterator[tuple[int, Span]]:
    """Yield (line number, span) of each stretch to parse, in text order, blank ends left out."""
    for number, line in enumerate(_LINE.finditer(document.text)):
        for start, end in _unmasked(line.start(), line.end(), document.masked):
            for span in _pieces(document.text, start, end):
                yield number, span


def _unmasked(start: int, end: int, masked: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    for mask in masked:
        if mask.end <= start or mask.start >= end:
            continue
        if mask.start > start:
            yield start, mask.start
        start = mask.end
    if start < end:
        yield start, end


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _LONGEST:
        cut = _cut(text, start)
        yield from _stripped(text, start, cut)
        start = cut
    yield from _stripped(text, start, end)


def _cut(text: str, start: int) -> int:
    """Return where to cut a stretch that is too long: after a sentence, a word, or anywhere."""
    limit = start + _LONGEST
    gaps = [gap.end() for gap in _SENTENCE_GAP.finditer(text, start, limit)]
    if gaps:
        return gaps[-1]
    blank = text.rfind(" ", start + 1, limit)
    return blank + 1 if blank > 0 else limit


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    last = start + len(piece.rstrip())
    if first < last:
        yield Span(first, last)
