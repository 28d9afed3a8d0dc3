from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.merge import Wording, cluster_wordings, wording_of
from detente.merge.wording import lemma_of, likeness, traits
from detente.model import Span

WORDS = "Ruritania Zenda king envoy met meeting met struck strike on the and of killed salt tax 12"
TEXTS = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=9).map(" ".join)


def worded(sentence: str, trigger: str, document_id: str = "doc-1", opening: str = "") -> Wording:
    start = sentence.index(trigger)
    return wording_of(
        sentence,
        Span(start, start + len(trigger)),
        document_id=document_id,
        sentence_at=0,
        opening=opening or sentence,
    )


@st.composite
def wordings(draw: st.DrawFn) -> Wording:
    sentence = draw(TEXTS)
    trigger = draw(st.sampled_from(sentence.split()))
    return worded(sentence, trigger, draw(st.sampled_from(("doc-1", "doc-2"))), draw(TEXTS))


@given(wordings(), wordings())
def test_likeness_is_a_share_and_mutual(one: Wording, other: Wording) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == likeness(other, one)


@given(wordings(), wordings())
def test_no_trait_is_more_than_all(one: Wording, other: Wording) -> None:
    assert all(0 <= value <= 1 + 1e-9 for value in traits(one, other).values())


@given(st.lists(wordings(), max_size=6), st.randoms())
def test_clusters_are_the_same_in_any_order(found: list[Wording], random: Random) -> None:
    # Of several pairs that are as like as each other the first is taken, so these must differ.
    likenesses = [likeness(a, b) for n, a in enumerate(found) for b in found[:n]]
    if len(set(likenesses)) < len(likenesses):
        return
    order = random.sample(range(len(found)), len(found))
    told = cluster_wordings(found)
    shuffled = cluster_wordings([found[index] for index in order])

    for a, one in enumerate(order):
        for b, other in enumerate(order):
            assert (told[one] == told[other]) == (shuffled[a] == shuffled[b])


@given(st.lists(wordings(), max_size=6))
def test_a_cluster_is_named_after_its_first(found: list[Wording]) -> None:
    told = cluster_wordings(found)

    assert all(told[number] == number <= index for index, number in enumerate(told))


def test_one_story_told_twice_is_more_alike_than_two() -> None:
    quake = "A strong earthquake struck the Zenda valley, killing six."
    again = "Six died when the Zenda valley was struck by an earthquake."
    other = "Lawyers struck a deal with the brewery over unpaid beer."
    one = worded(quake, "struck", "doc-1")

    assert likeness(one, worded(again, "struck", "doc-2")) > 0.5
    assert likeness(one, worded(other, "struck", "doc-3")) < 0.25


def test_names_and_numbers_around_are_no_part_of_the_trigger() -> None:
    told = worded("The king met 12 envoys.", "met")

    assert (set(told.trigger), told.lemma) == ({"meet"}, "meet")
    assert {"king", "12"} <= set(told.sentence)


@pytest.mark.parametrize(
    ("word", "lemma"), [("met", "meet"), ("Talks", "talk"), ("xyzzy", "xyzzy")]
)
def test_forms_of_a_word_have_one_lemma(word: str, lemma: str) -> None:
    assert lemma_of(word) == lemma


def test_nothing_to_cluster_gives_no_cluster() -> None:
    assert cluster_wordings([]) == []
