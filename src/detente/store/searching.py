"""Words go in, the sentences that hold all of them come out, the best match first."""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, Select, literal_column, text
from sqlalchemy.sql.elements import ColumnElement

from detente.model import Filter, Found, Span
from detente.store import schema
from detente.store.queries import document_of, select_documents
from detente.store.words import phrases_of, query_of, spans_of

_FOUND_MOST: Final = 10_000


def search(connection: Connection, words: str, wanted: Filter) -> Iterator[Found]:
    """Yield the sentences that hold all the words, the best match first.

    Both databases find the same ones with the same words marked; which match best they weigh in
    ways of their own.
    """
    find = _by_vectors if connection.dialect.name == "postgresql" else _by_index
    return find(connection, words, min(wanted.limit or _FOUND_MOST, _FOUND_MOST))


def _by_vectors(connection: Connection, words: str, most: int) -> Iterator[Found]:
    phrases = phrases_of(words)
    if not phrases:
        return
    match = "sentence_words.words @@ CAST(:words AS tsquery)"
    rank = "ts_rank(sentence_words.words, CAST(:words AS tsquery), 2) DESC"  # 2: by its length
    found = _sentences("sentence_words.number", match, rank).limit(most)
    for row in connection.execute(found, {"words": query_of(phrases)}).mappings():
        yield Found(
            document=document_of(row),
            start=row["start"],
            text=row["text"],
            spans=spans_of(phrases, row["text"]),
        )


def _by_index(connection: Connection, words: str, most: int) -> Iterator[Found]:
    query = _words_query(words)
    if query is None:
        return
    marked = [_highlighted(brackets) for brackets in ("<>", "[]")]
    match = "sentence_words MATCH :words"
    found = _sentences("sentence_words.rowid", match, "bm25(sentence_words)").limit(most)
    for row in connection.execute(found.add_columns(*marked), {"words": query}).mappings():
        yield Found(
            document=document_of(row),
            start=row["start"],
            text=row["text"],
            spans=tuple(_marked(row["<>"], row["[]"])),
        )


def _sentences(number: str, match: str, rank: str) -> Select[Any]:
    sentence, document = schema.sentence, schema.document
    return (
        select_documents()
        .add_columns(sentence.c.start, sentence.c.text)
        .join(sentence, sentence.c.document_id == document.c.id)
        .join(text("sentence_words"), literal_column(number) == sentence.c.number)
        .where(text(match))
        .order_by(text(rank), document.c.id, sentence.c.start)
    )


def _words_query(words: str) -> str | None:
    """Return the words as a query that holds nothing but words."""
    found = [word.replace('"', "") for word in words.split()]
    quoted = [f'"{word}"' for word in found if any(char.isalnum() for char in word)]
    return " ".join(quoted) if quoted else None


def _highlighted(brackets: str) -> ColumnElement[str]:
    words = f"highlight(sentence_words, 0, '{brackets[0]}', '{brackets[1]}')"
    marked: ColumnElement[str] = literal_column(words)
    return marked.label(brackets)


def _marked(angled: str, squared: str) -> Iterator[Span]:
    """Yield what is marked. Only marks differ between the two, whatever signs the text has."""
    at = start = 0
    for one, other in zip(angled, squared, strict=True):
        if one == other:
            at += 1
        elif one == "<":
            start = at
        else:
            yield Span(start, at)
