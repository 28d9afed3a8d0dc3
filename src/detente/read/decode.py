"""Bytes go in, text comes out, with a remark on every repair."""

import re
from collections.abc import Iterable
from typing import Final

from detente.errors import ReadError

_BYTE_ORDER_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    # Before UTF-16, whose mark is the beginning of this one.
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

_SIGNATURES: Final = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image, sound or film"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)

_REPLACEMENT: Final = "\ufffd"
_HINT: Final = "Give text, a saved page, or a table of articles."
# Text has none of these; random bytes have one in ten.
_CONTROL: Final = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_MOST_CONTROLS: Final = 0.05
_SAMPLE: Final = 65_536
# English text in an old encoding has one accent or curly quote in twenty characters, not more.
_MOST_ACCENTS: Final = 0.15
_MULTIBYTE: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_PROBE: Final = bytes(range(0x80, 0x100)) * 2
_HIGH_BYTES: Final = bytes(range(0x80, 0x100))


def decode(data: bytes, *, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the text of the bytes and remarks on what was repaired.

    A byte order mark decides, then UTF-8, then the `declared` encoding, then what the bytes look
    like. Raise ReadError if they are no text.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _checked(*_forced(data[len(mark) :], encoding))
    _refuse_known_formats(data)
    if b"\0" in data:
        return _checked(*_wide(data))
    try:
        return _checked(data.decode("utf-8"), ())
    except UnicodeDecodeError:
        return _checked(*_repaired(data, declared))


def refuse_binary(head: bytes) -> None:
    """Raise ReadError if a file that begins with these bytes is no text."""
    _refuse_known_formats(head)
    if b"\0" in head:
        raise _binary()


def one_line_ends(text: str) -> str:
    """Return the text with every line ended by a line feed alone."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def encoding_of_mark(head: bytes) -> str | None:
    """Return the encoding that a byte order mark at the beginning of the bytes names, or None."""
    return next((name for mark, name in _BYTE_ORDER_MARKS if head.startswith(mark)), None)


def _refuse_known_formats(data: bytes) -> None:
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            msg = f"is {what}, not text"
            raise ReadError(msg, hint=_HINT)


def _forced(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    """Decode in an encoding that is certain, and count what is broken."""
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return text, (_broken(text.count(_REPLACEMENT), encoding),)


def _broken(count: int, encoding: str) -> str:
    return f"Characters that are not valid {encoding.upper()} and stand as {_REPLACEMENT}: {count}."


def _wide(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode bytes with zeros, which only UTF-16 without its mark can have."""
    zeros = data[:_SAMPLE]
    even, odd = zeros[::2].count(0), zeros[1::2].count(0)
    half = len(zeros) / 2
    if len(data) % 2 == 0 and max(even, odd) > half * 0.7 and min(even, odd) < half * 0.1:
        encoding = "utf-16-le" if odd > even else "utf-16-be"
        text, remarks = _forced(data, encoding)
        return text, (*remarks, f"Read as {encoding.upper()}, which its bytes look like.")
    raise _binary()


def _binary() -> ReadError:
    return ReadError("holds NUL bytes: a binary file, not text", hint=_HINT)


def _repaired(data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    """Decode bytes that are no valid UTF-8."""
    text = data.decode("utf-8", "replace")
    broken = text.count(_REPLACEMENT) - data.count(_REPLACEMENT.encode())
    if len(_MULTIBYTE.findall(data)) >= broken:
        return text, (_broken(broken, "utf-8"),)
    encoding = _known(declared) or _likely(data)
    return data.decode(encoding, "replace"), (
        f"Read as {encoding}, because it is not valid UTF-8.",
    )


def _known(declared: str | None) -> str | None:
    """Return the declared encoding if Python knows it and the bytes are not UTF-8 after all."""
    if declared is None:
        return None
    try:
        name = declared.strip().lower()
        # Not empty, for which no encoding is looked up. Some are none of texts, and some cannot
        # stand what is not valid in them.
        _PROBE.decode(name, "replace")
    except (LookupError, ValueError):
        return None
    # What pages call Latin-1 is Windows-1252; the HTML standard says so too.
    return "windows-1252" if name in {"iso-8859-1", "latin-1", "latin1", "us-ascii"} else name


def _likely(data: bytes) -> str:
    sample = data[:_SAMPLE]
    accents = len(sample) - len(sample.translate(None, _HIGH_BYTES))
    if accents <= len(sample) * _MOST_ACCENTS:
        return "windows-1252"
    return _guessed(sample[: max(sample.rfind(b"\n"), 0)] or sample) or "windows-1252"


def _guessed(sample: bytes) -> str | None:
    # Only for bytes that are not English, to say what they are; it costs 50 ms to import.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(sample).best()
    return None if best is None else best.encoding


def _checked(text: str, remarks: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """Return text and remarks unless the text is binary in disguise."""
    controls = len(_CONTROL.findall(text, 0, _SAMPLE))
    if "\0" in text or controls > max(1, min(len(text), _SAMPLE) * _MOST_CONTROLS):
        msg = "a binary file, not text"
        raise ReadError(msg, hint=_HINT)
    return text, tuple(remarks)
