"""A gold folder goes in; the program reads its texts, and how well it did comes out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from detente.evaluate.card import Card, card_of, signature_of
from detente.evaluate.gold import GoldClaim, GoldDocument, gold_digest, read_gold
from detente.evaluate.scoring import FoundClaim, Matching, Tally, match_claims, tally
from detente.extract import CORE, RULES
from detente.model import Document, ListedClaim, ListedSpeaker, Party
from detente.parse import SpacyParser
from detente.pipeline import extract_all
from detente.read import read_inputs
from detente.settings import Settings
from detente.single import list_claims


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The card and, for looking at errors, how each article was matched."""

    card: Card
    matchings: tuple[Matching, ...]


def evaluate_claims(folder: Path, *, dated: bool, settings: Settings) -> Evaluation:
    """Read the texts of a gold folder, with their dates where `dated`, and score what is found.

    Raises GoldError when the folder cannot be used, ModelMissingError without a pipeline.
    """
    gold = read_gold(folder)
    parser = SpacyParser(settings.pipeline, with_core=settings.with_core)
    made_by = CORE if settings.with_core else RULES
    matchings = tuple(
        match_claims(document, _found(document, folder, parser, dated=dated, settings=settings))
        for document in gold
    )
    counts = {matching.document.name: tally(matching) for matching in matchings}
    signature = signature_of(
        made_by,
        parser.version,
        gold=gold_digest(folder),
        size=f"{len(gold)} articles{'' if dated else ' | undated'}",
    )
    total = sum(counts.values(), Tally())
    return Evaluation(card=card_of(total, counts, signature=signature), matchings=matchings)


def errors_of(evaluation: Evaluation, kind: str) -> Iterator[str]:
    """Yield a line for each claim "missed", "wrong" in its parties, or "spurious"."""
    for matching in evaluation.matchings:
        name = matching.document.name
        match kind:
            case "missed":
                for gold in matching.missed:
                    weight = "core" if gold.is_core else "minor"
                    yield f"{name} {weight} {_gold_words(gold)}"
            case "wrong":
                for pair in matching.pairs:
                    if not pair.is_correct:
                        parties = _found_parties(pair.found)
                        yield f"{name} {_gold_words(pair.gold)} | found {parties}"
            case _:
                for found in matching.spurious:
                    yield (
                        f"{name} {found.type} {found.words!r} {_found_parties(found)}"
                        f" | {found.sentence[:120]}"
                    )


def found_claim(claim: ListedClaim) -> FoundClaim:
    """Return what the scorer looks at in a claim."""
    when = claim.when.range if claim.when is not None else None
    return FoundClaim(
        trigger=claim.trigger_span,
        words=claim.trigger,
        sentence=claim.sentence,
        type=claim.type,
        initiators=tuple(_names(party) for party in claim.initiators),
        recipients=tuple(_names(party) for party in claim.recipients),
        when=(when.first, when.last) if when is not None else None,
        place=claim.place.place.name if claim.place is not None else None,
        attribution=tuple(_names(speaker) for speaker in claim.attribution),
        modality=claim.modality,
    )


def _found(
    gold: GoldDocument, folder: Path, parser: SpacyParser, *, dated: bool, settings: Settings
) -> Iterator[FoundClaim]:
    published = gold.published if dated else None
    inputs = read_inputs(
        [folder / "texts" / gold.name], published=published, max_bytes=settings.max_bytes
    )
    documents = (item for item in inputs if isinstance(item, Document))
    for extraction in extract_all(documents, parser=parser):
        yield from map(found_claim, list_claims(extraction))


def _names(named: Party | ListedSpeaker) -> frozenset[str]:
    return frozenset({named.name, named.mention, *named.aliases})


def _gold_words(gold: GoldClaim) -> str:
    types = "/".join(gold.types)
    parties = f"{list(gold.initiators)} -> {list(gold.recipients)}"
    return f"{types} {gold.words!r} {parties}"


def _found_parties(found: FoundClaim) -> str:
    sides = [
        [min(names, key=len) for names in side] for side in (found.initiators, found.recipients)
    ]
    return f"{sides[0]} -> {sides[1]}"
