"""A Parquet file goes in, one draft or failure for each row comes out, a few rows at a time."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final

from detente.errors import EmptyTextError, ReadError
from detente.model import Failure
from detente.read.draft import Draft
from detente.read.failures import failure_of
from detente.read.fields import draft_of, has_text_column, is_read, without_text_column
from detente.read.markup import LIBRARY_ERRORS
from detente.read.members import Member, seekable

_MOST_BYTES: Final = 2_000_000_000
_ROWS: Final = 16
_HINT_MISSING: Final = "Install it: pip install 'detente[parquet]', or save the table as CSV."
_HINT_DAMAGED: Final = "Write the file again."


def read_parquet(member: Member, max_bytes: int) -> Iterator[Draft | Failure]:
    """Yield the article of each row; raise ReadError if there is no column for the text."""
    with seekable(member.stream, _MOST_BYTES) as file:
        number = 0
        for number, row in enumerate(_rows(file), start=1):
            yield _article(row, f"{member.path}:{number}", max_bytes)
    if not number:
        msg = "has columns but no rows"
        raise EmptyTextError(msg, hint="Give one article a row.")


def _rows(file: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - a file of bytes
    try:
        from pyarrow.lib import ArrowException  # noqa: PLC0415 - may be missing
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415
    except ImportError as error:
        msg = "is a Parquet file, which needs the package pyarrow"
        raise ReadError(msg, hint=_HINT_MISSING) from error
    try:
        # Not in threads, and not a whole row group ahead: memory is to stay flat.
        table = ParquetFile(file, pre_buffer=False)
        names = [name for name in table.schema_arrow.names if isinstance(name, str)]
        if not has_text_column(names):
            raise without_text_column(names)
        wanted = [name for name in names if is_read(name)]
        for batch in table.iter_batches(batch_size=_ROWS, columns=wanted, use_threads=False):
            yield from batch.to_pylist()
    except (ArrowException, *LIBRARY_ERRORS, OSError, NotImplementedError) as error:
        msg = f"malformed Parquet file: {error}"
        raise ReadError(msg, hint=_HINT_DAMAGED) from error


def _article(row: dict[str, Any], where: str, max_bytes: int) -> Draft | Failure:
    try:
        draft = draft_of({name: _plain(value) for name, value in row.items()}, where)
    except ReadError as error:
        return failure_of(error, where)
    if len(draft.text) > max_bytes:
        msg = f"is larger than {max_bytes:,} bytes, the most that one article may have"
        return failure_of(ReadError(msg, hint="Allow more with max_bytes."), where)
    return draft


def _plain(value: object) -> object:
    """Return a day or a time as text, as other tables have it."""
    return value.isoformat() if isinstance(value, date | datetime) else value
