"""What is told of the watcher of a store is what it said last, and only while it lives."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from detente.serve import make_app
from detente.watch.beside import status_of
from detente.watch.status import Entry, Following, Status, minute_of, moment, read_status
from serve.asking import API, HERE, Client
from serve.conftest import read_into


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return read_into(tmp_path / "own.db")


@pytest.fixture
def asked(store: Path) -> Client:
    return Client(TestClient(make_app(store), base_url=HERE))


def a_status(at: datetime) -> Status:
    return Status(
        host="desk-1",
        process=1,
        began=moment(at),
        at=moment(at),
        every=45,
        sources=(Following(source="in", articles=2),),
        read=(Entry(at=moment(at), what="read", source="in", document="doc-1", claims=3),),
        minutes={minute_of(at): 2, minute_of(at - timedelta(hours=3)): 5},
    )


def test_a_store_that_nobody_watched_says_so(asked: Client) -> None:
    assert asked.get("/watch") == {"running": False, "watcher": None}


def test_a_watcher_runs_as_long_as_it_gives_signs_of_life(asked: Client, store: Path) -> None:
    now = datetime.now(UTC)
    for at, is_running in ((now, True), (now - timedelta(seconds=70), False)):
        a_status(at).write(store)
        found = asked.get("/watch")
        assert found["running"] is is_running
        assert found["watcher"]["at"] == moment(at)
    replace(a_status(now), ended=moment(now)).write(store)
    assert asked.get("/watch")["running"] is False


def test_articles_of_the_last_hour_and_day_are_counted(asked: Client, store: Path) -> None:
    a_status(datetime.now(UTC)).write(store)

    found = asked.get("/watch")["watcher"]

    assert (found["last_hour"], found["last_day"]) == (2, 7)
    assert found["sources"][0]["articles"] == 2
    assert found["read"][0]["document"] == "doc-1"


def test_the_answer_is_never_an_old_one(asked: Client, store: Path) -> None:
    answer = asked.http.get(f"{API}/watch")
    a_status(datetime.now(UTC)).write(store)

    assert answer.headers["cache-control"] == "no-store"
    assert asked.get("/watch")["running"] is True


def test_a_status_is_read_as_it_was_written(tmp_path: Path) -> None:
    status = a_status(datetime.now(UTC))
    status.write(tmp_path / "news.db")

    assert read_status(tmp_path / "news.db") == status


def test_a_moment_without_its_zone_is_no_status(asked: Client, store: Path) -> None:
    a_status(datetime.now(UTC)).write(store)
    written = status_of(store).read_text()
    status_of(store).write_text(written.replace("+00:00", ""))

    assert asked.get("/watch")["watcher"] is None


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"at": 1}', "[" * 100_000, "\0", "null"])
def test_a_file_that_is_no_status_is_none(asked: Client, store: Path, content: str) -> None:
    status_of(store).write_text(content)

    assert asked.get("/watch") == {"running": False, "watcher": None}
