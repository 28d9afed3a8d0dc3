from hypothesis import given

from building import a_report
from chance import reports
from detente.merge import block_of
from detente.model import Report
from detente.ontology import ClaimType


@given(reports())
def test_a_report_has_one_block_of_its_type(report: Report) -> None:
    assert block_of(report).startswith("ASSAULT:")


def test_reports_by_either_side_of_one_meeting_share_a_block() -> None:
    one = a_report(initiators=("act-a", "act-b"))
    other = a_report(initiators=("act-b",), recipients=("act-a",))

    assert block_of(one) == block_of(other)


def test_what_nobody_did_is_known_in_its_own_article_alone() -> None:
    one = a_report(initiators=(), document_id="doc-1")
    other = a_report(initiators=(), document_id="doc-2")

    assert block_of(one) != block_of(other)


def test_other_types_do_not_meet() -> None:
    assert block_of(a_report()) != block_of(a_report(type=ClaimType.ACCUSE))
