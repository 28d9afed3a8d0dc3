"""The address of a store goes in, a connection to its database comes out, errors in plain words.

Whatever differs between SQLite and PostgreSQL stands in `sqlite`, `postgresql` and `dialects`.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import walk_tb
from typing import Final

from sqlalchemy import Connection, Engine, inspect, select
from sqlalchemy.exc import DBAPIError

from detente.errors import NotFoundError, StoreError, StoreVersionError
from detente.settings import is_server
from detente.store import migrations, schema
from detente.store.dialects import insert_new
from detente.store.postgresql import PostgresDatabase
from detente.store.sqlite import SqliteFile

WAIT_SECONDS: Final = 30.0  # for another writer, by default
_VALUES: Final = ("detente.model", "detente.dates", "detente.ontology")
_HINT_DAMAGED: Final = (
    "It may be damaged; ask: detente doctor. Restore a copy, or read the articles again."
)

Database = SqliteFile | PostgresDatabase


def database_at(address: Path | str) -> Database:
    """Return the database at an address: a path, or a URL that begins with postgresql://.

    Raises StoreError for an address that cannot be one.
    """
    if isinstance(address, str) and is_server(address):
        return PostgresDatabase(address)
    return SqliteFile(Path(address))


def open_engine(
    database: Database, *, read_only: bool, wait_seconds: float = WAIT_SECONDS
) -> Engine:
    """Return an engine for the store in a database; it is made if missing, unless read only.

    Its transactions read; those that may write have the execution option `writing`. Raises
    NotFoundError, StoreError or StoreVersionError.
    """
    database.check(is_made=not read_only)
    with plain_errors(database):
        engine = database.engine(read_only=read_only, wait_seconds=wait_seconds)
        _prepare(engine, database, read_only=read_only)
    return engine


def upgrade(database: Database, *, wait_seconds: float = WAIT_SECONDS) -> bool:
    """Bring a store of an older version to the newest, as a whole or not at all.

    Returns whether there was anything to do. Raises what `open_engine` does for one that is to
    be read.
    """
    database.check(is_made=False)
    with plain_errors(database):
        engine = database.engine(read_only=False, wait_seconds=wait_seconds)
        with engine.execution_options(writing=True).begin() as connection:
            if not _is_store(connection, database):
                raise _empty(database)
            version = _version(connection)
            if version == str(schema.VERSION):
                return False
            if not migrations.migrate(connection, version):
                raise _other_version(version, database)
    return True


@contextmanager
def plain_errors(database: Database) -> Iterator[None]:
    """Turn what the database raises into errors that say what happened and what to do."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise database.plain(error) from error
    except (ValueError, LookupError, TypeError) as error:
        if not _is_of_a_row(error):
            raise
        msg = f"the store {database.name!r} holds what cannot be read ({error})"
        raise StoreError(msg, hint=_HINT_DAMAGED) from error


def _is_of_a_row(error: Exception) -> bool:
    """Whether an error was raised where a row of the store is turned into a value.

    Bytes may change on a disk in a way that leaves a database sound, with a word in it that is
    none of ours.
    """
    names = (frame.f_globals.get("__name__", "") for frame, _ in walk_tb(error.__traceback__))
    ours = [name for name in names if name.startswith("detente.") and name not in _VALUES]
    return bool(ours) and ours[-1].startswith("detente.store.") and ours[-1] != __name__


def _prepare(engine: Engine, database: Database, *, read_only: bool) -> None:
    """Check that there is a store of this version, and make its tables if there is nothing."""
    with engine.connect() as connection:
        if _is_store(connection, database):
            version = _version(connection)
            if version != str(schema.VERSION):
                raise _other_version(version, database)
            return
    if read_only:
        raise _empty(database)
    with engine.execution_options(writing=True).begin() as connection:
        # Another process may have made the tables meanwhile; each is made only if missing.
        schema.metadata.create_all(connection)
        database.make_ours(connection)
        connection.execute(
            insert_new(connection, schema.about), {"key": "schema", "value": str(schema.VERSION)}
        )


def _is_store(connection: Connection, database: Database) -> bool:
    """Whether there is a store, or else nothing at all. Raises StoreError for anything else."""
    if not inspect(connection).get_table_names():
        return False
    if not database.is_ours(connection):
        msg = f"{database.name!r} is a database, but not a store of détente"
        raise StoreError(msg, hint=database.another)
    return True


def _version(connection: Connection) -> str | None:
    query = select(schema.about.c.value).where(schema.about.c.key == "schema")
    return connection.execute(query).scalar_one_or_none()


def _empty(database: Database) -> NotFoundError:
    msg = f"the store {database.name!r} is empty"
    return NotFoundError(msg, hint="Read articles into it first: detente read PATH…")


def _other_version(version: str | None, database: Database) -> StoreVersionError:
    msg = f"the store {database.name!r} has version {version}, this program reads {schema.VERSION}"
    if migrations.is_newer(version):
        return StoreVersionError(msg, hint="Install a newer détente.")
    if migrations.has_way(version):
        hint = "Keep a copy of it, then: detente upgrade --store …"
        return StoreVersionError(msg, hint=hint)
    return StoreVersionError(msg, hint="Read the articles into a new store.")
