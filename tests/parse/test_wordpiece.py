from hypothesis import given
from hypothesis import strategies as st

from detente.parse.wordpiece import WordPieces

VOCABULARY = ["[UNK]", "[CLS]", "cease", "##fire", "##s", "said", "al", "-", "e", "##l"]


def cut(word: str) -> list[str]:
    return [VOCABULARY[number] for number in WordPieces(VOCABULARY).cut(word)]


def test_a_word_is_cut_into_the_longest_pieces_that_are_known() -> None:
    assert cut("Ceasefires") == ["cease", "##fire", "##s"]


def test_case_and_accents_do_not_matter() -> None:
    assert cut("SÄID") == cut("said") == ["said"]


def test_marks_inside_a_word_stand_alone() -> None:
    assert cut("al-said") == ["al", "-", "said"]


def test_a_word_of_unknown_letters_is_one_unknown_piece() -> None:
    assert cut("中壢") == ["[UNK]", "[UNK]"] or cut("中壢") == ["[UNK]"]


@given(st.text())
def test_every_word_has_a_piece(word: str) -> None:
    assert cut(word)


@given(st.lists(st.text()))
def test_words_are_cut_alike_whenever_they_come(words: list[str]) -> None:
    cutter = WordPieces(VOCABULARY)

    first = [cutter.cut(word) for word in words]

    assert [cutter.cut(word) for word in words] == first
