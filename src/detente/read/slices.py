"""Paths go in, their files come out as slices, which may be cut and read on other machines."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from detente.errors import ReadError
from detente.model import Failure, Slice
from detente.read.failures import failure_of, shown
from detente.read.formats import articles_in
from detente.read.inputs import files_in, open_file

# Files of records: to pass over one of them takes next to nothing, so that they may be cut.
_COUNTED: Final = frozenset((".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".parquet"))


def slices_in(paths: Iterable[Path | str], *, max_bytes: int) -> Iterator[Slice | Failure]:
    """Yield each file in files and folders as one slice, in the order in which they are read."""
    for path in paths:
        for file in files_in(Path(path)):
            yield file if isinstance(file, Failure) else _slice(file, max_bytes)


def signature_of(path: Path | str) -> str:
    """Return the signature of a file's content; raise ReadError or OSError if it has none."""
    with open_file(Path(path)) as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _slice(path: Path, max_bytes: int) -> Slice | Failure:
    try:
        signature = signature_of(path)
    except (ReadError, OSError) as error:
        return failure_of(error, shown(path))
    is_counted = path.suffix.lower() in _COUNTED
    end = sum(1 for _ in articles_in(path, max_bytes)) if is_counted else None
    return Slice(path=str(path), start=0, end=end, signature=signature)
