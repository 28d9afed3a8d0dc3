"""Two wordings of a happening go in, how likely they are to tell of the same one comes out.

Looked at is the text alone: the trigger, the words around it, the sentence, the names in it, and
how the article opens. Words count by how rare they are in news. What each likeness is worth was
learned from pairs of mentions that people had judged (train/likeness.py).
"""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile
from typing import Final

from detente.data import rows
from detente.model import Span

# Characters of an article that are looked at for what it is about; all of it says no more.
OPENING: Final = 1000
_WORD: Final = re.compile(r"[^\W_]+")
_NEAR: Final = 5  # words on either side of the trigger
_KEPT: Final = 2048  # openings whose words are remembered
# Lemmas with their weights; the squares of the weights add up to 1, or the bag is empty.
Bag = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How an article tells of a happening, ready to be compared.

    `lemma` is that of the trigger's last word. `sentence_at` is where the sentence begins in its
    document, `opening` what the document begins with.
    """

    document_id: str
    sentence_at: int
    lemma: str
    trigger: Bag
    near: Bag
    sentence: Bag
    names: Bag
    opening: Bag


def wording_of(
    sentence: str, trigger: Span, *, document_id: str, sentence_at: int, opening: str
) -> Wording:
    """Return the wording of a happening; the span counts from the start of the sentence."""
    words = [(match.group(), Span(*match.span())) for match in _WORD.finditer(sentence)]
    inside = [index for index, (_, span) in enumerate(words) if span.overlaps(trigger)]
    first, last = (inside[0], inside[-1]) if inside else (len(words), len(words) - 1)
    carrying = [word for word, _ in words[first : last + 1]]
    before, after = ([word for word, _ in part] for part in (words[:first], words[last + 1 :]))
    return Wording(
        document_id=document_id,
        sentence_at=sentence_at,
        lemma=lemma_of(carrying[-1]) if carrying else "",
        trigger=_bag(carrying),
        near=_bag([*before[-_NEAR:], *after[:_NEAR]]),
        sentence=_bag([*before, *after]),
        names=_bag(word for word in (*before, *after) if word[0].isupper()),
        opening=_opening(opening[:OPENING]),
    )


def likeness(one: Wording, other: Wording) -> float:
    """Return how likely two wordings are to tell of one happening, from 0 to 1.

    It is learned from happenings of all kinds among articles on like matters; for claims of one
    type and of the same parties it says too little rather than too much.
    """
    weights = _weights()
    total = weights["base"] + math.fsum(
        weights[name] * value for name, value in traits(one, other).items()
    )
    return 1 / (1 + math.exp(-total))


def traits(one: Wording, other: Wording) -> dict[str, float]:
    """Return what likeness is judged by; the order of the two changes nothing."""
    together = one.document_id == other.document_id
    trigger = _cosine(one.trigger, other.trigger)
    stem = max((_stem(a, b) for a in one.trigger for b in other.trigger), default=0.0)
    near = _cosine(one.near, other.near)
    names = _cosine(one.names, other.names)
    story = 0.0 if together else _cosine(one.opening, other.opening)
    return {
        "trigger": trigger,
        "stem": stem,
        "near": near,
        "sentence": _cosine(one.sentence, other.sentence),
        "names": names,
        "other names": float(bool(one.names) and bool(other.names) and not names),
        "one article": float(together),
        "one sentence": float(together and one.sentence_at == other.sentence_at),
        "story": story,
        "root of story": math.sqrt(story),
        "trigger and names": trigger * names,
        "trigger and story": trigger * story,
        "trigger in one article": trigger * together,
        "stem and story": stem * story,
        "near, other stem": (1 - stem) * near,
    }


def shared_matter(one: Wording, other: Wording) -> float:
    """Return how much of what two sentences say, names aside, is the same, from 0 to 1."""
    first, second = ({*wording.sentence} - {*wording.names} for wording in (one, other))
    return _cosine(_bag(first), _bag(second))


def lemma_of(word: str) -> str:
    """Return the dictionary form of a word, in small letters; words never met are their own."""
    small = word.lower()
    known = _words().get(small)
    return known[0] if known else small


def _bag(words: Iterable[str]) -> Bag:
    """Return the lemmas of words, each counting by its rarity."""
    weights = {lemma: _rarity(lemma) for lemma in sorted({lemma_of(word) for word in words})}
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {lemma: weight / length for lemma, weight in weights.items()} if length else {}


def _rarity(lemma: str) -> float:
    known = _words().get(lemma)
    return known[1] if known else _words()[""][1]


@lru_cache(maxsize=_KEPT)
def _opening(text: str) -> Bag:
    return _bag(match.group() for match in _WORD.finditer(text))


def _cosine(one: Bag, other: Bag) -> float:
    if len(one) > len(other):
        one, other = other, one
    return math.fsum(weight * other[word] for word, weight in one.items() if word in other)


def _stem(one: str, other: str) -> float:
    """Return the share of letters in which words begin alike, as "acquire" and "acquisition"."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in alike) / max(len(one), len(other))


@cache
def _words() -> dict[str, tuple[str, float]]:
    """Return lemma and rarity by word; the empty word has the rarity of those never met."""
    return {
        row["word"]: (row["lemma"] or row["word"], float(row["rarity"]))
        for row in rows("word_rarity.tsv.gz")
    }


@cache
def _weights() -> dict[str, float]:
    return {row["trait"]: float(row["weight"]) for row in rows("likeness.tsv")}
