"""What is kept of addresses between readings: by what to tell that nothing changed there."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The marks of an address at its last reading, None where its host or feed gave none."""

    etag: str | None = None
    modified: str | None = None
    version: str | None = None


class Memory:
    """The marks of all addresses; what is noted counts from the next reading on.

    That is another program's, or begins with `settle`.
    """

    def __init__(self, known: dict[str, Known] | None = None) -> None:
        self._before = known or {}
        self._noted: dict[str, Known] = {}
        self._forgotten: set[str] = set()

    @classmethod
    def read(cls, path: Path) -> Self:
        """Return the memory in a file; an empty one where it is missing or broken."""
        return cls(_read(path))

    def write(self, path: Path) -> None:
        """Keep the memory in a file, as a whole or not at all."""
        _write(path, _without({**self._before, **self._noted}, self._forgotten))

    def settle(self, path: Path, *, unless: str) -> None:
        """Begin the next reading: keep what was noted in a file, beside what others kept there.

        The address `unless` counts as read here although it was forgotten, though not in the file.
        """
        kept = _read(path)
        _write(path, _without({**kept, **self._noted}, self._forgotten))
        every = {**self._before, **self._noted}
        self._before = _without(every, self._forgotten - {unless})
        self._noted, self._forgotten = {}, set()

    @property
    def noted(self) -> dict[str, Known]:
        """What was noted in this reading."""
        return dict(self._noted)

    @property
    def forgotten(self) -> frozenset[str]:
        """The addresses that are to be fetched again, for what is there could not be read."""
        return frozenset(self._forgotten)

    def drop(self, url: str) -> None:
        """Fetch an address again in this reading, whatever its marks."""
        self._before.pop(url, None)

    def of(self, url: str) -> Known:
        """Return the marks of an address at the last reading."""
        return self._before.get(url, Known())

    def note(self, url: str, known: Known) -> None:
        """Note the marks that an address has now."""
        self._noted[url] = known

    def forget(self, url: str) -> None:
        """Let an address be fetched again, whatever its marks."""
        self._forgotten.add(url)


def _without(marks: dict[str, Known], urls: set[str]) -> dict[str, Known]:
    return {url: known for url, known in marks.items() if url not in urls}


def _read(path: Path) -> dict[str, Known]:
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(stored, dict):
        return {}
    return {url: _known(marks) for url, marks in stored.items() if isinstance(marks, dict)}


def _write(path: Path, marks: dict[str, Known]) -> None:
    draft = path.with_name(f"{path.name}.new")
    text = {url: asdict(known) for url, known in marks.items()}
    draft.write_text(json.dumps(text, indent=0, sort_keys=True), "utf-8")
    draft.replace(path)


def _known(marks: dict[str, object]) -> Known:
    names = [field.name for field in fields(Known)]
    values = {name: value for name in names if isinstance(value := marks.get(name), str)}
    return Known(**values)
