"""Bytes as they came over the web go in, what was packed in them comes out, but never too much."""

import zlib
from typing import Final

import brotli

from detente.errors import ReadError

_DEFLATE: Final = -15
_GZIP_OR_ZLIB: Final = 47
_HINT: Final = "Get it again, or save the page with a browser."


def unpacked(data: bytes, encoding: str | None, most_bytes: int) -> bytes:
    """Return what is packed in a body with this Content-Encoding.

    Raise ReadError if it is more than so many bytes, damaged, or packed in an unknown way. Bodies
    that are not packed although they are said to be are returned as they are.
    """
    for name in reversed([part.strip().lower() for part in (encoding or "").split(",")]):
        if name in {"gzip", "x-gzip", "deflate"}:
            data = _inflated(data, most_bytes)
        elif name == "br":
            data = _from_brotli(data, most_bytes)
        elif name not in {"", "identity"}:
            msg = f"is packed in a way that is not read: {name[:40]!r}"
            raise ReadError(msg, hint=_HINT)
    if len(data) > most_bytes:
        raise _too_large(most_bytes)
    return data


def without_chunks(data: bytes) -> bytes:
    """Return a body without the marks of its chunks; one without such marks as it is."""
    parts = []
    position = 0
    while (end := data.find(b"\r\n", position)) != -1:
        try:
            size = int(data[position:end].split(b";")[0], 16)
        except ValueError:
            break
        if size <= 0:
            break
        parts.append(data[end + 2 : end + 2 + size])
        position = end + 2 + size + 2
    return b"".join(parts) if parts else data


def _inflated(data: bytes, most_bytes: int) -> bytes:
    if not data:
        return data
    for window in (_GZIP_OR_ZLIB, _DEFLATE):
        unpacker = zlib.decompressobj(window)
        try:
            found = unpacker.decompress(data, most_bytes + 1)
        except zlib.error:
            continue
        if len(found) > most_bytes:
            raise _too_large(most_bytes)
        return found
    return _plain(data)


def _from_brotli(data: bytes, most_bytes: int) -> bytes:
    unpacker = brotli.Decompressor()
    try:
        found = unpacker.process(data, output_buffer_limit=most_bytes + 1)
    except brotli.error:
        return _plain(data)
    if len(found) > most_bytes:
        raise _too_large(most_bytes)
    return bytes(found)


def _plain(data: bytes) -> bytes:
    """Return a body that is a page although it is said to be packed."""
    if data.lstrip()[:1] in {b"<", b"{"}:
        return data
    msg = "is damaged: it cannot be unpacked"
    raise ReadError(msg, hint=_HINT)


def _too_large(most_bytes: int) -> ReadError:
    msg = f"is larger than {most_bytes:,} bytes, the most that one page may have"
    return ReadError(msg, hint="Leave it out, or allow more with max_bytes.")
