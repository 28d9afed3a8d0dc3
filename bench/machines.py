# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Measure what shards, several processes and Ray cost, against reading in one process.

    python bench/machines.py                    100 articles
    python bench/machines.py --articles 300

The clock tells the truth only where nothing else runs: the load of the machine is kept beside it.
Processor time is disturbed less. By that, two processes are `at_most` times as fast as one: twice
what one takes, by what two take together. Ray's workers are no children of the command, so that
there is only the clock for them.
"""

import argparse
import json
import os
import sys
import tempfile
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from corpus import Article, articles_of, words_in, write
from measure import Cost, machine, program, rounded, run

_HERE: Final = Path(__file__).parent
_RESULTS: Final = _HERE / "results"
_EXAMPLES: Final = _HERE.parent / "examples"
_DETENTE: Final = Path(sys.executable).with_name("detente")
_SHARDS: Final = "4"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=Path("../shared/articles/news.jsonl"))
    parser.add_argument("--articles", type=int, default=100, metavar="N")
    options = parser.parse_args()
    articles = articles_of(options.corpus, options.articles, _DETENTE, _EXAMPLES)
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        costs = measure(articles, Path(folder))
    result = {
        "date": datetime.now(tz=UTC).date().isoformat(),
        "machine": machine(),
        "load": {"before": round(load, 1), "after": round(os.getloadavg()[0], 1)},
        "program": program(),
        "corpus": {"articles": len(articles), "words": words_in(articles)},
        **figures(costs, len(articles)),
        "costs": {name: rounded(cost) for name, cost in costs.items()},
    }
    text = json.dumps(result, indent=1)
    print(text)
    path = _RESULTS / f"{result['date']}-machines.json"
    path.write_text(f"{text}\n", encoding="utf-8")
    print(f"\nKept in {path}")


def measure(articles: list[Article], folder: Path) -> dict[str, Cost]:
    whole = write(articles, folder / "all.jsonl")
    costs = {}
    for jobs in ("1", "2"):
        costs[f"read_jobs_{jobs}"] = run(
            _DETENTE, "read", whole, "--store", folder / f"{jobs}.db", "--jobs", jobs
        )
    ways: dict[str, tuple[str, ...]] = {"jobs_1": ("--jobs", "1"), "jobs_2": ("--jobs", "2")}
    if find_spec("ray"):
        ways["ray_2"] = ("--ray", "local", "--jobs", "2")
    for name, way in ways.items():
        plan = folder / name
        costs[f"plan_{name}"] = run(
            _DETENTE, "run", "plan", whole, "--folder", plan, "--shards", _SHARDS
        )
        costs[f"shards_{name}"] = run(_DETENTE, "run", "all", plan, *way)
        costs[f"merge_{name}"] = run(_DETENTE, "run", "merge", plan, "--store", plan / "news.db")
    return costs


def figures(costs: dict[str, Cost], articles: int) -> dict[str, Any]:
    one, two = costs["read_jobs_1"], costs["read_jobs_2"]
    by_shards = [costs[f"{step}_jobs_1"].processor for step in ("plan", "shards", "merge")]
    return {
        "articles_a_second": {
            name: round(articles / cost.seconds, 2)
            for name, cost in costs.items()
            if name.startswith(("read", "shards"))
        },
        "two_jobs_to_one": {
            "by_the_clock": round(one.seconds / two.seconds, 2),
            "at_most": round(2 * one.processor / two.processor, 2),
        },
        "shards_to_read": round(sum(by_shards) / one.processor, 2),
    }


if __name__ == "__main__":
    main()
