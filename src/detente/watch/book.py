"""What the watcher does is written down here; its status and its log come out."""

import os
import socket
from collections import Counter, deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Final

from detente.model import Document, Failure
from detente.watch.status import (
    Alerting,
    Entry,
    Following,
    Status,
    What,
    minute_of,
    moment,
    read_status,
)

# Told of every line of the log.
Tell = Callable[[Entry], None]

_BEAT_SECONDS: Final = 5.0
_MOST_READ: Final = 50
_MOST_REFUSED: Final = 20
_MOST_TOLD: Final = 10_000
_KEPT: Final = timedelta(days=1)


class Book:
    """The book of one watcher, which several threads write in.

    What an earlier watcher of the store wrote of the last day is taken over.
    """

    def __init__(
        self, store_path: Path, sources: Iterable[str], *, every: float, alerts: bool, tell: Tell
    ) -> None:
        self._store_path = store_path
        self._tell = tell
        self._lock = Lock()
        self._sources = {name: Following(source=name) for name in sources}
        self._told: dict[str, str] = {}
        before = read_status(store_path)
        self._read = deque(before.read if before else (), _MOST_READ)
        self._refused: deque[Entry] = deque(maxlen=_MOST_REFUSED)
        self._minutes = Counter(before.minutes if before else {})
        self._began = moment()
        self._every = every
        self._trouble: str | None = None
        self._alerts = Alerting() if alerts else None

    def write_regularly(self, stop: Event) -> None:
        """Write the status every few seconds until the end comes."""

        def beat() -> None:
            while not stop.wait(_BEAT_SECONDS):
                self.write()

        self.write()
        Thread(target=beat, daemon=True).start()

    def write(self, *, ended: bool = False) -> None:
        """Write the status; a disk that takes nothing now may do so in a few seconds."""
        with self._lock, suppress(OSError):
            self._status(ended=ended).write(self._store_path)

    def read(self, source: str, document: Document, claims: int) -> None:
        """Note an article that was read."""
        now = datetime.now(UTC)
        entry = Entry(
            at=moment(now),
            what=What.READ,
            source=source,
            document=document.id,
            outlet=document.outlet,
            title=document.title,
            claims=claims,
            where=document.path,
        )
        with self._lock:
            self._read.appendleft(entry)
            self._minutes[minute_of(now)] += 1
            following = self._sources[source]
            self._sources[source] = replace(
                following, article=entry.at, articles=following.articles + 1
            )
        self._tell(entry)

    def refused(self, source: str, failure: Failure) -> None:
        """Note what could not be read; said once for each reason."""
        if self._told.get(failure.where) == failure.reason:
            return
        if len(self._told) >= _MOST_TOLD:
            self._told.clear()
        self._told[failure.where] = failure.reason
        entry = _entry(What.REFUSED, source, where=failure.where, reason=failure.reason)
        with self._lock:
            self._refused.appendleft(entry)
        self._tell(entry)

    def known(self, source: str, number: int) -> None:
        """Note articles that the store had already."""
        self._tell(_entry(What.KNOWN, source, reason=str(number)))

    def note(self, reason: str) -> None:
        """Say something that somebody may have meant otherwise."""
        self._tell(_entry(What.NOTE, None, reason=reason))

    def looked(self, source: str, failure: Failure | None, again: datetime) -> None:
        """Note that a source was looked at; that it fails, or does no longer, is said once."""
        with self._lock:
            before = self._sources[source]
            self._sources[source] = replace(
                before,
                asked=moment(),
                next=moment(again),
                trouble=failure.reason if failure else None,
                failing=(before.failing or moment()) if failure else None,
            )
        if failure and before.failing is None:
            self._tell(_entry(What.FAILING, source, reason=failure.reason))
        if not failure and before.failing is not None:
            self._tell(_entry(What.AGAIN, source))

    def store(self, trouble: str | None) -> None:
        """Note why the store takes nothing, None once it does; said once."""
        with self._lock:
            before, self._trouble = self._trouble, trouble
        if trouble is not None and before is None:
            self._tell(_entry(What.WAITING, None, reason=trouble))

    def alerting(self, alerts: Alerting) -> None:
        """Note how it stands with the alerts; that a receiver fails is said once."""
        with self._lock:
            before, self._alerts = self._alerts, alerts
        if alerts.trouble is not None and (before is None or before.trouble is None):
            self._tell(_entry(What.FAILING, None, reason=alerts.trouble))

    def _status(self, *, ended: bool) -> Status:
        since = minute_of(datetime.now(UTC) - _KEPT)
        self._minutes = Counter(
            {minute: number for minute, number in self._minutes.items() if minute > since}
        )
        return Status(
            host=socket.gethostname(),
            process=os.getpid(),
            began=self._began,
            at=moment(),
            ended=moment() if ended else None,
            every=self._every,
            sources=tuple(self._sources.values()),
            read=tuple(self._read),
            refused=tuple(self._refused),
            minutes=dict(self._minutes),
            trouble=self._trouble,
            alerts=self._alerts,
        )


def _entry(
    what: What, source: str | None, *, where: str | None = None, reason: str | None = None
) -> Entry:
    return Entry(at=moment(), what=what, source=source, where=where, reason=reason)
