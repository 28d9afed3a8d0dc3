from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.extract.toponyms import Toponym, gap_is_within, resolve

NAMES: Final = ("Springfield", "Paris", "Ohio", "Georgia", "Syria", "Tripoli", "Qwghlm", "Iranian")


def named(*names: str) -> list[Toponym]:
    return [Toponym(name=name) for name in names]


def where(*toponyms: Toponym, home: str | None = None) -> list[str]:
    """Return country and division of each place."""
    places = resolve(toponyms, home=home)
    return [f"{place.country} {place.admin or ''}".strip() if place else "-" for place in places]


def test_a_name_alone_means_the_largest_place() -> None:
    assert where(*named("Paris")) == ["FR 11"]


def test_a_place_lies_in_the_state_that_follows_it() -> None:
    assert where(Toponym(name="Paris", within="Texas"), *named("Texas")) == ["US TX", "US TX"]


@pytest.mark.parametrize("written", ["Ill.", "Illinois"])
def test_the_state_may_be_shortened(written: str) -> None:
    assert where(Toponym(name="Springfield", within=written))[0] == "US IL"


def test_what_follows_is_no_region_of_another_place() -> None:
    assert where(Toponym(name="Paris", within="Syria"), *named("Syria")) == ["FR 11", "SY"]


def test_a_name_keeps_the_meaning_that_is_stated_once() -> None:
    first, _, second = where(Toponym(name="Paris", within="Texas"), *named("Texas", "Paris"))

    assert first == second == "US TX"


def test_two_places_of_one_name_may_both_be_stated() -> None:
    pair = where(Toponym(name="Paris", within="Texas"), Toponym(name="Paris", within="Tenn."))

    assert pair == ["US TX", "US TN"]


def test_a_state_that_a_town_lies_in_is_not_the_country_of_its_name() -> None:
    assert where(Toponym(name="Athens", within="Georgia"), *named("Georgia")) == ["US GA", "US GA"]


def test_the_other_places_of_an_article_tell_namesakes_apart() -> None:
    assert where(*named("Tripoli", "Lebanon", "Beirut", "Sidon"))[0].startswith("LB")
    assert where(*named("Tripoli", "Libya", "Benghazi", "Misrata"))[0].startswith("LY")


def test_counties_of_one_name_are_told_apart_by_their_towns() -> None:
    assert where(*named("Franklin County", "Columbus", "Ohio"))[0] == "US OH"
    assert where(*named("Franklin County", "Frankfort", "Kentucky"))[0] == "US KY"


def test_the_country_of_the_outlet_weighs() -> None:
    assert where(*named("Richmond", "Kingston"), home="GB")[0] == "GB ENG"


def test_a_people_given_as_a_toponym_means_its_state() -> None:
    assert where(*named("Iranian", "Iranians")) == ["IR", "IR"]


@pytest.mark.parametrize(
    ("written", "usual"),
    [("BEIRUT", "Beirut"), ("St. Louis", "Saint Louis"), ("Aleppo governorate", "Aleppo Province")],
)
def test_spelling_does_not_matter(written: str, usual: str) -> None:
    assert where(*named(written)) == where(*named(usual)) != ["-"]


def test_an_unknown_name_means_no_place() -> None:
    assert resolve(named("Qwghlm")) == (None,)


@given(st.lists(st.sampled_from(NAMES)))
def test_there_is_one_answer_for_each_toponym(names: list[str]) -> None:
    assert len(resolve(named(*names))) == len(names)


@given(st.lists(st.sampled_from(NAMES), min_size=1))
def test_a_name_means_one_place_throughout_an_article(names: list[str]) -> None:
    places = resolve(named(*names))

    assert len(set(zip(names, places, strict=True))) == len(set(names))


@pytest.mark.parametrize(("gap", "shown"), [(", ", True), (" (", True), (" and ", False)])
def test_a_comma_or_a_bracket_shows_what_a_place_lies_in(gap: str, *, shown: bool) -> None:
    assert gap_is_within(gap) is shown
