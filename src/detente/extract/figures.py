"""The names of one article go in, the figures behind them come out: one for each actor named."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from detente import spelling
from detente.extract.names import KINDS_OF_BODIES, NamedSpan, Shape, known_name
from detente.extract.words import word_class
from detente.model import Kind

_BODIES: Final = frozenset({Kind.ORGANISATION, Kind.GROUP, Kind.PLACE})
_BODY_NOUNS: Final = word_class("body noun")
# "Congress" without an article is the name of a party or of a parliament, not short for another.
_OWN_NAMES: Final = frozenset({"congress"})
_SMALL_WORDS: Final = frozenset(
    {"a", "and", "for", "in", "of", "on", "the", "to", "de", "del", "la"}
)


@dataclass(slots=True)
class Figure:
    """An actor in the making: what the article has told of it so far."""

    key: str
    name: str
    kind: Kind
    known: str | None = None
    country: str | None = None
    part_of: str | None = None
    role: str | None = None
    aliases: dict[str, None] = field(default_factory=dict)

    def call(self, text: str) -> None:
        """Note another name by which the article calls it."""
        self.aliases.setdefault(" ".join(text.split()))


class Figures:
    """The figures of one article by key, and the key of each name."""

    def __init__(self, spans: Iterable[NamedSpan]) -> None:
        self.by_key: dict[str, Figure] = {}
        self._key_at: dict[int, str] = {}
        spans = [span for span in spans if span.kind is not None]
        people = _People(spans)
        bodies = _Bodies(spans)
        for span in spans:
            key = _key(span, people, bodies)
            self._key_at[span.first] = key
            self._add(key, span)

    def key_of(self, span: NamedSpan) -> str | None:
        """Return the key of the figure that the name names; None when it names no actor."""
        return self._key_at.get(span.first)

    def __getitem__(self, key: str) -> Figure:
        return self.by_key[key]

    def make(self, key: str, name: str, kind: Kind, *, part_of: str | None = None) -> Figure:
        """Return the figure with this key; it is made when the article has not shown it before."""
        figure = self.by_key.get(key)
        if figure is None:
            above = self.by_key.get(part_of) if part_of else None
            country = above.country if above else None
            figure = Figure(key=key, name=name, kind=kind, part_of=part_of, country=country)
            self.by_key[key] = figure
        figure.call(name)
        return figure

    def _add(self, key: str, span: NamedSpan) -> None:
        figure = self.by_key.get(key)
        if figure is None:
            kind = (
                Kind.GROUP if span.shape is Shape.PEOPLE and span.kind is Kind.STATE else span.kind
            )
            name = span.text if span.shape is Shape.PEOPLE else span.name
            figure = Figure(
                key=key,
                name=name,
                kind=kind or Kind.GENERIC,
                known=span.key if span.shape is not Shape.PEOPLE else None,
                country=span.country,
                part_of=span.part_of,
            )
            self.by_key[key] = figure
            self._add_parent(span.part_of)
        elif _is_fuller(span, figure):
            figure.name = span.name
            figure.known = figure.known or span.key
            figure.country = figure.country or span.country
        figure.call(span.text)

    def _add_parent(self, key: str | None) -> None:
        """Bring in the body or state that a known actor is part of, though nobody names it."""
        parent = known_name(key) if key is not None and key not in self.by_key else None
        if key is None or parent is None:
            return
        self.by_key[key] = Figure(
            key=key,
            name=parent.name,
            kind=parent.kind,
            known=key,
            country=parent.country,
            part_of=parent.part_of,
        )
        self._add_parent(parent.part_of)


def _is_fuller(span: NamedSpan, figure: Figure) -> bool:
    """Whether a name says more of who it is than the one that a figure has so far."""
    if span.shape is not Shape.PROPER or figure.known is not None:
        return False
    return span.key is not None or len(span.name.split()) > len(figure.name.split())


def _key(span: NamedSpan, people: "_People", bodies: "_Bodies") -> str:
    if span.shape is Shape.PEOPLE:
        return f"people:{spelling.fold(span.text)}"
    if span.key is not None:
        return span.key
    if span.kind is Kind.PERSON:
        return f"person:{people.full_name(span)}"
    return bodies.key_of(span)


class _People:
    """Links the short names of people to the full ones of the same article."""

    def __init__(self, spans: list[NamedSpan]) -> None:
        self._groups: list[list[tuple[str, ...]]] = []
        self._seen: list[tuple[int, int]] = []  # where in the text a group was named in full
        for span in spans:
            if span.kind is Kind.PERSON and span.key is None and span.last > span.first:
                self._seen.append((span.first, self._group(spelling.words(span.name))))

    def full_name(self, span: NamedSpan) -> str:
        """Return the folded full name of the person that the span names."""
        parts = spelling.words(span.name)
        if span.last > span.first:
            return self._longest(self._group(parts))
        group = self._nearest(parts[-1], span.first)
        return " ".join(parts) if group is None else self._longest(group)

    def _group(self, parts: tuple[str, ...]) -> int:
        for number, names in enumerate(self._groups):
            if any(_same_person(parts, other) for other in names):
                if parts not in names:
                    names.append(parts)
                return number
        self._groups.append([parts])
        return len(self._groups) - 1

    def _longest(self, group: int) -> str:
        longest = max(self._groups[group], key=lambda parts: (len(parts), parts))
        return " ".join(longest)

    def _nearest(self, word: str, place: int) -> int | None:
        """Return the person last named in full whose name has the word, else the next one."""
        tests: tuple[Callable[[tuple[str, ...], str], bool], ...] = (
            _ends_with,
            _has,
            _nearly_ends_with,
        )
        for fits in tests:
            found = [
                (place < first, abs(place - first), group)
                for first, group in self._seen
                if any(fits(parts, word) for parts in self._groups[group])
            ]
            if found:
                return min(found)[2]
        return None


def _ends_with(parts: tuple[str, ...], word: str) -> bool:
    return parts[-1] == word


def _has(parts: tuple[str, ...], word: str) -> bool:
    return word in parts


def _nearly_ends_with(parts: tuple[str, ...], word: str) -> bool:
    return spelling.is_slip(parts[-1], word)


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names of one article are one person's: "Javad" and "M. Javad Zarif"."""
    if one == other:
        return True
    if one[-1] != other[-1] and not spelling.is_slip(one[-1], other[-1]):
        return False
    few, many = sorted((one[:-1], other[:-1]), key=len)
    return all(
        any(part == name or (len(part) == 1 and name.startswith(part)) for name in many)
        for part in few
    ) or (len(few) == len(many) and all(map(spelling.is_slip, few, many)))


class _Bodies:
    """Links short names of bodies to long ones: "Islamic Jihad" to "Palestinian Islamic Jihad"."""

    def __init__(self, spans: list[NamedSpan]) -> None:
        bodies = [span for span in spans if span.kind in _BODIES and span.shape is Shape.PROPER]
        # The longest first, then the one named first.
        self._long = sorted(
            (
                (span.first, name, span)
                for span in bodies
                if " " in (name := spelling.fold(span.text))
            ),
            key=lambda item: (-len(item[1]), item[0]),
        )

    def key_of(self, span: NamedSpan) -> str:
        """Return the key of the longest name in the article that this one is short for."""
        name = spelling.fold(span.name)
        longer = self._longer(span, name)
        if longer is None:
            return f"body:{name}"
        return longer.key or f"body:{spelling.fold(longer.name)}"

    def _longer(self, span: NamedSpan, name: str) -> NamedSpan | None:
        if " " in name:
            fits: tuple[Callable[[str, str], bool], ...] = (_ends_in,)
        elif span.text.isupper():
            fits = (_has_initials,)
        elif name in _BODY_NOUNS:
            return self._only(span, name)
        else:
            acts = span.kind is not Kind.PLACE and span.shape is Shape.PROPER
            fits = (_is_called_by_kind,) if acts else ()
        for fit in fits:
            found = [other for _, longer, other in self._long if fit(longer, name)]
            if found:
                return found[0]
        return None

    def _only(self, span: NamedSpan, noun: str) -> NamedSpan | None:
        """Return the only body whose name ends in the noun, named before: "the Commission"."""
        found = {
            spelling.fold(other.name): (first, other)
            for first, longer, other in self._long
            if longer.endswith(f" {noun}")
        }
        if len(found) != 1 or noun in _OWN_NAMES:
            return None
        first, other = next(iter(found.values()))
        return other if first < span.first else None


def _ends_in(longer: str, name: str) -> bool:
    return longer.endswith(f" {name}")


def _has_initials(longer: str, name: str) -> bool:
    """Whether a name in capitals has the initials of a longer one, small words aside."""
    words = longer.split()
    initials = {"".join(word[0] for word in some) for some in (words, _content(words))}
    return len(name) > 1 and name in initials


def _content(words: list[str]) -> list[str]:
    return [word for word in words if word not in _SMALL_WORDS]


def _is_called_by_kind(longer: str, name: str) -> bool:
    """Whether the longer name adds only what kind of body it is: "Libre Party"."""
    first, *others = longer.split()
    return first == name and all(word in KINDS_OF_BODIES for word in others)
