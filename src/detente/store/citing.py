"""Identifiers go in, what a judgement keeps of the things they name comes out."""

import json
from typing import Final

from sqlalchemy import Connection, select

from detente.model import (
    CitedActor,
    CitedClaim,
    Identity,
    Judgement,
    Kind,
    ListedIdentity,
    ListedJudgement,
    Span,
)
from detente.ontology import ClaimType
from detente.store import schema
from detente.store.difference import rows_of
from detente.store.given import given
from detente.store.judgement_records import judgement_of
from detente.store.judgements import find_claims, judgements

# Enough to find an actor again when some of its articles are gone.
_CITED: Final = 8


def cite_actor(connection: Connection, actor_id: str) -> CitedActor | None:
    """Return an actor to cite; None when there is none of this identifier."""
    actor, identity = schema.actor, schema.identity
    row = connection.execute(select(actor).where(actor.c.id == actor_id)).mappings().one_or_none()
    if row is None:
        return None
    entities = (
        select(identity.c.entity_id)
        .where(identity.c.actor_id == actor_id)
        .order_by(identity.c.score.desc(), identity.c.entity_id)
        .limit(_CITED)
    )
    return CitedActor(
        id=row["id"],
        name=row["name"],
        kind=Kind(row["kind"]),
        known=row["known"],
        country=row["country"],
        entity_ids=tuple(connection.execute(entities).scalars()),
    )


def cite_claim(connection: Connection, claim_id: str) -> CitedClaim | None:
    """Return a claim to cite, the one that an article makes where it is a correction."""
    claim, document = schema.claim, schema.document
    correction, judgement = schema.correction, schema.judgement
    made = (
        select(judgement.c.record)
        .join(correction, correction.c.judgement_id == judgement.c.id)
        .where(correction.c.claim_id == claim_id)
    )
    record = connection.execute(made).scalar_one_or_none()
    if record is not None:
        return judgement_of(json.loads(record)).claims[0]
    query = (
        select(claim, document.c.article)
        .join(document, document.c.id == claim.c.document_id)
        .where(claim.c.id == claim_id)
    )
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        return None
    return CitedClaim(
        id=row["id"],
        article=row["article"],
        trigger=Span(row["trigger_start"], row["trigger_end"]),
        type=ClaimType(row["type"]),
    )


def identities(connection: Connection, actor_id: str) -> list[ListedIdentity]:
    """Return the entities that an actor is, those least certain first."""
    identity, entity, document = schema.identity, schema.entity, schema.document
    query = (
        select(identity, entity.c.name, entity.c.document_id, document.c.title)
        .join(entity, entity.c.id == identity.c.entity_id)
        .join(document, document.c.id == entity.c.document_id)
        .where(identity.c.actor_id == actor_id)
        .order_by(identity.c.score, entity.c.name, entity.c.id)
    )
    return [
        ListedIdentity(
            identity=Identity(
                entity_id=row["entity_id"],
                actor_id=row["actor_id"],
                score=row["score"],
                reason=row["reason"],
            ),
            name=row["name"],
            document_id=row["document_id"],
            title=row["title"],
        )
        for row in rows_of(connection, query)
    ]


def listed_judgements(connection: Connection) -> list[ListedJudgement]:
    """Return all judgements, the latest first, with what has become of them."""
    latest_first = judgements(connection)[::-1]
    undone: dict[str | None, str] = {}
    for judgement in latest_first:
        if judgement.undoes is not None and judgement.id not in undone:
            undone.setdefault(judgement.undoes, judgement.id)
    return [
        ListedJudgement(
            judgement=judgement,
            undone_by=undone.get(judgement.id),
            applies=judgement.undoes is not None or _applies(connection, judgement),
        )
        for judgement in latest_first
    ]


def _applies(connection: Connection, judgement: Judgement) -> bool:
    if judgement.claims:
        return len(find_claims(connection, judgement.claims)) == len(judgement.claims)
    entity, name = schema.entity, schema.name
    for actor in judgement.actors:
        entities = select(entity.c.id).where(entity.c.id.in_(given(actor.entity_ids))).limit(1)
        named = select(name.c.actor_id).where(name.c.text == actor.name).limit(1)
        if not connection.execute(entities).first() and not connection.execute(named).first():
            return False
    return True
