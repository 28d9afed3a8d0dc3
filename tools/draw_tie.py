# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Draw docs/tie.svg: what a terminal shows of the history of two actors in the examples.

    make picture

Commit the result. It needs nothing from elsewhere to be shown.
"""

import os
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path
from typing import Final

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

_ROOT: Final = Path(__file__).parents[1]
TARGET: Final = _ROOT / "docs/tie.svg"
_DETENTE: Final = Path(sys.executable).with_name("detente")
_ACTORS: Final = ("Saudi Arabia", "Iran")
_COLUMNS: Final = 110
_LINES: Final = 40


def main() -> None:
    """Draw the picture."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "demo.db"
        _run("read", "examples", "--store", str(store))
        shown = _run("tie", *_ACTORS, "--store", str(store), "--format", "table")
    TARGET.write_text(_drawn(shown), encoding="utf-8")
    print(f"drawn: {TARGET}")


def _run(*words: str) -> str:
    """Return what a command shows on a terminal in colour."""
    terminal = {"FORCE_COLOR": "1", "COLUMNS": str(_COLUMNS), "TERM": "xterm-256color"}
    result = subprocess.run(  # noqa: S603 - our own program
        [_DETENTE, *words],
        check=True, cwd=_ROOT, env=os.environ | terminal, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    return result.stdout


def _drawn(shown: str) -> str:
    one, other = (f'"{name}"' if " " in name else name for name in _ACTORS)
    lines = [line.rstrip() for line in shown.splitlines()]
    console = Console(record=True, width=_COLUMNS, file=StringIO(), force_terminal=True)
    console.print(Text(f"$ detente tie {one} {other}", style="green"))
    console.print(Text.from_ansi("\n".join(lines[:_LINES])))
    if len(lines) > _LINES:
        console.print("…")
    return console.export_svg(title="détente", code_format=_without_fonts(CONSOLE_SVG_FORMAT))


def _without_fonts(template: str) -> str:
    """Leave out the fonts that the picture would fetch from elsewhere."""
    parts = template.split("@font-face {{")
    return parts[0] + "".join(part.partition("}}")[2] for part in parts[1:])


if __name__ == "__main__":
    main()
