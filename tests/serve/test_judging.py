import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from detente.serve import desk, make_app
from detente.store import Store
from serve.asking import API, HERE, Client
from serve.conftest import read_into


def queue(asked: Client, **wanted: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - any
    found: list[dict[str, Any]] = asked.get("/review/queue", limit=100, **wanted)["items"]
    return found


def test_each_doubt_brings_all_that_is_needed_to_judge_it(asked: Client) -> None:
    doubts = {item["about"]: item for item in queue(asked)}

    assert doubts.keys() >= {"accusation", "identity"}
    assert doubts["accusation"]["what"]["claims"][0]["around"].keys() == {"before", "after"}
    (part, *_) = doubts["identity"]["what"]["parts"]
    assert part["score"] < 1
    assert part["name"] in part["sentence"]
    assert queue(asked, about="identity") == [doubts["identity"]]
    assert asked.get("/review/queue", limit=1)["more"] == len(queue(asked)) - 1


def test_the_parts_of_an_actor_are_listed_the_least_certain_first(asked: Client) -> None:
    found = asked.get("/review/parts", actor="Rupert Hentzau")

    assert found["actor"]["name"] == "Rupert Hentzau"
    scores = [item["score"] for item in found["items"]]
    assert scores == sorted(scores)


def test_what_a_judgement_changes_is_changed_when_it_is_answered(own: Client) -> None:
    (claim, *_) = own.get("/claims", type="ASSAULT")["items"]
    wished = {"type": "AID", "when": "2001-02", "recipients": ["nobody"]}

    own.judge("correct", claim["id"], claim=wished, because="said so")

    (found,) = own.get("/claims", type="AID")["items"]
    assert (found["when"]["first"], found["recipients"]) == ("2001-02-01", [])
    assert found["made_by"] == "judgement of Flavia"
    assert claim["id"] not in [item["id"] for item in own.get("/claims")["items"]]


def test_actors_are_merged_and_split_and_undone(own: Client) -> None:
    before = own.get("/actors")["items"]
    merged = own.judge("merge", "Graustark", "Ruritania")
    assert len(own.get("/actors")["items"]) == len(before) - 1

    own.judge("undo", merged["id"])
    assert own.get("/actors")["items"] == before
    own.judge("split", "Rupert Hentzau", parts=["Rupert Hentzow"])
    names = {item["name"] for item in own.get("/actors")["items"]}
    assert names - {item["name"] for item in before} == {"Rupert Hentzow"}

    found = own.get("/judgements")["items"]
    assert [item["action"] for item in found] == ["split actor", "undo", "merge actors"]
    assert found[2]["undone_by"] == found[1]["id"]
    assert own.get(f"/judgements/{merged['id']}") == found[2]
    assert own.get("/judgements", limit=1)["next"] == found[0]["id"]
    assert own.get("/judgements", limit=2, cursor=found[0]["id"])["items"] == found[1:]


def test_what_is_confirmed_leaves_the_queue(own: Client) -> None:
    for doubt in queue(own):
        own.judge("confirm", doubt["id"])

    assert queue(own) == []


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_pages_of_the_queue_follow_each_other_though_what_they_held_is_judged(
    own: Client, limit: int
) -> None:
    whole = queue(own)
    found: list[dict[str, Any]] = []
    cursor: dict[str, str] = {}
    while True:
        page = own.get("/review/queue", limit=limit, **cursor)
        assert len(found) + len(page["items"]) + page["more"] == len(whole)
        found += page["items"]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
    assert found == whole

    (first, *_) = whole
    behind = own.get("/review/queue", limit=1)["next"]
    own.judge("confirm", first["id"])

    left = own.get("/review/queue", limit=100, cursor=behind)["items"]
    assert [item["id"] for item in left] == [
        item["id"] for item in whole[1:] if item["id"] != first["id"]
    ]


def test_a_cursor_that_is_no_place_in_the_queue_is_refused(asked: Client) -> None:
    assert asked.refusal("/review/queue", cursor="here")["status"] == 410


def test_a_confirmed_event_is_told_from_a_confirmed_claim(own: Client) -> None:
    (event, *_) = own.get("/events", type="ASSAULT")["items"]

    judgement = own.judge("confirm", event["id"])
    other = own.judge("confirm", event["claims"][0])

    assert judgement["event_ids"] == [event["id"]]
    assert "event_ids" not in other
    assert judgement["claims"] == other["claims"]


def test_judgements_go_to_another_store_as_a_file(own: Client, tmp_path: Path) -> None:
    own.judge("merge", "Graustark", "Ruritania")
    file = own.http.get(f"{API}/judgements.jsonl")
    other = Client(TestClient(make_app(read_into(tmp_path / "other.db")), base_url=HERE))

    for number in (1, 0):
        answer = other.http.post(
            f"{API}/judgements.jsonl",
            content=file.content,
            headers={"Content-Type": "application/jsonl"},
        )
        assert answer.json() == {"new": number}
    assert other.get("/actors") == own.get("/actors")


@pytest.mark.parametrize(
    ("decision", "status"),
    [
        ({"action": "merge", "ids": ["Graustark"]}, 409),
        ({"action": "merge", "ids": ["Graustark", "Nobody"]}, 404),
        ({"action": "reject", "ids": ["clm-none"]}, 404),
        ({"action": "reject", "ids": ["clm-none", "clm-other"]}, 409),
        ({"action": "undo", "ids": ["jdg-none"]}, 409),
        ({"action": "split", "ids": ["Graustark"], "parts": ["Graustark"]}, 409),
        ({"action": "burn", "ids": ["Graustark"]}, 422),
        ({"action": "merge", "ids": []}, 422),
        ({"action": "merge", "ids": ["a", "b"], "why": "so"}, 422),
        ({"action": "merge", "ids": ["a" * 300, "b"]}, 422),
        ({"action": "merge", "ids": ["a", "b\0"]}, 422),
        ({"action": "correct", "ids": ["clm-x"], "claim": {"type": "QUARREL"}}, 422),
        ([], 422),
    ],
)
def test_what_cannot_be_judged_is_refused(asked: Client, decision: Any, status: int) -> None:  # noqa: ANN401 - any
    if isinstance(decision, dict):
        decision = {"by": "Flavia", **decision}
    answer = asked.http.post(f"{API}/judgements", json=decision)

    assert answer.status_code == answer.json()["status"] == status, answer.text


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/judgements", b"{", 422),
        ("/judgements", b"[" * 100_000, 400),
        ("/judgements", b'{"action":"merge","ids":["a","b"],"by":"\\ud800"}', 422),
        ("/judgements", b"\xff\xfe", 422),
        ("/judgements", b" " * 1_000_001, 413),
        ("/judgements.jsonl", b'{"id": "jdg-1"}', 409),
        ("/judgements.jsonl", b"[" * 100_000, 409),
        ("/judgements.jsonl", b"\xff", 422),
        (
            "/judgements.jsonl",
            b'{"id":"jdg-1","action":"undo","by":"\\ud800","at":"2019","undoes":"jdg-2"}',
            409,
        ),
    ],
)
def test_bodies_that_are_no_judgement_are_refused(
    asked: Client, path: str, body: bytes, status: int
) -> None:
    headers = {"Content-Type": "application/json"}
    answer = asked.http.post(f"{API}{path}", content=body, headers=headers)

    assert answer.status_code == answer.json()["status"] == status, answer.text


def test_judgements_that_come_together_are_all_kept(own: Client) -> None:
    claims = [item["id"] for item in own.get("/claims", type="ASSAULT")["items"]]

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda claim_id: own.judge("reject", claim_id), claims))

    assert len({item["id"] for item in made}) == len(claims)
    assert own.get("/claims", type="ASSAULT")["items"] == []


def test_a_judgement_that_another_writer_keeps_waiting_says_to_come_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "_WRITER_SECONDS", 0.1)
    path = read_into(tmp_path / "own.db")
    own = Client(TestClient(make_app(path), base_url=HERE))
    decision = {"action": "merge", "ids": ["Graustark", "Ruritania"], "by": "Flavia"}

    with Store(path) as store, store.writing():
        answer = own.http.post(f"{API}/judgements", json=decision)
        assert own.get("/judgements")["items"] == []

    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
    assert "another process" in answer.json()["detail"]
    assert own.http.post(f"{API}/judgements", json=decision).status_code == 201


def test_names_of_articles_are_text_and_nothing_else(own: Client) -> None:
    name = "<script>alert(1)</script> 'OR 1=1; --"
    (claim, *_) = own.get("/claims", type="ASSAULT")["items"]
    made = own.judge("reject", claim["id"], because=name)

    answer = own.http.get(f"{API}/judgements/{made['id']}")

    assert answer.headers["content-type"] == "application/json"
    assert json.loads(answer.text)["because"] == name
