"""A parse and its names go in, the words that name a place come out.

These are the names that the model or the list of states knows as places, and what the gazetteer
knows among the other capitalised words: those that the model passed over, took for a person or an
organisation, or that stand within another name ("Gainesville Police Department"). Where an article
shows once that a name is a place, it is one throughout.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from detente.data.world import GazetteerEntry, find_places
from detente.extract.names import NamedSpan, Shape
from detente.extract.toponyms import bearers, is_people
from detente.extract.tree import Tree
from detente.extract.words import word_class
from detente.model import Document, Kind, Token

_PLACES: Final = frozenset({Kind.PLACE, Kind.STATE})
_LONGEST: Final = 4  # words in a name that the gazetteer is asked for
# People in a town that is named often enough to be known without, and with a word that shows it.
_LARGE: Final = 100_000
_SMALL: Final = 5_000
_SHORTEST: Final = 5  # letters of a name in capitals that is no abbreviation
_ABBREVIATION: Final = 4  # letters of the longest one
# Where towns bear the names of people and people those of towns.
_ENGLISH: Final = frozenset(["AU", "CA", "GB", "IE", "NZ", "US"])
_INSIDE: Final = frozenset({"PROPN", "NOUN", "ADP", "DET", "PUNCT", "PART"})
_INNER: Final = frozenset(["in", "near"])
_CALENDAR: Final = word_class("calendar")
_LOCATING: Final = word_class("locating")
_DIVISIONS: Final = word_class("division")
_SIDES: Final = word_class("side")
_PREMISES: Final = word_class("premises") | word_class("site")


@dataclass(frozen=True, slots=True)
class Sighting:
    """Tokens `first` to `last` included that name a place.

    `country` is the code of the state that the name stands for most often, `state` the name of the
    state that it is; both None for most.
    """

    first: int
    last: int
    name: str
    country: str | None = None
    state: str | None = None


def find_sightings(tree: Tree, names: tuple[NamedSpan, ...], document: Document) -> list[Sighting]:
    """Return the names of places in text order, those that contain others before these."""
    known = [_sighting(span) for span in names if _is_place(span)]
    overlooked = _Reader(tree, names, document, known).overlooked()
    inner = (_without_kind(sighting, tree) for sighting in known)
    found = {(item.first, item.last): item for item in (*overlooked, *filter(None, inner), *known)}
    return sorted(found.values(), key=lambda sighting: (sighting.first, -sighting.last))


def _is_place(span: NamedSpan) -> bool:
    return span.kind in _PLACES and span.shape in {Shape.PROPER, Shape.SEAT}


def _sighting(span: NamedSpan) -> Sighting:
    is_state = span.kind is Kind.STATE and span.shape is Shape.PROPER
    state = span.name if is_state else None
    return Sighting(span.first, span.last, span.text, span.country, state)


def _without_kind(sighting: Sighting, tree: Tree) -> Sighting | None:
    """Return the "Jabrameta" of "Jabrameta village", which no gazetteer need know."""
    last = tree.tokens[sighting.last]
    if sighting.first == sighting.last or last.text not in _DIVISIONS:
        return None
    name = sighting.name.removesuffix(last.text).rstrip()
    return Sighting(sighting.first, sighting.last - 1, name, sighting.country)


class _Reader:
    """Looks for the places of one article that are not known yet."""

    def __init__(
        self,
        tree: Tree,
        names: tuple[NamedSpan, ...],
        document: Document,
        known: Iterable[Sighting],
    ) -> None:
        self._tree = tree
        self._text = document.text
        self._at = {index: span for span in names for index in range(span.first, span.last + 1)}
        self._people = {
            word
            for span in names
            if span.kind is Kind.PERSON and span.last > span.first
            for word in span.text.split()
        }
        self._countries = {span.country for span in names if span.country} - _ENGLISH
        self._known = {(sighting.first, sighting.last) for sighting in known}
        self._told = {sighting.name for sighting in known}
        self._told |= {span.text for span in names if self._is_shown(span)}

    def overlooked(self) -> Iterator[Sighting]:
        """Yield the names of places that are not known yet."""
        yield from self._premises()
        reach = 0
        for token in self._tree.tokens:
            if token.index < reach or not self._may_begin(token):
                continue
            for last in self._lasts(token):
                name = self._words(token.index, last)
                if (token.index, last) not in self._known:
                    yield Sighting(token.index, last, name)
                reach = max(reach, last + 1) if bearers(name) else reach
                # "Idlib province" is Idlib too, but "Walker County" is no Walker.
                if find_places(name) and self._tree.tokens[last].text not in _DIVISIONS:
                    break

    def _premises(self) -> Iterator[Sighting]:
        """Yield the premises of a body: "at the OPEC headquarters"."""
        for span in {id(span): span for span in self._at.values()}.values():
            after = self._tree.tokens[span.last + 1 : span.last + 2]
            if (
                span.kind is Kind.ORGANISATION
                and after
                and after[0].text in _PREMISES
                and self._is_at(span.first)
            ):
                yield Sighting(span.first, span.last + 1, self._words(span.first, span.last + 1))

    def _is_shown(self, span: NamedSpan) -> bool:
        """Whether what stands around a name shows that it is a place and no actor."""
        if span.key is not None or span.kind is None or span.shape is not Shape.PROPER:
            return False
        if span.kind is Kind.PERSON and span.text in self._people:
            return False
        if self._is_called_place(span) or self._is_in_country(span.text):
            return True
        if span.kind is Kind.PERSON:
            return self._is_building(span) or self._is_in(span)
        return self._is_at(span.first) and (_size(span.text) >= _SMALL or self._is_building(span))

    def _is_called_place(self, span: NamedSpan) -> bool:
        """Whether a word says what kind of place it is: "the town of X", "X province"."""
        tokens = self._tree.tokens
        if span.first > 1 and tokens[span.first - 1].lower == "of":
            return tokens[span.first - 2].lemma.lower() in _DIVISIONS
        is_followed = span.last + 1 < len(tokens) and tokens[span.last + 1].text in _DIVISIONS
        return is_followed and (self._is_at(span.first) or bool(bearers(span.text)))

    def _is_in(self, span: NamedSpan) -> bool:
        """Whether something is in it, as nothing is in a person, or at it and it is on the map."""
        before = self._tree.tokens[max(span.first - 1, 0)].lower
        after = self._tree.tokens[span.last + 1 : span.last + 2]
        is_owner = bool(after) and after[0].tag == "POS"
        return (before in _INNER and not is_owner) or (
            before in _LOCATING and _size(span.text) >= _SMALL
        )

    def _is_in_country(self, name: str) -> bool:
        """Whether a town of the name lies in a country that the article speaks of."""
        return any(
            entry.kind == "city"
            and entry.country in self._countries
            and (entry.population or 0) >= _SMALL
            for entry in bearers(name)
        )

    def _is_building(self, span: NamedSpan) -> bool:
        is_one_word = span.first == span.last and span.kind is Kind.PERSON
        return not is_one_word and self._tree.tokens[span.last].lower in _PREMISES

    def _is_at(self, index: int) -> bool:
        """Whether a preposition of place stands before a token, or before its article."""
        tokens = self._tree.tokens
        if index > 1 and tokens[index - 1].lower == "the":
            index -= 1
        return index > 0 and tokens[index - 1].lower in _LOCATING

    def _may_begin(self, token: Token) -> bool:
        span = self._at.get(token.index)
        if span is not None and (span.key is not None or span.shape is Shape.PEOPLE):
            return False
        return token.pos == "PROPN" and token.text[0].isupper() and token.lower not in _CALENDAR

    def _lasts(self, token: Token) -> Iterator[int]:
        """Yield the last tokens of the names of places that begin here, of the longest first."""
        for last in range(self._limit(token), token.index - 1, -1):
            if self._names_place(self._words(token.index, last), token.index, last):
                yield last

    def _limit(self, token: Token) -> int:
        """Return the last token that a name may reach to: of its sentence and its name."""
        span, end = self._at.get(token.index), self._tree.sentence(token).last
        last = token.index
        for index in range(token.index + 1, min(token.index + _LONGEST, end + 1)):
            if self._tree.tokens[index].pos not in _INSIDE or self._at.get(index) is not span:
                break
            last = index
        return last

    def _names_place(self, name: str, first: int, last: int) -> bool:
        span = self._at.get(first)
        is_whole = span is not None and (span.first, span.last) == (first, last)
        if span is not None and span.kind is Kind.PERSON and not is_whole:
            return False
        if name in self._told:
            return True
        if name.isupper() and len(name) < _SHORTEST:
            return False
        size = _size(name)
        if span is not None and span.kind is Kind.PERSON:
            return False
        is_part = span is not None and span.kind is Kind.PLACE and span.first == first
        is_likely = is_part or (span is None and self._is_at(first))
        return size >= (_SMALL if is_likely else _LARGE)

    def _words(self, first: int, last: int) -> str:
        start, end = self._tree.tokens[first].start, self._tree.tokens[last].end
        return " ".join(self._text[start:end].split())


def _size(name: str) -> int:
    """Return the people in the largest place that bears the name; a region counts as large."""
    if name.lower() in _SIDES or is_people(name):
        return 0
    return max((_weight(name, entry) for entry in bearers(name)), default=0)


def _weight(name: str, entry: GazetteerEntry) -> int:
    if entry.kind == "city":
        return entry.population or 0
    # Not "Man" for Manitoba, and not "Bell" for Bell County.
    is_written_out = "." in name or len(name) > _ABBREVIATION
    is_own = name == entry.name or (is_written_out and entry.kind not in {"division", "county"})
    return _LARGE if is_own else 0
