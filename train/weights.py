"""Choices of coders among options that have signs go in, what each sign weighs comes out."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

_LEAST: Final = 5  # a sign seen with fewer options is not learned
_STEPS: Final = 300
_RATE: Final = 0.05


@dataclass(frozen=True, slots=True)
class Choice:
    """The signs of all options of one claim, and which of the options the coder accepts."""

    options: tuple[tuple[str, ...], ...]
    is_right: tuple[bool, ...]


def learn(choices: list[Choice], smallness: float) -> dict[str, float]:
    """Return the weight of each sign, by Adam on all choices at once; the same each time.

    `smallness` is how much small weights are preferred.
    """
    seen = Counter(sign for choice in choices for signs in choice.options for sign in signs)
    known = sorted(sign for sign, times in seen.items() if times >= _LEAST)
    table = _Table.of(choices, {sign: number for number, sign in enumerate(known)})
    weights, mean, square = (np.zeros(len(known)) for _ in range(3))
    for step in range(1, _STEPS + 1):
        slope = table.slope(weights) + smallness * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        rate = _RATE * min(1.0, 2 * (1 - step / (_STEPS + 1)))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return dict(zip(known, weights.tolist(), strict=True))


def write(weights: dict[str, float], path: Path, header: str) -> None:
    """Write the table under its header, without signs that weigh nothing."""
    rounded = ((sign, f"{weight:.2f}") for sign, weight in weights.items())
    lines = [f"{sign}\t{weight}" for sign, weight in rounded if float(weight)]
    path.write_text(header + "\n".join(lines) + "\n", encoding="utf-8")


@dataclass(frozen=True, slots=True)
class _Table:
    """All signs of all options as pairs of numbers; options count through all claims."""

    signs: NDArray[np.int64]
    options: NDArray[np.int64]  # the option that has the sign
    firsts: NDArray[np.int64]  # the first option of each claim
    claims: NDArray[np.int64]  # the claim of each option
    wanted: NDArray[np.float64]

    @classmethod
    def of(cls, choices: list[Choice], numbers: dict[str, int]) -> "_Table":
        every = [signs for choice in choices for signs in choice.options]
        pairs = [
            (numbers[sign], option)
            for option, signs in enumerate(every)
            for sign in signs
            if sign in numbers
        ]
        sizes = [len(choice.options) for choice in choices]
        wanted = [right / sum(choice.is_right) for choice in choices for right in choice.is_right]
        signs, options = np.array(pairs, dtype=np.int64).T
        return cls(
            signs=signs,
            options=options,
            firsts=np.cumsum([0, *sizes[:-1]]),
            claims=np.repeat(np.arange(len(choices)), sizes),
            wanted=np.array(wanted, dtype=np.float64),
        )

    def slope(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how fast the coders' choices become less likely as each weight grows."""
        sums = np.bincount(self.options, weights[self.signs], len(self.wanted))
        powers = np.exp(sums - np.maximum.reduceat(sums, self.firsts)[self.claims])
        likely = powers / np.add.reduceat(powers, self.firsts)[self.claims]
        return np.bincount(self.signs, (likely - self.wanted)[self.options], len(weights))
