from datetime import date

from detente.model import Held
from detente.relate import acting_for, are_between, joiners

RURITANIA = frozenset({"act-ruritania", "act-army", "act-rudolf"})


def held(body_id: str, *days: date | None) -> list[Held]:
    return [Held(actor_id="act-rudolf", body_id=body_id, day=day) for day in days]


IN_2015, IN_2019 = date(2015, 6, 1), date(2019, 6, 1)
# Rudolf served Ruritania, and some years later Graustark.
CAREER = {
    "act-rudolf": [
        *held("act-ruritania", IN_2015, date(2015, 7, 1)),
        *held("act-graustark", IN_2019, date(2019, 7, 1)),
    ]
}


def test_people_act_for_the_body_in_which_they_hold_a_role_at_the_time() -> None:
    graustark = frozenset({"act-graustark"})

    assert "act-rudolf" in acting_for(RURITANIA, CAREER, IN_2015)
    assert "act-rudolf" not in acting_for(RURITANIA, CAREER, IN_2019)
    assert "act-rudolf" not in acting_for(graustark, CAREER, IN_2015)
    assert "act-rudolf" in acting_for(graustark, CAREER, IN_2019)
    assert joiners(graustark, CAREER) == {"act-rudolf"}


def test_far_from_any_report_of_a_role_the_rule_holds() -> None:
    assert acting_for(RURITANIA, CAREER, date(2001, 1, 1)) == RURITANIA
    assert acting_for(RURITANIA, CAREER, None) == RURITANIA
    assert acting_for(RURITANIA, {"act-rudolf": held("act-graustark", None)}, IN_2015) == RURITANIA


def test_one_report_makes_nobody_a_member_and_of_as_many_on_either_side_none_unmakes_one() -> None:
    once = {"act-rudolf": held("act-graustark", IN_2015)}
    torn = {"act-rudolf": held("act-graustark", IN_2015) + held("act-army", IN_2015)}

    assert acting_for(frozenset({"act-graustark"}), once, IN_2015) == {"act-graustark"}
    assert acting_for(RURITANIA, torn, IN_2015) == RURITANIA


def test_what_two_do_to_a_third_is_nothing_between_them() -> None:
    one, other = frozenset({"act-a"}), frozenset({"act-b"})

    assert are_between(["act-a", "act-b"], [], one, other)
    assert are_between(["act-b", "act-c"], ["act-a"], one, other)
    assert not are_between(["act-a", "act-b"], ["act-c"], one, other)
    assert not are_between(["act-a"], ["act-c"], one, other)
