"""A parse with the encoder's vectors goes in, drafts of claims come out: the trained core.

The core says which words carry which event, and which of the figures, times and places around
belong to it. What the rules find is among what it looks at.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from detente.extract.candidates import Candidate, Candidates, Layer
from detente.extract.cast import Reference
from detente.extract.drafts import Draft, pooled
from detente.extract.features import DEPS, POS, Vector, index_in, pair_features
from detente.extract.heads import (
    CLAIM_LINE,
    INITIATOR,
    PLACE,
    RECIPIENT,
    TIME,
    TYPES,
    Questions,
    heads,
)
from detente.extract.hints import RuleHints
from detente.extract.layers import Layers
from detente.extract.modality import modality_of
from detente.extract.triggers import trigger_tokens
from detente.model import Token, Vectors
from detente.ontology import ClaimType

CORE: Final = "core 2"
_KINDS: Final = tuple(ClaimType)
_COLUMNS: Final = 4
_TIME: Final = 0.6  # from which likelihood on a time belongs to a trigger


@dataclass(frozen=True, slots=True)
class _Line:
    """From which likelihood on a party belongs to a trigger.

    The likeliest one of a side is taken when all are below `own`, unless it is below `lone`.
    """

    own: float
    lone: float


# Whoever is named in another sentence only must not be charged with an attack by a mere guess.
_IN_SENTENCE: Final = _Line(0.35, 0.05)
_BEYOND: Final = _Line(0.5, 0.35)


Side = tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class _Trigger:
    """A word with the type that it most likely carries."""

    token: Token
    type: ClaimType
    probability: float


@dataclass(frozen=True, slots=True)
class _Choice:
    """A figure with the mention that most likely belongs to a trigger, and how likely it is."""

    reference: Reference
    probability: float
    line: _Line


class CoreFinder:
    """Finds the claims of one article with the trained core."""

    def __init__(self, layers: Layers, vectors: Vectors) -> None:
        self._tree = layers.tree
        self._slots = layers.slots
        self._vectors = vectors
        self._candidates = Candidates(layers)
        self._hints = RuleHints(layers)
        self._heads = heads()

    def find(self) -> Iterator[Draft]:
        """Yield the rules' relations, then a draft for each word that carries an event.

        Who is said to lead or back whom must not be guessed from afar, so that is left to rules.
        """
        yield from self._hints.relations
        triggers = [trigger for trigger in self._triggers() if not trigger.type.is_relation]
        around = [self._candidates.around(trigger.token) for trigger in triggers]
        start = 0
        scores = self._scores(triggers, around)
        for trigger, candidates in zip(triggers, around, strict=True):
            end = start + len(candidates)
            yield self._draft(trigger, candidates, scores[start:end])
            start = end

    def _triggers(self) -> Iterator[_Trigger]:
        probabilities = self._types()
        for index in np.flatnonzero(1 - probabilities[:, 0] > CLAIM_LINE):
            number = int(probabilities[index, 1:].argmax()) + 1
            yield _Trigger(
                self._tree.tokens[index], _KINDS[number - 1], float(probabilities[index, number])
            )

    def _types(self) -> Vector:
        tokens = self._tree.tokens
        pos = np.array([index_in(token.pos, POS) for token in tokens], dtype=np.int64)
        dep = np.array([index_in(token.dep, DEPS) for token in tokens], dtype=np.int64)
        return self._heads.types(self._vectors, self._hints.types(len(tokens)), pos, dep)

    def _scores(self, triggers: list[_Trigger], around: list[list[Candidate]]) -> Vector:
        """Return the logit of each candidate of each trigger in each column, all in one go."""
        sizes = [len(candidates) for candidates in around]
        if not sum(sizes):
            return np.zeros((0, _COLUMNS), dtype=np.float32)
        features = [
            pair_features(
                trigger.token, candidates, self._hints.of(trigger.token), self._tree, self._slots
            )
            for trigger, candidates in zip(triggers, around, strict=True)
        ]
        types = np.zeros((len(triggers), len(TYPES)), dtype=np.float32)
        for row, trigger in zip(types, triggers, strict=True):
            row[TYPES.index(trigger.type)] = 1
        questions = Questions(
            triggers=np.array([trigger.token.index for trigger in triggers], dtype=np.int64),
            types=types,
            owners=np.repeat(np.arange(len(triggers)), sizes),
            candidates=np.array(
                [item.token.index for candidates in around for item in candidates], dtype=np.int64
            ),
            rows=np.concatenate([found.rows for found in features]),
            paths=tuple(path for found in features for path in found.paths),
        )
        return self._heads.pairs(self._vectors, questions)

    def _draft(self, trigger: _Trigger, around: list[Candidate], scores: Vector) -> Draft:
        token, kind = trigger.token, trigger.type
        initiators, recipients = self._parties(token, kind, self._sides(token, around, scores))
        if kind.is_mutual:
            initiators, recipients = pooled(initiators, recipients), ()
        when = _best_time(around, scores)
        seen = self._hints.draft(token, kind)
        first, last = trigger_tokens(token, self._tree)
        return Draft(
            token=first,
            last=last,
            carrier=token,
            type=kind,
            mode=seen.mode if seen is not None else None,
            initiators=initiators,
            recipients=recipients,
            when=when.time if when is not None else self._hints.when(token),
            place_odds=_odds(around, scores, Layer.PLACE, PLACE),
            time_odds=_odds(around, scores, Layer.TIME, TIME),
            modality=modality_of(token, self._tree),
            is_noun=token.pos in {"NOUN", "PROPN"},
            made_by=CORE,
            is_spoken=self._hints.is_spoken(token),
            confidence=round(self._heads.confidence(trigger.probability), 2),
        )

    def _sides(self, trigger: Token, around: list[Candidate], scores: Vector) -> tuple[Side, Side]:
        """Return who is likely enough on each side; nobody stands on both."""
        rows: dict[str, list[tuple[Candidate, Reference, Vector]]] = {}
        for item, row in zip(around, scores, strict=True):
            if item.reference is not None:
                rows.setdefault(item.key, []).append((item, item.reference, row))
        here = self._tree.sentence(trigger).index
        ones, others = (
            {key: _choice(mentions, column, here) for key, mentions in rows.items()}
            for column in (INITIATOR, RECIPIENT)
        )
        return _taken(ones, others), _taken(others, ones)

    def _parties(
        self, token: Token, kind: ClaimType, sides: tuple[Side, Side]
    ) -> tuple[Side, Side]:
        """Return the rules' parties where they see the same claim and name them, else the core's.

        Rules name fewer parties, and fewer that have no part in it.
        """
        seen = self._hints.draft(token, kind)
        if seen is None:
            return sides
        if kind.is_mutual:
            return (seen.initiators, ()) if len(seen.initiators) > 1 else sides
        return seen.initiators or sides[0], seen.recipients or sides[1]


def _choice(mentions: list[tuple[Candidate, Reference, Vector]], column: int, here: int) -> _Choice:
    """Return a figure by the mention that shows best that it is a party; each adds to that."""
    logits = [float(row[column]) for _, _, row in mentions]
    item, reference, _ = mentions[max(range(len(logits)), key=logits.__getitem__)]
    line = _IN_SENTENCE if item.sentence == here else _BEYOND
    return _Choice(reference, _probability(float(np.logaddexp.reduce(logits))), line)


def _probability(logit: float) -> float:
    return float(1 / (1 + np.exp(-logit)))


def _taken(side: dict[str, _Choice], other: dict[str, _Choice]) -> Side:
    own = [choice for key, choice in side.items() if choice.probability >= other[key].probability]
    found = [choice for choice in own if choice.probability > choice.line.own]
    if not found:
        lone = [choice for choice in own if choice.probability > choice.line.lone]
        found = [max(lone, key=lambda choice: choice.probability)] if lone else []
    return tuple(choice.reference for choice in found)


def _best_time(around: list[Candidate], scores: Vector) -> Candidate | None:
    """Return the likeliest time, None when none is likely enough."""
    found = [
        (_probability(float(row[TIME])), item)
        for item, row in zip(around, scores, strict=True)
        if item.layer is Layer.TIME
    ]
    if not found:
        return None
    probability, best = max(found, key=lambda pair: pair[0])
    return best if probability > _TIME else None


def _odds(around: list[Candidate], scores: Vector, layer: Layer, column: int) -> dict[str, float]:
    """Return how likely each place or time is by its likeliest mention."""
    found: dict[str, float] = {}
    for item, row in zip(around, scores, strict=True):
        if item.layer is layer:
            found[item.key] = max(found.get(item.key, 0.0), _probability(float(row[column])))
    return found
