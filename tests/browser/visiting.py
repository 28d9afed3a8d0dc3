"""A server as a process and a visitor of its pages, who notes what the browser complains of."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Self
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect

_WAIT: Final = 60  # seconds until a server is up
_SLOWNESS: Final = "GL Driver Message"  # of a driver without a display card
_PATIENCE: Final = 15_000  # milliseconds for anything on a page, on a busy machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where a store is served, and which."""

    root: str
    store: Path


@contextmanager
def serving(store: Path, *options: str) -> Iterator[Server]:
    """Serve a store, in a process as users start it, on a port that is free."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    root = f"http://127.0.0.1:{port}"
    command = (sys.executable, "-m", "detente", "serve")
    with subprocess.Popen([*command, "--store", store, "--port", str(port), *options]) as process:
        try:
            _wait_for(f"{root}/api/v1", process)
            yield Server(root=root, store=store)
        finally:
            process.terminate()


def _wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + _WAIT
    while True:
        assert process.poll() is None, "the server has ended"
        try:
            urlopen(address, timeout=_WAIT).close()  # noqa: S310 - our own server
        except URLError as error:
            if time.monotonic() > until or not isinstance(error.reason, ConnectionError):
                raise
            time.sleep(0.1)
        else:
            return


@dataclass(slots=True, kw_only=True)
class Visit:
    """A page in a browser; what it complains of and where it asks are noted."""

    page: Page
    server: Server
    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    borne: list[str] = field(default_factory=list)

    @classmethod
    @contextmanager
    def beginning(cls, browser: Browser, server: Server, **options: Any) -> Iterator[Self]:  # noqa: ANN401
        """Begin a visit, and hold it to the rules when it ends."""
        options = {"viewport": {"width": 1280, "height": 900}, "locale": "en-GB", **options}
        context = browser.new_context(**options)
        context.set_default_timeout(_PATIENCE)
        expect.set_options(timeout=_PATIENCE)
        page = context.new_page()
        visit = cls(page=page, server=server)
        visit.watch(page)
        yield visit
        context.close()
        assert not visit.complaints, visit.complaints
        assert not visit.elsewhere, visit.elsewhere

    def bear(self, words: str) -> None:
        """Expect messages that hold these words, which then are no complaints."""
        self.borne.append(words)

    def watch(self, page: Page) -> None:
        """Note what a page complains of."""

        def heard(message: ConsoleMessage) -> None:
            borne = any(words in message.text for words in (_SLOWNESS, *self.borne))
            if message.type in {"error", "warning"} and not borne:
                self.complaints.append(f"{message.type}: {message.text} ({message.location})")

        def asked(request: Request) -> None:
            if not request.url.startswith((self.server.root, "data:", "blob:")):
                self.elsewhere.append(request.url)

        page.on("console", heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", asked)

    def go(self, path: str) -> Page:
        """Open an address and wait until nothing is awaited any more."""
        self.page.goto(f"{self.server.root}{path}")
        return self.settled()

    def settled(self) -> Page:
        """Wait until the page shows what it asked for."""
        expect(self.page.locator(".waiting, .stale")).to_have_count(0)
        expect(self.page.locator("h1")).to_be_visible()
        return self.page

    def in_a_new_tab(self) -> Page:
        """Open the same address in another tab."""
        page = self.page.context.new_page()
        self.watch(page)
        page.goto(self.page.url)
        expect(page.locator(".waiting")).to_have_count(0)
        expect(page.locator("h1")).to_be_visible()
        return page


def measures(page: Page, name: str) -> list[float]:
    """Return how many milliseconds something took, each time that it was done on a page."""
    found: list[float] = page.evaluate(
        "name => performance.getEntriesByName(name, 'measure').map(entry => entry.duration)", name
    )
    return found


def expect_measures(page: Page, name: str, number: int) -> None:
    for _ in range(100):
        if len(measures(page, name)) >= number:
            return
        page.wait_for_timeout(50)
    pytest.fail(f"nothing was measured as {name!r}")
