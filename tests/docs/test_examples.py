"""What README, first steps and the picture show is what the program does with the examples."""

import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from docs.pages import ROOT

pytestmark = pytest.mark.slow

DETENTE = Path(sys.executable).with_name("detente")
SESSION = re.compile(
    r"^ {4}\$ detente (?P<command>.+)\n(?P<shown>(?: {4}(?!\$).+\n)*)", re.MULTILINE
)


def test_readme_shows_what_the_commands_print(tmp_path: Path, examples: Path) -> None:
    shutil.copytree(examples, tmp_path / "examples")
    known = ""
    for command, shown in sessions():
        printed = run(command.replace("clm-…", known), tmp_path)
        reached = 0
        for line in shown:
            found = re.compile(pattern(line), re.MULTILINE).search(printed, reached)
            assert found is not None, f"detente {command} does not print {line!r}"
            reached = found.end()
            known = found["claim"] if "claim" in found.groupdict() else known

    assert known
    assert (tmp_path / "claims.csv").is_file()


def test_the_picture_shows_what_the_program_tells() -> None:
    tool = runpy.run_path(str(ROOT / "tools/draw_tie.py"))
    drawn = tool["TARGET"].read_text(encoding="utf-8")

    assert drawn == tool["picture"](), "run: make picture"


def test_the_lines_of_python_in_first_steps_run(tmp_path: Path, examples: Path) -> None:
    shutil.copytree(examples, tmp_path / "articles")
    page = (ROOT / "docs/start.md").read_text(encoding="utf-8")
    (lines,) = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)

    done = subprocess.run(
        [sys.executable, "-c", lines], cwd=tmp_path, check=True, capture_output=True
    )

    assert "Hamas Hezbollah" in done.stdout.decode()


def sessions() -> Iterator[tuple[str, list[str]]]:
    """Yield each command that README shows, and what it shows of the output."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for match in SESSION.finditer(readme):
        lines = [line[4:] for line in match["shown"].splitlines()]
        yield match["command"], [line for line in lines if line != "…"]


def run(command: str, folder: Path) -> str:
    words = shlex.split(command)
    if words[0] in {"tie", "show"}:
        words += ["--format", "table"]
    env = os.environ | {"COLUMNS": "100"}
    done = subprocess.run([DETENTE, *words], cwd=folder, env=env, check=True, capture_output=True)
    return (done.stdout + done.stderr).decode()


def pattern(line: str) -> str:
    """Return what finds a line in which "…" stands for the rest of an identifier."""
    escaped = re.escape(line).replace("clm\\-…", r"(?P<claim>clm-\w+)").replace("…", r"\w+")
    return rf"^{escaped}\s*$"
