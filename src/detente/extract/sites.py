"""The names of places in an article go in, each place with all that names it comes out."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from detente.data.world import states
from detente.extract.tree import Tree
from detente.extract.words import word_class
from detente.model import PlaceMention, Token

_LOCATING: Final = word_class("locating")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One mention of a place: the token that heads it, and the preposition before it, "" if none.

    `is_own` is False for what is part of a longer name.
    """

    mention: PlaceMention
    token: Token
    sentence: int
    preposition: str
    is_own: bool

    @property
    def is_located(self) -> bool:
        """Whether a preposition says that something is there."""
        return self.preposition in _LOCATING


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place of an article with its mentions in text order.

    `kind` is "state", "town", "area" (a province or site), "part" (of a state), "wide" (what lies
    in no single state) or "unknown" to the map. `names` are all that the article calls it, `rank`
    is 0 for the place named most often. `is_longer` says whether its name has that of another place
    in it, `is_part` whether it stands in the name of another.
    """

    name: str
    kind: str
    country: str | None
    spots: tuple[Spot, ...]
    names: frozenset[str]
    rank: int
    is_longer: bool
    is_part: bool

    def in_sentence(self, index: int) -> tuple[Spot, ...]:
        """Return its mentions in one sentence."""
        return tuple(spot for spot in self.spots if spot.sentence == index)


def find_sites(
    tree: Tree, places: Iterable[PlaceMention], own: Iterable[PlaceMention]
) -> tuple[Site, ...]:
    """Return the places of an article; `own` are the mentions that are no part of a longer name."""
    spots: dict[str, list[Spot]] = {}
    alone = {mention.span for mention in own}
    for mention in places:
        token = tree.head_within(mention.span)
        if token is not None:
            spot = Spot(
                mention=mention,
                token=token,
                sentence=tree.sentence(token).index,
                preposition=tree.preposition(tree.head(token) if token.dep == "appos" else token),
                is_own=mention.span in alone,
            )
            spots.setdefault(mention.place.name, []).append(spot)
    order = sorted(spots, key=lambda name: (-sum(spot.is_own for spot in spots[name]), name))
    pairs = _nested([spot.mention for found in spots.values() for spot in found])
    longer, parts = {one for one, _ in pairs}, {other for _, other in pairs}
    return tuple(
        Site(
            name=name,
            kind=_kind(found[0].mention),
            country=found[0].mention.place.country,
            spots=tuple(found),
            names=frozenset({name, *(spot.mention.text for spot in found)}),
            rank=order.index(name),
            is_longer=name in longer,
            is_part=name in parts,
        )
        for name, found in spots.items()
    )


def _nested(mentions: list[PlaceMention]) -> set[tuple[str, str]]:
    """Return the pairs of places of which the first one's name holds that of the second."""
    ordered = sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end))
    pairs: set[tuple[str, str]] = set()
    whole: PlaceMention | None = None
    for mention in ordered:
        if whole is not None and whole.span.covers(mention.span):
            pairs.add((whole.place.name, mention.place.name))
        else:
            whole = mention
    return {(one, other) for one, other in pairs if one != other}


def _kind(mention: PlaceMention) -> str:
    place = mention.place
    if place.name in _state_names():
        return "state"
    if place.geonames_id is not None:
        return "town"
    if place.country is None:
        return "unknown" if place.latitude is None else "wide"
    return "part" if place.latitude is None else "area"


@cache
def _state_names() -> frozenset[str]:
    return frozenset(state.name for state in states())
