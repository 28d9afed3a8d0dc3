"""What the rules find goes in, what the trained core is told of it comes out."""

from collections.abc import Iterable

import numpy as np

from detente.extract.candidates import Layer, place_key, time_key
from detente.extract.drafts import Draft
from detente.extract.features import Hints, Vector
from detente.extract.heads import TYPES
from detente.extract.layers import Layers
from detente.model import Time, Token
from detente.ontology import ClaimType


class RuleHints:
    """The rules' view of one article, by token."""

    def __init__(self, layers: Layers) -> None:
        self._circumstances = layers.circumstances
        self._drafts = _by_carrier(layers.by_rules)
        self.relations = tuple(draft for draft in layers.by_rules if draft.type.is_relation)

    def types(self, tokens: int) -> Vector:
        """Return for each token which of TYPES the rules see in it."""
        rows = np.zeros((tokens, len(TYPES)), dtype=np.float32)
        for index, drafts in self._drafts.items():
            for draft in drafts:
                rows[index, TYPES.index(draft.type)] = 1
        rows[:, 0] = rows.sum(axis=1) == 0
        return rows

    def draft(self, token: Token, kind: ClaimType) -> Draft | None:
        """Return the claim of this type that the rules see at the token."""
        drafts = self._drafts.get(token.index, ())
        return next((draft for draft in drafts if draft.type is kind), None)

    def when(self, token: Token) -> Time | None:
        """Return the time that the rules give a claim at the token, dated or not."""
        drafts = self._drafts.get(token.index, ())
        told = next((draft.when for draft in drafts if draft.when is not None), None)
        return told or self._circumstances.when(token)

    def is_spoken(self, token: Token) -> bool:
        """Whether the rules take the claim for the speaker's own saying so."""
        return any(draft.is_spoken for draft in self._drafts.get(token.index, ()))

    def of(self, token: Token) -> Hints:
        """Return what the rules make of the figures, times and places around a token."""
        found: dict[tuple[Layer, str], set[str]] = {}
        for draft in self._drafts.get(token.index, ()):
            for hint, references in (
                ("initiator", draft.initiators),
                ("recipient", draft.recipients),
            ):
                for reference in references:
                    found.setdefault((Layer.PARTY, reference.key), set()).add(hint)
        when = self._circumstances.when(token)
        key = time_key(when) if when is not None else None
        if key is not None:
            found.setdefault((Layer.TIME, key), set()).add("when")
        for hint, place in (
            ("where", self._circumstances.where(token)),
            ("above", self._circumstances.above(token)),
        ):
            if place is not None:
                found.setdefault((Layer.PLACE, place_key(place)), set()).add(hint)
        return {key: frozenset(hints) for key, hints in found.items()}


def _by_carrier(drafts: Iterable[Draft]) -> dict[int, list[Draft]]:
    found: dict[int, list[Draft]] = {}
    for draft in drafts:
        found.setdefault(draft.carrier.index, []).append(draft)
    return found
