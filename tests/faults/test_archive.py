import subprocess
import sys
import time
from pathlib import Path

import pytest

from .running import detente, lists_of
from .test_killed import killed

TOOL = Path(__file__).parents[2] / "tools" / "make_archive.py"
PAGES = 40


@pytest.mark.slow
def test_an_archive_whose_reading_was_killed_is_read_on_from_there(tmp_path: Path) -> None:
    archive = tmp_path / "pages.warc.gz"
    subprocess.run([sys.executable, TOOL, "--pages", str(PAGES), archive], check=True)
    command = ("read", archive, "--extractor", "rules", "--store")
    started = time.monotonic()
    done = detente(*command, tmp_path / "whole.db")
    seconds = time.monotonic() - started
    assert f"{PAGES} new documents" in done.stdout
    assert done.returncode == 0, done

    assert killed(seconds / 2, *command, tmp_path / "killed.db")
    again = detente(*command, tmp_path / "killed.db")

    assert again.returncode == 0, again
    assert "0 refused" in again.stdout
    assert lists_of(tmp_path / "killed.db") == lists_of(tmp_path / "whole.db")
