"""Two names go in, how alike they are comes out."""

import re
from typing import Final

from rapidfuzz.distance import JaroWinkler

from detente import spelling

SAME: Final = 1.0
# Below this two full names are two people; measured on pairs of transliterated names.
LEAST: Final = 0.88
# Words of one consonant skeleton are transliterations of one name if they also look alike:
# "Qaddafi" and "Gadhafi" do, "Ali" and "Aoul" do not.
_SOUNDS: Final = 0.7


def person_names_alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return how alike two people's names are, from 0 to 1, by their weakest pair of words.

    The words of the shorter name must all be found in the longer one, in order, the last with the
    last. An initial matches a word that it begins.
    """
    if one == other:
        return SAME
    few, many = sorted((one, other), key=lambda words: (len(words), words))
    score = _words_alike(few[-1], many[-1])
    place = 0
    for word in few[:-1]:
        found = [
            (_words_alike(word, name), -at) for at, name in enumerate(many[:-1]) if at >= place
        ]
        best, at = max(found, default=(0.0, 0))
        score, place = min(score, best), 1 - at
    return score


def _words_alike(one: str, other: str) -> float:
    if one == other:
        return SAME
    if 1 in {len(one), len(other)}:
        return 0.9 if one[0] == other[0] else 0.0
    alike = float(JaroWinkler.similarity(one, other))
    if alike >= _SOUNDS and spelling.skeleton(one) == spelling.skeleton(other):
        return 0.95 if _is_rounded(one) == _is_rounded(other) else alike * 0.9
    return alike * 0.95


def _is_rounded(word: str) -> bool:
    """Whether the first vowel is o or u: it parts Hussein from Hassan, Khomeini from Khamenei."""
    vowel = re.search(r"[aeiou]", word)
    return vowel is not None and vowel.group() in "ou"
