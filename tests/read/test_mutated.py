"""Thousands of faulty files of every format: 10,000 by hand, fewer in every run of tests.

DETENTE_MUTATIONS=10000 pytest -m slow -s tests/read/test_mutated.py prints what each format took.
"""

import faulthandler
import os
import resource
import time
from pathlib import Path

import pytest

from detente.model import Document, Failure
from detente.read import read_inputs

from .mutating import SAMPLES, mutated
from .samples import ARTICLE, written

MUTATIONS = int(os.environ.get("DETENTE_MUTATIONS", "560"))
SECONDS = 10  # of the processor for one file
HANGS = 120  # seconds
MEGABYTES = 600  # more than before


@pytest.mark.slow
@pytest.mark.parametrize("name", SAMPLES)
def test_a_faulty_file_of_any_format_gives_articles_and_clear_lines_and_hides_no_other_file(
    tmp_path: Path, name: str
) -> None:
    behind = written(tmp_path, "good.txt", ARTICLE)
    (sound,) = read_inputs([behind])
    longest, faults = 0.0, []
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for seed in range(MUTATIONS // len(SAMPLES)):
        path = written(tmp_path, name, mutated(name, seed))
        faulthandler.dump_traceback_later(HANGS, exit=True)
        started = time.process_time()
        try:
            *results, last = read_inputs([path, behind])
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault of the program
            faults.append(f"{seed}: {error!r}")
            continue
        finally:
            faulthandler.cancel_dump_traceback_later()
        seconds = time.process_time() - started
        longest = max(longest, seconds)
        if last != sound:
            faults.append(f"{seed}: what is behind it became {last}")
        if seconds > SECONDS:
            faults.append(f"{seed}: took {seconds:.1f} seconds")
        faults += [f"{seed}: {wrong}" for result in results if (wrong := wrong_with(result))]
        if not results:
            faults.append(f"{seed}: nothing was said")
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    # Shown with -s.
    print(f"{name}: {seed + 1} files, {longest:.2f} s at most, {grown:.0f} MB more")  # noqa: T201
    assert not faults
    assert grown < MEGABYTES


def wrong_with(result: Document | Failure) -> str | None:
    """Return what is wrong with a result: what cannot be kept, or is no line that helps."""
    if isinstance(result, Failure):
        line = f"{result.where}{result.reason}{result.hint or ''}"
        return f"no line: {line!r}" if not line.isprintable() or "Error(" in line else None
    parts = (result.text, result.title, result.url, result.outlet, result.path, *result.remarks)
    try:
        "".join(part or "" for part in parts).encode()
    except UnicodeEncodeError as error:
        return f"cannot be kept: {error}"
    return None if "\0" not in "".join(part or "" for part in parts) else "holds a NUL"
