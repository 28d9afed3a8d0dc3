import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.resolve.bodies import body_key, body_names_alike, body_words, is_common, is_misspelt
from detente.resolve.compare import LEAST, SAME, SLIP

anything = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
names = st.lists(
    st.sampled_from(("The", "National", "Salt", "Bank", "of", "Ruritania", "Ltd", "Labour", "2")),
    min_size=1,
    max_size=5,
).map(" ".join)


@given(st.one_of(names, anything), st.one_of(names, anything))
def test_likeness_is_mutual_and_lies_between_nothing_and_the_same(one: str, other: str) -> None:
    score = body_names_alike(one, other)

    assert 0.0 <= score <= SAME
    assert score == body_names_alike(other, one)


@given(anything)
def test_every_name_has_a_word_to_tell_it_by_and_is_like_itself(name: str) -> None:
    assert body_words(name)
    assert body_names_alike(name, name) == SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Salt Board", "Salt Board"),
        ("Ministry of Defence", "Defense Ministry"),
        ("International Salt Organisation", "International Salt Organization"),
        ("Zenda Mining, Inc.", "Zenda Mining Incorporated"),
        ("Zenda Mining p.l.c.", "Zenda Mining plc"),
        ("OAO Zenda", "Open Joint Stock Company Zenda"),
        ("Salt & Iron Co.", "Salt and Iron Company"),
        ("U.S. Salt Board", "United States Salt Board"),
        ("Brigade Forty-Four", "Brigade 44"),
    ],
)
def test_usual_forms_of_a_name_share_a_key(one: str, other: str) -> None:
    assert body_key(one) == body_key(other)
    assert body_names_alike(one, other) >= LEAST


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SBR", "Salt Board of Ruritania"),
        ("Castle Brigades", "Castle Brigdaes"),
        ("Good Will Company", "Goodwill Company"),
    ],
)
def test_an_acronym_and_a_slip_propose_one_body(one: str, other: str) -> None:
    assert SLIP <= body_names_alike(one, other) < SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("First Brigade", "Second Brigade"),
        ("Salt Fund IV", "Salt Fund V"),
        ("Bank of China", "Bank of Chile"),
        ("Salt Board of Iran", "Salt Board of Iraq"),
        ("Salt Bank", "Salt Trust Bank"),
        ("LXC Board", "LAU Board"),
        ("Al-Quds Brigades", "Al-Qassam Brigades"),
    ],
)
def test_numbers_states_and_other_words_part_bodies(one: str, other: str) -> None:
    assert body_names_alike(one, other) < SLIP
    assert not is_misspelt(one, other)


@pytest.mark.parametrize("name", ["Congress", "High Court", "the Foreign Ministry", "Senate"])
def test_what_every_state_has_is_common(name: str) -> None:
    assert is_common(name)


@pytest.mark.parametrize("name", ["Hamas", "Zenda Court", "World Bank", "", "?"])
def test_what_has_a_name_of_its_own_is_not(name: str) -> None:
    assert not is_common(name)
