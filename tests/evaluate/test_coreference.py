from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from detente.evaluate.coreference import (
    Clusters,
    b_cubed,
    best_pairs,
    ceaf_e,
    conll_f1,
    muc,
)

METRICS = (muc, b_cubed, ceaf_e)
# The example by which Luo (2005) explains the metrics.
GOLD = dict(zip(range(1, 13), "AAAAABBCCCCC", strict=True))


def clusterings() -> st.SearchStrategy[tuple[Clusters, Clusters]]:
    pairs = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=10)
    return pairs.map(
        lambda found: (
            {index: one for index, (one, _) in enumerate(found)},
            {index: other for index, (_, other) in enumerate(found)},
        )
    )


@pytest.mark.parametrize(
    ("found", "of_muc", "of_b_cubed", "of_ceaf_e"),
    [
        ("AAAAABBBBBBB", 0.947, 0.865, 0.733),
        ("AAAAABBAAAAA", 0.947, 0.737, 0.667),
    ],
)
def test_published_scores_are_met(
    found: str, of_muc: float, of_b_cubed: float, of_ceaf_e: float
) -> None:
    clusters = dict(zip(range(1, 13), found, strict=True))

    assert muc(GOLD, clusters).f1 == pytest.approx(of_muc, abs=0.001)
    assert b_cubed(GOLD, clusters).f1 == pytest.approx(of_b_cubed, abs=0.001)
    assert ceaf_e(GOLD, clusters).f1 == pytest.approx(of_ceaf_e, abs=0.001)


@given(clusterings())
def test_precision_of_one_is_recall_of_the_other(pair: tuple[Clusters, Clusters]) -> None:
    for metric in METRICS:
        there, back = metric(*pair), metric(*reversed(pair))
        assert (there.precision, there.recall) == (back.recall, back.precision)
        assert 0 <= there.f1 <= 1


@given(clusterings())
def test_names_of_clusters_do_not_matter(pair: tuple[Clusters, Clusters]) -> None:
    gold, found = pair
    renamed = {mention: f"cluster {cluster}" for mention, cluster in found.items()}

    assert conll_f1(gold, renamed) == conll_f1(gold, found)


@given(clusterings())
def test_only_the_gold_itself_is_all_right(pair: tuple[Clusters, Clusters]) -> None:
    gold, found = pair

    assert b_cubed(gold, gold).f1 == ceaf_e(gold, gold).f1 == 1
    if b_cubed(gold, found).f1 == 1:
        assert len(set(zip(gold.values(), found.values(), strict=True))) == len(set(gold.values()))


@given(
    arrays(np.float64, array_shapes(min_dims=2, max_dims=2, max_side=5), elements=st.integers(0, 9))
)
def test_no_pairing_has_a_greater_sum(values: np.ndarray) -> None:
    found = best_pairs(values)
    wide = values if values.shape[0] <= values.shape[1] else values.T
    sums = [
        sum(wide[row, column] for row, column in enumerate(columns))
        for columns in permutations(range(wide.shape[1]), wide.shape[0])
    ]

    assert sum(values[pair] for pair in found) == max(sums)
    assert len({row for row, _ in found}) == len({column for _, column in found}) == len(wide)


def test_other_mentions_are_refused() -> None:
    with pytest.raises(ValueError, match="not of the same mentions"):
        b_cubed({1: "A"}, {2: "A"})
