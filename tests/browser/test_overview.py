import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from browser.visiting import Visit, serving
from detente.store import Store


def test_a_bar_leads_to_the_articles_that_it_counts(visit: Visit) -> None:
    page = visit.go("/")
    bar = page.locator(".coverage-chart a").first
    found = re.search(r": ([0-9]+) article", bar.get_attribute("aria-label") or "")
    assert found is not None
    bar.focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Articles")).to_be_visible()
    visit.settled()
    outlets = page.locator("tbody tr")

    assert outlets.count() >= int(found[1])


def test_arrow_keys_lead_through_the_bars_and_the_tab_key_past_them(visit: Visit) -> None:
    page = visit.go("/")
    bars = page.locator(".coverage-chart a")
    bars.first.focus()

    page.keyboard.press("End")

    expect(bars.first).to_have_attribute("tabindex", "-1")
    expect(page.locator(".coverage-chart a[tabindex='0']")).to_be_focused()
    expect(page.locator(".coverage-chart a[tabindex='0']")).to_have_count(1)


def test_the_table_of_the_coverage_counts_as_many_articles_as_are_dated(visit: Visit) -> None:
    page = visit.go("/?coverage-as=table&by=year")

    numbers = page.locator("#coverage tbody td[data-name='all']").all_text_contents()
    with Store(visit.server.store, read_only=True) as store, store.reading() as answers:
        dated = [document for document in answers.documents() if document.published]

    assert sum(map(int, numbers)) == len(dated)


def test_what_the_last_reading_brought_is_listed_kind_by_kind(visit: Visit) -> None:
    page = visit.go("/")
    page.locator("#news-title + p a", has_text="event").click()

    expect(page.get_by_role("heading", name="What is new")).to_be_visible()
    expect(page.locator(".news li").first).to_contain_text("new")


def test_a_store_without_articles_says_how_they_are_read(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    with Store(path):
        pass
    with serving(path) as server, Visit.beginning(browser, server) as visit:
        page = visit.go("/")

        expect(page.locator("main")).to_contain_text("detente read")
        for kind in ("documents", "events"):
            visit.go(f"/list/{kind}")
            expect(page.locator("main")).to_contain_text("The store holds none yet.")
        visit.go("/review")
        expect(page.locator("main")).to_contain_text("Nothing of this kind is doubtful")


def test_the_days_for_which_ties_are_counted_and_how_often_claims_are_wrong_are_said(
    visit: Visit,
) -> None:
    page = visit.go("/")

    expect(page.locator("#active-title")).to_have_text(
        re.compile(r"Who deals most with whom, \d+ \w+ \d{4} – \d+ \w+ \d{4}")
    )
    expect(page.locator("main")).to_contain_text("fewer than half of its claims are right")


def test_the_head_of_a_narrow_page_takes_two_lines(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 400, "height": 800})
    page = visit.go("/")

    box = page.locator(".head").bounding_box()

    assert box is not None
    assert box["height"] < 100


def test_a_tie_and_an_event_say_how_often_such_claims_are_wrong(visit: Visit) -> None:
    page = visit.go("/tie?one=Saudi Arabia&other=Iran")
    told = re.compile(r"claims read like these about \d+ in 100 are of a wrong type")
    expect(page.locator("main")).to_contain_text(told)

    page.locator("a[href^='/event/']").first.click()

    expect(page.locator(".event")).to_contain_text(told)
