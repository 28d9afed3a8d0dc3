"""The address of a page, feed, sitemap or archive goes in, the articles behind it come out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from detente.errors import EmptyTextError, ReadError
from detente.model import Failure
from detente.read.addresses import on_same_site, tidy
from detente.read.draft import Draft, Said
from detente.read.failures import failure_of, shown
from detente.read.feeds import Entry, draft_of_entry, entries_of_feed, entries_of_json_feed
from detente.read.formats import articles_of
from detente.read.forms import Form, form_of
from detente.read.members import HEAD, Member, stream_of
from detente.read.sitemaps import entries_of_sitemap
from detente.read.web.fetch import Answer, Web

_BYTES_GIVEN: Final = 16
_BYTES_A_PAGE: Final = 4
_MOST_SITEMAPS: Final = 2
_PAGES: Final = frozenset((Form.PAGE, Form.PDF, Form.TEXT))


def articles_at(url: str, max_bytes: int, web: Web) -> Iterator[Draft | Failure]:
    """Yield the articles at an address; behind a feed or sitemap, those on its pages.

    What did not change since the last reading is passed over.
    """
    try:
        answer = web.get(url, most_bytes=_BYTES_GIVEN * max_bytes)
        if answer.data is None:
            return
        member = _member(url, answer)
    except ReadError as error:
        yield failure_of(error, shown(url))
        return
    if member.form not in {Form.FEED, Form.JSON_FEED, Form.SITEMAP}:
        yield from articles_of(member, max_bytes)
        return
    for article in _behind(url, _entries(member, max_bytes, web), max_bytes, web):
        if isinstance(article, Failure):
            # So that the next reading tries its pages again.
            web.memory.forget(url)
        yield article


def _member(url: str, answer: Answer) -> Member:
    data = answer.data or b""
    return Member(
        name="",
        path=shown(url),
        stream=stream_of(data),
        form=_form(answer, data[:HEAD]),
        said=Said(url=tidy(answer.url), charset=answer.charset),
    )


def _form(answer: Answer, head: bytes) -> Form:
    form = form_of(head, "")
    if form is not Form.TEXT:
        return form
    if answer.kind in {"text/html", "application/xhtml+xml"}:
        return Form.PAGE
    try:
        return form_of(head, PurePosixPath(urlsplit(answer.url).path).name)
    except ReadError:
        return form


def _entries(
    member: Member, max_bytes: int, web: Web, *, levels: int = _MOST_SITEMAPS
) -> Iterator[Entry | Failure]:
    """Yield the entries of a feed, or of a sitemap and of those that it names."""
    try:
        if member.form is Form.SITEMAP:
            yield from _mapped(member, max_bytes, web, levels)
            return
        read = entries_of_feed if member.form is Form.FEED else entries_of_json_feed
        yield from read(member, max_bytes)
    except ReadError as error:
        yield failure_of(error, member.path)


def _mapped(member: Member, max_bytes: int, web: Web, levels: int) -> Iterator[Entry | Failure]:
    is_index = b"<sitemapindex" in member.head
    for entry in entries_of_sitemap(member):
        url, base = entry.said.url, member.said.url
        # A sitemap speaks for its own site.
        if url is None or base is None or not on_same_site(url, base):
            continue
        if not is_index:
            yield entry
        elif levels:
            yield from _further(entry, url, max_bytes, web, levels - 1)


def _further(
    entry: Entry, url: str, max_bytes: int, web: Web, levels: int
) -> Iterator[Entry | Failure]:
    """Yield the entries of a sitemap that an index names, unless it did not change."""
    if entry.version is not None and entry.version == web.memory.of(url).version:
        return
    try:
        answer = web.get(url, most_bytes=_BYTES_GIVEN * max_bytes, version=entry.version)
        if answer.data is None:
            return
        member = _unpacked(_member(url, answer))
    except ReadError as error:
        yield failure_of(error, shown(url))
        return
    if member.form is Form.SITEMAP:
        yield from _entries(member, max_bytes, web, levels=levels)


def _unpacked(member: Member) -> Member:
    """Return a sitemap that was packed as a file, as large sites do, unpacked."""
    if member.form is not Form.GZIP:
        return member
    from detente.read.packed import unpacked  # noqa: PLC0415 - for such sitemaps only

    data = unpacked(member.stream.read(), "gzip", 50_000_000)
    return replace(member, stream=stream_of(data), form=form_of(data[:HEAD], ""))


def _behind(
    url: str, entries: Iterable[Entry | Failure], max_bytes: int, web: Web
) -> Iterator[Draft | Failure]:
    """Yield the articles on the pages that entries name."""
    fetched = 0
    for entry in entries:
        if isinstance(entry, Failure):
            yield entry
            continue
        page = entry.said.url
        if page is not None and (page in web.visited or _is_read(entry, page, web)):
            continue
        if fetched == web.most_pages:
            msg = f"names more pages; the first {fetched:,} were fetched"
            yield failure_of(ReadError(msg, hint="Allow more with --pages."), shown(url))
            return
        fetched += page is not None
        yield from _page(url, entry, page, max_bytes, web)


def _is_read(entry: Entry, page: str, web: Web) -> bool:
    return entry.version is not None and entry.version == web.memory.of(page).version


def _page(
    url: str, entry: Entry, page: str | None, max_bytes: int, web: Web
) -> Iterator[Draft | Failure]:
    """Yield the article on a page, or what the entry holds of it where the page has none."""
    if page is None:
        yield draft_of_entry(entry, shown(url), max_bytes)
        return
    web.visited.add(page)
    try:
        answer = web.get(page, most_bytes=_BYTES_A_PAGE * max_bytes, version=entry.version)
        if answer.data is None:
            return
        found = list(articles_of(_article_page(page, answer, entry), max_bytes))
    except ReadError as error:
        found = [failure_of(error, shown(page))]
    failures = [article for article in found if isinstance(article, Failure)]
    if not failures:
        yield from found
        return
    web.memory.forget(page)
    if not entry.text:
        yield from failures
        return
    reason = f"Only what its feed holds: the page {failures[0].reason}."
    yield draft_of_entry(replace(entry, remarks=(*entry.remarks, reason)), shown(url), max_bytes)


def _article_page(page: str, answer: Answer, entry: Entry) -> Member:
    member = _member(page, answer)
    if member.form not in _PAGES:
        msg = f"is {member.form}, not a page"
        raise EmptyTextError(msg, hint="Give its address itself to read it.")
    said = replace(entry.said, url=member.said.url, charset=member.said.charset)
    return replace(member, said=said)
