"""The last thing of a page goes in, the condition that keeps what stands behind it comes out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, false, or_
from sqlalchemy.sql.elements import ColumnElement, UnaryExpression

from detente.errors import PlaceGoneError
from detente.model import Filter


@dataclass(frozen=True, slots=True)
class Key:
    """A part of an order; unknown values stand last where it descends, else first."""

    value: ColumnElement[Any]
    descends: bool = False


Order = Sequence[Key]


def page(
    connection: Connection,
    query: Select[Any],
    wanted: Filter,
    *,
    order: Order,
    identifier: ColumnElement[str],
) -> Select[Any]:
    """Return a query in an order, behind the thing that a filter names, for as many as it wants.

    The keys of the order tell any two things of the list apart. Raises PlaceGoneError when the
    list that is asked for does not hold the thing to go on behind.
    """
    ordered = query.order_by(*(_direction(key) for key in order)).limit(wanted.limit)
    if wanted.after is None:
        return ordered
    place = query.with_only_columns(*(key.value for key in order)).order_by(None)
    row = connection.execute(place.where(identifier == wanted.after).limit(1)).first()
    if row is None:
        msg = f"the list no longer holds {wanted.after!r}, behind which it was to go on"
        raise PlaceGoneError(msg, hint="Begin again without a cursor.")
    return ordered.where(_behind(order, tuple(row)))


def _direction(key: Key) -> UnaryExpression[Any]:
    return key.value.desc().nulls_last() if key.descends else key.value.asc().nulls_first()


def _behind(order: Order, place: tuple[Any, ...]) -> ColumnElement[bool]:
    """Keep what differs from a place first in a key by which it stands behind it.

    What the first key alone rules out is said once more, for an index serves only such a condition.
    """
    steps = [
        and_(*map(_same, order[:number], place), _later(key, place[number]))
        for number, key in enumerate(order)
    ]
    return and_(or_(_later(order[0], place[0]), _same(order[0], place[0])), or_(*steps))


def _same(key: Key, value: Any) -> ColumnElement[bool]:  # noqa: ANN401 - whatever a column holds
    return key.value.is_(None) if value is None else key.value == value


def _later(key: Key, value: Any) -> ColumnElement[bool]:  # noqa: ANN401 - whatever a column holds
    if value is None:
        return false() if key.descends else key.value.is_not(None)
    if key.descends:
        return or_(key.value < value, key.value.is_(None))
    return key.value > value
