"""A saved web page goes in, the article on it comes out, with what the page says about itself."""

import json
import logging
import re
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import datetime
from html import unescape
from typing import Final

import trafilatura
from htmldate import find_date
from lxml.html import HtmlElement

from detente.errors import EmptyTextError, ReadError
from detente.model import Basis
from detente.read.days import read_day
from detente.read.decode import decode, one_line_ends
from detente.read.draft import Dated, Draft, Named, with_title
from detente.read.markup import LIBRARY_ERRORS, parsed
from detente.read.members import Member
from detente.read.plain import read_whole
from detente.read.published import date_in_url

# A page is mostly scripts: four bytes of it to one of its article are common.
_BYTES_A_PAGE: Final = 4
_HINT: Final = "Give the text of the article itself."

_CHARSET: Final = re.compile(
    rb"""<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_HEAD: Final = 4096

_PROSE: Final = re.compile(r"[.!?…][”\"’')\]]*$")
_LEAST_PROSE_WORDS: Final = 5
_LONG_PROSE_WORDS: Final = 12

# Where pages state their date, most telling first.
_META_DATES: Final = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article.published", "article:published", "parsely-pub-date", "sailthru.date",
    "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created", "dcterms.date",
    "dc.date", "citation_publication_date", "citation_date", "publication_date", "publishdate",
    "publish-date", "publish_date", "published-date", "pubdate", "pub_date", "date",
    "originalpublicationdate", "article_date_original", "cxenseparse:recs:publishtime",
    "bt:pubdate", "displaydate",
)  # fmt: skip
_META_OUTLETS: Final = (
    "og:site_name",
    "citation_journal_title",
    "dc.publisher",
    "publisher",
    "application-name",
)
_META_TITLES: Final = ("og:title", "twitter:title", "dc.title", "title")
_META_ADDRESSES: Final = ("og:url", "twitter:url")

_MOST_LINKED_OBJECTS: Final = 5_000
_ARTICLE_TYPES: Final = ("Article", "Posting", "Report", "Review", "OpinionNewsArticle")
# Both libraries warn about broken pages on standard error, where we say so ourselves.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())


def read_page(member: Member, max_bytes: int) -> Iterator[Draft]:
    """Yield the article on the page; raise EmptyTextError if the page has none."""
    data = read_whole(member.stream, _BYTES_A_PAGE * max_bytes)
    text, remarks = decode(data, declared=member.said.charset or _declared(data))
    tree = parsed(text)
    meta = _meta(tree)
    article = _linked_article(tree)
    url = _address(tree, meta) or member.said.url
    outlets = tuple(_outlets(article, meta))
    title = _title(tree, article, meta, outlets)
    dates, guessed = _dates(tree, article, meta, url)
    body = _body(tree)
    if len(body) > max_bytes:
        msg = f"holds an article of more than {max_bytes:,} bytes"
        raise ReadError(msg, hint="Cut it into articles, or allow more with max_bytes.")
    yield Draft(
        path=member.path,
        text=with_title(title, body),
        url=url,
        title=title,
        dates=dates,
        outlets=outlets,
        remarks=(*remarks, *guessed),
    )


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data, 0, _HEAD)
    return found[1].decode("ascii") if found else None


def _without_article() -> EmptyTextError:
    return EmptyTextError("is a page without the body of an article", hint=_HINT)


def _body(tree: HtmlElement) -> str:
    """Return the paragraphs of the article as the page words them, a blank line between."""
    try:
        found = trafilatura.extract(
            tree, favor_precision=True, include_comments=False, with_metadata=False
        )
    except LIBRARY_ERRORS as error:
        raise _without_article() from error
    lines = one_line_ends(found or "").split("\n")
    if not any(_is_prose(line) for line in lines):
        raise _without_article()
    return "\n\n".join(line for line in lines if line.strip())


def _is_prose(line: str) -> bool:
    words = len(line.split())
    return words >= _LONG_PROSE_WORDS or (
        words >= _LEAST_PROSE_WORDS and _PROSE.search(line.rstrip()) is not None
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Return what the page's meta and time elements say, by name in small letters."""
    found: dict[str, str] = {}
    for element in tree.iter("meta", "time"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        value = element.get("content") or element.get("datetime")
        if name and value and value.strip():
            found.setdefault(name.strip().lower(), value.strip())
    return found


def _first(meta: dict[str, str], names: Iterable[str]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _address(tree: HtmlElement, meta: dict[str, str]) -> str | None:
    links = (link.get("href", "") for link in tree.iter("link") if link.get("rel") == "canonical")
    candidates = (*links, *(meta.get(name, "") for name in _META_ADDRESSES))
    return next((url.strip() for url in candidates if url.strip().startswith("http")), None)


def _dates(
    tree: HtmlElement, article: dict[str, object], meta: dict[str, str], url: str | None
) -> tuple[tuple[Dated, ...], tuple[str, ...]]:
    """Return the dates that the page states, and a remark where one had to be inferred."""
    linked = _day(article.get("datePublished"), Basis.JSONLD)
    stated = (_day(meta.get(name), Basis.META) for name in _META_DATES)
    first = next((dated for dated in stated if dated is not None), None)
    dates = tuple(dated for dated in (linked, first) if dated is not None)
    if dates:
        return dates, ()
    inferred = _inferred(tree, url)
    if inferred is None:
        return (), ()
    return (inferred,), ("The publication date is inferred from the markup of the page.",)


def _day(value: object, basis: Basis) -> Dated | None:
    if not isinstance(value, str):
        return None
    try:
        return Dated(read_day(value), basis)
    except ValueError:
        return None


def _inferred(tree: HtmlElement, url: str | None) -> Dated | None:
    """Return the day that htmldate finds in the markup, unless it took it from the address.

    The latest day is fixed, because the default is the clock's and would change results.
    """
    try:
        found = find_date(
            tree,
            extensive_search=False,
            original_date=True,
            min_date=datetime(1990, 1, 1),  # noqa: DTZ001 - htmldate compares naive times
            max_date=datetime(2099, 12, 31),  # noqa: DTZ001
        )
    except LIBRARY_ERRORS:
        return None
    dated = _day(found, Basis.META)
    addressed = date_in_url(url) if url else None
    if dated is None or (addressed is not None and addressed.day == dated.day):
        return None
    return dated


def _outlets(article: dict[str, object], meta: dict[str, str]) -> Iterator[Named]:
    publisher = article.get("publisher")
    name = _name(publisher)
    if name:
        yield Named(name, Basis.JSONLD)
    site = _first(meta, _META_OUTLETS)
    if site and not site.startswith(("http", "@")):
        yield Named(_clean(site), Basis.META)


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return _clean(value) or None if isinstance(value, str) else None


def _clean(value: str) -> str:
    return " ".join(unescape(value).split())


def _title(
    tree: HtmlElement,
    article: dict[str, object],
    meta: dict[str, str],
    outlets: Iterable[Named],
) -> str | None:
    headings = (" ".join(element.itertext()) for element in tree.iter("h1"))
    titles = (" ".join(element.itertext()) for element in tree.iter("title"))
    headline = article.get("headline")
    candidates = (
        headline if isinstance(headline, str) else "",
        _first(meta, _META_TITLES) or "",
        *headings,
        *titles,
    )
    title = next((clean for value in candidates if (clean := _clean(value))), None)
    return None if title is None else _without_outlet(title, outlets)


def _without_outlet(title: str, outlets: Iterable[Named]) -> str:
    """Return the title without the outlet's name that pages put behind it."""
    for outlet in outlets:
        short = re.sub(rf"\s+[|–—-]\s+{re.escape(outlet.name)}$", "", title, flags=re.IGNORECASE)
        if short and short != title:
            return short
    return title


def _linked_article(tree: HtmlElement) -> dict[str, object]:
    """Return the article that the page describes in JSON-LD; empty if it describes none."""
    objects = list(_linked_objects(tree))
    articles = (item for item in objects if _is_article(item))
    dated = (item for item in objects if "datePublished" in item)
    article = next(articles, None) or next(dated, {})
    publisher = article.get("publisher")
    if isinstance(publisher, dict) and "name" not in publisher:
        reference = publisher.get("@id")
        named = (item for item in objects if "name" in item and item.get("@id") == reference)
        article = {**article, "publisher": next(named, None)}
    return article


def _is_article(item: dict[str, object]) -> bool:
    types = item.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.endswith(_ARTICLE_TYPES) for name in names)


def _linked_objects(tree: HtmlElement) -> Iterator[dict[str, object]]:
    """Yield the objects of the page's JSON-LD, those further out first."""
    waiting: deque[object] = deque(_scripts(tree))
    for _ in range(_MOST_LINKED_OBJECTS):
        if not waiting:
            return
        item = waiting.popleft()
        if isinstance(item, dict):
            yield item
            waiting.extend(value for value in item.values() if isinstance(value, dict | list))
        elif isinstance(item, list):
            waiting.extend(item)


def _scripts(tree: HtmlElement) -> Iterator[object]:
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or ""):
            continue
        try:
            yield json.loads(element.text or "null", strict=False)
        except (ValueError, RecursionError):
            continue
