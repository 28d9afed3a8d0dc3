from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import Told, a_place, an_extraction, answers_of, day
from chance import days, few, newsrooms
from detente.errors import NotFoundError
from detente.model import Extraction, Filter, Kind
from detente.serve.pictures import (
    AskedActivity,
    AskedMap,
    AskedNetwork,
    By,
    activity_of,
    map_of,
    network_of,
    usual_span,
)
from detente.store import Answers
from serve.asking import Client


def middle_of(event: dict[str, Any]) -> date | None:
    """Tell in other words than the store's on which day an event counts."""
    if event["first"] is None or event["last"] is None:
        return None
    first, last = (date.fromisoformat(event[end]) for end in ("first", "last"))
    return first + (last - first) // 2 if (last - first).days <= 366 else None


@pytest.mark.parametrize("by", [*By, None])
def test_periods_follow_one_another_and_hold_every_dated_event_once(
    asked: Client, by: By | None
) -> None:
    events = asked.get("/events", limit=500)["items"]
    found = asked.get("/activity", **({"by": by} if by else {}))
    periods = [
        {
            **item,
            "first": date.fromisoformat(item["first"]),
            "last": date.fromisoformat(item["last"]),
        }
        for item in found["periods"]
    ]

    for one, other in pairwise(periods):
        assert other["first"] == one["last"] + timedelta(days=1)
    middles = [middle_of(event) for event in events]
    assert found["undated"] == middles.count(None)
    for period in periods:
        inside = [day for day in middles if day and period["first"] <= day <= period["last"]]
        assert period["events"] == len(inside)
    assert sum(period["events"] for period in periods) == len(events) - found["undated"]


def test_documents_are_counted_beside_the_events_of_a_period(asked: Client) -> None:
    found = asked.get("/activity", by="year")

    published = Counter(item["published"] for item in asked.get("/documents")["items"])
    assert {item["first"]: item["documents"] for item in found["periods"]}["2019-01-01"] == sum(
        number for day, number in published.items() if day
    )


def test_an_event_of_long_ago_makes_periods_no_finer_than_can_be_shown() -> None:
    told = [Told(when=day(text), rest=text) for text in ("1066-10-14", "2019-01-01", "2019-01-02")]
    with answers_of(an_extraction(*told)) as answers:
        found = activity_of(answers, AskedActivity(by=By.DAY))

    assert found["by"] == By.YEAR
    assert len(found["periods"]) == 2019 - 1066 + 1


def test_an_hundredth_at_either_end_is_not_usual() -> None:
    days = Counter({date(1066, 10, 14): 1, date(2019, 1, 1): 200, date(2100, 1, 1): 1})

    assert usual_span(days) == (date(2019, 1, 1), date(2019, 1, 1))
    assert usual_span(Counter()) is None


def top_of(answers: Answers, actor_id: str) -> str:
    """Tell in other words than the store's what an actor is part of in the end."""
    while True:
        try:
            actor_id = answers.actor(answers.actor(actor_id).actor.part_of or "").actor.id
        except NotFoundError:
            return actor_id


@few
@given(newsrooms(), st.booleans(), st.none() | days(), st.integers(1, 4))
def test_the_network_counts_what_the_events_tell(
    found: list[Extraction],
    direct: bool,  # noqa: FBT001 - as Hypothesis gives it
    since: date | None,
    limit: int,
) -> None:
    text = since.isoformat() if since else None
    with answers_of(*found) as answers:
        network = network_of(answers, AskedNetwork(direct=direct, since=text, limit=limit))
        whole = network_of(answers, AskedNetwork(direct=direct, since=text, limit=500))
        events = list(answers.events(Filter(since=since)))
        actors = [item.actor.id for item in answers.actors()]
        tops = {key: key if direct else top_of(answers, key) for key in actors}
        places = {key for key in tops.values() if answers.actor(key).actor.kind is Kind.PLACE}

    told, together = Counter[str](), Counter[tuple[str, str]]()
    for item in events:
        ones, others = (
            {tops[party.id] for party in side} for side in (item.initiators, item.recipients)
        )
        told.update(ones | others)
        pairs = {(min(a, b), max(a, b)) for a in ones for b in (others or ones) if a != b}
        together.update(pairs)
    for key in places:
        told.pop(key, None)
    assert {node["id"]: node["events"] for node in whole["nodes"]} == told
    assert {(edge["one"], edge["other"]): edge["events"] for edge in whole["edges"]} == {
        pair: number for pair, number in together.items() if pair[0] in told and pair[1] in told
    }
    assert whole["hidden"] == {"actors": 0, "ties": 0}
    assert network["nodes"] == whole["nodes"][:limit]
    assert network["hidden"]["actors"] == len(whole["nodes"]) - len(network["nodes"])
    assert network["hidden"]["ties"] == len(whole["edges"]) - len(network["edges"])
    assert network["edges"] == [edge for edge in whole["edges"] if edge in network["edges"]]


def test_places_without_a_point_are_counted_and_countries_are_no_points(asked: Client) -> None:
    found = asked.get("/map")
    sites = {item["name"]: item for item in found["places"]}
    events = asked.get("/events", limit=500)["items"]

    assert {name: item["level"] for name, item in sites.items()} == {
        "Oslo": "place",
        "Norway": "country",
    }
    for name, site in sites.items():
        here = [event for event in events if (event["place"] or {}).get("name") == name]
        assert site["events"] == len(here)
        assert site["latest"] == here[0]["id"]
    assert found["unplaced"] == sum(event["place"] is None for event in events)


def test_the_map_of_a_restriction_holds_only_what_is_asked_for(asked: Client) -> None:
    found = asked.get("/map", type="ASSAULT", limit=1)

    assert [(site["name"], site["score"]) for site in found["places"]] == [("Norway", -9.3)]
    assert found["unplaced"] == 0


def test_a_place_known_by_name_alone_is_not_on_the_map() -> None:
    with answers_of(an_extraction(Told(place=a_place("Strelsau", None)))) as answers:
        assert map_of(answers, AskedMap()) == {"places": [], "unplaced": 1}
