from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from building import a_report
from detente.merge import merge_reports
from detente.merge.denials import answers
from detente.model import Report
from detente.ontology import ClaimType

CHARGE = "Ruritania accused Graustark of poisoning the wells of Zenda."
DENIAL = "Graustark denied poisoning the wells of Zenda."


def a_charge(**changes: Any) -> Report:  # noqa: ANN401
    given: dict[str, Any] = {
        "type": ClaimType.ACCUSE,
        "initiators": ("act-ruritania",),
        "recipients": ("act-graustark",),
        "trigger": "accused",
        "at": CHARGE.index("accused"),
        "sentence": CHARGE,
    }
    return a_report("clm-a", **(given | changes))


def a_denial(**changes: Any) -> Report:  # noqa: ANN401
    given: dict[str, Any] = {
        "type": ClaimType.REJECT,
        "initiators": ("act-graustark",),
        "recipients": (),
        "trigger": "denied",
        "at": DENIAL.index("denied"),
        "sentence": DENIAL,
    }
    return a_report("clm-b", **(given | changes))


def test_a_denial_by_those_accused_of_the_same_answers_a_charge() -> None:
    assert answers([a_denial()], [a_charge()])


@pytest.mark.parametrize(
    "changes",
    [
        {"initiators": ("act-ruritania",)},
        {"recipients": ("act-zenda",)},
        {"published": date(2020, 1, 1)},
        {"published": None},
        {"trigger": "refused"},
        {"sentence": "Graustark denied that it had run out of bread."},
    ],
)
def test_other_refusals_do_not(changes: dict[str, Any]) -> None:
    assert not answers([a_denial(**changes)], [a_charge()])


def test_in_one_article_a_denial_close_by_needs_no_like_words() -> None:
    denial = a_denial(document_id="doc-1", sentence="Graustark denied it.", published=None)

    assert answers([denial], [a_charge(document_id="doc-1", published=None)])


def test_a_charge_stands_beside_its_denial() -> None:
    charge, denial = merge_reports([a_charge(), a_denial()])
    (found,) = charge.disagreements

    assert (charge.type, denial.type) == (ClaimType.ACCUSE, ClaimType.REJECT)
    assert found.about == "whether it is true"
    assert [(version.value, version.claim_ids) for version in found.versions] == [
        ("alleged", ("clm-a",)),
        ("denied", ("clm-b",)),
    ]
    assert not denial.disagreements


def test_all_denials_of_a_charge_stand_on_one_side() -> None:
    again = replace(
        a_denial(trigger="dismissed"), claim_id="clm-c", document_id="doc-x", group="doc-x"
    )
    charge, *_ = merge_reports([a_charge(), a_denial(), again])
    (found,) = charge.disagreements

    assert found.versions[1].claim_ids == ("clm-b", "clm-c")
