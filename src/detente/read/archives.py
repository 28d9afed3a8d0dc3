"""A ZIP, tar or gzip archive goes in, its files come out one after the other.

Nothing is written to disk under a name from an archive. What comes out is counted as it is read,
and an archive that grows beyond all measure of text is left.
"""

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, Final

from detente.errors import EmptyTextError, ReadError
from detente.model import Failure
from detente.read.failures import failure_of, shown
from detente.read.inputs import is_part_of_page
from detente.read.members import Member, seekable

# Text shrinks to a fifth, tables to a thirtieth; zeros to a thousandth.
_MOST_TIMES: Final = 200
_HARMLESS: Final = 50_000_000
_MOST_INNER: Final = 1_000_000_000
_MOST_ENDS: Final = 100  # times that a reader may ask on behind the end
_ENCRYPTED: Final = 1
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
_HINT_BOMB: Final = "Such archives are made to fill disks. Unpack it yourself if you trust it."
_HINT_DAMAGED: Final = "Get it again; what came before was read."
_HINT_EMPTY: Final = "Give an archive of articles."


@dataclass(slots=True)
class _Budget:
    """How much may still come out of an archive."""

    left: int

    @property
    def is_spent(self) -> bool:
        """Whether more came out than may."""
        return self.left < 0

    def take(self, number: int) -> None:
        """Count so many bytes; raise ReadError when there are too many."""
        self.left -= number
        if self.is_spent:
            msg = f"grows to more than {_MOST_TIMES} times its size"
            raise ReadError(msg, hint=_HINT_BOMB)


class _Counted(io.RawIOBase):
    """The bytes that come out of an archive; faults of the archive are ReadErrors."""

    def __init__(self, stream: IO[bytes] | gzip.GzipFile, budget: _Budget) -> None:
        self._stream = stream
        self._budget = budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # a view, always
        data = self._data(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _data(self, size: int) -> bytes:
        try:
            data = self._stream.read(size)
        except (EOFError, zlib.error, zipfile.BadZipFile, tarfile.TarError, OSError) as error:
            raise _damaged(error) from error
        self._budget.take(len(data))
        return data


class _Growing(io.RawIOBase):
    """The bytes of an archive, each of which allows for some more to come out.

    Raises EOFError for who goes on to ask when there are no more: the tar reader would skip to the
    end of a file that says it had more bytes than there are in the world, block by block.
    """

    def __init__(self, stream: IO[bytes], budget: _Budget) -> None:
        self._stream = stream
        self._budget = budget
        self._ends = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        self._budget.left += _MOST_TIMES * len(data)
        if not data:
            self._ends += 1
            if self._ends > _MOST_ENDS:
                msg = "more is announced than there is"
                raise EOFError(msg)
        buffer[: len(data)] = data
        return len(data)


def open_gzip(member: Member, max_bytes: int) -> Iterator[Member | Failure]:
    """Yield the one file that is packed."""
    del max_bytes
    budget = _Budget(_HARMLESS)
    packed = _Growing(member.stream, budget)
    with gzip.open(packed) as unpacked:
        yield Member(
            name=_unpacked_name(member.name),
            path=member.path,
            stream=_stream(unpacked, budget),
            said=member.said,
        )


def open_zip(member: Member, max_bytes: int) -> Iterator[Member | Failure]:
    """Yield the files of an archive, those of a web archive (WACZ) among them."""
    del max_bytes
    with seekable(member.stream, _MOST_INNER) as file:
        budget = _Budget(_HARMLESS + _MOST_TIMES * file.seek(0, io.SEEK_END))
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise _damaged(error) from error
        entries = _wanted(archive.infolist())
        if not entries:
            msg = "holds no files"
            raise EmptyTextError(msg, hint=_HINT_EMPTY)
        for entry in entries:
            yield from _zipped(archive, entry, member.path, budget)
            if budget.is_spent:
                return


def open_tar(member: Member, max_bytes: int) -> Iterator[Member | Failure]:
    """Yield the files of an archive in their order; links and devices in it are left out."""
    del max_bytes
    budget = _Budget(_HARMLESS)
    packed = io.BufferedReader(_Growing(member.stream, budget))
    found = False
    try:
        with tarfile.open(fileobj=packed, mode="r|") as archive:
            for entry in archive:
                if entry.isfile() and not _is_aside(entry.name):
                    file = archive.extractfile(entry)
                    found = True
                    if file is not None:
                        yield _inner(entry.name, member.path, _stream(file, budget))
                if budget.is_spent:
                    return
    except (tarfile.TarError, EOFError, OSError, ValueError, zlib.error) as error:
        raise _damaged(error) from error
    if not found:
        msg = "holds no files"
        raise EmptyTextError(msg, hint=_HINT_EMPTY)


def _zipped(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: str, budget: _Budget
) -> Iterator[Member | Failure]:
    try:
        _require_readable(entry)
        with archive.open(entry) as file:
            yield _inner(entry.filename, path, _stream(file, budget))
    except (ReadError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        fault = error if isinstance(error, ReadError) else _damaged(error)
        yield failure_of(fault, f"{path}:{shown(entry.filename)}")


def _require_readable(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & _ENCRYPTED:
        msg = "is encrypted"
        raise ReadError(msg, hint="Unpack the archive with its password.")
    if entry.compress_type not in _METHODS:
        msg = "is packed in a way that is not read"
        raise ReadError(msg, hint="Pack the archive again, as ZIP programs do by default.")


def _wanted(entries: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    # Not by is_dir, which fails at an entry without a name.
    files = [
        entry
        for entry in entries
        if not entry.filename.endswith("/") and not _is_aside(entry.filename)
    ]
    # A web archive in one file has its records there; all else in it only helps to find them.
    if any(entry.filename == "datapackage.json" for entry in files):
        records = [entry for entry in files if entry.filename.startswith("archive/")]
        return records or files
    return files


def _is_aside(name: str) -> bool:
    """Whether a file in an archive is hidden, or only a part of how a page looks."""
    parts = PurePosixPath(name).parts
    return is_part_of_page(name) or any(
        part.startswith((".", "__MACOSX")) and part not in {".", ".."} for part in parts
    )


def _inner(name: str, path: str, stream: io.BufferedReader) -> Member:
    return Member(name=name, path=f"{path}:{shown(name)}", stream=stream)


def _stream(file: IO[bytes] | gzip.GzipFile, budget: _Budget) -> io.BufferedReader:
    return io.BufferedReader(_Counted(file, budget))


def _unpacked_name(name: str) -> str:
    path = PurePosixPath(name)
    suffix = path.suffix.lower()
    if suffix == ".tgz":
        return f"{path.stem}.tar"
    return path.stem if suffix in {".gz", ".gzip"} else ""


def _damaged(error: Exception) -> ReadError:
    return ReadError(f"is damaged or cut off: {error}", hint=_HINT_DAMAGED)
