"""What only a real process shows: its streams, its exit status, and that pipes may close."""

import json
import subprocess
import sys
from pathlib import Path
from shutil import which
from typing import Final

import pytest

PROGRAM: Final = (sys.executable, "-m", "detente")


def detente(
    *arguments: str | Path, given: bytes | None = None, cwd: Path
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, *arguments], input=given, capture_output=True, cwd=cwd, check=False
    )


def test_results_go_to_standard_output_and_all_else_to_standard_error(
    store: Path, tmp_path: Path
) -> None:
    done = detente("claims", "--limit", "2", "--store", store, cwd=tmp_path)

    assert (done.returncode, done.stderr) == (0, b"")
    assert len([json.loads(line) for line in done.stdout.splitlines()]) == 2


def test_what_could_not_be_done_is_exit_status_one(tmp_path: Path) -> None:
    done = detente("claims", "--store", "none.db", cwd=tmp_path)

    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"detente: ")
    assert b"Traceback" not in done.stderr


def test_wrong_usage_is_exit_status_two(tmp_path: Path) -> None:
    done = detente("read", "-", "--published", "soon", given=b"Chad met Sudan.", cwd=tmp_path)

    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--published" in done.stderr


def test_an_article_can_be_piped_in_from_end_to_end(tmp_path: Path) -> None:
    done = detente(
        *("annotate", "-", "--published", "2023-04-12"),
        given="Chad bombed Sudan on Friday, Süddeutsche Zeitung said.".encode(),
        cwd=tmp_path,
    )
    (claim,) = json.loads(done.stdout)["claims"]

    assert (done.returncode, done.stderr) == (0, b"")
    assert (claim["type"], claim["when"]["first"]) == ("ASSAULT", "2023-04-07")
    assert [speaker["mention"] for speaker in claim["attribution"]] == ["Süddeutsche Zeitung"]
    assert list(tmp_path.iterdir()) == []


def test_who_reads_only_the_first_line_is_no_error(store: Path, tmp_path: Path) -> None:
    with subprocess.Popen(
        [*PROGRAM, "claims", "--store", store],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        complaint = process.stderr.read()

    assert (process.returncode, complaint) == (0, b"")


def test_the_installed_command_is_the_module(tmp_path: Path) -> None:
    command = which("detente", path=str(Path(sys.executable).parent))
    assert command is not None
    done = subprocess.run([command, "--help"], capture_output=True, cwd=tmp_path, check=True)

    assert done.stdout == detente("--help", cwd=tmp_path).stdout.replace(
        b"python -m detente", b"detente"
    )


HEAVY: Final = {"spacy", "sqlalchemy", "trafilatura", "lxml", "rich", "detente.data"}
LOADED: Final = """
import sys
from detente.cli import main
try:
    main(sys.argv[1:])
finally:
    print(*sorted(HEAVY & sys.modules.keys()), file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", [("--help",), ("claims", "--help"), ("--version",)])
def test_help_comes_at_once_for_nothing_heavy_is_loaded(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    code = LOADED.replace("HEAVY", repr(HEAVY))
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, cwd=tmp_path, check=True
    )

    assert done.stdout
    assert done.stderr.split() == []


def test_wrong_usage_is_said_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    code = LOADED.replace("HEAVY", repr(HEAVY))
    done = subprocess.run(
        [sys.executable, "-c", code, "read", "-", "--published", "soon"],
        capture_output=True,
        cwd=tmp_path,
        check=False,
    )

    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == b""
