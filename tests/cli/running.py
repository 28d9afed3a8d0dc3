"""Commands for tests: what runs them, and what they printed."""

import json
from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]


def lines_of(result: Result) -> list[dict[str, Any]]:
    """Return the JSON objects that a command printed, and nothing else."""
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]
