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
_WORD = re.compile(r"[^\W\d_]+")
# A capitalised word behind a small one: inside a sentence, so a name.
_INSIDE = re.compile(r"(?<=[a-z,;] )([A-Z][^\W\d_]+)")
_LONG = 4  # letters; shorter words are small in most headlines anyway
_FEW = 4  # such words that a line must have to be judged by them
_SHARE = 0.75
_LINE = re.compile(r"[^\n]+")
_SENTENCE_GAP = re.compile(r"(?<=[.!?”\"])\s+(?=[\"“A-Z])")


def sentence_case(text: str, names: frozenset[str]) -> str:
    """Return a headline in Title Case with small letters, except in the names given.

    The model takes every capital for a name. Each character stays at its place; text in which
    capitals are rare is returned as it is.
    """
    words = [match for match in _WORD.finditer(text) if len(match.group()) >= _LONG]
    capitals = sum(match.group()[0].isupper() for match in words)
    if len(words) < _FEW or capitals < _SHARE * len(words):
        return text
    return _WORD.sub(lambda match: match.group() if match.group() in names else _small(match), text)


def _small(match: re.Match[str]) -> str:
    word = match.group()
    # Abbreviations stay, and so does what would change its length, as a Turkish İ does.
    if match.start() == 0 or not word[1:].islower() or len(word.lower()) != len(word):
        return word
    return word.lower()


def capitalised_words(document: Document) -> frozenset[str]:
    """Return the words that have a capital inside a sentence of the text: its names."""
    return frozenset(match.group(1) for match in _INSIDE.finditer(document.text))


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
