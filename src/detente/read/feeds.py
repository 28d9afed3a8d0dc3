"""A feed goes in; its entries come out, with what each of them holds of its article.

A saved feed is read for the articles that it holds itself. The pages behind it are fetched only
where the user gave the feed's web address.
"""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from detente.errors import EmptyTextError, ReadError
from detente.model import Basis, Failure
from detente.read.addresses import host_of, resolved
from detente.read.decode import decode
from detente.read.draft import Dated, Draft, Named, Said, dates_of, with_title
from detente.read.failures import failure_of
from detente.read.markup import LIBRARY_ERRORS, line_of, text_of
from detente.read.members import Member
from detente.read.plain import read_whole

# A feed is read as a whole, like a list of records.
_ARTICLES_A_FEED: Final = 8
_END: Final = re.compile(
    rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--.*?-->\s*)*$", re.IGNORECASE | re.DOTALL
)
_TAIL: Final = 2_000
_LEAST_WORDS: Final = 80
_SEPARATORS: Final = re.compile(r"\s+[|–—»>·-]+\s+|:\s+")
_HINT_EMPTY: Final = "Give the feed's web address to have its pages fetched, or save the pages."
_HINT_BROKEN: Final = "Save the feed again."


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of a feed, or of a sitemap.

    `url` is the page behind it. `text` is what is held of the article here, empty if nothing;
    `is_short` when that is hardly the whole article. `version` is what changes when the page does.
    """

    number: int
    said: Said
    text: str = ""
    is_short: bool = True
    version: str | None = None
    remarks: tuple[str, ...] = ()


def read_feed(member: Member, max_bytes: int) -> Iterator[Draft | Failure]:
    """Yield the article that each entry of an RSS, Atom or RDF feed holds."""
    for entry in entries_of_feed(member, max_bytes):
        yield entry if isinstance(entry, Failure) else draft_of_entry(entry, member.path, max_bytes)


def read_json_feed(member: Member, max_bytes: int) -> Iterator[Draft | Failure]:
    """Yield the article that each item of a JSON feed holds."""
    for entry in entries_of_json_feed(member, max_bytes):
        yield entry if isinstance(entry, Failure) else draft_of_entry(entry, member.path, max_bytes)


def draft_of_entry(entry: Entry, path: str, max_bytes: int) -> Draft | Failure:
    """Return the article that an entry holds, or a failure if it holds none."""
    where = f"{path}:{entry.number}"
    title = entry.said.title
    if not entry.text:
        msg = "an entry without text"
        return failure_of(EmptyTextError(msg, hint=_HINT_EMPTY), where)
    if len(entry.text) > max_bytes:
        msg = f"is larger than {max_bytes:,} bytes, the most that one article may have"
        return failure_of(ReadError(msg, hint="Allow more with max_bytes."), where)
    short = ("The feed gives only the beginning or a summary of it.",) if entry.is_short else ()
    draft = Draft(
        path=where,
        text=with_title(title, entry.text),
        title=title,
        remarks=(*entry.remarks, *short),
    )
    return entry.said.about(draft)


def entries_of_feed(member: Member, max_bytes: int) -> Iterator[Entry | Failure]:
    """Yield the entries of an RSS, Atom or RDF feed; raise ReadError if it is none."""
    import feedparser  # noqa: PLC0415 - 0.2 seconds, for feeds only

    data = read_whole(member.stream, _ARTICLES_A_FEED * max_bytes)
    charset = f"; charset={member.said.charset}" if member.said.charset else ""
    headers = {
        "content-type": f"application/xml{charset}",
        "content-location": member.said.url or "",
    }
    try:
        # Of a stream, for bytes that look like an address would be fetched.
        parsed = feedparser.parse(io.BytesIO(data), response_headers=headers, sanitize_html=False)
    except (*LIBRARY_ERRORS, UnicodeError) as error:
        raise _malformed(error) from error
    if not parsed.entries:
        if parsed.bozo:
            raise _malformed(parsed.bozo_exception)
        msg = "is a feed without entries"
        raise EmptyTextError(msg, hint="Look at it again when there is news.")
    channel = _text(parsed.feed, "title")
    for number, item in enumerate(parsed.entries, start=1):
        try:
            yield _entry(number, item, channel, parsed.feed.get("link"))
        except ReadError as error:
            yield failure_of(error, f"{member.path}:{number}")
    if _END.search(data[-_TAIL:]) is None:
        msg = "is cut off: the end of the feed is missing"
        yield failure_of(ReadError(msg, hint=_HINT_BROKEN), member.path)


def entries_of_json_feed(member: Member, max_bytes: int) -> Iterator[Entry | Failure]:
    """Yield the items of a JSON feed; raise ReadError if it is none."""
    text, remarks = decode(read_whole(member.stream, _ARTICLES_A_FEED * max_bytes))
    try:
        feed = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise _malformed(error) from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or not items:
        msg = "is a feed without entries"
        raise EmptyTextError(msg, hint="Look at it again when there is news.")
    for number, item in enumerate(items, start=1):
        try:
            yield _json_entry(number, item, feed, remarks)
        except ReadError as error:
            yield failure_of(error, f"{member.path}:{number}")


def _malformed(error: Exception) -> ReadError:
    return ReadError(f"malformed feed: {error}", hint=_HINT_BROKEN)


def _entry(number: int, item: Mapping[str, Any], channel: str | None, home: str | None) -> Entry:
    published, published_at = _given(item, "published"), _given(item, "published_parsed")
    updated, updated_at = _given(item, "updated"), _given(item, "updated_parsed")
    dates = tuple(dates_of((published, _iso(published_at)), Basis.FEED))
    dates, remarks = _or_updated(dates, updated, _iso(updated_at))
    full = [text_of(part.get("value") or "") for part in item.get("content", ())]
    text = max((*full, text_of(item.get("summary") or "")), key=len)
    source = item.get("source")
    outlet = _text(source, "title") if isinstance(source, Mapping) else None
    address = resolved(item.get("link"), home)
    return Entry(
        number=number,
        said=Said(
            url=address,
            title=_text(item, "title"),
            dates=dates,
            outlets=tuple(_outlets(outlet, channel, address or home)),
        ),
        text=text,
        is_short=len(text.split()) < _LEAST_WORDS,
        version=updated or published,
        remarks=remarks,
    )


def _json_entry(number: int, item: object, feed: dict[str, Any], remarks: tuple[str, ...]) -> Entry:
    if not isinstance(item, dict):
        msg = "is not an object with an article"
        raise ReadError(msg, hint="See https://jsonfeed.org/version/1.1.")
    given = {name: value for name, value in item.items() if isinstance(value, str)}
    published, updated = given.get("date_published"), given.get("date_modified")
    dates, undated = _or_updated(tuple(dates_of((published,), Basis.FEED)), updated)
    written = given.get("content_text") or text_of(given.get("content_html", ""))
    text = written or given.get("summary", "")
    home, title = (
        value if isinstance(value := feed.get(name), str) else None
        for name in ("home_page_url", "title")
    )
    links = (resolved(given.get(name), home) for name in ("url", "external_url", "id"))
    url = next((link for link in links if link is not None), None)
    return Entry(
        number=number,
        said=Said(
            url=url,
            title=line_of(given.get("title", "")),
            dates=dates,
            outlets=tuple(_outlets(None, title, url or home)),
        ),
        text=text.strip(),
        is_short=len(text.split()) < _LEAST_WORDS,
        version=updated or published,
        remarks=(*remarks, *undated),
    )


def _or_updated(
    dates: tuple[Dated, ...], *updated: object
) -> tuple[tuple[Dated, ...], tuple[str, ...]]:
    """Return the dates, or where there are none the day of the last update, with a remark."""
    if dates:
        return dates, ()
    found = tuple(dates_of(updated, Basis.FEED))
    return found, ("The feed gives only the day of its last update.",) if found else ()


def _given(item: Mapping[str, Any], name: str) -> Any:  # noqa: ANN401 - whatever a feed gives
    # feedparser gives the publication for an update that is not there, with a warning.
    return item[name] if name in item else None  # noqa: SIM401


def _iso(moment: object) -> str | None:
    """Return the day of a time as feedparser gives it, which is in UTC."""
    if not isinstance(moment, tuple):
        return None
    return "-".join(f"{part:02}" for part in moment[:3])


def _text(record: Mapping[str, Any], name: str) -> str | None:
    value = record.get(name)
    if not isinstance(value, str):
        return None
    kind = (record.get(f"{name}_detail") or {}).get("type")
    return " ".join(value.split()) or None if kind == "text/plain" else line_of(value)


def _outlets(named: str | None, channel: str | None, url: str | None) -> Iterable[Named]:
    """Return the outlet that an entry names itself, or the one that its channel's title names."""
    if named:
        return (Named(named, Basis.FEED),)
    if not channel:
        return ()
    return (Named(_outlet_of(channel, host_of(url) if url else None), Basis.FEED),)


def _outlet_of(channel: str, host: str | None) -> str:
    """Return the part of a channel's title that its host is called by, or else all of it.

    "World news | The Guardian" is one section of the outlet whose others must not count as more.
    """
    if host is None:
        return channel
    letters = re.sub(r"[^a-z0-9]", "", host.removeprefix("www."))
    for part in _SEPARATORS.split(channel):
        name = re.sub(r"[^a-z0-9]", "", part.lower()).removeprefix("the")
        if len(name) > 2 and name in letters:  # noqa: PLR2004 - less is in every host
            return part.strip()
    return channel
