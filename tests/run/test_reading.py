"""Reading in a process of its own, which some articles kill or keep for ever."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import detente
from detente.model import Document, Failure, Slice
from detente.read import read_inputs
from detente.run.reading import read_apart

from .planning import a_plan, an_order, read_here, write_news

KILLED = "killed the process that read it"
# What Python does first in every process: so that words which no article has can do harm there.
DEADLY = """
import importlib, os, re, signal
from pathlib import Path

document = importlib.import_module("detente.read.document")

def deadly(text, harmless=document.require_english):
    if "Medusa" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "Sisyphus" in text:
        re.match("(a+)+$", "a" * 60 + "b")
    if "Eurydice" in text and not Path(MARK).exists():
        Path(MARK).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    harmless(text)

document.require_english = deadly
"""


@pytest.fixture
def deadly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let words do harm in the processes that are started from here.

    Return the file that is there once a process has met the word that kills only one.
    """
    folder = tmp_path / "site"
    folder.mkdir()
    mark = folder / "mark"
    code = DEADLY.replace("MARK", repr(str(mark)))
    (folder / "sitecustomize.py").write_text(code)
    program = Path(detente.__file__).parents[1]
    monkeypatch.setenv("PYTHONPATH", f"{folder}{os.pathsep}{program}")
    return mark


def apart(*pieces: Slice, timeout: float = 30) -> list[Document | Failure]:
    return list(read_apart(pieces, an_order(1), timeout=timeout))


def pieces_of(path: Path, folder: Path) -> list[Slice]:
    plan = a_plan(path, folder=folder, shards=1)
    return [item for item in plan.items(1) if isinstance(item, Slice)]


def a_table(path: Path, *words: str) -> Path:
    """Write an article about each of the words."""
    path.write_text("".join(f"{json.dumps({'text': f'They met {word}.'})}\n" for word in words))
    return path


def told(items: list[Document | Failure], mark: Callable[[Failure], str]) -> list[str]:
    return [mark(item) if isinstance(item, Failure) else item.text for item in items]


def test_another_process_reads_what_this_one_reads(tmp_path: Path) -> None:
    news = write_news(tmp_path / "news")

    assert apart(*pieces_of(news, tmp_path / "plan")) == list(read_inputs([news]))


def test_only_a_slice_is_read(tmp_path: Path) -> None:
    path = a_table(tmp_path / "many.jsonl", *"ABCDEF")
    piece = Slice(path=str(path), start=2, end=4, signature="")

    items = apart(piece)

    assert items == list(read_here([piece], an_order(1)))
    assert told(items, repr) == ["They met C.", "They met D."]


@pytest.mark.slow
@pytest.mark.usefixtures("deadly")
@pytest.mark.parametrize(
    ("word", "reason"), [("Medusa", KILLED), ("Sisyphus", "was not read within 4 seconds")]
)
def test_an_article_that_kills_its_reader_or_hangs_is_refused_and_no_other(
    tmp_path: Path, word: str, reason: str
) -> None:
    path = a_table(tmp_path / "many.jsonl", "Adam", word, "Bertha", "Carl", word)
    one = tmp_path / "one.txt"
    one.write_text(f"They met {word} on Tuesday.")
    last = a_table(tmp_path / "zero.jsonl", "Dora")

    items = apart(
        *pieces_of(path, tmp_path / "1"),
        *pieces_of(one, tmp_path / "2"),
        *pieces_of(last, tmp_path / "3"),
        timeout=4,
    )

    assert told(items, lambda item: item.where) == [
        "They met Adam.",
        f"{path} (article 2)",
        "They met Bertha.",
        "They met Carl.",
        f"{path} (article 5)",
        str(one),
        "They met Dora.",
    ]
    failures = [item for item in items if isinstance(item, Failure)]
    assert {item.reason for item in failures} == {reason}
    assert all(item.hint for item in failures)


@pytest.mark.slow
def test_a_reader_that_is_killed_by_something_else_loses_nothing(
    deadly: Path, tmp_path: Path
) -> None:
    path = a_table(tmp_path / "many.jsonl", "Adam", "Eurydice", "Bertha")

    items = apart(*pieces_of(path, tmp_path / "plan"))

    assert deadly.exists()
    assert told(items, repr) == ["They met Adam.", "They met Eurydice.", "They met Bertha."]


@pytest.mark.slow
@pytest.mark.usefixtures("deadly")
def test_of_a_file_that_cannot_be_cut_what_stands_behind_is_said_to_be_lost(
    tmp_path: Path,
) -> None:
    path = a_table(tmp_path / "many.jsonl", "Adam", "Medusa", "Bertha")
    last = a_table(tmp_path / "zero.jsonl", "Dora")
    whole = Slice(path=str(path), start=0, end=None, signature="")

    items = apart(whole, *pieces_of(last, tmp_path / "plan"))

    assert told(items, lambda item: item.reason) == [
        "They met Adam.",
        f"{KILLED}, nor was what stands behind it: it is article 2 of its file",
        "They met Dora.",
    ]
