"""Extractions go in and stay: nothing here changes or removes what an article said."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, Table, insert, select

from detente.model import Extraction
from detente.store import schema, stale
from detente.store.rows import (
    claim_row,
    document_row,
    entity_row,
    mention_rows,
    participant_rows,
    sentence_rows,
    speaker_rows,
)
from detente.store.stale import What
from detente.store.words import index_sentences

Fingerprint = tuple[int, ...]


def known_ids(connection: Connection, ids: Sequence[str]) -> frozenset[str]:
    """Return which of the documents are in the store."""
    query = select(schema.document.c.id).where(schema.document.c.id.in_(ids))
    return frozenset(connection.execute(query).scalars())


def add(  # noqa: PLR0913 - what is kept of a document, each part made elsewhere
    connection: Connection,
    extraction: Extraction,
    *,
    article: str,
    fingerprint: Fingerprint,
    blocks: Iterable[str | None],
    began: datetime,
) -> bool:
    """Add what a document says; return whether it was new.

    `blocks` are those of the extraction's entities, in their order; `began` is the moment when the
    reading did that the document belongs to.
    """
    document = extraction.document
    if known_ids(connection, [document.id]):
        return False
    run = _run_of(connection, began)
    row = document_row(document, article=article, grams=len(fingerprint), run=run)
    connection.execute(insert(schema.document), row)
    _insert(connection, schema.sentence, sentence_rows(extraction))
    index_sentences(connection, document.id)
    _insert(
        connection,
        schema.shingle,
        [{"hash": number, "document_id": document.id} for number in fingerprint],
    )
    _insert(
        connection,
        schema.entity,
        [
            entity_row(entity, block)
            for entity, block in zip(extraction.entities, blocks, strict=True)
        ],
    )
    _insert(connection, schema.mention, mention_rows(extraction))
    _insert(
        connection,
        schema.claim,
        [claim_row(claim, document.published) for claim in extraction.claims],
    )
    _insert(
        connection,
        schema.participant,
        [row for claim in extraction.claims for row in participant_rows(claim)],
    )
    _insert(
        connection,
        schema.speaker,
        [row for claim in extraction.claims for row in speaker_rows(claim)],
    )
    stale.mark(connection, What.DOCUMENT, [document.id])
    return True


def _run_of(connection: Connection, began: datetime) -> int:
    """Return the number of the run that began at a moment; it is noted with its first document."""
    run = schema.run
    moment = began.isoformat(timespec="microseconds")
    query = select(run.c.number).where(run.c.began == moment)
    number = connection.execute(query).scalar_one_or_none()
    if number is None:
        connection.execute(insert(run), {"began": moment})
        number = connection.execute(query).scalar_one()
    return int(number)


def _insert(connection: Connection, table: Table, rows: list[dict[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
