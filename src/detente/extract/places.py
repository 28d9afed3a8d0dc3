"""A parse and its names go in, the places named come out, each as one place on the map.

Of a place that is told more closely, as in "eastern Ghouta" and "Idlib province", both are places
named. A place that the gazetteer does not know keeps its name alone.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import Final

from detente.data.world import GazetteerEntry, states
from detente.extract.names import NamedSpan
from detente.extract.sightings import Sighting, find_sightings
from detente.extract.toponyms import Toponym, gap_is_within, resolve
from detente.extract.tree import Tree
from detente.extract.words import word_class
from detente.model import Document, Place, PlaceMention, Span

_SIDES: Final = word_class("side")
_HOLDING: Final = word_class("holding")
_DIVISIONS: Final = word_class("division")
_HOST: Final = re.compile(r"(?://|^)(?:[\w-]+\.)+([a-z]{2})(?:[:/]|$)")


def find_place_mentions(
    tree: Tree, names: tuple[NamedSpan, ...], document: Document
) -> tuple[PlaceMention, ...]:
    """Return the names of places in text order; one may stand within another."""
    sightings = find_sightings(tree, names, document)
    toponyms = tuple(_toponyms(sightings, tree, document))
    entries = resolve(toponyms, home=_home(document))
    found: dict[tuple[int, int], Place] = {}
    for sighting, entry in zip(sightings, entries, strict=True):
        place = _place(sighting, entry)
        found[sighting.first, sighting.last] = place
        first, last = _reach(sighting, tree)
        if (first, last) != (sighting.first, sighting.last):
            span = _span(first, last, tree)
            found.setdefault((first, last), _closer(span.of(document.text), place, sighting))
    return tuple(
        PlaceMention(span=span, text=span.of(document.text), place=place)
        for (first, last), place in sorted(found.items(), key=lambda item: item[0])
        for span in [_span(first, last, tree)]
    )


def own_places(
    places: tuple[PlaceMention, ...], tree: Tree, names: tuple[NamedSpan, ...]
) -> tuple[PlaceMention, ...]:
    """Return the mentions that are no part of a longer name, be it of a place or of a body."""
    longer = [_span(name.first, name.last, tree) for name in names if name.last > name.first]
    longer += [place.span for place in places]
    return tuple(
        place for place in places if not any(_is_part(place.span, span) for span in longer)
    )


def _is_part(span: Span, whole: Span) -> bool:
    return span != whole and whole.start <= span.start and span.end <= whole.end


def _toponyms(sightings: Sequence[Sighting], tree: Tree, document: Document) -> Iterator[Toponym]:
    for sighting, following in zip_longest(sightings, sightings[1:]):
        within = None
        if following is not None and following.first > sighting.last:
            start = tree.tokens[sighting.last].end
            gap = document.text[start : tree.tokens[following.first].start]
            within = following.name if gap_is_within(gap) else None
        # What else stands for a government is where the government sits.
        name = _seats().get(sighting.name, sighting.name)
        yield Toponym(name=name, within=within, country=sighting.country)


@cache
def _seats() -> dict[str, str]:
    """Return the capitals by "the Kremlin" and what else means the government there."""
    return {
        metonym: state.capital[0]
        for state in states()
        if state.capital
        for metonym in state.metonyms
    }


def _home(document: Document) -> str | None:
    """Return the country that the address of an article ends in, None for ".com" and the like."""
    host = _HOST.search(document.url or document.outlet or "")
    if host is None:
        return None
    code = host.group(1).upper()
    return "GB" if code == "UK" else code


def _place(sighting: Sighting, entry: GazetteerEntry | None) -> Place:
    if entry is None:
        return Place(name=sighting.name, country=sighting.country)
    is_state = entry.kind == "state" and sighting.state is not None
    return Place(
        name=sighting.state if is_state and sighting.state else sighting.name,
        country=entry.country or sighting.country,
        latitude=entry.latitude,
        longitude=entry.longitude,
        geonames_id=entry.geonames_id,
    )


def _reach(sighting: Sighting, tree: Tree) -> tuple[int, int]:
    """Return first and last token with the words that say which part or kind of place it is."""
    first, last = sighting.first, sighting.last
    while first > 0 and _is_side(first - 1, tree):
        first -= 1
    first = _holder(first, tree)
    if last + 1 < len(tree.tokens) and tree.tokens[last + 1].lower in _DIVISIONS:
        last += 1
    return first, last


def _is_side(index: int, tree: Tree) -> bool:
    """Whether a word says in which part of a place: "eastern", "north", and its hyphen."""
    if tree.tokens[index].text == "-":
        return index > 0 and tree.tokens[index - 1].lower in _SIDES
    return tree.tokens[index].lower in _SIDES


def _holder(first: int, tree: Tree) -> int:
    """Return where "Indian-administered" begins before a token, else the token."""
    before = tree.tokens[max(first - 3, 0) : first]
    if len(before) == 3 and before[1].text == "-" and before[2].lower in _HOLDING:
        return first - 3
    return first


def _closer(text: str, place: Place, sighting: Sighting) -> Place:
    """Return the part of a place; it is where the place is, but that a state is too wide."""
    is_wide = sighting.state is not None
    return Place(
        name=" ".join(text.split()),
        country=place.country,
        latitude=None if is_wide else place.latitude,
        longitude=None if is_wide else place.longitude,
    )


def _span(first: int, last: int, tree: Tree) -> Span:
    return Span(tree.tokens[first].start, tree.tokens[last].end)
