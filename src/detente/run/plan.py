"""Paths go in, a plan comes out that says which machine reads what; it is a file in a folder.

The first line is the order, what all shards are read with. Each line behind it is a shard.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, Final

from detente import __version__
from detente.errors import PlanError
from detente.model import Failure, Slice
from detente.read import signature_of, slices_in
from detente.run.records import record_of, value_of
from detente.run.whole import written_whole
from detente.settings import EXTRACTORS

_NAME: Final = "plan.jsonl"
_HINT: Final = "Plan again, into another folder: detente run plan PATH… --folder DIR --shards N"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What all shards are read with: the options of `detente read`, and the program's version.

    `pipeline` and `extractor` are those of the settings; `published` and `outlet` are for input
    that does not say.
    """

    shards: int
    pipeline: str
    extractor: str
    max_bytes: int
    published: date | None = None
    outlet: str | None = None
    program: str = __version__

    @property
    def with_core(self) -> bool:
        """Whether the trained core finds the claims."""
        return self.extractor == EXTRACTORS[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan in its folder. `signature` is that of its content: another plan has another one."""

    folder: Path
    order: Order
    signature: str

    def check(self, number: int) -> None:
        """Raise PlanError for a shard that the plan does not have."""
        if not 1 <= number <= self.order.shards:
            msg = f"there is no shard {number}: the plan has shards 1 to {self.order.shards}"
            raise PlanError(msg, hint="Shards are counted from 1.")

    def items(self, number: int) -> list[Slice | Failure]:
        """Return what a shard is to read, and what could not be read when it was planned."""
        self.check(number)
        with (self.folder / _NAME).open(encoding="ascii") as lines:
            (line,) = islice(lines, number, number + 1)
        return [_item(record) for record in json.loads(line)]


def make_plan(paths: Iterable[Path | str], folder: Path, order: Order) -> Plan:
    """Write the plan for reading files and folders into a folder, and return it.

    Raises PlanError where the folder has another plan, and for input that other machines lack.
    """
    paths = tuple(paths)
    for path in paths:
        _refuse_fleeting(str(path))
    shards = _cut(list(slices_in(paths, max_bytes=order.max_bytes)), order.shards)
    lines = [record_of(order), *([_record(item) for item in shard] for shard in shards)]
    content = "".join(f"{json.dumps(line)}\n" for line in lines).encode("ascii")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / _NAME
    if not path.exists():
        with written_whole(path) as file:
            file.write(content)
    elif path.read_bytes() != content:
        msg = f"the folder {str(folder)!r} has the plan for something else"
        raise PlanError(msg, hint="Give another folder, or remove this one.")
    return read_plan(folder)


def read_plan(folder: Path) -> Plan:
    """Return the plan in a folder. Raises PlanError if there is none that this program made."""
    path = folder / _NAME
    try:
        with path.open(encoding="ascii") as lines:
            order = value_of(Order, json.loads(lines.readline()))
    except FileNotFoundError:
        msg = f"there is no plan in {str(folder)!r}"
        raise PlanError(msg, hint="Make one: detente run plan PATH… --folder DIR") from None
    except (KeyError, TypeError, ValueError) as error:
        msg = f"the plan in {str(folder)!r} is broken"
        raise PlanError(msg, hint=_HINT) from error
    if order.program != __version__:
        msg = f"the plan in {str(folder)!r} is of détente {order.program}, this is {__version__}"
        raise PlanError(msg, hint=f"Use détente {order.program} to the end, or plan again.")
    return Plan(folder=folder, order=order, signature=signature_of(path))


def _refuse_fleeting(path: str) -> None:
    if path == "-" or "://" in path:
        msg = f"{path!r} is nothing that another machine could read again"
        raise PlanError(msg, hint="Save it as a file, or use: detente read")


def _cut(items: Sequence[Slice | Failure], shards: int) -> Iterator[list[Slice | Failure]]:
    """Yield the shards: all articles in their order, in so many runs of the same length."""
    total = sum(map(_articles, items))
    cut: list[list[Slice | Failure]] = [[] for _ in range(shards)]
    position = 0
    for item in items:
        at, end = position, position + _articles(item)
        while at < end:
            number = at * shards // total
            after = min(end, -(-(number + 1) * total // shards))
            cut[number].append(_part(item, at - position, after - position))
            at = after
        position = end
    yield from cut


def _articles(item: Slice | Failure) -> int:
    """Return how many articles an item counts for: one where they were not counted."""
    return 1 if isinstance(item, Failure) or item.end is None else item.end


def _part(item: Slice | Failure, start: int, end: int) -> Slice | Failure:
    if isinstance(item, Failure) or item.end is None:
        return item
    return replace(item, start=start, end=end)


def _record(item: Slice | Failure) -> dict[str, Any]:
    return {type(item).__name__.lower(): record_of(item)}


def _item(record: dict[str, Any]) -> Slice | Failure:
    if "failure" in record:
        return value_of(Failure, record["failure"])
    return value_of(Slice, record["slice"])
