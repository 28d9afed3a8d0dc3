from typing import Final

from hypothesis import given

from building import a_document
from detente.model import Document, Extraction
from detente.parse import SpacyParser
from detente.pipeline import extract_all
from extract.laws import broken_laws
from extract.test_laws import documents
from reading import core_parser, parser

TALKS: Final = (
    "Ruritania's foreign minister, Rupert Hentzau, met Hamas leader Ismail Haniyeh in Beirut on "
    "Monday. They discussed the war in Gaza. Israel condemned the meeting."
)


def extraction_by(reader: SpacyParser, document: Document) -> Extraction:
    (extraction,) = extract_all([document], parser=reader)
    return extraction


@given(documents())
def test_the_laws_hold_of_what_the_core_finds(document: Document) -> None:
    assert broken_laws(extraction_by(core_parser(), document)) == []


def test_each_claim_says_what_found_it() -> None:
    document = a_document(TALKS)

    by_core = extraction_by(core_parser(), document).claims
    by_rules = extraction_by(parser(), document).claims

    assert {claim.made_by for claim in by_core if not claim.type.is_relation} == {"core 2"}
    assert {claim.made_by for claim in by_core if claim.type.is_relation} == {"rules 3"}
    assert {claim.made_by for claim in by_rules} == {"rules 3"}


def test_claims_do_not_depend_on_what_is_read_beside_them() -> None:
    one, other = a_document(TALKS), a_document("Syria accused Israel of an air strike on Damascus.")

    together = list(extract_all([one, other], parser=core_parser()))

    assert together == [extraction_by(core_parser(), one), extraction_by(core_parser(), other)]


def test_a_party_named_in_another_sentence_is_told_by_the_trigger() -> None:
    extraction = extraction_by(core_parser(), a_document(TALKS))

    assert extraction.claims
    for claim in extraction.claims:
        assert all(claim.sentence.covers(party.span) for party in claim.participants)
