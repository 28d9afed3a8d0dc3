import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.data import rows
from detente.data.world import GazetteerEntry, State, find_places, plain_name, states

REGIONS = tuple(rows("regions.tsv"))
TOWNS = tuple(rows("places.tsv.gz"))
DIVISIONS = tuple(rows("divisions.tsv.gz"))
CODES = {state.code for state in states() if state.code}
# Parts of the world with a code, but without a government that acts in the news.
REMOTE = {"AQ", "AX", "BL", "BQ", "CC", "CX", "GS", "IO", "MF", "NF", "PM", "PN", "SJ", "TF", "UM"}


def spelt_otherwise(name: str) -> str:
    """Return the name as another newspaper might write it."""
    return name.replace("-", " ").replace("'", "’").replace("é", "e").replace("ā", "a")


@given(st.sampled_from(TOWNS))
def test_a_town_is_found_by_its_name_and_every_alias(town: dict[str, str]) -> None:
    for name in (town["name"], *filter(None, town["aliases"].split("|"))):
        assert int(town["geonames_id"]) in {place.geonames_id for place in find_places(name)}, name


@given(st.sampled_from(REGIONS))
def test_a_region_is_found_by_its_name_and_every_alias(region: dict[str, str]) -> None:
    for name in (region["name"], *filter(None, region["aliases"].split("|"))):
        assert (region["name"], region["kind"]) in {(p.name, p.kind) for p in find_places(name)}


@given(st.sampled_from(DIVISIONS))
def test_a_division_is_found_by_its_name_and_every_alias(division: dict[str, str]) -> None:
    for name in (division["name"], *filter(None, division["aliases"].split("|"))):
        # Those that newspapers name otherwise are in the table of regions.
        kinds = {"province", division["kind"]}
        found = {(place.country, place.kind) for place in find_places(name)}
        assert found & {(division["country"], kind) for kind in kinds}, name


@pytest.mark.parametrize("state", states(), ids=lambda state: state.name)
def test_a_state_is_the_first_place_of_its_name_and_every_alias(state: State) -> None:
    for name in (state.name, *state.aliases):
        first, *_ = find_places(name)

        assert (first.name, first.kind) == (state.name, "state")


@given(st.sampled_from([*TOWNS, *REGIONS]))
def test_accents_hyphens_and_kinds_of_apostrophe_do_not_matter(row: dict[str, str]) -> None:
    assert find_places(spelt_otherwise(row["name"])) == find_places(row["name"])


@given(st.sampled_from([*TOWNS, *REGIONS]))
def test_states_come_before_regions_then_towns_by_size_then_divisions(row: dict[str, str]) -> None:
    places = find_places(row["name"])

    assert list(places) == sorted(places, key=_rank)


def _rank(place: GazetteerEntry) -> tuple[int, int]:
    if place.kind == "state":
        return 0, 0
    if place.kind in {"division", "county"}:
        return 3, 0
    if place.geonames_id is None:  # the table of regions has no numbers
        return 1, 0
    return 2, -(place.population or 0)


@given(st.text())
def test_a_plain_name_is_its_own_plain_name(name: str) -> None:
    plain = plain_name(name)

    assert plain_name(plain) == plain


@given(st.text())
def test_any_text_may_be_asked_for(name: str) -> None:
    assert isinstance(find_places(name), tuple)


def test_a_province_and_its_towns_share_a_code() -> None:
    province = find_places("Texas")[0]

    assert province.kind == "province"
    assert province.admin in {town.admin for town in find_places("Dallas")}


def test_counties_of_one_name_are_told_apart_by_their_state() -> None:
    states_of = {place.admin for place in find_places("Franklin County")}

    assert {"OH", "KY", "PA"} <= states_of


def test_capital_letters_count() -> None:
    assert find_places("Nice")
    assert not find_places("nice")


@pytest.mark.parametrize("name", ["al-Hasakah", "Al Hasakah", "Al-Ḥasakah", "Hasakah"])
def test_an_arabic_article_may_be_written_in_any_way(name: str) -> None:
    assert "SY" in {place.country for place in find_places(name)}


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Rafah", "PS"),
        ("Gaza", "PS"),
        ("Gaza City", "PS"),
        ("Khan Younis", "PS"),
        ("Kyiv", "UA"),
        ("Kiev", "UA"),
        ("Bakhmut", "UA"),
        ("Donbas", "UA"),
        ("Raqqa", "SY"),
        ("Deir Ezzor", "SY"),
        ("Hodeidah", "YE"),
        ("Stepanakert", "AZ"),
        ("El Fasher", "SD"),
        ("Tigray", "ET"),
        ("North Kivu", "CD"),
        ("Maiduguri", "NG"),
        ("Timbuktu", "ML"),
        ("Cabo Delgado", "MZ"),
        ("Srinagar", "IN"),
        ("Peshawar", "PK"),
        ("Mazar-i-Sharif", "AF"),
        ("Xinjiang", "CN"),
        ("Rakhine", "MM"),
        ("Marawi", "PH"),
        ("Saigon", "VN"),
        ("Panmunjom", None),
        ("Strait of Hormuz", None),
        ("South China Sea", None),
        ("Srebrenica", "BA"),
        ("Mitrovica", "XK"),
        ("Grozny", "RU"),
        ("Derry", "GB"),
        ("Ciudad Juarez", "MX"),
        ("Port-au-Prince", "HT"),
        ("Bogota", "CO"),
        ("São Paulo", "BR"),
        ("Texas", "US"),
        ("Bougainville", "PG"),
    ],
)
def test_places_in_the_news_are_known(name: str, country: str | None) -> None:
    assert find_places(name)[0].country == country


def test_namesakes_are_all_found_the_largest_first() -> None:
    countries = [place.country for place in find_places("Tripoli")]

    assert countries[:2] == ["LY", "LB"]


def test_a_state_and_a_region_may_share_a_name() -> None:
    first, second = find_places("Georgia")[:2]

    assert (first.kind, first.country) == ("state", "GE")
    assert (second.kind, second.country) == ("province", "US")


def test_the_country_of_a_place_has_a_code() -> None:
    countries = {row["country"] for row in (*TOWNS, *REGIONS)} - {""}

    assert countries <= CODES | REMOTE


def test_coordinates_lie_on_the_globe() -> None:
    points = [(float(row["latitude"]), float(row["longitude"])) for row in (*TOWNS, *REGIONS)]
    points += [(state.latitude, state.longitude) for state in states()]

    assert all(-90 <= latitude <= 90 and -180 <= longitude <= 180 for latitude, longitude in points)


def test_a_region_lies_in_its_country() -> None:
    """Every site, province and town of the table is near a town of the country it names."""
    towns: dict[str, list[tuple[float, float]]] = {}
    for town in TOWNS:
        point = float(town["latitude"]), float(town["longitude"])
        towns.setdefault(town["country"], []).append(point)
    # Far from any town, and rightly so.
    lonely = {"Kwajalein", "Mururoa", "Pituffik Space Base", "Guerguerat"}
    far = [
        region["name"]
        for region in REGIONS
        if region["kind"] in {"site", "city"} and region["country"] in towns
        if not any(
            abs(float(region["latitude"]) - latitude) < 2.5
            and abs(float(region["longitude"]) - longitude) < 2.5
            for latitude, longitude in towns[region["country"]]
        )
    ]

    assert set(far) <= lonely


def test_no_two_towns_have_one_number() -> None:
    assert len({town["geonames_id"] for town in TOWNS}) == len(TOWNS)


def test_importing_the_world_loads_none_of_it() -> None:
    program = (
        "from detente.data import world;"
        "functions = world.states, world.known_actors, world._areas, world._gazetteer,"
        " world._divisions;"
        "print(sum(function.cache_info().currsize for function in functions))"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert result.stdout.strip() == "0"
