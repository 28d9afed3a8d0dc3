import csv
import io
import re

import pytest
from playwright.sync_api import Page, expect

from browser.visiting import Visit

KINDS = ("documents", "claims", "events", "actors", "ties")


def _rows(page: Page) -> list[str]:
    return page.locator("tbody tr").all_text_contents()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_thing_has_a_list_that_leads_on(visit: Visit, kind: str) -> None:
    page = visit.go(f"/list/{kind}?limit=25")

    assert 0 < len(_rows(page)) <= 25
    expect(page.locator("tbody a").first).to_have_attribute(
        "href", re.compile("^/(article|event|actor|tie)")
    )


def test_pages_of_a_list_are_gone_through_by_links_and_by_the_browsers_own_button(
    visit: Visit,
) -> None:
    page = visit.go("/list/claims?limit=25")
    first = _rows(page)
    page.get_by_role("link", name="Next").click()
    expect(page.locator(".steps span")).to_contain_text("Page 2")
    expect(page.locator("tbody tr").first).not_to_have_text(first[0])
    second = _rows(page)
    assert not set(first) & set(second)

    page.get_by_role("link", name="Back", exact=True).click()
    expect(page.locator(".steps span")).to_contain_text("Page 1")
    expect(page.locator("tbody tr").first).to_have_text(first[0])
    page.go_back()

    expect(page.locator(".steps span")).to_contain_text("Page 2")
    expect(page.locator("tbody tr").first).to_have_text(second[0])


def test_a_later_page_is_the_same_in_a_new_tab(visit: Visit) -> None:
    page = visit.go("/list/claims?limit=25")
    first = _rows(page)
    page.get_by_role("link", name="Next").click()
    expect(page.locator("tbody tr").first).not_to_have_text(first[0])

    again = visit.in_a_new_tab()

    assert _rows(again) == _rows(page)
    expect(again.get_by_role("link", name="First page")).to_be_visible()


def test_an_empty_list_says_which_filters_leave_nothing(visit: Visit) -> None:
    page = visit.go("/list/events?since=2090&type=AID")

    expect(page.locator("main")).to_contain_text("of the type AID, since 2090: none")
    page.get_by_role("button", name="Leave out: since 2090").click()

    visit.settled()
    assert "since" not in page.url


def test_a_file_to_take_away_holds_what_the_filters_leave(visit: Visit) -> None:
    page = visit.go("/list/events?type=ASSAULT")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()

    text = download.value.path().read_text(encoding="utf-8")
    types = {row["type"] for row in csv.DictReader(io.StringIO(text))}

    assert types == {"ASSAULT"}


def test_a_day_may_be_written_in_words_and_what_is_none_is_not_asked_for(visit: Visit) -> None:
    page = visit.go("/list/events")
    since = page.get_by_role("textbox", name="Since")
    since.fill("20")
    since.press("Tab")
    expect(page.get_by_role("alert")).to_contain_text("as 2019-03-27, 27 March 2019, 2019-03 or")

    since.fill("20 July 2019")
    since.press("Tab")

    expect(page).to_have_url(re.compile("since=2019-07-20"))
    expect(page.get_by_role("alert")).to_be_empty()


def test_what_is_between_two_actors_is_a_list_that_the_tie_leads_to(visit: Visit) -> None:
    page = visit.go("/tie?one=Saudi Arabia&other=Iran&direct=true")
    link = page.get_by_role("link", name=re.compile("all [0-9]+ events? as a list"))
    number = re.findall("[0-9]+", link.text_content() or "")[0]
    link.click()
    visit.settled()

    expect(page.locator("tbody tr")).to_have_count(int(number))
    expect(page.get_by_role("combobox", name="And with")).to_have_value("Iran")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    text = download.value.path().read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == int(number)
    assert any(row["reports_title"] for row in rows)
