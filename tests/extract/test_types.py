import pytest

from detente.ontology import ClaimType
from reading import claims_in, sides, the

# One sentence for each type: who, to whom.
TOLD = [
    (ClaimType.AGREE, "Kenya promised Somalia more help.", {"Kenya"}, {"Somalia"}),
    (ClaimType.CONSULT, "Ankara and Athens held talks on Monday.", {"Turkey", "Greece"}, set()),
    (ClaimType.SUPPORT, "Kenya praised Somalia on Monday.", {"Kenya"}, {"Somalia"}),
    (ClaimType.CONCEDE, "Chad apologised to Sudan on Monday.", {"Chad"}, {"Sudan"}),
    (ClaimType.AID, "Poland gave Ukraine four tanks on Monday.", {"Poland"}, {"Ukraine"}),
    (ClaimType.RETREAT, "Colombia freed two prisoners on Monday.", {"Colombia"}, {"prisoners"}),
    (ClaimType.REQUEST, "Haiti asked Canada for help on Monday.", {"Haiti"}, {"Canada"}),
    (ClaimType.ACCUSE, "Hungary blamed Ukraine on Monday.", {"Hungary"}, {"Ukraine"}),
    (ClaimType.REJECT, "Turkey refused to meet Greece.", {"Turkey"}, {"Greece"}),
    (ClaimType.THREATEN, "Chad threatened Sudan on Monday.", {"Chad"}, {"Sudan"}),
    (
        ClaimType.PROTEST,
        "Protesters marched against Dina Boluarte in Lima on Saturday.",
        {"Protesters"},
        {"Dina Boluarte"},
    ),
    (ClaimType.SANCTION, "Norway imposed sanctions on Russia.", {"Norway"}, {"Russia"}),
    (ClaimType.COERCE, "Peru arrested Omar Haddad on Monday.", {"Peru"}, {"Omar Haddad"}),
    (ClaimType.ASSAULT, "Chad bombed Sudan on Friday.", {"Chad"}, {"Sudan"}),
]


@pytest.mark.parametrize(
    ("kind", "text", "initiators", "recipients"), TOLD, ids=[item[0] for item in TOLD]
)
def test_each_type_of_event_is_told_with_who_does_it_to_whom(
    kind: ClaimType, text: str, initiators: set[str], recipients: set[str]
) -> None:
    assert sides(the(kind, text)) == (initiators, recipients)


def test_joint_exercises_are_cooperation_of_all_who_hold_them() -> None:
    claims = claims_in("Norway and Finland held joint exercises in March.")

    assert {claim.type for claim in claims} == {ClaimType.COOPERATE}
    assert all(sides(claim) == ({"Norway", "Finland"}, set()) for claim in claims)


def test_troops_that_are_deployed_are_a_mobilisation() -> None:
    claim = the(ClaimType.MOBILIZE, "Turkey deployed troops in Libya on Monday.")

    assert (claim.mode, "Turkey" in sides(claim)[0]) == ("troops", True)


@pytest.mark.xfail(reason="readiness that is raised is not told as a mobilisation")
def test_an_army_that_is_put_on_alert_is_a_mobilisation() -> None:
    assert the(ClaimType.MOBILIZE, "Serbia put its army on alert on Monday.").modality == "asserted"


@pytest.mark.parametrize(
    ("kind", "mode", "text"),
    [
        (ClaimType.CONSULT, "visit", "Emmanuel Macron visited Lebanon on Tuesday."),
        (ClaimType.RETREAT, "release", "Colombia freed two prisoners on Monday."),
        (ClaimType.ACCUSE, "disapprove", "France condemned Israel."),
        (ClaimType.SANCTION, "expel", "Kenya expelled the Somali ambassador on Monday."),
        (ClaimType.COERCE, "arrest", "Peru arrested Omar Haddad on Monday."),
        (ClaimType.PROTEST, "demo", "Protesters marched in Caracas on Saturday."),
    ],
)
def test_a_mode_is_given_where_the_text_shows_one(kind: ClaimType, mode: str, text: str) -> None:
    assert the(kind, text).mode == mode


@pytest.mark.parametrize(
    "text",
    [
        "Ann Linde spoke in Geneva on Monday.",
        "Ann Linde said that the weather in Oslo was fine.",
        "Oil prices rose in early trading.",
        "The museum in Lima opened in 1872.",
    ],
)
def test_what_is_no_dealing_makes_no_claim(text: str) -> None:
    assert claims_in(text) == ()


def test_a_sentence_may_carry_several_claims() -> None:
    claims = claims_in("France condemned Israel and Chad threatened Sudan.")

    assert [claim.type for claim in claims] == [ClaimType.ACCUSE, ClaimType.THREATEN]


def test_headlines_count() -> None:
    text = "France condemns Israel\n\nIt was a quiet day in Paris."

    assert sides(the(ClaimType.ACCUSE, text)) == ({"France"}, {"Israel"})
