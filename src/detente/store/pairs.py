"""Pairs of actors go out with their events, their ties come in."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, and_, exists, func, or_, select

from detente.model import Dealing, Tie
from detente.store import schema, stale
from detente.store.between import between
from detente.store.dialects import place_of_blank
from detente.store.difference import difference, rows_of, write
from detente.store.given import given
from detente.store.rows import dealing_columns, dealing_of
from detente.store.stale import What

# Two actors and the events between them in, their tie out.
Relate = Callable[[str, str, Sequence[Dealing]], Tie]


def make_ties(connection: Connection, relate: Relate) -> None:
    """Relate the pairs whose events or memberships changed."""
    for keys in stale.chunks(connection, What.PAIR):
        rows = connection.execute(_dealings(keys)).mappings().all()
        ties = [
            relate(one, other, [dealing_of(row) for row in group])
            for (one, other), group in groupby(rows, key=lambda row: (row["one"], row["other"]))
        ]
        tie = schema.tie
        before = select(tie).where((tie.c.one + " " + tie.c.other).in_(given(keys)))
        old = rows_of(connection, before)
        write(connection, [difference(tie, old, [_tie_row(found) for found in ties])])


def _dealings(keys: Iterable[str]) -> Select[Any]:
    """Select the events between pairs: across their sides, and within a joint one."""
    one, other, event = schema.party.alias(), schema.party.alias(), schema.happening
    # A delegation and its leader meet somebody, not each other.
    above = schema.membership
    of_one_party = select(above.c.steps).where(
        or_(
            and_(above.c.actor_id == one.c.actor_id, above.c.above_id == other.c.actor_id),
            and_(above.c.actor_id == other.c.actor_id, above.c.above_id == one.c.actor_id),
        )
    )
    pair = given(keys).subquery()
    (key,) = pair.c
    blank = place_of_blank(key)
    return (
        select(
            one.c.actor_id.label("one"),
            other.c.actor_id.label("other"),
            *dealing_columns(event),
        )
        .distinct()
        .select_from(pair)
        .join(one, one.c.actor_id == func.substr(key, 1, blank - 1))
        .join(
            other,
            and_(
                other.c.event_id == one.c.event_id,
                other.c.actor_id == func.substr(key, blank + 1),
            ),
        )
        .join(event, event.c.id == one.c.event_id)
        .where(between(schema.party, "event_id", one, other), ~exists(of_one_party))
        .order_by("one", "other", "event_id")
    )


def _tie_row(tie: Tie) -> dict[str, Any]:
    return {
        "id": tie.id,
        "one": tie.one,
        "other": tie.other,
        "events": len(tie.event_ids),
        "cooperation": tie.cooperation,
        "conflict": tie.conflict,
        "score": tie.score,
        "first": tie.first,
        "last": tie.last,
    }
