from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every machine; `--hypothesis-profile thorough` looks for new ones,
# `brief` is for what has been tried elsewhere.
settings.register_profile("default", max_examples=40, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=1000, deadline=None)
settings.register_profile("brief", max_examples=4, deadline=None, derandomize=True)
settings.load_profile("default")

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture(scope="session")
def examples() -> Path:
    """Return the folder of sample articles."""
    return EXAMPLES
