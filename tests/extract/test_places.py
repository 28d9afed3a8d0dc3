from functools import cache

import pytest

from detente.extract import extract
from detente.model import Document, PlaceMention
from detente.parse import SpacyParser


@cache
def parser() -> SpacyParser:
    return SpacyParser(with_core=False)


def places_in(text: str, url: str | None = None) -> tuple[PlaceMention, ...]:
    (parse,) = parser().pipe([Document(id="doc-a", text=text, url=url)])
    return extract(parse).places


def names_in(text: str) -> set[str]:
    return {mention.place.name for mention in places_in(text)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The army shelled eastern Ghouta on Monday.", {"eastern Ghouta", "Ghouta"}),
        ("Rebels withdrew from Idlib province.", {"Idlib province", "Idlib"}),
        ("Troops entered north-east Syria.", {"north-east Syria", "Syria"}),
        ("Thousands fled Indian-administered Kashmir.", {"Indian-administered Kashmir", "Kashmir"}),
        ("Soldiers raided the Jenin refugee camp.", {"Jenin refugee camp"}),
        ("Protesters gathered outside the Supreme Court.", {"Supreme Court"}),
        ("The minister arrived in Syria.", {"Syria"}),
    ],
)
def test_a_place_is_named_with_its_part_and_without(text: str, names: set[str]) -> None:
    assert names <= names_in(text)


def test_a_place_within_the_name_of_a_body_is_named() -> None:
    assert "Texas" in names_in("The University of Texas at Austin closed its gates.")


@pytest.mark.parametrize(
    "text",
    [
        "Iranian officials met their Russian counterparts.",
        "Jordan Henderson scored in May.",
    ],
)
def test_peoples_persons_and_months_are_no_places(text: str) -> None:
    assert not names_in(text)


def test_a_part_of_a_state_is_no_point_on_the_map() -> None:
    (part,) = (m.place for m in places_in("Troops entered northern Syria.") if "nor" in m.text)

    assert (part.country, part.latitude) == ("SY", None)


def test_a_part_of_a_town_is_where_the_town_is() -> None:
    part, town = (mention.place for mention in places_in("Planes bombed eastern Aleppo."))

    assert part.latitude == town.latitude is not None


def test_a_state_is_named_as_it_is_headed() -> None:
    (mention,) = places_in("The ambassador returned to the United Kingdom.")

    assert (mention.place.name, mention.place.country) == ("United Kingdom", "GB")


def test_a_comma_tells_what_a_town_lies_in() -> None:
    towns = [m.place for m in places_in("The man lives in Paris, Texas.") if m.text == "Paris"]

    assert [town.country for town in towns] == ["US"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He was arrested in the town of Zubrowka on Monday.", "Zubrowka"),
        ("Clashes broke out near Zubrowka village.", "Zubrowka"),
        ("Ministers met at the OPEC headquarters in Vienna.", "OPEC headquarters"),
    ],
)
def test_a_place_that_no_gazetteer_knows_keeps_its_name(text: str, name: str) -> None:
    (place,) = (mention.place for mention in places_in(text) if mention.text == name)

    assert (place.name, place.latitude) == (name, None)


def test_the_address_tells_where_an_article_is_from() -> None:
    text = "The trial in Richmond was fair."
    (at_home,) = places_in(text, "https://www.example.co.uk/a")
    (elsewhere,) = places_in(text, "https://www.example.com/a")

    assert (at_home.place.country, elsewhere.place.country) == ("GB", "US")


def test_places_lie_under_their_characters() -> None:
    text = "Talks in Geneva between Syria and Turkey ended; eastern Aleppo was quiet."

    assert all(mention.span.of(text) == mention.text for mention in places_in(text))


def test_a_claim_is_not_placed_by_the_name_of_a_body() -> None:
    (parse,) = parser().pipe(
        [Document(id="doc-a", text="The University of Texas praised Iran on Monday in Vienna.")]
    )
    extraction = extract(parse)

    assert "Texas" in {mention.text for mention in extraction.places}
    assert {claim.place.text for claim in extraction.claims if claim.place} <= {"Vienna"}
