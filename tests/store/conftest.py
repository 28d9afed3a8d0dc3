"""The databases on which the tests of the store run."""

import os
from collections.abc import Iterator

import pytest

import building
from servers import a_server, what_is_missing

_ON_SERVER = pytest.param("postgres", marks=[pytest.mark.postgres, pytest.mark.slow])


@pytest.fixture(scope="session", params=["sqlite", _ON_SERVER])
def backend(request: pytest.FixtureRequest) -> Iterator[str]:
    """Let `building.place` give files, then databases on a server."""
    if request.param == "sqlite":
        yield request.param
        return
    missing = what_is_missing()
    if missing and not os.environ.get("DETENTE_NEEDS_POSTGRES"):
        pytest.skip(missing)
    assert not missing, missing
    with a_server() as server, pytest.MonkeyPatch.context() as patched:
        patched.setattr(building, "place", lambda folder: server.place(str(folder)))
        yield request.param
