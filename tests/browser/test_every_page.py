from typing import Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from browser.addresses import ADDRESSES, address_of
from browser.visiting import Server, Visit

_SERIOUS: Final = {"serious", "critical"}


@pytest.mark.parametrize("page", ADDRESSES)
@pytest.mark.parametrize("light", ["light", "dark"])
def test_no_page_has_serious_faults_for_those_who_see_or_hear_it_otherwise(
    browser: Browser, server: Server, page: str, light: str
) -> None:
    with Visit.beginning(browser, server, color_scheme=light) as visit:
        visit.go(address_of(server, page))
        found = Axe().run(visit.page)

    faults = [
        f"{fault['id']}: {fault['help']}: {[node['html'][:200] for node in fault['nodes'][:3]]}"
        for fault in found.response["violations"]
        if fault["impact"] in _SERIOUS
    ]
    assert faults == []


@pytest.mark.parametrize("page", ADDRESSES)
def test_every_page_fits_a_narrow_screen(browser: Browser, server: Server, page: str) -> None:
    narrow = {"width": 400, "height": 800}
    with Visit.beginning(browser, server, viewport=narrow) as visit:
        shown = visit.go(address_of(server, page))

        assert shown.evaluate("document.documentElement.scrollWidth") <= narrow["width"]


@pytest.mark.parametrize("page", ADDRESSES)
def test_every_page_is_reached_by_its_address_and_named_by_it(visit: Visit, page: str) -> None:
    shown = visit.go(address_of(visit.server, page))

    assert shown.title().endswith("– détente")
    assert shown.locator("h1").count() == 1
    assert shown.locator(".trouble").count() == 0
