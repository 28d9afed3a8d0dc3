"""Counts go in, a score card comes out, with a signature by which it can be made again."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import Any

from detente import __version__
from detente.errors import GoldError
from detente.evaluate.scoring import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the card: a share from 0 to 1, of how many; None where there was nothing."""

    name: str
    value: float | None
    of: int
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The scores of a program version on a folder of annotations.

    `documents` are the articles' names with their own claim F1, or share of what was marked right.
    """

    signature: str
    figures: tuple[Figure, ...]
    documents: tuple[tuple[str, float | None], ...]

    def __getitem__(self, name: str) -> float | None:
        for figure in self.figures:
            if figure.name == name:
                return figure.value
        raise KeyError(name)

    def record(self) -> dict[str, Any]:
        """Return the card as plain values."""
        return {
            "signature": self.signature,
            **{figure.name: figure.value for figure in self.figures},
            "documents": dict(self.documents),
        }


def card_of(total: Tally, documents: Mapping[str, Tally], *, signature: str) -> Card:
    """Return the card of pooled counts."""
    return Card(
        signature=signature,
        figures=tuple(_figures(total)),
        documents=tuple(
            (name, f1(counts.correct, counts.found, counts.gold))
            for name, counts in sorted(documents.items())
        ),
    )


def f1(right: int, found: int, wanted: int) -> float | None:
    """Return the harmonic mean of precision and recall; None when nothing was wanted or found."""
    if found + wanted == 0:
        return None
    return round(2 * right / (found + wanted), 3)


def share(part: int, whole: int) -> float | None:
    """Return a part as a share; None of nothing."""
    return round(part / whole, 3) if whole else None


def below_floors(card: Card, floors: Path) -> tuple[str, ...]:
    """Return a line for each figure that lies on the wrong side of its floor, or ceiling.

    The file is TOML: figures with the least value allowed, and a table `at_most` for those that
    must not rise. Raises GoldError when it cannot be used.
    """
    try:
        limits = tomllib.loads(floors.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        msg = f"the floors in {str(floors)!r} cannot be read: {error}"
        raise GoldError(msg, hint="A line looks like: claim_f1 = 0.30") from error
    ceilings = limits.pop("at_most", {})
    if not isinstance(ceilings, dict):
        msg = f"at_most is {ceilings!r}, not a table of figures"
        raise GoldError(msg, hint="It looks like: [at_most], and then lines such as invented = 0.1")
    return (*_broken(card, limits, rising=True), *_broken(card, ceilings, rising=False))


def _broken(card: Card, limits: Mapping[str, Any], *, rising: bool) -> Iterator[str]:
    for name, limit in limits.items():
        # A floor of NaN would never be missed.
        if type(limit) not in {int, float} or not isfinite(limit):
            msg = f"the floor of {name!r} is {limit!r}, not a number"
            raise GoldError(msg, hint="A line looks like: claim_f1 = 0.30")
        try:
            value = card[name]
        except KeyError:
            msg = f"there is no figure {name!r}"
            raise GoldError(msg, hint="Figures are named as in the card.") from None
        if value is None or (value < limit if rising else value > limit):
            side = "below its floor" if rising else "above its ceiling"
            yield f"{name} is {value}, {side} {limit}"


def _figures(total: Tally) -> Iterator[Figure]:
    yield from accuracy(
        "typed_",
        total.matched,
        total.found,
        total.gold,
        precision="found claims of a right type",
        recall="gold claims found with their type",
        both="both of these",
    )
    yield from accuracy(
        "claim_",
        total.correct,
        total.found,
        total.gold,
        precision="found claims right in parties too",
        recall="gold claims found with their parties",
        both="both of these: the headline",
    )
    yield card_figure("core_recall", total.core_correct, total.core, "core claims found and right")
    yield card_figure("when", total.dated_right, total.dated, "dates right, where the gold has one")
    yield card_figure(
        "invented", total.invented, total.undated, "dates given where the gold has none"
    )
    yield card_figure("place", total.placed_right, total.placed, "places right, where there is one")
    yield card_figure("attribution", total.attributed_right, total.attributed, "speakers all found")
    yield card_figure("modality", total.modality_right, total.matched, "modality right")


def signature_of(*made_by: str, gold: str, size: str) -> str:
    """Return by what a card can be made again: the program, what in it, the gold, how much."""
    return " | ".join((f"detente {__version__}", *made_by, f"gold {gold}", size))


def accuracy(  # noqa: PLR0913 - counts, and what each of the figures says
    name: str, right: int, found: int, wanted: int, *, precision: str, recall: str, both: str
) -> Iterator[Figure]:
    """Yield precision, recall and F1 of one thing, the last three say what they are shares of."""
    yield card_figure(f"{name}precision", right, found, precision)
    yield card_figure(f"{name}recall", right, wanted, recall)
    yield Figure(name=f"{name}f1", value=f1(right, found, wanted), of=wanted, meaning=both)


def card_figure(name: str, part: int, whole: int, meaning: str) -> Figure:
    """Return a line of the card for a share of a whole; without a value when there was none."""
    return Figure(name=name, value=share(part, whole), of=whole, meaning=meaning)
