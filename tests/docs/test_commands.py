import re
import runpy
import shlex
from pathlib import Path

import click
import pytest

from detente.cli import main
from docs.pages import MANUAL, PAGES, ROOT, code_in, commands_in, name_of

WRITTEN = [page for page in PAGES if page != MANUAL]
COMMANDS = [(page, line) for page in WRITTEN for line in commands_in(page, "detente")]


def test_the_manual_is_what_the_commands_say_of_themselves() -> None:
    tool = runpy.run_path(str(ROOT / "tools/write_manual.py"))

    assert MANUAL.read_text(encoding="utf-8") == tool["manual"](), "run: make manual"


@pytest.mark.parametrize(("page", "line"), COMMANDS, ids=[line for _, line in COMMANDS])
def test_the_program_knows_every_command_that_the_pages_tell_to_type(page: Path, line: str) -> None:
    name, *words = shlex.split(line)
    if name.startswith("-"):
        assert name in main_options()
        return
    assert name in main.commands, f"{name_of(page)} names the command {name!r}"

    if words:
        try:
            main.commands[name].make_context(name, words)
        except click.UsageError as error:
            pytest.fail(f"{name_of(page)}: detente {line}: {error.format_message()}")


def test_readme_and_first_steps_tell_to_type_the_main_commands() -> None:
    told = {
        line.split()[0]
        for page in (ROOT / "README.md", ROOT / "docs/start.md")
        for line in commands_in(page, "detente")
    }

    assert {"read", "tie", "show", "export", "doctor"} <= told


@pytest.mark.parametrize("page", WRITTEN, ids=name_of)
def test_every_option_that_a_page_names_is_one_of_the_program(page: Path) -> None:
    known = main_options() | options_of(main)
    named = {option for code in code_in(page) for option in re.findall(r"^--[a-z-]+", code)}

    assert named <= known


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_whatever_a_page_tells_to_make_can_be_made(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))
    named = {word for line in commands_in(page, "make") for word in line.split() if "=" not in word}

    assert named <= targets


def main_options() -> set[str]:
    return {"--help", "-h"} | own_options(main)


def options_of(command: click.Command) -> set[str]:
    """Return the options of a command, and of those below it."""
    below = command.commands.values() if isinstance(command, click.Group) else ()
    return own_options(command).union(*map(options_of, below))


def own_options(command: click.Command) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts}
