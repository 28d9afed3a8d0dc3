"""The tables of event words go in, senses come out: which word, when, shows which type."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.data import rows
from detente.ontology import MODES, ClaimType


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One test on a word's surroundings, such as prep=on or !obj:actor.

    `name` is what is looked at, `values` what it may be (empty: that it is there at all).
    """

    name: str
    values: frozenset[str]
    negated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Where the parties stand: alternatives in order, each a group of slots taken together."""

    initiators: tuple[tuple[str, ...], ...]
    recipients: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """A word with the type it shows when all conditions hold; no event when the type is None."""

    word: str
    pos: str
    conditions: tuple[Condition, ...]
    type: ClaimType | None
    mode: str | None
    frame: Frame


@cache
def senses() -> dict[tuple[str, str], tuple[Sense, ...]]:
    """Return the senses by word and part of speech (v, n, a), in the order in which they apply."""
    found: dict[tuple[str, str], list[Sense]] = {}
    for sense in _senses():
        found.setdefault((sense.word, sense.pos), []).append(sense)
    return {key: tuple(group) for key, group in found.items()}


def _senses() -> Iterator[Sense]:
    frames = {row["frame"]: _frame(row) for row in rows("frames.tsv")}
    for row in rows("events.tsv"):
        kind = None if row["type"] == "-" else ClaimType(row["type"])
        mode = row["mode"] or None
        if mode is not None and (kind is None or mode not in MODES[kind]):
            msg = f"events.tsv: {row['words']}: {mode!r} is no mode of {row['type']}"
            raise ValueError(msg)
        conditions = tuple(_condition(term) for term in row["when"].split())
        for word in row["words"].split("|"):
            yield Sense(
                word=word,
                pos=row["pos"],
                conditions=conditions,
                type=kind,
                mode=mode,
                frame=frames[row["frame"]],
            )


def _frame(row: dict[str, str]) -> Frame:
    return Frame(initiators=_slots(row["initiators"]), recipients=_slots(row["recipients"]))


def _slots(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group.split("+")) for group in text.split())


def _condition(term: str) -> Condition:
    negated = term.startswith("!")
    name, _, values = term.removeprefix("!").partition("=")
    return Condition(
        name=name, values=frozenset(values.split("|")) if values else frozenset(), negated=negated
    )
