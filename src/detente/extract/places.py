"""A parse and its names go in, the places named come out, each as one place on the map.

A name that several places share means the one in a country that the article speaks of, else the
largest. A place that the gazetteer does not know keeps its name alone.
"""

from collections import Counter

from detente.data.world import GazetteerEntry, find_places
from detente.extract.names import NamedSpan, Shape
from detente.extract.tree import Tree
from detente.model import Kind, Place, PlaceMention, Span

_LIKELY: frozenset[Kind | None] = frozenset({Kind.PLACE, Kind.STATE})


def find_place_mentions(tree: Tree, names: tuple[NamedSpan, ...]) -> tuple[PlaceMention, ...]:
    """Return the names of places in text order."""
    spans = [
        span for span in names if span.kind in _LIKELY and span.shape in {Shape.PROPER, Shape.SEAT}
    ]
    countries = Counter(span.country for span in names if span.country)
    cache: dict[str, Place] = {}
    found = []
    for span in spans:
        name = _name(span)
        if name not in cache:
            cache[name] = _place(name, span, countries)
        start, end = tree.tokens[span.first].start, tree.tokens[span.last].end
        found.append(PlaceMention(span=Span(start, end), text=span.text, place=cache[name]))
    return tuple(found)


def _name(span: NamedSpan) -> str:
    return span.name if span.kind is Kind.STATE and span.shape is Shape.PROPER else span.text


def _place(name: str, span: NamedSpan, countries: Counter[str]) -> Place:
    entry = _choose(find_places(name), span, countries)
    if entry is None:
        return Place(name=name, country=span.country)
    return Place(
        name=name,
        country=entry.country or span.country,
        latitude=entry.latitude,
        longitude=entry.longitude,
        geonames_id=entry.geonames_id,
    )


def _choose(
    entries: tuple[GazetteerEntry, ...], span: NamedSpan, countries: Counter[str]
) -> GazetteerEntry | None:
    if not entries:
        return None
    if span.country is not None:
        own = [entry for entry in entries if entry.country == span.country]
        return own[0] if own else entries[0]
    named = [entry for entry in entries if entry.country in countries]
    return max(named, key=lambda entry: countries[entry.country or ""]) if named else entries[0]
