"""Runs and their documents go in, what only they tell comes out."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from detente.model import Contribution, Run
from detente.store import schema
from detente.store.given import given


def runs(connection: Connection) -> list[Run]:
    """Return the readings that added documents, the earliest first."""
    run, document = schema.run, schema.document
    query = (
        select(run.c.number, run.c.began, func.count().label("documents"))
        .join(document, document.c.run == run.c.number)
        .group_by(run.c.number, run.c.began)
        .order_by(run.c.number)
    )
    return [Run(**row) for row in connection.execute(query).mappings()]


def read_since(connection: Connection, run: int) -> dict[str, bool]:
    """Return the documents that a run and those after it added, each with whether it is a copy.

    The newest stand first.
    """
    document, edition = schema.document, schema.edition
    query = (
        select(document.c.id, edition.c.original_id != document.c.id)
        .join(edition, edition.c.document_id == document.c.id)
        .where(document.c.run >= run)
        .order_by(schema.first_known(document.c.published).desc(), document.c.id)
    )
    return {document_id: bool(is_copy) for document_id, is_copy in connection.execute(query)}


def told_by(connection: Connection, document_ids: Iterable[str]) -> dict[str, Contribution]:
    """Return the events that documents tell of, with who else does."""
    told, claim = schema.told, schema.claim
    mine = set(document_ids)
    touched = (
        select(told.c.event_id)
        .join(claim, claim.c.id == told.c.claim_id)
        .where(claim.c.document_id.in_(given(sorted(mine))))
    )
    query = (
        select(told.c.event_id, claim.c.id, claim.c.document_id)
        .join(claim, claim.c.id == told.c.claim_id)
        .where(told.c.event_id.in_(touched))
        .order_by(told.c.event_id, told.c.place)
    )
    claims: dict[str, dict[str, str]] = {}
    others: set[str] = set()
    for event_id, claim_id, document_id in connection.execute(query):
        if document_id in mine:
            claims.setdefault(event_id, {})[claim_id] = document_id
        else:
            others.add(event_id)
    return {
        event_id: Contribution(claims=found, by_others=event_id in others)
        for event_id, found in claims.items()
    }
