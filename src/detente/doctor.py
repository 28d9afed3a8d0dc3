"""The installation goes in, a line on each part of it comes out, and what is wrong with it."""

import platform
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from detente import __version__
from detente.errors import DetenteError, NotFoundError
from detente.settings import Settings

if TYPE_CHECKING:
    from detente.store import Store

_LIBRARIES: Final = ("spacy", "trafilatura", "htmldate", "sqlalchemy", "rapidfuzz", "onnxruntime")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One part of the installation, how it is, and what is wrong with it; None if all is well."""

    part: str
    state: str
    problem: str | None = None

    def __str__(self) -> str:
        line = f"{self.part:<12} {self.state}"
        return f"{line}\n{'':<12} ! {self.problem}" if self.problem else line


def examine(store_path: Path | str, settings: Settings) -> Iterator[Finding]:
    """Yield what is found of the program, its libraries, its model and a store."""
    yield Finding(part="detente", state=__version__)
    yield Finding(part="python", state=f"{platform.python_version()} on {platform.system()}")
    for library in _LIBRARIES:
        yield _library(library)
    yield _sqlite()
    yield from _models(settings)
    yield _core()
    yield _store(store_path)


def _library(name: str) -> Finding:
    try:
        return Finding(part=name, state=version(name))
    except PackageNotFoundError:
        return Finding(part=name, state="missing", problem=f"Install it: pip install {name}")


def _sqlite() -> Finding:
    with sqlite3.connect(":memory:") as connection:
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    connection.close()
    problem = None if "ENABLE_FTS5" in options else "It cannot search text: it lacks FTS5."
    return Finding(part="sqlite", state=sqlite3.sqlite_version, problem=problem)


def _models(settings: Settings) -> Iterator[Finding]:
    from detente.parse import SpacyParser, installed_pipelines

    try:
        parser = SpacyParser(settings.pipeline, with_core=False)
    except DetenteError as error:
        yield Finding(part="pipeline", state=str(error), problem=error.hint)
    else:
        yield Finding(part="pipeline", state=parser.version)
    others = [name for name in installed_pipelines() if name != settings.pipeline]
    if others:
        yield Finding(part="", state=f"also installed: {', '.join(others)}")


def _core() -> Finding:
    from detente.extract import CORE
    from detente.parse import Encoder

    try:
        Encoder()
    except DetenteError as error:
        return Finding(part="core", state=str(error), problem=error.hint)
    return Finding(part="core", state=CORE)


def _store(path: Path | str) -> Finding:
    from detente.store import Store

    try:
        with Store(path, read_only=True) as store, store.reading() as answers:
            counts = ", ".join(f"{number} {what}" for what, number in answers.counts().items())
            state = f"{store.name} ({store.kind}): {counts}"
            return Finding(part="store", state=state, problem=_problem(store))
    except NotFoundError as error:
        return Finding(part="store", state=f"{error} (none is needed until you read)")
    except DetenteError as error:
        return Finding(part="store", state=str(error), problem=error.hint)


def _problem(store: "Store") -> str | None:
    damage = store.damage()
    if damage is not None:
        damage = " ".join(damage.split())
        return f"It is damaged ({damage}): restore a copy, or read the articles into a new store."
    return None if store.is_fresh() else "Its last reading was interrupted: read again."
