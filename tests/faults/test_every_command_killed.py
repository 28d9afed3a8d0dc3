"""Commands that write, killed at moments by chance: 200 times by hand, fewer in every run of tests.

DETENTE_KILLS=200 make slow ... -s prints how often each was killed and what was wrong then.
"""

import os
from pathlib import Path
from random import Random

import pytest

from .killing import draw, killed, outcome, prepared, run

KILLS = int(os.environ.get("DETENTE_KILLS", "16"))


@pytest.mark.slow
def test_a_command_that_was_killed_and_run_again_leaves_what_it_would_have_left(
    tmp_path: Path, examples: Path
) -> None:
    cases = list(prepared(tmp_path, examples))
    here = tmp_path / "here"
    wrong = []
    for case, share in draw(cases, KILLS, Random(KILLS)):  # noqa: S311 - nothing secret
        moment = killed(case, share, here)
        ended = run(here, case.command)
        found = outcome(here)
        other = sorted(
            name
            for name in found.keys() | case.outcome.keys()
            if found.get(name) != case.outcome.get(name)
        )
        at = f"{case.name}, killed after {moment:.2f} of {case.seconds:.2f} s"
        # Shown with -s.
        print(f"{at}: {f'other {other}' if other else 'as if nothing had happened'}")  # noqa: T201
        # Who says again what was kept before the kill may be told so.
        said = ended.status == 1 and case.name.startswith("review") and "detente: " in ended.printed
        if other or not (ended.status == 0 or said):
            wrong.append((at, ended, other))
    assert not wrong
