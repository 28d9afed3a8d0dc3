"""A path goes in, the articles behind it come out: which reader reads which format."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from detente.errors import ReadError, UnknownFormatError
from detente.model import Failure
from detente.read.draft import Draft
from detente.read.failures import failure_of, shown
from detente.read.inputs import STANDARD_INPUT, files_in, open_file, open_standard_input
from detente.read.plain import read_plain
from detente.read.tables import read_json, read_json_lines, read_table

Reader = Callable[[io.BufferedReader, str, int], Iterator[Draft | Failure]]

_HEAD: Final = 4096
_PAGE: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_JSON: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*["}]')


def articles_in(path: Path | str, max_bytes: int) -> Iterator[Draft | Failure]:
    """Yield the articles of a file, of all files in a folder, or of standard input for `-`."""
    if str(path) == STANDARD_INPUT:
        yield from _standard_input(max_bytes)
        return
    if "\0" in str(path):
        yield Failure(where=shown(path), reason="holds a NUL, which no path has")
        return
    for file in files_in(Path(path)):
        yield from (file,) if isinstance(file, Failure) else _file(file, max_bytes)


def _file(path: Path, max_bytes: int) -> Iterator[Draft | Failure]:
    where = shown(path)
    try:
        reader = _reader_of(path)
        with open_file(path) as stream:
            yield from reader(stream, where, max_bytes)
    except (ReadError, OSError) as error:
        yield failure_of(error, where)


def _standard_input(max_bytes: int) -> Iterator[Draft | Failure]:
    try:
        stream = open_standard_input()
        try:
            yield from _read_sniffed(stream, STANDARD_INPUT, max_bytes)
        finally:
            stream.detach()
    except (ReadError, OSError) as error:
        yield failure_of(error, STANDARD_INPUT)


def _reader_of(path: Path) -> Reader:
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        msg = f"no reader for files that end in {shown(path.suffix)!r}"
        raise UnknownFormatError(msg, hint=f"Readable: {', '.join(filter(None, _READERS))}.")
    return reader


def _read_sniffed(
    stream: io.BufferedReader, path: str, max_bytes: int
) -> Iterator[Draft | Failure]:
    """Read what has no suffix as the format that it begins like."""
    reader = read_json if _JSON.match(stream.peek(_HEAD)) else _read_text
    yield from reader(stream, path, max_bytes)


def _read_text(stream: io.BufferedReader, path: str, max_bytes: int) -> Iterator[Draft | Failure]:
    """Read plain text, or a page that was saved under the name of one."""
    reader = _read_page if _PAGE.match(stream.peek(_HEAD)[:_HEAD]) else read_plain
    yield from reader(stream, path, max_bytes)


def _read_page(stream: io.BufferedReader, path: str, max_bytes: int) -> Iterator[Draft | Failure]:
    # Half a second to import, for pages only.
    from detente.read.pages import read_page  # noqa: PLC0415

    yield from read_page(stream, path, max_bytes)


_READERS: Final[Mapping[str, Reader]] = {
    "": _read_sniffed,
    ".txt": _read_text,
    ".text": _read_text,
    ".md": _read_text,
    ".html": _read_page,
    ".htm": _read_page,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_table,
    ".tsv": read_table,
}
