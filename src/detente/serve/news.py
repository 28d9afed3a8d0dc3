"""Nothing goes in but a moment at most; what the store holds, and what is new in it, comes out."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from http import HTTPStatus
from typing import Annotated, Any, Final

from fastapi import Query, Request, Response
from pydantic import Field

from detente import __version__
from detente.export import (
    actor_record,
    document_record,
    event_record,
    found_record,
    news_records,
    outline_record,
    tie_record,
    turn_record,
)
from detente.export.records import day_text
from detente.history import Outline, outlines_of
from detente.model import Filter, Found, Published, Span
from detente.news import news_counts, news_since
from detente.ontology import MEANINGS, QUADS, SCORES, ClaimType, Modality
from detente.serve.asking import LIMIT, MOST, Asked, Name, place_behind
from detente.serve.describing import shaped
from detente.serve.desk import AtDesk, Desk
from detente.serve.parameters import room
from detente.serve.pictures import usual_span
from detente.serve.problems import ProblemError
from detente.serve.shapes import answers as shapes
from detente.store import Answers

news: Final = room()
_TOP: Final = 8
_ACTIVE: Final = 30
_SHOWN: Final = 10


class AskedNews(Asked):
    """Since when."""

    since: Name | None = Field(
        None, description="A run, as run-3, or a day; by default the last run."
    )


class AskedSearch(Asked):
    """What to search for."""

    words: Name = Field(description="Sentences that hold all of these are found.")
    limit: int = Field(default=LIMIT, ge=1, le=MOST, description="At most so many.")
    cursor: Name | None = Field(
        default=None, description="Go on where the page before said `next`."
    )


@news.get("", responses=shaped(shapes.Home))
def home(request: Request, desk: AtDesk) -> Response:
    """Say what the store holds and what may be asked of it."""
    return desk.answer(request, lambda answers: _home(answers, desk))


@news.get("/overview", responses=shaped(shapes.Overview))
def overview(request: Request, desk: AtDesk) -> Response:
    """Show what was read, the busiest ties, and what reports disagree on."""
    return desk.answer(request, _overview)


@news.get("/news", responses=shaped(shapes.News))
def what_is_new(request: Request, desk: AtDesk, asked: Annotated[AskedNews, Query()]) -> Response:
    """Tell what the last articles brought: new, changed, disputed, or only repeated."""
    return desk.answer(request, lambda answers: _news(answers, asked.since))


@news.get("/search", responses=shaped(shapes.Found))
def search(request: Request, desk: AtDesk, asked: Annotated[AskedSearch, Query()]) -> Response:
    """Search sentences for all of some words, and names of actors that hold them."""
    return desk.answer(request, lambda answers: _search(answers, asked))


def _home(answers: Answers, desk: Desk) -> dict[str, Any]:
    span = _usual(answers)
    return {
        "name": "detente",
        "version": __version__,
        "counts": answers.counts(),
        "first": day_text(span[0]) if span else None,
        "last": day_text(span[1]) if span else None,
        "fresh": answers.is_fresh(),
        "runs": len(answers.runs()),
        "can_write": desk.can_write,
        "types": [
            {
                "name": kind,
                "meaning": MEANINGS[kind],
                "quad": QUADS.get(kind),
                "score": SCORES.get(kind),
                "relation": kind.is_relation,
            }
            for kind in ClaimType
        ],
        "modalities": list(Modality),
        "outlets": [
            {"name": outlet, "documents": number}
            for outlet, number in _by_outlet(answers.published())
        ],
    }


def _usual(answers: Answers) -> tuple[date, date] | None:
    days = Counter[date]()
    for day, _, _, number in answers.event_days(Filter()):
        if day is not None:
            days[day] += number
    return usual_span(days)


def _by_outlet(published: Iterable[Published]) -> list[tuple[str | None, int]]:
    found = Counter[str | None]()
    for item in published:
        found[item.outlet] += item.documents
    return sorted(found.items(), key=lambda item: (item[0] is None, -item[1], item[0] or ""))


# --------------------------------------------------------------------------------------- overview


def _overview(answers: Answers) -> dict[str, Any]:
    published = answers.published()
    outlets = _by_outlet(published)
    claims = answers.claims_by_outlet()
    last = max((item.day for item in published if item.day), default=None)
    since = last - timedelta(days=365) if last else None
    busiest = answers.busiest_ties(Filter(since=since, until=last), _ACTIVE)
    active = list(outlines_of(answers, busiest))
    return {
        "counts": answers.counts(),
        "coverage": list(_coverage(published)),
        "outlets": [
            {"name": name, "documents": number, "claims": claims.get(name, 0)}
            for name, number in outlets
        ],
        "active_in": {"first": day_text(since), "last": day_text(last)},
        "active": [outline_record(outline) for outline in active[:_SHOWN]],
        "turns": _turns(active),
        "fresh": answers.is_fresh(),
        "news": news_counts(answers),
        "disagreements": [event_record(event) for event in answers.newest_disputed(_SHOWN)],
    }


def _coverage(published: Iterable[Published]) -> Iterator[dict[str, Any]]:
    """Yield how many articles of each week those outlets have that have most dated ones."""
    weeks: dict[date, Counter[str | None]] = {}
    for item in published:
        if item.day is not None:
            monday = item.day - timedelta(days=item.day.weekday())
            weeks.setdefault(monday, Counter())[item.outlet] += item.documents
    dated = sum(weeks.values(), Counter[str | None]())
    named_ones = [(name, number) for name, number in dated.items() if name is not None]
    top = sorted(named_ones, key=lambda pair: (-pair[1], pair[0]))[:_TOP]
    for monday, found in sorted(weeks.items()):
        named = {name: found[name] for name, _ in top if found[name]}
        year, week, _ = monday.isocalendar()
        yield {
            "week": f"{year}-W{week:02}",
            "first": day_text(monday),
            "documents": found.total(),
            "by_outlet": named,
            "others": found.total() - sum(named.values()),
        }


def _turns(active: Iterable[Outline]) -> list[dict[str, Any]]:
    found = [(outline, turn) for outline in active for turn in outline.turns if not turn.is_past]
    found.sort(key=lambda item: (item[1].first or date.min, item[0].listed.tie.id), reverse=True)
    return [
        {"tie": tie_record(outline.listed), "turn": turn_record(turn)}
        for outline, turn in found[:_SHOWN]
    ]


# ------------------------------------------------------------------------------------------- news

_NEWS: Final = ("runs", "documents", "events", "ties", "disagreements", "repeating")


def _news(answers: Answers, since: str | None) -> dict[str, Any]:
    try:
        found = news_since(answers, since, most=MOST)
    except ValueError:
        detail = f"since: {since!r} is no run and no day; write run-3 or 2019-03-27"
        raise ProblemError(HTTPStatus.UNPROCESSABLE_ENTITY, detail) from None
    record: dict[str, Any] = {kind: [] for kind in _NEWS}
    record["documents"] = [document_record(document) for document in found.documents]
    for item in news_records(found):
        kind, status = item.pop("record"), item.pop("news", None)
        if kind in {"event", "tie", "disagreement"}:
            item["added"] = status == "added"
        record["repeating" if kind == "document" else f"{kind}s"].append(item)
    record["more"] = {kind: found.counts[kind] - len(record[kind]) for kind in _NEWS}
    return record


# ----------------------------------------------------------------------------------------- search


def _search(answers: Answers, asked: AskedSearch) -> dict[str, Any]:
    found = list(answers.search(asked.words, Filter(limit=None)))
    places = [f"{item.document.id}:{item.start}" for item in found]
    begin = place_behind(places, asked.cursor)
    items = found[begin : begin + asked.limit]
    more = begin + asked.limit < len(found)
    actors = answers.actors(Filter(actor=asked.words, limit=asked.limit)) if begin == 0 else ()
    return {
        "sentences": [{**found_record(item), "segments": _segments(item)} for item in items],
        "actors": [actor_record(actor) for actor in actors],
        "next": places[begin + asked.limit - 1] if more else None,
    }


def _segments(found: Found) -> list[dict[str, Any]]:
    pieces, at = [], 0
    for span in (*found.spans, Span(len(found.text), len(found.text) + 1)):
        if at < span.start:
            pieces.append({"text": found.text[at : span.start], "marked": False})
        if span.start < len(found.text):
            pieces.append({"text": span.of(found.text), "marked": True})
        at = span.end
    return pieces
