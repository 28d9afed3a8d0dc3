"""Stores that were made by earlier versions; `tools/keep_store.py` keeps one of each."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection, update

import building
from building import Told, an_extraction, lists_of, store_of
from detente import pipeline
from detente.errors import StoreVersionError
from detente.store import Store, migrations, schema, upgrade

KEPT = sorted((Path(__file__).parent / "kept").glob("version-*.sql"))
OLDER = [path for path in KEPT if path.stem != f"version-{schema.VERSION}"]
# It dies when all is written, and nothing is stored for good.
_DYING = """
import os, signal, sys
from detente.store import migrations, upgrade

def die(connection):
    os.kill(os.getpid(), signal.SIGKILL)

migrations._has_all_columns = die
upgrade(sys.argv[1])
"""
OF_VERSION = pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
OF_OLDER = pytest.mark.parametrize("kept", OLDER, ids=lambda path: path.stem)


def made_again(kept: Path, path: Path) -> Path:
    with sqlite3.connect(path) as connection:
        connection.executescript(kept.read_text("utf-8"))
    connection.close()
    return path


def dump_of(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        found = list(connection.iterdump())
    connection.close()
    return found


def ids_in(path: Path) -> dict[str, set[str]]:
    tables = {"documents": "edition", "claims": "claim", "events": "happening", "ties": "tie"}
    with sqlite3.connect(path) as connection:
        found = {
            what: {row[0] for row in connection.execute(f"SELECT * FROM {table}")}  # noqa: S608 - our own names
            for what, table in tables.items()
        }
    connection.close()
    return found


def test_a_store_of_this_version_is_kept() -> None:
    assert f"version-{schema.VERSION}" in {path.stem for path in KEPT}


@OF_VERSION
def test_a_kept_store_lists_what_it_listed_when_it_was_made(kept: Path, tmp_path: Path) -> None:
    path = made_again(kept, tmp_path / "news.db")
    before = ids_in(path)

    upgrade(path)
    with Store(path) as store:
        pipeline.conclude(store)
        with store.reading() as answers:
            listed = lists_of(answers)
            found = list(answers.search("oil"))

    assert {document.id for document in listed["documents"]} == before["documents"]
    assert {claim.id for claim in listed["claims"]} == before["claims"]
    assert {event.event.id for event in listed["events"]} == before["events"]
    assert {tie.tie.id for tie in listed["ties"]} == before["ties"]
    assert found


@OF_OLDER
def test_an_older_store_is_not_opened_and_says_what_to_do(kept: Path, tmp_path: Path) -> None:
    path = made_again(kept, tmp_path / "news.db")
    before = dump_of(path)

    for read_only in (True, False):
        with pytest.raises(StoreVersionError, match="has version") as raised:
            Store(path, read_only=read_only)
        assert "detente upgrade" in str(raised.value.hint)

    assert dump_of(path) == before


@OF_OLDER
def test_an_upgrade_that_is_killed_leaves_the_old_store_whole(kept: Path, tmp_path: Path) -> None:
    path = made_again(kept, tmp_path / "news.db")
    before = dump_of(path)
    killed = subprocess.run(
        [
            sys.executable,
            "-c",
            _DYING,
            str(path),
        ],
        check=False,
    )

    assert killed.returncode == -signal.SIGKILL
    assert dump_of(path) == before
    assert upgrade(path)


def test_a_store_that_lacks_a_column_is_left_as_it_is(tmp_path: Path) -> None:
    path = made_again(OLDER[0], tmp_path / "news.db")
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE document DROP COLUMN remarks")
    connection.close()
    before = dump_of(path)

    with pytest.raises(StoreVersionError):
        upgrade(path)

    assert dump_of(path) == before


def bring_along(connection: Connection) -> None:
    connection.execute(update(schema.document).values(title="brought along"))


@pytest.mark.usefixtures("backend")
def test_a_later_version_takes_its_steps_and_lists_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = store_of(building.place(tmp_path), an_extraction(Told(recipients=("Zenda",))))
    with Store(address) as store, store.reading() as answers:
        before = lists_of(answers)
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    monkeypatch.setattr(migrations, "STEPS", {schema.VERSION - 1: bring_along})

    with pytest.raises(StoreVersionError, match="has version"):
        Store(address, read_only=True)
    assert upgrade(address)
    assert not upgrade(address)

    with Store(address) as store:
        assert not store.is_fresh()
        pipeline.conclude(store)
        with store.reading() as answers:
            after = lists_of(answers)
    assert [document.title for document in after["documents"]] == ["brought along"]
    assert [claim.id for claim in after["claims"]] == [claim.id for claim in before["claims"]]
    assert [listed.event for listed in after["events"]] == [
        listed.event for listed in before["events"]
    ]
    assert after["ties"] == before["ties"]
