import pytest

from building import a_report
from detente.merge.disagree import disagreements, killed_in
from detente.model import Report
from detente.ontology import ClaimType, Modality


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The strike killed 12 people.", "12"),
        ("The strike killed at least 12 people.", "at least 12"),
        ("An attack killing more than 1,000 people", "more than 1000"),
        ("Seven soldiers were killed on Monday.", "7"),
        ("Some 30 people have been killed.", "some 30"),
        ("471 people have died.", "471"),
        ("12 dead in strike on market", "12"),
        ("Strike leaves at least 12 people dead", "at least 12"),
        ("Two people killed, nine hurt in clash", "2"),
        ("The blast, with 12 people killed, was the worst.", "12"),
        ("The ministry put the death toll at 471.", "471"),
        ("The death toll has risen to 500.", "500"),
        ("Hospital strike kills hundreds", "hundreds"),
        ("Dozens were killed.", "dozens"),
        ("On 17 October a blast killed 471 people.", "471"),
        ("The fire claimed 12 deaths.", "12"),
    ],
)
def test_the_number_of_dead_is_read_from_a_sentence(sentence: str, number: str) -> None:
    assert killed_in(sentence) == number


@pytest.mark.parametrize(
    "sentence",
    [
        "The two leaders met.",
        "It hit 12 houses.",
        "On 6 July gunmen killed the mayor.",
        "In 2016 a strike killed the leader.",
        "Five gunmen killed the mayor.",
        "Two soldiers killed a man.",
        "Three of its members killed him in March.",
        "The man who killed Nasser was caught.",
        "More than 30 rockets were fired, and nobody was killed.",
    ],
)
def test_other_numbers_are_not_taken_for_the_dead(sentence: str) -> None:
    assert killed_in(sentence) is None


def a_strike(claim_id: str, sentence: str, modality: Modality = Modality.ASSERTED) -> Report:
    return a_report(claim_id, type=ClaimType.ASSAULT, sentence=sentence, modality=modality)


def test_reports_that_give_other_numbers_stand_side_by_side() -> None:
    (found,) = disagreements(
        [
            a_strike("clm-a", "It killed 12 people."),
            a_strike("clm-b", "It killed 30 people."),
            a_strike("clm-c", "It killed 12 soldiers."),
        ]
    )

    assert found.about == "killed"
    assert [(version.value, version.claim_ids) for version in found.versions] == [
        ("12", ("clm-a", "clm-c")),
        ("30", ("clm-b",)),
    ]


def test_a_report_without_a_number_contradicts_none() -> None:
    assert not disagreements(
        [a_strike("clm-a", "It killed 12 people."), a_strike("clm-b", "It hit a market.")]
    )


def test_a_denial_stands_beside_the_report() -> None:
    (found,) = disagreements(
        [
            a_strike("clm-a", "They struck it."),
            a_strike("clm-b", "They did not strike it.", Modality.NEGATED),
            a_strike("clm-c", "They may have struck it.", Modality.POSSIBLE),
        ]
    )

    assert found.about == "whether it happened"
    assert [(version.value, version.claim_ids) for version in found.versions] == [
        ("it did", ("clm-a",)),
        ("it did not", ("clm-b",)),
    ]


def test_the_dead_are_counted_in_assaults_alone() -> None:
    assert not disagreements(
        [a_report("clm-a", sentence="They killed 2."), a_report("clm-b", sentence="They killed 3.")]
    )
