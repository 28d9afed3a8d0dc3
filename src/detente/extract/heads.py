"""Vectors of words go in, what the trained core makes of them comes out: types and parties.

Small layers of numbers, trained together with the encoder (train/README.md) and kept in
data/core/heads.npz. Everything here is matrix arithmetic in one fixed order.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from detente.extract.features import Vector
from detente.ontology import ClaimType

Numbers = NDArray[np.int64]
# A word carries a claim when that is as likely as this: found on articles put aside.
CLAIM_LINE: Final = 0.45
TYPES: Final = (None, *ClaimType)
# The columns of what a candidate can be to a trigger.
INITIATOR, RECIPIENT, TIME, PLACE = range(4)


@dataclass(frozen=True, slots=True)
class Questions:
    """Which candidates belong to which triggers of one article: a row for each pair.

    `triggers` are words, one a row of `types`; `owners` count rows of `types`, `candidates` words.
    """

    triggers: Numbers
    types: Vector
    owners: Numbers
    candidates: Numbers
    rows: Vector
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heads:
    """The layers on top of the encoder."""

    weights: dict[str, Any]
    paths: dict[str, int]

    @classmethod
    def load(cls) -> Self:
        """Return the heads that lie in the package."""
        with files("detente.data").joinpath("core/heads.npz").open("rb") as file:
            arrays = np.load(file, allow_pickle=False)
            weights = {
                name: arrays[name].astype(np.float32) for name in arrays.files if name != "paths"
            }
            paths = {str(path): number for number, path in enumerate(arrays["paths"])}
        return cls(weights=weights, paths=paths)

    def confidence(self, probability: float) -> float:
        """Return the share of claims found with such a probability that coders accepted."""
        likely, right = self.weights["shares"]
        return float(np.interp(probability, likely, right))

    def types(self, vectors: Vector, rules: Vector, pos: Numbers, dep: Numbers) -> Vector:
        """Return for each token the probability of each of TYPES."""
        w = self.weights
        rows = np.concatenate([vectors, rules, w["pos"][pos], w["dep"][dep]], axis=1)
        found = self._linear("t2", _relu(self._linear("t1", rows)))
        return _softmax(found + w["trust"] * rules)

    def pairs(self, vectors: Vector, questions: Questions) -> Vector:
        """Return for each candidate of each trigger the probability of each column."""
        w, owners, candidates = self.weights, questions.owners, questions.candidates
        triggers = vectors[questions.triggers]
        paths = np.array([self.paths.get(path, 0) for path in questions.paths], dtype=np.int64)
        base = self._linear("pt", triggers) + questions.types @ w["pk"]
        others = (vectors @ w["pc"])[candidates]
        hidden = _relu(base[owners] + others + questions.rows @ w["pf"] + w["pp"][paths])
        both = self._linear("bt", triggers)[owners] * self._linear("bc", vectors)[candidates]
        joined = np.concatenate([hidden, both], axis=1)
        return _sigmoid(self._linear("p3", _relu(self._linear("p2", joined))))

    def _linear(self, name: str, rows: Vector) -> Vector:
        result: Vector = rows @ self.weights[name] + self.weights[f"{name}.bias"]
        return result


@cache
def heads() -> Heads:
    """Return the heads that lie in the package, loaded once."""
    return Heads.load()


def _relu(rows: Vector) -> Vector:
    return np.maximum(rows, np.float32(0))


def _sigmoid(rows: Vector) -> Vector:
    result: Vector = np.float32(1) / (np.float32(1) + np.exp(-rows))
    return result


def _softmax(rows: Vector) -> Vector:
    powers = np.exp(rows - rows.max(axis=1, keepdims=True))
    result: Vector = powers / powers.sum(axis=1, keepdims=True)
    return result
