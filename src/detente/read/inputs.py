"""Paths go in, files that are safe to read come out, in an order that does not change."""

import errno
import io
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from detente.errors import EmptyTextError, ReadError
from detente.model import Failure
from detente.read.failures import failure_of, shown

STANDARD_INPUT: Final = "-"

_SPECIAL: Final = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def files_in(path: Path) -> Iterator[Path | Failure]:
    """Yield the file that the path names, or all files in the folder, sorted by name.

    Hidden files and folders within are left out, and so are links back to a folder that was
    walked already.
    """
    found = False
    walked: set[tuple[int, int]] = set()
    waiting = [path]
    while waiting:
        current = waiting.pop()
        try:
            status = current.stat()
            identity = (status.st_dev, status.st_ino)
            if not stat.S_ISDIR(status.st_mode):
                found = True
                yield current
            elif identity not in walked:
                walked.add(identity)
                waiting.extend(reversed(_visible(current)))
        except OSError as error:
            found = True
            if error.errno != errno.ELOOP or current == path:
                yield failure_of(error, shown(current))
    if not found:
        msg = "is a folder without files"
        yield failure_of(EmptyTextError(msg, hint="Give a folder of articles."), shown(path))


def open_file(path: Path) -> io.BufferedReader:
    """Open a regular file; raise ReadError for pipes and devices, which could block for ever."""
    _refuse_special(path.stat().st_mode)
    # Not to block even if a pipe took the file's place in between.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    stream = open(descriptor, "rb")  # noqa: SIM115, PTH123 - the caller closes it
    _refuse_special(os.fstat(descriptor).st_mode)
    return stream


def open_standard_input() -> io.BufferedReader:
    """Return standard input as bytes; the caller detaches it instead of closing it."""
    if sys.stdin is None or sys.stdin.closed:
        msg = "is closed"
        raise ReadError(msg, hint="Pipe an article in, or name a file.")
    # Wrapped once more, because what stands in for it in tests and notebooks cannot peek.
    return io.BufferedReader(sys.stdin.buffer)  # type: ignore[arg-type]


def _visible(folder: Path) -> list[Path]:
    return sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))


def _refuse_special(mode: int) -> None:
    for is_special, what in _SPECIAL:
        if is_special(mode):
            msg = f"is {what}, not a file"
            raise ReadError(msg, hint="Pipe the article in and name it -, or save it as a file.")
