"""Drafts of claims go in, each comes out with the date that most speaks for.

The date that its clause, the trained core and the claims before give it is weighed against every
other date of the article and against none, by signs whose weights are learned from coded articles
and stand in data/time_signs.tsv.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import repeat
from typing import Final

from detente.data import rows
from detente.extract.candidates import time_key
from detente.extract.drafts import Draft
from detente.extract.layers import Layers
from detente.extract.time_signs import Option, TimeSigns, Way

# How much less than learned no date weighs, what a date given already weighs, and what the core's
# own odds weigh: found on articles put aside. Coders of most training articles were sparing.
_BOLDNESS: Final = 2.25
_TRUST: Final = 2.5
_CORE_WEIGHT: Final = 0.4
_CORE_LIFT: Final = 1.0
_LEAST: Final = 0.003  # what the core holds less likely than this is as unlikely


def date_drafts(drafts: Sequence[Draft], layers: Layers) -> Iterator[Draft]:
    """Yield the drafts, which are in text order, with their dates.

    A draft keeps words for a time that cannot be dated where no date is found for it.
    """
    options_of_drafts = TimeSigns(layers).options(drafts)
    for draft, options in zip(drafts, options_of_drafts, strict=True):
        given = time_key(draft.when) if draft.when is not None else None
        best = max(options, key=lambda option: _weight(option, given, draft.time_odds))
        yield draft if best.key == given else replace(draft, when=best.when)


def weigh(option: Option) -> float:
    """Return what all that speaks for an option weighs together."""
    weights = sign_weights().get(option.way, {})
    return sum(map(weights.get, option.signs, repeat(0.0)))


@cache
def sign_weights() -> dict[str, dict[str, float]]:
    """Return for each way to a date the weight of each sign that was seen often enough."""
    found: dict[str, dict[str, float]] = {}
    for row in rows("time_signs.tsv"):
        found.setdefault(row["way"], {})[row["sign"]] = float(row["weight"])
    return found


def _weight(option: Option, given: str | None, odds: Mapping[str, float] | None) -> float:
    """Return what an option weighs for a claim that was given a date, or none, already."""
    weight = weigh(option)
    if option.key == given:
        weight += _TRUST
    if option.key is None:
        weight -= _BOLDNESS
    if option.key is not None and option.way is Way.AT and odds is not None:
        likely = min(max(odds.get(option.key, 0.0), _LEAST), 1 - _LEAST)
        weight += _CORE_WEIGHT * (math.log(likely / (1 - likely)) + _CORE_LIFT)
    return weight
