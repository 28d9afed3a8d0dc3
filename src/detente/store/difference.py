"""Rows as they are and as they should be go in; only what differs is written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, and_, bindparam, delete, insert, update

Key = tuple[Any, ...]
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """What is to be written to a table; columns that the rows leave out stay as they are."""

    table: Table
    gone: tuple[Values, ...]
    changed: tuple[Values, ...]
    come: tuple[Values, ...]

    def values(self, column: str) -> set[Any]:
        """Return what a column holds in all rows that come, go or change."""
        return {row[column] for row in (*self.gone, *self.changed, *self.come)}


def rows_of(connection: Connection, query: Select[Any]) -> list[dict[str, Any]]:
    """Return the rows that a query finds, as they are now."""
    return [dict(row) for row in connection.execute(query).mappings()]


def difference(table: Table, old: Iterable[Values], new: Iterable[Values]) -> Difference:
    """Compare rows by the primary key of their table. Old rows may have more columns than new."""
    names = [column.name for column in table.primary_key]
    before = {_key(row, names): row for row in old}
    after = {_key(row, names): row for row in new}
    return Difference(
        table=table,
        gone=tuple(row for key, row in before.items() if key not in after),
        changed=tuple(
            row
            for key, row in after.items()
            if key in before and any(before[key][name] != row[name] for name in row)
        ),
        come=tuple(row for key, row in after.items() if key not in before),
    )


def write(connection: Connection, differences: Sequence[Difference]) -> None:
    """Write differences of tables, each of which may refer to those before it."""
    for item in differences:
        if item.changed:
            names = list(item.changed[0])
            values: dict[str, Any] = {name: bindparam(f"_{name}") for name in names}
            connection.execute(
                update(item.table).where(_same_key(item.table)).values(values),
                _bound(item.changed, names),
            )
        if item.come:
            connection.execute(insert(item.table), [dict(row) for row in item.come])
    # Last, when nothing refers to them any more.
    for item in reversed(differences):
        if item.gone:
            names = [column.name for column in item.table.primary_key]
            connection.execute(
                delete(item.table).where(_same_key(item.table)), _bound(item.gone, names)
            )


def _key(row: Values, names: list[str]) -> Key:
    return tuple(row[name] for name in names)


def _same_key(table: Table) -> Any:  # noqa: ANN401 - a condition
    return and_(*(column == bindparam(f"_{column.name}") for column in table.primary_key))


def _bound(rows: Iterable[Values], names: list[str]) -> list[dict[str, Any]]:
    return [{f"_{name}": row[name] for name in names} for row in rows]
