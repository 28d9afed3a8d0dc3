"""Learn from a folder of gold annotations what each sign of a place weighs.

For every claim that coders marked, each place of its article and none are weighed against one
another by their signs; weights are those under which the coders' choices are likeliest. One article
in six is put aside, the same ones as for the core; on them the lines in extract/whereabouts.py were
chosen.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from samples import drafts_of, is_put_aside, read_layers
from weights import Choice, learn, write

from detente.evaluate.gold import GoldClaim, GoldDocument
from detente.evaluate.scoring import fold
from detente.extract.layers import Layers
from detente.extract.place_signs import PlaceSigns
from detente.model import PlaceMention

_TABLE: Final = Path(__file__).parent.parent / "src/detente/data/place_signs.tsv"
_SMALLNESS: Final = 5.0
_HEADER: Final = """\
# What speaks for a place as the place of a claim, and for none; extract/place_signs.py names the
# signs. Weights are natural logarithms of odds. Made by train/places.py, not to be edited.
sign	weight
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
    weights = learn(choices, _SMALLNESS)
    write(weights, options.out, _HEADER)
    print(f"{len(weights)} weights written to {options.out}. How good they are: make gold")


def choices_of(gold: GoldDocument, layers: Layers) -> Iterator[Choice]:
    """Yield the claims of one article whose place, if any, the program finds in its text."""
    pairs = drafts_of(gold, layers)
    signs = PlaceSigns(layers.tree, layers.cast, layers.circumstances, layers.sites)
    drafts = [draft for _, draft in pairs]
    for (claim, _), options in zip(pairs, signs.options(drafts), strict=True):
        is_right = tuple(_is_right(option.mention, claim) for option in options)
        if any(is_right):
            yield Choice(tuple(option.signs for option in options), is_right)


def _is_right(mention: PlaceMention | None, claim: GoldClaim) -> bool:
    if mention is None or claim.place is None:
        return mention is None and claim.place is None
    return fold(mention.place.name) == fold(claim.place)


if __name__ == "__main__":
    main()
