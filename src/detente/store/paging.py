"""The last thing of a page goes in, the query for what stands behind it comes out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, or_, select
from sqlalchemy.sql.elements import ColumnElement, UnaryExpression

from detente.errors import PlaceGoneError
from detente.model import Filter


@dataclass(frozen=True, slots=True)
class Key:
    """A part of an order: a value that is never unknown, and whether it descends."""

    value: ColumnElement[Any]
    descends: bool = False


# Its keys tell any two things of a list apart.
Order = Sequence[Key]


def page(  # noqa: PLR0913 - what makes a list, each part by its name
    connection: Connection,
    query: Select[Any],
    conditions: Iterable[ColumnElement[bool]],
    wanted: Filter,
    *,
    order: Order,
    identifier: ColumnElement[str],
) -> Select[Any]:
    """Return the query for the things that meet some conditions, in an order.

    It begins behind the thing that the filter names, and is for as many as the filter wants.
    Raises PlaceGoneError when the list does not hold the thing to go on behind.
    """
    directions = [_direction(key) for key in order]
    kept = query.where(*conditions)
    if wanted.after is None and wanted.limit is None:
        return kept.order_by(*directions)
    ids = kept.with_only_columns(identifier)
    if wanted.after is not None:
        place = ids.with_only_columns(*(key.value for key in order))
        row = connection.execute(place.where(identifier == wanted.after)).first()
        if row is None:
            msg = f"the list no longer holds {wanted.after!r}, behind which it was to go on"
            raise PlaceGoneError(msg, hint="Begin again without a cursor.")
        ids = ids.where(_behind(order, tuple(row)))
    # First which, then what of each: else all columns were looked up for all, to sort them.
    found = ids.order_by(*directions).limit(wanted.limit).subquery()
    return query.where(identifier.in_(select(*found.c))).order_by(*directions)


def _direction(key: Key) -> UnaryExpression[Any]:
    return key.value.desc() if key.descends else key.value.asc()


def _behind(order: Order, place: tuple[Any, ...]) -> ColumnElement[bool]:
    """Keep what differs from a place first in a key by which it stands behind it.

    That the first key is not before it is said once more: an index serves no other condition here.
    """
    steps = [
        and_(
            *(key.value == value for key, value in zip(order[:number], place, strict=False)),
            _later(key, place[number]),
        )
        for number, key in enumerate(order)
    ]
    first, value = order[0], place[0]
    return and_(first.value <= value if first.descends else first.value >= value, or_(*steps))


def _later(key: Key, value: Any) -> ColumnElement[bool]:  # noqa: ANN401 - whatever a column holds
    return key.value < value if key.descends else key.value > value
