"""The page of an event says who says so; its headline names those alone who are agreed on."""

import json
import re
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from browser.visiting import Server, Visit

_SAID = {
    "asserted": "this happened",
    "negated": "this did not happen",
    "planned": "this is planned",
    "possible": "this may happen",
}


def ask(server: Server, path: str) -> Any:  # noqa: ANN401 - JSON
    with urlopen(f"{server.root}/api/v1/{path}") as answer:  # noqa: S310 - our own server
        return json.load(answer)


def events(server: Server) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(server, "events?limit=500")["items"]
    return found


@pytest.mark.parametrize("modality", _SAID)
def test_an_event_is_what_somebody_says(visit: Visit, modality: str) -> None:
    event = next(event for event in events(visit.server) if event["modality"] == modality)
    page = visit.go(f"/event/{event['id']}")

    lead = page.locator(".lead")
    expect(lead).to_contain_text("As the program reads it,")
    expect(lead).to_contain_text(f"that {_SAID[modality]}")
    expect(page.locator(".event")).to_contain_text("in 100 are of a wrong type")
    for speaker in event["attribution"][:1]:
        expect(lead).to_contain_text(speaker["name"])


def test_a_headline_names_nobody_whom_fewer_than_half_of_the_reports_name(visit: Visit) -> None:
    several = [event for event in events(visit.server) if event["documents"] > 1]
    assert several
    for event in several[:6]:
        page = visit.go(f"/event/{event['id']}")
        expect(page.locator(".lead")).to_be_visible()
        title = page.locator("h1").inner_text()
        for side in ("initiators", "recipients"):
            for party in event[side]:
                if f" {party['name']}" in f" {title}":
                    assert is_agreed(ask(visit.server, f"events/{event['id']}"), side, party["id"])


def is_agreed(event: dict[str, Any], side: str, actor_id: str) -> bool:
    by_article: dict[str, set[str]] = {}
    for claim in event["claims"]:
        named = by_article.setdefault(claim["document"]["id"], set())
        named.update(party["id"] for party in claim[side])
    naming = [
        named for named in by_article.values() if named & {item["id"] for item in event[side]}
    ]
    return 2 * sum(actor_id in named for named in naming) >= len(naming)


def test_a_line_of_an_event_on_the_map_says_who_tells_it(visit: Visit) -> None:
    page = visit.go("/map")
    option = page.get_by_role("listbox", name="Places").locator("[tabindex='0']")
    option.focus()
    page.keyboard.press("Enter")

    whence = page.locator(".side-panel .event-line .whence a[href^='/article/doc-']")
    expect(whence.first).to_contain_text(re.compile(r", (\d|undated)"))
