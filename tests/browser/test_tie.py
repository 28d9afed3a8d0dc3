import re

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.addresses import address_of
from browser.visiting import Visit


@pytest.fixture
def tie(visit: Visit) -> Page:
    return visit.go(address_of(visit.server, "tie"))


def _mark(page: Page, chart: str) -> Locator:
    return page.locator(f"#{chart} .chart-mark[tabindex='0']").first


def test_a_turning_point_says_when_and_who_says_so_before_anything_else(tie: Page) -> None:
    turn = tie.locator(".turn").first

    expect(turn.get_by_role("heading")).to_contain_text(re.compile(r"(Warming|Cooling).*\d{4}"))
    expect(turn.locator("blockquote")).not_to_be_empty()
    expect(turn.locator(".whence-link").first).to_have_attribute(
        "href", re.compile("/article/doc-")
    )
    assert tie.locator("h2").first.text_content() == "When it turned"


@pytest.mark.parametrize("chart", ["events", "score", "standing"])
def test_a_mark_opens_its_sentences_and_escape_leads_back_to_it(tie: Page, chart: str) -> None:
    mark = _mark(tie, chart)
    name = mark.get_attribute("data-open")
    mark.focus()
    tie.keyboard.press("Enter")

    panel = tie.locator(".side-panel")
    expect(panel).to_be_focused()
    expect(panel.locator("blockquote").first).not_to_be_empty()
    assert "open=" in tie.url

    tie.keyboard.press("Escape")

    expect(panel).to_have_count(0)
    expect(tie.locator(f"#{chart} [data-open='{name}']")).to_be_focused()


def test_what_is_open_is_open_again_at_its_address(visit: Visit, tie: Page) -> None:
    tie.locator("button.outlet").first.click()
    title = tie.locator(".side-panel h2").text_content()

    again = visit.in_a_new_tab()

    assert again.locator(".side-panel h2").text_content() == title


def test_a_chosen_period_narrows_the_list_to_its_events(tie: Page) -> None:
    everything = tie.locator("#list .episode").count()
    tie.locator("#score .period").last.click()

    expect(tie.locator("#list-title")).to_contain_text("may have happened")
    assert 0 < tie.locator("#list .episode").count() < everything
    assert "since=" in tie.url

    tie.get_by_role("button", name="Whole time").click()

    expect(tie.locator("#list .episode")).to_have_count(everything)


def test_arrow_keys_lead_through_the_marks_of_a_chart(tie: Page) -> None:
    _mark(tie, "score").focus()
    tie.keyboard.press("ArrowRight")

    expect(tie.locator("#score .period").nth(1)).to_be_focused()


def test_the_table_has_a_row_for_each_bar_of_the_chart(tie: Page) -> None:
    bars = tie.locator("#score .period").count()
    tie.locator("#score").get_by_role("button", name="As a table").click()

    expect(tie.locator("#score tbody tr")).to_have_count(bars)


def test_without_two_actors_there_are_ties_to_begin_with(visit: Visit) -> None:
    page = visit.go("/tie")
    page.locator("a.tie-link").first.click()
    visit.settled()

    expect(page.locator("h1")).to_contain_text(" – ")
    assert "one=act-" in page.url
