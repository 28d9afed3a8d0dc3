"""A folder of gold annotations goes in, what the trained core learns from comes out.

The articles pass through the program's own reader, parser and layers, so that the core sees in
training what it will see in use.
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.evaluate.gold import GENERIC, GoldClaim, GoldDocument, read_gold
from detente.evaluate.scoring import fold
from detente.extract.candidates import Candidate, Candidates, Layer
from detente.extract.cast import Reference
from detente.extract.drafts import Draft
from detente.extract.features import DEPS, POS, PairFeatures, index_in, pair_features
from detente.extract.heads import PLACE, TIME, TYPES
from detente.extract.hints import RuleHints
from detente.extract.layers import Layers
from detente.model import Document, Token
from detente.parse import SpacyParser
from detente.read import read_inputs

_ASIDE: Final = 6
_CONTENT: Final = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "ADV", "AUX", "NUM"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One gold claim at the token that carries it.

    `types` has a one for each type that the gold accepts; `labels` has for each candidate a one in
    the columns that it fills, `mask` a one in those that it could fill.
    """

    token: int
    types: NDArray[np.float32]
    candidates: tuple[Candidate, ...]
    features: PairFeatures
    labels: NDArray[np.float32]
    mask: NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One annotated article: its words and sentences, what the rules say, and its claims."""

    name: str
    words: tuple[str, ...]
    sentences: tuple[tuple[int, int], ...]
    rules: NDArray[np.float32]
    pos: NDArray[np.int64]
    dep: NDArray[np.int64]
    samples: tuple[Sample, ...]


def read_articles(folder: Path) -> Iterator[Article]:
    """Yield the annotated articles of a gold folder by name."""
    for gold, layers in read_layers(folder):
        yield _article(gold, layers)


def read_layers(folder: Path) -> Iterator[tuple[GoldDocument, Layers]]:
    """Yield the gold of each article of a folder by name, and what the program finds in it."""
    parser = SpacyParser()
    for gold in read_gold(folder):
        inputs = read_inputs([folder / "texts" / gold.name], published=gold.published)
        documents = [item for item in inputs if isinstance(item, Document)]
        for parse in parser.pipe(documents):
            yield gold, Layers.of(parse)


def _article(gold: GoldDocument, layers: Layers) -> Article:
    tokens = layers.tree.tokens
    hints = RuleHints(layers)
    labeller = _Labeller(gold, layers, hints)
    return Article(
        name=gold.name,
        words=tuple(token.text for token in tokens),
        sentences=tuple((sentence.first, sentence.last) for sentence in layers.tree.sentences),
        rules=hints.types(len(tokens)),
        pos=np.array([index_in(token.pos, POS) for token in tokens], dtype=np.int64),
        dep=np.array([index_in(token.dep, DEPS) for token in tokens], dtype=np.int64),
        samples=tuple(labeller.samples()),
    )


def is_put_aside(name: str) -> bool:
    """Whether an article is for measuring, by its name alone."""
    return zlib.crc32(name.encode()) % _ASIDE == 0


def carrier(claim: GoldClaim, layers: Layers) -> Token | None:
    """Return the word of a trigger that governs its others."""
    inside = layers.tree.between(claim.trigger.start, claim.trigger.end)
    own = {token.index for token in inside}
    words = [token for token in inside if token.pos in _CONTENT] or list(inside)
    above = [token for token in words if token.head == token.index or token.head not in own]
    return (above or words[-1:] or [None])[0]


class Parties:
    """Finds out which figures of an article are actors of its gold."""

    def __init__(self, gold: GoldDocument, layers: Layers) -> None:
        self._gold = gold
        self._layers = layers
        self._names: dict[str, set[str]] = {
            figure.key: {fold(name) for name in (figure.name, *figure.aliases)}
            for figure in layers.cast.figures.by_key.values()
        }

    def is_one_of(self, reference: Reference, actors: tuple[str, ...]) -> bool:
        """Whether a reference is to one of the actors, by the figure's names or by its words."""
        tokens = self._layers.tree.tokens
        start, end = tokens[reference.first].start, tokens[reference.last].end
        mention = fold(self._layers.parse.document.text[start:end])
        names = (self._names[reference.key] | {mention}) - {""}
        return any(self._is_called(names, actor) for actor in actors)

    def _is_called(self, names: set[str], actor: str) -> bool:
        known = self._gold.actors.get(actor, ())
        forms = {fold(name) for name in (*known, actor.removeprefix(GENERIC))} - {""}
        heads = {form.split()[-1] for form in forms} if actor.startswith(GENERIC) else set()
        return bool(names & forms) or bool(heads & {name.split()[-1] for name in names})


def drafts_of(gold: GoldDocument, layers: Layers) -> list[tuple[GoldClaim, Draft]]:
    """Return the claims that coders marked, each as the program would draft it, in text order."""
    pairs = _drafted(gold, layers)
    return sorted(pairs, key=lambda pair: (pair[1].token.start, pair[1].type))


def _drafted(gold: GoldDocument, layers: Layers) -> Iterator[tuple[GoldClaim, Draft]]:
    parties = Parties(gold, layers)
    references = {ref.key: ref for ref in layers.cast.references()}.values()
    for claim in gold.claims:
        token = carrier(claim, layers)
        if token is not None:
            yield (
                claim,
                Draft(
                    token=token,
                    last=token,
                    carrier=token,
                    type=claim.types[0],
                    mode=None,
                    initiators=_those(references, claim.initiators, parties),
                    recipients=_those(references, claim.recipients, parties),
                    when=None,
                    modality=claim.modality,
                    is_noun=token.pos in {"NOUN", "PROPN"},
                    made_by="coder",
                    confidence=1.0,
                ),
            )


def _those(
    references: Iterable[Reference], actors: tuple[str, ...], parties: Parties
) -> tuple[Reference, ...]:
    return tuple(ref for ref in references if parties.is_one_of(ref, actors))


class _Labeller:
    """Finds the gold's parties, dates and places among the candidates of one article."""

    def __init__(self, gold: GoldDocument, layers: Layers, hints: RuleHints) -> None:
        self._gold = gold
        self._layers = layers
        self._hints = hints
        self._candidates = Candidates(layers)
        self._parties = Parties(gold, layers)

    def samples(self) -> Iterator[Sample]:
        for claim in self._gold.claims:
            token = carrier(claim, self._layers)
            if token is not None:
                yield self._sample(claim, token)

    def _sample(self, claim: GoldClaim, token: Token) -> Sample:
        layers = self._layers
        around = self._candidates.around(token)
        types = np.zeros(len(TYPES), dtype=np.float32)
        types[[TYPES.index(kind) for kind in claim.types]] = 1
        return Sample(
            token=token.index,
            types=types,
            candidates=tuple(around),
            features=pair_features(token, around, self._hints.of(token), layers.tree, layers.slots),
            labels=np.array([self._labels(item, claim) for item in around], dtype=np.float32),
            mask=np.array([_mask(item) for item in around], dtype=np.float32),
        )

    def _labels(self, item: Candidate, claim: GoldClaim) -> list[bool]:
        row = [False] * 4
        if item.reference is not None:
            row[0] = self._parties.is_one_of(item.reference, claim.initiators)
            row[1] = self._parties.is_one_of(item.reference, claim.recipients)
        elif item.time is not None and item.time.range is not None:
            row[TIME] = claim.when == (item.time.range.first, item.time.range.last)
        elif item.place is not None and claim.place is not None:
            row[PLACE] = fold(item.place.place.name) == fold(claim.place)
        return row


def _mask(item: Candidate) -> list[bool]:
    party = item.layer is Layer.PARTY
    return [party, party, item.layer is Layer.TIME, item.layer is Layer.PLACE]
