"""A document's identifier goes in, what its text is read as and its other editions come out."""

import json

from sqlalchemy import Connection, select

from detente.model import Form, Kind, ListedMention, Span
from detente.store import schema
from detente.store.given import given


def mentions(connection: Connection, document_id: str) -> list[ListedMention]:
    """Return what names or refers to an actor in a document, in text order."""
    mention, entity = schema.mention, schema.entity
    identity, actor = schema.identity, schema.actor
    query = (
        select(
            mention.c.start,
            mention.c.end,
            entity.c.name.label("entity_name"),
            entity.c.kind.label("entity_kind"),
            actor.c.id,
            actor.c.name,
            actor.c.kind,
        )
        .join(entity, entity.c.id == mention.c.entity_id)
        .outerjoin(identity, identity.c.entity_id == entity.c.id)
        .outerjoin(actor, actor.c.id == identity.c.actor_id)
        .where(entity.c.document_id == document_id)
        .order_by(mention.c.start, mention.c.end, entity.c.id)
    )
    return [
        ListedMention(
            span=Span(row["start"], row["end"]),
            actor_id=row["id"],
            name=row["name"] or row["entity_name"],
            kind=Kind(row["kind"] or row["entity_kind"]),
        )
        for row in connection.execute(query).mappings()
    ]


def masked(connection: Connection, document_id: str) -> list[Span]:
    """Return the lines of a document that are no reporting."""
    query = select(schema.document.c.masked).where(schema.document.c.id == document_id)
    spans = connection.execute(query).scalar_one()
    return [Span(start, end) for start, end in json.loads(spans)]


def sentences(connection: Connection, document_id: str, around: Span, room: int) -> list[Span]:
    """Return the sentences of a document within so many characters of a span."""
    sentence = schema.sentence
    query = (
        select(sentence.c.start, sentence.c.end)
        .where(
            sentence.c.document_id == document_id,
            sentence.c.start >= around.start - room,
            sentence.c.end <= around.end + room,
        )
        .order_by(sentence.c.start)
    )
    return [Span(start, end) for start, end in connection.execute(query)]


def set_aside_by(connection: Connection, claim_ids: list[str]) -> dict[str, str]:
    """Return which of the claims count no longer, each with the judgement by which."""
    aside = schema.set_aside
    query = select(aside.c.claim_id, aside.c.judgement_id).where(
        aside.c.claim_id.in_(given(claim_ids))
    )
    return dict(connection.execute(query).tuples().all())


def naming_sentence(connection: Connection, entity_id: str) -> str | None:
    """Return the first sentence that names an entity; None where none does."""
    mention, entity, sentence = schema.mention, schema.entity, schema.sentence
    query = (
        select(sentence.c.text)
        .join(entity, entity.c.document_id == sentence.c.document_id)
        .join(mention, mention.c.entity_id == entity.c.id)
        .where(
            entity.c.id == entity_id,
            mention.c.start >= sentence.c.start,
            mention.c.end <= sentence.c.end,
        )
        .order_by(mention.c.form != Form.NAME, mention.c.start)
        .limit(1)
    )
    found: str | None = connection.execute(query).scalar_one_or_none()
    return found
