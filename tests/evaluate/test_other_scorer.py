"""The scorer and another one, written by others from the same rules, come to the same counts.

Skipped where that one is not at hand.
"""

import importlib.util
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluate import match_claims, read_gold, tally
from detente.evaluate.gold import GoldDocument
from detente.evaluate.run import found_claim
from detente.evaluate.scoring import FoundClaim, Tally, in_order
from detente.export import claim_record
from detente.model import Document
from detente.pipeline import extract_all
from detente.read import read_inputs
from detente.single import list_claims
from evaluate.test_scoring import OURS, readings
from reading import parser

SHARED: Final = Path(__file__).parents[3] / "shared" / "gold"
EXAMPLES: Final = Path(__file__).parents[2] / "gold" / "examples"
FOLDERS: Final = [folder for folder in (EXAMPLES, SHARED / "claims") if folder.exists()]
# What we call each of its counts.
COUNTS: Final = {
    "gold": "gold",
    "found": "predicted",
    "matched": "matched",
    "correct": "correct",
    "core": "core",
    "core_correct": "core_correct",
    "dated": "when",
    "dated_right": "when_right",
    "undated": "undated",
    "invented": "invented",
    "placed": "place",
    "placed_right": "place_right",
    "attributed": "attribution",
    "attributed_right": "attribution_right",
    "modality_right": "modality_right",
}
pytestmark = pytest.mark.skipif(
    not (SHARED / "score.py").exists(), reason=f"there is no {SHARED / 'score.py'}"
)


@cache
def other_scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("other_scorer", SHARED / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def counted_elsewhere(document: GoldDocument, claims: Iterable[dict[str, Any]]) -> Tally:
    """Return the counts to which the other scorer comes."""
    counts: Counter[str] = Counter()
    other_scorer().score_document(gold_record(document), list(claims), document.text, counts, None)
    return Tally(**{ours: counts[theirs] for ours, theirs in COUNTS.items()})


def gold_record(document: GoldDocument) -> dict[str, Any]:
    return {
        "doc": document.name,
        "actors": {name: list(forms) for name, forms in document.actors.items()},
        "claims": [
            {
                "trigger": claim.words,
                "start": claim.trigger.start,
                "end": claim.trigger.end,
                "type": [str(kind) for kind in claim.types],
                "initiators": list(claim.initiators),
                "recipients": list(claim.recipients),
                "when": [day and str(day) for day in claim.when] if claim.when else None,
                "place": claim.place,
                "attribution": list(claim.attribution),
                "modality": str(claim.modality),
                "weight": "core" if claim.is_core else "minor",
            }
            for claim in document.claims
        ],
    }


def found_record(claim: FoundClaim, document: GoldDocument) -> dict[str, Any]:
    first, last = claim.when or (None, None)
    words, start = claim.trigger.of(document.text), claim.trigger.start
    line_start = document.text.rfind("\n", 0, start) + 1
    return {
        "sentence": document.text[line_start:].split("\n")[0],
        "sentence_start": line_start,
        "trigger": {"text": words, "start": start, "end": claim.trigger.end},
        "type": str(claim.type),
        "initiators": parties(claim.initiators),
        "recipients": parties(claim.recipients),
        "when": {"first": first and str(first), "last": last and str(last)} if claim.when else None,
        "place": {"name": claim.place} if claim.place else None,
        "attribution": parties(claim.attribution),
        "modality": str(claim.modality),
    }


def parties(side: tuple[frozenset[str], ...]) -> list[dict[str, Any]]:
    return [{"name": min(names), "mention": None, "aliases": sorted(names)} for names in side]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_the_program_finds_is_scored_alike(folder: Path) -> None:
    for document in read_gold(folder)[:4]:
        inputs = read_inputs([folder / "texts" / document.name], published=document.published)
        articles = (item for item in inputs if isinstance(item, Document))
        (extraction,) = extract_all(articles, parser=parser())
        claims = list_claims(extraction)

        ours = tally(match_claims(document, map(found_claim, claims)))

        assert ours == counted_elsewhere(document, map(claim_record, claims)), document.name


@given(st.sampled_from(OURS).flatmap(readings))
def test_any_reading_is_scored_alike(reading: tuple[GoldDocument, list[FoundClaim]]) -> None:
    document, drawn = reading
    # In text order, for the other scorer lets the order decide between claims that fit alike, and
    # only where it finds the words again, which it searches without the white space.
    found = [claim for claim in in_order(drawn) if can_be_found(claim, document)]
    records = [found_record(claim, document) for claim in found]

    assert tally(match_claims(document, found)) == counted_elsewhere(document, records)


def can_be_found(claim: FoundClaim, document: GoldDocument) -> bool:
    words = claim.trigger.of(document.text)
    return words == words.strip() and len(words) == len(claim.words)
