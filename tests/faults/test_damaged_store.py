"""A store with bytes changed or lost at places by chance: a clear line, or what it said before."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from detente.concluding import conclude
from detente.errors import DetenteError
from detente.store import Store

from .running import complaint, detente, lists_of, write_articles

PAGE = 4096
HEADER = 100  # bytes
TIMES = 60


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Path:
    """Return a store of some articles."""
    folder = tmp_path_factory.mktemp("sound")
    write_articles(folder / "short.jsonl", 20)
    article = examples / "halden-wire-2019-09-15.txt"
    reading = ("read", folder / "short.jsonl", article, "--extractor", "rules")
    assert detente(*reading, "--store", folder / "news.db").returncode == 0
    return folder / "news.db"


def damaged(data: bytes, chance: Random) -> bytes:
    """Return the bytes with some flipped, blank, torn off, or a page of them anything."""
    at = chance.randrange(len(data) if chance.random() < 0.8 else HEADER)
    match chance.choice(("flip", "blank", "cut", "page")):
        case "flip":
            return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
        case "blank":
            return data[:at] + bytes(min(HEADER, len(data) - at)) + data[at + HEADER :]
        case "cut":
            return data[:at]
        case _:
            start = at // PAGE * PAGE
            return data[:start] + chance.randbytes(PAGE) + data[start + PAGE :]


@pytest.mark.slow
def test_a_damaged_store_says_so_or_says_what_it_said(store: Path, tmp_path: Path) -> None:
    sound = lists_of(store)
    outcomes = []
    for seed in range(TIMES):
        path = tmp_path / f"{seed}.db"
        path.write_bytes(damaged(store.read_bytes(), Random(seed)))  # noqa: S311 - nothing secret
        try:
            with Store(path, read_only=True) as opened:
                damage = opened.damage()
            same = lists_of(path) == sound
        except DetenteError as error:
            outcomes.append("error" if error.hint else "no hint")
            continue
        assert same or damage, seed
        outcomes.append("same" if same else "told")

    assert {"error", "same"} <= set(outcomes) <= {"error", "same", "told"}


@pytest.mark.slow
def test_what_is_concluded_from_a_damaged_store_fails_in_plain_words_only(
    store: Path, tmp_path: Path
) -> None:
    waiting = tmp_path / "waiting.db"
    shutil.copy(store, waiting)
    with closing(sqlite3.connect(waiting)) as connection, connection:
        connection.execute("UPDATE about SET value = 'before' WHERE key = 'concluded by'")
        connection.execute("INSERT INTO stale SELECT 'document', id FROM document LIMIT 1")
    failed: list[DetenteError] = []
    for seed in range(TIMES // 3):
        path = tmp_path / f"{seed}.db"
        path.write_bytes(damaged(waiting.read_bytes(), Random(seed)))  # noqa: S311 - nothing secret
        try:
            with Store(path) as opened:
                conclude(opened)
        except DetenteError as error:
            failed.append(error)

    assert 0 < len(failed) < TIMES // 3
    assert all(error.hint for error in failed)


def test_lists_tell_of_a_word_that_is_none_of_ours(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    path.write_bytes(store.read_bytes().replace(b"asserted", b"asSerted"))

    line, hint = complaint(detente("claims", "--store", path))

    assert line == (
        f"the store '{path}' holds what cannot be read ('asSerted' is not a valid Modality)"
    )
    assert "doctor" in hint


@pytest.mark.slow
def test_the_doctor_tells_of_a_damaged_store(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    data = store.read_bytes()
    half = len(data) // 2 // PAGE * PAGE
    path.write_bytes(data[:half] + bytes(PAGE) + data[half + PAGE :])

    done = detente("doctor", "--store", path)

    assert done.returncode == 1
    assert "damaged" in done.stdout
