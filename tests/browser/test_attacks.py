from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.addresses import ADDRESSES
from browser.visiting import Server, Visit, serving
from detente.store import Store


@pytest.fixture(scope="module")
def attacked(attacks: Path) -> Iterator[Server]:
    with serving(attacks) as server:
        yield server


def addresses(server: Server) -> list[str]:
    """Return where the article, its actors, ties and events are shown, and every other page."""
    with Store(server.store, read_only=True) as store, store.reading() as answers:
        (document,) = answers.documents()
        actors = list(answers.actors())
        return [
            f"/article/{document.id}",
            *(f"/article/{document.id}?claim={claim.id}" for claim in answers.claims()),
            *(f"/event/{listed.event.id}" for listed in answers.events()),
            *(f"/actor/{listed.actor.id}" for listed in actors),
            *(f"/tie?one={actors[0].actor.id}&other={item.actor.id}" for item in actors[1:3]),
            *(f"/list/{kind}" for kind in ("documents", "claims", "events", "actors", "ties")),
            *("/", "/network", "/map", "/review", "/search?words=script"),
            "/search?words=%3Cimg%20src%3Dx%20onerror%3Dwindow.owned%3D1%3E",
            "/list/events?place=%3Cscript%3Ewindow.owned%3D1%3C%2Fscript%3E",
            "/tie?one=%3Cscript%3Ewindow.owned%3D1%3C%2Fscript%3E&other=javascript:alert(1)",
        ]


def test_no_markup_of_an_article_ever_runs(browser: Browser, attacked: Server) -> None:
    paths = addresses(attacked)
    assert len(paths) > len(ADDRESSES)
    with Visit.beginning(browser, attacked) as visit:
        # A question about an actor that nobody is called is answered so, which browsers note.
        visit.bear("404 (Not Found)")
        for path in paths:
            page = visit.go(path)

            assert page.evaluate("window.owned") is None, path
            assert page.locator("main img, main iframe, main script").count() == 0, path
            assert page.locator("[href^='javascript:' i], [src^='javascript:' i]").count() == 0
            assert page.evaluate("document.documentElement.scrollWidth") <= 1280, path
            assert page.title().endswith("– détente")


def test_the_text_of_an_article_is_shown_to_the_last_sign(
    browser: Browser, attacked: Server
) -> None:
    with Store(attacked.store, read_only=True) as store, store.reading() as answers:
        (listed,) = answers.documents()
        _, text = answers.document(listed.id)
    with Visit.beginning(browser, attacked) as visit:
        shown = visit.go(f"/article/{listed.id}").locator("main").evaluate("e => e.textContent")

    assert "".join(text.split()) in "".join(shown.split())
