from pathlib import Path

import pytest
from hypothesis import given

import building
from building import Told, an_extraction, answers_of, store_of
from chance import articles, few
from detente import pipeline
from detente.model import Extraction
from detente.store import Store

pytestmark = pytest.mark.usefixtures("backend")


def test_evidence_is_added_once(tmp_path: Path) -> None:
    extraction = an_extraction(Told())
    with Store(building.place(tmp_path)) as store:
        with store.writing() as evidence:
            assert pipeline.add(evidence, extraction)
            assert not pipeline.add(evidence, extraction)
        with store.writing() as evidence:
            assert not pipeline.add(evidence, extraction)

        assert store.known([extraction.document.id, "doc-absent"]) == {extraction.document.id}


def test_conclusions_lag_behind_until_they_are_made_again(tmp_path: Path) -> None:
    with Store(building.place(tmp_path)) as store:
        with store.writing() as evidence:
            pipeline.add(evidence, an_extraction(Told()))
        assert not store.is_fresh()

        pipeline.conclude(store)
        assert store.is_fresh()


def test_known_evidence_makes_nothing_stale(tmp_path: Path) -> None:
    extraction = an_extraction(Told())
    with Store(store_of(building.place(tmp_path), extraction)) as store:
        with store.writing() as evidence:
            pipeline.add(evidence, extraction)

        assert store.is_fresh()


def test_concluding_changes_no_evidence(tmp_path: Path) -> None:
    with Store(building.place(tmp_path)) as store:
        with store.writing() as evidence:
            pipeline.add(evidence, an_extraction(Told()))
            pipeline.add(evidence, an_extraction(Told(), published=None))
        before = evidence_in(building.place(tmp_path))

        pipeline.conclude(store)

    assert evidence_in(building.place(tmp_path)) == before
    assert before["claim"]


def evidence_in(address: Path | str) -> dict[str, list[str]]:
    tables = ("document", "sentence", "entity", "mention", "claim", "participant", "speaker")
    return building.rows_of(address, tables)


@few
@given(articles())
def test_what_an_article_says_is_listed_as_it_was_said(extraction: Extraction) -> None:
    text = extraction.document.text
    with answers_of(extraction) as answers:
        listed = {claim.id: claim for claim in answers.claims()}
        document, stored = answers.document(extraction.document.id)

    assert stored == text
    assert (document.outlet, document.published) == (
        extraction.document.outlet,
        extraction.document.published,
    )
    assert listed.keys() == {claim.id for claim in extraction.claims}
    for claim in extraction.claims:
        found = listed[claim.id]
        assert (found.type, found.modality, found.when, found.place) == (
            claim.type,
            claim.modality,
            claim.when,
            claim.place,
        )
        assert (found.trigger, found.trigger_span) == (claim.trigger.of(text), claim.trigger)
        assert (found.sentence, found.sentence_start) == (
            claim.sentence.of(text),
            claim.sentence.start,
        )
        for parties, participants in (
            (found.initiators, claim.initiators),
            (found.recipients, claim.recipients),
        ):
            assert [(party.mention, party.span) for party in parties] == [
                (item.text, item.span) for item in participants
            ]


@pytest.mark.parametrize(
    "words", ["\u202eevil", "naïve 🙂 中文", "a\x1b[31mb", "'; DROP TABLE claim; --", "a\\nb%s{}"]
)
def test_characters_of_every_kind_are_kept(words: str) -> None:
    told = Told(initiators=(words, "Zenda"), rest=words)
    with answers_of(an_extraction(told, title=words, url=words, path=words, outlet=words)) as found:
        (document,) = found.documents()
        (claim,) = found.claims()

    assert {document.title, document.url, document.path, document.outlet} == {words}
    assert claim.initiators[0].mention == words
    assert claim.sentence == told.text
