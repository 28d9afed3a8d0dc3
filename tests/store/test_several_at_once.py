"""Real processes write and read one PostgreSQL store at once."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

import building
from building import Told, add_to, an_extraction, day, lists_of
from detente.model import Extraction
from detente.store import Store

_NUMBER: Final = 12  # articles of each writer
_WRITER: Final = """
import sys
from building import add_to
from detente.store import Store
from store.test_several_at_once import articles_of

with Store(sys.argv[1]) as store:
    for article in articles_of(int(sys.argv[2])):
        add_to(store, article)
"""
_READER: Final = """
import sys
from building import lists_of
from detente.store import Store

with Store(sys.argv[1], read_only=True) as store:
    for _ in range(10):
        with store.reading() as answers:
            before, after = lists_of(answers), lists_of(answers)
        assert before == after
"""


def articles_of(writer: int) -> list[Extraction]:
    """Return articles of which several tell of one meeting, also those of another writer."""
    return [
        an_extraction(
            Told(recipients=("Graustark",), when=day(f"2019-03-{number + 1:02}")),
            Told(initiators=(f"Zenda {number}",), recipients=("Ruritania",)),
            outlet=f"Outlet {writer}",
        )
        for number in range(_NUMBER)
    ]


@pytest.mark.slow
@pytest.mark.usefixtures("backend")
def test_two_writers_and_two_readers_make_what_one_reading_makes(tmp_path: Path) -> None:
    address = str(building.place(tmp_path))
    Store(address).close()
    started = [
        subprocess.Popen([sys.executable, "-c", program, address, str(number)], cwd="tests")
        for program in (_WRITER, _READER)
        for number in range(2)
    ]
    assert [process.wait(timeout=300) for process in started] == [0, 0, 0, 0]

    alone = tmp_path / "alone.db"
    with Store(alone) as store:
        add_to(store, *articles_of(0), *articles_of(1))
    with (
        Store(address, read_only=True) as one,
        Store(alone, read_only=True) as other,
        one.reading() as together,
        other.reading() as in_turn,
    ):
        assert lists_of(together) == lists_of(in_turn)
