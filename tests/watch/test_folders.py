"""What is new in a folder is read once it is whole, and once only."""

import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model import Document, Failure
from detente.watch.folders import Folder

TEXT = "The foreign minister of Ruritania met his colleague from Graustark on Monday. {}\n"


class Clock:
    """A clock that a test sets forward."""

    def __init__(self) -> None:
        self.now = time.time()

    def __call__(self) -> float:
        return self.now


def followed(path: Path, clock: Clock | None = None) -> Folder:
    store_path = path.parent / "elsewhere" / "news.db"
    return Folder(path, store_path=store_path, max_bytes=100_000, clock=clock or Clock())


def looked(folder: Folder) -> list[Document | Failure]:
    found = list(folder.look())
    folder.settle()
    return found


def names(found: list[Document | Failure]) -> list[str]:
    return [Path(item.path or "").name for item in found if isinstance(item, Document)]


def written(path: Path, number: int = 0, *, seconds_ago: float = 100) -> Path:
    path.write_text(TEXT.format(f"It was meeting number {number}."))
    moment = time.time() - seconds_ago
    os.utime(path, (moment, moment))
    return path


def test_what_lies_in_a_folder_is_read_once_and_then_what_comes(tmp_path: Path) -> None:
    folder = followed(tmp_path)
    written(tmp_path / "a.txt", 1)

    assert names(looked(folder)) == ["a.txt"]
    written(tmp_path / "b.txt", 2)
    assert names(looked(folder)) == ["b.txt"]
    assert looked(folder) == []


def test_a_look_that_was_not_stored_is_repeated(tmp_path: Path) -> None:
    folder = followed(tmp_path)
    written(tmp_path / "a.txt")

    assert names(list(folder.look())) == names(list(folder.look())) == ["a.txt"]


@given(pauses=st.lists(st.floats(0.5, 9.5), min_size=1, max_size=8))
def test_a_file_that_is_still_written_is_not_read_half(pauses: list[float]) -> None:
    with TemporaryDirectory() as name:
        path, clock = Path(name) / "a.txt", Clock()
        folder = followed(Path(name), clock)
        for number, pause in enumerate(pauses):
            with path.open("a") as file:
                file.write(TEXT.format(number))
            os.utime(path, (clock.now, clock.now))
            assert looked(folder) == []
            clock.now += pause
        clock.now += 10

        (document,) = looked(folder)

        assert isinstance(document, Document)
        assert document.text.count("Graustark") == len(pauses)


def test_a_file_whose_clock_is_ahead_is_read_once_it_rests(tmp_path: Path) -> None:
    clock = Clock()
    folder = followed(tmp_path, clock)
    written(tmp_path / "a.txt", seconds_ago=-5_000)

    assert looked(folder) == []
    clock.now += 11
    assert names(looked(folder)) == ["a.txt"]


@pytest.mark.parametrize("name", ["a.txt.part", "a.html.crdownload", "a.tmp", "a.txt~", ".a.txt"])
def test_what_is_not_whole_by_its_name_is_read_once_it_is_renamed(
    tmp_path: Path, name: str
) -> None:
    folder = followed(tmp_path)
    path = written(tmp_path / name)
    assert looked(folder) == []

    path.rename(tmp_path / "whole.txt")

    assert names(looked(folder)) == ["whole.txt"]


def test_a_file_that_changes_is_read_again(tmp_path: Path) -> None:
    folder = followed(tmp_path)
    for number in (1, 2):
        written(tmp_path / "a.txt", number)
        assert names(looked(folder)) == ["a.txt"]


def test_the_store_and_what_lies_beside_it_are_not_read(tmp_path: Path) -> None:
    folder = Folder(tmp_path, store_path=tmp_path / "news.db", max_bytes=100_000)
    for name in ("news.db", "news.db-wal", "news.db.watch.json", "news.db.alerts.json"):
        written(tmp_path / name)

    assert looked(folder) == []


def test_a_folder_that_is_empty_is_well_and_one_that_is_missing_is_not(tmp_path: Path) -> None:
    missing = followed(tmp_path / "missing")

    assert looked(followed(tmp_path)) == []
    (failure,) = looked(missing)
    assert isinstance(failure, Failure)
    assert missing.is_its_own(failure)


def test_a_file_that_cannot_be_read_is_no_failure_of_the_folder(tmp_path: Path) -> None:
    folder = followed(tmp_path)
    written(tmp_path / "a.txt")
    written(tmp_path / "b.txt").write_bytes(b"")
    os.utime(tmp_path / "b.txt", (1, 1))

    document, failure = looked(folder)

    assert isinstance(document, Document)
    assert isinstance(failure, Failure)
    assert not folder.is_its_own(failure)
    assert looked(folder) == []
