"""A store of an older version goes in, the same evidence in the newest tables comes out.

What articles say and analysts decide stays as it is. Conclusions are dropped, for they follow from
these: the next concluding makes all of them again.
"""

from collections.abc import Callable, Mapping
from typing import Final

from sqlalchemy import Connection, inspect, select, update
from sqlalchemy.schema import CreateIndex

from detente.store import schema, stale
from detente.store.stale import What

# What brings the evidence of a version to the next one. Tables that are only missing, indexes and
# all conclusions are made after the last step; a step drops what the schema no longer has.
Step = Callable[[Connection], None]

MADE_BY: Final = "concluded by"


def _from_2(connection: Connection) -> None:
    """Let claims know the day of their document, by which lists are ordered."""
    for statement in (
        "DROP INDEX document_published",
        "DROP INDEX claim_when",
        "ALTER TABLE claim ADD COLUMN published DATE",
        """UPDATE claim SET published =
            (SELECT published FROM document WHERE document.id = claim.document_id)""",
    ):
        connection.exec_driver_sql(statement)


# By the version that a step begins with. Those before have no way here: in 0.1.0 articles were
# not kept in a form from which all that is known of them today can be told.
STEPS: Final[Mapping[int, Step]] = {2: _from_2}


def is_newer(version: str | None) -> bool:
    """Whether a later program has made a store of this version."""
    return _number(version) > schema.VERSION


def has_way(version: str | None) -> bool:
    """Whether steps lead from a version to the newest."""
    number = _number(version)
    return number < schema.VERSION and all(step in STEPS for step in range(number, schema.VERSION))


def migrate(connection: Connection, version: str | None) -> bool:
    """Bring a store of an older version to the newest, within the transaction of a connection.

    Returns whether that is possible; if not, the transaction is to be taken back.
    """
    if not has_way(version):
        return False
    for number in range(_number(version), schema.VERSION):
        STEPS[number](connection)
    for table in schema.CONCLUSIONS:
        table.drop(connection, checkfirst=True)
    schema.metadata.create_all(connection)
    for table in schema.metadata.sorted_tables:
        for index in table.indexes:
            connection.execute(CreateIndex(index, if_not_exists=True))
    about = schema.about
    for key, value in (("schema", str(schema.VERSION)), (MADE_BY, f"version {version}")):
        connection.execute(update(about).where(about.c.key == key).values(value=value))
    stale.mark_found(connection, What.DOCUMENT, select(schema.document.c.id))
    return _has_all_columns(connection)


def _has_all_columns(connection: Connection) -> bool:
    """Whether no column is missing, as in stores that were made between two versions."""
    found = inspect(connection)
    return all(
        {column["name"] for column in found.get_columns(table.name)} >= set(table.columns.keys())
        for table in schema.metadata.sorted_tables
    )


def _number(version: str | None) -> int:
    return int(version) if version is not None and version.isdecimal() else 0
