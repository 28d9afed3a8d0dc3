from collections.abc import Iterator

import pytest

from .hosts import Host, running_host


@pytest.fixture
def host() -> Iterator[Host]:
    with running_host() as running:
        yield running
