"""What lies in a file, an archive or at an address, before anybody knows what it is."""

import io
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Final

from detente.errors import ReadError
from detente.read.draft import Said
from detente.read.forms import Form

HEAD: Final = 4096
NOTHING: Final = Said()


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A stream of bytes that may hold articles.

    `name` is what its maker called it and may show its format; `form` is that format where it is
    certain. `path` says where it lies, for people. `said` is what is known of it from around it.
    """

    name: str
    path: str
    stream: io.BufferedReader
    form: Form | None = None
    said: Said = NOTHING

    @property
    def head(self) -> bytes:
        """The bytes that it begins with."""
        return self.stream.peek(HEAD)[:HEAD]


def stream_of(data: bytes) -> io.BufferedReader:
    """Return bytes as a stream that can be peeked into."""
    return io.BufferedReader(io.BytesIO(data))


@contextmanager
def seekable(stream: io.BufferedReader, most_bytes: int) -> Iterator[IO[bytes]]:
    """Give the stream as a file in which one can go back: itself, or a copy that is gone after."""
    if isinstance(stream.raw, io.FileIO) and stream.seekable():
        yield stream
        return
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(Bounded(stream, most_bytes), copy)
        copy.seek(0)
        yield copy


class Bounded:
    """A file that raises ReadError where more than so many bytes are read from it."""

    def __init__(self, stream: IO[bytes], most_bytes: int) -> None:
        self._stream = stream
        self._left = most_bytes

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        data = self._stream.read(size)
        self._left -= len(data)
        if self._left < 0:
            msg = "is too large to be read from within an archive"
            raise ReadError(msg, hint="Unpack it, and read what was in it.")
        return data
