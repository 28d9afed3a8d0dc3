"""Events that changed go in; which states and bodies stand behind their parties comes out."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Integer, Select, cast, exists, func, select

from detente.store import schema, stale
from detente.store.difference import difference, rows_of, write
from detente.store.given import given
from detente.store.stale import What


def make_presences(connection: Connection) -> None:
    """Note the principals of the events that changed, or whose parties have another one now."""
    presence = schema.presence
    for keys in stale.chunks(connection, What.EVENT):
        before = select(presence).where(presence.c.event_id.in_(given(keys)))
        old, new = rows_of(connection, before), rows_of(connection, _presences(keys))
        write(connection, [difference(presence, old, new)])


def of_principals() -> Select[Any]:
    """Select the presences of states and bodies as they were noted."""
    return select(schema.presence)


def of_parties() -> Select[Any]:
    """Select the presences of all actors by themselves."""
    return _present(schema.party.c.actor_id)


def _presences(event_ids: Iterable[str]) -> Select[Any]:
    party, actor = schema.party, schema.actor
    return (
        _present(actor.c.principal)
        .join(actor, actor.c.id == party.c.actor_id)
        .where(party.c.event_id.in_(given(event_ids)), actor.c.principal.is_not(None))
    )


def _present(who: Any) -> Select[Any]:  # noqa: ANN401 - a column
    party, event, other = schema.party, schema.happening, schema.party.alias()
    recipients = select(other.c.side).where(other.c.event_id == event.c.id, other.c.side == 1)
    return (
        select(
            event.c.id.label("event_id"),
            who.label("actor_id"),
            func.max(cast(party.c.side == 0, Integer)).label("initiates"),
            func.max(cast(party.c.side == 1, Integer)).label("receives"),
            cast(~exists(recipients), Integer).label("is_joint"),
            event.c.type,
            event.c.modality,
            event.c.when_first,
            event.c.when_last,
            event.c.when_precision,
        )
        .join(event, event.c.id == party.c.event_id)
        .group_by(event.c.id, who)
    )
