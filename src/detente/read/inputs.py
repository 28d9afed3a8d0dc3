"""Paths go in, files that are safe to read come out, in an order that does not change."""

import errno
import io
import os
import stat
import sys
from collections.abc import Iterator, KeysView
from pathlib import Path, PurePath
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

# What a saved page or site consists of beside its pages.
_PARTS_OF_PAGES: Final = frozenset(
    (
        *(".css", ".js", ".mjs", ".map", ".json5", ".woff", ".woff2", ".ttf", ".otf", ".eot"),
        *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif"),
        *(".tiff", ".mp3", ".mp4", ".m4a", ".webm", ".ogg", ".swf", ".webmanifest"),
    )
)
_PAGE_NAMES: Final = (".html", ".htm")
# Browsers save the parts of "Page.html" in "Page_files".
_FOLDER_OF_PARTS: Final = "_files"


def is_part_of_page(name: str) -> bool:
    """Whether a file is, by its name, only a part of how a page looks."""
    return PurePath(name).suffix.lower() in _PARTS_OF_PAGES


def files_in(path: Path) -> Iterator[Path | Failure]:
    """Yield the file that the path names, or all files in the folder, sorted by name.

    Hidden files and folders within are left out, and so are pictures, styles and scripts of saved
    pages, and links back to a folder that was walked already.
    """
    found = False
    for item in walked_in(path):
        found = True
        yield item
    if not found:
        msg = "is a folder without files to read"
        yield failure_of(EmptyTextError(msg, hint="Give a folder of articles."), shown(path))


def walked_in(path: Path) -> Iterator[Path | Failure]:
    """Yield what `files_in` does, and nothing for a folder that is empty."""
    walked: set[tuple[int, int]] = set()
    waiting = [path]
    while waiting:
        current = waiting.pop()
        try:
            status = current.stat()
            identity = (status.st_dev, status.st_ino)
            if not stat.S_ISDIR(status.st_mode):
                yield current
            elif identity not in walked:
                walked.add(identity)
                waiting.extend(reversed(_visible(current)))
        except OSError as error:
            if error.errno != errno.ELOOP or current == path:
                yield failure_of(error, shown(current))


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
    entries = {entry.name: entry for entry in folder.iterdir() if not entry.name.startswith(".")}
    return sorted(
        entry
        for name, entry in entries.items()
        if not is_part_of_page(name) and not _is_folder_of_parts(name, entries.keys())
    )


def _is_folder_of_parts(name: str, beside: KeysView[str]) -> bool:
    page = name.removesuffix(_FOLDER_OF_PARTS)
    return page != name and any(page + suffix in beside for suffix in _PAGE_NAMES)


def _refuse_special(mode: int) -> None:
    for is_special, what in _SPECIAL:
        if is_special(mode):
            msg = f"is {what}, not a file"
            raise ReadError(msg, hint="Pipe the article in and name it -, or save it as a file.")
