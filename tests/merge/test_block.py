from random import Random

from hypothesis import given
from hypothesis import strategies as st

from building import a_report
from chance import blocks_of_reports
from detente.merge import blocks_of_article
from detente.merge.groups import group_reports
from detente.model import Report
from detente.ontology import ClaimType


def block_of(report: Report) -> str:
    ((key, _),) = blocks_of_article([report])
    return key


@given(blocks_of_reports())
def test_every_report_has_one_block_of_its_family(block: list[Report]) -> None:
    found = list(blocks_of_article(block))

    assert sorted(claim_id for _, claim_id in found) == sorted(item.claim_id for item in block)
    assert all(key.startswith("ASSAULT:") for key, _ in found)


@given(blocks_of_reports())
def test_what_an_article_tells_of_one_happening_has_one_block(block: list[Report]) -> None:
    keys = {claim_id: key for key, claim_id in blocks_of_article(block)}

    for group in group_reports(block):
        assert len({keys[report.claim_id] for report in group}) == 1


@given(blocks_of_reports(), st.randoms())
def test_the_order_of_an_article_does_not_matter(block: list[Report], random: Random) -> None:
    shuffled = random.sample(block, len(block))

    assert set(blocks_of_article(shuffled)) == set(blocks_of_article(block))


def test_reports_by_either_side_of_one_meeting_share_a_block() -> None:
    one = a_report(initiators=("act-a", "act-b"))
    other = a_report(initiators=("act-b",), recipients=("act-a",))

    assert block_of(one) == block_of(other)


def test_who_did_it_does_not_part_what_was_done_to_the_same() -> None:
    def struck(*who: str) -> Report:
        return a_report(type=ClaimType.ASSAULT, initiators=who, recipients=("act-x",))

    assert block_of(struck("act-a")) == block_of(struck("act-z")) == block_of(struck())


def test_a_party_that_few_reports_of_an_article_name_does_not_decide() -> None:
    whole = a_report("clm-a", document_id="doc-1", initiators=("act-b", "act-c"))
    guest = a_report("clm-b", document_id="doc-1", initiators=("act-a", "act-b", "act-c"))
    short = a_report("clm-c", document_id="doc-1", initiators=("act-c",))

    keys = {key for key, _ in blocks_of_article([whole, guest, short])}

    assert keys == {block_of(whole)}


def test_a_charge_and_its_denial_share_a_block() -> None:
    charge = a_report(type=ClaimType.ACCUSE, initiators=("act-a",), recipients=("act-b",))
    denial = a_report(type=ClaimType.REJECT, initiators=("act-b",), recipients=("act-a",))

    assert block_of(charge) == block_of(denial)


def test_what_nobody_did_is_known_in_its_own_article_alone() -> None:
    one = a_report(initiators=(), document_id="doc-1")
    other = a_report(initiators=(), document_id="doc-2")

    assert block_of(one) != block_of(other)


def test_other_families_do_not_meet() -> None:
    assert block_of(a_report()) != block_of(a_report(type=ClaimType.ACCUSE))
    assert block_of(a_report()) == block_of(a_report(type=ClaimType.AGREE))
