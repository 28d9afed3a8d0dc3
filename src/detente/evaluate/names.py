"""A folder of pairs of names goes in, how many are rightly taken for one or two comes out.

The format is a `.csv` file with a pair in each row: `name1`, `name2`, `schema` ("Person" or a kind
of body) and `is_match`. Names alone are compared, as when nothing else is known of their bearers.
The pairs are parted in two halves by what they say: thresholds were chosen on the first.
"""

import csv
import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from detente.errors import GoldError
from detente.evaluate.card import Card, Figure, accuracy, signature_of
from detente.model import Kind
from detente.resolve import SLIP, names_alike

_COLUMNS: Final = frozenset({"name1", "name2", "schema", "is_match"})
_ANSWERS: Final = {"true": True, "false": False}
_PERSON: Final = "Person"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePair:
    """Two names, how alike they are from 0 to 1, and whether they mean one bearer."""

    one: str
    other: str
    kind: Kind
    are_one: bool
    alike: float

    @property
    def are_taken_for_one(self) -> bool:
        """Whether the names are alike enough to propose that they mean one bearer."""
        return self.alike >= SLIP

    @property
    def is_for_choosing(self) -> bool:
        """Whether the pair is in the half on which thresholds are chosen."""
        names = "\0".join(sorted((self.one, self.other)))
        return hashlib.sha256(names.encode()).digest()[0] % 2 == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NameEvaluation:
    """The card and, for looking at errors, the pairs."""

    card: Card
    pairs: tuple[NamePair, ...]


def has_names(folder: Path) -> bool:
    """Whether a folder holds pairs of names and not annotations of another kind."""
    return any(map(_is_of_pairs, folder.glob("*.csv")))


def evaluate_names(folder: Path) -> NameEvaluation:
    """Compare the pairs of names of a folder. Raises GoldError when it cannot be used."""
    paths = sorted(filter(_is_of_pairs, folder.glob("*.csv")))
    pairs = tuple(pair for path in paths for pair in _pairs(path))
    if not pairs:
        msg = f"no pairs of names in {folder}"
        raise GoldError(msg, hint="Give a folder of .csv files with name1, name2 and is_match.")
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:8]
    signature = signature_of(gold=digest, size=f"{len(pairs)} pairs")
    return NameEvaluation(card=card_of_names(pairs, signature), pairs=pairs)


def card_of_names(pairs: Iterable[NamePair], signature: str) -> Card:
    """Return the card: all pairs, those of people and bodies, and both halves."""
    pooled = tuple(pairs)
    parts: tuple[tuple[str, str, Callable[[NamePair], bool]], ...] = (
        ("", "", lambda _: True),
        ("person_", " of people", lambda pair: pair.kind is Kind.PERSON),
        ("body_", " of bodies", lambda pair: pair.kind is not Kind.PERSON),
        ("chosen_on_", " of the half thresholds are chosen on", lambda pair: pair.is_for_choosing),
        ("held_out_", " of the other half", lambda pair: not pair.is_for_choosing),
    )
    figures = tuple(
        figure
        for prefix, whose, is_in in parts
        for figure in _figures([pair for pair in pooled if is_in(pair)], prefix, whose)
    )
    return Card(signature=signature, figures=figures, documents=())


def errors_of_names(evaluation: NameEvaluation, kind: str) -> Iterator[str]:
    """Yield a line for each pair wrongly parted ("missed") or wrongly taken for one ("wrong")."""
    for pair in evaluation.pairs:
        if pair.are_one != pair.are_taken_for_one and kind == (
            "missed" if pair.are_one else "wrong"
        ):
            yield f"{pair.kind} {pair.one!r} | {pair.other!r} | alike {pair.alike:.2f}"


def _figures(pairs: list[NamePair], prefix: str, whose: str) -> Iterator[Figure]:
    taken = sum(pair.are_taken_for_one for pair in pairs)
    wanted = sum(pair.are_one for pair in pairs)
    right = sum(pair.are_one and pair.are_taken_for_one for pair in pairs)
    yield from accuracy(
        prefix,
        right,
        taken,
        wanted,
        precision=f"names{whose} taken for one that are one",
        recall=f"names{whose} of one taken for one",
        both="both of these",
    )


def _is_of_pairs(path: Path) -> bool:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return set(next(csv.reader(file), ())) >= _COLUMNS
    except (OSError, ValueError, csv.Error):
        return False


def _pairs(path: Path) -> Iterator[NamePair]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                kind = Kind.PERSON if row["schema"] == _PERSON else Kind.ORGANISATION
                yield NamePair(
                    one=row["name1"],
                    other=row["name2"],
                    kind=kind,
                    are_one=_ANSWERS[row["is_match"]],
                    alike=names_alike(row["name1"], row["name2"], kind),
                )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, csv.Error) as error:
        msg = f"{path}: not pairs of names: {type(error).__name__}: {error}"
        raise GoldError(msg, hint="The format is described in docs/data.md.") from error
