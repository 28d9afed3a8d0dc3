"""A folder of ECB+ goes in, how well mentions of one happening are brought together comes out.

Mentions are given, and clustered among the articles of a topic, which are about two happenings of
one kind; which article is about which is not told. Clusters are scored over all topics together,
those of one mention included.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import Path
from typing import Final

from detente.evaluate.card import Card, Figure, signature_of
from detente.evaluate.coreference import Agreement, Clusters, b_cubed, ceaf_e, conll_f1, muc
from detente.evaluate.ecbplus import GoldMention, Topic, digest_of_ecbplus, read_ecbplus
from detente.merge import Wording, cluster_wordings, wording_of
from detente.model import Document, Span

_METRICS: Final[tuple[tuple[str, Callable[[Clusters, Clusters], Agreement]], ...]] = (
    ("muc", muc),
    ("b_cubed", b_cubed),
    ("ceaf_e", ceaf_e),
)


def evaluate_crossdoc(folder: Path) -> Card:
    """Cluster the mentions of each topic and score the clusters.

    `held_out` are the topics of even number, from which nothing was learned. `lemma` is what is
    reached by putting together, in each topic, all mentions whose last words have one lemma.
    Raises GoldError when the folder cannot be used.
    """
    topics = read_ecbplus(folder)
    gold: dict[Hashable, Hashable] = {}
    found: dict[Hashable, Hashable] = {}
    lemma: dict[Hashable, Hashable] = {}
    scores: list[tuple[str, float]] = []
    for topic in topics:
        mentions = [mention for _, marked in topic.articles for mention in marked]
        wordings = list(wordings_of(topic))
        keys = [(topic.name, mention.id) for mention in mentions]
        own = dict(zip(keys, cluster_wordings(wordings), strict=True))
        told = {key: mention.happening for key, mention in zip(keys, mentions, strict=True)}
        scores.append((topic.name, round(conll_f1(told, own), 3)))
        gold |= {key: (topic.name, value) for key, value in told.items()}
        found |= {key: (topic.name, value) for key, value in own.items()}
        lemma |= {
            key: (topic.name, wording.lemma) for key, wording in zip(keys, wordings, strict=True)
        }
    signature = signature_of(
        "mentions given, topics told",
        gold=digest_of_ecbplus(folder),
        size=f"{sum(len(topic.articles) for topic in topics)} articles",
    )
    return Card(
        signature=signature,
        figures=tuple(_figures(gold, found, lemma)),
        documents=tuple(scores),
    )


def wordings_of(topic: Topic) -> Iterator[Wording]:
    """Yield the wording of each mention of a topic, in order."""
    for document, mentions in topic.articles:
        for mention in mentions:
            yield _wording(document, mention)


def _wording(document: Document, mention: GoldMention) -> Wording:
    text, span = document.text, mention.span
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return wording_of(
        text[start : end if end >= 0 else len(text)],
        Span(span.start - start, span.end - start),
        document_id=document.id,
        sentence_at=start,
        opening=text,
    )


def _figures(gold: Clusters, found: Clusters, lemma: Clusters) -> Iterator[Figure]:
    held_out = [key for key in gold if isinstance(key, tuple) and int(key[0]) % 2 == 0]
    yield from agreements("", "of all topics", gold, found)
    for name, keys, where in (
        ("_held_out", held_out, "of topics kept aside"),
        ("_lemma", list(gold), "of one lemma, one happening"),
        ("_lemma_held_out", held_out, "of the same, topics kept aside"),
    ):
        side = lemma if "lemma" in name else found
        yield from agreements(name, where, _of(gold, keys), _of(side, keys))


def agreements(suffix: str, where: str, gold: Clusters, found: Clusters) -> Iterator[Figure]:
    """Yield how well two clusterings agree: the mean of all metrics, then each of them."""

    def figure(name: str, value: float, meaning: str) -> Figure:
        return Figure(name=name + suffix, value=round(value, 3), of=len(gold), meaning=meaning)

    yield figure("conll_f1", conll_f1(gold, found), f"mean F1 {where}")
    for name, metric in _METRICS:
        agreement = metric(gold, found)
        meaning = f"precision {agreement.precision:.3f}, recall {agreement.recall:.3f}"
        yield figure(name, agreement.f1, meaning)


def _of(clusters: Clusters, keys: Iterable[Hashable]) -> Clusters:
    return {key: clusters[key] for key in keys}
