"""What has changed goes in, the keys of what must be concluded again come out.

The keys are kept with the data, in one transaction with it, so that a killed program forgets none.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Connection, Select, delete, exists, literal, select

from detente.store import schema
from detente.store.dialects import insert_new
from detente.streams import blocks_of

# How many keys are worked on at once: what is in memory at most.
CHUNK: Final = 200


class What(StrEnum):
    """What may have to be concluded from again, in the order of the steps."""

    JUDGEMENT = "judgement"  # was made or undone
    DOCUMENT = "document"  # came, or is no longer the version that counts
    NAMES = "names"  # a block of entities
    ENTITY = "entity"  # is another actor than before
    ACTOR = "actor"  # came, went, or stands elsewhere
    COUNT = "count"  # an actor told of more or less often
    CLAIM = "claim"  # its parties, or what it counts for, may be others
    REPORTS = "reports"  # a block of claims
    EVENT = "event"  # came, went or changed, or a party has another principal
    PAIR = "pair"  # two actors, parted by a blank


def mark(connection: Connection, what: What, keys: Iterable[str]) -> None:
    """Note keys as stale."""
    rows = [{"what": what, "key": key} for key in dict.fromkeys(keys)]
    if rows:
        connection.execute(insert_new(connection, schema.stale), rows)


def mark_found(connection: Connection, what: What, query: Select[Any]) -> None:
    """Note as stale the keys that a query of one column finds."""
    found = query.subquery()
    (column,) = found.c
    rows = select(literal(str(what)), column).where(column.is_not(None)).distinct()
    connection.execute(insert_new(connection, schema.stale).from_select(["what", "key"], rows))


def keys(connection: Connection, what: What) -> list[str]:
    """Return the stale keys of a kind, sorted."""
    return list(connection.execute(keys_query(what).order_by("key")).scalars())


def chunks(connection: Connection, what: What) -> Iterator[list[str]]:
    """Yield the stale keys of a kind, sorted, some at a time."""
    return blocks_of(keys(connection, what), CHUNK)


def keys_query(what: What) -> Select[Any]:
    """Return the query for the stale keys of a kind."""
    return select(schema.stale.c.key).where(schema.stale.c.what == what)


def has_any(connection: Connection) -> bool:
    """Return whether anything is stale."""
    return bool(connection.execute(select(exists(select(schema.stale.c.key)))).scalar_one())


def clear(connection: Connection) -> None:
    """Forget all stale keys: everything has been concluded again."""
    connection.execute(delete(schema.stale))
