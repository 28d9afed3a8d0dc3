"""Two bodies' names go in, how alike they are comes out: states, groups, organisations.

Articles, legal forms, the order of words and British or American spelling part no bodies. Numbers
and the names of states do: a bank of China is not one of Chile, nor the first brigade the second.
"""

import re
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from detente import spelling
from detente.data import rows
from detente.data.world import states
from detente.resolve.compare import SAME

_ORDERED: Final = 0.97
_JOINED: Final = 0.95
_ACRONYM: Final = 0.9
SLIPPED: Final = 0.8
_FEW: Final = 5  # letters: shorter words differ by one and are two
_MANY: Final = 7  # letters: words as long may have two slips
_LETTERS: Final = re.compile(r"\b(?:[a-z] )+[a-z]\b")
_ROMAN: Final = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")


@lru_cache(maxsize=50_000)
def body_words(name: str) -> tuple[str, ...]:
    """Return the words that tell a body apart, in the order of the name; at least one."""
    # What stands behind a stroke is another name of the same.
    folded = spelling.fold(name.split("/", maxsplit=1)[0]) or spelling.fold(name) or name
    text = _LETTERS.sub(lambda letters: letters.group().replace(" ", ""), folded)
    text = _phrases().sub(lambda match: _meanings()[match.group()], text)
    found = _without_forms(text.split())
    kept = tuple(word for word in found if word not in _words_of("particle")) or tuple(found)
    return _numbered(kept) or (folded,)


@lru_cache(maxsize=50_000)
def body_key(name: str) -> str:
    """Return what all usual forms of one body's name share."""
    return " ".join(sorted(body_words(name)))


@lru_cache(maxsize=50_000)
def plain_key(name: str) -> str:
    """Return the words of a name in one order, without particles; no spelling taken for another."""
    found = _without_forms(spelling.fold(name).split())
    return " ".join(sorted(word for word in found if word not in _words_of("particle")))


def is_common(name: str) -> bool:
    """Whether a name says only what kind of body it is, as every state has one: "High Court"."""
    *before, last = spelling.fold(name).split() or [name]
    kinds = _nouns_of_bodies()
    return last in kinds and all(
        word in _everyday() or word in kinds or word in _words_of("particle") for word in before
    )


def initials(name: str) -> str:
    """Return the first letters of the words that tell a body apart."""
    return "".join(word[0] for word in body_words(name))


def body_names_alike(one: str, other: str) -> float:
    """Return how alike two bodies' names are, from 0 to 1."""
    first, second = body_words(one), body_words(other)
    if first == second:
        return SAME
    if sorted(first) == sorted(second):
        return _ORDERED
    if "".join(first) == "".join(second):
        return _JOINED
    if _abbreviates(one, other) or _abbreviates(other, one):
        return _ACRONYM
    return SLIPPED if is_misspelt(one, other) else 0.0


def is_misspelt(one: str, other: str) -> bool:
    """Whether two names differ in the spelling of one word, or in how they part words besides."""
    first, second = body_words(one), body_words(other)
    if len(first) != len(second):
        if set(first) <= set(second) or set(second) <= set(first):
            return False
        first, second = ("".join(first),), ("".join(second),)
    apart = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return len(apart) == 1 and _is_slip(*apart[0])


def _abbreviates(short: str, long: str) -> bool:
    """Whether a name is the first letters of the other."""
    letters, words = spelling.fold(short).replace(" ", ""), spelling.fold(long).split()
    full = "".join(word[0] for word in words)
    return len(letters) > 2 and letters in {full, initials(long)}  # noqa: PLR2004


def _is_slip(one: str, other: str) -> bool:
    if _is_told_apart(one) or _is_told_apart(other):
        return False
    shorter = min(len(one), len(other))
    if shorter < _FEW:
        return False
    return int(OSA.distance(one, other)) <= (2 if shorter >= _MANY else 1)


def _is_told_apart(word: str) -> bool:
    """Whether a word says which of several: a number or a state."""
    return any(map(str.isdigit, word)) or bool(_ROMAN.fullmatch(word)) or word in _lands()


def _without_forms(words: list[str]) -> list[str]:
    """Take legal forms from both ends, but not the whole name."""
    kept, forms = list(words), _words_of("legal form")
    while len(kept) > 1 and kept[-1] in forms:
        kept.pop()
    while len(kept) > 1 and kept[0] in forms:
        kept.pop(0)
    return kept


def _numbered(words: tuple[str, ...]) -> tuple[str, ...]:
    """Make one number of a ten and its unit: "forty four"."""
    found: list[str] = []
    for word in words:
        if found and word.isdigit() and len(word) == 1 and re.fullmatch(r"[2-9]0", found[-1]):
            found[-1] = str(int(found[-1]) + int(word))
        else:
            found.append(word)
    return tuple(found)


@cache
def _lands() -> frozenset[str]:
    return frozenset(
        spelling.fold(name)
        for state in states()
        for name in (state.name, *state.aliases, *state.adjectives)
    )


@cache
def _nouns_of_bodies() -> frozenset[str]:
    rows_of_nouns = [
        row for row in rows("people.tsv") if row["class"] in {"office", "body", "organ"}
    ]
    body_nouns = [row for row in rows("words.tsv") if row["class"] == "body noun"]
    return frozenset(
        word for row in (*rows_of_nouns, *body_nouns) for word in row["words"].split("|")
    )


@cache
def _everyday() -> frozenset[str]:
    """Return the words that stand before the noun of a body in any state."""
    return frozenset(
        word
        for row in rows("words.tsv")
        if row["class"] in {"part of a title", "before a body noun"}
        for word in row["words"].split("|")
    )


@cache
def _words_of(meaning: str) -> frozenset[str]:
    return frozenset(
        word.replace(" ", "_")
        for row in rows("body_words.tsv")
        if row["means"] == meaning
        for word in row["words"].split("|")
    )


@cache
def _meanings() -> dict[str, str]:
    """Return what stands for each phrase; a particle or form stands for itself, in one piece."""
    return {
        word: word.replace(" ", "_") if row["means"] in {"particle", "legal form"} else row["means"]
        for row in rows("body_words.tsv")
        for word in row["words"].split("|")
    }


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(_meanings(), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
