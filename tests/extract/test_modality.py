import pytest

from detente.ontology import ClaimType, Modality
from reading import claims_in, names, sides, the


def modality(kind: ClaimType, text: str) -> Modality:
    return the(kind, text).modality


@pytest.mark.parametrize(
    "text",
    [
        "Iran attacked Israel.",
        "Iran has attacked Israel.",
        "Iran is attacking Israel.",
        "Israel was attacked by Iran.",
    ],
)
def test_what_is_told_plainly_is_asserted(text: str) -> None:
    assert modality(ClaimType.ASSAULT, text) is Modality.ASSERTED


@pytest.mark.parametrize(
    "text",
    [
        "Iran did not attack Israel.",
        "Iran has not attacked Israel.",
        "Iran never attacked Israel.",
        "Israel was not attacked by Iran.",
        "It is not true that Iran attacked Israel.",
    ],
)
def test_what_did_not_happen_is_negated(text: str) -> None:
    assert modality(ClaimType.ASSAULT, text) is Modality.NEGATED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran did not warn or attack Israel.", Modality.NEGATED),
        ("Iran has never warned Israel but attacked it on Monday.", Modality.ASSERTED),
        ("Iran has not met Israel and attacked it on Monday.", Modality.ASSERTED),
    ],
)
def test_a_negation_holds_for_verbs_that_share_their_auxiliary(
    text: str, expected: Modality
) -> None:
    assert modality(ClaimType.ASSAULT, text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Iran denied that it had attacked Israel.",
        "Iran has denied attacking Israel.",
    ],
)
def test_what_is_denied_is_negated_and_its_denial_is_asserted(text: str) -> None:
    claim = the(ClaimType.ASSAULT, text)

    assert (sides(claim), claim.modality) == (({"Iran"}, {"Israel"}), Modality.NEGATED)
    assert modality(ClaimType.REJECT, text) is Modality.ASSERTED


@pytest.mark.parametrize(
    "text",
    [
        "Germany and France will meet in Berlin in May.",
        "Germany and France plan to meet in Berlin next week.",
        "Germany and France are expected to hold talks in Berlin next week.",
    ],
)
def test_a_meeting_to_come_is_an_agreement_that_is_planned(text: str) -> None:
    claim = the(ClaimType.AGREE, text)

    assert claim.modality is Modality.PLANNED
    assert names(claim.initiators) == {"Germany", "France"}


def test_a_visit_to_come_is_an_agreement_that_is_planned() -> None:
    text = "Vladimir Putin is due to visit Turkey on Friday."

    assert modality(ClaimType.AGREE, text) is Modality.PLANNED


def test_an_attack_to_come_stays_an_attack() -> None:
    assert modality(ClaimType.ASSAULT, "Chad will bomb Sudan on Friday.") is Modality.PLANNED


def test_what_it_is_time_to_do_lies_ahead() -> None:
    text = "Chad and Sudan agreed that it was time for Chad to mend its ties with Egypt."

    assert modality(ClaimType.WARMING, text) is Modality.PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "Iran may have attacked Israel.",
        "Iran could attack Israel.",
        "Iran reportedly attacked Israel.",
        "Iran allegedly attacked Israel.",
        "Iran probably attacked Israel.",
        "If Iran attacks Israel, oil will be dear.",
        "Iran is suspected of having attacked Israel.",
    ],
)
def test_what_is_hedged_is_possible(text: str) -> None:
    assert modality(ClaimType.ASSAULT, text) is Modality.POSSIBLE


def test_what_is_asked_for_has_not_happened() -> None:
    claims = claims_in("Emmanuel Macron urged Hezbollah to release the sailors.")

    assert {claim.type: claim.modality for claim in claims} == {
        ClaimType.REQUEST: Modality.ASSERTED,
        ClaimType.RETREAT: Modality.POSSIBLE,
    }


def test_a_negation_reaches_no_further_than_its_clause() -> None:
    text = "France did not condemn Israel, but Chad threatened Sudan."

    assert modality(ClaimType.ACCUSE, text) is Modality.NEGATED
    assert modality(ClaimType.THREATEN, text) is Modality.ASSERTED
