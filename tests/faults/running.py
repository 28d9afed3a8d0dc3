"""The program as a process, as users have it, and the lists that it leaves behind."""

import io
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from detente.export import records, write_jsonl
from detente.model import Filter
from detente.store import Store

DETENTE: Final = (sys.executable, "-m", "detente")
LISTS: Final = ("documents", "claims", "events", "actors", "ties")
COUNTRIES: Final = ("France", "Germany", "Iran", "Iraq", "Turkey", "Egypt", "Russia", "China")


@dataclass(frozen=True, slots=True, kw_only=True)
class Undisturbed:
    """A reading that nothing went wrong in: of what, what came of it, and how long it took."""

    folder: Path
    store: Path
    lists: dict[str, str]
    seconds: float


def detente(
    *arguments: str | Path, program: tuple[str, ...] = DETENTE
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, whatever that is."""
    command = [*program, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def complaint(done: subprocess.CompletedProcess[str]) -> tuple[str, str]:
    """Return the line that a command failed with, and its hint; it says nothing else."""
    assert done.returncode == 1, done
    assert done.stdout == ""
    line, hint = (line for line in done.stderr.splitlines() if not line.startswith("note "))
    assert line.startswith("detente: ")
    assert hint.startswith("  ")
    return line.removeprefix("detente: "), hint.strip()


def lists_of(path: Path) -> dict[str, str]:
    """Return the lists of a store, as the commands print them."""
    found = {}
    with Store(path, read_only=True) as store:
        assert store.is_fresh()
        with store.reading() as answers:
            for kind in LISTS:
                out = io.StringIO()
                write_jsonl(records(answers, kind, Filter()), out)
                found[kind] = out.getvalue()
    return found


def write_articles(path: Path, number: int) -> None:
    """Write short articles about a few countries, the same ones whenever asked."""
    chance = Random(2019)  # noqa: S311 - nothing secret
    with path.open("w") as file:
        for count in range(number):
            one, two, three = chance.sample(COUNTRIES, 3)
            article = {
                "text": f"The foreign minister of {one} met his counterpart of {two} on Tuesday. "
                f"{three} accused {one} of sending arms across the border. "
                f"{two} and {three} signed agreement number {count}.",
                "outlet": f"Outlet {count % 5}",
                "published": f"2019-{1 + count % 12:02}-{1 + count % 28:02}",
            }
            file.write(f"{json.dumps(article)}\n")
