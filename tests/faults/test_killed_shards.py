import subprocess
from pathlib import Path
from random import Random

import pytest

from .running import DETENTE, Undisturbed, detente, lists_of
from .test_killed import killed

SHARDS = 3


@pytest.mark.slow
def test_shards_and_merging_that_are_killed_make_the_store_of_a_reading(
    undisturbed: Undisturbed, tmp_path: Path
) -> None:
    chance = Random(SHARDS)  # noqa: S311 - nothing secret
    plan, store = tmp_path / "plan", tmp_path / "news.db"
    planning = ("run", "plan", undisturbed.folder, "--folder", plan, "--shards", str(SHARDS))
    reading = ("run", "all", plan, "--jobs", "2")
    merging = ("run", "merge", plan, "--store", store)
    killed(0.3, *planning)
    for _ in range(3):
        killed((0.2 + chance.random()) * undisturbed.seconds, *planning)
        killed((0.2 + chance.random()) * undisturbed.seconds, *reading)
    assert detente(*planning).returncode == 0
    assert detente(*reading).returncode == 0
    for part in range(4):
        killed(1 + part * 0.6 + chance.random(), *merging)

    done = detente(*merging)

    assert done.returncode == 0, done
    assert lists_of(store) == undisturbed.lists


@pytest.mark.slow
def test_machines_that_read_the_same_shards_at_once_do_no_harm(
    undisturbed: Undisturbed, tmp_path: Path
) -> None:
    plan, store = tmp_path / "plan", tmp_path / "news.db"
    detente("run", "plan", undisturbed.folder, "--folder", plan, "--shards", str(SHARDS))
    reading = [*DETENTE, "run", "all", str(plan)]

    machines = [subprocess.Popen(reading, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [machine.wait() for machine in machines] == [0, 0]
    done = detente("run", "merge", plan, "--store", store)

    assert done.returncode == 0, done
    assert lists_of(store) == undisturbed.lists
