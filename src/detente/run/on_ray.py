"""Shards go to the machines of a Ray cluster; the numbers of those that are read come back."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from detente.errors import DetenteError
from detente.run.plan import read_plan
from detente.run.processes import DEFAULT_TIMEOUT
from detente.run.shards import run_shards

LOCAL: Final = "local"
# A shard whose worker is killed is read again so many times, somewhere.
_RETRIES: Final = 5


def run_on_ray(
    folder: Path,
    numbers: Iterable[int],
    *,
    address: str,
    jobs: int | None = None,
    timeout: float = DEFAULT_TIMEOUT,
) -> Iterator[tuple[int, str | None]]:
    """Yield each shard as its part is written, or with the reason why it cannot be.

    `address` is that of a cluster, whose machines have the same program and see the same files
    under the same paths; or "local", for `jobs` workers on this machine, as many as it has
    processors by default. Raises DetenteError when Ray is not installed or not to be reached.
    """
    with _cluster(address, jobs) as ray:
        task = ray.remote(num_cpus=1, max_retries=_RETRIES)(_run)
        waiting = {task.remote(Path.cwd(), folder, number, timeout): number for number in numbers}
        while waiting:
            (done,), _ = ray.wait(list(waiting), num_returns=1)
            number = waiting.pop(done)
            try:
                ray.get(done)
            except ray.exceptions.RayError as error:
                yield number, _reason(error)
            else:
                yield number, None


@contextmanager
def _cluster(address: str, jobs: int | None) -> Iterator[ModuleType]:
    # Nothing is to be told to anybody; it is read when Ray is imported.
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    try:
        import ray  # noqa: PLC0415 - an extra, which takes its time
    except ImportError:
        msg = "Ray is not installed"
        raise DetenteError(msg, hint="Install it: pip install 'detente[ray]'") from None
    options: dict[str, Any] = {"address": address}
    if address == LOCAL:
        # Ray gives way to all else by default; on a busy machine its workers would seem to hang.
        os.environ.setdefault("RAY_worker_niceness", "0")
        options |= {"num_cpus": jobs, "include_dashboard": False}
    try:
        ray.init(log_to_driver=False, logging_level="ERROR", **options)
    except (ConnectionError, RuntimeError, ValueError) as error:
        msg = f"no Ray can be reached at {address!r}: {error}"
        raise DetenteError(msg, hint="Start one, as with: ray start --head") from error
    try:
        yield ray
    finally:
        ray.shutdown()


def _run(here: Path, folder: Path, number: int, timeout: float) -> None:
    os.chdir(here)  # relative paths count from where the run was started
    for _ in run_shards(read_plan(folder), [number], notice=_ignore, timeout=timeout):
        pass


def _ignore(_item: object) -> None:
    """Say nothing: what was refused stands in the part."""


def _reason(error: Exception) -> str:
    cause = getattr(error, "cause", None)
    return str(cause if isinstance(cause, DetenteError) else error).strip().splitlines()[-1]
