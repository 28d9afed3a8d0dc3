"""The toponyms of one article go in, the place on the map that each of them means comes out.

A toponym that a province or state follows lies in it: "Paris, Texas". Any other one means the
place that is large, in the countries and provinces that the article speaks of, and near to what
else it names; through an article it keeps its meaning.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from detente.data.world import GazetteerEntry, find_places, states

_Choices = Mapping[str, tuple[GazetteerEntry, ...]]
_Area = tuple[str | None, str | None]  # a country, or a division of it

# How likely a place is meant that nothing else speaks for, in powers of ten of the people in a
# town that is meant as often.
_PRIORS: Final = {
    "state": 8.0,
    "continent": 12.0,  # nothing within a state outdoes what is wider than it
    "world region": 12.0,
    "province": 6.5,
    "region": 6.0,
    "division": 5.0,
    "county": 4.0,
}
_OTHER_PRIOR: Final = 6.0
_HAMLET: Final = 300
# The figures below are where accuracy on LGL and TR-News is highest; it is flat around them.
_AREA_GAIN: Final = 4.0
_NEAR_GAIN: Final = 2.0
_COUNTRY_WEIGHT: Final = 0.3
_HOME_WEIGHT: Final = 0.5
_DOUBT: Final = 0.7
_NEAR_KM: Final = 100.0
_SEAT_GAIN: Final = 1.5
_MOST: Final = 40  # of namesakes only so many are weighed

_DIVISIONS: Final = frozenset({"province", "division", "county"})
_POINTS: Final = frozenset({"city", "county", "site"})
_DIVISION: Final = re.compile(
    r"(?i:\s+(?:province|governorate|oblast|region|district|prefecture|state|county|department))$"
)
_SAINT: Final = re.compile(r"\b(?:St\.?|Saint)(?= [A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A name of a place; `within` is the name of what it is said to lie in, if the text does.

    `country` is the ISO 3166-1 code of the state that the name stands for most often.
    """

    name: str
    within: str | None = None
    country: str | None = None


def resolve(
    toponyms: Sequence[Toponym], *, home: str | None = None
) -> tuple[GazetteerEntry | None, ...]:
    """Return the place that each toponym of an article means, None for those that none bears.

    `home` is the code of the country that the article comes from, if that is known.
    """
    choices = {toponym.name: bearers(toponym.name) for toponym in toponyms}
    stated = {
        toponym: pair
        for toponym in dict.fromkeys(toponyms)
        if (pair := _stated(toponym, choices[toponym.name])) is not None
    }
    for toponym, (entry, area) in stated.items():
        choices[toponym.name] = (entry,)
        choices[toponym.within or ""] = (area,)
    meanings = _meanings(choices, toponyms, home)
    return tuple(
        stated[toponym][0] if toponym in stated else meanings.get(toponym.name)
        for toponym in toponyms
    )


def is_people(name: str) -> bool:
    """Whether a name is that of a people, as "Iranian", and no place's own."""
    return name in _states_of_people()


def state_of_people(word: str) -> str | None:
    """Return the name of the state that "Iranian" belongs to, None for a word of no people."""
    return _states_of_people().get(word)


def gap_is_within(gap: str) -> bool:
    """Whether the text between two toponyms shows that the first lies in the second."""
    return gap.strip() in {",", "("}


@lru_cache(maxsize=4096)  # bounded, for the names of a long run have no end
def bearers(name: str) -> tuple[GazetteerEntry, ...]:
    """Return the places that a name may mean, also where it is spelt otherwise than on the map."""
    people = _states_of_people().get(name)
    if people is not None:
        return find_places(people)[:1]
    spellings = (spelling for spelling in _spellings(name) if find_places(spelling))
    spelling = next(spellings, None)
    if spelling is not None:
        return find_places(spelling)[:_MOST]
    bare = find_places(_DIVISION.sub("", name))
    return tuple(entry for entry in bare if entry.kind in _DIVISIONS) or bare[:_MOST]


def _spellings(name: str) -> Iterator[str]:
    yield name
    if name.isupper():
        yield name.title()
    yield _SAINT.sub("Saint", name)
    yield _SAINT.sub("St", name)


@cache
def _states_of_people() -> Mapping[str, str]:
    """Return the names of states by "Iranian", "Iranians" and the like."""
    return {form: state.name for state in states() for form in (*state.adjectives, *state.people)}


def _stated(
    toponym: Toponym, entries: tuple[GazetteerEntry, ...]
) -> tuple[GazetteerEntry, GazetteerEntry] | None:
    """Return the place that lies in what the text says, and the state or division that that is."""
    if toponym.within is None:
        return None
    pairs = [
        (entry, area)
        for area in _areas(toponym.within)
        for entry in entries
        if _lies_in(entry, area)
    ]
    return max(pairs, key=lambda pair: _prior(pair[0]) + _prior(pair[1]), default=None)


def _areas(name: str) -> Iterator[GazetteerEntry]:
    return (entry for entry in bearers(name) if entry.kind in _DIVISIONS | {"state"})


def _lies_in(entry: GazetteerEntry, area: GazetteerEntry) -> bool:
    if entry.country != area.country or entry.kind == "state":
        return False
    if area.kind == "state":
        return True
    if area.admin is None or entry.kind in {"province", "division"}:
        return False
    return entry.admin == area.admin and entry is not area


def _meanings(
    choices: _Choices, toponyms: Iterable[Toponym], home: str | None
) -> dict[str, GazetteerEntry]:
    """Return one meaning for each name: first by countries and provinces, then by distance too."""
    weights = {name: math.sqrt(count) for name, count in _counts(toponyms).items()}
    usual = {toponym.name: toponym.country for toponym in toponyms}
    votes = _votes(choices, weights)
    scores = {
        name: [
            _prior(entry)
            + _SEAT_GAIN * (entry.country is not None and entry.country == usual.get(name))
            + _AREA_GAIN * math.log1p(_support(name, entry, votes, home))
            for entry in entries
        ]
        for name, entries in choices.items()
        if entries
    }
    likely = {name: choices[name][own.index(max(own))] for name, own in scores.items()}
    points = [
        (name, entry, weights.get(name, 1.0))
        for name, entry in likely.items()
        if entry.kind in _POINTS
    ]
    return {
        name: _nearest(name, choices[name], own, points) if len(own) > 1 else likely[name]
        for name, own in scores.items()
    }


def _counts(toponyms: Iterable[Toponym]) -> Counter[str]:
    return Counter(toponym.name for toponym in toponyms)


def _votes(choices: _Choices, weights: Mapping[str, float]) -> Mapping[_Area, Mapping[str, float]]:
    """Return for each country and division the names that speak for it, with how much they do.

    A name of one place speaks for it alone, one of many speaks for each of them a little. All
    together stand under the empty name.
    """
    votes: defaultdict[_Area, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for name, entries in choices.items():
        odds = [10 ** (_DOUBT * _prior(entry)) for entry in entries]
        weight = weights.get(name, 1.0) / (sum(odds) or 1.0)
        for entry, odd in zip(entries, odds, strict=True):
            for area in {(entry.country, None), (entry.country, entry.admin)}:
                votes[area][name] += weight * odd
                votes[area][""] += weight * odd
    return votes


def _support(
    name: str,
    entry: GazetteerEntry,
    votes: Mapping[_Area, Mapping[str, float]],
    home: str | None,
) -> float:
    """Return how much the other names speak for the country and division of a place."""
    if entry.country is None:
        return 0.0
    names = votes[entry.country, None]
    support = _COUNTRY_WEIGHT * (names[""] - names[name])
    if entry.admin is not None:
        names = votes[entry.country, entry.admin]
        support += names[""] - names[name]
    return support + (_HOME_WEIGHT if entry.country == home else 0.0)


def _nearest(
    name: str,
    entries: Sequence[GazetteerEntry],
    scores: Sequence[float],
    points: Sequence[tuple[str, GazetteerEntry, float]],
) -> GazetteerEntry:
    """Return the best-scored of the namesakes once those near to other places have gained."""
    others = [(place, weight) for other, place, weight in points if other != name]
    nearness = (_nearness(entry, others) for entry in entries)
    gained = [
        score + _NEAR_GAIN * math.log1p(near) for score, near in zip(scores, nearness, strict=True)
    ]
    return entries[gained.index(max(gained))]


def _nearness(entry: GazetteerEntry, others: Iterable[tuple[GazetteerEntry, float]]) -> float:
    if entry.kind == "state":
        return 0.0
    return sum(weight * math.exp(-_kilometres(entry, other) / _NEAR_KM) for other, weight in others)


def _kilometres(one: GazetteerEntry, other: GazetteerEntry) -> float:
    """Return the distance of two places, only roughly where it is large."""
    north = one.latitude - other.latitude
    east = (one.longitude - other.longitude) * math.cos(math.radians(one.latitude))
    return 111.2 * math.hypot(north, east)


def _prior(entry: GazetteerEntry) -> float:
    if entry.kind == "city":
        return math.log10(max(entry.population or 0, _HAMLET))
    return _PRIORS.get(entry.kind, _OTHER_PRIOR)
