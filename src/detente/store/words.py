"""Texts go in, the words in them come out, cut and folded as SQLite's index of words does it.

PostgreSQL is given these, for its own parser takes "al-Assad" or "example.org" for one word.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, select, text

from detente.model import Span
from detente.store import schema

_WORD: Final = re.compile(r"[^\W_][^\W_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W_]*)*")
# What PostgreSQL takes at most: bytes of a word, and of all the words of a sentence with room for
# their places. Nothing that people write comes near.
_WORD_BYTES: Final = 1000
_SENTENCE_BYTES: Final = 400_000
_SENTENCE_WORDS: Final = 16_000


@dataclass(frozen=True, slots=True)
class Word:
    """A word without case and accents, and where it stands."""

    folded: str
    span: Span


def words_in(written: str) -> Iterator[Word]:
    """Yield the words of a text."""
    for found in _WORD.finditer(written):
        folded = _fold(found.group())
        if folded:
            yield Word(folded, Span(*found.span()))


def phrases_of(question: str) -> list[tuple[str, ...]]:
    """Return the runs of words that a sentence must hold; blanks part them."""
    found = (tuple(word.folded for word in words_in(part)) for part in question.split())
    return [phrase for phrase in found if phrase]


def spans_of(phrases: Sequence[tuple[str, ...]], written: str) -> tuple[Span, ...]:
    """Return where the phrases stand in a text; what overlaps is one."""
    words = list(words_in(written))
    folded = [word.folded for word in words]
    found: list[Span] = []
    for at in range(len(words)):
        lengths = [len(phrase) for phrase in phrases if _stands(phrase, folded, at)]
        if not lengths:
            continue
        span = Span(words[at].span.start, words[at + max(lengths) - 1].span.end)
        if found and span.start < found[-1].end:
            span = Span(found[-1].start, max(span.end, found.pop().end))
        found.append(span)
    return tuple(found)


def query_of(phrases: Sequence[tuple[str, ...]]) -> str:
    """Return phrases as PostgreSQL's tsquery writes them."""
    return " & ".join(
        "(" + " <-> ".join(f"'{word}'" for word in phrase) + ")" for phrase in phrases
    )


def index_sentences(connection: Connection, document_id: str) -> None:
    """Note the words of a document's sentences, where the database does not do so itself."""
    if connection.dialect.name != "postgresql":
        return
    sentence = schema.sentence
    query = select(sentence.c.number, sentence.c.text).where(sentence.c.document_id == document_id)
    rows = [
        {"number": number, "words": _vector(written)}
        for number, written in connection.execute(query)
    ]
    if rows:
        connection.execute(
            text("INSERT INTO sentence_words VALUES (:number, CAST(:words AS tsvector))"), rows
        )


def _vector(written: str) -> str:
    """Return the words of a text with their places, as PostgreSQL's tsvector writes them."""
    parts: list[str] = []
    size = 0
    for place, word in enumerate(words_in(written), start=1):
        size += len(word.folded.encode())
        if size > _SENTENCE_BYTES or place > _SENTENCE_WORDS:
            break
        parts.append(f"'{word.folded}':{place}")
    return " ".join(parts)


def _fold(word: str) -> str:
    apart = unicodedata.normalize("NFD", word.lower())
    plain = "".join(char for char in apart if not unicodedata.combining(char))
    return plain.encode()[:_WORD_BYTES].decode(errors="ignore")


def _stands(phrase: tuple[str, ...], words: Sequence[str], at: int) -> bool:
    return tuple(words[at : at + len(phrase)]) == phrase
