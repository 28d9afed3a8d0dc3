"""Documents that came go in; which versions count, and which repeat others, comes out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    Connection,
    Float,
    and_,
    bindparam,
    case,
    cast,
    delete,
    func,
    insert,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from detente.model import Basis
from detente.store import schema, stale
from detente.store.given import given
from detente.store.stale import What

# Word runs that so many documents share are phrases of the trade and show no copying.
_COMMON: Final = 200


@dataclass(frozen=True, slots=True)
class _Alike:
    """A document that shares enough with another; `earlier` when it was published before it."""

    id: str
    share: float
    earlier: bool


def choose_editions(connection: Connection) -> None:
    """Let the best dated version of each article count; of two as good the one read last.

    Documents that count no longer become stale, as those that came are.
    """
    document, edition = schema.document, schema.edition
    came = stale.keys_query(What.DOCUMENT)
    articles = select(document.c.article).where(document.c.id.in_(came)).distinct()
    trust = case(
        {basis: rank for rank, basis in enumerate(Basis)},
        value=document.c.published_basis,
        else_=len(Basis),
    )
    rank = func.row_number().over(
        partition_by=document.c.article, order_by=(trust, document.c.number.desc())
    )
    ranked = (
        select(document.c.id, rank.label("rank")).where(document.c.article.in_(articles)).subquery()
    )
    best = set(connection.execute(select(ranked.c.id).where(ranked.c.rank == 1)).scalars())
    counting = select(edition.c.document_id).join(document).where(document.c.article.in_(articles))
    current = set(connection.execute(counting).scalars())
    _write_editions(connection, gone=current - best, come=best - current)
    stale.mark(connection, What.DOCUMENT, current - best)


def _write_editions(connection: Connection, *, gone: set[str], come: set[str]) -> None:
    edition = schema.edition
    if gone:
        connection.execute(
            delete(edition).where(edition.c.document_id == bindparam("gone")),
            [{"gone": document_id} for document_id in sorted(gone)],
        )
    if come:
        connection.execute(
            insert(edition),
            [{"document_id": one, "original_id": one} for one in sorted(come)],
        )


def find_copies(connection: Connection, *, least: float) -> None:
    """Point each edition at the earliest one that shares `least` of the smaller text.

    The claims of those that now repeat another text than before become stale.
    """
    alike = {key: _alike(connection, key, least) for key in _touched(connection)}
    others = {other.id for found in alike.values() for other in found} - alike.keys()
    alike |= {key: _alike(connection, key, least) for key in sorted(others)}
    nearest = {key: _nearest(found) for key, found in alike.items()}
    _write(
        connection,
        [
            {
                "_document_id": key,
                "nearest_id": found.id if found else None,
                "shared": round(min(found.share, 1.0), 2) if found else None,
            }
            for key, found in nearest.items()
        ],
    )
    changed = _write_originals(connection, nearest)
    stale.mark_found(
        connection,
        What.CLAIM,
        select(schema.claim.c.id).where(
            schema.claim.c.document_id.in_(stale.keys_query(What.DOCUMENT).union(given(changed)))
        ),
    )


def _touched(connection: Connection) -> list[str]:
    """Return the editions that came, and those whose nearest text went or may be another now."""
    edition, shingle = schema.edition, schema.shingle
    came = stale.keys_query(What.DOCUMENT)
    # A word run becomes one of the trade when the documents that came make it so; what its other
    # holders share is then less than it was.
    held = (
        select(shingle.c.hash, func.count().label("number"))
        .where(shingle.c.document_id.in_(came))
        .group_by(shingle.c.hash)
        .subquery()
    )
    every = shingle.alias()
    total = select(func.count()).where(every.c.hash == held.c.hash).scalar_subquery()
    turned = select(held.c.hash).where(total > _COMMON, total - held.c.number <= _COMMON)
    holders = select(shingle.c.document_id).where(shingle.c.hash.in_(turned))
    query = (
        select(edition.c.document_id)
        .where(
            or_(
                edition.c.document_id.in_(came),
                edition.c.document_id.in_(holders),
                edition.c.nearest_id.in_(came),
                edition.c.nearest_id.in_(holders),
            )
        )
        .order_by(edition.c.document_id)
    )
    return list(connection.execute(query).scalars())


def _alike(connection: Connection, document_id: str, least: float) -> list[_Alike]:
    """Return the editions that share `least` of the smaller text with one of them."""
    mine, theirs, every = (schema.shingle.alias() for _ in range(3))
    this, other = schema.document.alias(), schema.document.alias()
    holders = select(func.count()).where(every.c.hash == mine.c.hash).scalar_subquery()
    counted = (
        select(theirs.c.document_id.label("id"), func.count().label("number"))
        .select_from(mine)
        .join(theirs, and_(theirs.c.hash == mine.c.hash, theirs.c.document_id != document_id))
        .where(mine.c.document_id == document_id, holders <= _COMMON)
        .group_by(theirs.c.document_id)
        .subquery()
    )
    smaller = case((this.c.grams < other.c.grams, this.c.grams), else_=other.c.grams)
    share = cast(counted.c.number, Float) / smaller
    query = (
        select(other.c.id, share, _is_before(other, this))
        .select_from(counted)
        .join(schema.edition, schema.edition.c.document_id == counted.c.id)
        .join(other, other.c.id == counted.c.id)
        .join(this, this.c.id == document_id)
        .where(share >= least)
    )
    return [_Alike(*row) for row in connection.execute(query)]


def _nearest(found: Iterable[_Alike]) -> _Alike | None:
    """Return the earlier text that shares most."""
    earlier = [other for other in found if other.earlier]
    return min(earlier, key=lambda other: (-other.share, other.id), default=None)


def _write_originals(connection: Connection, nearest: dict[str, _Alike | None]) -> list[str]:
    """Follow copies of copies to the text that all go back to; return where it is another now."""
    edition = schema.edition
    repeating = (
        select(edition.c.document_id)
        .where(edition.c.document_id.in_(given(nearest)))
        .cte("repeating", recursive=True)
    )
    further = edition.alias()
    repeating = repeating.union(
        select(further.c.document_id).join(
            repeating, further.c.nearest_id == repeating.c.document_id
        )
    )
    query = select(edition.c.document_id, edition.c.nearest_id, edition.c.original_id).where(
        edition.c.document_id.in_(select(repeating.c.document_id))
    )
    rows = {row.document_id: row for row in connection.execute(query)}
    kept = select(edition.c.document_id, edition.c.original_id).where(
        edition.c.document_id.in_(given({row.nearest_id for row in rows.values()} - {None}))
    )
    originals = {key: original for key, original in connection.execute(kept) if key not in rows}
    changes = []
    for key, row in rows.items():
        first = key
        while first in rows and rows[first].nearest_id is not None:
            first = rows[first].nearest_id
        first = originals.get(first, first)
        if first != row.original_id:
            changes.append({"_document_id": key, "original_id": first})
    _write(connection, changes)
    return [change["_document_id"] for change in changes]


def _write(connection: Connection, changes: list[dict[str, Any]]) -> None:
    edition = schema.edition
    if changes:
        values: dict[str, Any] = {
            name: bindparam(name) for name in changes[0] if name != "_document_id"
        }
        connection.execute(
            update(edition)
            .where(edition.c.document_id == bindparam("_document_id"))
            .values(values),
            changes,
        )


def _is_before(first: Any, second: Any) -> ColumnElement[bool]:  # noqa: ANN401
    """Compare two documents: by publication, the undated last, then by identifier."""
    never = text("'9999-12-31'")
    one: ColumnElement[Any] = func.coalesce(first.c.published, never)
    other: ColumnElement[Any] = func.coalesce(second.c.published, never)
    return or_(one < other, and_(one == other, first.c.id < second.c.id))
