"""The watcher as a process: started, killed at any moment, started again."""

import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Final

import pytest

from detente.errors import NotFoundError
from detente.model import Filter
from detente.store import Store
from detente.watch.beside import outbox_of
from detente.watch.outbox import Outbox
from detente.watch.status import Status, read_status
from read.archives import page
from read.test_feeds import item, rss
from read.web.hosts import Host, running_host
from watch.receiving import Receiver, receiving

TESTS: Final = Path(__file__).parents[1]
WAIT: Final = 90  # seconds for anything, on a machine that has much else to do
WORDS: Final = (
    "the of and to in a that it was for on with as his they at be this from had by were which or "
    "talks border market village rain harvest price road river school weather traffic bridge"
)
RULES: Final = """
[[alert]]
name = "France and Germany"
ties = [["France", "Germany"]]
webhook = "{}"
"""


@pytest.fixture
def host() -> Iterator[Host]:
    with running_host() as running:
        yield running


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as running:
        yield running


@contextmanager
def watching(
    store: Path, *sources: str | Path, rules: Path | str = "-"
) -> Iterator["subprocess.Popen[str]"]:
    """Follow sources in a process of its own, which is killed when the block ends."""
    command = [sys.executable, str(TESTS / "watch/as_process.py"), store, rules, *sources]
    paths = os.pathsep.join(filter(None, (str(TESTS), os.environ.get("PYTHONPATH"))))
    log = store.with_suffix(".log").open("a")
    with (
        log,
        subprocess.Popen(
            list(map(str, command)), stderr=log, text=True, env={**os.environ, "PYTHONPATH": paths}
        ) as process,
    ):
        try:
            yield process
        finally:
            process.kill()


def until(holds: Callable[[], object]) -> None:
    end = time.monotonic() + WAIT
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


def documents(store: Path) -> set[str]:
    """Return the documents in a store, by identifier; none where it is not there yet."""
    try:
        with Store(store, read_only=True) as opened, opened.reading() as answers:
            return {found.id for found in answers.documents(Filter())}
    except NotFoundError:
        return set()


def status(store: Path) -> Status:
    found = read_status(store)
    assert found is not None
    return found


def is_all_sent(store: Path) -> bool:
    alerts = status(store).alerts
    return alerts is not None and not alerts.waiting and not Outbox(outbox_of(store)).waiting()


def lines(store: Path, what: str) -> list[str]:
    log = store.with_suffix(".log").read_text()
    return re.findall(rf"^\S+ {what} +(.*)$", log, re.MULTILINE)


def put(folder: Path, number: int) -> None:
    """Put an article into a folder as a whole, as one that is moved there."""
    words = WORDS.split()
    Random(number).shuffle(words)  # noqa: S311 - nothing secret
    path = folder / f".{number}.txt"
    # Words in an order of its own, so that no article passes for a copy of another one.
    path.write_text(
        f"France accused Germany on 3 May {2000 + number} of an attack.\n"
        f"It said {' '.join(words)}.\n"
    )
    os.utime(path, (1, 1))
    path.rename(folder / f"{number}.txt")


def name(host: Host, numbers: list[int]) -> None:
    """Let a feed name pages that are there."""
    entries = []
    for number in numbers:
        host.says(f"/{number}", page(number), Content_Type="text/html")
        when = f"<pubDate>{1 + number:02} Mar 2019 22:30:00 GMT</pubDate>"
        entries.append(item(url=host.url(f"/{number}"), when=when))
    host.says("/feed", rss(*entries), Content_Type="text/xml", ETag=f'"{numbers}"')


@pytest.mark.slow
def test_what_comes_is_read_while_one_source_fails_and_the_end_is_clean(
    tmp_path: Path, host: Host, receiver: Receiver
) -> None:
    store, folder, rules = tmp_path / "news.db", tmp_path / "in", tmp_path / "alerts.toml"
    folder.mkdir()
    rules.write_text(RULES.format(receiver.url))
    name(host, [1])
    sources = (folder, host.url("/feed"), host.url("/gone"), tmp_path / "absent")
    with watching(store, *sources, rules=rules) as process:
        until(lambda: len(documents(store)) == 1)
        put(folder, 1)
        name(host, [1, 2])
        until(lambda: len(documents(store)) == 3 and receiver.got)
        with watching(store, folder) as second:
            assert second.wait(WAIT) != 0
        until(lambda: is_all_sent(store))
        assert status(store).is_running(datetime.now(UTC))
        process.send_signal(signal.SIGTERM)
        assert process.wait(WAIT) == 0

    found = status(store)
    by_name = {following.source: following for following in found.sources}
    assert found.ended
    assert not found.is_running(datetime.now(UTC))
    assert by_name[str(folder)].articles == 1
    assert by_name[host.url("/feed")].articles == 2
    assert by_name[host.url("/gone")].trouble == "its host answers 404"
    assert by_name[str(tmp_path / "absent")].failing
    assert len(lines(store, "read")) == 3
    assert len(lines(store, "failing")) == 2
    assert "another watcher follows news" in store.with_suffix(".log").read_text()
    (alert,) = receiver.got
    assert [claim["type"] for claim in alert["claims"]] == ["ACCUSE"]


@pytest.mark.slow
def test_whenever_a_watcher_is_killed_nothing_is_lost_and_nothing_read_twice(
    tmp_path: Path, host: Host, receiver: Receiver
) -> None:
    chance = Random(7)  # noqa: S311 - nothing secret
    store, folder, rules = tmp_path / "news.db", tmp_path / "in", tmp_path / "alerts.toml"
    folder.mkdir()
    rules.write_text(RULES.format(receiver.url))
    sources = (folder, host.url("/feed"))
    for life in range(2):
        for number in range(3 * life, 3 * life + 3):
            put(folder, number)
        name(host, list(range(life + 1)))
        before = len(documents(store))
        with watching(store, *sources, rules=rules) as process:
            # From the first article that it stores on, at some moment.
            until(lambda: len(documents(store)) > before)  # noqa: B023 - called here
            time.sleep(chance.random())
            process.kill()
    with watching(store, *sources, rules=rules) as process:
        until(lambda: len(documents(store)) == 6 + 2)
        until(lambda: is_all_sent(store))
        process.send_signal(signal.SIGTERM)
        assert process.wait(WAIT) == 0

    told = [line.rpartition(" ")[2] for line in lines(store, "read")]
    alerted = Counter(alert["document"]["id"] for alert in receiver.got)
    with Store(store, read_only=True) as opened, opened.reading() as answers:
        meetings = {
            found.id for found in answers.documents(Filter()) if (found.path or "").endswith(".txt")
        }
    assert len(meetings) == 6
    assert max(Counter(told).values()) == 1
    assert alerted.keys() == meetings
    # A receiver is told twice at most of what was under way at a kill.
    assert sum(alerted.values()) <= 6 + 2
