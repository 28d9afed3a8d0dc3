"""A stream of bytes goes in, the one article that it holds as plain text comes out."""

from collections.abc import Iterator
from typing import BinaryIO

from detente.errors import EmptyTextError, ReadError
from detente.read.decode import decode, one_line_ends
from detente.read.draft import Draft
from detente.read.members import Member


def read_plain(member: Member, max_bytes: int) -> Iterator[Draft]:
    """Yield the article. Its text keeps every character of the file but for the line ends."""
    data = read_whole(member.stream, max_bytes)
    text, remarks = decode(data, declared=member.said.charset)
    yield Draft(path=member.path, text=one_line_ends(text), remarks=remarks)


def read_whole(stream: BinaryIO, max_bytes: int) -> bytes:
    """Return all bytes of the stream; raise ReadError if there are none or too many."""
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        msg = f"is larger than {max_bytes:,} bytes, the most that one article may have"
        raise ReadError(msg, hint="Cut it into articles, or allow more with max_bytes.")
    if not data.strip():
        msg = "is empty" if not data else "holds nothing but white space"
        raise EmptyTextError(msg, hint="Give the text of an article.")
    return data
