from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import a_listed_claim, answers_of
from chance import articles, few
from detente.model import Extraction
from detente.serve.marking import marks_of, segments_of
from detente.serve.things import reading_of
from serve.asking import Client


def test_a_claim_stands_in_the_sentences_around_it(asked: Client) -> None:
    claims = [item["id"] for item in asked.get("/claims", type="ASSAULT")["items"]]
    shown = [asked.get(f"/claims/{claim_id}") for claim_id in claims]

    for claim in shown:
        text = asked.get(f"/documents/{claim['document']['id']}")["text"]
        start = claim["sentence_start"]
        before, after = claim["around"]["before"], claim["around"]["after"]
        assert text[:start].rstrip().endswith(before)
        assert text[start + len(claim["sentence"]) :].lstrip().startswith(after)
        assert max(len(before), len(after)) <= 300
        assert claim["set_aside_by"] is None
    assert any(claim["around"]["before"] for claim in shown)
    assert any(claim["around"]["after"] for claim in shown)


def test_a_claim_that_was_set_aside_is_still_shown_and_says_by_what(own: Client) -> None:
    (claim, *_) = own.get("/claims", type="ASSAULT")["items"]
    judgement = own.judge("reject", claim["id"])

    reading = own.get(f"/documents/{claim['document']['id']}/reading")
    aside = {item["id"]: item["set_aside_by"] for item in reading["claims"]}

    assert own.get(f"/claims/{claim['id']}")["set_aside_by"] == judgement["id"]
    assert aside.pop(claim["id"]) == judgement["id"]
    assert set(aside.values()) == {None}
    assert claim["id"] not in [item["id"] for item in own.get("/claims")["items"]]


@few
@given(articles())
def test_the_pieces_of_a_reading_are_the_text_and_bear_each_mark_over_them(
    article: Extraction,
) -> None:
    with answers_of(article) as answers:
        reading = reading_of(answers, article.document.id)
    text, marks = article.document.text, reading["marks"]

    assert "".join(piece["text"] for piece in reading["segments"]) == text
    for piece in reading["segments"]:
        assert piece["text"] == text[piece["start"] : piece["end"]] != ""
        assert piece["marks"] == [
            number
            for number, mark in enumerate(marks)
            if mark["start"] <= piece["start"] and piece["end"] <= mark["end"]
        ]
    claims = {claim["id"] for claim in reading["claims"]}
    assert {key for mark in marks for key in mark["claims"]} == claims
    assert {mark["kind"] for mark in marks} <= KINDS
    for claim in reading["claims"]:
        spans = [(mark["kind"], mark["start"], mark["end"]) for mark in marks_by(marks, claim)]
        assert ("trigger", claim["trigger"]["start"], claim["trigger"]["end"]) in spans
        assert len(spans) == len(set(spans))


KINDS = {"mention", "time", "place", "trigger", "speaker", "cue", "masked"}


def marks_by(marks: list[dict[str, Any]], claim: dict[str, Any]) -> list[dict[str, Any]]:
    return [mark for mark in marks if claim["id"] in mark["claims"]]


def test_a_reading_names_actors_masks_and_copies(asked: Client) -> None:
    documents = asked.get("/documents")["items"]
    readings = [asked.get(f"/documents/{item['id']}/reading") for item in documents]
    marks = [mark for reading in readings for mark in reading["marks"]]

    actors = {mark["actor"]["name"] for mark in marks if mark["actor"]}
    assert {"Ruritania", "Graustark", "Rupert Hentzau"} <= actors
    assert [mark["start"] for mark in marks if mark["kind"] == "masked"] == [0]
    assert {mark["kind"] for mark in marks} == KINDS
    copied = {item["copy_of"] for item in documents} - {None}
    for reading in readings:
        others = {item["id"] for item in reading["copies"]}
        assert bool(others) == (
            reading["document"]["id"] in copied or bool(reading["document"]["copy_of"])
        )


@pytest.mark.parametrize(
    "address",
    [
        "/claims/clm-none",
        "/documents/doc-none",
        "/documents/doc-none/reading",
        "/actors/evt-1",
        "/ties/tie-none",
        "/events/evt-none",
        "/judgements/jdg-none",
        "/weather",
        "/claims/a/b",
    ],
)
def test_what_is_not_there_is_not_found(asked: Client, address: str) -> None:
    assert asked.refusal(address)["status"] == 404


@given(st.text(min_size=1))
def test_a_text_without_marks_is_one_piece(text: str) -> None:
    assert segments_of(text, marks_of([], [], [])) == [
        {"text": text, "start": 0, "end": len(text), "marks": []}
    ]


def test_claims_that_mark_the_same_words_alike_share_a_mark() -> None:
    claims = [a_listed_claim("clm-a"), a_listed_claim("clm-b")]

    triggers = [mark for mark in marks_of(claims, [], []) if mark["kind"] == "trigger"]

    assert [mark["claims"] for mark in triggers] == [["clm-a", "clm-b"]]
