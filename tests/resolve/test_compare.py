import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente import spelling
from detente.resolve.compare import LEAST, SAME, person_names_alike

WORDS = ("ali", "hassan", "hasan", "h", "nasrallah", "nasralla", "rouhani", "qaddafi", "gadhafi")
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(tuple)


@given(names, names)
def test_likeness_is_mutual_and_lies_between_nothing_and_the_same(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    score = person_names_alike(one, other)

    assert 0.0 <= score <= SAME
    assert score == person_names_alike(other, one)


@given(names)
def test_a_name_is_the_same_as_itself(name: tuple[str, ...]) -> None:
    assert person_names_alike(name, name) == SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Muammar Qaddafi", "Moammar Gadhafi"),
        ("Hassan Nasrallah", "Hasan Nasralla"),
        ("H. Nasrallah", "Hassan Nasrallah"),
        ("Hossein Amir-Abdollahian", "Hossein Amir Abdolahian"),
        ("Saleh al-Arouri", "Saleh Arouri"),
        ("Mohammad Javad Zarif", "Javad Zarif"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert person_names_alike(spelling.words(one), spelling.words(other)) >= LEAST


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hassan Nasrallah", "Hassan Rouhani"),
        ("Ali Khamenei", "Ali Khomeini"),
        ("Hassan Rouhani", "Hussein Rouhani"),
        ("Mohamed Taher", "Mahmoud Taher"),
        ("Bashar al-Assad", "Rifaat al-Assad"),
        ("Uday Hussein", "Qusay Hussein"),
    ],
)
def test_names_of_two_people_are_not(one: str, other: str) -> None:
    assert person_names_alike(spelling.words(one), spelling.words(other)) < LEAST
