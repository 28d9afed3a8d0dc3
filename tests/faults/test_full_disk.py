import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from .running import DETENTE, Undisturbed, complaint, detente, lists_of

KIB = 1024

# A process that may not write files beyond a size, as under a quota.
LIMITED = """
import os, resource, sys
size = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
os.execv(sys.argv[2], sys.argv[2:])
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of its own, to be given a size."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.getuid() != 0:
        pytest.skip("only root may mount a disk")
    mounted = mount(folder, "-t", "tmpfs", "tmpfs")
    if mounted.returncode:
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", folder], check=True)


def mount(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = ["mount", *options, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "size",
    [
        1100 * KIB,
        *(pytest.param(number * KIB, marks=pytest.mark.slow) for number in (500, 600, 900, 1400)),
    ],
)
def test_a_full_disk_is_said_so_and_with_room_the_reading_goes_on(
    undisturbed: Undisturbed, small_disk: Path, size: int
) -> None:
    assert mount(small_disk, "-o", f"remount,size={size}").returncode == 0
    store = small_disk / "news.db"
    line, hint = complaint(detente("read", undisturbed.folder, "--store", store))
    listed = detente("documents", "--store", store)
    assert mount(small_disk, "-o", "remount,size=64m").returncode == 0

    done = detente("read", undisturbed.folder, "--store", store)

    assert line == f"the disk of the store '{store}' is full"
    assert hint == "Make room and read again: what was stored before is kept."
    assert listed.returncode == 0, listed
    assert done.returncode == 0, done
    assert lists_of(store) == undisturbed.lists


@pytest.mark.slow
def test_a_store_that_may_not_grow_is_said_so_and_once_it_may_the_reading_goes_on(
    undisturbed: Undisturbed, tmp_path: Path
) -> None:
    store = tmp_path / "news.db"
    limited = (sys.executable, "-c", LIMITED, str(400 * KIB), *DETENTE)
    command = ("read", undisturbed.folder, "--store", store)
    line, hint = complaint(detente(*command, program=limited))

    done = detente(*command)

    assert str(store) in line
    assert "what was stored before is kept" in hint
    assert done.returncode == 0, done
    assert lists_of(store) == undisturbed.lists
