"""Hand-made annotations for tests, and what a program would find that reads them perfectly."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from detente.evaluate.gold import GENERIC, GoldClaim, GoldDocument
from detente.evaluate.scoring import FoundClaim

TEXT: Final = (
    "Chad bombed Sudan on Friday, Reuters said.\n"
    "Protesters in Cairo accused Chad of murder. It did not apologise to Sudan.\n"
    "The talks between Chad and Sudan had begun in Cairo in March 2019.\n"
)


def an_annotation(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any plain value
    """Return an annotation of the text, in the form of its file."""
    found = {
        "doc": "one.txt",
        "published": "2019-03-27",
        "outlet": "Strelsau Gazette",
        "actors": {
            "Chad": ["Chad", "It"],
            "Sudan": ["Sudan"],
            "Reuters": ["Reuters"],
            "generic: protesters": ["Protesters"],
        },
        "claims": [
            a_gold_claim("bombed", attribution=["Reuters"], when=["2019-03-22", "2019-03-22"]),
            a_gold_claim(
                "accused",
                type=["ACCUSE", "REQUEST"],
                initiators=["generic: protesters"],
                recipients=["Chad"],
                place="Cairo",
                weight="minor",
            ),
            a_gold_claim("apologise", type=["CONCEDE"], modality="negated"),
            a_gold_claim(
                "talks",
                type=["CONSULT"],
                initiators=["Chad", "Sudan"],
                recipients=[],
                place="Cairo",
                when=["2019-03-01", "2019-03-31"],
            ),
        ],
    }
    return found | changes


def a_gold_claim(trigger: str, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any plain value
    """Return the annotation of a claim, with its trigger where it stands in the text."""
    start = TEXT.index(trigger)
    found = {
        "trigger": trigger,
        "start": start,
        "end": start + len(trigger),
        "type": ["ASSAULT"],
        "initiators": ["Chad"],
        "recipients": ["Sudan"],
        "when": None,
        "place": None,
        "attribution": [],
        "modality": "asserted",
        "weight": "core",
    }
    return found | changes


def write_gold(folder: Path, *annotations: dict[str, Any], text: str = TEXT) -> Path:
    """Write annotations, one a file, and the text of each; return the folder."""
    (folder / "texts").mkdir(parents=True, exist_ok=True)
    for annotation in annotations or (an_annotation(),):
        name = annotation["doc"]
        (folder / f"{Path(name).stem}.json").write_text(json.dumps(annotation), encoding="utf-8")
        (folder / "texts" / name).write_text(text, encoding="utf-8")
    return folder


def perfect(document: GoldDocument) -> tuple[FoundClaim, ...]:
    """Return just what the annotation says."""
    return tuple(found_of(claim, document) for claim in document.claims)


def found_of(claim: GoldClaim, document: GoldDocument) -> FoundClaim:
    """Return a claim as found by a program that agrees with the annotation."""
    line_start = document.text.rfind("\n", 0, claim.trigger.start) + 1
    return FoundClaim(
        trigger=claim.trigger,
        words=claim.words,
        sentence=document.text[line_start:].split("\n")[0],
        type=claim.types[0],
        initiators=named(claim.initiators),
        recipients=named(claim.recipients),
        when=claim.when,
        place=claim.place,
        attribution=named(claim.attribution),
        modality=claim.modality,
    )


def named(actors: Iterable[str]) -> tuple[frozenset[str], ...]:
    """Return each actor with the one name by which the annotation calls it."""
    return tuple(frozenset({actor.removeprefix(GENERIC)}) for actor in actors)
