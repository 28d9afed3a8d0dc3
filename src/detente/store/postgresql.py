"""An address goes in, what is particular to keeping a store with PostgreSQL comes out."""

from typing import Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.pool import NullPool

from detente.errors import NotFoundError, StoreBusyError, StoreError, TooLongError

# Says of the tables that they are a store of ours, so that nobody else's are written into.
_MARK: Final = "a store of détente"
_LOCK: Final = 0x44E74E7E  # whoever holds it in a database writes
_FORM: Final = "An address looks like: postgresql://user@host/database"


class PostgresDatabase:
    """A database on a server that is a store or is to be one. Raises StoreError for no address."""

    kind: Final = "PostgreSQL"
    another: Final = "Give an empty database, or another schema of it, with --store."

    def __init__(self, address: str) -> None:
        try:
            url = make_url(address)
        except (ArgumentError, ValueError):
            url = URL.create("postgresql")
        if not url.database:
            # Not told again: nobody knows which part of it is a password.
            msg = "the address of the store is none of a PostgreSQL database"
            raise StoreError(msg, hint=_FORM)
        self._url = url.set(drivername="postgresql+psycopg")
        self.name = _shown(url)
        self.watch = Watch(self)

    def check(self, *, is_made: bool) -> None:
        """Raise StoreError where the driver is missing; whether there is a store, it is asked."""
        del is_made
        try:
            import psycopg  # noqa: F401, PLC0415 - an extra
        except ImportError as error:
            msg = f"the store {self.name!r} needs psycopg, which is not installed"
            raise StoreError(msg, hint="Install it: pip install 'detente[postgres]'") from error

    def engine(self, *, read_only: bool, wait_seconds: float) -> Engine:
        """Return an engine whose transactions read, and write with the option `writing`."""
        engine = create_engine(self._url, poolclass=NullPool, hide_parameters=True)

        wait = max(1, int(wait_seconds * 1000))  # milliseconds; 0 is for ever

        def begin(connection: Connection) -> None:
            if read_only or not connection.get_execution_options().get("writing", False):
                connection.exec_driver_sql(
                    "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
                )
                return
            # One writer at a time, as in a file. Each statement sees what others have stored: the
            # view of a stricter level would begin here, before whoever wrote is done.
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {wait}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
            connection.exec_driver_sql("SET LOCAL lock_timeout = 0")

        event.listen(engine, "begin", begin)
        return engine

    def is_ours(self, connection: Connection) -> bool:
        """Whether the tables that there are are those of a store."""
        found = connection.execute(text("SELECT obj_description(to_regclass('about'), 'pg_class')"))
        return bool(found.scalar_one() == _MARK)

    def make_ours(self, connection: Connection) -> None:
        """Mark the tables as a store."""
        connection.exec_driver_sql(f"COMMENT ON TABLE about IS '{_MARK}'")

    def can_be_written(self, connection: Connection) -> bool:
        """Whether the user may write judgements, and what follows from them."""
        found = connection.execute(
            text(
                "SELECT has_table_privilege('judgement', 'INSERT')"
                " AND has_table_privilege('tie', 'DELETE') AND NOT pg_is_in_recovery()"
            )
        )
        return bool(found.scalar_one())

    def stop_after(self, connection: Connection, seconds: float) -> None:
        """Let each question of a view fail that takes so much time."""
        connection.exec_driver_sql(f"SET LOCAL statement_timeout = {int(seconds * 1000)}")

    def damage(self, connection: Connection) -> str | None:
        """Return None: a server looks after its own files."""
        del connection
        return None

    def plain(self, error: Exception) -> StoreError:
        """Return what the database raised as an error in plain words, without the password."""
        cause = error.orig if isinstance(error, DBAPIError) else error
        words = " ".join(str(cause).split())
        if self._url.password:
            words = words.replace(self._url.password, "***")
        state = getattr(cause, "sqlstate", None)
        if state == "57014":
            msg = "finding that takes too long"
            return TooLongError(msg, hint="Ask for less: a type, a time, an actor.")
        if state == "55P03":
            return StoreBusyError(
                f"the store {self.name!r} is being written by another process",
                hint="Wait until it is done, then try again.",
            )
        return self._other(words, state, is_lost=isinstance(error, OperationalError))

    def _other(self, words: str, state: str | None, *, is_lost: bool) -> StoreError:
        if state == "53100":
            return StoreError(
                f"the disk of the store {self.name!r} is full",
                hint="Make room and read again: what was stored before is kept.",
            )
        if state in {"25006", "42501"}:
            return StoreError(
                f"the store {self.name!r} may not be written by this user ({words})",
                hint="Use the user who made it, or one with rights to its tables.",
            )
        if state == "3D000" or ("database" in words and "does not exist" in words):
            return NotFoundError(
                f"there is no database {self.name!r}",
                hint=f"Make it first: createdb {self._url.database}",
            )
        if is_lost:
            return StoreError(
                f"the store {self.name!r} cannot be reached ({words})",
                hint="Check that the server runs, and the address, user and password.",
            )
        return StoreError(f"the store {self.name!r} failed: {words}", hint="Run: detente doctor")


class Watch:
    """Tells whether a store is still as it was, without reading it."""

    def __init__(self, database: PostgresDatabase) -> None:
        self._database = database
        self._engine: Engine | None = None

    def mark(self) -> str:
        """Return a text that is another one after every change, by whatever process.

        It is what a view opened now would see, by the transactions that the server has done. Those
        of its other databases are among them, so that it may change though the store does not.
        """
        if self._engine is None:
            self._engine = self._database.engine(read_only=True, wait_seconds=0)
        with self._engine.connect() as connection:
            snapshot = connection.execute(text("SELECT CAST(pg_current_snapshot() AS TEXT)"))
            return str(snapshot.scalar_one()).replace(":", "-").replace(",", "-")

    def close(self) -> None:
        """Let go of the server."""
        if self._engine is not None:
            self._engine.dispose()
        self._engine = None


def _shown(url: URL) -> str:
    """Return the address without a password, wherever it stands in it."""
    hidden = url.set(password=None, query={}, drivername="postgresql")
    return hidden.render_as_string()
