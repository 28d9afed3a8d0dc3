"""Pictures of the pages; `make screenshots` puts them into the docs."""

import os
from pathlib import Path

import pytest

from browser.addresses import ADDRESSES, address_of
from browser.visiting import Visit


@pytest.mark.parametrize("page", ADDRESSES)
def test_a_picture_of_every_page_can_be_taken(visit: Visit, page: str, tmp_path: Path) -> None:
    folder = Path(os.environ.get("DETENTE_SCREENSHOTS", tmp_path))
    shown = visit.go(address_of(visit.server, page))
    shown.wait_for_timeout(500)  # milliseconds, until what moves has come to rest
    path = folder / f"{page}.png"
    shown.screenshot(path=path)

    # A page on which nothing is drawn takes a fifth of this.
    assert path.stat().st_size > 25_000
