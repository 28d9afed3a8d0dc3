"""Restrictions go in, what pictures of the whole store show comes out: time, network, map."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Any, Final

from fastapi import Query, Request, Response
from pydantic import Field

from detente.data.world import wide_places
from detente.export.records import day_text
from detente.model import Filter
from detente.relate import Tally
from detente.serve.asking import Asked, Day, Restriction, Type, first_day, last_day
from detente.serve.describing import shaped
from detente.serve.desk import AtDesk
from detente.serve.parameters import room
from detente.serve.shapes import answers as shapes
from detente.store import Answers

pictures: Final = room()
_MOST_PERIODS: Final = 2000
_FEW_PERIODS: Final = 20
_USUAL: Final = 0.9
_MANY_PERIODS: Final = 200


class By(StrEnum):
    """How long a period is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class AskedActivity(Restriction):
    """Events over time."""

    by: By | None = Field(default=None, description="Length of the periods; by default what fits.")


class AskedNetwork(Asked):
    """Who deals with whom."""

    since: Day | None = Field(default=None, description="Only from this day, month or year on.")
    until: Day | None = Field(default=None, description="Only up to this day, month or year.")
    type: list[Type] = Field(default=[], description="Only these types.")
    direct: bool = Field(
        default=False, description="Do not count people and organs as their states."
    )
    limit: int = Field(default=120, ge=1, le=500, description="So many actors at most.")


class AskedMap(Restriction):
    """Events by place."""

    limit: int = Field(default=2000, ge=1, le=5000, description="So many places at most.")


@pictures.get("/activity", responses=shaped(shapes.Activity))
def activity(request: Request, desk: AtDesk, asked: Annotated[AskedActivity, Query()]) -> Response:
    """Count events by period."""
    return desk.answer(request, lambda answers: activity_of(answers, asked))


@pictures.get("/network", responses=shaped(shapes.Network))
def network(request: Request, desk: AtDesk, asked: Annotated[AskedNetwork, Query()]) -> Response:
    """Show who deals with whom."""
    return desk.answer(request, lambda answers: network_of(answers, asked))


@pictures.get("/map", responses=shaped(shapes.Map))
def places(request: Request, desk: AtDesk, asked: Annotated[AskedMap, Query()]) -> Response:
    """Show where events are told to have happened."""
    return desk.answer(request, lambda answers: map_of(answers, asked))


# -------------------------------------------------------------------------------------- over time


def activity_of(answers: Answers, asked: AskedActivity) -> dict[str, Any]:
    """Return events by period, without gaps between the first and the last."""
    counted = list(answers.event_days(asked.filter()))
    undated = sum(number for day, _, _, number in counted if day is None)
    days = Counter[date]()
    for day, _, _, number in counted:
        if day is not None:
            days[day] += number
    usual = usual_span(days)
    if usual is None:
        return {"by": asked.by or By.YEAR, "periods": [], "undated": undated, "usual": None}
    by = _fitting(asked.by, usual, (min(days), max(days)))
    tallies: dict[date, Tally] = {}
    for day, kind, modality, number in counted:
        if day is not None:
            tallies.setdefault(_begin(day, by), Tally()).add(kind, modality, number)
    documents = Counter[date]()
    for item in answers.published():
        if item.day is not None and asked.outlet in {None, item.outlet}:
            documents[_begin(item.day, by)] += item.documents
    return {
        "by": by,
        "periods": [
            {
                "first": day_text(first),
                "last": day_text(_next(first, by) - timedelta(days=1)),
                "events": tally.events,
                "documents": documents[first],
                "score": tally.score,
            }
            for first in _periods(min(tallies), max(tallies), by)
            for tally in (tallies.get(first, Tally()),)
        ],
        "undated": undated,
        "usual": {"first": day_text(usual[0]), "last": day_text(usual[1])},
    }


def usual_span(days: Counter[date]) -> tuple[date, date] | None:
    """Return the shortest span of days in which nine tenths of the events lie.

    A few events that lie far back, or were dated wrongly, would else hide all others.
    """
    in_order = sorted(days.items())
    wanted = days.total() * _USUAL
    spans: list[tuple[timedelta, date, date]] = []
    held = start = 0
    for last, number in in_order:
        held += number
        while held - in_order[start][1] >= wanted:
            held -= in_order[start][1]
            start += 1
        if held >= wanted:
            first = in_order[start][0]
            spans.append((last - first, first, last))
    return min(spans)[1:] if spans else None


def _fitting(asked: By | None, usual: tuple[date, date], all_days: tuple[date, date]) -> By:
    units = list(By)
    wanted = asked or next((by for by in units if _number(*usual, by) <= _MANY_PERIODS), By.YEAR)
    coarser = units[units.index(wanted) :]
    return next((by for by in coarser if _number(*all_days, by) <= _MOST_PERIODS), By.YEAR)


def _number(first: date, last: date, by: By) -> int:
    days = (last - first).days
    return days // {By.DAY: 1, By.WEEK: 7, By.MONTH: 30, By.YEAR: 365}[by] + 1


def _periods(first: date, last: date, by: By) -> Iterator[date]:
    while first <= last:
        yield first
        first = _next(first, by)


def _begin(day: date, by: By) -> date:
    match by:
        case By.DAY:
            return day
        case By.WEEK:
            return day - timedelta(days=day.weekday())
        case By.MONTH:
            return day.replace(day=1)
        case By.YEAR:
            return day.replace(month=1, day=1)


def _next(first: date, by: By) -> date:
    match by:
        case By.DAY:
            return first + timedelta(days=1)
        case By.WEEK:
            return first + timedelta(days=7)
        case By.MONTH:
            return (first + timedelta(days=31)).replace(day=1)
        case By.YEAR:
            return first.replace(year=first.year + 1)


# ---------------------------------------------------------------------------------------- network


def network_of(answers: Answers, asked: AskedNetwork) -> dict[str, Any]:
    """Return the actors in most events, and what they have to do with one another."""
    wanted = Filter(
        types=tuple(asked.type),
        since=first_day(asked.since),
        until=last_day(asked.until),
        limit=asked.limit,
    )
    kept, actors_in_all = answers.presences(wanted, direct=asked.direct)
    edges: dict[tuple[str, str], Tally] = {}
    for one, other, kind, modality, number in answers.presences_together(
        wanted, kept, direct=asked.direct
    ):
        edges.setdefault((one, other), Tally()).add(kind, modality, number)
    ties = answers.ties_among(kept)
    actors = {item.actor.id: item for item in answers.actors_by_id(kept)}
    return {
        "since": day_text(wanted.since),
        "until": day_text(wanted.until),
        "nodes": [
            {
                "id": key,
                "name": actors[key].actor.name,
                "kind": actors[key].actor.kind,
                "country": actors[key].actor.country,
                "events": events,
            }
            for key, events in kept.items()
        ],
        "edges": [
            {
                "one": one,
                "other": other,
                "tie": ties.get((one, other)),
                "events": tally.events,
                "cooperation": tally.cooperation,
                "conflict": tally.conflict,
                "score": tally.score,
            }
            for (one, other), tally in sorted(
                edges.items(), key=lambda item: (-item[1].events, item[0])
            )
        ],
        "hidden": {
            "actors": actors_in_all - len(kept),
            "ties": answers.count_pairs(wanted, direct=asked.direct) - len(edges),
        },
    }


# -------------------------------------------------------------------------------------------- map


@dataclass
class _Site:
    tally: Tally = field(default_factory=Tally)
    latest: tuple[str, str] = ("", "")


def map_of(answers: Answers, asked: AskedMap) -> dict[str, Any]:
    """Return the places with most events."""
    sites: dict[Any, _Site] = {}
    unplaced = 0
    for item in answers.event_places(asked.filter()):
        if item.place is None or item.place.latitude is None or item.place.longitude is None:
            unplaced += item.events
            continue
        site = sites.setdefault(item.place, _Site())
        site.tally.add(item.type, item.modality, item.events)
        site.latest = max(site.latest, (str(item.day or ""), item.latest))
    ordered = sorted(sites.items(), key=lambda found: (-found[1].tally.events, found[0].name))
    return {
        "places": [
            {
                "name": place.name,
                "country": place.country,
                "latitude": place.latitude,
                "longitude": place.longitude,
                "geonames_id": place.geonames_id,
                "level": "country" if (place.name, place.country) in wide_places() else "place",
                "events": site.tally.events,
                "score": site.tally.score,
                "cooperation": site.tally.cooperation,
                "conflict": site.tally.conflict,
                "latest": site.latest[1],
            }
            for place, site in ordered[: asked.limit]
        ],
        "unplaced": unplaced,
    }
