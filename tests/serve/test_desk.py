"""Answers are kept as long as they hold, and not a moment longer."""

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copy
from threading import Event

import pytest
from fastapi.testclient import TestClient

from building import Told, add_to, an_extraction
from detente.errors import StoreBusyError, TooLongError
from detente.serve import desk, make_app
from detente.serve.memory import Answer, Memory
from detente.store import Answers, Store, queries
from serve.asking import API, HERE, Client
from serve.conftest import read_into


def an_answer(text: str = "x") -> Answer:
    return Answer(body=text.encode(), headers={})


def test_an_answer_need_not_be_sent_again_until_something_changes(own: Client) -> None:
    first = own.http.get(f"{API}/claims")
    again = {"If-None-Match": first.headers["etag"]}

    assert own.http.get(f"{API}/claims", headers=again).status_code == 304
    own.judge("reject", first.json()["items"][0]["id"])
    changed = own.http.get(f"{API}/claims", headers=again)
    assert changed.status_code == 200
    assert changed.headers["etag"] != first.headers["etag"]


def test_what_another_process_writes_is_answered_at_once(tmp_path: Path) -> None:
    path = read_into(tmp_path / "own.db")
    asked = Client(TestClient(make_app(path), base_url=HERE))
    number = asked.get("")["counts"]["documents"]

    for count in range(1, 6):
        with Store(path) as store:
            add_to(store, an_extraction(Told(rest=str(count)), outlet=f"Outlet {count}"))
        assert asked.get("")["counts"]["documents"] == number + count


def test_a_store_that_another_one_takes_the_place_of_is_answered_from(tmp_path: Path) -> None:
    path, other = read_into(tmp_path / "own.db"), tmp_path / "other.db"
    asked = Client(TestClient(make_app(path), base_url=HERE))
    number = asked.get("")["counts"]["documents"]
    with Store(other) as store:
        add_to(store, an_extraction(Told()))

    other.replace(path)
    for log in tmp_path.glob("own.db-*"):
        log.unlink()

    assert asked.get("")["counts"]["documents"] == 1 != number
    path.unlink()
    assert asked.refusal("")["status"] == 404


def test_an_answer_is_worked_out_once_until_something_changes(
    own: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0
    claims = queries.claims

    def counted(*arguments: object) -> object:
        nonlocal asked
        asked += 1
        return claims(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(queries, "claims", counted)
    one, other = (own.get("/claims", limit=1) for _ in range(2))
    assert (one, asked) == (other, 1)
    own.get("/claims", limit=2)
    own.judge("reject", one["next"])
    own.get("/claims", limit=1)

    assert asked == len({"one", "of another length", "after the judgement"})


def test_memory_holds_no_more_than_it_may_and_forgets_what_was_not_asked_for() -> None:
    memory = Memory(most_bytes=30)
    worked: list[str] = []

    def ask(key: str) -> None:
        memory.get(key, lambda: worked.append(key) or an_answer("0123456789"))  # type: ignore[func-returns-value]

    for key in "abcadaba":
        ask(key)

    assert "".join(worked) == "abcdb"


def test_an_answer_that_is_too_large_is_not_kept() -> None:
    memory = Memory(most_bytes=3)
    worked: list[str] = []
    for _ in range(2):
        memory.get("a", lambda: worked.append("a") or an_answer("0123"))  # type: ignore[func-returns-value]

    assert worked == ["a", "a"]


def test_those_who_ask_for_the_same_at_once_share_one_work() -> None:
    memory, begun, go = Memory(), Event(), Event()
    worked: list[str] = []

    def work() -> Answer:
        worked.append("a")
        begun.set()
        assert go.wait(10)
        return an_answer()

    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(memory.get, "a", work) for _ in range(4)]
        assert begun.wait(10)
        go.set()
        answers = [item.result() for item in asked]

    assert worked == ["a"]
    assert answers == [an_answer()] * 4


def test_a_work_that_fails_fails_for_all_and_is_tried_again() -> None:
    memory = Memory()

    def fail() -> Answer:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        memory.get("a", fail)

    assert memory.get("a", an_answer) == an_answer()


def test_a_question_that_takes_too_long_is_stopped(
    own: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "_QUESTION_SECONDS", -1)
    # Little in this store takes so many steps that the clock is looked at.
    monkeypatch.setattr("detente.store.sqlite._STEPS", 1)

    found = own.refusal("/network")

    assert found["status"] == 503
    assert "less" in found["hint"]


def test_the_time_of_a_question_is_that_of_the_database(news: Path) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"

    def wait(answers: Answers) -> None:
        answers._connection.exec_driver_sql(endless)  # noqa: SLF001 - no question of ours is endless

    began = time.monotonic()
    with (
        Store(news, read_only=True) as store,
        pytest.raises(TooLongError),
        store.reading(seconds=0.2) as answers,
    ):
        wait(answers)

    assert time.monotonic() - began < 5


def test_more_questions_than_can_be_answered_are_told_to_come_again(
    own: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "_WAIT_SECONDS", 0.05)
    seats = own.http.app.state.desk._seats  # type: ignore[attr-defined] # noqa: SLF001
    while seats.acquire(blocking=False):
        pass

    answer = own.http.get(f"{API}/claims")

    assert answer.status_code == 503
    assert answer.headers["retry-after"]


def test_only_one_judgement_is_concluded_from_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "_WRITER_SECONDS", 0.05)
    office = desk.Desk(read_into(tmp_path / "own.db"))

    with office._turn(), pytest.raises(StoreBusyError):  # noqa: SLF001 - as a judgement does
        office.judge(lambda _: [])


def test_a_store_that_cannot_be_written_is_read_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(copy(read_into(tmp_path / "own.db"), tmp_path / "copy.db"))
    monkeypatch.setattr("os.access", lambda *_: False)

    asked = Client(TestClient(make_app(path), base_url=HERE))

    assert asked.get("")["can_write"] is False
    assert asked.get("/claims")["items"]


def test_answers_leave_the_store_as_it_is(news: Path, asked: Client) -> None:
    with sqlite3.connect(news) as store:
        before = store.execute("PRAGMA data_version").fetchone()
        for address in ("", "/overview", "/news", "/network", "/review/queue", "/claims"):
            asked.get(address)
        assert store.execute("PRAGMA data_version").fetchone() == before
