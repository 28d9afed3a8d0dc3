import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from building import store_of
from detente.store import schema

from .running import complaint, detente, lists_of

NOBODY = 65_534
GOOD = "The foreign minister of France met his German counterpart in Berlin on Tuesday.\n"
CHINESE = "法国外长周二在柏林会见了德国外长,双方讨论了两国边界问题,并同意下月再次会晤。\n" * 10


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of bad input, with an article before and behind it."""
    found = tmp_path_factory.mktemp("bad")
    contents = {
        "a-good.txt": GOOD.encode(),
        "b-empty.txt": b"",
        "c-binary.txt": random.Random(3).randbytes(5_000),  # noqa: S311 - nothing secret
        "d-broken.txt": "Zoë Müller of Austria resigned in Vienna".encode() + b"\xc3.\n",
        "e-line.txt": b"The minister said so again and again, " * 1_400_000,
        "f-chinese.txt": CHINESE.encode(),
        "g-names.csv": b"name,year\nRudolf,1894\n",
        "h-good.jsonl": b'{"text": "Iran accused Iraq of an attack on Monday."}\n',
    }
    for name, content in contents.items():
        (found / name).write_bytes(content)
    assert (found / "e-line.txt").stat().st_size > 50_000_000
    return found


@pytest.fixture(scope="module")
def done(folder: Path) -> subprocess.CompletedProcess[str]:
    """Return the reading of the folder as a process that has ended."""
    return detente("read", folder, "--store", folder.parent / "bad.db")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("b-empty.txt", "is empty. Give the text of an article."),
        ("c-binary.txt", "a binary file, not text. Give text, a saved page, or a table"),
        ("e-line.txt", "is larger than 2,000,000 bytes, the most that one article may have. Cut"),
        ("f-chinese.txt", "looks like Chinese (100% foreign letters). Only English is read"),
        ("g-names.csv", "has no column for the text; its columns are 'name', 'year'. Name"),
    ],
)
def test_bad_input_is_refused_in_one_line_that_says_why_and_what_to_do(
    folder: Path, done: subprocess.CompletedProcess[str], name: str, says: str
) -> None:
    (line,) = (line for line in done.stderr.splitlines() if name in line)

    assert line.startswith(f"refused {folder / name}: ")
    assert says in line


def test_broken_characters_are_read_with_a_note_in_one_line(
    folder: Path, done: subprocess.CompletedProcess[str]
) -> None:
    (line,) = (line for line in done.stderr.splitlines() if "d-broken.txt" in line)

    assert line == (
        f"note {folder / 'd-broken.txt'}: "
        "Characters that are not valid UTF-8 and stand as \ufffd: 1."
    )


def test_bad_input_fails_the_reading_but_stops_nothing_else(
    folder: Path, done: subprocess.CompletedProcess[str]
) -> None:
    documents = lists_of(folder.parent / "bad.db")["documents"]

    assert done.returncode == 1
    assert done.stdout.startswith("3 new documents, 0 already known, 5 refused\n")
    assert len(done.stderr.splitlines()) == 6
    for name in ("a-good.txt", "d-broken.txt", "h-good.jsonl"):
        assert f"{folder / name}" in documents


# Root may do everything, so it becomes somebody who may not; only after it has read something,
# because the program may be installed where nobody else may load it from.
AS_NOBODY = f"""
import contextlib, io, os, pathlib, sys, tempfile
from detente.cli import main
with tempfile.TemporaryDirectory() as name, contextlib.redirect_stdout(io.StringIO()):
    path = pathlib.Path(name) / "a.txt"
    path.write_text({GOOD!r})
    main(["read", str(path), "--store", name + "/news.db"], standalone_mode=False)
if os.getuid() == 0:
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
main()
"""


NO_ROOT = (sys.executable, "-c", AS_NOBODY)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that every user may write in; the parents of tmp_path are closed to them."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        yield Path(name)


def test_a_folder_without_permission_is_refused_and_the_rest_is_read(open_folder: Path) -> None:
    articles = open_folder / "articles"
    (articles / "closed").mkdir(parents=True)
    (articles / "closed" / "a.txt").write_text(GOOD)
    (articles / "closed").chmod(0)
    (articles / "open.txt").write_text(GOOD)

    done = detente("read", articles, "--store", open_folder / "news.db", program=NO_ROOT)

    (articles / "closed").chmod(0o700)
    assert done.returncode == 1
    assert done.stdout.startswith("1 new document, 0 already known, 1 refused\n")
    assert done.stderr == (
        f"refused {articles / 'closed'}: Permission denied. Ask for the right to read it.\n"
    )


def test_a_store_where_nobody_may_write_is_an_error_with_a_hint(open_folder: Path) -> None:
    (open_folder / "a.txt").write_text(GOOD)
    open_folder.chmod(0o555)
    store = open_folder / "news.db"

    line, hint = complaint(detente("read", open_folder, "--store", store, program=NO_ROOT))

    open_folder.chmod(0o777)
    assert str(store) in line
    assert "may write there" in hint
    assert os.listdir(open_folder) == ["a.txt"]  # noqa: PTH208 - names are what is compared


@pytest.mark.parametrize("command", ["read", "documents"])
def test_a_store_of_a_newer_version_is_an_error_with_a_hint_and_left_alone(
    tmp_path: Path, command: str
) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    store = store_of(tmp_path / "news.db")
    with sqlite3.connect(store) as connection:
        newer = str(schema.VERSION + 1)
        connection.execute("UPDATE about SET value = ? WHERE key = 'schema'", (newer,))
    connection.close()
    before = store.read_bytes()
    paths = [tmp_path / "a.txt"] if command == "read" else []

    line, hint = complaint(detente(command, *paths, "--store", store))

    assert line == (f"the store '{store}' has version {newer}, this program reads {schema.VERSION}")
    assert hint == "Install a newer détente."
    assert store.read_bytes() == before


# The program with a fault of its own at one article.
FAULTY = """
import sys
from detente import pipeline
from detente.cli import main
extract = pipeline.extract
def faulty(parse):
    if "Medusa" in parse.document.text:
        raise KeyError("snake")
    return extract(parse)
pipeline.extract = faulty
main()
"""


def test_an_article_at_which_the_program_fails_is_refused_and_the_rest_is_read(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(GOOD)
    (folder / "b.txt").write_text("Medusa met Perseus in Athens on Monday.\n")
    (folder / "c.txt").write_text("Iran accused Iraq of an attack on Monday.\n")
    program = (sys.executable, "-c", FAULTY)

    done = detente("read", folder, "--store", tmp_path / "news.db", program=program)

    assert done.returncode == 1
    assert done.stdout.startswith("2 new documents, 0 already known, 1 refused\n")
    assert done.stderr == (
        f"refused {folder / 'b.txt'}: made the program fail (KeyError: 'snake'). "
        "That is a fault of the program: please report it with the article.\n"
    )
