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
# In how many ways the candidates of a trigger are compared with one another.
COMPARISONS: Final = 4


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
        """Return for each candidate of each trigger the logit of each column."""
        w, owners, candidates = self.weights, questions.owners, questions.candidates
        triggers = vectors[questions.triggers]
        paths = np.array([self.paths.get(path, 0) for path in questions.paths], dtype=np.int64)
        base = self._linear("pt", triggers) + questions.types @ w["pk"]
        others = (vectors @ w["pc"])[candidates]
        hidden = _relu(base[owners] + others + questions.rows @ w["pf"] + w["pp"][paths])
        both = self._linear("bt", triggers)[owners] * self._linear("bc", vectors)[candidates]
        joined = np.concatenate([hidden, both], axis=1)
        alone = self._linear("p3", _relu(self._linear("p2", joined)))
        rows = self._compared(_relu(self._linear("c0", joined)), owners)
        result: Vector = alone + self._linear("c3", rows)
        return result

    def _compared(self, rows: Vector, owners: Numbers) -> Vector:
        """Return each candidate in the light of the others of its trigger: a transformer layer."""
        counts = np.bincount(owners)
        places = np.arange(len(owners)) - (np.cumsum(counts) - counts)[owners]
        table = np.zeros((len(counts), counts.max(), rows.shape[1]), dtype=np.float32)
        table[owners, places] = rows
        is_there = np.zeros(table.shape[:2], dtype=bool)
        is_there[owners, places] = True
        queries, keys, values = (
            part.reshape(*part.shape[:2], COMPARISONS, -1).transpose(0, 2, 1, 3)
            for part in np.split(self._linear("cq", table), 3, axis=-1)
        )
        likeness = queries @ keys.transpose(0, 1, 3, 2) / np.sqrt(np.float32(keys.shape[-1]))
        weights = np.exp(likeness - likeness.max(axis=-1, keepdims=True))
        weights *= is_there[:, None, None, :]
        weights /= np.maximum(weights.sum(axis=-1, keepdims=True), np.float32(1e-9))
        seen = (weights @ values).transpose(0, 2, 1, 3).reshape(table.shape)[owners, places]
        rows = self._norm("n1", rows + self._linear("co", seen))
        return self._norm("n2", rows + self._linear("c2", _relu(self._linear("c1", rows))))

    def _norm(self, name: str, rows: Vector) -> Vector:
        middle = rows - rows.mean(axis=1, keepdims=True)
        width = np.sqrt((middle**2).mean(axis=1, keepdims=True) + np.float32(1e-5))
        result: Vector = middle / width * self.weights[name] + self.weights[f"{name}.bias"]
        return result

    def _linear(self, name: str, rows: Vector) -> Vector:
        result: Vector = rows @ self.weights[name] + self.weights[f"{name}.bias"]
        return result


@cache
def heads() -> Heads:
    """Return the heads that lie in the package, loaded once."""
    return Heads.load()


def _relu(rows: Vector) -> Vector:
    return np.maximum(rows, np.float32(0))


def _softmax(rows: Vector) -> Vector:
    powers = np.exp(rows - rows.max(axis=1, keepdims=True))
    result: Vector = powers / powers.sum(axis=1, keepdims=True)
    return result
