# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Measure how long a large store takes to answer, question by question; keep the figures.

    python bench/synthetic.py --claims 10000000 big.db && python bench/lists.py big.db

A page is 50 things, as the pages of `detente serve` ask for them; the deep one begins behind
20,000 others. Each question is asked three times in a view of its own, and the middle one
counts: the first finds the file not in memory, as the answer after a start does.
"""

import argparse
import json
import os
import statistics
import time
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from measure import machine, program

from detente.history import history_of
from detente.model import Filter
from detente.ontology import ClaimType
from detente.store import Answers, Store

_RESULTS: Final = Path(__file__).parent / "results"
_PAGE: Final = 50
_TIMES: Final = 3
_SLOW: Final = 1.0  # seconds
_DEEP: Final = 20_000  # things before the deep page

Question = Callable[[Answers], Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("store", type=Path)
    options = parser.parse_args()
    load = os.getloadavg()[0]
    with Store(options.store, read_only=True) as store:
        with store.reading() as answers:
            counts = answers.counts()
            asked = questions(answers)
        figures = {name: seconds(store, question) for name, question in asked.items()}
    result = {
        "date": datetime.now(tz=UTC).date().isoformat(),
        "machine": machine(),
        "program": program(),
        "load": {"before": round(load, 1), "after": round(os.getloadavg()[0], 1)},
        "store": {**counts, "megabytes": round(options.store.stat().st_size / 1_000_000)},
        "seconds": figures,
    }
    for name, (first, middle) in figures.items():
        print(f"{name:<34}{first:>9.3f}{middle:>9.3f}{'  slow' if middle > _SLOW else ''}")
    path = _RESULTS / f"{result['date']}-lists.json"
    path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(f"\nKept in {path}")


def questions(answers: Answers) -> dict[str, Question]:
    """Return what is asked: about the actor told of most, one of the middle, and their ties."""
    actors = list(answers.actors(Filter(limit=1_000)))
    most, middling = actors[0].actor.name, actors[-1].actor.name
    span = {"since": date(2015, 3, 1), "until": date(2015, 3, 31)}
    busiest = max(answers.ties(Filter(actor=most, limit=2_000)), key=lambda tie: tie.events)
    pair = (busiest.one, busiest.other)
    filters = {
        "first page": Filter(limit=_PAGE),
        "of the actor most told of": Filter(actor=most, limit=_PAGE),
        "of an actor": Filter(actor=middling, limit=_PAGE),
        "of a month": Filter(**span, limit=_PAGE),  # type: ignore[arg-type]
    }
    typed = Filter(types=(ClaimType.SANCTION,), limit=_PAGE)
    found: dict[str, Question] = {}
    for kind in ("documents", "claims", "events", "actors", "ties"):
        for name, wanted in filters.items():
            found[f"{kind}, {name}"] = _listing(kind, wanted)
        found[f"{kind}, deep page"] = _deep(answers, kind)
    for kind in ("claims", "events", "ties"):
        found[f"{kind}, of a type"] = _listing(kind, typed)
    found |= {
        "tie of the busiest pair": lambda a: history_of(
            a, a.actor(pair[0].id), a.actor(pair[1].id), direct=True, unit=None
        ),
        "search, a frequent word": lambda a: list(a.search("attacked", Filter(limit=_PAGE))),
        "search, two names": lambda a: list(
            a.search(f"{pair[0].name} {pair[1].name}", Filter(limit=_PAGE))
        ),
        "overview, counts": lambda a: a.counts(),
        "overview, coverage": lambda a: a.published(),
        "overview, claims by outlet": lambda a: a.claims_by_outlet(),
        "overview, days of events": lambda a: list(a.event_days(Filter())),
        "network": lambda a: a.presences(Filter(), direct=False),
        "doubts": lambda a: a.doubts(),
    }
    return found


def seconds(store: Store, question: Question) -> tuple[float, float]:
    """Return how long the first answer takes, and the middle one of all."""
    found = []
    for _ in range(_TIMES):
        with store.reading() as answers:
            started = time.perf_counter()
            question(answers)
            found.append(time.perf_counter() - started)
        if found[0] > 30 * _SLOW:
            break
    return round(found[0], 3), round(statistics.median(found), 3)


def _listing(kind: str, wanted: Filter) -> Question:
    def ask(answers: Answers) -> list[Any]:
        listed: Iterable[Any] = getattr(answers, kind)(wanted)
        return list(listed)

    return ask


def _deep(answers: Answers, kind: str) -> Question:
    """Return the question for the page behind a thing far down."""
    *_, last = getattr(answers, kind)(Filter(limit=_DEEP))
    inner = {"events": "event", "actors": "actor", "ties": "tie"}.get(kind)
    behind = (getattr(last, inner) if inner else last).id
    return _listing(kind, Filter(limit=_PAGE, after=behind))


if __name__ == "__main__":
    main()
