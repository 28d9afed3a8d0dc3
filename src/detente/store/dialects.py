"""What SQLite and PostgreSQL say in different words, said once."""

from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, Date, Dialect, Table, Text, TypeDecorator
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine

# Sorted by code points, as SQLite does and as cursors of pages rely on, whatever the language of
# a server.
Words: Final = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")


class Day(TypeDecorator[date]):
    """A day, kept as ISO 8601 writes it, so that an unknown one can be told apart by its text."""

    impl = Date
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return text where a day would be a number of its own kind."""
        is_server = dialect.name == "postgresql"
        return dialect.type_descriptor(postgresql.TEXT(collation="C") if is_server else Date())

    def process_bind_param(self, value: date | None, dialect: Dialect) -> Any:  # noqa: ANN401
        """Return what a database is given."""
        if dialect.name == "postgresql" and value is not None:
            return value.isoformat()
        return value

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:  # noqa: ANN401
        """Return what it gave."""
        del dialect
        return date.fromisoformat(value) if isinstance(value, str) else value


def insert_new(connection: Connection, table: Table) -> Any:  # noqa: ANN401 - of either dialect
    """Return an insertion that passes over rows whose key the table has."""
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    return insert(table).on_conflict_do_nothing()


class _Function(FunctionElement[Any]):
    """A function of SQL that the two databases write in different ways."""


class texts_in(_Function):  # noqa: N801 - as functions of SQL are called
    """The texts in a JSON array, one in each row, under the name `value`."""

    inherit_cache = True


class middle_day(_Function):  # noqa: N801
    """The day in the middle of two days, as text; none where they lie more than a year apart."""

    inherit_cache = True


class place_of_blank(_Function):  # noqa: N801
    """Where the first blank stands in a text, counted from one."""

    inherit_cache = True


class of_the_latest(_Function):  # noqa: N801
    """A column in the row of a group where a day is the latest.

    With SQLite the greatest value of that day must be selected beside it.
    """

    inherit_cache = True


# What each is in either; {0} and {1} are the arguments.
_WORDS: Final = {
    texts_in: ("json_each({0})", "json_array_elements_text(CAST({0} AS JSON))"),
    # Days of this calendar begin in the middle of those that julianday counts.
    middle_day: (
        """date(iif(julianday({1}) - julianday({0}) <= 366,
            CAST((julianday({0}) + julianday({1}) + 1) / 2 AS INTEGER), NULL))""",
        """CASE WHEN CAST({1} AS DATE) - CAST({0} AS DATE) <= 366 THEN to_char(
            CAST({0} AS DATE) + (CAST({1} AS DATE) - CAST({0} AS DATE)) / 2, 'YYYY-MM-DD') END""",
    ),
    place_of_blank: ("instr({0}, ' ')", "strpos({0}, ' ')"),
    of_the_latest: ("{0}", "(array_agg({0} ORDER BY {1} DESC NULLS LAST, {0}))[1]"),
}


@compiles(_Function)
def _in_words(element: _Function, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    arguments = [compiler.process(clause, **options) for clause in element.clauses]
    words = _WORDS[type(element)][compiler.dialect.name == "postgresql"]
    return words.format(*arguments)
