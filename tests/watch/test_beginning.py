"""What cannot be watched is said so at once, in a line and a hint."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from threading import Event

import pytest
from click.testing import CliRunner, Result

from detente.cli import main
from detente.errors import StoreBusyError
from detente.model import Document, Failure
from detente.tables import print_entry
from detente.watch.beside import only_watcher
from detente.watch.book import Book
from detente.watch.followers import Followers, Found, Looked
from detente.watch.status import Entry, What, moment, read_status


def watch(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["watch", *map(str, arguments)])


def test_a_store_has_one_watcher_at_a_time(tmp_path: Path) -> None:
    store = tmp_path / "news.db"
    with only_watcher(store):
        with pytest.raises(StoreBusyError, match="another watcher"), only_watcher(store):
            pass
        with only_watcher(tmp_path / "other.db"):
            result = watch(tmp_path, "--store", store)
    assert result.exit_code == 1
    line, hint = result.stderr.splitlines()
    assert line == f"detente: another watcher follows news for the store '{store}'"
    assert hint.startswith("  ")
    with only_watcher(store):
        pass


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (("-",), 2, "standard input cannot be followed"),
        ((), 2, "SOURCE"),
        (("in", "--every", "1"), 2, "--every"),
        (("in", "--alerts", "absent.toml"), 1, "cannot be read"),
    ],
)
def test_what_cannot_be_followed_is_said_before_anything_is_loaded(
    arguments: tuple[str, ...], status: int, says: str
) -> None:
    result = watch(*arguments)

    assert result.exit_code == status
    assert says in result.stderr


class Places:
    """A source of a test, whose looks give what they are told to."""

    def __init__(self, name: str, *looks: list[Document | Failure] | Exception) -> None:
        self.name = name
        self.every = 0.05
        self.settled = 0
        self._looks = iter(looks)

    def look(self) -> Iterator[Document | Failure]:
        found = next(self._looks, [])
        if isinstance(found, Exception):
            raise found
        yield from found

    def settle(self) -> None:
        self.settled += 1

    def is_its_own(self, failure: Failure) -> bool:
        return failure.where == self.name


def followed(*sources: Places, looks: int) -> dict[str, list[Found | Looked]]:
    """Return what comes of so many looks at each source, each in a thread of its own."""
    stop = Event()
    followers = Followers([[source] for source in sources], stop)
    found: dict[str, list[Found | Looked]] = {source.name: [] for source in sources}
    while min(sum(isinstance(item, Looked) for item in items) for items in found.values()) < looks:
        for item in followers.take(8):
            found[item.source.name].append(item)
            if isinstance(item, Looked):
                item.settled.set()
    stop.set()
    return found


def test_a_source_that_fails_or_that_the_program_fails_at_stops_no_other() -> None:
    bad = Failure(where="bad", reason="is closed")
    page = Failure(where="page", reason="is empty")
    document = Document(id="doc-1", text="x")
    sources = (
        Places("bad", [bad]),
        Places("faulty", KeyError("snake")),
        Places("good", [document, page]),
    )

    found = followed(*sources, looks=2)

    assert isinstance(looked := found["bad"][0], Looked)
    assert looked.failure == bad
    assert isinstance(looked := found["faulty"][0], Looked)
    assert looked.failure is not None
    assert "KeyError" in looked.failure.reason
    first, second, last = found["good"][:3]
    assert isinstance(first, Found)
    assert isinstance(second, Found)
    assert isinstance(last, Looked)
    assert (first.item, second.item, last.failure) == (document, page, None)


def test_a_source_that_keeps_failing_is_left_in_peace_longer_and_longer() -> None:
    bad: list[Document | Failure] = [Failure(where="bad", reason="is closed")]

    found = followed(Places("bad", *[bad] * 5), looks=5)["bad"]

    moments = [item.next for item in found if isinstance(item, Looked)]
    pauses = [(later - earlier).total_seconds() for earlier, later in pairwise(moments)]
    assert pauses == sorted(pauses)
    assert pauses[-1] > 4 * pauses[0]


def test_what_fails_is_said_once_and_that_it_is_well_again(tmp_path: Path) -> None:
    told: list[Entry] = []
    book = Book(tmp_path / "news.db", ["in"], every=45, alerts=False, tell=told.append)
    now = datetime.now(UTC)
    for reason in ("is closed", "is closed", "asks to wait 7 seconds", None, None):
        failure = Failure(where="in", reason=reason) if reason else None
        book.looked("in", failure, now)
    for _ in range(3):
        book.refused("in", Failure(where="in/a.txt", reason="is empty"))

    assert [entry.what for entry in told] == [What.FAILING, What.AGAIN, What.REFUSED]


def test_articles_of_an_earlier_watcher_are_still_counted(tmp_path: Path) -> None:
    store = tmp_path / "news.db"
    for number in range(2):
        book = Book(store, ["in"], every=45, alerts=False, tell=lambda _: None)
        book.read("in", Document(id=f"doc-{number}", text="x", title="Talks"), 3)
        book.write(ended=True)

    status = read_status(store)

    assert status is not None
    assert [entry.document for entry in status.read] == ["doc-1", "doc-0"]
    assert sum(status.minutes.values()) == 2
    assert status.sources[0].articles == 1


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (
            Entry(
                at=moment(),
                what="read",
                source="in",
                document="doc-1",
                title="A\x1b[2J\nB",
                claims=1,
            ),
            "outlet unknown: A[2J B, 1 claim, doc-1",
        ),
        (Entry(at=moment(), what="known", source="in", reason="3"), "in: 3 articles read before"),
        (
            Entry(at=moment(), what="refused", source="in", where="in/a", reason="is empty"),
            "in/a: is empty",
        ),
        (Entry(at=moment(), what="failing", source="in", reason="is closed"), "in: is closed"),
        (Entry(at=moment(), what="again", source="in"), "in: answers again"),
        (Entry(at=moment(), what="waiting", reason="is busy"), "the store: is busy"),
    ],
)
def test_a_line_of_log_is_one_line(
    entry: Entry, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    print_entry(entry)

    (line,) = capsys.readouterr().err.splitlines()
    when, what, rest = line.split(maxsplit=2)
    assert (what, rest) == (entry.what, says)
    assert when.startswith(entry.at[:2])
