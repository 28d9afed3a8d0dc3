from detente.model import Kind
from detente.resolve import SLIP, names_alike


def test_people_are_compared_as_people_and_bodies_as_bodies() -> None:
    assert names_alike("Zenda, Rudolf", "Rudolf Zenda", Kind.PERSON) >= SLIP
    assert names_alike("R. Zenda", "Rudolf Zenda", Kind.PERSON) >= SLIP
    assert names_alike("R. Zenda", "Rudolf Zenda", Kind.ORGANISATION) < SLIP


def test_father_and_son_named_crosswise_are_two() -> None:
    one, other = "Salim bin Hamad al-Zendi", "Hamad bin Salim al-Zendi"

    assert names_alike(one, other, Kind.PERSON) < SLIP
    assert names_alike(one, one, Kind.PERSON) >= SLIP


def test_signs_for_syllables_have_no_variants() -> None:
    assert names_alike("김정은", "김정은", Kind.PERSON) >= SLIP
    assert names_alike("김종은", "김정은", Kind.PERSON) < SLIP


def test_names_in_other_letters_are_the_same_names() -> None:
    assert names_alike("Рудольф Зенда", "Rudolf Zenda", Kind.PERSON) >= SLIP
