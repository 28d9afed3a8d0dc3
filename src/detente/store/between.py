"""Two parties of one event or claim go in, the condition that it is between them comes out."""

from typing import Any

from sqlalchemy import Table, and_, exists, or_, select
from sqlalchemy.sql.elements import ColumnElement


def between(parties: Table, key: str, one: Any, other: Any) -> ColumnElement[bool]:  # noqa: ANN401
    """Keep two parties on different sides, and two initiators of what has no recipient.

    What two do to a third is nothing between the two. `one` and `other` are rows of `parties`
    that share their `key`.
    """
    third = parties.alias()
    recipients = select(third.c.side).where(third.c[key] == one.c[key], third.c.side == 1)
    joint = and_(one.c.side == 0, other.c.side == 0, ~exists(recipients))
    return or_(one.c.side != other.c.side, joint)
