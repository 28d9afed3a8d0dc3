"""Streams of records go in, one draft or failure for each record comes out.

Lines are read with a limit, so that neither a long file nor a long line fills the memory.
"""

import csv
import io
import json
import re
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from detente.errors import EmptyTextError, ReadError
from detente.model import Failure
from detente.read.decode import decode, encoding_of_mark, one_line_ends, refuse_binary
from detente.read.draft import Draft
from detente.read.failures import failure_of
from detente.read.fields import draft_of, has_text_column, without_text_column
from detente.read.members import Member

_PIECE: Final = 65_536
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_DELIMITERS: Final = (",", ";", "\t", "|")
# A list has to be read as a whole, and takes several times its size in memory.
_ARTICLES_A_LIST: Final = 16
_HINT_JSON: Final = 'Write one object a line, such as {"text": "…", "published": "2019-03-27"}.'
_HINT_QUOTES: Final = "Put quotation marks around fields, and double those within them."


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a file. One that is too long keeps only an odd quotation mark, if it has one."""

    number: int
    text: str
    is_cut: bool


def read_json_lines(member: Member, max_bytes: int) -> Iterator[Draft | Failure]:
    """Yield the article of each line; a line that is broken or too long is a failure."""
    stream, path = member.stream, member.path
    with closing(_lines(stream, max_bytes)) as lines:
        records = _json_records(lines, path, max_bytes)
        first = next(records, None)
        if first is None:
            msg = "holds no records"
            raise EmptyTextError(msg, hint=_HINT_JSON)
        yield from chain((first,), records)


def read_json(member: Member, max_bytes: int) -> Iterator[Draft | Failure]:
    """Yield the articles of one object, of a list of objects, or of one object a line."""
    stream, path = member.stream, member.path
    first = stream.readline(max_bytes + 1)
    if _is_object(first):
        # The mark of UTF-8 may stand before the first line.
        whole = _Line(1, first.decode("utf-8-sig", "surrogateescape"), is_cut=False)
        with closing(_lines(stream, max_bytes, after=1)) as lines:
            yield from _json_records(chain((whole,), lines), path, max_bytes)
        return
    limit = _ARTICLES_A_LIST * max_bytes
    data = first + stream.read(max(limit + 1 - len(first), 0))
    if len(data) > limit:
        msg = f"is a list of more than {limit:,} bytes"
        raise ReadError(msg, hint="Write one object a line (.jsonl); such files may be larger.")
    yield from _json_list(data, path, max_bytes)


def read_table(member: Member, max_bytes: int) -> Iterator[Draft | Failure]:
    """Yield the article of each row of a table whose first row names the columns."""
    stream, path = member.stream, member.path
    # Global to the process, and by default less than a long article; so it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), max_bytes))
    with closing(_lines(stream, max_bytes)) as lines:
        yield from _table(lines, path, max_bytes)


def _lines(stream: io.BufferedReader, max_bytes: int, *, after: int = 0) -> Generator[_Line]:
    """Yield the lines of a text file, numbered on from `after`, none longer than the limit."""
    head = b"" if after else stream.peek(_PIECE)
    encoding = encoding_of_mark(head)
    if encoding in {None, "utf-8"}:
        refuse_binary(head)
        text = io.TextIOWrapper(stream, "utf-8-sig", "surrogateescape", newline="")
    else:
        text = io.TextIOWrapper(stream, str(encoding)[:6], "replace", newline="")
    try:
        number = after
        while line := text.readline(max_bytes + 1):
            number += 1
            yield _bounded(line, number, text, max_bytes)
    finally:
        text.detach()


def _bounded(line: str, number: int, rest: io.TextIOWrapper, max_bytes: int) -> _Line:
    """Return the line; read on to its end and keep almost nothing if it is too long."""
    if len(line) <= max_bytes:
        return _Line(number, line, is_cut=False)
    quotes = line.count('"')
    while not line.endswith(("\n", "\r")) and (line := rest.readline(_PIECE)):
        quotes += line.count('"')
    return _Line(number, '"' * (quotes % 2), is_cut=True)


def _json_records(lines: Iterator[_Line], path: str, max_bytes: int) -> Iterator[Draft | Failure]:
    for line in lines:
        where = f"{path}:{line.number}"
        if line.is_cut:
            yield failure_of(_too_large(max_bytes), where)
        elif line.text.strip():
            yield _json_record(line.text, where)


def _json_record(line: str, where: str) -> Draft | Failure:
    try:
        text, remarks = _repaired(line)
        record = _loaded(text)
        draft = _draft(record, where)
    except ReadError as error:
        return failure_of(error, where)
    return replace(draft, remarks=(*remarks, *draft.remarks))


def _json_list(data: bytes, path: str, max_bytes: int) -> Iterator[Draft | Failure]:
    text, remarks = decode(data)
    if not text.strip():
        msg = "holds nothing but white space" if text else "is empty"
        raise EmptyTextError(msg, hint=_HINT_JSON)
    loaded = _loaded(text)
    records = loaded if isinstance(loaded, list) else [loaded]
    if not records:
        msg = "holds an empty list"
        raise EmptyTextError(msg, hint=_HINT_JSON)
    for number, record in enumerate(records, start=1):
        where = f"{path}:{number}" if isinstance(loaded, list) else path
        yield _list_item(record, where, remarks, max_bytes)


def _list_item(
    record: object, where: str, remarks: tuple[str, ...], max_bytes: int
) -> Draft | Failure:
    try:
        draft = _draft(record, where)
        if len(draft.text) > max_bytes:
            raise _too_large(max_bytes)
    except ReadError as error:
        return failure_of(error, where)
    return replace(draft, remarks=(*remarks, *draft.remarks))


def _draft(record: object, where: str) -> Draft:
    if not isinstance(record, dict):
        msg = "is not an object with the article's text"
        raise ReadError(msg, hint=_HINT_JSON)
    return draft_of(record, where)


def _is_object(line: bytes) -> bool:
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        return isinstance(_loaded(line.decode("utf-8-sig", "replace")), dict)
    except ReadError:
        return False


def _loaded(text: str) -> object:
    try:
        # Line ends and tabs within strings are a common fault and do no harm.
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        msg = f"malformed JSON: {error.msg} ({line}column {error.colno})"
        raise ReadError(msg, hint=_HINT_JSON) from error
    except (RecursionError, ValueError) as error:
        # Brackets nested thousands deep, and numbers of thousands of digits.
        msg = "malformed JSON: nested too deep, or with a number too long"
        raise ReadError(msg, hint=_HINT_JSON) from error


def _repaired(text: str) -> tuple[str, tuple[str, ...]]:
    """Return text whose bytes were no valid UTF-8 as what they look like, with a remark."""
    if text.isascii() or _SURROGATE.search(text) is None:
        return text, ()
    return decode(text.encode("utf-8", "surrogateescape"))


def _too_large(max_bytes: int) -> ReadError:
    msg = f"is larger than {max_bytes:,} bytes, the most that one article may have"
    return ReadError(msg, hint="Leave it out, or allow more with max_bytes.")


class _Feed:
    """Lines for the csv module that end a record in time when it grows too large.

    The module reads on to the closing quotation mark; from the limit on it is given nothing but
    the marks, so that it finds the end of the record and the memory stays small.
    """

    def __init__(self, lines: Iterator[_Line], max_bytes: int) -> None:
        self._lines = lines
        self.max_bytes = max_bytes
        self.begin()

    def begin(self) -> None:
        """Count a new record from here."""
        self.number = 0
        self._size = 0

    @property
    def is_too_large(self) -> bool:
        """Whether the record outgrew the limit."""
        return self._size > self.max_bytes

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number = self.number or line.number
        self._size += self.max_bytes + 1 if line.is_cut else len(line.text)
        if line.is_cut or not self.is_too_large:
            return line.text
        return '"' * (line.text.count('"') % 2)


def _table(lines: Iterator[_Line], path: str, max_bytes: int) -> Iterator[Draft | Failure]:
    header = next((line for line in lines if line.text.strip() or line.is_cut), None)
    if header is None:
        msg = "is empty"
        raise EmptyTextError(msg, hint="Give a table with a row of column names.")
    columns, delimiter = _columns(header.text)
    rows = _rows(_Feed(lines, max_bytes), columns, delimiter, path)
    first = next(rows, None)
    if first is None:
        msg = "has column names but no rows"
        raise EmptyTextError(msg, hint="Give one article a row.")
    yield from chain((first,), rows)


def _columns(header: str) -> tuple[list[str], str]:
    """Return the names of the columns and the sign that stands between them."""
    readings = [
        (_cells(header, delimiter), delimiter)
        for delimiter in sorted(_DELIMITERS, key=header.count, reverse=True)
    ]
    for columns, delimiter in readings:
        if has_text_column(columns):
            return columns, delimiter
    raise without_text_column(readings[0][0])


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []


def _rows(feed: _Feed, columns: list[str], delimiter: str, path: str) -> Iterator[Draft | Failure]:
    reader = csv.reader(feed, delimiter=delimiter, strict=True)
    while True:
        feed.begin()
        try:
            row = next(reader, None)
            if row is None:
                return
            if feed.is_too_large:
                raise _too_large(feed.max_bytes)
            if any(cell.strip() for cell in row):
                yield _row(row, columns, f"{path}:{feed.number}")
        except csv.Error as error:
            broken = ReadError(f"malformed row: {error}", hint=_HINT_QUOTES)
            yield failure_of(broken, f"{path}:{feed.number}")
        except ReadError as error:
            yield failure_of(error, f"{path}:{feed.number}")


def _row(row: list[str], columns: list[str], where: str) -> Draft:
    if any(cell.strip() for cell in row[len(columns) :]):
        msg = f"has {len(row)} fields, but the first row names {len(columns)} columns"
        raise ReadError(msg, hint=_HINT_QUOTES)
    cells = [_repaired(cell) for cell in row]
    names = (column for column, _ in zip(columns, cells, strict=False))
    record: dict[str, object] = {}
    for name, (text, _) in zip(names, cells, strict=False):
        record.setdefault(name, one_line_ends(text))
    draft = draft_of(record, where)
    repairs = dict.fromkeys(remark for _, remarks in cells for remark in remarks)
    return replace(draft, remarks=(*repairs, *draft.remarks))
