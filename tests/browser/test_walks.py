"""Ways that people take through several pages."""

import re
from typing import Final

from playwright.sync_api import Page, expect

from browser.addresses import address_of
from browser.visiting import Visit
from detente.store import Store

_EVENTS: Final = re.compile(r"Reports tell of (\d+) events?")


def test_from_the_overview_one_walks_down_to_the_sentence(visit: Visit) -> None:
    page = visit.go("/")
    tie = page.get_by_role("table").get_by_role("link").first
    pair = tie.inner_text()
    tie.click()
    visit.settled()
    expect(page.get_by_role("heading", level=1)).to_have_text(pair)

    page.locator("main a[href^='/event/']").first.click()
    visit.settled()
    sentence = page.locator("blockquote.sentence").first.inner_text()
    page.locator("main a[href^='/article/'][href*='claim=']").first.click()
    visit.settled()

    chosen = page.locator("li.chosen")
    expect(chosen).to_be_visible()
    assert squeezed(sentence) in squeezed(chosen.inner_text())


def test_a_claim_that_is_rejected_leaves_its_tie_and_comes_back_when_that_is_undone(
    own_visit: Visit,
) -> None:
    page = own_visit.go(address_of(own_visit.server, "tie"))
    before = events(page)
    own_visit.go(f"/review?claim={claim_of_its_own(own_visit)}")
    page.get_by_label("Who are you?").fill("Ada")
    page.keyboard.press("Enter")

    page.get_by_role("button", name="Not said").click()
    expect(page.locator(".last-decision [role=status]")).to_contain_text("Kept")

    assert events(own_visit.go(address_of(own_visit.server, "tie"))) == before - 1
    own_visit.go("/review")
    page.get_by_role("link", name="What was decided").click()
    expect(page.get_by_text("Ada").first).to_be_visible()
    with page.expect_response("**/judgements") as sent:
        page.get_by_role("button", name="Undo").first.click()
    assert sent.value.ok
    assert events(own_visit.go(address_of(own_visit.server, "tie"))) == before


def test_an_address_shows_the_same_in_a_new_tab(visit: Visit) -> None:
    page = visit.go(address_of(visit.server, "tie"))
    page.get_by_role("button", name="As a table").first.click()
    page.get_by_label("Periods").select_option("quarter")
    expect(page.get_by_role("heading", name="Score by quarter")).to_be_visible()
    shown = visit.settled().locator("main").inner_text()

    other = visit.in_a_new_tab()

    assert other.locator("main").inner_text() == shown


def squeezed(text: str) -> str:
    return "".join(text.split())


def events(page: Page) -> int:
    """Return how many events the page of a tie says that there are."""
    found = _EVENTS.search(page.locator("main").inner_text())
    assert found is not None
    return int(found[1])


def claim_of_its_own(visit: Visit) -> str:
    """Return a claim of the tie that alone tells of its event."""
    with Store(visit.server.store, read_only=True) as store, store.reading() as answers:
        one, other = (answers.actor_named(name).actor.id for name in ("Saudi Arabia", "Iran"))
        found = answers.dealings(frozenset({one}), frozenset({other}))
        listed = answers.events_by_id(dealing.event_id for dealing in found)
        return next(item for item in listed if len(item.event.claim_ids) == 1).event.claim_ids[0]
