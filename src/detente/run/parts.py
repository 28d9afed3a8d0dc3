"""What a shard says goes into a part, one file; everything comes out of it again, or an error.

A part is gzipped JSON Lines: first of which plan and shard it is, then what each document says or
why it was refused, last how many those are. The same content is the same bytes.
"""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from detente.errors import PlanError
from detente.model import Extraction, Failure
from detente.run.plan import Plan
from detente.run.records import record_of, value_of
from detente.run.whole import written_whole

_LEVEL: Final = 6
_BROKEN: Final = (EOFError, gzip.BadGzipFile, zlib.error, KeyError, TypeError, ValueError)


def part_path(plan: Plan, number: int) -> Path:
    """Return where the part of a shard is, or will be. Raises PlanError if there is none."""
    plan.check(number)
    return plan.folder / f"part-{number:0{len(str(plan.order.shards))}}.jsonl.gz"


def write_part(plan: Plan, number: int, items: Iterable[Extraction | Failure]) -> None:
    """Write the part of a shard, as a whole or not at all."""
    count = 0
    with (
        written_whole(part_path(plan, number)) as file,
        gzip.GzipFile(filename="", mode="wb", compresslevel=_LEVEL, fileobj=file, mtime=0) as out,
    ):
        out.write(_line(_heading(plan, number)))
        for item in items:
            out.write(_line({type(item).__name__.lower(): record_of(item)}))
            count += 1
        out.write(_line({"end": count}))


def read_part(plan: Plan, number: int) -> Iterator[Extraction | Failure]:
    """Yield what the part of a shard holds; raise PlanError where it is missing or not whole."""
    path = part_path(plan, number)
    try:
        for record in _records(plan, number, path):
            if "failure" in record:
                yield value_of(Failure, record["failure"])
            else:
                yield value_of(Extraction, record["extraction"])
    except FileNotFoundError:
        msg = f"the part {str(path)!r} is missing"
        raise PlanError(msg, hint=_again(plan, number)) from None
    except _BROKEN as error:
        msg = f"the part {str(path)!r} is broken, or only half of it is there"
        raise PlanError(msg, hint=_again(plan, number)) from error


def has_part(plan: Plan, number: int) -> bool:
    """Whether the part of a shard is there, and whole."""
    path = part_path(plan, number)
    try:
        for _ in _records(plan, number, path):
            pass
    except (*_BROKEN, FileNotFoundError, PlanError):
        return False
    return True


def _records(plan: Plan, number: int, path: Path) -> Iterator[dict[str, Any]]:
    count, end = 0, None
    with gzip.open(path) as lines:
        if json.loads(lines.readline()) != _heading(plan, number):
            msg = f"the part {str(path)!r} is of another plan or shard"
            raise PlanError(msg, hint=_again(plan, number))
        # On to the very end, where the check sum stands.
        for line in lines:
            record = json.loads(line)
            if "end" in record:
                end = record["end"]
            else:
                count += 1
                yield record
    if end != count:
        raise EOFError


def _heading(plan: Plan, number: int) -> dict[str, Any]:
    return {"plan": plan.signature, "shard": number}


def _line(record: dict[str, Any]) -> bytes:
    return json.dumps(record).encode("ascii") + b"\n"


def _again(plan: Plan, number: int) -> str:
    return f"Make it again: detente run shard {plan.folder} {number}"
