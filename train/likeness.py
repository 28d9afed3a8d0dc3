"""News articles and ECB+ go in, what likeness of wording is judged by comes out.

    python train/likeness.py ARTICLES ECBPLUS

ARTICLES, anything that `detente read` takes, tell which forms of a word belong together and how
rare it is: `word_rarity.tsv.gz`. ECB+ tells what each likeness is worth: `likeness.tsv`, learned
from the pairs of mentions within a topic of odd number; those of even number are kept to measure
on. Nothing here is drawn by chance: the same input gives the same files.
"""

import gzip
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import combinations, islice
from math import log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from detente.evaluate.crossdoc import wordings_of
from detente.evaluate.ecbplus import Topic, read_ecbplus
from detente.merge.wording import traits
from detente.model import Document, Parse
from detente.parse import SpacyParser
from detente.read import read_inputs

_DATA = Path(str(files("detente.data")))
_EVERY = 2  # of so many articles one is read: more of them change little
_LEAST = 3  # articles that a word must stand in: slips of the pen are left out
_RIDGE = 1e-3
_ROUNDS = 50
_WORDS = """\
# How rare words are in news: the logarithm of articles over those that have the lemma. The row
# without a word is for words that are not here. Counted by train/likeness.py.
# lemma is empty where it is the word itself.
word\tlemma\trarity
"""
_WEIGHTS = """\
# What likenesses of wording are worth when two mentions are to tell of one happening: weights of
# a logistic regression on pairs of ECB+ (Cybulska and Vossen 2014, annotations CC BY 3.0), topics
# of odd number. Learned by train/likeness.py.
trait\tweight
"""


def count_words(parses: Iterable[Parse]) -> Iterator[str]:
    """Yield the rows of word_rarity.tsv.gz."""
    articles = 0
    inside: Counter[str] = Counter()
    lemmas: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for parse in parses:
        articles += 1
        words = [token for token in parse.tokens if token.text.isalnum()]
        inside.update({token.lemma.lower() for token in words})
        for token in words:
            lemmas[token.lower][token.lemma.lower()] += 1
    most = {word: counts.most_common(1)[0][0] for word, counts in lemmas.items()}
    known = {lemma for lemma, number in inside.items() if number >= _LEAST}
    yield f"\t\t{log(articles):.2f}"
    for word in sorted(known | {word for word, lemma in most.items() if lemma in known}):
        lemma = word if word in known else most[word]
        yield f"{word}\t{lemma if lemma != word else ''}\t{log(articles / inside[lemma]):.2f}"


def weigh(topics: Iterable[Topic]) -> Iterator[str]:
    """Yield the rows of likeness.tsv."""
    names: list[str] = []
    values: list[list[float]] = []
    same: list[bool] = []
    for topic in topics:
        mentions = [mention for _, found in topic.articles for mention in found]
        pairs = combinations(zip(mentions, wordings_of(topic), strict=True), 2)
        for (one, first), (other, second) in pairs:
            found = traits(first, second)
            names = list(found)
            values.append(list(found.values()))
            same.append(one.happening == other.happening)
    weights = _regression(np.array(values), np.array(same, dtype=float)).tolist()
    for name, weight in zip([*names, "base"], weights, strict=True):
        yield f"{name}\t{weight:.4f}"


def _regression(rows: NDArray[np.float64], same: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weights by Newton's method, a ridge on the scaled traits holding them small."""
    middle, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = np.column_stack([(rows - middle) / scale, np.ones(len(rows))])
    weights = np.zeros(scaled.shape[1])
    for _ in range(_ROUNDS):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (likely - same) / len(same) + _RIDGE * weights
        bend = (scaled * (likely * (1 - likely))[:, None]).T @ scaled / len(same)
        weights -= np.linalg.solve(bend + _RIDGE * np.eye(len(weights)), slope)
    plain = weights[:-1] / scale
    return np.append(plain, weights[-1] - plain @ middle)


def main(articles: Path, ecbplus: Path) -> None:
    """Write both files into the package."""
    inputs = read_inputs([articles], max_bytes=2_000_000)
    documents = (item for item in inputs if isinstance(item, Document))
    parses = SpacyParser(with_core=False).pipe(islice(documents, 0, None, _EVERY))
    table = _WORDS + "\n".join(count_words(parses)) + "\n"
    (_DATA / "word_rarity.tsv.gz").write_bytes(gzip.compress(table.encode(), mtime=0))
    # Wordings are made with that table, so it has to lie there before the weights are learned.
    odd = [topic for topic in read_ecbplus(ecbplus) if int(topic.name) % 2]
    text = _WEIGHTS + "\n".join(weigh(odd)) + "\n"
    (_DATA / "likeness.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
