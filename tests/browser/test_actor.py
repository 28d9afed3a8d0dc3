import pytest
from playwright.sync_api import Page, expect

from browser.addresses import address_of
from browser.visiting import Visit


@pytest.fixture
def actor(visit: Visit) -> Page:
    return visit.go(address_of(visit.server, "actor"))


def test_whom_one_met_in_a_year_is_one_click_away(actor: Page) -> None:
    actor.locator(".meetings").get_by_role("link", name="in 2023").click()

    expect(actor.get_by_role("heading", level=2)).to_have_text("Meetings and talks in 2023")
    expect(actor.locator(".with")).to_contain_text("Saudi Arabia")
    told = actor.locator(".episode .type").all_text_contents()
    assert told
    assert all(name.startswith("CONSULT") for name in told)


def test_a_period_of_the_chart_leads_to_its_events(actor: Page) -> None:
    actor.locator("#score .period").last.click()

    expect(actor.locator(".episode").first).to_be_visible()
    assert "part=events" in actor.url
    assert "since=" in actor.url


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        ("Ties", "td .score"),
        ("Statements made", ".claim blockquote"),
        ("Claims about it", ".claim blockquote"),
    ],
)
def test_every_part_has_its_address(visit: Visit, actor: Page, part: str, shown: str) -> None:
    actor.locator(".parts").get_by_role("link", name=part).click()
    expect(actor.locator(shown).first).to_be_visible()

    again = visit.in_a_new_tab()

    expect(again.locator(".parts [aria-current]")).to_have_text(part)
    expect(again.locator(shown).first).to_be_visible()


def test_an_actor_that_is_not_there_is_said_not_to_be(visit: Visit) -> None:
    page = visit.go("/actor/act-aaaaaaaaaaaaaaaa")

    expect(page.locator("h1")).to_have_text("No such actor")
    visit.complaints.clear()  # The browser reports the answer 404, which is right.
