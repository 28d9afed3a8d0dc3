import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.visiting import Server, Visit

_QUICK = 1_000  # milliseconds, on a busy machine; the promise is 200 on an idle one
_SINCE = re.compile(r"[?&]since=\d{4}-\d{2}-\d{2}")
_UNTIL = re.compile(r"[?&]until=\d{4}-\d{2}-\d{2}")


@pytest.fixture
def network(visit: Visit) -> Page:
    page = visit.go("/network")
    expect(page.locator(".sigma-nodes")).to_be_visible()
    return page


@pytest.fixture
def blind(browser: Browser, server: Server) -> Iterator[Visit]:
    with Visit.beginning(browser, server) as visit:
        visit.page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
        yield visit


def _option(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Actors").locator("[tabindex='0']")


def _stroke(page: Page, start: float, end: float) -> None:
    box = page.locator(".brush .overlay").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * start, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * end, box["y"] + 20, steps=4)
    page.mouse.up()


def test_a_stroke_over_the_chart_chooses_the_period_that_it_covers(network: Page) -> None:
    _stroke(network, 0.4, 0.9)

    expect(network).to_have_url(_SINCE)
    expect(network).to_have_url(_UNTIL)
    expect(network.locator(".brush .selection")).to_be_visible()
    expect(network.locator("#network h2")).not_to_contain_text("the whole time")


def test_a_new_period_is_drawn_at_once_and_the_page_says_how_fast(network: Page) -> None:
    network.get_by_role("button", name="Last 5 years").click()

    network.wait_for_timeout(_QUICK)
    took = network.evaluate("performance.getEntriesByName('period').map(entry => entry.duration)")
    assert len(took) == 1
    assert 0 < took[0] < _QUICK


def test_a_period_is_typed_as_a_year_and_taken_back_by_a_button(network: Page) -> None:
    network.get_by_role("textbox", name="Since").fill("2019")
    network.keyboard.press("Tab")
    expect(network).to_have_url(re.compile("since=2019$"))
    expect(network.locator("#network h2")).to_contain_text("since 1 Jan 2019")

    network.get_by_role("button", name="Whole time").click()

    expect(network.get_by_role("textbox", name="Since")).to_have_value("")
    assert "since" not in network.url


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("spring", "", "A day, a month or a year"),
        ("2019-02-30", "", "A day"),
        ("2020", "2019", "begins after"),
    ],
)
def test_what_is_no_period_is_said_and_not_asked_for(
    network: Page, since: str, until: str, said: str
) -> None:
    network.get_by_role("textbox", name="Since").fill(since)
    network.keyboard.press("Tab")
    if until:
        network.get_by_role("textbox", name="Until").fill(until)
        network.keyboard.press("Tab")

    expect(network.locator(".period-trouble")).to_contain_text(said)
    field = network.get_by_role("textbox", name="Until" if until else "Since")
    expect(field).to_have_attribute("aria-invalid", "true")
    assert "until" not in network.url
    assert since not in network.url or until


def test_a_step_later_and_earlier_leads_back_to_the_same_period(network: Page) -> None:
    network.get_by_role("textbox", name="Since").fill("2016-01")
    network.get_by_role("textbox", name="Until").fill("2016-06")
    network.keyboard.press("Tab")
    network.get_by_role("button", name="Later").click()
    expect(network.get_by_role("textbox", name="Since")).to_have_value("2016-07-01")
    expect(network.get_by_role("textbox", name="Until")).to_have_value("2016-12-31")

    network.get_by_role("button", name="Earlier").click()

    expect(network.get_by_role("textbox", name="Since")).to_have_value("2016-01-01")
    expect(network.get_by_role("textbox", name="Until")).to_have_value("2016-06-30")


def test_keys_lead_to_an_actor_its_ties_their_reports_and_back(network: Page) -> None:
    _option(network).focus()
    network.keyboard.press("ArrowDown")
    network.keyboard.press("ArrowUp")
    name = network.locator(":focus").inner_text()
    network.keyboard.press("Enter")
    panel = network.locator(".side-panel")
    expect(panel).to_be_focused()
    assert panel.get_by_role("heading").first.inner_text() in name

    panel.get_by_role("button", name=re.compile("^Events with")).first.press("Enter")

    expect(panel.locator(".event-line blockquote").first).not_to_be_empty()
    expect(panel.locator(".event-line a").first).to_have_attribute(
        "href", re.compile("/event/evt-")
    )

    network.keyboard.press("Escape")

    expect(panel).to_have_count(0)
    expect(_option(network)).to_be_focused()


def test_what_is_open_is_open_again_at_its_address(visit: Visit, network: Page) -> None:
    network.get_by_role("textbox", name="Since").fill("2016")
    network.keyboard.press("Tab")
    _option(network).click()
    expect(network.locator(".side-panel h2")).to_be_visible()

    again = visit.in_a_new_tab()

    expect(again.locator(".side-panel h2")).to_have_text(
        network.locator(".side-panel h2").inner_text()
    )
    expect(again.get_by_role("textbox", name="Since")).to_have_value("2016")


def test_the_drawing_answers_the_pointer_and_the_words_say_the_same(network: Page) -> None:
    box = network.locator(".network-canvas").bounding_box()
    assert box is not None
    said = network.locator(".network-said")
    nothing = said.inner_text()
    heard = set()
    for column in range(30):
        for row in range(16):
            network.mouse.move(
                box["x"] + box["width"] * (column + 0.5) / 30,
                box["y"] + box["height"] * (row + 0.5) / 16,
            )
            heard.add(said.inner_text())
    heard.discard(nothing)

    assert any(" – " in words for words in heard)
    expect(network.locator("#network-words")).to_contain_text(re.compile(r"\d+ actors?, \d+ ties?"))


def test_the_table_has_a_row_for_each_tie(network: Page) -> None:
    words = network.locator("#network-words").inner_text()
    ties = int(re.search(r"(\d+) ties?", words)[1])  # type: ignore[index]

    network.locator("#network").get_by_role("button", name="As a table").click()

    expect(network.locator("#network tbody tr")).to_have_count(ties)
    assert "network-as=table" in network.url


def test_where_nothing_can_be_drawn_there_is_the_table(blind: Visit) -> None:
    page = blind.go("/network")

    expect(page.locator("#network .note").first).to_contain_text("cannot draw")
    expect(page.locator("#network tbody tr").first).to_be_visible()


def test_the_drawing_follows_light_and_dark(network: Page) -> None:
    canvas = network.locator(".network-drawing")
    light = canvas.screenshot()
    network.get_by_role("button", name="Light: system").click()
    network.get_by_role("button", name="Light: light").click()
    expect(network.get_by_role("button", name="Light: dark")).to_be_visible()

    assert canvas.screenshot() != light
