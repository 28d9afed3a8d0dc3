# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Write docs/commands.md from what the commands say of themselves with --help.

Run it after a change to a command, and commit the result:

    make manual
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from detente.cli import main as detente

TARGET: Final = Path(__file__).parents[1] / "docs/commands.md"
_WIDTH: Final = 88
_OPENING: Final = """\
# Commands

Written by `make manual` from the program's own help: do not edit.

Results go to standard output, everything else to standard error. The exit status is 0 when all
went well, 1 when something asked for could not be done, as a line and a hint then say, and 2 for
wrong usage. One input that cannot be read stops no other. `python -m detente` does the same as
`detente`.
"""


def main() -> None:
    """Write the manual."""
    TARGET.write_text(manual(), encoding="utf-8")
    print(f"written: {TARGET}")


def manual() -> str:
    """Return the manual as Markdown."""
    return "\n".join((_OPENING, *(_section(*page) for page in _pages())))


def _section(title: str, text: str) -> str:
    return f"## {title}\n\n```text\n{text}\n```\n"


def _pages() -> Iterator[tuple[str, str]]:
    """Yield each command with its help, first the program itself."""
    whole = _context(detente, "detente", parent=None)
    yield "detente", detente.get_help(whole)
    for name in detente.list_commands(whole):
        command = detente.commands[name]
        context = _context(command, name, parent=whole)
        yield f"detente {name}", command.get_help(context)
        if isinstance(command, click.Group):
            for part, below in command.commands.items():
                yield (
                    f"detente {name} {part}",
                    below.get_help(_context(below, part, parent=context)),
                )


def _context(command: click.Command, name: str, *, parent: click.Context | None) -> click.Context:
    return command.make_context(
        name,
        [],
        parent=parent,
        resilient_parsing=True,
        terminal_width=_WIDTH,
        max_content_width=_WIDTH,
    )


if __name__ == "__main__":
    main()
