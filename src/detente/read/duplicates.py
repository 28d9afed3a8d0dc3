"""Text goes in, a fingerprint comes out that shows how much of it another text holds.

Every run of four words is hashed and one hash in four is kept. Two texts that share half of the
smaller fingerprint are copies of one another, even where one was cut to a third.
"""

import re
from collections.abc import Iterable
from hashlib import blake2b
from typing import Final

_WORD: Final = re.compile(r"\w+")
_WORDS_A_GRAM: Final = 4
_KEPT_ONE_IN: Final = 4
# 63 bits, so that the number fits into a signed integer column of any database.
_MASK: Final = (1 << 63) - 1


def fingerprint(text: str) -> tuple[int, ...]:
    """Return the sampled hashes of the text's word 4-grams, sorted and each once.

    Case, punctuation and line breaks do not matter. Texts of a few words may have none.
    """
    words = _WORD.findall(text.casefold())
    grams = zip(*(words[offset:] for offset in range(_WORDS_A_GRAM)), strict=False)
    hashes = {_hash(gram) for gram in grams}
    return tuple(sorted(number for number in hashes if number % _KEPT_ONE_IN == 0))


def containment(one: Iterable[int], other: Iterable[int]) -> float:
    """Return the share of the smaller fingerprint that the other one holds, from 0 to 1."""
    these, those = frozenset(one), frozenset(other)
    smaller = min(len(these), len(those))
    return len(these & those) / smaller if smaller else 0.0


def _hash(gram: tuple[str, ...]) -> int:
    digest = blake2b(" ".join(gram).encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(digest.digest(), "big") & _MASK
