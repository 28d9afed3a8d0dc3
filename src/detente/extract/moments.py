"""The times of an article go in, each range of days with all words that give it comes out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from detente.dates import DateRange
from detente.extract.candidates import time_key
from detente.extract.tree import Tree
from detente.model import Span, Time, Token

_DAYS_AGO: Final = 7
_MONTHS_AGO: Final = 200  # days


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One mention of a time: the token that heads it, and the verb or noun that it qualifies."""

    time: Time
    token: Token
    sentence: int
    preposition: str
    governor: Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A range of days with its mentions in text order.

    `key` is that of its times, `lies` says in words how long it is and how far from publication.
    """

    key: str
    range: DateRange
    clocks: tuple[Clock, ...]
    lies: str

    def in_sentence(self, index: int) -> tuple[Clock, ...]:
        """Return its mentions in one sentence."""
        return tuple(clock for clock in self.clocks if clock.sentence == index)


def find_moments(tree: Tree, times: Iterable[Time], published: date | None) -> tuple[Moment, ...]:
    """Return the days that an article names, those named first leading."""
    found: dict[str, list[Clock]] = {}
    ranges: dict[str, DateRange] = {}
    for time in times:
        token, key = tree.head_within(time.span), time_key(time)
        if token is None or key is None or time.range is None:
            continue
        ranges.setdefault(key, time.range)
        clock = Clock(
            time=time,
            token=token,
            sentence=tree.sentence(token).index,
            preposition=tree.preposition(token),
            governor=_governor(token, time.span, tree),
        )
        found.setdefault(key, []).append(clock)
    return tuple(
        Moment(key=key, range=ranges[key], clocks=tuple(clocks), lies=_lies(ranges[key], published))
        for key, clocks in found.items()
    )


def _governor(token: Token, span: Span, tree: Tree) -> Token:
    """Return the verb or noun that a time qualifies."""
    for up in tree.ancestors(token):
        if span.start <= up.start < span.end:
            continue
        if up.pos in {"VERB", "AUX", "NOUN", "PROPN"} or up.dep == "ROOT":
            return up
    return token


def _lies(when: DateRange, published: date | None) -> str:
    if published is None or when.first is None or when.last is None:
        return str(when.precision)
    if when.first > published:
        return f"{when.precision} to come"
    ago = (published - when.last).days
    if ago <= 0:
        return f"{when.precision} now"
    if ago <= _DAYS_AGO:
        return f"{when.precision} days ago"
    return f"{when.precision} {'months' if ago <= _MONTHS_AGO else 'long'} ago"
