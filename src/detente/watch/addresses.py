"""A web address goes in; at each look, the articles that are new behind it come out."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from detente.model import Document, Failure
from detente.read import read_inputs
from detente.read.failures import shown
from detente.read.web import Web
from detente.watch.beside import marks_of

# Seconds for which a page that failed is left in peace, twice as long each time.
_FIRST_REST: Final = 120.0
_LONGEST_REST: Final = 21_600.0
# A page of whose changes its feed says nothing is not asked for every time that the feed changes.
_REST_UNVERSIONED: Final = 3_600.0
_FORGET_AFTER: Final = 86_400.0


@dataclass(frozen=True, slots=True)
class _Rest:
    """Until when a page is left in peace; how long that is, 0 where it did not fail."""

    until: float
    seconds: float


class Address:
    """An address of a feed, a sitemap or a page that is followed.

    `web` fetches; all addresses of one host share it, one after the other.
    """

    def __init__(  # noqa: PLR0913 - what a test may set
        self,
        url: str,
        *,
        web: Web,
        store_path: Path,
        max_bytes: int,
        every: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = shown(url)
        self.every = every
        self._url = url
        self._web = web
        self._store_path = store_path
        self._max_bytes = max_bytes
        self._clock = clock
        self._rests: dict[str, _Rest] = {}

    def look(self) -> Iterator[Document | Failure]:
        """Yield the articles that are new there; pages that failed are tried again now and then."""
        now = self._clock()
        resting = {page for page, rest in self._rests.items() if rest.until > now}
        if any(rest.seconds and rest.until <= now for rest in self._rests.values()):
            # The feed did not change perhaps, but what it leads to may have.
            self._web.memory.drop(self._url)
        self._web.visited = resting
        try:
            yield from read_inputs([self._url], max_bytes=self._max_bytes, web=self._web)
        except Exception:
            # A fault of ours: what was fetched last may not have come out.
            for page in self._web.memory.noted:
                self._web.memory.forget(page)
            raise
        finally:
            self._rest(now)

    def settle(self) -> None:
        """Take note that what the last look gave is stored."""
        self._web.memory.settle(marks_of(self._store_path), unless=self._url)

    def is_its_own(self, failure: Failure) -> bool:
        """Whether a failure is of the address itself, and not of a page behind it."""
        return failure.where == self.name

    def _rest(self, now: float) -> None:
        memory = self._web.memory
        kept = {
            page: rest for page, rest in self._rests.items() if rest.until > now - _FORGET_AFTER
        }
        for page, known in memory.noted.items():
            kept.pop(page, None)
            if known.version is None and page != self._url:
                kept[page] = _Rest(now + _REST_UNVERSIONED, 0.0)
        for page in memory.forgotten - {self._url}:
            before = self._rests.get(page)
            longer = 2 * before.seconds if before and before.seconds else _FIRST_REST
            seconds = min(longer, _LONGEST_REST)
            kept[page] = _Rest(now + seconds, seconds)
        self._rests = kept
