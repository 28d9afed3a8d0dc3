"""A plan and a number go in, the part of that shard comes out; all parts give what they hold.

Every step may be killed, done twice, or done at once on two machines by mistake.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from detente.errors import PlanError, ReadError
from detente.model import Document, Extraction, Failure, Slice
from detente.read import signature_of
from detente.run.parts import has_part, part_path, read_part, write_part
from detente.run.plan import Order, Plan
from detente.run.processes import DEFAULT_TIMEOUT, processes
from detente.run.reading import read_apart

if TYPE_CHECKING:
    from detente.pipeline import Extractor, Notice

# Slices in, their documents out; what cannot be read is a failure.
Reader = Callable[[Sequence[Slice], Order], Iterable[Document | Failure]]


def run_shards(
    plan: Plan,
    numbers: Iterable[int],
    *,
    notice: "Notice",
    jobs: int = 1,
    timeout: float = DEFAULT_TIMEOUT,
) -> Iterator[int]:
    """Write the parts of shards, but for those that are there; yield the number of each.

    `jobs` processes work on them. An article that kills one, or takes longer than `timeout`
    seconds and one more for every thousand characters, is refused. Raises PlanError for a shard
    that the plan does not have, and for a file that has changed.
    """
    wanted = [number for number in numbers if not has_part(plan, number)]
    if not wanted:
        return
    order = plan.order
    reader = partial(read_apart, timeout=timeout)
    with processes(jobs, order.pipeline, with_core=order.with_core, timeout=timeout) as extractor:
        for number in wanted:
            run_shard(plan, number, reader=reader, extractor=extractor, notice=notice)
            yield number


def run_shard(
    plan: Plan, number: int, *, reader: Reader, extractor: "Extractor", notice: "Notice"
) -> None:
    """Write the part of one shard."""
    write_part(plan, number, _extracted(plan, number, reader, extractor, notice))


def missing_shards(plan: Plan) -> list[int]:
    """Return the shards whose parts are not there."""
    numbers = range(1, plan.order.shards + 1)
    return [number for number in numbers if not part_path(plan, number).exists()]


def read_parts(plan: Plan, *, notice: "Notice") -> Iterator[Extraction | Failure]:
    """Return what all shards say, in their order, to be kept in a store.

    Raises PlanError at once when a part is missing, and on the way when one is not whole.
    """
    missing = missing_shards(plan)
    if missing:
        msg = f"{len(missing)} of {plan.order.shards} shards have not been read: {spelled(missing)}"
        raise PlanError(msg, hint=f"Read them: detente run shard {plan.folder} {missing[0]}")
    return _noticed(plan, notice)


def spelled(numbers: list[int]) -> str:
    """Return ascending numbers as job arrays take them: 1-3,7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ",".join("-".join(map(str, run)) for run in runs)


def _extracted(
    plan: Plan, number: int, reader: Reader, extractor: "Extractor", notice: "Notice"
) -> Iterator[Extraction | Failure]:
    """Yield what the shard's documents say, then what could not be read."""
    unread: list[Failure] = []

    def documents() -> Iterator[Document]:
        for item in _inputs(plan, number, reader):
            notice(item)
            if isinstance(item, Document):
                yield item
            else:
                unread.append(item)

    for item in extractor(documents()):
        notice(item)
        yield item
    # Not where they came by: that depends on how far the processes read ahead.
    yield from unread


def _inputs(plan: Plan, number: int, reader: Reader) -> Iterator[Document | Failure]:
    items = plan.items(number)
    pieces = [item for item in items if isinstance(item, Slice)]
    for piece in pieces:
        _refuse_changed(piece)
    yield from (item for item in items if isinstance(item, Failure))
    yield from reader(pieces, plan.order)


def _refuse_changed(piece: Slice) -> None:
    try:
        signature = signature_of(piece.path)
    except (ReadError, OSError) as error:
        msg = f"{piece.path!r} cannot be read as when it was planned: {error}"
        hint = "Shards are read in the folder in which they were planned, with the same files."
        raise PlanError(msg, hint=hint) from error
    if signature != piece.signature:
        msg = f"{piece.path!r} has changed since it was planned"
        raise PlanError(msg, hint="Plan again, into another folder.")


def _noticed(plan: Plan, notice: "Notice") -> Iterator[Extraction | Failure]:
    for number in range(1, plan.order.shards + 1):
        for item in read_part(plan, number):
            if isinstance(item, Extraction):
                notice(item.document)
            yield item
