"""What the watcher does goes into a file beside the store, from which others tell it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from detente.watch.beside import status_of

# A watcher writes its status far more often; without a word for so long it has been killed.
SILENCE: Final = timedelta(seconds=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """How it stands with one source; moments are UTC in ISO form, None for what never was.

    `asked` is when it was last looked at, `next` when it will be, `article` when an article of it
    was last read, `articles` how many were since the watcher began. `trouble` says why it fails,
    `failing` since when; both are None where it does not.
    """

    source: str
    asked: str | None = None
    next: str | None = None
    article: str | None = None
    articles: int = 0
    trouble: str | None = None
    failing: str | None = None


class What(StrEnum):
    """What happened, as the log has it."""

    READ = "read"  # an article
    KNOWN = "known"  # articles that the store had already
    REFUSED = "refused"  # an article, or a page, that could not be read
    FAILING = "failing"  # a source, or a receiver of alerts, from now on
    AGAIN = "again"  # a source that failed, and does no longer
    WAITING = "waiting"  # for the store, which takes nothing
    NOTE = "note"  # something that somebody may have meant otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the log: when, what, and of which source, None where it is of none.

    An article that was read has `document`, its identifier, and `claims`; what else there is to
    say stands in `reason`: why, or how many.
    """

    at: str
    what: str
    source: str | None = None
    document: str | None = None
    outlet: str | None = None
    title: str | None = None
    claims: int | None = None
    where: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alerting:
    """How it stands with alerts; `trouble` is what a receiver last failed with, None if none did.

    `sent` counts since the watcher began.
    """

    sent: int = 0
    waiting: int = 0
    trouble: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What a watcher does, as it said at the moment `at`; `ended` is None until it is told to end.

    `read` and `refused` are the last ones, the latest first. `minutes` counts the articles read
    in each minute of the last day in which any were. `trouble` is what keeps the watcher from
    storing; `alerts` is None where none were asked for.
    """

    host: str
    process: int
    began: str
    at: str
    ended: str | None = None
    every: float
    sources: tuple[Following, ...] = ()
    read: tuple[Entry, ...] = ()
    refused: tuple[Entry, ...] = ()
    minutes: Mapping[str, int]
    trouble: str | None = None
    alerts: Alerting | None = None

    def write(self, store_path: Path) -> None:
        """Put it in its place, as a whole or not at all."""
        path = status_of(store_path)
        draft = path.with_name(f"{path.name}.new")
        draft.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1), "utf-8")
        draft.replace(path)

    def is_running(self, now: datetime) -> bool:
        """Whether the watcher has given a sign of life lately, and has not ended."""
        return self.ended is None and now - datetime.fromisoformat(self.at) < SILENCE

    def read_within(self, span: timedelta, now: datetime) -> int:
        """Return how many articles were read in the time before now, to the minute."""
        since = minute_of(now - span)
        return sum(number for minute, number in self.minutes.items() if minute > since)


def read_status(store_path: Path) -> Status | None:
    """Return the last status of a store's watcher; None where there is none, or none whole."""
    try:
        return _status(json.loads(status_of(store_path).read_text("utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def moment(when: datetime | None = None) -> str:
    """Return a moment, or the present one, as it is written."""
    return (when or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")


def minute_of(when: datetime) -> str:
    """Return the minute that a moment lies in."""
    return moment(when)[: len("2019-03-27T12:30")]


def _status(found: Any) -> Status:  # noqa: ANN401 - whatever a file holds
    parts = {
        "sources": tuple(Following(**item) for item in found["sources"]),
        "read": tuple(Entry(**item) for item in found["read"]),
        "refused": tuple(Entry(**item) for item in found["refused"]),
        "minutes": {str(minute): int(number) for minute, number in found["minutes"].items()},
        "alerts": Alerting(**found["alerts"]) if found["alerts"] is not None else None,
    }
    known = {field.name for field in fields(Status)}
    if datetime.fromisoformat(found["at"]).tzinfo is None:
        msg = "a moment without its zone"
        raise ValueError(msg)
    return Status(**{name: value for name, value in (found | parts).items() if name in known})
