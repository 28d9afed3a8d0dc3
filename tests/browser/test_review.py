import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from browser.visiting import Visit


@pytest.fixture
def review(own_visit: Visit) -> Iterator[Page]:
    page = own_visit.go("/review?about=claim")
    expect(page.locator(".doubt")).to_be_visible()
    yield page
    # What the server refuses is told on the page; the browser notes it as well.
    own_visit.complaints[:] = [text for text in own_visit.complaints if "409" not in text]


def _introduce(page: Page) -> None:
    page.get_by_label("Who are you?").fill("Ada")
    page.keyboard.press("Enter")


def _item(page: Page) -> str:
    found = re.search(r"item=([^&]+)", page.url)
    assert found is not None
    return found[1]


def _status(page: Page) -> Locator:
    return page.locator(".last-decision [role=status]")


def test_one_key_decides_and_the_next_doubt_is_there(review: Page) -> None:
    _introduce(review)
    first = _item(review)

    review.keyboard.press("y")

    expect(_status(review)).to_contain_text("Kept")
    assert _item(review) != first
    expect(review.locator(".doubt h2")).to_be_focused()


def test_nothing_is_decided_before_it_is_known_who_decides(review: Page) -> None:
    first = _item(review)

    review.keyboard.press("y")

    expect(review.get_by_label("Who are you?")).to_be_focused()
    assert _item(review) == first
    expect(_status(review)).to_be_empty()


def test_letters_that_are_typed_into_a_field_decide_nothing(review: Page) -> None:
    _introduce(review)
    first = _item(review)

    review.keyboard.press("w")
    review.keyboard.type("yn")

    expect(review.get_by_label("Why")).to_have_value("yn")
    assert _item(review) == first


def test_keys_that_are_turned_off_stay_off(own_visit: Visit, review: Page) -> None:
    _introduce(review)
    review.get_by_label("Single-letter keys").uncheck()
    own_visit.go("/review?about=claim")
    expect(review.locator(".doubt")).to_be_visible()
    first = _item(review)

    review.keyboard.press("j")
    review.get_by_role("button", name="Right").focus()
    review.keyboard.press("j")

    assert _item(review) == first
    expect(review.locator(".doubt kbd")).to_have_count(0)


def test_an_undone_decision_brings_its_doubt_back(review: Page) -> None:
    _introduce(review)
    first = _item(review)
    review.keyboard.press("n")
    expect(_status(review)).to_contain_text("Kept")

    review.keyboard.press("u")

    expect(_status(review)).to_contain_text("Undone")
    assert _item(review) == first


def test_the_doubt_at_hand_is_the_same_in_a_new_tab(own_visit: Visit, review: Page) -> None:
    first = _item(review)
    review.keyboard.press("j")
    assert _item(review) != first

    again = own_visit.in_a_new_tab()

    expect(again.locator(".doubt blockquote").first).to_have_text(
        review.locator(".doubt blockquote").first.text_content() or "?"
    )


def test_a_decision_that_cannot_be_kept_brings_its_doubt_back_and_says_why(review: Page) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=409, json={"title": "Conflict", "detail": "somebody was faster"})

    _introduce(review)
    first = _item(review)
    review.route("**/api/v1/judgements", refuse)

    review.keyboard.press("y")

    expect(review.get_by_role("alert")).to_contain_text("somebody was faster")
    assert _item(review) == first


def test_a_correction_that_is_refused_keeps_what_was_typed(review: Page) -> None:
    _introduce(review)
    first = _item(review)
    review.keyboard.press("c")
    review.get_by_label("Where").fill("Nowhere At All")

    review.get_by_role("button", name="Keep the correction").click()

    expect(review.get_by_role("alert")).to_contain_text("Nowhere At All")
    expect(review.get_by_label("Where")).to_have_value("Nowhere At All")
    assert _item(review) == first


def test_a_corrected_claim_says_so_and_can_be_had_back(own_visit: Visit, review: Page) -> None:
    _introduce(review)
    claim = _item(review).removeprefix("claim.")
    own_visit.go(f"/review?claim={claim}")
    review.get_by_label("Told as").select_option("possible")
    review.get_by_role("button", name="Keep the correction").click()
    expect(review.locator(".doubt")).to_contain_text("does not count any more")

    review.get_by_role("button", name="Undo that").click()

    expect(review.locator(".doubt")).not_to_contain_text("does not count any more")
    expect(review.get_by_role("button", name="Right")).to_be_visible()


def test_what_was_decided_is_listed_with_who_and_why_and_can_be_undone(
    own_visit: Visit, review: Page
) -> None:
    _introduce(review)
    review.keyboard.press("w")
    review.keyboard.type("nobody said that")
    review.keyboard.press("Enter")
    review.keyboard.press("n")
    expect(_status(review)).to_contain_text("Kept")
    own_visit.go("/review?part=history")
    decision = review.locator(".judgements li").first
    expect(decision).to_contain_text("Ada")
    expect(decision).to_contain_text("nobody said that")

    decision.get_by_role("button", name="Undo").click()

    expect(review.locator(".judgements li")).to_have_count(2)
    expect(review.locator(".judgements li.undone")).to_contain_text("nobody said that")


def test_a_store_that_cannot_be_written_shows_doubts_without_buttons(visit: Visit) -> None:
    def read_only(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, json={**answer.json(), "can_write": False})

    visit.page.route(re.compile(r"/api/v1$"), read_only)
    page = visit.go("/review?about=claim")

    expect(page.locator(".doubt")).to_be_visible()
    expect(page.get_by_role("group", name="Decide")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("can only be read here")


def _go_on(page: Page, times: int) -> None:
    """Go on from doubt to doubt without deciding, each time once the next is there."""
    for _ in range(times):
        before = _item(page)
        page.keyboard.press("j")
        expect(page).not_to_have_url(re.compile(re.escape(before) + r"(&|$)"))


def test_whoever_only_goes_on_comes_to_doubts_that_were_not_fetched_at_first(visit: Visit) -> None:
    page = visit.go("/review?about=accusation")
    place = page.locator(".reasons small")
    expect(place).to_have_text(re.compile("^1 of "))
    number = int((place.text_content() or "").split()[-1])
    assert number > 40

    _go_on(page, 35)

    expect(place).to_have_text(f"36 of {number}")
    again = visit.in_a_new_tab()
    expect(again.locator(".reasons")).to_have_text(page.locator(".reasons").text_content() or "?")


def test_another_kind_of_doubt_begins_at_its_first(visit: Visit) -> None:
    page = visit.go("/review?about=accusation")
    expect(page.locator(".doubt")).to_be_visible()
    kinds = page.get_by_role("navigation", name="Kinds of doubt")

    for name, about in [
        ("Claims", "claim"),
        ("Disagreements", "disagreement"),
        ("Claims", "claim"),
    ]:
        kinds.get_by_role("link", name=name).click()

        expect(page.locator(".reasons small")).to_have_text(re.compile("^1 of "))
        expect(page).to_have_url(re.compile(rf"item={about}\."))


def test_one_event_is_decided_and_listed_in_the_words_of_the_question(
    own_visit: Visit,
) -> None:
    page = own_visit.go("/review?about=disagreement")
    _introduce(page)
    expect(page.get_by_role("button", name="Different events")).to_be_visible()

    page.get_by_role("button", name="One event").click()

    expect(_status(page)).to_contain_text("Kept: one event")
    own_visit.go("/review?part=history")
    expect(page.locator(".judgements li").first).to_contain_text("One event")


def test_an_accusation_of_one_outlet_is_found_right_as_an_event(own_visit: Visit) -> None:
    page = own_visit.go("/review?about=accusation")
    _introduce(page)

    page.get_by_role("button", name="Right").click()

    expect(_status(page)).to_contain_text("event found right")
