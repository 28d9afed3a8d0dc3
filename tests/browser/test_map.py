import re

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.visiting import Visit, expect_measures


@pytest.fixture
def places(visit: Visit) -> Page:
    page = visit.go("/map")
    expect(page.locator(".land")).to_have_count(1)
    return page


def _list(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Places")


def _option(page: Page) -> Locator:
    return _list(page).locator("[tabindex='0']")


def _zoom(page: Page) -> float:
    transform = page.locator(".map-hand g").first.get_attribute("transform")
    found = re.search(r"scale\(([\d.]+)\)", transform or "")
    assert found is not None
    return float(found[1])


def test_keys_lead_to_a_place_its_reports_and_back(places: Page) -> None:
    _option(places).focus()
    places.keyboard.press("Enter")
    panel = places.locator(".side-panel")
    expect(panel).to_be_focused()
    expect(panel.locator(".event-line blockquote").first).not_to_be_empty()
    expect(panel.locator(".event-line a").first).to_have_attribute(
        "href", re.compile("/event/evt-")
    )

    places.keyboard.press("Escape")

    expect(panel).to_have_count(0)
    expect(_option(places)).to_be_focused()


def test_a_place_opens_by_its_disc(visit: Visit) -> None:
    places = visit.go("/map?view=1,0,8")
    disc = places.locator(".disc").last
    name = disc.locator("title").text_content()
    disc.click()

    title = places.locator(".side-panel h2").inner_text()
    assert name is not None
    assert name.startswith(title.split(",")[0])


def test_a_country_as_a_whole_is_no_dot(places: Page) -> None:
    country = (
        _list(places).get_by_role("option").filter(has=places.get_by_text("country", exact=True))
    )
    name = country.first.inner_text().split(" country")[0]

    discs = places.locator(".disc title").all_text_contents()
    assert not any(title.startswith(f"{name}:") for title in discs)
    shades = places.locator(".shade title, .whole title").all_text_contents()
    assert any(title.startswith(f"{name} (the country as a whole)") for title in shades)


def test_the_map_says_how_many_events_it_cannot_show_and_whose_borders_it_has(places: Page) -> None:
    note = places.locator("#map .note").last

    expect(note).to_contain_text(re.compile(r"\d+ events? of this period have no place"))
    expect(note).to_contain_text("Natural Earth")


def test_the_map_is_moved_by_keys_and_the_address_keeps_the_view(
    visit: Visit, places: Page
) -> None:
    places.locator(".map-hand").focus()
    places.keyboard.press("+")
    places.keyboard.press("+")
    places.keyboard.press("ArrowRight")
    expect(places).to_have_url(re.compile("view="))

    again = visit.in_a_new_tab()
    expect(again.locator(".land")).to_have_count(1)

    assert _zoom(again) == pytest.approx(_zoom(places), rel=0.01)
    assert _zoom(again) > 2

    places.keyboard.press("0")
    expect(places).to_have_url(re.compile("view=1(%2C|,|&|$)"))


def test_wheel_and_hand_move_the_map(places: Page) -> None:
    world = places.locator(".map-hand g").first
    before = world.get_attribute("transform")
    assert before is not None
    places.locator(".map-hand").hover()
    places.mouse.wheel(0, -300)
    expect(world).not_to_have_attribute("transform", before)
    expect(places).to_have_url(re.compile("view="))
    closer = world.get_attribute("transform")
    assert closer is not None

    places.mouse.down()
    places.mouse.move(400, 700, steps=3)
    places.mouse.up()

    expect(world).not_to_have_attribute("transform", closer)
    expect(places.locator(".side-panel")).to_have_count(0)


def test_a_period_narrows_the_map_and_the_page_says_how_fast(places: Page) -> None:
    everywhere = _list(places).get_by_role("option").count()
    places.get_by_role("textbox", name="Since").fill("2016")
    places.get_by_role("textbox", name="Until").fill("2016")
    places.keyboard.press("Tab")
    expect(places.locator("#map h2")).to_have_text("Where, 2016")

    expect(_list(places).get_by_role("option")).not_to_have_count(everywhere)
    expect_measures(places, "period", 1)


def test_the_table_has_a_row_for_each_place(places: Page) -> None:
    listed = _list(places).get_by_role("option").count()

    places.locator("#map").get_by_role("button", name="As a table").click()

    expect(places.locator("#map tbody tr")).to_have_count(listed)


def test_the_first_view_fits_the_places(visit: Visit) -> None:
    page = visit.go("/map?actor=Iran&since=2019&until=2023")
    expect(page.locator(".land")).to_have_count(1)
    assert _zoom(page) > 1.2

    page.keyboard.press("Tab")
    visit.go("/map?actor=Iran&since=2019&until=2023&view=1,0,8")
    expect(page.locator(".land")).to_have_count(1)

    assert _zoom(page) == 1
