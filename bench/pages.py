# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Measure how well articles are found on saved pages: their text and the day of publication.

    python bench/pages.py                           ../shared/articles/html
    python bench/pages.py --show                    each page, the worst first

A folder holds pages as OUTLET_DATE.html.gz and beside them OUTLET.json: for each version of a page its
`body` (`summary` and the `paragraphs` and `headline` of `sections`), `title` and `publishing_date`.
Where there is no such folder, that is said and nothing is measured.
"""

import argparse
import gzip
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import trafilatura

from detente.model import Document
from detente.read import read_inputs
from detente.read.decode import decode
from detente.read.markup import text_of

_WORD: Final = re.compile(r"\w+")
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Score:
    """How well one page was read; `text` after masking, `bare` by trafilatura alone."""

    name: str
    text: float
    unmasked: float
    bare: float
    pasted: float
    pasted_whole: float
    gold_day: date | None
    day: date | None
    basis: str | None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=Path, default=Path("../shared/articles/html"))
    parser.add_argument("--show", action="store_true", help="list the pages, the worst first")
    options = parser.parse_args()
    if not options.pages.is_dir():
        print(f"There is no {options.pages}: nothing is measured.")
        return
    scores = list(scored(options.pages))
    if options.show:
        for score in sorted(scores, key=lambda score: score.text - score.bare):
            print(
                f"{score.text:.3f} {score.bare:.3f} {score.gold_day} {score.day} "
                f"{score.basis} {score.name}"
            )
    number = len(scores)
    dated = [score for score in scores if score.gold_day is not None]
    right = sum(score.day == score.gold_day for score in dated)
    near = sum(_is_near(score) for score in dated)
    print(f"{number} pages in English")
    print(
        f"words of the body, F1: {sum(score.text for score in scores) / number:.3f} after masking"
    )
    print(f"                       {sum(score.unmasked for score in scores) / number:.3f} before")
    print(
        f"                       {sum(score.bare for score in scores) / number:.3f} trafilatura alone"
    )
    print(
        f"the whole page, pasted:{sum(score.pasted for score in scores) / number: .3f} after masking"
    )
    print(
        f"                       {sum(score.pasted_whole for score in scores) / number:.3f} before"
    )
    print(
        f"day of publication: {right / len(dated):.1%} right, {near / len(dated):.1%} within a day"
    )


def scored(folder: Path) -> Iterator[Score]:
    """Yield the score of each page that is in English."""
    for path in sorted(folder.glob("*/*.html.gz")):
        outlet = path.name.split("_")[0]
        versions = json.loads((path.parent / f"{outlet}.json").read_text("utf-8")).values()
        data = gzip.decompress(path.read_bytes())
        html, _ = decode(data)
        bare = trafilatura.extract(html, favor_precision=True, include_comments=False) or ""
        # A file of gold has several pages of an outlet; the one that shares most words is meant.
        gold = max(versions, key=lambda version: f1(bare, body_of(version)))
        results = list(read_inputs([path]))
        documents = [result for result in results if isinstance(result, Document)]
        if not documents:
            print(f"Not read: {path.name}: {results}")
            continue
        (document,) = documents
        pasted = as_pasted(html)
        given = gold.get("publishing_date")
        yield Score(
            name=path.name,
            text=f1(reporting_of(document), body_of(gold)),
            unmasked=f1(_without(document.text, document.title), body_of(gold)),
            bare=f1(bare, body_of(gold)),
            pasted=f1(reporting_of(pasted), body_of(gold)),
            pasted_whole=f1(pasted.text, body_of(gold)),
            gold_day=datetime.fromisoformat(given).date() if given else None,
            day=document.published,
            basis=document.published_basis,
        )


def as_pasted(html: str) -> Document:
    """Return what is read when all text of a page, with its menus, is pasted into a file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pasted.txt"
        path.write_text(text_of(html).replace("\n\n", "\n"), encoding="utf-8")
        (document,) = read_inputs([path])
    if not isinstance(document, Document):
        raise TypeError(document)
    return document


def body_of(version: dict[str, Any]) -> str:
    """Return the text of the gold, paragraph by paragraph."""
    body = version["body"]
    sections = [[*section["headline"], *section["paragraphs"]] for section in body["sections"]]
    return "\n".join([*body["summary"], *(line for section in sections for line in section)])


def reporting_of(document: Document) -> str:
    """Return the document's text without its headline and what is masked."""
    text = document.text
    for span in reversed(document.masked):
        text = text[: span.start] + text[span.end :]
    return _without(text, document.title)


def f1(found: str, gold: str) -> float:
    """Return the harmonic mean of precision and recall, counted in words."""
    ours, theirs = (Counter(_WORD.findall(text.casefold())) for text in (found, gold))
    common = (ours & theirs).total()
    return 2 * common / (ours.total() + theirs.total()) if common else 0.0


def _without(text: str, title: str | None) -> str:
    return text.removeprefix(title).lstrip() if title else text


def _is_near(score: Score) -> bool:
    return (
        score.day is not None
        and score.gold_day is not None
        and abs(score.day - score.gold_day) <= _DAY
    )


if __name__ == "__main__":
    main()
