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
    """The marks of all addresses; what is noted counts from the next reading on."""

    def __init__(self, known: dict[str, Known] | None = None) -> None:
        self._before = known or {}
        self._noted: dict[str, Known] = {}
        self._forgotten: set[str] = set()

    @classmethod
    def read(cls, path: Path) -> Self:
        """Return the memory in a file; an empty one where it is missing or broken."""
        try:
            stored = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            return cls()
        if not isinstance(stored, dict):
            return cls()
        return cls({url: _known(marks) for url, marks in stored.items() if isinstance(marks, dict)})

    def write(self, path: Path) -> None:
        """Keep the memory in a file, as a whole or not at all."""
        kept = {**self._before, **self._noted}
        marks = {url: asdict(known) for url, known in kept.items() if url not in self._forgotten}
        draft = path.with_name(f"{path.name}.new")
        draft.write_text(json.dumps(marks, indent=0, sort_keys=True), "utf-8")
        draft.replace(path)

    def of(self, url: str) -> Known:
        """Return the marks of an address at the last reading."""
        return self._before.get(url, Known())

    def note(self, url: str, known: Known) -> None:
        """Note the marks that an address has now."""
        self._noted[url] = known

    def forget(self, url: str) -> None:
        """Let an address be fetched again, whatever its marks."""
        self._forgotten.add(url)


def _known(marks: dict[str, object]) -> Known:
    names = [field.name for field in fields(Known)]
    values = {name: value for name in names if isinstance(value := marks.get(name), str)}
    return Known(**values)
