import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import an_entity
from detente.model import Kind
from detente.resolve import block_of

names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


def test_people_without_a_name_are_nobody_elsewhere() -> None:
    assert block_of(an_entity("protesters", kind=Kind.GENERIC)) is None


@given(names, st.sampled_from([kind for kind in Kind if kind is not Kind.GENERIC]))
def test_whoever_has_a_name_has_a_block_whatever_the_name(name: str, kind: Kind) -> None:
    assert block_of(an_entity(name, kind=kind))


def test_a_known_actor_has_a_block_of_its_own_whatever_it_is_called() -> None:
    one = an_entity("Tehran", known="iran", kind=Kind.STATE)
    other = an_entity("Islamic Republic", known="iran", kind=Kind.PLACE)

    assert block_of(one) == block_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Muammar Qaddafi", "Moammar Gadhafi"),
        ("Khaled Meshaal", "Meshal"),
        ("Hassan Nasrallah", "Sayyed Hassan Nasrallah"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Xi Jinping", "Xi"),
        ("Donald Tsang Yam-kuen", "Tsang"),
    ],
)
def test_people_who_may_be_one_meet_in_a_block(one: str, other: str) -> None:
    assert block_of(an_entity(one, kind=Kind.PERSON)) == block_of(
        an_entity(other, kind=Kind.PERSON)
    )


def test_people_of_other_surnames_do_not_meet() -> None:
    assert block_of(an_entity("Hassan Nasrallah", kind=Kind.PERSON)) != block_of(
        an_entity("Hassan Rouhani", kind=Kind.PERSON)
    )


def test_a_body_and_a_person_of_one_name_do_not_meet() -> None:
    assert block_of(an_entity("Lincoln", kind=Kind.PERSON)) != block_of(
        an_entity("Lincoln", kind=Kind.ORGANISATION)
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Salt", "Salt Ministry"),
        ("Zenda Salt Board", "The Zenda Salt Board"),
        ("Zenda Salt Board", "ZSB"),
        ("Zenda Salt Board", "Zenda Slat Board"),
        ("ZENDA", "Zenda"),
    ],
)
def test_bodies_that_may_be_one_meet_in_a_block(one: str, other: str) -> None:
    assert block_of(an_entity(one)) == block_of(an_entity(other))


@pytest.mark.parametrize(
    ("written", "listed"),
    [("Isis", "islamic-state"), ("UN security council", "un-security-council")],
)
def test_a_listed_body_is_found_whatever_its_capitals(written: str, listed: str) -> None:
    assert block_of(an_entity(written)) == f"known:{listed}"


def test_a_listed_body_is_not_meant_by_one_of_another_country() -> None:
    assert block_of(an_entity("democratic union party", country="SY")) == "known:pyd"
    assert block_of(an_entity("democratic union party", country="NO")) != "known:pyd"


def test_a_person_or_place_is_no_listed_body() -> None:
    for kind in (Kind.PERSON, Kind.PLACE):
        assert block_of(an_entity("Isis", kind=kind)) != "known:islamic-state"
