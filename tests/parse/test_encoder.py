import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from detente.parse.encoder import Encoder, windows

# The numbers of pieces of each word, sentence by sentence.
articles = st.lists(st.lists(st.integers(1, 30), min_size=1, max_size=40), min_size=1, max_size=12)


def spans_of(article: list[list[int]]) -> list[tuple[int, int]]:
    spans, start = [], 0
    for sentence in article:
        spans.append((start, start + len(sentence) - 1))
        start += len(sentence)
    return spans


@given(articles)
def test_every_word_is_in_one_window_and_in_order(article: list[list[int]]) -> None:
    cut = [(7,) * size for sentence in article for size in sentence]

    found = list(windows(cut, spans_of(article)))

    covered = [word for window in found for word in range(window.first, window.last + 1)]
    assert covered == list(range(len(cut)))


@given(articles)
def test_no_window_is_longer_than_the_encoder_reads(article: list[list[int]]) -> None:
    cut = [(7,) * size for sentence in article for size in sentence]

    for window in windows(cut, spans_of(article)):
        assert len(window.pieces) == len(window.words) <= 504


def test_a_document_has_the_same_vectors_whatever_was_read_before() -> None:
    encoder, sentences = Encoder(), [(0, 4)]
    words = ["Ruritania", "met", "Graustark", "yesterday", "."]
    alone = encoder.vectors(words, sentences)

    encoder.vectors(["Something", "else", "."], [(0, 2)])

    assert np.array_equal(encoder.vectors(words, sentences), alone)


def test_a_document_without_words_has_no_vectors() -> None:
    assert Encoder().vectors([], []).shape[0] == 0
