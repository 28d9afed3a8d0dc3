"""A trigger and a candidate go in, what grammar says of the two comes out, as numbers.

The trained core reads these beside the vectors of the language model. Both training and reading
call this module, so that a weight always means what it meant when it was learned.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.extract.candidates import Candidate, Layer
from detente.extract.participants import Slots
from detente.extract.tree import Tree
from detente.model import Form, Kind, Token

Vector = NDArray[np.float32]

SLOTS: Final = (
    "subj", "obj", "iobj", "poss", "mod", "comp", "owner", "thing", "cause", "bond", "clause",
    "inside", "aim", "speaker", "with", "between", "among", "by", "of", "from", "to", "into", "in",
    "on", "at", "against", "for", "over", "after", "since", "during", "towards",
)  # fmt: skip
PREPOSITIONS: Final = (
    "", "in", "at", "on", "to", "from", "by", "with", "against", "between", "of", "for", "since",
    "until", "after", "before", "during", "near", "across", "into", "over", "as", "like",
    "among", "other",
)  # fmt: skip
DEPS: Final = (
    "ROOT", "nsubj", "nsubjpass", "dobj", "pobj", "poss", "compound", "amod", "nmod", "conj",
    "appos", "attr", "advcl", "relcl", "acl", "ccomp", "xcomp", "npadvmod", "agent", "dative",
    "prep", "pcomp", "advmod", "nummod", "parataxis", "dep", "oprd", "acomp", "aux", "other",
)  # fmt: skip
POS: Final = ("VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV", "PRON", "NUM", "other")
# What the rules would make of a candidate.
HINTS: Final = ("initiator", "recipient", "when", "where", "above")
Hints = dict[tuple[Layer, str], frozenset[str]]
_SENTENCES: Final = (-9, -4, -3, -2, -1, 0, 1, 2, 9)  # lower ends of the bands of distance
_TOKENS: Final = (-999, -12, -6, -3, -1, 1, 3, 6, 12)
_LONGEST_PATH: Final = 6

_LAYERS: Final = tuple(Layer)
_FORMS: Final = tuple(Form)
_KINDS: Final = tuple(Kind)
WIDTH: Final = (
    len(_LAYERS) + len(_FORMS) + len(_KINDS) + len(_SENTENCES) + len(_TOKENS) + len(SLOTS)
    + len(PREPOSITIONS) + 2 * len(DEPS) + len(POS) + len(HINTS) + 7
)  # fmt: skip
_HINTS_AT: Final = WIDTH - 7 - len(HINTS)


@dataclass(frozen=True, slots=True)
class PairFeatures:
    """A row of WIDTH numbers for each candidate, and the path through the tree to it."""

    rows: Vector
    paths: tuple[str, ...]


def pair_features(
    trigger: Token, candidates: list[Candidate], hints: Hints, tree: Tree, slots: Slots
) -> PairFeatures:
    """Return what grammar says of a trigger and each of its candidates."""
    rows = np.zeros((len(candidates), WIDTH), dtype=np.float32)
    filled = _filled_slots(trigger, slots)
    nearest = _nearest(trigger, candidates)
    here = tree.sentence(trigger).index
    common = [*_trigger_flags(trigger, tree)]
    paths = []
    for row, item in zip(rows, candidates, strict=True):
        on = [*_flags(trigger, item, filled, tree)]
        row[on] = 1.0
        row[common] = 1.0
        for hint in hints.get((item.layer, item.key), ()):
            row[_HINTS_AT + HINTS.index(hint)] = 1.0
        row[-5] = np.log1p(item.mentions)
        row[-4] = item.token.index == trigger.index
        row[-3] = item.sentence == 0
        row[-2] = nearest[item.layer, item.key] == item.token.index
        row[-1] = np.log1p(abs(item.token.index - trigger.index))
        paths.append(path_between(trigger, item.token, tree) if item.sentence == here else "far")
    return PairFeatures(rows=rows, paths=tuple(paths))


def path_between(one: Token, other: Token, tree: Tree) -> str:
    """Return the labels up from one token and down to the other, "far" for a long way."""
    up = [one, *tree.ancestors(one)]
    above = {token.index: step for step, token in enumerate(up[: _LONGEST_PATH + 1])}
    down: list[str] = []
    token = other
    for _ in range(_LONGEST_PATH + 1):
        if token.index in above:
            steps = above[token.index]
            if steps + len(down) > _LONGEST_PATH:
                return "far"
            rising = [f"^{item.dep}" for item in up[:steps]]
            return " ".join([*rising, *reversed(down)]) or "same"
        down.append(_label(token, tree))
        if token.head == token.index:
            break
        token = tree.head(token)
    return "far"


def _label(token: Token, tree: Tree) -> str:
    """Return the label of an edge; a preposition is told by its word."""
    head = tree.head(token)
    return f"pobj:{head.lower}" if token.dep in {"pobj", "pcomp"} else token.dep


def index_in(value: str, values: tuple[str, ...]) -> int:
    """Return where a value stands among the known ones, the last place for any other."""
    return _places(values).get(value, len(values) - 1)


@cache
def _places(values: tuple[str, ...]) -> dict[str, int]:
    return {value: place for place, value in enumerate(values)}


def _filled_slots(trigger: Token, slots: Slots) -> dict[tuple[str, int], list[int]]:
    found: dict[tuple[str, int], list[int]] = {}
    for number, name in enumerate(SLOTS):
        for reference in slots.slot(trigger, name):
            found.setdefault((reference.key, reference.first), []).append(number)
    return found


def _nearest(trigger: Token, candidates: list[Candidate]) -> dict[tuple[Layer, str], int]:
    """Return for each figure, time and place the token of its nearest mention."""
    found: dict[tuple[Layer, str], int] = {}
    for item in candidates:
        known = found.get((item.layer, item.key))
        if known is None or abs(item.token.index - trigger.index) < abs(known - trigger.index):
            found[item.layer, item.key] = item.token.index
    return found


def _flags(
    trigger: Token, item: Candidate, filled: dict[tuple[str, int], list[int]], tree: Tree
) -> Iterator[int]:
    """Yield the columns that hold for a pair."""
    here = tree.sentence(trigger).index
    base = 0
    yield base + _LAYERS.index(item.layer)
    base += len(_LAYERS)
    if item.reference is not None:
        yield base + _FORMS.index(item.reference.form)
    base += len(_FORMS)
    if item.figure is not None:
        yield base + _KINDS.index(item.figure.kind)
    base += len(_KINDS)
    yield base + _band(item.sentence - here, _SENTENCES)
    base += len(_SENTENCES)
    if item.sentence == here:
        yield base + _band(item.token.index - trigger.index, _TOKENS)
    base += len(_TOKENS)
    if item.reference is not None:
        for number in filled.get((item.reference.key, item.reference.first), ()):
            yield base + number
    base += len(SLOTS)
    yield base + index_in(tree.preposition(item.token), PREPOSITIONS)
    base += len(PREPOSITIONS)
    yield base + index_in(item.token.dep, DEPS)


def _trigger_flags(trigger: Token, tree: Tree) -> Iterator[int]:
    base = _HINTS_AT - len(POS) - len(DEPS)
    yield base + index_in(trigger.dep, DEPS)
    yield base + len(DEPS) + index_in(trigger.pos, POS)
    if trigger.pos in {"VERB", "AUX"} and tree.is_passive(trigger):
        yield WIDTH - 7
    if any(child.dep == "neg" for child in tree.children(trigger)):
        yield WIDTH - 6


def _band(distance: int, ends: tuple[int, ...]) -> int:
    return max(0, bisect_right(ends, distance) - 1)
