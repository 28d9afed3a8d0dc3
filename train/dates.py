"""Learn from a folder of gold annotations what each sign of a date weighs.

For every claim that coders marked, each date that its article allows and none are weighed against
one another by their signs; weights are those under which the coders' choices are likeliest. One
article in six is put aside, the same ones as for the core; on them the lines in extract/dating.py
were chosen.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from samples import drafts_of, is_put_aside, read_layers
from weights import Choice, learn, write

from detente.evaluate.gold import GoldClaim, GoldDocument
from detente.extract.layers import Layers
from detente.extract.time_signs import TimeSigns
from detente.model import Time

_TABLE: Final = Path(__file__).parent.parent / "src/detente/data/time_signs.tsv"
_SMALLNESS: Final = 8.0
_SLIGHT: Final = 0.05  # what weighs less is left out
_HEADER: Final = """\
# What speaks for a date as the date of a claim, and for none, by the way to it; the signs are named
# in extract/time_signs.py. Weights are natural logarithms of odds. Made by train/dates.py, not to
# be edited.
way\tsign\tweight
"""


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
    learned = learn(choices, _SMALLNESS)
    weights = {sign: weight for sign, weight in learned.items() if abs(weight) >= _SLIGHT}
    write(weights, options.out, _HEADER)
    print(f"{len(weights)} weights written to {options.out}. How good they are: make gold")


def choices_of(gold: GoldDocument, layers: Layers) -> Iterator[Choice]:
    """Yield the claims of one article whose date, if any, is one that the program could give."""
    pairs = drafts_of(gold, layers)
    drafts = [draft for _, draft in pairs]
    for (claim, _), options in zip(pairs, TimeSigns(layers).options(drafts), strict=True):
        is_right = tuple(_is_right(option.when, claim) for option in options)
        if any(is_right):
            signs = tuple(
                tuple(f"{option.way}\t{sign}" for sign in option.signs) for option in options
            )
            yield Choice(signs, is_right)


def _is_right(when: Time | None, claim: GoldClaim) -> bool:
    if when is None or when.range is None or claim.when is None:
        return when is None and claim.when is None
    return (when.range.first, when.range.last) == claim.when


if __name__ == "__main__":
    main()
