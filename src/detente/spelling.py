"""Names as written go in, what may be compared of them comes out."""

import re
from functools import lru_cache
from typing import Final

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

# Articles and particles that reports of one name keep or drop.
_PARTICLES: Final = frozenset({"al", "el", "ul", "ad", "ash", "as", "the", "of", "and", "de", "la"})
_WORD: Final = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """Return the name in small ASCII letters and digits, words parted by single blanks."""
    text = re.sub(r"['’‘ʼ`ʻʿ]s\b", "", name)
    return " ".join(_WORD.findall(anyascii(text).lower().replace("'", "").replace("`", "")))


@lru_cache(maxsize=50_000)
def words(name: str) -> tuple[str, ...]:
    """Return the words of the folded name that tell it apart; articles and particles are left out."""
    found = fold(name).split()
    return tuple(word for word in found if word not in _PARTICLES) or tuple(found)


def is_slip(one: str, other: str) -> bool:
    """Whether two words of six letters or more differ by one slip of the pen."""
    if min(len(one), len(other)) < 6 or one[0] != other[0]:
        return False
    return bool(DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1)
