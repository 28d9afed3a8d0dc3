from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from building import Told, add_to, an_extraction
from detente.serve import make_app, news
from detente.store import Store
from serve.asking import HERE, Client
from serve.conftest import articles


def test_home_says_what_there_is_and_what_may_be_asked(asked: Client) -> None:
    home = asked.get("")

    assert home["counts"]["documents"] == len(list(articles()))
    assert (home["fresh"], home["runs"], home["can_write"]) == (True, 4, True)
    assert {"name": "Zenda Times", "documents": 2} in home["outlets"]
    backs = next(kind for kind in home["types"] if kind["name"] == "backs")
    assert (backs["quad"], backs["score"], backs["relation"]) == (None, None, True)
    assert all(kind["meaning"] for kind in home["types"])
    assert home["first"] <= "2019-02-02" <= home["last"]


def test_conclusions_that_lag_behind_are_said_to(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with Store(path) as store:
        add_to(store, an_extraction(Told()))
        with store.writing() as evidence:
            evidence.add(
                an_extraction(Told(recipients=("Graustark",))),
                article="art-1",
                fingerprint=(),
                blocks=[None, None],
            )

    asked = Client(TestClient(make_app(path), base_url=HERE))

    assert asked.get("")["fresh"] is False
    assert asked.get("/overview")["fresh"] is False


def test_the_overview_shows_what_was_read_and_who_is_busy(asked: Client) -> None:
    found = asked.get("/overview")

    weeks = found["coverage"]
    assert sum(week["documents"] for week in weeks) == 3  # one has no date
    for week in weeks:
        assert week["documents"] == week["others"] + sum(week["by_outlet"].values())
    assert next(outlet["name"] for outlet in found["outlets"]) == "Zenda Times"
    assert sum(outlet["claims"] for outlet in found["outlets"]) == found["counts"]["claims"]
    busiest = max(asked.get("/ties")["items"], key=lambda tie: tie["events"])
    assert busiest["id"] in [tie["id"] for tie in found["active"]]
    assert found["news"]["documents"] == 1
    for turn in found["turns"]:
        assert turn["tie"]["id"].startswith("tie-")


def test_news_tell_what_the_last_run_brought(asked: Client) -> None:
    last, whole = asked.get("/news"), asked.get("/news", since="run-1")

    assert [run["id"] for run in last["runs"]] == ["run-4"]
    assert {item["id"] for item in last["documents"]} == {item["id"] for item in last["repeating"]}
    assert len(whole["runs"]) == 4
    assert len(whole["events"]) == asked.get("")["counts"]["events"]
    assert all(event["added"] for event in whole["events"])
    assert set(whole["more"].values()) == {0}
    assert asked.refusal("/news", since="run-9")["status"] == 404


def test_news_are_capped_and_the_rest_is_counted(
    own: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "MOST", 2)
    found = own.get("/news", since="run-1")

    assert [len(found[kind]) for kind in ("documents", "events", "ties")] == [2, 2, 2]
    assert found["more"]["events"] == own.get("")["counts"]["events"] - 2
    assert found["more"]["ties"] == own.get("")["counts"]["ties"] - 2


def test_a_search_gives_sentences_in_pieces_and_actors_on_the_first_page(asked: Client) -> None:
    first = asked.get("/search", words="graustark", limit=4)
    found, cursor = list(first["sentences"]), first["next"]
    while cursor:
        page = asked.get("/search", words="graustark", limit=4, cursor=cursor)
        assert page["actors"] == []
        found, cursor = found + page["sentences"], page["next"]

    assert [actor["name"] for actor in first["actors"]] == ["Graustark"]
    assert found == asked.get("/search", words="graustark", limit=500)["sentences"]
    for sentence in found:
        assert "".join(piece["text"] for piece in sentence["segments"]) == sentence["sentence"]
        assert {piece["text"] for piece in sentence["segments"] if piece["marked"]} == {"Graustark"}


def test_a_search_that_lost_its_place_says_so(asked: Client) -> None:
    assert asked.refusal("/search", words="graustark", cursor="doc-x:0")["status"] == 410


def test_words_that_are_no_words_find_nothing(asked: Client) -> None:
    for words in ('"', "*", "NEAR(", "^ -", "'; DROP TABLE claim; --"):
        assert asked.get("/search", words=words)["sentences"] == []


def test_a_history_tells_of_two_actors_by_name_or_identifier(asked: Client) -> None:
    history = asked.get("/tie", one="ruritania", other="Graustark")
    same = asked.get("/tie", one=history["one"]["id"], other=history["other"]["id"])
    direct = asked.get("/tie", one="Ruritania", other="Graustark", direct=True, by="year")

    assert same == history
    assert len(history["history"]) > len(direct["history"]) > 0
    assert direct["unit"] == "year"
    assert asked.refusal("/tie", one="Ruritania", other="ruritania")["status"] == 404
    balance = asked.get("/balance", actor="Graustark")
    assert next(partner["other"]["name"] for partner in balance["with"]) == "Ruritania"
