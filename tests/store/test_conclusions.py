from datetime import date
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import LONG_AGO, Told, an_extraction, answers_of, day, lists_of
from chance import CAST, articles, few
from detente.model import Basis, Extraction, Kind, ListedDocument
from detente.ontology import ClaimType

pytestmark = pytest.mark.usefixtures("backend")


LONG = "after weeks of talks that nobody in the capital had expected to lead anywhere at all"
stores = st.lists(articles(), max_size=4)


@few
@given(stores, st.randoms())
def test_the_order_of_reading_does_not_matter(found: list[Extraction], random: Random) -> None:
    found = list({extraction.document.id: extraction for extraction in found}.values())

    with answers_of(*found) as one, answers_of(*random.sample(found, len(found))) as other:
        assert lists_of(one) == lists_of(other)


@few
@given(stores)
def test_every_claim_of_an_event_type_tells_of_one_event(found: list[Extraction]) -> None:
    with answers_of(*found) as answers:
        claims, events = list(answers.claims()), list(answers.events())

    told = [claim_id for listed in events for claim_id in listed.event.claim_ids]
    assert sorted(told) == sorted(claim.id for claim in claims if not claim.type.is_relation)
    of_event = {
        claim_id: listed.event.id for listed in events for claim_id in listed.event.claim_ids
    }
    assert all(claim.event_id == of_event.get(claim.id) for claim in claims)


@few
@given(stores)
def test_every_party_of_a_claim_is_a_listed_actor(found: list[Extraction]) -> None:
    with answers_of(*found) as answers:
        actors = {listed.actor.id: listed for listed in answers.actors()}
        claims = list(answers.claims())

    for claim in claims:
        for party in (*claim.initiators, *claim.recipients):
            assert party.actor_id is not None
            assert party.name == actors[party.actor_id].actor.name
    for actor_id, listed in actors.items():
        with_it = [
            claim.id
            for claim in claims
            if actor_id in {party.actor_id for party in (*claim.initiators, *claim.recipients)}
        ]
        assert listed.claims == len(with_it)


@few
@given(stores)
def test_a_tie_counts_the_events_that_its_two_actors_share(found: list[Extraction]) -> None:
    with answers_of(*found) as answers:
        ties = {(tie.one.id, tie.other.id): tie for tie in answers.ties()}
        events = list(answers.events())
        above = {listed.actor.id: answers.members(listed.actor.id) for listed in answers.actors()}

    expected: dict[tuple[str, str], set[str]] = {}
    for listed in events:
        event = listed.event
        if event.recipients:
            pairs = {(one, two) for one in event.initiators for two in event.recipients}
        else:
            pairs = set(combinations(event.initiators, 2))
        for one, two in pairs:
            key = (min(one, two), max(one, two))
            if one != two and one not in above[two] and two not in above[one]:
                expected.setdefault(key, set()).add(event.id)
    assert {key: tie.events for key, tie in ties.items()} == {
        key: len(ids) for key, ids in expected.items()
    }


@few
@given(stores)
def test_scores_lie_on_the_scale(found: list[Extraction]) -> None:
    with answers_of(*found) as answers:
        scores = [tie.tie.score for tie in answers.ties()]

    assert all(score is None or -9.3 <= score <= 7.6 for score in scores)


# --------------------------------------------------------------------------- versions and copies


def documents_of(*extractions: Extraction) -> list[ListedDocument]:
    with answers_of(*extractions) as answers:
        return list(answers.documents())


def test_of_two_versions_of_an_article_the_better_dated_one_counts() -> None:
    guessed, known = (
        an_extraction(Told(), published=published, basis=basis)
        for published, basis in ((date(2019, 1, 1), Basis.URL), (LONG_AGO, Basis.INPUT))
    )

    (document,) = documents_of(known, guessed)

    assert document.published == LONG_AGO


def test_a_text_that_repeats_another_is_a_copy_of_the_earlier_one() -> None:
    told = Told(rest=LONG)
    original = an_extraction(told, outlet="Wire", published=date(2019, 3, 27))
    copy = an_extraction(told, Told(trigger="saw"), outlet="Gazette", published=date(2019, 3, 28))

    later, earlier = documents_of(copy, original)

    assert (earlier.copy_of, earlier.shared) == (None, None)
    assert later.copy_of == original.document.id
    assert later.shared is not None
    assert 0.5 <= later.shared <= 1.0


def test_copies_of_copies_go_back_to_the_first() -> None:
    extractions = [
        an_extraction(Told(rest=LONG), outlet=f"Outlet {number}", published=date(2019, 3, number))
        for number in (1, 2, 3)
    ]

    *copies, first = documents_of(*extractions)

    assert {copy.copy_of for copy in copies} == {first.id}


def test_an_event_told_by_a_copy_has_one_outlet() -> None:
    told = Told(initiators=("Ruritania", "Graustark"), when=day("2019-03-26"), rest=LONG)
    extractions = [an_extraction(told, outlet=outlet) for outlet in ("Wire", "Gazette")]
    extractions.append(
        an_extraction(
            Told(initiators=("Ruritania", "Graustark"), trigger="saw", when=day("2019-03-26")),
            outlet="Zenda Times",
        )
    )

    with answers_of(*extractions) as answers:
        (listed,) = answers.events()

    assert (listed.event.documents, listed.event.outlets) == (3, 2)


# --------------------------------------------------------------------------- members and principals


def test_an_actor_acts_for_its_body_and_the_state_above() -> None:
    cast: dict[str, dict[str, Any]] = {
        "Rudolf Rassendyll": {"kind": Kind.PERSON, "part_of": "Royal Guard"},
        "Royal Guard": {"part_of": "Ruritania"},
        "Ruritania": {"kind": Kind.STATE, "known": "ruritania"},
    }
    told = Told(initiators=("Rudolf Rassendyll",), recipients=("Graustark",))

    with answers_of(an_extraction(told, cast=cast)) as answers:
        ids = {
            name: answers.actor_named(name).actor.id
            for name in ("Rudolf Rassendyll", "Royal Guard", "Ruritania")
        }
        assert answers.members(ids["Ruritania"]) == set(ids.values())


def test_a_delegation_does_not_deal_with_whom_it_acts_for() -> None:
    told = Told(initiators=("Ruritania", "Rudolf Rassendyll", "Graustark"))

    with answers_of(an_extraction(told, cast=CAST)) as answers:
        pairs = [{tie.one.name, tie.other.name} for tie in answers.ties()]

    assert {"Ruritania", "Rudolf Rassendyll"} not in pairs
    assert len(pairs) == 2


def test_bodies_that_are_part_of_each_other_are_told_without_end() -> None:
    cast = {
        "Zenda": {"part_of": "Ruritania", "known": "zenda"},
        "Ruritania": {"part_of": "Zenda", "known": "ruritania"},
    }

    with answers_of(an_extraction(Told(recipients=("Zenda",)), cast=cast)) as answers:
        assert lists_of(answers)["ties"] == []


def test_standing_relations_are_no_events() -> None:
    told = Told(type=ClaimType.BACKS, trigger="backs", recipients=("Graustark",))

    with answers_of(an_extraction(told)) as answers:
        (claim,) = answers.claims()
        assert claim.event_id is None
        assert not [*answers.events(), *answers.ties()]


def test_a_body_that_every_state_has_is_told_apart_by_the_state_its_article_names_most() -> None:
    def about(state: str, code: str, rest: str) -> Extraction:
        return an_extraction(
            Told(initiators=("Congress",), recipients=(state,), rest=rest),
            cast={
                "Congress": {"kind": Kind.ORGANISATION},
                state: {"kind": Kind.STATE, "country": code},
            },
        )

    ruritania = [about("Ruritania", "RU", rest) for rest in ("at noon", "over salt and iron")]
    graustark = about("Graustark", "GR", "in vain")

    with answers_of(*ruritania, graustark) as answers:
        congresses = [listed for listed in answers.actors() if listed.actor.name == "Congress"]

    assert sorted(listed.documents for listed in congresses) == [1, 2]
