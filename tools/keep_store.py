# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Write a store as SQL, to be kept in tests/store/kept when a version of the schema is released.

detente read examples/halden-wire-2019-09-15.txt examples/alborz-evening-post-2019-09-19.txt
python tools/keep_store.py detente.db > tests/store/kept/version-N.sql
"""

import sqlite3
import sys
from collections.abc import Iterator

_MADE = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
_INDEX_OF_WORDS = "sentence_words"  # filled again by the triggers that stand before the sentences


def statements(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what makes the store again."""
    yield f"PRAGMA application_id={connection.execute('PRAGMA application_id').fetchone()[0]};"
    made = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    ).fetchall()
    ours = [
        (name, sql)
        for name, sql in made
        if name != "sqlite_sequence" and not name.startswith(f"{_INDEX_OF_WORDS}_")
    ]
    yield from (f"{sql};" for _, sql in ours)
    for name, sql in ours:
        if sql.startswith("CREATE TABLE"):
            yield from _rows(connection, name)


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    values = " || ', ' || ".join(f'quote("{name}")' for name in columns)
    query = f'SELECT {values} FROM "{table}"'  # noqa: S608 - its own names
    for (row,) in connection.execute(query):
        yield f'INSERT INTO "{table}" VALUES ({row});'  # noqa: S608 - likewise


if __name__ == "__main__":
    with sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True) as found:
        print("\n".join(statements(found)))
