"""What is new behind an address is read once, and its host is left in peace."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from detente.model import Document, Failure
from detente.read.web import Memory
from detente.watch.addresses import Address
from detente.watch.beside import marks_of
from read.archives import page
from read.test_feeds import item, rss
from read.web.hosts import Host, a_web, fetched, running_host

HTML = "text/html"


@pytest.fixture
def host() -> Iterator[Host]:
    with running_host() as running:
        yield running


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def dated(day: int) -> str:
    return f"<pubDate>{day:02} Mar 2019 22:30:00 GMT</pubDate>"


def followed(url: str, folder: Path, **changes: Any) -> Address:  # noqa: ANN401 - those of Address
    store_path = folder / "news.db"
    web = changes.pop("web", None) or a_web(memory=Memory.read(marks_of(store_path)))
    return Address(url, web=web, store_path=store_path, max_bytes=100_000, every=45, **changes)


def looked(address: Address) -> list[Document | Failure]:
    found = list(address.look())
    address.settle()
    return found


def feed(host: Host, *numbers: int, bare: bool = False) -> None:
    """Let a feed name pages, without anything of theirs if it is `bare`."""
    entries = (
        f"<item><link>{host.url(f'/{number}')}</link>{dated(number)}</item>"
        if bare
        else item(url=host.url(f"/{number}"), when=dated(number))
        for number in numbers
    )
    host.says("/feed", rss(*entries), Content_Type="text/xml", ETag=f'"{numbers}{bare}"')


def pages(host: Host, *numbers: int) -> None:
    for number in numbers:
        host.says(f"/{number}", page(number), Content_Type=HTML)


def test_what_a_feed_has_is_read_and_then_only_what_comes(host: Host, tmp_path: Path) -> None:
    address = followed(host.url("/feed"), tmp_path)
    pages(host, 1, 2)
    feed(host, 1)

    assert len(looked(address)) == 1
    feed(host, 1, 2)
    (document,) = looked(address)

    assert isinstance(document, Document)
    assert document.url == host.url("/2")
    assert looked(address) == []
    assert host.paths == ["/feed", "/1", "/feed", "/2", "/feed"]


def test_a_feed_is_asked_only_whether_it_changed_also_after_a_restart(
    host: Host, tmp_path: Path
) -> None:
    pages(host, 1)
    feed(host, 1)
    looked(followed(host.url("/feed"), tmp_path))
    host.asked.clear()

    looked(followed(host.url("/feed"), tmp_path))

    (headers,) = (headers for path, headers in host.asked if path == "/feed")
    assert headers["If-None-Match"] == '"(1,)False"'


def test_what_was_found_and_not_stored_is_found_again_after_a_kill(
    host: Host, tmp_path: Path
) -> None:
    pages(host, 1)
    feed(host, 1)
    assert len(list(followed(host.url("/feed"), tmp_path).look())) == 1

    assert len(looked(followed(host.url("/feed"), tmp_path))) == 1
    assert looked(followed(host.url("/feed"), tmp_path)) == []


def test_a_page_that_fails_is_tried_again_after_growing_pauses_and_its_feed_is_not_burdened(
    host: Host, tmp_path: Path
) -> None:
    clock = Clock()
    address = followed(host.url("/feed"), tmp_path, clock=clock)
    feed(host, 1, bare=True)
    tried = []
    for minute in range(30):
        clock.now = 1_000.0 + 60 * minute
        if any(isinstance(found, Failure) for found in looked(address)):
            tried.append(minute)

    conditional = ["If-None-Match" in headers for path, headers in host.asked if path == "/feed"]

    assert tried == [0, 2, 6, 14]
    assert host.paths.count("/1") == 4
    assert conditional.count(False) == 4

    pages(host, 1)
    clock.now += 60
    (document,) = looked(address)
    assert isinstance(document, Document)
    assert looked(address) == []


def test_a_page_that_failed_is_tried_again_at_once_after_a_restart(
    host: Host, tmp_path: Path
) -> None:
    feed(host, 1, bare=True)
    assert isinstance(looked(followed(host.url("/feed"), tmp_path))[0], Failure)
    pages(host, 1)

    (document,) = looked(followed(host.url("/feed"), tmp_path))

    assert isinstance(document, Document)


def test_pages_of_which_a_feed_tells_no_date_are_asked_for_once_an_hour(
    host: Host, tmp_path: Path
) -> None:
    clock = Clock()
    address = followed(host.url("/feed"), tmp_path, clock=clock)
    pages(host, 1)
    for minute in range(0, 130, 10):
        clock.now = 1_000.0 + 60 * minute
        host.says("/feed", rss(item(url=host.url("/1"))))
        looked(address)

    assert host.paths.count("/1") == 3


def test_two_feeds_of_a_host_fetch_a_page_once(host: Host, tmp_path: Path) -> None:
    web = a_web()
    pages(host, 1)
    feed(host, 1)
    host.answers["/other"] = host.answers["/feed"]
    one, other = (followed(host.url(path), tmp_path, web=web) for path in ("/feed", "/other"))

    assert len(looked(one)) == 1
    assert looked(other) == []
    assert host.paths.count("/1") == 1


def test_what_fails_of_a_feed_itself_is_its_own(host: Host, tmp_path: Path) -> None:
    address = followed(host.url("/gone"), tmp_path)

    (failure,) = looked(address)

    assert isinstance(failure, Failure)
    assert address.is_its_own(failure)


def test_what_others_keep_of_addresses_meanwhile_stays(host: Host, tmp_path: Path) -> None:
    address = followed(host.url("/feed"), tmp_path)
    pages(host, 1, 2)
    feed(host, 1)
    other = a_web()
    assert fetched(host.url("/2"), web=other)
    other.memory.write(tmp_path / "news.db.web.json")

    looked(address)

    kept = Memory.read(tmp_path / "news.db.web.json")
    assert kept.of(host.url("/feed")).etag
    assert host.url("/2") in (tmp_path / "news.db.web.json").read_text()
