"""A name and the first bytes of a file go in, the format that it has comes out.

What the bytes show goes before what the name says. A name decides only among kinds of text,
which look alike.
"""

import re
import zlib
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Final

from detente.errors import UnknownFormatError
from detente.read.failures import shown


class Form(StrEnum):
    """A format of files."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    PAGE = "a web page"
    JSON = "JSON"
    JSON_LINES = "JSON Lines"
    TABLE = "a table"
    FEED = "a feed"
    JSON_FEED = "a JSON feed"
    SITEMAP = "a sitemap"
    MAIL = "mail"
    MAILBOX = "a mailbox"
    PDF = "PDF"
    PARQUET = "Parquet"
    WARC = "a WARC archive"
    ZIP = "a ZIP archive"
    TAR = "a tar archive"
    GZIP = "gzip"


_BY_NAME: Final = {
    ".txt": Form.TEXT,
    ".text": Form.TEXT,
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".html": Form.PAGE,
    ".htm": Form.PAGE,
    ".xhtml": Form.PAGE,
    ".json": Form.JSON,
    ".jsonl": Form.JSON_LINES,
    ".ndjson": Form.JSON_LINES,
    ".csv": Form.TABLE,
    ".tsv": Form.TABLE,
    ".parquet": Form.PARQUET,
    ".rss": Form.FEED,
    ".atom": Form.FEED,
    ".eml": Form.MAIL,
    ".mht": Form.MAIL,
    ".mhtml": Form.MAIL,
    ".mbox": Form.MAILBOX,
    ".pdf": Form.PDF,
    ".warc": Form.WARC,
    ".wacz": Form.ZIP,
    ".zip": Form.ZIP,
    ".tar": Form.TAR,
    ".tgz": Form.GZIP,
    ".gz": Form.GZIP,
}
READABLE: Final = ", ".join((*_BY_NAME, ".xml"))
# Archives of another kind, which nothing but these names tells from those of files.
_OFFICE: Final = frozenset(
    (".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".pptx", ".odt", ".ods", ".odp", ".epub", ".jar")
)
_OFFICE_ENTRIES: Final = (b"[Content_Types].xml", b"mimetypeapplication/")

_TAR_MARK: Final = slice(257, 262)
_BOM: Final = b"(?:\xef\xbb\xbf)?"
_PROLOGUE: Final = (
    rb"\s*+(?:(?><!--.*?-->)\s*+|(?><\?[^>]*>)\s*+"
    rb"|(?><!DOCTYPE\s+(?!html)[^>\[]*+(?:\[[^\]]*+\]\s*+)?>)\s*+)*+"
)


def _opening(tags: bytes) -> re.Pattern[bytes]:
    return re.compile(_BOM + _PROLOGUE + b"<(?:" + tags + rb")[\s>]", re.IGNORECASE | re.DOTALL)


_HEADER: Final = rb"(?>[A-Za-z][A-Za-z0-9-]*+:[ \t]?[^\r\n]*+\r?\n(?:[ \t][^\r\n]*+\r?\n)*+)"
_LOOKS: Final = (
    (_opening(rb"rss|feed|rdf:rdf"), Form.FEED),
    (_opening(rb"urlset|sitemapindex"), Form.SITEMAP),
    (_opening(rb"!doctype\s+html|html"), Form.PAGE),
    (re.compile(_BOM + rb'\s*\{[^<]*?"https?://jsonfeed\.org/version/'), Form.JSON_FEED),
    (re.compile(rb"From [^\r\n]*\d{4}[^\r\n]*\r?\n" + _HEADER), Form.MAILBOX),
    (
        # Three headers at least, one of which people do not write by hand.
        re.compile(
            rb"(?:" + _HEADER + rb"){0,60}?(?i:Message-ID|MIME-Version|Received|Return-Path"
            rb"|Delivered-To|Snapshot-Content-Location):[ \t]"
        ),
        Form.MAIL,
    ),
)
_JSON: Final = re.compile(_BOM + rb'\s*(?:\[\s*)?\{\s*["}]')


def form_of(head: bytes, name: str) -> Form:
    """Return the format of what begins with these bytes and has this name.

    Raise UnknownFormatError when neither shows one that is read.
    """
    suffix = PurePosixPath(name).suffix.lower()
    form = _by_signature(head) or _by_look(head)
    if form is Form.ZIP and (suffix in _OFFICE or any(entry in head for entry in _OFFICE_ENTRIES)):
        raise _unknown(suffix, f"Save it as text, web page or PDF. Readable: {READABLE}.")
    if form is None and not suffix:
        return Form.JSON if _JSON.match(head) else Form.TEXT
    form = form or _BY_NAME.get(suffix)
    if form is None:
        raise _unknown(suffix, f"Readable: {READABLE}.")
    return form


def _unknown(suffix: str, hint: str) -> UnknownFormatError:
    return UnknownFormatError(f"no reader for files that end in {shown(suffix)!r}", hint=hint)


def _by_signature(head: bytes) -> Form | None:
    """Return the format whose files all begin so."""
    if head.startswith(b"\x1f\x8b"):
        return Form.WARC if _unpacked(head).startswith(b"WARC/") else Form.GZIP
    if head[_TAR_MARK] == b"ustar":
        return Form.TAR
    for signature, form in (
        (b"PK\x03\x04", Form.ZIP),
        (b"PK\x05\x06", Form.ZIP),
        (b"%PDF-", Form.PDF),
        (b"PAR1", Form.PARQUET),
        (b"WARC/", Form.WARC),
    ):
        if head.startswith(signature):
            return form
    return None


def _by_look(head: bytes) -> Form | None:
    return next((form for look, form in _LOOKS if look.match(head)), None)


def _unpacked(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(head, 16)
    except zlib.error:
        return b""
