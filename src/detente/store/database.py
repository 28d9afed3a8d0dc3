"""A path goes in, a connection to its database comes out, with errors in plain words."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from traceback import walk_tb
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from detente import spelling
from detente.errors import (
    NotFoundError,
    StoreBusyError,
    StoreError,
    StoreVersionError,
    TooLongError,
)
from detente.store import schema

# Marks a file as a store of ours, so that no other program's database is written into.
_APPLICATION_ID: Final = 0x44E74E7E
WAIT_SECONDS: Final = 30.0  # for another writer, by default
_STEPS: Final = 20_000  # of the database between two looks at the clock
_VALUES: Final = ("detente.model", "detente.dates", "detente.ontology")
_HINT_DAMAGED: Final = (
    "It may be damaged; ask: detente doctor. Restore a copy, or read the articles again."
)


def open_engine(path: Path, *, read_only: bool, wait_seconds: float = WAIT_SECONDS) -> Engine:
    """Return an engine for the store in a file; it is made if it is not there, unless read only.

    Its transactions read; those that may write have the execution option `writing`. Raises
    NotFoundError, StoreError or StoreVersionError.
    """
    if path.is_dir():
        msg = f"{str(path)!r} is a folder, not a store"
        raise StoreError(msg, hint="Give the name of a file with --store.")
    if read_only and not path.exists():
        msg = f"there is no store {str(path)!r}"
        raise NotFoundError(msg, hint="Read articles into it first: detente read PATH…")
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, read_only=read_only, wait_seconds=wait_seconds),
        poolclass=NullPool,
    )
    event.listen(engine, "begin", _begin)
    with plain_errors(path):
        _prepare(engine, path, read_only=read_only)
    return engine


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn what the database raises into errors that say what happened and what to do."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise _plain(error, path) from error
    except (ValueError, LookupError, TypeError) as error:
        if not _is_of_a_row(error):
            raise
        msg = f"the store {str(path)!r} holds what cannot be read ({error})"
        raise StoreError(msg, hint=_HINT_DAMAGED) from error


def _is_of_a_row(error: Exception) -> bool:
    """Whether an error was raised where a row of the store is turned into a value.

    Bytes may change on a disk in a way that leaves a database sound, with a word in it that is
    none of ours.
    """
    names = (frame.f_globals.get("__name__", "") for frame, _ in walk_tb(error.__traceback__))
    ours = [name for name in names if name.startswith("detente.") and name not in _VALUES]
    return bool(ours) and ours[-1].startswith("detente.store.") and ours[-1] != __name__


def damage_of(connection: Connection) -> str | None:
    """Return the first thing that is wrong with the file; None when all of it is sound.

    It reads the whole file.
    """
    found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
    if found != "ok":
        return str(found)
    orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    return f"a row of {orphan[0]} without its {orphan[2]}" if orphan else None


def stop_after(connection: Connection, seconds: float) -> None:
    """Let the questions of a connection fail when so much time has passed."""
    end = time.monotonic() + seconds
    database = connection.connection.dbapi_connection
    if isinstance(database, sqlite3.Connection):
        database.set_progress_handler(lambda: time.monotonic() > end, _STEPS)


class Watch:
    """Tells whether a store is still as it was, without reading it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._file: tuple[int, int] | None = None
        self._connection: sqlite3.Connection | None = None

    def mark(self) -> str:
        """Return a text that is another one after every change, by whatever process."""
        with self._lock:
            found = self._path.stat()
            connection = self._connected((found.st_dev, found.st_ino))
            (version,) = connection.execute("PRAGMA data_version").fetchone()
        return f"{found.st_dev:x}-{found.st_ino:x}-{version:x}"

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
            self._connection = None

    def _connected(self, file: tuple[int, int]) -> sqlite3.Connection:
        if self._connection is not None and self._file == file:
            return self._connection
        if self._connection is not None:
            self._connection.close()
        self._connection = _connect(self._path, read_only=True, wait_seconds=WAIT_SECONDS)
        self._file = file
        return self._connection


def _connect(path: Path, *, read_only: bool, wait_seconds: float) -> sqlite3.Connection:
    mode = "ro" if read_only else "rwc"
    if read_only and _cannot_change(path):
        mode = "ro&immutable=1"
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        address, uri=True, timeout=wait_seconds, isolation_level=None, check_same_thread=False
    )
    connection.create_function("fold", 1, _fold, deterministic=True)
    connection.execute(f"PRAGMA busy_timeout={int(wait_seconds * 1000)}")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA temp_store=MEMORY")
    if not read_only and _may_be_ours(connection):
        connection.execute("PRAGMA journal_mode=WAL")
        # With a write-ahead log a killed process loses nothing at this level; a power cut loses
        # at most the last transactions, which the next reading makes again.
        connection.execute("PRAGMA synchronous=NORMAL")
    return connection


def _cannot_change(path: Path) -> bool:
    """Whether the store lies in a folder that we may not write in, and nobody is writing it.

    Reading needs a file beside the store then, unless the database may rely on its staying as it
    is. What a writer has not yet put into the store itself lies in its log.
    """
    log = path.with_name(f"{path.name}-wal")
    return not os.access(path.parent, os.W_OK) and not log.exists()


def _fold(name: str | None) -> str | None:
    return None if name is None else spelling.fold(name)


def _may_be_ours(connection: sqlite3.Connection) -> bool:
    """Whether the database is new or marked as ours; others are not to be changed in any way."""
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return not tables or bool(mark == _APPLICATION_ID)


def _begin(connection: Connection) -> None:
    # A deferred transaction that reads and then writes fails at once when another one wrote.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _prepare(engine: Engine, path: Path, *, read_only: bool) -> None:
    """Check that the file is a store of this version, and make its tables if it is new."""
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        if tables and mark != _APPLICATION_ID:
            msg = f"{str(path)!r} is a database, but not a store of détente"
            raise StoreError(msg, hint="Give another file with --store.")
        if tables:
            _check_version(connection, path)
            return
    if read_only:
        msg = f"the store {str(path)!r} is empty"
        raise NotFoundError(msg, hint="Read articles into it first: detente read PATH…")
    with engine.execution_options(writing=True).begin() as connection:
        # Another process may have made the tables meanwhile; each is made only if missing.
        schema.metadata.create_all(connection)
        connection.exec_driver_sql(f"PRAGMA application_id={_APPLICATION_ID}")
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO about VALUES ('schema', ?)", (str(schema.VERSION),)
        )


def _check_version(connection: Connection, path: Path) -> None:
    version = connection.execute(
        select(schema.about.c.value).where(schema.about.c.key == "schema")
    ).scalar_one_or_none()
    if version == str(schema.VERSION):
        return
    msg = f"the store {str(path)!r} has version {version}, this program reads {schema.VERSION}"
    newer = version is not None and version.isdigit() and int(version) > schema.VERSION
    hint = "Install a newer détente." if newer else "Read the articles into a new store."
    raise StoreVersionError(msg, hint=hint)


def _plain(error: Exception, path: Path) -> StoreError:
    text = str(error.orig if isinstance(error, DBAPIError) else error)
    if text == "interrupted":
        msg = "finding that takes too long"
        return TooLongError(msg, hint="Ask for less: a type, a time, an actor.")
    return _plain_words(text, path)


def _plain_words(text: str, path: Path) -> StoreError:
    name = str(path)
    if "locked" in text or "busy" in text:
        return StoreBusyError(
            f"the store {name!r} is being written by another process",
            hint="Wait until it is done, then try again.",
        )
    if "full" in text:
        return StoreError(
            f"the disk of the store {name!r} is full",
            hint="Make room and read again: what was stored before is kept.",
        )
    if "disk I/O" in text:  # under a quota, or where files may not grow
        return StoreError(
            f"the disk of the store {name!r} takes no more, or is broken ({text})",
            hint="See to the disk or your quota and read again: what was stored before is kept.",
        )
    if "not a database" in text or "malformed" in text:
        return StoreError(
            f"the file {name!r} is no store, or is damaged ({text})",
            hint="Give another file with --store, or restore a copy.",
        )
    if "readonly" in text or "unable to open" in text:
        return StoreError(
            f"the store {name!r} cannot be opened ({text})",
            hint="Check that its folder exists and that you may write there.",
        )
    return StoreError(f"the store {name!r} failed: {text}", hint="Run: detente doctor")
