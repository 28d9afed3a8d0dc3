# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Draw docs/tie.svg: what a terminal shows of the history of two actors in the examples.

    make picture

Commit the result. It needs nothing from elsewhere to be shown.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from itertools import accumulate
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.style import Style
from rich.terminal_theme import DIMMED_MONOKAI
from rich.text import Text

_ROOT: Final = Path(__file__).parents[1]
TARGET: Final = _ROOT / "docs/tie.svg"
_DETENTE: Final = Path(sys.executable).with_name("detente")
_ACTORS: Final = ("Saudi Arabia", "Iran")
_COLUMNS: Final = 100
_LINES: Final = 40
_ENTRY: Final = re.compile(r" {2}\S")

_LETTER: Final = 8.4
_LINE: Final = 19
_MARGIN: Final = 16
_INK: Final = "#d8d8d8"
_FAINT: Final = "#8c8c8c"
_PAPER: Final = "#232629"
# Letters as wide as each other, whatever fonts the reader's machine has.
_FONTS: Final = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"
# Two blanks in a row would be shown as one, so a line is drawn in pieces without them.
_PIECE: Final = re.compile(r"\S+(?: \S+)*")


def main() -> None:
    """Draw the picture."""
    TARGET.write_text(picture(), encoding="utf-8")
    print(f"drawn: {TARGET}")


def picture() -> str:
    """Return the picture as SVG."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "demo.db"
        _run("read", "examples", "--store", str(store))
        shown = _run("tie", *_ACTORS, "--store", str(store), "--format", "table")
    return "\n".join((*_drawn([_prompt(), *_shortened(shown)]), ""))


def _run(*words: str) -> str:
    """Return what a command shows on a terminal in colour."""
    terminal = {"FORCE_COLOR": "1", "COLUMNS": str(_COLUMNS), "TERM": "xterm-256color"}
    result = subprocess.run(  # noqa: S603 - our own program
        [_DETENTE, *words], check=True, cwd=_ROOT, env=os.environ | terminal, capture_output=True,
    )  # fmt: skip
    return result.stdout.decode("utf-8")


def _prompt() -> Text:
    names = (f'"{name}"' if " " in name else name for name in _ACTORS)
    return Text.assemble((" ".join(("$ detente tie", *names)), "green"))


def _shortened(shown: str) -> list[Text]:
    """Return the lines shown, up to the last entry that the picture has room for."""
    lines = [Text.from_ansi(line.rstrip()) for line in shown.splitlines()]
    if len(lines) <= _LINES:
        return lines
    entries = [number for number in range(_LINES) if _ENTRY.match(lines[number].plain)]
    return [*lines[: entries[-1] if entries else _LINES], Text.assemble(("  …", "dim"))]


def _drawn(lines: list[Text]) -> Iterator[str]:
    width = round(_COLUMNS * _LETTER + 2 * _MARGIN)
    height = len(lines) * _LINE + 2 * _MARGIN
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="{_FONTS}" font-size="14" fill="{_INK}">'
    )
    yield f"<title>{escape(lines[0].plain)}</title>"
    yield f'<rect width="{width}" height="{height}" rx="8" fill="{_PAPER}"/>'
    console = Console(force_terminal=True, width=_COLUMNS)
    for number, line in enumerate(lines, start=1):
        yield from _drawn_line(line, console, y=_MARGIN + number * _LINE - 5)
    yield "</svg>"


def _drawn_line(line: Text, console: Console, *, y: int) -> Iterator[str]:
    segments = [segment for segment in line.render(console) if not segment.control]
    columns = accumulate((segment.cell_length for segment in segments), initial=0)
    for segment, column in zip(segments, columns, strict=False):
        for piece in _PIECE.finditer(segment.text):
            x = _MARGIN + (column + piece.start()) * _LETTER
            yield (
                f'<text x="{x:.1f}" y="{y}" textLength="{len(piece[0]) * _LETTER:.1f}"'
                f"{_look(segment.style or Style())}>{escape(piece[0], quote=False)}</text>"
            )


def _look(style: Style) -> str:
    """Return the attributes of SVG that give text the style of a terminal."""
    look = ""
    if style.dim:
        look += f' fill="{_FAINT}"'
    elif style.color is not None and not style.color.is_default:
        look += f' fill="{style.color.get_truecolor(DIMMED_MONOKAI).hex}"'
    if style.bold:
        look += ' font-weight="bold"'
    if style.underline:
        look += ' text-decoration="underline"'
    return look


if __name__ == "__main__":
    main()
