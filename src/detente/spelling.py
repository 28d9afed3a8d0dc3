"""Names as written go in, what may be compared of them comes out."""

import re
from functools import lru_cache
from typing import Final

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

# Articles and particles that reports of one name keep or drop.
_PARTICLES: Final = frozenset({"al", "el", "ul", "ad", "ash", "as", "the", "of", "and", "de", "la"})
_LONG_ENOUGH: Final = 6  # letters; shorter names differ by one letter and are two names
_WORD: Final = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """Return the name in small ASCII letters and digits, words parted by single blanks."""
    text = re.sub(r"['’‘ʼ`ʻʿ]s\b", "", name)
    return " ".join(_WORD.findall(anyascii(text).lower().replace("'", "").replace("`", "")))


@lru_cache(maxsize=50_000)
def words(name: str) -> tuple[str, ...]:
    """Return the words of the folded name that tell it apart: no articles and particles.

    A name without letters and digits is its own only word.
    """
    found = fold(name).split() or [name]
    return tuple(word for word in found if word not in _PARTICLES) or tuple(found)


def is_slip(one: str, other: str) -> bool:
    """Whether two words of six letters or more differ by one slip of the pen."""
    if min(len(one), len(other)) < _LONG_ENOUGH or one[0] != other[0]:
        return False
    return bool(DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1)


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """Return what the transliterations of a folded word share: its consonants, alike ones as one.

    "Qaddafi", "Gadhafi" and "Kadafi" are all "kdf"; a word of vowels alone stays as it is.
    """
    text = _heard(word)
    kept = re.sub(r"[aeiouwyh]", "", text[1:])
    joined = re.sub(r"(.)\1+", r"\1", text[:1].translate(_FIRST) + kept)
    return joined or word


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """Return a folded word as it sounds: alike consonants as one, vowels as a, i or u."""
    text = _heard(word).replace("y", "i").translate(_VOWELS)
    text = re.sub(r"(?<=u)w|w(?=u)|(?<=[aiu])h(?![aiu])|(?<=.)h$", "", text)
    return re.sub(r"(.)\1+", r"\1", text) or word


def is_of_syllables(name: str) -> bool:
    """Whether a name is written in Chinese or Korean signs: each counts, spelling variants none."""
    return _SYLLABLES.search(name) is not None


def _heard(word: str) -> str:
    text = "s" + word[1:] if word.startswith("x") else word
    for written, heard in _ALIKE:
        text = text.replace(written, heard)
    return text


_VOWELS: Final = str.maketrans("eo", "iu")
_SYLLABLES: Final = re.compile("[\u3400-\u9fff\uac00-\ud7a3]")
_ALIKE: Final = (
    ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("sh", "s"), ("ch", "s"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ck", "k"), ("q", "k"), ("c", "k"), ("x", "ks"),
    ("tz", "ts"), ("z", "s"), ("v", "f"), ("j", "g"), ("g", "k"),
)  # fmt: skip
# A vowel at the head is heard but written in many ways.
_FIRST: Final = str.maketrans({"e": "a", "i": "a", "o": "a", "u": "a", "y": "a"})
