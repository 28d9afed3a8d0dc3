"""Addresses go in, pages come out: at a pace that the host can bear, and only where it allows."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urljoin

from protego import Protego

from detente import __version__
from detente.errors import ReadError
from detente.read.packed import unpacked
from detente.read.web import guard
from detente.read.web.connection import ConnectionLostError, Reply, ask
from detente.read.web.guard import Place, Resolve
from detente.read.web.memory import Known, Memory

AGENT: Final = "detente"
_HEADERS: Final = {
    "User-Agent": f"Mozilla/5.0 (compatible; {AGENT}/{__version__}; reads news articles)",
    "Accept": "text/html,application/xhtml+xml,application/xml,application/pdf;q=0.9,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate, br",
}
_MOST_REDIRECTIONS: Final = 5
_REDIRECTED: Final = frozenset((301, 302, 303, 307, 308))
_LATER: Final = frozenset((429, 500, 502, 503, 504))
_TRIES: Final = 3
_LONGEST_WAIT: Final = 60.0
_OK, _UNCHANGED, _NOT_THERE, _BROKEN = 200, 304, 400, 500
_MOST_ROBOTS: Final = 500_000
# Seconds for which the rules of a host hold, and after which one that would not tell them is asked
# again: a program that follows feeds runs for weeks.
_RULES_HOLD: Final = 86_400.0
_CLOSED_HOLDS: Final = 300.0
# What never holds text, whatever was asked for.
_REFUSED_KINDS: Final = ("image/", "audio/", "video/", "font/", "text/css", "text/javascript")
_HINT_ROBOTS: Final = "Save the page with a browser, and read the file."
_HINT_STATUS: Final = "Check the address with a browser."


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is at an address; `url` is where it was in the end, `data` None if it did not change."""

    url: str
    kind: str = ""
    charset: str | None = None
    data: bytes | None = None


class Web:
    """Fetches public pages; one request after the other, and `pace` seconds between two to a host.

    `seconds` is the longest that one answer may take, in all. `allow_loopback` lets addresses lead
    to this machine, for tests.
    """

    def __init__(  # noqa: PLR0913 - what a test or a program may set
        self,
        *,
        memory: Memory | None = None,
        pace: float = 1.0,
        seconds: float = 60.0,
        most_pages: int = 1_000,
        allow_loopback: bool = False,
        resolve: Resolve = guard.resolve,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.memory = Memory() if memory is None else memory
        self.most_pages = most_pages
        self.visited: set[str] = set()
        self._pace = pace
        self._seconds = seconds
        self._allow_loopback = allow_loopback
        self._resolve = resolve
        self._sleep = sleep
        self._next: dict[str, float] = {}
        self._rules: dict[str, tuple[float, Protego]] = {}
        self._closed: dict[str, tuple[float, ReadError]] = {}
        self._later: dict[str, float] = {}

    def get(self, url: str, *, most_bytes: int, version: str | None = None) -> Answer:
        """Return what is at the address, or that it did not change since the last reading.

        `version` is what a feed or sitemap says of it, and is noted with it. Raise ReadError if
        it cannot be had.
        """
        known = self.memory.of(url)
        current, reply = url, None
        for _ in range(_MOST_REDIRECTIONS + 1):
            place = self._place(current)
            self._require_allowed(place, current)
            reply = self._reply(place, _conditions(known), most_bytes)
            if reply.status not in _REDIRECTED:
                break
            current = _target(current, reply)
        else:
            msg = f"redirects more than {_MOST_REDIRECTIONS} times"
            raise ReadError(msg, hint=_HINT_STATUS)
        answer = _answer(current, reply, most_bytes)
        if answer.data is None:
            self.memory.note(url, replace(known, version=version or known.version))
        else:
            headers = reply.headers
            marks = Known(
                etag=headers.get("etag"), modified=headers.get("last-modified"), version=version
            )
            self.memory.note(url, marks)
        return answer

    def _place(self, url: str) -> Place:
        return guard.place_of(url, resolve=self._resolve, allow_loopback=self._allow_loopback)

    def _require_allowed(self, place: Place, url: str) -> None:
        if not self._rules_of(place).can_fetch(url, AGENT):
            msg = "may not be fetched by programs, says the robots.txt of its host"
            raise ReadError(msg, hint=_HINT_ROBOTS)

    def _rules_of(self, place: Place) -> Protego:
        now = time.monotonic()
        until, closed = self._closed.get(place.origin, (now, None))
        if closed is not None and now < until:
            raise ReadError(str(closed), hint=closed.hint)
        until, rules = self._rules.get(place.origin, (now, None))
        if rules is None or now >= until:
            try:
                rules = self._robots(place)
            except ReadError as error:
                # Not asked for again before every page of the host.
                self._closed[place.origin] = now + _CLOSED_HOLDS, error
                raise
            self._rules[place.origin] = now + _RULES_HOLD, rules
        return rules

    def _robots(self, place: Place) -> Protego:
        """Return the rules of a host: none where it has no file; ReadError where it fails."""
        reply = self._robots_reply(place)
        if reply.status >= _BROKEN:
            msg = f"its host answers {reply.status} when asked for its robots.txt"
            raise ReadError(msg, hint="Try again later.")
        if reply.status != _OK:
            return Protego.parse("")
        try:
            body = unpacked(reply.body, reply.headers.get("content-encoding"), _MOST_ROBOTS)
        except ReadError:
            return Protego.parse("")
        return Protego.parse(body.decode("utf-8", "replace"))

    def _robots_reply(self, place: Place) -> Reply:
        current = f"{place.origin}/robots.txt"
        for _ in range(_MOST_REDIRECTIONS):
            reply = self._reply(self._place(current), {}, _MOST_ROBOTS)
            if reply.status not in _REDIRECTED:
                return reply
            current = _target(current, reply)
        return Reply(_NOT_THERE, {}, b"")

    def _reply(self, place: Place, conditions: dict[str, str], most_bytes: int) -> Reply:
        """Return the answer of a host, asked again where it is busy or does not answer."""
        self._require_due(place)
        for attempt in range(1, _TRIES + 1):
            self._wait_for(place)
            try:
                reply = ask(
                    place,
                    {**_HEADERS, **conditions},
                    seconds=self._seconds,
                    most_bytes=most_bytes,
                )
            except ConnectionLostError:
                if attempt == _TRIES:
                    raise
                self._sleep(2.0**attempt)
                continue
            if reply.status not in _LATER or attempt == _TRIES:
                return reply
            pause = _pause(reply, attempt)
            if pause > _LONGEST_WAIT:
                self._later[place.host] = time.monotonic() + pause
                self._require_due(place)
            self._sleep(pause)
        raise AssertionError

    def _require_due(self, place: Place) -> None:
        """Raise ReadError as long as the host wants not to be asked."""
        wait = self._later.get(place.host, 0.0) - time.monotonic()
        if wait > 0:
            msg = f"its host asks to wait {wait:.0f} seconds"
            raise ReadError(msg, hint="Read it again later.")

    def _wait_for(self, place: Place) -> None:
        """Wait until the host may be asked again."""
        now = time.monotonic()
        due = self._next.get(place.host, now)
        if due > now:
            self._sleep(due - now)
        _, rules = self._rules.get(place.origin, (0.0, None))
        delay = rules.crawl_delay(AGENT) if rules is not None else None
        pace = max(self._pace, min(delay or 0.0, _LONGEST_WAIT))
        self._next[place.host] = max(due, now) + pace


def _conditions(known: Known) -> dict[str, str]:
    conditions = {}
    if known.etag:
        conditions["If-None-Match"] = known.etag
    if known.modified:
        conditions["If-Modified-Since"] = known.modified
    return conditions


def _target(url: str, reply: Reply) -> str:
    try:
        return urljoin(url, reply.headers.get("location", "").strip())
    except ValueError as error:
        msg = "redirects to what is no web address"
        raise ReadError(msg, hint=_HINT_STATUS) from error


def _pause(reply: Reply, attempt: int) -> float:
    """Return how long to wait: as the host says, or longer each time."""
    said = reply.headers.get("retry-after", "").strip()
    pause = 2.0**attempt
    if said.isdecimal():
        pause = float(said[:9])
    elif said:
        try:
            until = parsedate_to_datetime(said)
            pause = (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
        except (ValueError, TypeError, OverflowError):
            pass
    return max(pause, 0.0)


def _answer(url: str, reply: Reply, most_bytes: int) -> Answer:
    if reply.status == _UNCHANGED:
        return Answer(url=url)
    if reply.status != _OK:
        msg = f"its host answers {reply.status}"
        raise ReadError(msg, hint=_HINT_STATUS)
    kind, _, parameters = reply.headers.get("content-type", "").partition(";")
    kind = kind.strip().lower()
    if kind.startswith(_REFUSED_KINDS):
        msg = f"is {kind[:40]}, not an article"
        raise ReadError(msg, hint="Give the address of the page.")
    return Answer(
        url=url,
        kind=kind,
        charset=_charset(parameters),
        data=unpacked(reply.body, reply.headers.get("content-encoding"), most_bytes),
    )


def _charset(parameters: str) -> str | None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None
