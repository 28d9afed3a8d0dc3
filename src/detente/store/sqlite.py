"""A file goes in, what is particular to keeping a store in it with SQLite comes out."""

import os
import sqlite3
import time
from pathlib import Path
from threading import Lock
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from detente.errors import NotFoundError, StoreBusyError, StoreError, TooLongError

# Marks a file as a store of ours, so that no other program's database is written into.
_APPLICATION_ID: Final = 0x44E74E7E
_WAIT_SECONDS: Final = 30.0  # of the watch, for whoever tidies up the log
_STEPS: Final = 20_000  # of the database between two looks at the clock


class SqliteFile:
    """A file that is a store or is to be one."""

    kind: Final = "SQLite"
    another: Final = "Give another file with --store."

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = str(path)
        self.watch = Watch(path)

    def check(self, *, is_made: bool) -> None:
        """Raise NotFoundError or StoreError where there is no file and none `is_made`."""
        if self.path.is_dir():
            msg = f"{self.name!r} is a folder, not a store"
            raise StoreError(msg, hint="Give the name of a file with --store.")
        if not is_made and not self.path.exists():
            msg = f"there is no store {self.name!r}"
            raise NotFoundError(msg, hint="Read articles into it first: detente read PATH…")

    def engine(self, *, read_only: bool, wait_seconds: float) -> Engine:
        """Return an engine whose transactions read, and write with the option `writing`."""
        engine = create_engine(
            "sqlite://",
            creator=lambda: _connect(self.path, read_only=read_only, wait_seconds=wait_seconds),
            poolclass=NullPool,
        )
        event.listen(engine, "begin", _begin)
        return engine

    def is_ours(self, connection: Connection) -> bool:
        """Whether the tables that there are are those of a store."""
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        return bool(mark == _APPLICATION_ID)

    def make_ours(self, connection: Connection) -> None:
        """Mark the file as a store."""
        connection.exec_driver_sql(f"PRAGMA application_id={_APPLICATION_ID}")

    def can_be_written(self, connection: Connection) -> bool:
        """Whether the file may be written, and others beside it."""
        del connection
        return os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)

    def stop_after(self, connection: Connection, seconds: float) -> None:
        """Let the questions of a connection fail when so much time has passed."""
        end = time.monotonic() + seconds
        database = connection.connection.dbapi_connection
        if isinstance(database, sqlite3.Connection):
            database.set_progress_handler(lambda: time.monotonic() > end, _STEPS)

    def damage(self, connection: Connection) -> str | None:
        """Return the first thing that is wrong with the file; None when all of it is sound.

        It reads the whole file.
        """
        found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
        if found != "ok":
            return str(found)
        orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        return f"a row of {orphan[0]} without its {orphan[2]}" if orphan else None

    def plain(self, error: Exception) -> StoreError:
        """Return what the database raised as an error in plain words."""
        text = str(error.orig if isinstance(error, DBAPIError) else error)
        if text == "interrupted":
            msg = "finding that takes too long"
            return TooLongError(msg, hint="Ask for less: a type, a time, an actor.")
        return _plain_words(text, self.name)


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
        self._connection = _connect(self._path, read_only=True, wait_seconds=_WAIT_SECONDS)
        self._file = file
        return self._connection


def _begin(connection: Connection) -> None:
    # A deferred transaction that reads and then writes fails at once when another one wrote.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _connect(path: Path, *, read_only: bool, wait_seconds: float) -> sqlite3.Connection:
    mode = "ro" if read_only else "rwc"
    if read_only and _cannot_change(path):
        mode = "ro&immutable=1"
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        address, uri=True, timeout=wait_seconds, isolation_level=None, check_same_thread=False
    )
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


def _may_be_ours(connection: sqlite3.Connection) -> bool:
    """Whether the database is new or marked as ours; others are not to be changed in any way."""
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return not tables or bool(mark == _APPLICATION_ID)


def _plain_words(text: str, name: str) -> StoreError:
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
