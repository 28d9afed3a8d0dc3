"""Learn from a folder of gold annotations what each sign of a place weighs.

For every claim that coders marked, each place of its article and none are weighed against one
another by their signs; weights are those under which the coders' choices are likeliest. One article
in six is put aside, the same ones as for the core; on them the lines in extract/whereabouts.py were
chosen.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from samples import Parties, carrier, is_put_aside, read_layers

from detente.evaluate.gold import GoldClaim, GoldDocument
from detente.evaluate.scoring import fold
from detente.extract.cast import Reference
from detente.extract.drafts import Draft
from detente.extract.layers import Layers
from detente.extract.place_signs import PlaceSigns
from detente.model import PlaceMention

_TABLE: Final = Path(__file__).parent.parent / "src/detente/data/place_signs.tsv"
_LEAST: Final = 5  # a sign seen with fewer options is not learned
_SMALLNESS: Final = 5.0  # how much small weights are preferred
_STEPS: Final = 300
_RATE: Final = 0.05
_HEADER: Final = """\
# What speaks for a place as the place of a claim, and for none; extract/place_signs.py names the
# signs. Weights are natural logarithms of odds. Made by train/places.py, not to be edited.
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """The signs of all options of one claim, and which of the options the coder accepts."""

    options: tuple[tuple[str, ...], ...]
    is_right: tuple[bool, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="?", default=Path("../shared/gold/train"))
    parser.add_argument("--out", type=Path, default=_TABLE)
    options = parser.parse_args()
    choices = [
        choice
        for gold, layers in read_layers(options.gold)
        if not is_put_aside(gold.name)
        for choice in choices_of(gold, layers)
    ]
    print(f"{len(choices)} claims to learn from", flush=True)
    weights = learn(choices)
    write(weights, options.out)
    print(f"{len(weights)} weights written to {options.out}. How good they are: make gold")


def choices_of(gold: GoldDocument, layers: Layers) -> Iterator[Choice]:
    """Yield the claims of one article whose place, if any, the program finds in its text."""
    pairs = sorted(_drafts(gold, layers), key=lambda pair: (pair[1].token.start, pair[1].type))
    signs = PlaceSigns(layers.tree, layers.cast, layers.circumstances, layers.sites)
    drafts = [draft for _, draft in pairs]
    for (claim, _), options in zip(pairs, signs.options(drafts), strict=True):
        is_right = tuple(_is_right(option.mention, claim) for option in options)
        if any(is_right):
            yield Choice(tuple(option.signs for option in options), is_right)


def learn(choices: list[Choice]) -> dict[str, float]:
    """Return the weight of each sign, by Adam on all choices at once; the same each time."""
    seen = Counter(sign for choice in choices for signs in choice.options for sign in signs)
    known = sorted(sign for sign, times in seen.items() if times >= _LEAST)
    table = _Table.of(choices, {sign: number for number, sign in enumerate(known)})
    weights, mean, square = (np.zeros(len(known)) for _ in range(3))
    for step in range(1, _STEPS + 1):
        slope = table.slope(weights) + _SMALLNESS * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        rate = _RATE * min(1.0, 2 * (1 - step / (_STEPS + 1)))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return dict(zip(known, weights.tolist(), strict=True))


def write(weights: dict[str, float], path: Path) -> None:
    """Write the table, without signs that weigh nothing."""
    rounded = ((sign, f"{weight:.2f}") for sign, weight in weights.items())
    lines = [f"{sign}\t{weight}" for sign, weight in rounded if float(weight)]
    path.write_text(_HEADER + "\n".join(["sign\tweight", *lines]) + "\n", encoding="utf-8")


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


def _drafts(gold: GoldDocument, layers: Layers) -> Iterator[tuple[GoldClaim, Draft]]:
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


def _is_right(mention: PlaceMention | None, claim: GoldClaim) -> bool:
    if mention is None or claim.place is None:
        return mention is None and claim.place is None
    return fold(mention.place.name) == fold(claim.place)


if __name__ == "__main__":
    main()
