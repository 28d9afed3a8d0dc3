"""Whatever stops the watcher in the middle of its work, the next one does the rest, once."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random
from threading import Event
from typing import Any

import pytest

from building import Told, an_extraction, day
from detente.errors import StoreBusyError
from detente.ids import make_id
from detente.model import Document, Extraction, Failure, Filter
from detente.store import Store
from detente.watch import followers, loop
from detente.watch.beside import outbox_of
from detente.watch.book import Book
from detente.watch.outbox import Outbox
from detente.watch.rules import Rule
from detente.watch.status import Entry

WORDS = (
    "talks border market village rain harvest price road river school weather traffic bridge train "
    "winter summer coast valley forest island mountain station harbour factory hospital church"
)
RULE = Rule(name="Border", ties=(("Ruritania", "Graustark"),), command=("true",))
ARTICLES = {
    article.document.id: article
    for article in (
        an_extraction(
            # In words of its own, so that no article passes for a copy of another one.
            Told(
                recipients=("Graustark",),
                when=day(f"20{number}-03-02"),
                rest=" ".join(Random(number).sample(WORDS.split(), 20)),  # noqa: S311 - no secret
            ),
            outlet=f"Outlet {number}",
        )
        for number in range(10, 13)
    )
}
ALERTS = sorted(make_id("alr", RULE.name, key) for key in ARTICLES)


class KilledError(BaseException):
    """What ends the watcher in the middle of its work; nothing in it knows of it."""


class Feed:
    """A source that has all articles at its first look, and ends the watcher at its second."""

    name = "feed"
    every = 0.05

    def __init__(self, stop: Event) -> None:
        self._stop = stop
        self._looks = 0

    def look(self) -> Iterator[Document | Failure]:
        self._looks += 1
        if self._looks == 2:
            self._stop.set()
            return
        yield from (article.document for article in ARTICLES.values())
        yield Failure(where="feed/4", reason="is empty")

    def settle(self) -> None:
        pass

    def is_its_own(self, failure: Failure) -> bool:
        return failure.where == self.name


def extract(documents: Iterable[Document]) -> Iterator[Extraction | Failure]:
    return (ARTICLES[document.id] for document in documents)


def live(folder: Path, told: list[Entry]) -> None:
    """Let a watcher live until it has read everything, or is killed."""
    stop = Event()
    path = folder / "news.db"
    with Store(path) as store:
        book = Book(path, ["feed"], every=1, alerts=True, tell=told.append)
        outbox = Outbox(outbox_of(path))
        try:
            watcher = loop.Watcher(store, extract, book, rules=[RULE], outbox=outbox, stop=stop)
            watcher.run([[Feed(stop)]])
        except KilledError:
            stop.set()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait, and no message be sent."""
    monkeypatch.setattr(followers, "_BREATH", 0.05)
    monkeypatch.setattr(loop, "_FIRST_WAIT", 0.01)
    monkeypatch.setattr(loop, "Courier", Nobody)


class Nobody:
    """A courier who brings nothing, so that what waits can be looked at."""

    def __init__(self, *_: object, **__: object) -> None:
        pass

    def join(self, seconds: float) -> None:
        pass


def stored(folder: Path) -> set[str]:
    with Store(folder / "news.db", read_only=True) as store, store.reading() as answers:
        assert answers.is_fresh()
        return {document.id for document in answers.documents(Filter())}


def waiting(folder: Path) -> list[str]:
    return sorted(message.id for message in Outbox(folder / "news.db.alerts.json").waiting())


def read(told: Iterable[Entry]) -> list[str]:
    return sorted(entry.document or "" for entry in told if entry.what == "read")


def once(place: object, name: str, what: BaseException, *, after: bool) -> Callable[..., Any]:
    """Return a function that does what it did before, but raises something the first time."""
    before = getattr(place, name)
    left = [what]

    def function(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - those of any function
        if left and not after:
            raise left.pop()
        found = before(*arguments, **named)
        if left:
            raise left.pop()
        return found

    return function


def test_an_undisturbed_watcher_reads_all_and_finds_an_alert_for_each(tmp_path: Path) -> None:
    told: list[Entry] = []
    live(tmp_path, told)

    assert stored(tmp_path) == ARTICLES.keys()
    assert read(told) == sorted(ARTICLES)
    assert waiting(tmp_path) == ALERTS
    assert [entry.where for entry in told if entry.what == "refused"] == ["feed/4"]


def test_names_in_alerts_that_nobody_bears_are_said_at_the_start(tmp_path: Path) -> None:
    told: list[Entry] = []
    again: list[Entry] = []
    live(tmp_path, told)
    live(tmp_path, again)

    assert [entry.reason for entry in told if entry.what == "note"] == [
        f"alerts: nobody in the store is called {name!r} yet" for name in ("Graustark", "Ruritania")
    ]
    assert not [entry for entry in again if entry.what == "note"]


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize(
    ("place", "name"),
    [(Outbox, "intend"), (loop, "keep"), (loop, "messages_of"), (Outbox, "put")],
)
def test_wherever_it_is_killed_the_next_one_loses_and_repeats_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: object, name: str, *, after: bool
) -> None:
    told: list[Entry] = []
    monkeypatch.setattr(place, name, once(place, name, KilledError(), after=after))

    live(tmp_path, told)
    live(tmp_path, told)

    assert stored(tmp_path) == ARTICLES.keys()
    assert waiting(tmp_path) == ALERTS
    assert len(read(told)) == len(set(read(told)))


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("name", ["keep", "messages_of"])
def test_a_store_that_takes_nothing_for_a_while_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, *, after: bool
) -> None:
    told: list[Entry] = []
    busy = StoreBusyError("the store is being written by another process")
    monkeypatch.setattr(loop, name, once(loop, name, busy, after=after))

    live(tmp_path, told)

    assert stored(tmp_path) == ARTICLES.keys()
    assert waiting(tmp_path) == ALERTS
    assert [entry.reason for entry in told if entry.what == "waiting"] == [str(busy)]
