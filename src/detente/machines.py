"""The commands for many machines: plan the reading, read shards anywhere, merge what they say.

Heavy libraries are imported inside the commands, so that help and errors come at once.
"""

import re
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO

import click

from detente.options import (
    extractor_option,
    outlet_option,
    published_option,
    settings_of,
    store_option,
)

if TYPE_CHECKING:
    from detente.run import Plan

# As detente.run has it, which takes long to load.
_TIMEOUT: Final = 60
_SHARD: Final = re.compile(r"(\d+)(?:/(\d+))?")


def _share(_context: click.Context, _option: click.Parameter, text: str) -> tuple[int, int | None]:
    """Return the number of a shard; for the share of one of several jobs, that of the jobs too."""
    found = _SHARD.fullmatch(text)
    number, jobs = (int(part or 0) for part in found.groups()) if found else (0, 0)
    if number < 1 or (jobs and number > jobs):
        msg = f"{text!r} is no shard; write 3, or 3/10 for the share of the third of ten jobs"
        raise click.BadParameter(msg)
    return number, jobs or None


_folder_argument: Final = click.argument(
    "folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False)
)


def _timeout_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--timeout",
        metavar="SECONDS",
        type=click.FloatRange(min=0, min_open=True),
        default=_TIMEOUT,
        show_default=True,
        help="Refuse an article that takes longer, and a second more for 1,000 characters.",
    )(command)


@click.group()
def run() -> None:
    """Read on many machines: plan shards, read them anywhere, merge their parts."""


@run.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Where the plan and the parts go; all machines must see it.",
)
@click.option("--shards", type=click.IntRange(min=1), required=True, help="How many to make.")
@published_option
@outlet_option
@extractor_option
def plan(  # noqa: PLR0913, PLR0917 - the options of the command
    paths: tuple[str, ...],
    folder: Path,
    shards: int,
    published: date | None,
    outlet: str | None,
    extractor: str | None,
) -> None:
    """Share out the articles in PATHs (files and folders) among shards, in equal numbers.

    Tables and files of records are cut; any other file goes to one shard as a whole.
    """
    from detente.run import Order, make_plan

    settings = settings_of(extractor)
    order = Order(
        shards=shards,
        pipeline=settings.pipeline,
        extractor=settings.extractor,
        max_bytes=settings.max_bytes,
        published=published,
        outlet=outlet,
    )
    make_plan(paths, folder, order)
    click.echo(f"{shards} shards planned: detente run shard {folder} 1, and so on to {shards}")


@run.command()
@_folder_argument
@click.argument("which", metavar="SHARD", callback=_share)
@click.option("--jobs", type=click.IntRange(min=1), default=1, help="Processes that read.")
@_timeout_option
def shard(folder: Path, which: tuple[int, int | None], jobs: int, timeout: float) -> None:
    """Read a SHARD of the plan in DIR, unless it has been read.

    3 is the third shard; 3/10 is what the third of ten jobs has to read: shards 3, 13, 23, …
    """
    from detente.run import read_plan

    found = read_plan(folder)
    number, step = which
    numbers = list(range(number, found.order.shards + 1, step)) if step else [number]
    _read_here(found, numbers, jobs, timeout)


@run.command("all")
@_folder_argument
@click.option("--jobs", type=click.IntRange(min=1), help="Processes that read; one by default.")
@click.option(
    "--ray",
    "address",
    metavar="ADDRESS",
    help="Read on this Ray cluster; local starts one on this machine, of --jobs workers.",
)
@_timeout_option
def all_shards(folder: Path, jobs: int | None, address: str | None, timeout: float) -> None:
    """Read all shards of the plan in DIR that have not been read."""
    from detente.run import missing_shards, read_plan

    found = read_plan(folder)
    if address is None:
        _read_here(found, list(range(1, found.order.shards + 1)), jobs or 1, timeout)
        return
    failed = 0
    missing = missing_shards(found)
    out = sys.stdout
    # Ray speaks of its troubles on standard output, where only results go.
    with redirect_stdout(sys.stderr):
        from detente.run.on_ray import run_on_ray

        for number, reason in run_on_ray(
            folder, missing, address=address, jobs=jobs, timeout=timeout
        ):
            if reason is None:
                _told(number, out)
            else:
                failed += 1
                click.echo(f"shard {number} failed: {reason}", err=True)
    if failed:
        sys.exit(1)


@run.command()
@_folder_argument
def status(folder: Path) -> None:
    """Say how many shards of the plan in DIR have been read, and which are missing."""
    from detente.run import missing_shards, read_plan, spelled

    found = read_plan(folder)
    missing = missing_shards(found)
    click.echo(f"{found.order.shards - len(missing)} of {found.order.shards} shards read")
    if missing:
        click.echo(f"missing: {spelled(missing)}")


@run.command()
@_folder_argument
@store_option
def merge(folder: Path, store_path: Path | str | None) -> None:
    """Put what all shards in DIR say into the store, as if it had read their articles itself."""
    import time

    from detente.pipeline import keep
    from detente.run import read_parts, read_plan
    from detente.store import Store
    from detente.tables import print_summary, reading_progress

    started = time.monotonic()
    with reading_progress() as progress:
        # Before there is a store: with a part missing there shall be none.
        items = read_parts(read_plan(folder), notice=progress.notice)
        with Store(store_path or settings_of().store) as store:
            summary = keep(store, items, notice=progress.notice)
    print_summary(summary, time.monotonic() - started)
    if summary.refused:
        sys.exit(1)


def _read_here(found: "Plan", numbers: list[int], jobs: int, timeout: float) -> None:
    from detente.run import run_shards
    from detente.tables import reading_progress

    written = 0
    with reading_progress() as progress:
        for number in run_shards(
            found, numbers, notice=progress.notice, jobs=jobs, timeout=timeout
        ):
            written += 1
            _told(number)
    if written < len(numbers):
        click.echo(f"shards that had been read before: {len(numbers) - written}")


def _told(number: int, out: TextIO | None = None) -> None:
    click.echo(f"shard {number} read", file=out)
