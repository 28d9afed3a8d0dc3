"""An article's cast, times and places go in; for a trigger, all that may belong to it comes out.

Candidates are what the trained core chooses from: every mention of a figure, every dated time and
every place in the sentences around a trigger, and the nearest mention of each figure, time and
place beyond them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from detente.extract.cast import Cast, Reference
from detente.extract.figures import Figure
from detente.extract.layers import Layers
from detente.model import PlaceMention, Time, Token

_BEFORE: Final = 3  # sentences before a trigger's own in which every mention counts
_AFTER: Final = 1
_FURTHEST: Final = 12  # figures, times or places of each kind from beyond these sentences


class Layer(StrEnum):
    """What a candidate can be to a trigger."""

    PARTY = "party"
    TIME = "time"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Something that may belong to a trigger, with the token that heads its words.

    `key` is the same for all mentions of one figure, day range or place. Exactly one of
    `reference`, `time` and `place` is there; `figure` goes with `reference`.
    """

    layer: Layer
    key: str
    token: Token
    sentence: int
    mentions: int
    reference: Reference | None = None
    figure: Figure | None = None
    time: Time | None = None
    place: PlaceMention | None = None


class Candidates:
    """All candidates of one article."""

    def __init__(self, layers: Layers) -> None:
        self._tree = layers.tree
        found = [
            *self._parties(layers.cast),
            *self._times(layers.times),
            *self._places(layers.places),
        ]
        counts = Counter((item.layer, item.key) for item in found)
        self._found = [
            replace(item, mentions=counts[item.layer, item.key])
            for item in sorted(found, key=lambda item: (item.token.index, item.layer, item.key))
        ]

    def around(self, trigger: Token) -> list[Candidate]:
        """Return the candidates of a trigger in text order."""
        here = self._tree.sentence(trigger).index
        near: list[Candidate] = []
        far: list[Candidate] = []
        for item in self._found:
            inside = -_BEFORE <= item.sentence - here <= _AFTER
            (near if inside else far).append(item)
        seen = {(item.layer, item.key) for item in near}
        left = dict.fromkeys(Layer, _FURTHEST)
        # The nearest first; of two equally far the earlier one, since most words look back.
        for item in sorted(far, key=lambda item: (abs(item.sentence - here), item.token.index)):
            if (item.layer, item.key) not in seen and left[item.layer]:
                seen.add((item.layer, item.key))
                left[item.layer] -= 1
                near.append(item)
        return sorted(near, key=lambda item: (item.token.index, item.layer, item.key))

    def _parties(self, cast: Cast) -> Iterator[Candidate]:
        for reference in cast.references():
            token = self._tree.head_of(reference.first, reference.last)
            yield Candidate(
                layer=Layer.PARTY,
                key=reference.key,
                token=token,
                sentence=self._tree.sentence(token).index,
                mentions=0,
                reference=reference,
                figure=cast.figure(reference),
            )

    def _times(self, times: Iterable[Time]) -> Iterator[Candidate]:
        for time in times:
            token, key = self._tree.head_within(time.span), time_key(time)
            if token is not None and key is not None:
                yield Candidate(
                    layer=Layer.TIME,
                    key=key,
                    token=token,
                    sentence=self._tree.sentence(token).index,
                    mentions=0,
                    time=time,
                )

    def _places(self, places: Iterable[PlaceMention]) -> Iterator[Candidate]:
        for place in places:
            token = self._tree.head_within(place.span)
            if token is not None:
                yield Candidate(
                    layer=Layer.PLACE,
                    key=place_key(place),
                    token=token,
                    sentence=self._tree.sentence(token).index,
                    mentions=0,
                    place=place,
                )


def time_key(time: Time) -> str | None:
    """Return the key of a time by its days; None where its words cannot be dated."""
    return f"{time.range.first} {time.range.last}" if time.range is not None else None


def place_key(place: PlaceMention) -> str:
    """Return the key of a place."""
    return place.place.name
