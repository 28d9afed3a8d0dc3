from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import LONG_AGO, Told, an_extraction, answers_of, day
from chance import CAST, articles, few
from detente.model import Extraction
from detente.ontology import ClaimType
from detente.store import Answers

IN_2012, IN_2019 = date(2012, 3, 1), date(2019, 3, 1)

pytestmark = pytest.mark.usefixtures("backend")


def act(answers: Answers, name: str) -> str:
    return answers.actor_named(name).actor.id


def test_documents_are_counted_by_the_day_of_their_publication() -> None:
    published = (date(2012, 1, 1), date(2012, 1, 1), date(2019, 6, 1), None)
    extractions = [
        an_extraction(Told(rest=f"{number} times"), published=published)
        for number, published in enumerate(published)
    ]
    with answers_of(*extractions) as answers:
        assert answers.documents_a_day() == {date(2012, 1, 1): 2, date(2019, 6, 1): 1}


def test_documents_are_about_those_whom_their_claims_name() -> None:
    both = an_extraction(Told(recipients=("Graustark",)), published=IN_2012)
    alone = an_extraction(Told(trigger="slept"), published=IN_2019)
    undated = an_extraction(Told(trigger="woke"), published=None)
    with answers_of(both, alone, undated) as answers:
        one, other = act(answers, "Ruritania"), act(answers, "Graustark")

        assert answers.documents_about([one]) == {
            both.document.id: IN_2012,
            alone.document.id: IN_2019,
        }
        assert answers.documents_about([one, other]) == answers.documents_about([one])
        assert answers.documents_about([other]) == {both.document.id: IN_2012}
        assert answers.documents_about([]) == {}


@few
@given(st.lists(articles(), min_size=1, max_size=3))
def test_the_claims_that_tell_of_events_are_those_of_the_events(found: list[Extraction]) -> None:
    with answers_of(*found) as answers:
        events = list(answers.events())
        tellings = answers.tellings(listed.event.id for listed in events)
        outlets = {claim.id: claim.document.outlet for claim in answers.claims()}

    assert sorted((item.event_id, item.claim_id) for item in tellings) == sorted(
        (listed.event.id, claim_id) for listed in events for claim_id in listed.event.claim_ids
    )
    assert all(item.outlet == outlets[item.claim_id] for item in tellings)


def test_a_copy_is_told_from_what_it_repeats() -> None:
    told = Told(recipients=("Graustark",), rest=" ".join(f"{number} times" for number in range(30)))
    first = an_extraction(told, outlet="Strelsau Gazette")
    second = an_extraction(told, outlet="Zenda Times", published=date(2019, 3, 28))
    with answers_of(first, second) as answers:
        (listed,) = answers.events()

        assert [(item.outlet, item.is_copy) for item in answers.tellings([listed.event.id])] == [
            ("Strelsau Gazette", False),
            ("Zenda Times", True),
        ]


def test_roles_are_those_of_people_wherever_they_held_them() -> None:
    def serves(body: str, published: date) -> Extraction:
        told = Told(
            initiators=("Rupert Hentzau",),
            trigger="leads",
            recipients=(body,),
            type=ClaimType.LEADS,
        )
        return an_extraction(told, published=published, cast=CAST)

    with answers_of(serves("Ruritania", IN_2012), serves("Graustark", IN_2019)) as answers:
        rupert, ruritania, graustark = (
            act(answers, name) for name in ("Rupert Hentzau", "Ruritania", "Graustark")
        )
        roles = answers.roles_held(frozenset({ruritania}))

        assert {(role.body_id, role.day) for role in roles[rupert]} == {
            (ruritania, IN_2012),
            (graustark, IN_2019),
        }
        assert answers.roles_held(frozenset({"act-nobody"})) == {}


def test_encounters_are_with_each_other_or_with_whom_they_act_for() -> None:
    told = Told(initiators=("Graustark",), recipients=("Zenda",), type=ClaimType.AID)
    with answers_of(an_extraction(told, cast=CAST)) as answers:
        ones = frozenset({act(answers, "Graustark")})
        direct = [item.other.name for item in answers.encounters(ones, direct=True)]
        rolled_up = [item.other.name for item in answers.encounters(ones, direct=False)]

    assert direct == ["Zenda"]
    assert rolled_up == ["Ruritania"]


def test_reports_of_a_turn_are_given_with_the_other_actor() -> None:
    told = Told(initiators=("Graustark", "Zenda"), trigger="fell out", type=ClaimType.COOLING)
    aside = Told(initiators=("Graustark",), recipients=("Zenda",), trigger="fought")
    with answers_of(an_extraction(told, aside, cast=CAST)) as answers:
        graustark = act(answers, "Graustark")
        found = answers.turning_claims(frozenset({graustark}), direct=True)
        (claim,) = [item for item in answers.claims() if item.type is ClaimType.COOLING]

    assert [(claim_id, other.name) for claim_id, other in found] == [(claim.id, "Zenda")]


def test_an_actor_acts_for_itself_and_all_above_it() -> None:
    told = Told(initiators=("Zenda",), when=day("2019-03-20"))
    with answers_of(an_extraction(told, cast=CAST, published=LONG_AGO)) as answers:
        zenda, ruritania = act(answers, "Zenda"), act(answers, "Ruritania")

        assert answers.above(zenda) == {zenda, ruritania}
        assert answers.above(ruritania) == {ruritania}
