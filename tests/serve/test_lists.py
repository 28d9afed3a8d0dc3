import csv
import io
import json
from typing import Any

import pytest

from serve.asking import API, Client

KINDS = ("documents", "claims", "events", "actors", "ties")


def walked(asked: Client, kind: str, **wanted: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - any
    """Return a whole list by following where each page leads."""
    address = f"{API}/{kind}"
    response = asked.http.get(address, params=wanted)
    found = list(response.json()["items"])
    while "next" in response.links:
        response = asked.http.get(response.links["next"]["url"])
        found += response.json()["items"]
    assert response.json()["next"] is None
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_pages_lead_through_the_whole_list(asked: Client, kind: str) -> None:
    whole = asked.get(f"/{kind}", limit=500)["items"]

    assert len(whole) > 2
    assert walked(asked, kind, limit=2) == whole
    assert walked(asked, kind, limit=2, actor="Graustark", since="2019") == [
        item
        for item in whole
        if item in asked.get(f"/{kind}", actor="Graustark", since="2019")["items"]
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_each_thing_of_a_list_is_shown_by_its_identifier(asked: Client, kind: str) -> None:
    for item in asked.get(f"/{kind}")["items"]:
        assert asked.get(f"/{kind}/{item['id']}")["id"] == item["id"]


@pytest.mark.parametrize("kind", KINDS)
def test_files_hold_the_whole_list(asked: Client, kind: str) -> None:
    ids = [item["id"] for item in asked.get(f"/{kind}")["items"]]

    lines = asked.http.get(f"{API}/{kind}.jsonl")
    table = asked.http.get(f"{API}/{kind}.csv")

    assert [json.loads(line)["id"] for line in lines.text.splitlines()] == ids
    assert [row["id"] for row in csv.DictReader(io.StringIO(table.text))] == ids
    for response, form in ((lines, "jsonl"), (table, "csv")):
        name = f'attachment; filename="detente-{kind}.{form}"'
        assert response.headers["content-disposition"] == name


def test_a_file_can_be_of_a_part(asked: Client) -> None:
    table = asked.http.get(f"{API}/claims.csv", params={"type": "assault", "limit": 3})

    assert {row["type"] for row in csv.DictReader(io.StringIO(table.text))} == {"ASSAULT"}
    assert len(table.text.splitlines()) == 4


def test_lists_can_be_of_what_is_between_two_actors(asked: Client) -> None:
    two = {"actor": "Black Elphberg", "with": "Graustark"}
    (tie,) = asked.get("/ties", **two)["items"]

    events = asked.get("/events", **two)["items"]

    assert len(events) == tie["events"] > 0
    assert {name["name"] for item in events for name in item["initiators"]} == {"Black Elphberg"}
    early = asked.get("/events", **two, until="2021-03", type="ASSAULT")["items"]
    assert early == [item for item in events if item["first"] < "2021-04"]
    assert asked.get("/claims", **two)["items"]
    assert asked.http.get(f"{API}/events.csv", params=two).text.count("\n") == len(events) + 1
    assert asked.refusal("/events", **{"with": "Grausterk"})["status"] == 404


def test_types_may_be_several_and_written_in_any_case(asked: Client) -> None:
    response = asked.http.get(f"{API}/claims?type=backs&type=Assault")

    assert {item["type"] for item in response.json()["items"]} == {"backs", "ASSAULT"}


def test_a_name_that_nobody_bears_is_not_found_but_one_like_it(asked: Client) -> None:
    found = asked.refusal("/claims", actor="Grausterk")

    assert found["status"] == 404
    assert "Graustark" in found["hint"]


def test_a_cursor_whose_place_is_gone_says_so(own: Client) -> None:
    first = own.get("/claims", limit=1)
    own.judge("reject", first["next"])

    found = own.refusal("/claims", limit=1, cursor=first["next"])

    assert found["status"] == 410
    assert found["hint"]


@pytest.mark.parametrize(
    ("address", "wanted", "words"),
    [
        ("/claims", {"limit": 0}, "limit"),
        ("/claims", {"limit": 10**9}, "limit"),
        ("/claims", {"limit": "ten"}, "limit"),
        ("/claims", {"since": "2012-13"}, "since"),
        ("/claims", {"since": "last week"}, "since"),
        ("/claims", {"type": "QUARREL"}, "type"),
        ("/claims", {"actor": "x" * 300}, "actor"),
        ("/claims", {"actor": ""}, "actor"),
        ("/claims", {"actor": "a\0b"}, "actor"),
        ("/search", {"words": '"\0'}, "words"),
        ("/search", {}, "words"),
        ("/tie", {"one": "Graustark"}, "other"),
        ("/review/queue", {"about": "weather"}, "about"),
        ("/news", {"since": "lately"}, "since"),
    ],
)
def test_a_parameter_that_is_not_as_it_should_be_is_named(
    asked: Client, address: str, wanted: dict[str, Any], words: str
) -> None:
    found = asked.refusal(address, **wanted)

    assert found["status"] == 422
    assert words in found["detail"]


@pytest.mark.parametrize(
    ("address", "name", "hint"),
    [
        ("/claims", "acter", "actor"),
        ("/claims.csv", "zebra", "There are"),
        ("/overview", "limit", "none"),
        ("/network", "untill", "until"),
    ],
)
def test_a_parameter_that_there_is_not_is_refused_with_one_like_it(
    asked: Client, address: str, name: str, hint: str
) -> None:
    found = asked.refusal(address, **{name: "1"})

    assert found["status"] == 422
    assert hint in found["hint"]


def test_what_is_no_date_is_refused_with_how_dates_are_written(asked: Client) -> None:
    answer = asked.http.get("/api/v1/events", params={"since": "20"})

    assert answer.status_code == 422
    assert answer.json()["detail"] == "since: '20' is not a date; write 2012, 2012-02 or 2012-02-24"
