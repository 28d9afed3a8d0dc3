"""Slices go in, their documents come out, read by a process that may die of one of them."""

import signal
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from detente.model import Document, Failure, Slice
from detente.read import read_slice
from detente.read.failures import shown
from detente.run.child import begin_work, time_limit, uninterrupted
from detente.run.plan import Order

# What is passed over in a second, at the very least: articles before a slice, and bytes of an
# archive, which may hold many pages that are no articles.
_ARTICLES_A_SECOND: Final = 1000
_BYTES_A_SECOND: Final = 50_000

_spawn = get_context("spawn")


def read_apart(
    pieces: Sequence[Slice], order: Order, *, timeout: float
) -> Iterator[Document | Failure]:
    """Yield what `read_slice` does, from another process.

    An article that kills this process, or takes longer than `timeout` seconds, is a failure. It
    stops no other, but for those behind it in a file whose articles were not counted.
    """
    waiting = deque(pieces)
    suspect = None
    while waiting:
        fate = yield from _until_death(waiting, order, timeout)
        if fate is None:
            return
        # Only what kills a second process has killed the first; anything else may have.
        if waiting[0] == suspect:
            yield _failure(waiting[0], fate, timeout)
            _pass_over(waiting)
            suspect = None
        else:
            suspect = waiting[0]


def _until_death(
    waiting: deque[Slice], order: Order, timeout: float
) -> Generator[Document | Failure, None, int | None]:
    """Yield what a new process reads, and take from the slices what has come.

    Return the exit status of the process if it died, None once all has come.
    """
    receiver, sender = _spawn.Pipe(duplex=False)
    process = _spawn.Process(target=_send, args=(sender, tuple(waiting), order, timeout))
    with uninterrupted():
        process.start()
    sender.close()
    try:
        while waiting:
            item = receiver.recv()
            if item is None:
                waiting.popleft()
            else:
                waiting[0] = replace(waiting[0], start=waiting[0].start + 1)
                yield item
    except (EOFError, OSError):  # the end may come within an item
        process.join()
        return process.exitcode
    finally:
        process.kill()
        process.join()
        receiver.close()
    return None


def _send(sender: Connection, pieces: Sequence[Slice], order: Order, timeout: float) -> None:
    """Send the items of each slice, one by one, and None behind them."""
    begin_work()
    for piece in pieces:
        items = read_slice(
            piece, published=order.published, outlet=order.outlet, max_bytes=order.max_bytes
        )
        while True:
            with time_limit(_seconds(piece, timeout)):
                item = next(items, None)
            sender.send(item)
            if item is None:
                break


def _seconds(piece: Slice, timeout: float) -> float:
    """Return how long the next article of a slice may take."""
    if piece.end is not None:
        return timeout + piece.start / _ARTICLES_A_SECOND
    return timeout + Path(piece.path).stat().st_size / _BYTES_A_SECOND


def _failure(piece: Slice, fate: int, timeout: float) -> Failure:
    number = piece.start + 1
    is_one = piece.end is None and piece.start == 0
    reason = "killed the process that read it"
    if fate == -signal.SIGALRM:
        reason = f"was not read within {_seconds(piece, timeout):.0f} seconds"
    if piece.end is None and piece.start:
        reason += f", nor was what stands behind it: it is article {number} of its file"
    return Failure(
        where=shown(piece.path) if is_one else f"{shown(piece.path)} (article {number})",
        reason=reason,
        hint="Read it by itself to see why: detente annotate FILE",
    )


def _pass_over(waiting: deque[Slice]) -> None:
    """Take away the article that comes next, and all of its file if it cannot be passed over."""
    piece = waiting.popleft()
    if piece.end is not None and piece.start + 1 < piece.end:
        waiting.appendleft(replace(piece, start=piece.start + 1))
