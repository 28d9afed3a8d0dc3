import pytest

from detente.model import ListedClaim
from detente.ontology import ClaimType
from reading import claims_in, the


def place(claim: ListedClaim) -> str | None:
    return claim.place.place.name if claim.place else None


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Chad and Sudan held talks in Cairo on Monday.", "Cairo", "EG"),
        ("Ann Linde met Wang Yi in the Swiss city of Geneva on Monday.", "Geneva", "CH"),
        ("Emmanuel Macron met Wang Yi in Beirut, Lebanon, on Monday.", "Beirut", "LB"),
    ],
)
def test_the_most_specific_place_counts(text: str, name: str, country: str) -> None:
    claim = the(ClaimType.CONSULT, text)

    assert claim.place is not None
    assert (claim.place.place.name, claim.place.place.country) == (name, country)
    assert claim.place.span.of(text) == name


def test_a_place_on_the_map_has_coordinates_and_a_number() -> None:
    found = the(ClaimType.CONSULT, "Chad and Sudan held talks in Cairo on Monday.").place

    assert found is not None
    assert found.place.latitude == pytest.approx(30.06, abs=0.1)
    assert found.place.longitude == pytest.approx(31.25, abs=0.1)
    assert found.place.geonames_id == 360630


def test_a_claim_without_a_place_has_none() -> None:
    assert the(ClaimType.ACCUSE, "Ann Linde condemned Wang Yi on Monday.").place is None


def test_a_neighbour_about_the_same_event_gives_the_place() -> None:
    claims = claims_in("Chad and Sudan held talks in Cairo on Monday. The talks failed.")

    assert {place(claim) for claim in claims if claim.trigger == "talks"} == {"Cairo"}


def test_a_neighbour_about_something_else_gives_no_place() -> None:
    claim = the(
        ClaimType.ACCUSE,
        "Chad and Sudan held talks in Cairo on Monday. Ann Linde condemned Wang Yi.",
    )

    assert place(claim) is None


def test_a_state_acted_upon_is_no_place() -> None:
    assert place(the(ClaimType.ACCUSE, "France condemned Israel on Monday.")) is None


def test_the_scene_goes_on_in_the_next_sentence() -> None:
    claims = claims_in("Protesters gathered in Cairo on Monday. They clashed with police.")

    assert {place(claim) for claim in claims if claim.trigger == "clashed"} == {"Cairo"}


@pytest.mark.xfail(reason="a capital that stands for its government is taken for the place")
def test_a_capital_that_stands_for_its_state_is_no_place() -> None:
    assert place(the(ClaimType.SANCTION, "Norway imposed sanctions on Moscow.")) is None
