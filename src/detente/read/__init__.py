"""Paths and web addresses go in, documents come out, one at a time, and failures among them."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from detente.errors import ReadError
from detente.model import Document, Failure, Slice
from detente.read.addresses import is_web_address
from detente.read.document import document_key, document_of
from detente.read.draft import Draft
from detente.read.duplicates import containment, fingerprint
from detente.read.failures import failure_of
from detente.read.formats import articles_in
from detente.read.slices import signature_of, slices_in

if TYPE_CHECKING:
    from detente.read.web import Web

__all__ = [
    "DEFAULT_MAX_BYTES",
    "containment",
    "document_key",
    "fingerprint",
    "read_inputs",
    "read_slice",
    "signature_of",
    "slices_in",
]

DEFAULT_MAX_BYTES: Final = 2_000_000


def read_inputs(
    paths: Iterable[Path | str],
    *,
    published: date | None = None,
    outlet: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    web: "Web | None" = None,
) -> Iterator[Document | Failure]:
    """Yield the articles in files, folders, standard input (`-`) and at web addresses.

    Nothing is read further than asked, and nothing is fetched but addresses that are given here
    and, where one is of a feed or a sitemap, the pages that it names; `web` fetches them.
    `published` and `outlet` are what the user says about all of them. An article of more than
    `max_bytes` is refused. Whatever cannot be read is one Failure and stops nothing else. The
    same paths give the same documents in the same order.
    """
    for path in paths:
        if isinstance(path, str) and is_web_address(path):
            web = web or _web()
            articles = _articles_at(path, max_bytes, web)
        else:
            articles = articles_in(path, max_bytes)
        for article in articles:
            yield _document(article, published, outlet)


def read_slice(
    piece: Slice,
    *,
    published: date | None = None,
    outlet: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Iterator[Document | Failure]:
    """Yield the articles of a slice, as `read_inputs` does those of its file."""
    for article in islice(articles_in(piece.path, max_bytes), piece.start, piece.end):
        yield _document(article, published, outlet)


def _web() -> "Web":
    # A fifth of a second to import, for addresses only.
    from detente.read.web import Web  # noqa: PLC0415

    return Web()


def _articles_at(url: str, max_bytes: int, web: "Web") -> Iterator[Draft | Failure]:
    from detente.read.web import articles_at  # noqa: PLC0415

    return articles_at(url, max_bytes, web)


def _document(
    article: Draft | Failure, published: date | None, outlet: str | None
) -> Document | Failure:
    if isinstance(article, Failure):
        return article
    try:
        return document_of(article, published=published, outlet=outlet)
    except ReadError as error:
        return failure_of(error, article.path)
