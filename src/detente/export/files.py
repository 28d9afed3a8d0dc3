"""Records go in, files come out; a file is there complete or not at all."""

import csv
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final, TextIO

from detente.errors import DetenteError, UnknownFormatError
from detente.export.histories import outline_record
from detente.export.records import (
    Record,
    actor_record,
    claim_record,
    document_record,
    told_record,
)
from detente.history import outlines
from detente.model import Filter
from detente.store import Answers

# The columns of a table of each kind; a dot leads into a part of the record.
COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "documents": (
        "id", "published", "published_basis", "outlet", "title", "claims", "copy_of", "shared",
        "url", "path", "remarks",
    ),
    "claims": (
        "id", "event", "when.first", "when.last", "when.precision", "when.text", "type", "mode",
        "quad", "score", "initiators", "recipients", "place.name", "place.country",
        "place.latitude", "place.longitude", "place.geonames_id", "attribution", "modality",
        "confidence", "contexts", "trigger.text", "trigger.start", "trigger.end", "sentence",
        "sentence_start", "document.id", "document.outlet", "document.published",
        "document.title", "document.url", "document.path", "made_by",
    ),
    "events": (
        "id", "first", "last", "precision", "type", "mode", "quad", "score", "initiators",
        "recipients", "place.name", "place.country", "place.latitude", "place.longitude",
        "modality", "documents", "outlets", "disagreements", "sentence", "claims",
        "reports.title", "reports.published", "reports.outlet", "reports.url", "reports.speakers",
        "confidence",
    ),
    "actors": (
        "id", "name", "kind", "country", "part_of", "known", "aliases", "documents", "claims",
    ),
    "ties": (
        "id", "one.name", "other.name", "events", "cooperation", "conflict", "score", "first",
        "last", "one.id", "other.id",
    ),
}  # fmt: skip
KINDS: Final = tuple(COLUMNS)
_AT_ONCE: Final = 200  # events whose reports are looked up together
# What spreadsheets take for the beginning of a formula, or skip before one.
_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def records(answers: Answers, kind: str, wanted: Filter) -> Iterator[Record]:
    """Yield the records of one kind that a filter keeps."""
    listing: dict[str, Callable[[], Iterator[Record]]] = {
        "documents": lambda: map(document_record, answers.documents(wanted)),
        "claims": lambda: map(claim_record, answers.claims(wanted)),
        "events": lambda: _told(answers, wanted),
        "actors": lambda: map(actor_record, answers.actors(wanted)),
        "ties": lambda: map(outline_record, outlines(answers, wanted)),
    }
    return listing[kind]()


def _told(answers: Answers, wanted: Filter) -> Iterator[Record]:
    """Yield events with the articles that report them."""
    events = answers.events(wanted)
    while block := tuple(islice(events, _AT_ONCE)):
        ids = [key for listed in block for key in listed.event.claim_ids]
        claims = {claim.id: claim for claim in answers.claims_by_id(ids)}
        for listed in block:
            yield told_record(
                listed, [claims[key] for key in listed.event.claim_ids if key in claims]
            )


def write_jsonl(rows: Iterable[Record], file: TextIO) -> int:
    """Write one JSON object a line; return how many."""
    number = 0
    for row in rows:
        file.write(json.dumps(row, ensure_ascii=False) + "\n")
        number += 1
    return number


def write_csv(rows: Iterable[Record], columns: tuple[str, ...], file: TextIO) -> int:
    """Write a table with a line of column names; return how many rows.

    Several values in one cell are parted by "; ", those of one of them by ", "; an unknown one is
    empty. Text that a spreadsheet would take for a
    formula gets an apostrophe before it.
    """
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(column.replace(".", "_") for column in columns)
    number = 0
    for row in rows:
        writer.writerow(_cell(_part(row, column)) for column in columns)
        number += 1
    return number


def export(answers: Answers, path: Path, *, what: str | None, wanted: Filter) -> int:
    """Write what a filter keeps to a file in the format that its name says; return how many.

    A `.jsonl` file holds everything unless `what` is given, each line with its "record" kind; a
    `.csv` file holds one kind, claims unless `what` is given. Raises UnknownFormatError.
    """
    match path.suffix.lower():
        case ".jsonl" | ".ndjson":
            kinds = (what,) if what else KINDS
            rows = (
                {"record": kind.removesuffix("s"), **record}
                for kind in kinds
                for record in records(answers, kind, wanted)
            )
            return write_whole(path, lambda file: write_jsonl(rows, file))
        case ".csv":
            kind = what or "claims"
            table = records(answers, kind, wanted)
            return write_whole(path, lambda file: write_csv(table, COLUMNS[kind], file))
        case suffix:
            msg = f"no export format is called {suffix or path.name!r}"
            raise UnknownFormatError(msg, hint="Name the file .jsonl or .csv.")


def write_whole(path: Path, write: Callable[[TextIO], int]) -> int:
    """Write a file beside its place and move it there when it is complete; return how many."""
    try:
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            number = write(file)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _unwritable(path, error) from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return number


def _unwritable(path: Path, error: OSError) -> DetenteError:
    msg = f"{str(path)!r} cannot be written: {error.strerror}"
    return DetenteError(msg, hint="Check the folder, its permissions and the room on the disk.")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _part(record: Record, column: str) -> Any:  # noqa: ANN401 - any plain value
    value: Any = record
    for key in column.split("."):
        if isinstance(value, list):
            value = [item.get(key) for item in value]
        else:
            value = value.get(key) if isinstance(value, dict) else None
    return value


def _cell(value: Any) -> str:  # noqa: ANN401 - any plain value
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return str(value)
    text = "; ".join(map(_words, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULAS) else text


def _words(item: Any) -> str:  # noqa: ANN401 - any plain value
    if isinstance(item, list):
        return ", ".join(map(str, item))
    if not isinstance(item, dict):
        return "" if item is None else str(item)
    if "versions" in item:
        told = " / ".join(version["value"] for version in item["versions"])
        return f"{item['about']}: {told}"
    return str(item.get("name") or item)
