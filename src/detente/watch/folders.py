"""A folder or a file goes in; at each look, the articles of what is new in it come out."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from detente.model import Document, Failure
from detente.read import read_inputs
from detente.read.failures import shown
from detente.read.inputs import walked_in
from detente.watch.beside import is_beside

EVERY: Final = 5.0  # seconds between two looks
# Seconds in which a file must not have changed: what is still written is not read half.
QUIET: Final = 10.0
# By these names programs tell that a file is not whole yet.
_UNFINISHED: Final = (".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", "~")
# A folder is looked at for no more than this part of the time.
_SHARE: Final = 0.05

# By which a file is known to be as it was: its place on the disk, its size, and when it changed.
_State = tuple[int, int, int, int]


class Folder:
    """A folder that is followed, or a file; the store says what of it was read earlier."""

    def __init__(  # noqa: PLR0913 - what a test may set
        self,
        path: Path,
        *,
        store_path: Path,
        max_bytes: int,
        every: float = EVERY,
        quiet: float = QUIET,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.name = shown(path)
        self.every = every
        self._path = path
        self._store_path = store_path
        self._max_bytes = max_bytes
        self._quiet = quiet
        self._clock = clock
        self._read: dict[Path, _State] = {}
        self._looked: dict[Path, _State] = {}
        self._changing: dict[Path, tuple[_State, float]] = {}

    def look(self) -> Iterator[Document | Failure]:
        """Yield the articles of files that came or changed since the last look and are whole."""
        started = time.monotonic()
        found = list(walked_in(self._path))
        self.every = max(self.every, (time.monotonic() - started) / _SHARE)
        files = [item for item in found if isinstance(item, Path) and self._is_to_be_read(item)]
        yield from (item for item in found if isinstance(item, Failure))
        for file in files:
            if (state := self._new_state(file)) is not None:
                self._looked[file] = state
                yield from read_inputs([file], max_bytes=self._max_bytes)
        self._read = {file: self._read[file] for file in files if file in self._read}
        self._changing = {file: self._changing[file] for file in files if file in self._changing}

    def settle(self) -> None:
        """Take note that what the last look gave is stored."""
        self._read |= self._looked
        self._looked = {}

    def is_its_own(self, failure: Failure) -> bool:
        """Whether a failure is of the folder as a whole."""
        return failure.where == self.name

    def _is_to_be_read(self, file: Path) -> bool:
        return not file.name.endswith(_UNFINISHED) and not is_beside(file, self._store_path)

    def _new_state(self, file: Path) -> _State | None:
        """Return the state of a file; None where it was read like that, or may still change."""
        try:
            status = file.stat()
        except OSError:
            return None  # gone meanwhile
        state = (status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
        if self._read.get(file) == state:
            return None
        now = self._clock()
        # What has not changed for long was brought here whole, by a renaming for example.
        if now - status.st_mtime >= self._quiet:
            return state
        before, since = self._changing.setdefault(file, (state, now))
        if before != state:
            self._changing[file] = (state, now)
            return None
        return state if now - since >= self._quiet else None
