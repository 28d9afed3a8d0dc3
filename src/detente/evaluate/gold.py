"""A folder of annotations goes in, gold documents come out.

The format: one `DOC.json` per article with `doc` (the name of its text), `published`, `outlet`,
`actors` (each with the forms that name it) and `claims`; the texts stand in `texts/`. Offsets
count characters of the text, one for a line end.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from detente.errors import GoldError
from detente.model import Span
from detente.ontology import ClaimType, Modality

GENERIC = "generic: "


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldClaim:
    """What a careful coder marked. `types` are all those that count as right.

    `when` is first and last day, either of them None where the coder left it open; None when the
    claim has no date. Parties and speakers are keys of the document's actors. `event` is the same
    for claims of one happening, in whatever article; None where that was not judged.
    """

    trigger: Span
    words: str
    types: tuple[ClaimType, ...]
    initiators: tuple[str, ...]
    recipients: tuple[str, ...]
    when: tuple[date | None, date | None] | None
    place: str | None
    attribution: tuple[str, ...]
    modality: Modality
    is_core: bool
    event: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDocument:
    """One annotated article. `published` is None when a reader could not know the date."""

    name: str
    text: str
    published: date | None
    outlet: str | None
    actors: dict[str, tuple[str, ...]]
    claims: tuple[GoldClaim, ...]


def read_gold(folder: Path) -> tuple[GoldDocument, ...]:
    """Return the annotated articles of a folder by name.

    Raises GoldError when the folder holds none, or one that is not in the format.
    """
    paths = sorted(folder.glob("*.json"))
    if not paths:
        msg = f"no annotations in {folder}"
        raise GoldError(msg, hint="Give a folder of DOC.json files with their texts in texts/.")
    return tuple(_document(path) for path in paths)


def gold_digest(folder: Path) -> str:
    """Return eight characters that change whenever an annotation or a text does."""
    return digest_of([*folder.glob("*.json"), *folder.glob("texts/*")])


def digest_of(paths: Iterable[Path]) -> str:
    """Return eight characters that change whenever one of these files does."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:8]


def _document(path: Path) -> GoldDocument:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        text_path = path.parent / "texts" / data["doc"]
        return GoldDocument(
            name=data["doc"],
            text=text_path.read_bytes().decode("utf-8"),
            published=_date(data["published"]),
            outlet=data["outlet"],
            actors={name: tuple(forms) for name, forms in data["actors"].items()},
            claims=tuple(_claim(item) for item in data["claims"]),
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        msg = f"{path}: not an annotation: {type(error).__name__}: {error}"
        raise GoldError(msg, hint="The format is described in docs/data.md.") from error


def _claim(item: dict[str, Any]) -> GoldClaim:
    when = item["when"]
    return GoldClaim(
        trigger=Span(item["start"], item["end"]),
        words=item["trigger"],
        types=tuple(ClaimType(name) for name in item["type"]),
        initiators=tuple(item["initiators"]),
        recipients=tuple(item["recipients"]),
        when=(_date(when[0]), _date(when[1])) if when else None,
        place=item["place"],
        attribution=tuple(item["attribution"]),
        modality=Modality(item["modality"]),
        is_core=item["weight"] == "core",
        event=item.get("event"),
    )


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
