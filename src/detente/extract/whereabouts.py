"""Drafts of claims go in, each comes out with the place where it happens, if the article says so.

Every place that the article names is weighed against every other and against none, by signs whose
weights are learned from coded articles and stand in data/place_signs.tsv.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from detente.data import rows
from detente.extract.drafts import Draft
from detente.extract.layers import Layers
from detente.extract.place_signs import Option, PlaceSigns
from detente.model import PlaceMention

# How much less than learned none weighs, and what the core's own odds weigh: found on articles put
# aside. Coders often left out a place that they could have given.
_BOLDNESS: Final = 1.0
_CORE_WEIGHT: Final = 0.8
_CORE_LIFT: Final = 2.0
_LEAST: Final = 0.003  # what the core holds less likely than this is as unlikely


def place_drafts(drafts: Sequence[Draft], layers: Layers) -> Iterator[Draft]:
    """Yield the drafts, which are in text order, with their places."""
    signs = PlaceSigns(layers.tree, layers.cast, layers.circumstances, layers.sites)
    for draft, options in zip(drafts, signs.options(drafts), strict=True):
        yield replace(draft, place=_best(options, draft))


def weigh(option: Option) -> float:
    """Return what all that speaks for an option weighs together."""
    weights = sign_weights()
    return sum(weights.get(sign, 0.0) for sign in option.signs)


@cache
def sign_weights() -> dict[str, float]:
    """Return the weight of each sign that was seen often enough to learn it."""
    return {row["sign"]: float(row["weight"]) for row in rows("place_signs.tsv")}


def _best(options: Sequence[Option], draft: Draft) -> PlaceMention | None:
    return max(options, key=lambda option: _weight(option, draft)).mention


def _weight(option: Option, draft: Draft) -> float:
    if option.mention is None:
        return weigh(option) - _BOLDNESS
    if draft.place_odds is None:
        return weigh(option)
    likely = draft.place_odds.get(option.mention.place.name, 0.0)
    likely = min(max(likely, _LEAST), 1 - _LEAST)
    return weigh(option) + _CORE_WEIGHT * (math.log(likely / (1 - likely)) + _CORE_LIFT)
