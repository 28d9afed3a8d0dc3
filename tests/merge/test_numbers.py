import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.merge.numbers import Number, number_in


def told(sentence: str, about: str) -> str | None:
    number = number_in(sentence, about)
    return number.words if number else None


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The strike killed 12 people.", "12"),
        ("The strike killed at least 12 people.", "at least 12"),
        ("An attack killing more than 1,000 people", "more than 1000"),
        ("Seven soldiers were killed on Monday.", "7"),
        ("Some 30 people have been killed.", "some 30"),
        ("471 people have died.", "471"),
        ("12 dead in strike on market", "12"),
        ("Strike leaves at least 12 people dead", "at least 12"),
        ("Two people killed, nine hurt in clash", "2"),
        ("The blast, with 12 people killed, was the worst.", "12"),
        ("The ministry put the death toll at 471.", "471"),
        ("The death toll has risen to 500.", "500"),
        ("Hospital strike kills hundreds", "hundreds"),
        ("Dozens were killed.", "dozens"),
        ("On 17 October a blast killed 471 people.", "471"),
        ("The fire claimed 12 deaths.", "12"),
        ("The raid killed between 20 and 30 people.", "20 to 30"),
    ],
)
def test_the_number_of_dead_is_read_from_a_sentence(sentence: str, number: str) -> None:
    assert told(sentence, "killed") == number


@pytest.mark.parametrize(
    "sentence",
    [
        "The two leaders met.",
        "It hit 12 houses.",
        "On 6 July gunmen killed the mayor.",
        "In 2016 a strike killed the leader.",
        "Five gunmen killed the mayor.",
        "Two soldiers killed a man.",
        "Three of its members killed him in March.",
        "The man who killed Nasser was caught.",
        "More than 30 rockets were fired, and nobody was killed.",
    ],
)
def test_other_numbers_are_not_taken_for_the_dead(sentence: str) -> None:
    assert told(sentence, "killed") is None


@pytest.mark.parametrize(
    ("sentence", "about", "number"),
    [
        ("Nine people were wounded.", "injured", "9"),
        ("The blast wounded at least 20.", "injured", "at least 20"),
        ("Two people killed, nine hurt in clash", "injured", "9"),
        ("Police arrested 40 demonstrators.", "arrested", "40"),
        ("Thirty men were detained in Zenda.", "arrested", "30"),
        ("Ruritania gave $3.5 billion.", "money", "3.5 billion dollars"),
        ("It promised about 200 million euros.", "money", "about 200 million euros"),
    ],
)
def test_other_things_are_counted_too(sentence: str, about: str, number: str) -> None:
    assert told(sentence, about) == number


def test_of_two_numbers_of_one_kind_none_is_taken() -> None:
    assert told("It killed 12 people in Zenda and killed 30 in Strelsau.", "killed") is None


def the(words: str) -> Number:
    number = number_in(f"The strike killed {words} people.", "killed")
    assert number is not None
    return number


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("12", "12", True),
        ("twelve", "12", True),
        ("at least 12", "14", True),
        ("at least 12", "11", False),
        ("12", "14", False),
        ("up to 20", "14", True),
        ("about 30", "33", True),
        ("about 30", "60", False),
        ("dozens of", "36", True),
        ("dozens of", "3", False),
        ("more than 100", "more than 200", True),
        ("between 20 and 30", "25", True),
    ],
)
def test_numbers_fit_when_both_can_be_right(one: str, other: str, *, fits: bool) -> None:
    assert the(one).fits(the(other)) == the(other).fits(the(one)) == fits


def test_sums_in_two_currencies_fit() -> None:
    dollars = number_in("It gave $3 million.", "money")
    euros = number_in("It gave €2 million.", "money")

    assert dollars is not None
    assert euros is not None
    assert dollars.fits(euros)


@given(st.integers(1, 10**6), st.sampled_from(("", "at least ", "up to ", "about ", "nearly ")))
def test_a_number_fits_itself_under_any_bound(count: int, bound: str) -> None:
    assert the(f"{count:,}").fits(the(f"{bound}{count:,}"))
