"""Sources go in; what is new in them comes out of one queue, found by a thread for each host.

So a host that answers slowly keeps nobody waiting but itself.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import Final, Protocol

from detente.model import Document, Failure

# How much may wait to be read before those who find more have to wait themselves.
_MOST_WAITING: Final = 32
_BREATH: Final = 1.0  # seconds between two looks at whether the end has come
# A source that fails is left in peace twice as long each time, up to so many seconds.
_LONGEST_PAUSE: Final = 900.0


class Source(Protocol):
    """What is followed: a folder or an address."""

    name: str
    every: float

    def look(self) -> Iterator[Document | Failure]:
        """Yield what is new since the last look."""

    def settle(self) -> None:
        """Take note that what the last look gave is stored."""

    def is_its_own(self, failure: Failure) -> bool:
        """Whether a failure is of the source as a whole."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something that is new in a source."""

    source: Source
    item: Document | Failure


@dataclass(frozen=True, slots=True)
class Looked:
    """The end of a look: `failure` is why the source gave nothing, None where it is well.

    `next` is when it is looked at again. Whoever has stored what the look gave settles it and says
    so by `settled`.
    """

    source: Source
    failure: Failure | None
    next: datetime
    settled: Event = field(default_factory=Event)


class Followers:
    """Threads that look at sources until `stop` is set; `groups` are those of one thread each."""

    def __init__(self, groups: Iterable[Sequence[Source]], stop: Event) -> None:
        self._queue: Queue[Found | Looked] = Queue(_MOST_WAITING)
        self._stop = stop
        for group in groups:
            Thread(target=self._follow, args=(group,), daemon=True).start()

    def take(self, most: int) -> list[Found | Looked]:
        """Return what was found, in order; nothing if nothing comes within a second."""
        taken: list[Found | Looked] = []
        with suppress(Empty):
            taken.append(self._queue.get(timeout=_BREATH))
            while len(taken) < most:
                taken.append(self._queue.get_nowait())
        return taken

    def _follow(self, group: Sequence[Source]) -> None:
        due = {source.name: time.monotonic() for source in group}
        tries = dict.fromkeys(due, 0)
        while not self._stop.is_set():
            source = min(group, key=lambda source: due[source.name])
            self._stop.wait(max(0.0, due[source.name] - time.monotonic()))
            if self._stop.is_set():
                return
            started = time.monotonic()
            failure = self._look(source)
            tries[source.name] = tries[source.name] + 1 if failure else 0
            due[source.name] = started + _pause(source, tries[source.name])
            wait = max(0.0, due[source.name] - time.monotonic())
            looked = Looked(source, failure, datetime.now(UTC) + timedelta(seconds=wait))
            self._hand_over(looked)
            while not self._stop.is_set() and not looked.settled.wait(_BREATH):
                pass

    def _look(self, source: Source) -> Failure | None:
        """Hand over what is new in a source; return why there can be nothing."""
        own, is_well = None, False
        try:
            for item in source.look():
                if isinstance(item, Failure) and source.is_its_own(item):
                    own = item
                    continue
                is_well = True
                self._hand_over(Found(source, item))
        except Exception as error:  # noqa: BLE001 - a fault of ours, which is to stop no other
            return Failure(
                where=source.name,
                reason=f"made the program fail ({type(error).__name__}: {error})",
                hint="That is a fault of the program: please report it with the source.",
            )
        if own is not None and is_well:
            self._hand_over(Found(source, own))
        return None if is_well else own

    def _hand_over(self, found: Found | Looked) -> None:
        while not self._stop.is_set():
            with suppress(Full):
                self._queue.put(found, timeout=_BREATH)
                return


def _pause(source: Source, tries: int) -> float:
    """Return the seconds to the next look after so many in a row that failed."""
    return max(source.every, min(source.every * 2.0**tries, _LONGEST_PAUSE))
