"""A draft goes in, a document comes out: cleaned, dated, and with an identity of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from detente.errors import EmptyTextError, ReadError
from detente.ids import make_id
from detente.model import Basis, Document, Span
from detente.read.addresses import article_address, tidy
from detente.read.clean import masked_spans
from detente.read.draft import Dated, Draft, Named
from detente.read.language import require_english
from detente.read.lines import Line, lines_of
from detente.read.outlet import choose_outlet, outlet_of_url, outlets_in_text
from detente.read.published import choose_date, date_in_url, dates_in_text

_LETTER: Final = re.compile(r"[^\W\d_]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_UNSTORABLE: Final = re.compile("[\0\ud800-\udfff]")
_URL: Final = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)

_LONGEST_HEADLINE: Final = 160
_LEAST_HEADLINE_WORDS: Final = 3
_MOST_HEADLINE_WORDS: Final = 25
_SENTENCE_END: Final = re.compile(r"(?<![\s.][A-Z])[.:;,][”\"’')\]]*$")


def document_of(draft: Draft, *, published: date | None, outlet: str | None) -> Document:
    """Return the document that a draft makes, with what the user says about it.

    Raise EmptyTextError, ForeignLanguageError or ReadError if it is no article in English.
    """
    text, repairs = _storable(draft.text)
    if _LETTER.search(text) is None:
        msg = "holds no words"
        raise EmptyTextError(msg, hint=_HINT_EMPTY)
    require_english(text)
    lines = lines_of(text)
    address = draft.url or _address(lines[0])
    url = None if address is None else tidy(_plain(address))
    masked = masked_spans(lines)
    hidden = frozenset(masked)
    reporting = tuple(line for line in lines if line.span not in hidden)
    if not reporting:
        msg = "holds no reporting, only bylines, menus, forms or addresses"
        raise EmptyTextError(msg, hint=_HINT_EMPTY)
    dated, remarks = choose_date((*_user_dates(published), *draft.dates, *_dates(lines, url)))
    named = choose_outlet((*_user_outlets(outlet), *draft.outlets, *_outlets(lines, url)))
    return _document(
        draft,
        text=text,
        url=url,
        title=_plain(draft.title) if draft.title else _headline(reporting),
        named=replace(named, name=_plain(named.name)) if named else None,
        dated=dated,
        masked=masked,
        remarks=tuple(map(_plain, (*draft.remarks, *repairs, *remarks))),
    )


def document_key(document: Document) -> str:
    """Return the identifier that all versions of an article share.

    Versions have one address where that can be of one article alone, whatever their date and
    text; else one outlet and text.
    """
    address = article_address(document.url)
    if address is not None:
        return make_id("art", address)
    return make_id("art", document.url, document.outlet, document.text)


_HINT_EMPTY: Final = "Give the text of the article itself."


def _document(  # noqa: PLR0913 - the parts of a document, each made elsewhere
    draft: Draft,
    *,
    text: str,
    url: str | None,
    title: str | None,
    named: Named | None,
    dated: Dated | None,
    masked: tuple[Span, ...],
    remarks: tuple[str, ...],
) -> Document:
    outlet = named.name if named else None
    published = dated.day if dated else None
    basis = dated.basis if dated else None
    return Document(
        id=make_id("doc", url, outlet, text, published, basis),
        text=text,
        path=draft.path,
        url=url,
        title=title,
        outlet=outlet,
        outlet_basis=named.basis if named else None,
        published=published,
        published_basis=basis,
        masked=masked,
        remarks=remarks,
    )


def _storable(text: str) -> tuple[str, tuple[str, ...]]:
    """Return text that every database and file can hold."""
    if "\0" in text:
        msg = "holds NUL characters, which no text has"
        raise ReadError(msg, hint="Remove them, or give the text as it was published.")
    repaired, count = _SURROGATE.subn("\ufffd", text)
    if not count:
        return text, ()
    return repaired, (f"Halves of characters that stand as \ufffd: {count}.",)


def _plain(words: str) -> str:
    """Return words about an article with a sign in place of what no database can hold."""
    return _UNSTORABLE.sub("\ufffd", words)


def _user_dates(published: date | None) -> Iterator[Dated]:
    if published is not None:
        yield Dated(published, Basis.USER)


def _user_outlets(outlet: str | None) -> Iterator[Named]:
    if outlet is not None:
        yield Named(outlet, Basis.USER)


def _dates(lines: Sequence[Line], url: str | None) -> Iterator[Dated]:
    yield from dates_in_text(lines, url)
    dated = date_in_url(url) if url else None
    if dated is not None:
        yield dated


def _outlets(lines: Sequence[Line], url: str | None) -> Iterator[Named]:
    yield from outlets_in_text(lines)
    named = outlet_of_url(url) if url else None
    if named is not None:
        yield named


def _address(line: Line) -> str | None:
    return line.text if _URL.fullmatch(line.text) else None


def _headline(reporting: Sequence[Line]) -> str | None:
    """Return the first line if it looks like a headline and a text follows it."""
    first = reporting[0].text
    # Markdown marks a headline so.
    words = first.lstrip("#").split()
    fits = _LEAST_HEADLINE_WORDS <= len(words) <= _MOST_HEADLINE_WORDS
    if len(reporting) == 1 or not fits or len(first) > _LONGEST_HEADLINE:
        return None
    return None if _SENTENCE_END.search(first) else " ".join(words)
