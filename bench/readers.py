# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Measure how long lists take for many readers at once, while articles are read into the store.

    python bench/readers.py news.db --articles 60
    python bench/readers.py                             with a store of made-up claims

A copy of the store is served; each of 50 readers asks for a list, looks at it for a second and asks
for the next, until the reading is done. The load of the machine is kept beside the figures.
"""

import argparse
import http.client
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from corpus import articles_of, write
from measure import machine, program
from synthetic import fill

_HERE: Final = Path(__file__).parent
_RESULTS: Final = _HERE / "results"
_EXAMPLES: Final = _HERE.parent / "examples"
_DETENTE: Final = Path(sys.executable).with_name("detente")
_READERS: Final = 50
_MADE_UP: Final = 28_000  # claims, as of a thousand articles
_PAUSE: Final = 1.0  # seconds that a reader looks at a list
_PATIENCE: Final = 30.0
_LISTS: Final = (
    "/api/v1/claims?limit=50", "/api/v1/events?limit=50", "/api/v1/documents?limit=50",
    "/api/v1/actors?limit=50", "/api/v1/ties?limit=50", "/api/v1/claims?limit=50&type=CONSULT",
    "/api/v1/events?limit=50&since=2019-01-01",
)  # fmt: skip


class Reader(threading.Thread):
    """One who asks for lists until told to stop; how long each took, and what went wrong."""

    def __init__(self, number: int, port: int, done: threading.Event) -> None:
        super().__init__(daemon=True)
        self._chance = random.Random(number)  # noqa: S311 - nothing secret
        self._port = port
        self._over = done
        self.seconds: list[float] = []
        self.errors: list[str] = []

    def run(self) -> None:
        """Ask, look, and ask again."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=_PATIENCE)
        self._over.wait(self._chance.random() * _PAUSE)
        while not self._over.is_set():
            path = self._chance.choice(_LISTS)
            started = time.perf_counter()
            try:
                connection.request("GET", path)
                answer = connection.getresponse()
                body = answer.read()
            except (OSError, http.client.HTTPException) as error:
                self.errors.append(f"{path}: {error!r}")
                connection.close()
                continue
            self.seconds.append(time.perf_counter() - started)
            if answer.status != http.client.OK:
                self.errors.append(f"{path}: {answer.status} {body[:200]!r}")
            self._over.wait(_PAUSE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("store", type=Path, nargs="?")
    parser.add_argument("--corpus", type=Path, default=Path("../shared/articles/news.jsonl"))
    parser.add_argument("--articles", type=int, default=60, metavar="N")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = folder / "news.db"
        if options.store is None:
            fill(store, claims=_MADE_UP)
        else:
            shutil.copy(options.store, store)
        # Other articles than the store has: the same texts would be passed over.
        articles = articles_of(options.corpus, options.articles, _DETENTE, _EXAMPLES)
        again = [{**article, "outlet": "Another", "url": None} for article in articles]
        figures = measure(store, write(again, folder / "more.jsonl"))
    result = {
        "date": datetime.now(tz=UTC).date().isoformat(),
        "machine": machine(),
        "program": program(),
        "readers": _READERS,
        "articles_read_meanwhile": len(articles),
        **figures,
    }
    text = json.dumps(result, indent=1)
    print(text)
    path = _RESULTS / f"{result['date']}-readers.json"
    path.write_text(f"{text}\n", encoding="utf-8")
    print(f"\nKept in {path}")


def measure(store: Path, articles: Path) -> dict[str, Any]:
    """Serve, read and ask at once; return what the readers saw."""
    before = os.getloadavg()[0]
    server = subprocess.Popen(
        [_DETENTE, "serve", "--store", store, "--port", "0"], stdout=subprocess.PIPE, text=True
    )
    try:
        port = _port(server)
        done = threading.Event()
        readers = [Reader(number, port, done) for number in range(_READERS)]
        started = time.perf_counter()
        for reader in readers:
            reader.start()
        reading = subprocess.run(
            [_DETENTE, "read", articles, "--store", store],
            check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        took = time.perf_counter() - started
        done.set()
        for reader in readers:
            reader.join(_PATIENCE)
    finally:
        server.terminate()
        server.wait()
    seconds = sorted(second for reader in readers for second in reader.seconds)
    errors = [error for reader in readers for error in reader.errors]
    return {
        "load": {"before": round(before, 1), "after": round(os.getloadavg()[0], 1)},
        "reading": {"seconds": round(took, 1), "status": reading.returncode},
        "lists": len(seconds),
        "milliseconds": {
            "median": round(1000 * statistics.median(seconds)),
            "p95": round(1000 * seconds[int(0.95 * len(seconds))]),
            "longest": round(1000 * seconds[-1]),
        },
        "errors": len(errors),
        "first_errors": errors[:3],
    }


def _port(server: subprocess.Popen[str]) -> int:
    if server.stdout is None:
        raise TypeError(server)
    for line in server.stdout:
        if line.startswith("Open "):
            return int(line.split(":")[2].split("/")[0])
    sys.exit("the server did not start")


if __name__ == "__main__":
    main()
