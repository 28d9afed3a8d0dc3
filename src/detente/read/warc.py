"""A WARC archive goes in, its pages come out one after the other.

Pictures, redirections and error pages are passed over. A record that is damaged is one failure;
the next one is sought behind it where the archive is a file.
"""

import io
import re
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from detente.errors import EmptyTextError, ReadError
from detente.model import Failure
from detente.read.addresses import is_web_address
from detente.read.draft import Said
from detente.read.failures import failure_of
from detente.read.forms import Form
from detente.read.members import Member, stream_of
from detente.read.packed import unpacked, without_chunks

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_FORMS: Final = {
    "text/html": Form.PAGE,
    "application/xhtml+xml": Form.PAGE,
    "application/pdf": Form.PDF,
}
_FOUND: Final = 200
_BYTES_A_PAGE: Final = 4
_PIECE: Final = 1 << 20
_WARC: Final = b"WARC/1."
_MARKS: Final = re.compile(rb"\x1f\x8b\x08|(?<=\n)WARC/1\.")
_ENOUGH: Final = 512
_HINT_DAMAGED: Final = "Get the archive again; its other records are read."


def open_warc(member: Member, max_bytes: int) -> Iterator[Member | Failure]:
    """Yield the pages of an archive, packed or not; raise EmptyTextError if it has none."""
    found = False
    for number, record in _records(member):
        if isinstance(record, Failure):
            found = True
            yield record
            continue
        path = f"{member.path}:{number}"
        try:
            page = _page(record, path, _BYTES_A_PAGE * max_bytes)
        except (ReadError, OSError) as error:
            found = True
            yield failure_of(error, path)
            continue
        if page is not None:
            found = True
            yield page
    if not found:
        msg = "holds no web pages"
        raise EmptyTextError(msg, hint="Give an archive of pages.")


class _Tape:
    """The archive's bytes for a library that wants to know where in them it is."""

    def __init__(self, stream: io.BufferedReader, start: int) -> None:
        self._stream = stream
        self._position = start

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        data = self._stream.read(size)
        self._position += len(data)
        return data

    def tell(self) -> int:
        """Return how many bytes of the archive stand before."""
        return self._position


def _records(member: Member) -> Iterator[tuple[int, "WarcRecord | Failure"]]:
    """Yield the records with their numbers; go on behind what is damaged if that can be found."""
    start: int | None = 0
    number = told = 0
    while start is not None:
        last = start
        try:
            for record in _iterator(_Tape(member.stream, start)):
                number += 1
                last = record.stream_pos
                yield number, record
        except OSError as error:
            # What is damaged may look like the beginning of records several times.
            if number >= told:
                number += 1
                told = number + 1
                damaged = ReadError(f"is damaged: {error}", hint=_HINT_DAMAGED)
                yield number, failure_of(damaged, f"{member.path}:{number}")
            start = _next_record(member.stream, last + 1)
        else:
            return


def _iterator(tape: _Tape) -> Any:  # noqa: ANN401 - an iterator of records
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - for archives only

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    # Bodies are unpacked here: the library does it without limit.
    return ArchiveIterator(
        tape,  # type: ignore[arg-type] # it only reads and asks where it is
        record_types=wanted,
        auto_decode="none",
    )


def _next_record(stream: io.BufferedReader, after: int) -> int | None:
    """Return where the next record begins, with the stream standing there; None without one."""
    if not stream.seekable():
        return None
    stream.seek(after)
    before, position = b"", after
    while piece := stream.read(_PIECE):
        window = before + piece
        begins = position - len(before)
        for mark in _MARKS.finditer(window, 0, len(window)):
            if _is_record(window[mark.start() : mark.start() + _ENOUGH]):
                stream.seek(begins + mark.start())
                return begins + mark.start()
        before, position = window[-_ENOUGH:], position + len(piece)
    return None


def _is_record(data: bytes) -> bool:
    if data.startswith(_WARC):
        return True
    try:
        return zlib.decompressobj(31).decompress(data, 16).startswith(_WARC)
    except zlib.error:
        return False


def _page(record: "WarcRecord", path: str, most_bytes: int) -> Member | None:
    """Return the page of a record, or None if it has none."""
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    kind = record.headers.get("Content-Type") or ""
    charset = None
    if record.is_http:
        if record.http_headers.status_code != _FOUND:
            return None
        kind, charset = record.http_content_type or "", record.http_charset
    form = _form(record, kind)
    if form is None:
        return None
    data = record.reader.read(most_bytes + 1)
    if len(data) < min(record.content_length, most_bytes):
        msg = "is damaged: its end is missing"
        raise ReadError(msg, hint=_HINT_DAMAGED)
    if record.is_http:
        data = _body(data, record, most_bytes)
    elif len(data) > most_bytes:
        data = unpacked(data, None, most_bytes)
    said = Said(url=url if is_web_address(url) else None, charset=charset)
    return Member(name="", path=path, stream=stream_of(data), form=form, said=said)


def _form(record: "WarcRecord", kind: str) -> Form | None:
    from fastwarc.warc import WarcRecordType  # noqa: PLC0415

    if record.record_type == WarcRecordType.conversion:
        return Form.TEXT
    return _FORMS.get(kind.split(";", 1)[0].strip().lower())


def _body(data: bytes, record: "WarcRecord", most_bytes: int) -> bytes:
    headers = record.http_headers
    if "chunked" in (headers.get("Transfer-Encoding") or "").lower():
        data = without_chunks(data)
    return unpacked(data, headers.get("Content-Encoding"), most_bytes)
