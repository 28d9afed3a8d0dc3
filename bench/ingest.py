# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Measure what articles cost that are read into stores of more and more others.

    python bench/ingest.py                              1,000 and 10,000 documents, 100 articles
    python bench/ingest.py --documents 1000 --articles 30

The stores are filled with made-up documents, and the program itself concludes from these, so that
what the articles touch is as large as it would be. Processor time is what counts.
"""

import argparse
import json
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from corpus import articles_of, write
from measure import machine, program, rounded, run
from synthetic import CLAIMS_A_DOCUMENT, fill

from detente.concluding import conclude
from detente.store import Store

_HERE: Final = Path(__file__).parent
_RESULTS: Final = _HERE / "results"
_EXAMPLES: Final = _HERE.parent / "examples"
_DETENTE: Final = _HERE.parent / ".venv" / "bin" / "detente"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=Path("../shared/articles/news.jsonl"))
    parser.add_argument("--documents", type=int, nargs="+", default=[1_000, 10_000], metavar="N")
    parser.add_argument("--articles", type=int, default=100, metavar="N")
    options = parser.parse_args()
    articles = articles_of(options.corpus, options.articles, _DETENTE, _EXAMPLES)
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        more = write(articles, folder / "more.jsonl")
        costs = {number: cost(number, more, folder) for number in options.documents}
    first = costs[options.documents[0]]["processor"]
    result: dict[str, Any] = {
        "date": datetime.now(tz=UTC).date().isoformat(),
        "machine": machine(),
        "program": program(),
        "load": {"before": round(load, 1), "after": round(os.getloadavg()[0], 1)},
        "articles": len(articles),
        "costs": costs,
        "to_the_first": {n: round(found["processor"] / first, 2) for n, found in costs.items()},
    }
    text = json.dumps(result, indent=1)
    print(text)
    path = _RESULTS / f"{result['date']}-ingest.json"
    path.write_text(f"{text}\n", encoding="utf-8")
    print(f"\nKept in {path}")


def cost(documents: int, articles: Path, folder: Path) -> dict[str, float]:
    """Return what it takes to read articles into a store of so many documents."""
    store = folder / f"{documents}.db"
    fill(store, claims=documents * CLAIMS_A_DOCUMENT, concluded=False)
    with Store(store) as opened:
        conclude(opened)
    return rounded(run(_DETENTE, "read", articles, "--store", store))


if __name__ == "__main__":
    main()
