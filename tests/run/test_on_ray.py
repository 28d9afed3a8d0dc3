"""Ray started for real on this machine: two workers, one of which is killed."""

import importlib.util
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.errors import DetenteError
from detente.run import Plan, missing_shards
from detente.run.on_ray import run_on_ray
from detente.run.parts import part_path
from detente.run.shards import run_shard

from .planning import a_plan, extract_here, ignore, read_here, write_news

with_ray = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None,
    reason="Ray is not installed: pip install 'detente[ray]'",
)


def workers_in(folder: Path) -> Iterator[int]:
    """Yield the processes of Ray that are at work on a shard, in a folder."""
    for process in Path("/proc").iterdir():
        try:
            if (process / "cmdline").read_bytes().startswith(b"ray::_run") and (
                process / "cwd"
            ).resolve() == folder.resolve():
                yield int(process.name)
        except OSError:
            continue


def parts_of(plan: Plan) -> dict[int, bytes]:
    numbers = range(1, plan.order.shards + 1)
    return {number: part_path(plan, number).read_bytes() for number in numbers}


@pytest.fixture
def expected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[int, bytes]:
    """Return the parts that one process makes by itself."""
    monkeypatch.chdir(tmp_path)
    write_news(Path("news"))
    plan = a_plan(Path("news"), folder=Path("alone"), shards=6)
    for number in range(1, 7):
        run_shard(plan, number, reader=read_here, extractor=extract_here, notice=ignore)
    return parts_of(plan)


@with_ray
@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")
def test_a_worker_that_is_killed_in_the_middle_changes_nothing(
    expected: dict[int, bytes], tmp_path: Path
) -> None:
    plan = a_plan(Path("news"), folder=Path("on-ray"), shards=6)
    killed = 0
    command = (sys.executable, "-m", "detente", "run", "all", "on-ray")
    with subprocess.Popen(
        [*command, "--ray", "local", "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
    ) as process:
        while process.poll() is None and not killed:
            if len(missing_shards(plan)) < 5:
                for worker in list(workers_in(tmp_path))[:1]:
                    os.kill(worker, signal.SIGKILL)
                    killed = worker
            time.sleep(0.05)
        out, errors = process.communicate(timeout=600)

    assert killed
    assert process.returncode == 0, errors
    assert sorted(out.splitlines()) == [f"shard {number} read" for number in range(1, 7)]
    assert parts_of(plan) == expected


@with_ray
@pytest.mark.slow
def test_a_shard_that_cannot_be_read_stops_no_other_one(tmp_path: Path) -> None:
    news = write_news(tmp_path / "news")
    plan = a_plan(news, folder=tmp_path / "plan", shards=3)
    (news / "rows.csv").write_text("text\nIran met Iraq.\n")

    done = dict(run_on_ray(plan.folder, range(1, 4), address="local", jobs=1))

    failed = {number: reason for number, reason in done.items() if reason is not None}
    assert set(done) == {1, 2, 3}
    assert set(failed) == set(missing_shards(plan))
    assert 0 < len(failed) < 3
    assert all("rows.csv' has changed since it was planned" in why for why in failed.values())


def test_without_ray_the_error_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)

    with pytest.raises(DetenteError, match="not installed") as raised:
        list(run_on_ray(tmp_path, [1], address="local"))

    assert raised.value.hint == "Install it: pip install 'detente[ray]'"
