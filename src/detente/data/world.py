"""The tables about the world go in; states, known actors and the places of a name come out."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from detente.data import alternatives, read_table, rows

# What Unicode does not take apart into a plain letter and an accent.
_PLAIN_LETTERS: Final = str.maketrans(
    {
        **dict.fromkeys("-‐‑‒–—", " "),
        **dict.fromkeys(".'’‘ʼʻʿʾ`´", ""),
        **dict(zip("øØłŁđĐðÐıəƏħĦ", "oOlLdDdDiaAhH", strict=True)),
        **dict(zip("ßæÆœŒþÞ", ("ss", "ae", "Ae", "oe", "Oe", "th", "Th"), strict=True)),
    }
)
_WIDE: Final = frozenset({"state", "continent", "world region"})
_ARTICLE: Final = re.compile(r"^(?:al|el|ad|an|ar|as|at|az|ash|ath|adh|et|es|er|ez) (?=[A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state, or another government that acts in the news under a name of its own.

    `code` is None for past states and for those without an ISO 3166-1 code. `adjectives` are those
    of "the Iranian minister", `people` the nouns for its citizens, `metonyms` the words other than
    `capital` that stand for its government. The coordinates are a point near the middle of it.
    """

    code: str | None
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capital: tuple[str, ...]
    metonyms: tuple[str, ...]
    latitude: float
    longitude: float
    geonames_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownActor:
    """A group or organisation that the package knows by name.

    `kind` is "group" or "organisation". `adjectives` are those of "Kurdish fighters", none for
    most. `country` is the ISO 3166-1 code of the state it belongs to or mainly acts in, None if
    there is no such state. `part_of` is the key of the actor, or "iso:" and the code of the state,
    whose organ it is; None if it stands for itself. `domain` is the web host of an outlet, None
    for all others. `note` says in a few words what it is.
    """

    key: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    country: str | None
    part_of: str | None
    domain: str | None
    note: str

    def __post_init__(self) -> None:
        if self.kind not in {"group", "organisation"}:
            msg = f"not a kind of known actor: {self.kind!r} of {self.key}"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerEntry:
    """A place on the map: a state, a region or site, or a town.

    `kind` is "state", "city" or the kind that the table of regions gives. `country` is the ISO
    3166-1 code of the state that it is or lies in, None for seas and for what lies in several.
    `admin` is the first-level division of a town or county, or that a province is, as GeoNames
    codes it: a postal abbreviation in the United States, mostly a number elsewhere. Parts that are
    not known are None.
    """

    name: str
    kind: str
    country: str | None
    latitude: float
    longitude: float
    admin: str | None = None
    population: int | None = None
    geonames_id: int | None = None


@cache
def states() -> tuple[State, ...]:
    """Return all states in the order of their names."""
    return tuple(_state(row) for row in rows("states.tsv"))


@cache
def known_actors() -> tuple[KnownActor, ...]:
    """Return all known actors in the order of their table."""
    return tuple(_known_actor(row) for row in rows("known_actors.tsv"))


def find_places(name: str) -> tuple[GazetteerEntry, ...]:
    """Return the places that bear this name or alias, the likeliest kinds first.

    These are states, then regions, then towns by size, then the provinces and counties that no
    region stands for. Capital letters count, what `plain_name` takes away does not.
    """
    plain = plain_name(name)
    return (*_areas().get(plain, ()), *_towns(plain), *_divisions().get(plain, ()))


@cache
def wide_places() -> frozenset[tuple[str, str | None]]:
    """Return the names of states, continents and parts of the world, each with its country."""
    entries = (*_state_entries(), *_region_entries())
    return frozenset((entry.name, entry.country) for entry, _ in entries if entry.kind in _WIDE)


def plain_name(name: str) -> str:
    """Return what the spellings of one name share, to compare names by.

    It is the name without accents, apostrophes and full stops, with spaces for hyphens and a
    capital on an Arabic article at its head: "al-Ḥasakah" and "Al Hasakah" are the same.
    """
    if not name.isascii():
        letters = unicodedata.normalize("NFKD", name)
        name = "".join(letter for letter in letters if not unicodedata.combining(letter))
    plain = " ".join(name.translate(_PLAIN_LETTERS).split())
    return _ARTICLE.sub(lambda article: article.group().capitalize(), plain)


def _state(row: Mapping[str, str]) -> State:
    return State(
        code=row["code"] or None,
        name=row["name"],
        aliases=alternatives(row["aliases"]),
        adjectives=alternatives(row["adjectives"]),
        people=alternatives(row["people"]),
        capital=alternatives(row["capital"]),
        metonyms=alternatives(row["metonyms"]),
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        geonames_id=_number(row["geonames_id"]),
    )


def _known_actor(row: Mapping[str, str]) -> KnownActor:
    return KnownActor(
        key=row["key"],
        name=row["name"],
        kind=row["kind"],
        aliases=alternatives(row["aliases"]),
        adjectives=alternatives(row["adjectives"]),
        country=row["country"] or None,
        part_of=row["part_of"] or None,
        domain=row["domain"] or None,
        note=row["note"],
    )


@cache
def _areas() -> Mapping[str, tuple[GazetteerEntry, ...]]:
    """Return states and regions by plain name, states first."""
    areas: defaultdict[str, dict[GazetteerEntry, None]] = defaultdict(dict)
    for entry, names in (*_state_entries(), *_region_entries()):
        for name in names:
            areas[plain_name(name)][entry] = None
    return {plain: tuple(entries) for plain, entries in areas.items()}


def _state_entries() -> Iterator[tuple[GazetteerEntry, tuple[str, ...]]]:
    for state in states():
        entry = GazetteerEntry(
            name=state.name,
            kind="state",
            country=state.code,
            latitude=state.latitude,
            longitude=state.longitude,
            geonames_id=state.geonames_id,
        )
        yield entry, (state.name, *state.aliases)


def _region_entries() -> Iterator[tuple[GazetteerEntry, tuple[str, ...]]]:
    codes = _province_codes()
    for row in rows("regions.tsv"):
        entry = GazetteerEntry(
            name=row["name"],
            kind=row["kind"],
            country=row["country"] or None,
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            admin=_code(row, codes) if row["kind"] == "province" else None,
        )
        yield entry, (row["name"], *alternatives(row["aliases"]))


@cache
def _divisions() -> Mapping[str, tuple[GazetteerEntry, ...]]:
    """Return provinces and counties by plain name, without those that are regions."""
    regions = {
        (plain_name(name), entry.country)
        for entry, names in _region_entries()
        if entry.kind == "province"
        for name in names
    }
    divisions: defaultdict[str, list[GazetteerEntry]] = defaultdict(list)
    for row in rows("divisions.tsv.gz"):
        names = {plain_name(name) for name in (row["name"], *alternatives(row["aliases"]))}
        if row["kind"] == "division" and any((name, row["country"]) in regions for name in names):
            continue
        entry = GazetteerEntry(
            name=row["name"],
            kind=row["kind"],
            country=row["country"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            admin=row["admin"] or None,
        )
        for name in names:
            divisions[name].append(entry)
    return {plain: tuple(entries) for plain, entries in divisions.items()}


def _province_codes() -> Mapping[tuple[str, str], str]:
    """Return GeoNames' code of each province by plain name and country."""
    return {
        (plain_name(name), row["country"]): row["admin"]
        for row in rows("divisions.tsv.gz")
        if row["kind"] == "division" and row["admin"]
        for name in (row["name"], *alternatives(row["aliases"]))
    }


def _code(row: Mapping[str, str], codes: Mapping[tuple[str, str], str]) -> str | None:
    # "Washington State" and "New York State" are called so to tell them from the cities.
    names = (row["name"], row["name"].removesuffix(" State"), *alternatives(row["aliases"]))
    found = (codes.get((plain_name(name), row["country"])) for name in names)
    return next((code for code in found if code), None)


def _towns(plain: str) -> list[GazetteerEntry]:
    lines, numbers = _gazetteer()
    towns = [_town(lines[number]) for number in numbers.get(plain, ())]
    return sorted(towns, key=lambda town: (-(town.population or 0), town.geonames_id or 0))


@cache
def _gazetteer() -> tuple[list[str], Mapping[str, Sequence[int]]]:
    """Return the lines of the gazetteer, and by plain name the numbers of those that bear it."""
    # By hand and not by rows(), which would take three times as long for the one large table.
    text = read_table("places.tsv.gz")
    _, *lines = (line for line in text.splitlines() if not line.startswith("#"))
    numbers: dict[str, Sequence[int]] = {}
    for number, line in enumerate(lines):
        name, aliases, _ = line.split("\t", 2)
        this = (number,)  # shared by all names of a town, as most names are one town's alone
        for plain in (name, *alternatives(aliases)):
            numbers[plain] = (*numbers[plain], number) if plain in numbers else this
    return lines, numbers


def _town(line: str) -> GazetteerEntry:
    name, _, country, admin, latitude, longitude, population, geonames_id = line.split("\t")
    return GazetteerEntry(
        name=name,
        kind="city",
        country=country,
        latitude=float(latitude),
        longitude=float(longitude),
        admin=admin or None,
        population=_number(population),
        geonames_id=_number(geonames_id),
    )


def _number(cell: str) -> int | None:
    return int(cell) if cell else None
