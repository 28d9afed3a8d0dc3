"""Two people's names go in, how alike they are comes out.

Names are told by their words, as `person_words` gives them. Likeness only proposes: from `LEAST`
on two names are spellings of one, between `SLIP` and `LEAST` a slip of the pen lies between them
and something else must show that they mean one person.
"""

import re
from functools import cache, lru_cache
from itertools import groupby, pairwise
from typing import Final

from rapidfuzz.distance import OSA, JaroWinkler

from detente import spelling
from detente.data import rows

SAME: Final = 1.0
# Below this two full names are two people, or one has been misspelt.
LEAST: Final = 0.88
# Below this they are two people; chosen on one half of the pairs of names that are the gold.
SLIP: Final = 0.65

# Words of one consonant skeleton are transliterations of one name if they also sound alike:
# "Qaddafi" and "Gadhafi" do, "Ali" and "Aoul" or "Mattis" and "Matthews" do not.
_SHORT: Final = 4
_ROTATED: Final = 0.92
_PERMUTED: Final = 0.9
_JOINED: Final = 0.95
_CURTAILED: Final = 0.85  # a part is missing, and the rest is spelt otherwise or short
_FILIAL: Final = frozenset({"bin", "ben", "ibn", "bint"})
# "Abdulaziz", "Abdul Aziz" and "Abd al-Aziz" are one name, "Abdullah" is a word.
_SERVANT: Final = re.compile(r"abd[aeu](?:l|(?=([rsnztd])\1))(?!l?ah$)([a-z]{3,})")
_MANY_DROPPED: Final = 3
_HYPHENED: Final = re.compile(r"[A-Z][a-z'’]+-[a-z'’]+$")
# One or two syllables of Chinese or Korean in Latin letters.
_SYLLABLES: Final = re.compile(
    r"(?:(?:[zcst]h|hs|ts|k[wy]|gw|[hjpmb][wy]|[bpmfdtnlgkhjqxrzcsyw])?[aeiou]{1,3}(?:ng|[nrklmpth])?){1,2}"
)
# Months that are given names too are left: a newspaper's "Monday Smith" is none.
_GIVEN_MONTHS: Final = frozenset({"april", "august", "may", "june"})


@lru_cache(maxsize=50_000)
def person_words(name: str) -> tuple[str, ...]:
    """Return the words that tell a person apart: no titles, no particles, at least one word."""
    found = list(spelling.words(name))
    while len(found) > 1 and found[0] in _before_names():
        found.pop(0)
    plain = [part for word in found if word not in _FILIAL for part in _parted(word)]
    return tuple(word for word, _ in groupby(plain)) or tuple(found)


@lru_cache(maxsize=50_000)
def family_word(name: str) -> str:
    """Return the word that a person is called by alone: the last, or the first in East Asia.

    A family name stands first when it is a usual one and what follows is written like a given name
    of one or two syllables: "Kim Jong Un", "Xi Jinping", "Donald Tsang Yam-kuen".
    """
    words = person_words(name)
    if len(words) == 1:
        return words[0]
    hyphened = _HYPHENED.search(name)
    if hyphened is not None and len(words) > 2 and words[-3] in _family_names():  # noqa: PLR2004
        return words[-3]
    given = words[1:]
    if words[0] not in _family_names() or len(given) > 2:  # noqa: PLR2004
        return words[-1]
    if len(given) == 1 and words[0] in _also_given():
        return words[-1]
    return words[0] if all(map(_SYLLABLES.fullmatch, given)) else words[-1]


def person_names_alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return how alike two people's names are, from 0 to 1, by their weakest pair of words.

    All words of the shorter name must be found in the longer one. An initial matches a word that
    it begins. A name of one word is only like another of one word.
    """
    if one == other:
        return SAME
    few, many = sorted((one, other), key=lambda words: (len(words), words))
    if _is_family_first(few) and _is_family_first(many):
        return _of_syllables_alike(few, many)
    score = _aligned(few, many)
    if "".join(few) == "".join(many):
        return _JOINED
    return max(score, _joined(few, many))


def _is_family_first(words: tuple[str, ...]) -> bool:
    """Whether a name is a usual East Asian family name and one or two words of syllables."""
    family, *given = words
    return (
        family in _family_names() and len(given) in {1, 2} and all(map(_SYLLABLES.fullmatch, given))
    )


def _of_syllables_alike(few: tuple[str, ...], many: tuple[str, ...]) -> float:
    """Return the likeness of names whose syllables are few, so that each of them counts."""
    one, other = "".join(few), "".join(many)
    if spelling.sound(one) == spelling.sound(other):
        return _JOINED
    if few == many[: len(few)]:
        return _CURTAILED
    return 0.75 if OSA.distance(one, other) <= 1 else 0.0


def patronymics_swapped(one: str, other: str) -> bool:
    """Whether one name has the father's name where the other has the son's."""
    chains = [_chain(spelling.fold(name)) for name in (one, other)]
    return bool(chains[0] and chains[1]) and chains[0] == chains[1][::-1] != chains[1]


def _chain(folded: str) -> list[str]:
    parts = [word for word in folded.split() if word not in {"al", "el"}]
    at = next((place for place, word in enumerate(parts) if word in _FILIAL), None)
    return [] if at is None or not 0 < at < len(parts) - 1 else [parts[at - 1], parts[at + 1]]


def _parted(word: str) -> tuple[str, ...]:
    if word in {"abdul", "abdel", "abdal"}:
        return ("abd",)
    match = _SERVANT.fullmatch(word)
    return ("abd", match.group(2)) if match else (word,)


def _aligned(few: tuple[str, ...], many: tuple[str, ...]) -> float:
    """Return the likeness of the weakest pair when each word has the most like one it can have."""
    if len(few) == 1 < len(many):
        return 0.0
    pairs = sorted(
        (
            (_words_alike(word, name), -abs(at - place), -at, -place)
            for at, word in enumerate(few)
            for place, name in enumerate(many)
            if at == place or word == name or 1 not in {len(word), len(name)}
        ),
        reverse=True,
    )
    taken: dict[int, int] = {}
    scores: list[float] = []
    for alike, _, at, place in pairs:
        if -at not in taken and -place not in taken.values():
            taken[-at] = -place
            scores.append(alike)
    if len(scores) < len(few):
        return 0.0
    slips = sum(score < LEAST for score in scores)
    score = min(scores) * (1.0 if slips < 2 else 0.9)  # noqa: PLR2004
    if len(many) - len(few) >= _MANY_DROPPED and len(few) == 2:  # noqa: PLR2004
        score *= 0.6
    places = [taken[at] for at in range(len(few))]
    if 0 not in places and score < SAME:
        score = min(score, _CURTAILED)
    return score * _order(places)


def _order(places: list[int]) -> float:
    """Return what a change in the order of words takes: a family name may stand first."""
    turns = sum(one > other for one, other in pairwise(places))
    if turns == 0:
        return SAME
    return _ROTATED if turns == 1 and places[-1] < places[0] else _PERMUTED


def _joined(few: tuple[str, ...], many: tuple[str, ...]) -> float:
    """Return the likeness of names that part their words differently: "Patr ushev"."""
    one, other = "".join(few), "".join(many)
    if len(few) == len(many) or min(len(one), len(other)) < 6:  # noqa: PLR2004
        return 0.0
    return _words_alike(one, other) if OSA.distance(one, other) <= 1 else 0.0


@lru_cache(maxsize=200_000)
def _words_alike(one: str, other: str) -> float:
    if one == other:
        return SAME
    if 1 in {len(one), len(other)}:
        return 0.9 if one[0] == other[0] else 0.0
    if other in _nicknames().get(one, ()) or one in _nicknames().get(other, ()):
        return 0.9
    if _sound_alike(one, other):
        return 0.95 if _is_rounded(one) == _is_rounded(other) else 0.8
    return max(_slip(one, other), float(JaroWinkler.similarity(one, other)) * 0.6)


def _sound_alike(one: str, other: str) -> bool:
    """Whether two words may be transliterations of one: at most one vowel is heard otherwise."""
    if spelling.skeleton(one) != spelling.skeleton(other):
        return False
    heard, as_heard = spelling.sound(one), spelling.sound(other)
    if _ends_open(heard) != _ends_open(as_heard) or heard.count("w") != as_heard.count("w"):
        return False
    return int(OSA.distance(heard, as_heard)) <= (min(len(one), len(other)) > _SHORT)


def _ends_open(heard: str) -> bool:
    return heard[-1] in "aiu"


def _slip(one: str, other: str) -> float:
    """Return the likeness of words that a letter or two part, 0 for those that more part."""
    edits = int(OSA.distance(one, other))
    shorter = min(len(one), len(other))
    if edits == 1 and shorter > 5 and (len(one) != len(other) or sorted(one) == sorted(other)):  # noqa: PLR2004
        return 0.9 if one[0] == other[0] else 0.85
    if edits == 1 and shorter > 2:  # noqa: PLR2004
        return 0.85 if shorter > 4 else 0.75  # noqa: PLR2004
    if edits == 2 and shorter > 4:  # noqa: PLR2004
        return 0.75 if one[-1] == other[-1] or shorter > 7 else 0.68  # noqa: PLR2004
    return 0.0


def _is_rounded(word: str) -> bool:
    """Whether the first vowel is o or u: it parts Hussein from Hassan, Khomeini from Khamenei."""
    vowel = re.search(r"[aeiou]", word)
    return vowel is not None and vowel.group() in "ou"


@cache
def _before_names() -> frozenset[str]:
    """Return titles, and days of the week, which stand before a name by chance."""
    classes = {"title", "honorific", "title in names", "calendar"}
    return _folded("words.tsv", classes) - _GIVEN_MONTHS


@cache
def _family_names() -> frozenset[str]:
    return _folded("family_names.tsv", {"family name", "also given"})


@cache
def _also_given() -> frozenset[str]:
    return _folded("family_names.tsv", {"also given"})


def _folded(table: str, classes: set[str]) -> frozenset[str]:
    return frozenset(
        spelling.fold(word)
        for row in rows(table)
        if row["class"] in classes
        for word in row["words"].split("|")
    )


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    return {row["name"]: frozenset(row["short"].split("|")) for row in rows("nicknames.tsv")}
