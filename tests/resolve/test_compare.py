import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.resolve.compare import (
    LEAST,
    SAME,
    SLIP,
    family_word,
    person_names_alike,
    person_words,
)

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
        ("Mousa Abu Marzouk", "Moussa Abu Marzouq"),
        ("Abdulaziz al-Zendi", "Abd al-Aziz Zendi"),
        ("Zenda, Rudolf", "Rudolf Zenda"),
        ("Dr. Rudolf Zenda", "Rudolf Zenda"),
        ("RudolfZenda", "Rudolf Zenda"),
        ("William Zenda", "Bill Zenda"),
        ("Sergeir Zendin", "Sergei Zendin"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Rudolf J. Zenda", "Rudolf James Zenda"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert person_names_alike(person_words(one), person_words(other)) >= LEAST


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hassan Nasrallah", "Hassan Rouhani"),
        ("Ali Khamenei", "Ali Khomeini"),
        ("Hassan Rouhani", "Hussein Rouhani"),
        ("Mohamed Taher", "Mahmoud Taher"),
        ("Bashar al-Assad", "Rifaat al-Assad"),
        ("Uday Hussein", "Qusay Hussein"),
        ("James Mattis", "James Matthews"),
        ("Kim Jong-un", "Kim Jong-il"),
        ("Lee Sang-min", "Li Xiying"),
        ("Rudolf O. Zenda", "Rudolf James Zenda"),
        ("Robert Zenda", "Gerald R. Zenda"),
        ("Mohammad Baqeri", "Mohammed al-Baker"),
        ("Hassan", "Hassan Rouhani"),
    ],
)
def test_names_of_two_people_are_not(one: str, other: str) -> None:
    assert person_names_alike(person_words(one), person_words(other)) < LEAST


@pytest.mark.parametrize(
    ("one", "other"), [("Rudolf Zenta", "Rudolf Zenda"), ("Ahmed Younes", "Tariq Ahmad Younis")]
)
def test_a_slip_or_a_missing_first_name_proposes_and_does_not_decide(one: str, other: str) -> None:
    assert SLIP <= person_names_alike(person_words(one), person_words(other)) < LEAST


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Kim Jong Un", "kim"),
        ("Xi Jinping", "xi"),
        ("Tsai Ing-wen", "tsai"),
        ("Donald Tsang Yam-kuen", "tsang"),
        ("Lee Harvey Oswald", "oswald"),
        ("Kim Campbell", "campbell"),
        ("Imran Khan", "khan"),
        ("Marine Le Pen", "pen"),
        ("Zenda", "zenda"),
    ],
)
def test_the_family_name_stands_last_but_in_east_asia(name: str, family: str) -> None:
    assert family_word(name) == family


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_every_name_has_a_word_to_tell_a_person_by(name: str) -> None:
    assert family_word(name) in person_words(name)
