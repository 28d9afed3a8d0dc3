from datetime import date

import pytest

from detente.ontology import ClaimType
from reading import WEDNESDAY, claims_in, sides, the


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Hamas leader Ismail Haniyeh spoke.", "Ismail Haniyeh", "Hamas"),
        ("Hassan Nasrallah, the leader of Hezbollah, spoke.", "Hassan Nasrallah", "Hezbollah"),
        ("French President Emmanuel Macron spoke.", "Emmanuel Macron", "France"),
        ("Ismail Haniyeh heads Hamas.", "Ismail Haniyeh", "Hamas"),
        (
            "Mohammed Deif, commander of the Qassam Brigades, spoke.",
            "Mohammed Deif",
            "Qassam Brigades",
        ),
        (
            "President Idriss Deby of Chad spoke.",
            "Idriss Deby",
            "Chad",
        ),
        ("Idriss Deby is the president of Chad.", "Idriss Deby", "Chad"),
    ],
)
def test_who_leads_is_told_by_the_office(text: str, person: str, body: str) -> None:
    assert sides(the(ClaimType.LEADS, text)) == ({person}, {body})


def test_a_past_office_ended_at_some_time_before_the_report() -> None:
    claim = the(ClaimType.LEADS, "Former Israeli prime minister Ehud Barak spoke.")

    assert claim.when is not None
    assert claim.when.range is not None
    assert (claim.when.range.first, claim.when.range.last) == (None, WEDNESDAY)


def test_an_office_that_is_held_has_no_end() -> None:
    claim = the(ClaimType.LEADS, "Hamas leader Ismail Haniyeh spoke.")

    assert claim.when is None


@pytest.mark.parametrize(
    ("text", "member", "body"),
    [
        ("Senior Hamas official Saleh Arouri spoke.", "Saleh Arouri", "Hamas"),
        ("Abdel-Latif al-Qanoua, a spokesman for Hamas, spoke.", "Abdel-Latif al-Qanoua", "Hamas"),
        ("Mexican Foreign Minister Marcelo Ebrard spoke.", "Marcelo Ebrard", "Mexico"),
        ("Saleh Arouri is a member of Hamas.", "Saleh Arouri", "Hamas"),
        (
            "The Qassam Brigades, the military wing of Hamas, spoke.",
            "Qassam Brigades",
            "Hamas",
        ),
    ],
)
def test_who_is_member_of_what_is_told_by_the_description(
    text: str, member: str, body: str
) -> None:
    assert sides(the(ClaimType.MEMBER_OF, text)) == ({member}, {body})


@pytest.mark.parametrize(
    ("text", "client"),
    [
        ("The Iran-backed Houthi movement spoke.", "Houthis"),
        ("Tehran-sponsored Hezbollah spoke.", "Hezbollah"),
        ("Iran supports the Assad regime.", "Assad regime"),
        pytest.param(
            "Iran funds Hezbollah.",
            "Hezbollah",
            marks=pytest.mark.xfail(reason="standing support with money is told as aid"),
        ),
    ],
)
def test_who_backs_whom_runs_from_patron_to_client(text: str, client: str) -> None:
    assert sides(the(ClaimType.BACKS, text)) == ({"Iran"}, {client})


@pytest.mark.parametrize(
    "text",
    [
        "Russia is a close ally of Syria.",
        "Russia is a strategic partner of Syria.",
        "Russia is allied with Syria.",
        "Russia is close to Syria.",
    ],
)
def test_allies_are_allies_of_each_other(text: str) -> None:
    assert sides(the(ClaimType.ALLY_OF, text)) == ({"Russia", "Syria"}, set())


@pytest.mark.parametrize(
    "text",
    [
        "Iran is an enemy of Israel.",
        "Iran is a rival of Israel.",
        "Iran is opposed to Israel.",
        "Iran and Israel are enemies.",
    ],
)
def test_enemies_oppose_each_other(text: str) -> None:
    assert sides(the(ClaimType.OPPOSES, text)) == ({"Iran", "Israel"}, set())


def test_where_a_group_is_based_is_told_by_the_compound() -> None:
    claim = the(ClaimType.BASED_IN, "Lebanon-based Hezbollah fired rockets at Israel.")

    assert sides(claim) == ({"Hezbollah"}, {"Lebanon"})


@pytest.mark.xfail(reason="offices in a town are not told as being based there")
def test_where_a_group_has_offices_it_is_based() -> None:
    claim = the(ClaimType.BASED_IN, "Hamas has offices in Damascus.")

    assert sides(claim) == ({"Hamas"}, {"Damascus"})


@pytest.mark.xfail(reason="a capital in which someone lives is taken for its state")
def test_where_a_person_lives_is_a_place() -> None:
    claim = the(ClaimType.BASED_IN, "Hassan Nasrallah lives in Beirut.")

    assert sides(claim) == ({"Hassan Nasrallah"}, {"Beirut"})


@pytest.mark.parametrize(
    "text",
    [
        "Saudi Arabia and Iran restored relations in March.",
        "Saudi Arabia and Iran patched up ties in March.",
        "Saudi Arabia and Iran are drawing closer.",
        "The renewal of relations between Saudi Arabia and Iran began in 2023.",
        "The reconciliation between Saudi Arabia and Iran began in 2023.",
    ],
)
def test_ties_that_improve_are_warming(text: str) -> None:
    assert sides(the(ClaimType.WARMING, text)) == ({"Saudi Arabia", "Iran"}, set())


@pytest.mark.parametrize(
    "text",
    [
        "Relations between Turkey and Israel soured in 2010.",
        "Ties between Turkey and Israel worsened in 2010.",
        "The rift between Turkey and Israel deepened in 2010.",
        pytest.param(
            "Turkey broke with Israel in 2010.",
            marks=pytest.mark.xfail(reason="a break is not told as cooling"),
        ),
    ],
)
def test_ties_that_worsen_are_cooling(text: str) -> None:
    claim = the(ClaimType.COOLING, text)

    assert sides(claim) == ({"Turkey", "Israel"}, set())
    assert claim.when is not None
    assert claim.when.range is not None
    assert claim.when.range.first == date(2010, 1, 1)


def test_a_standing_relation_is_no_event() -> None:
    (claim,) = claims_in("Russia is a close ally of Syria.")

    assert claim.type.is_relation
