"""A gold folder whose claims name their event goes in, how well events are made comes out.

The articles are read together into one store, as users read them. Scored are the claims that were
found, so that what is missed in the sentences does not count here: it does in the claims' own
score, and stands beside as `found`.
"""

from collections.abc import Hashable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from detente.evaluate.card import Card, card_figure, signature_of
from detente.evaluate.crossdoc import agreements
from detente.evaluate.gold import GoldDocument, gold_digest, read_gold
from detente.evaluate.run import found_claim
from detente.evaluate.scoring import match_claims
from detente.extract import CORE, RULES
from detente.model import Document, Failure, Filter, ListedClaim
from detente.parse import SpacyParser
from detente.pipeline import extract_all, read_into
from detente.read import read_inputs
from detente.settings import Settings
from detente.store import Store

# A claim by its document, its trigger and its type.
Key = tuple[str, int, str]


def has_happenings(folder: Path) -> bool:
    """Whether a folder holds claims that name the event that they tell of."""
    return any('"event":' in path.read_text(encoding="utf-8") for path in folder.glob("*.json"))


def evaluate_happenings(folder: Path, *, settings: Settings) -> Card:
    """Read all texts of a gold folder into one store and score the events made of them.

    Raises GoldError when the folder cannot be used, ModelMissingError without a pipeline.
    """
    gold = read_gold(folder)
    parser = SpacyParser(settings.pipeline, with_core=settings.with_core)
    listed = _read(gold, folder, parser, settings)
    told, found = _matched(gold, listed)
    wanted = sum(claim.event is not None for document in gold for claim in document.claims)
    made_by = CORE if settings.with_core else RULES
    signature = signature_of(
        made_by, parser.version, gold=gold_digest(folder), size=f"{len(gold)} articles"
    )
    figures = (
        card_figure("found", len(told), wanted, "claims found, which are scored below"),
        *agreements("", "of the events", told, found),
    )
    return Card(signature=signature, figures=figures, documents=())


def _read(
    gold: tuple[GoldDocument, ...], folder: Path, parser: SpacyParser, settings: Settings
) -> list[ListedClaim]:
    """Return the claims of all articles, each with its event."""
    inputs = (item for document in gold for item in _inputs(document, folder, settings))
    with TemporaryDirectory() as scratch, Store(Path(scratch) / "gold.db") as store:
        extractor = partial(extract_all, parser=parser)
        read_into(store, inputs, extractor=extractor, notice=lambda _: None)
        with store.reading() as answers:
            return list(answers.claims(Filter()))


def _inputs(
    document: GoldDocument, folder: Path, settings: Settings
) -> Iterator[Document | Failure]:
    return read_inputs(
        [folder / "texts" / document.name],
        published=document.published,
        outlet=document.outlet,
        max_bytes=settings.max_bytes,
    )


def _matched(
    gold: tuple[GoldDocument, ...], listed: list[ListedClaim]
) -> tuple[dict[Key, Hashable], dict[Key, Hashable]]:
    """Return the event of each claim that was found, by the gold and as it was made."""
    told: dict[Key, Hashable] = {}
    found: dict[Key, Hashable] = {}
    for document in gold:
        own = [claim for claim in listed if Path(claim.document.path or "").name == document.name]
        events = {(claim.trigger_span, claim.type): claim.event_id for claim in own}
        for pair in match_claims(document, map(found_claim, own)).pairs:
            if pair.gold.event is not None:
                key = (document.name, pair.gold.trigger.start, str(pair.found.type))
                told[key] = pair.gold.event
                found[key] = events[pair.found.trigger, pair.found.type]
    return told, found
