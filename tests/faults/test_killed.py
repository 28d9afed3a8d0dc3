import shutil
import subprocess
from pathlib import Path
from random import Random

import pytest

from .running import DETENTE, Undisturbed, detente, lists_of


@pytest.mark.parametrize(
    ("kills", "jobs"),
    [
        pytest.param(20, 1, marks=pytest.mark.slow),
        pytest.param(5, 2, marks=pytest.mark.slow),
    ],
)
def test_what_is_read_again_after_a_kill_is_as_if_nothing_had_happened(
    undisturbed: Undisturbed, tmp_path: Path, kills: int, jobs: int
) -> None:
    chance = Random(kills)  # noqa: S311 - nothing secret
    for number in range(kills):
        store = tmp_path / f"{number}.db"
        command = ("read", undisturbed.folder, "--store", store, "--jobs", str(jobs))
        # By chance, but in every part of the way from the first line to the last.
        moment = (number + chance.random()) / kills * undisturbed.seconds
        while not killed(moment, *command):
            remove(store)
            moment *= 0.8  # the machine was faster this time

        done = detente(*command)

        assert done.returncode == 0, done
        assert lists_of(store) == undisturbed.lists, f"killed after {moment:.2f} s"


def killed(moment: float, *arguments: str | Path) -> bool:
    """Start a command and kill it after so many seconds; return false if it was done by then."""
    with subprocess.Popen(
        [*DETENTE, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            process.kill()
            return True
        assert process.returncode == 0
        return False


def remove(store: Path) -> None:
    for path in store.parent.glob(f"{store.name}*"):
        path.unlink()


def test_reading_twice_changes_nothing(undisturbed: Undisturbed, tmp_path: Path) -> None:
    store = tmp_path / "news.db"
    shutil.copy(undisturbed.store, store)

    done = detente("read", undisturbed.folder, "--store", store)

    assert done.stdout.startswith("0 new documents, 96 already known, 0 refused\n0 new claims")
    assert lists_of(store) == undisturbed.lists
