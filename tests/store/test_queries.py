from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import LONG_AGO, Told, a_place, an_extraction, answers_of, day, open_range
from chance import CAST, NAMES, articles, days, few
from detente.dates import DateRange
from detente.errors import NotFoundError
from detente.model import Extraction, Filter, Kind, ListedClaim, ListedEvent
from detente.ontology import ClaimType, Modality
from detente.store import Answers

stores = st.lists(articles(), min_size=1, max_size=4)
filters = st.builds(
    Filter,
    actor=st.none() | st.sampled_from(NAMES),
    types=st.just(()) | st.lists(st.sampled_from(ClaimType), min_size=1, max_size=12).map(tuple),
    since=st.none() | days(),
    until=st.none() | days(),
    place=st.sampled_from((None, None, "Oslo", "norway", "NO", "strel")),
    speaker=st.sampled_from((None, None, "Hentzau", "ruritania")),
    modality=st.none() | st.sampled_from(Modality),
    outlet=st.sampled_from((None, None, "Zenda Times")),
)
Listing = Callable[[Filter], Iterator[Any]]

pytestmark = pytest.mark.usefixtures("backend")


def listings(answers: Answers) -> tuple[Listing, ...]:
    return (answers.documents, answers.claims, answers.events, answers.actors, answers.ties)


def parties_of(claim: ListedClaim) -> set[str | None]:
    return {party.actor_id for party in (*claim.initiators, *claim.recipients)}


def may_lie_in(when: DateRange | None, wanted: Filter) -> bool:
    """Tell in other words than the store's whether what has this date is wanted."""
    if wanted.since is None and wanted.until is None:
        return True
    if when is None:
        return False
    first, last = when.first or date.min, when.last or when.first or date.max
    return first <= (wanted.until or date.max) and last >= (wanted.since or date.min)


def plain(wanted: list[Filter]) -> list[Filter]:
    """Leave out what is asked for in words."""
    return [replace(some, actor=None, place=None, speaker=None, outlet=None) for some in wanted]


@few
@given(stores, st.lists(filters, min_size=5, max_size=5))
def test_a_filter_leaves_part_of_the_list_in_its_order(
    found: list[Extraction], wanted: list[Filter]
) -> None:
    with answers_of(*found) as answers:
        for listing in listings(answers):
            everything = list(listing(Filter()))
            for some in wanted:
                kept = list(listing(some))
                assert kept == [item for item in everything if item in kept]


@few
@given(stores, filters, st.integers(1, 4))
def test_a_limit_keeps_the_first(found: list[Extraction], wanted: Filter, limit: int) -> None:
    with answers_of(*found) as answers:
        for listing in listings(answers):
            assert list(listing(replace(wanted, limit=limit))) == list(listing(wanted))[:limit]


@few
@given(stores, st.lists(filters, min_size=5, max_size=5))
def test_the_claims_asked_for_are_those_that_fit(
    found: list[Extraction], wanted: list[Filter]
) -> None:
    with answers_of(*found) as answers:
        everything = list(answers.claims())
        for some in plain(wanted):
            assert list(answers.claims(some)) == [
                claim
                for claim in everything
                if (not some.types or claim.type in some.types)
                and some.modality in {None, claim.modality}
                and may_lie_in(claim.when.range if claim.when else None, some)
            ]


@few
@given(stores, st.lists(filters, min_size=5, max_size=5))
def test_the_events_asked_for_are_those_that_fit(
    found: list[Extraction], wanted: list[Filter]
) -> None:
    with answers_of(*found) as answers:
        everything = list(answers.events())
        for some in plain(wanted):
            assert list(answers.events(some)) == [
                listed for listed in everything if fits(listed, some)
            ]


def fits(listed: ListedEvent, wanted: Filter) -> bool:
    event = listed.event
    return (
        (not wanted.types or event.type in wanted.types)
        and wanted.modality in {None, event.modality}
        and may_lie_in(event.when, wanted)
    )


@few
@given(stores, st.lists(filters, min_size=5, max_size=5))
def test_the_ties_asked_for_are_those_with_an_event_that_fits(
    found: list[Extraction], wanted: list[Filter]
) -> None:
    with answers_of(*found) as answers:
        ties, events = list(answers.ties()), list(answers.events())
        for some in plain(wanted):
            fitting = {pair for listed in events if fits(listed, some) for pair in pairs_of(listed)}
            assert list(answers.ties(some)) == [
                tie for tie in ties if frozenset({tie.one.id, tie.other.id}) in fitting
            ]


def pairs_of(listed: ListedEvent) -> set[frozenset[str]]:
    event = listed.event
    if not event.recipients:
        return {frozenset(pair) for pair in combinations(event.initiators, 2)}
    return {frozenset({one, two}) for one in event.initiators for two in event.recipients}


@few
@given(stores, st.sampled_from(NAMES))
def test_the_claims_of_an_actor_are_those_that_it_has_a_part_in(
    found: list[Extraction], name: str
) -> None:
    with answers_of(*found) as answers:
        named = bearers(answers, name)
        kept = list(answers.claims(Filter(actor=name)))
        everything = list(answers.claims())

    if named:
        assert kept == [claim for claim in everything if parties_of(claim) & named]


@few
@given(stores, st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_what_is_between_two_actors_is_what_one_does_to_the_other_or_both_do(
    found: list[Extraction], name: str, partner: str
) -> None:
    with answers_of(*found) as answers:
        ones, others = bearers(answers, name), bearers(answers, partner)
        wanted = Filter(actor=name, partner=partner)
        events, claims = list(answers.events()), list(answers.claims())
        kept, told = list(answers.events(wanted)), list(answers.claims(wanted))
        ties, between = list(answers.ties()), list(answers.ties(wanted))

    if ones and others:
        pairs = {frozenset({one, other}) for one in ones for other in others if one != other}
        assert kept == [listed for listed in events if pairs_of(listed) & pairs]
        assert told == [claim for claim in claims if claimed_pairs(claim) & pairs]
        assert between == [tie for tie in ties if frozenset({tie.one.id, tie.other.id}) in pairs]


def bearers(answers: Answers, name: str) -> set[str]:
    return {
        listed.actor.id
        for listed in answers.actors()
        if name in {listed.actor.name, *listed.actor.aliases}
    }


def claimed_pairs(claim: ListedClaim) -> set[frozenset[str | None]]:
    who = [party.actor_id for party in claim.initiators]
    whom = [party.actor_id for party in claim.recipients]
    if not whom:
        return {frozenset(pair) for pair in combinations(who, 2)}
    return {frozenset({one, two}) for one in who for two in whom}


@few
@given(stores)
def test_lists_run_from_the_newest_to_the_oldest_and_end_with_the_undated(
    found: list[Extraction],
) -> None:
    with answers_of(*found) as answers:
        published = [document.published for document in answers.documents()]
        happened = [
            listed.event.when and (listed.event.when.last or listed.event.when.first)
            for listed in answers.events()
        ]
        last = [listed.tie.last for listed in answers.ties()]

    for dates in (published, happened, last):
        assert dates == sorted(dates, key=lambda found: found or date.min, reverse=True)


@few
@given(stores)
def test_whatever_is_listed_can_be_asked_for_by_its_identifier(found: list[Extraction]) -> None:
    with answers_of(*found) as answers:
        for document in answers.documents():
            assert answers.document(document.id)[0] == document
            assert {claim.document.id for claim in answers.claims_of_document(document.id)} == {
                document.id
            }
        for claim in answers.claims():
            assert answers.claims_by_id([claim.id]) == [claim]
        for event in answers.events():
            assert answers.events_by_id([event.event.id]) == [event]
        for actor in answers.actors():
            assert answers.actor(actor.actor.id).actor == actor.actor
            assert answers.actors(Filter(actor=actor.actor.id))
        for tie in answers.ties():
            assert answers.tie(tie.tie.id) == tie


# -------------------------------------------------------------------------------- dates and places


def kept(told: Told, wanted: Filter) -> bool:
    with answers_of(an_extraction(told)) as answers:
        return bool(list(answers.claims(wanted)))


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (day("2012-06-30"), True),
        (day("2012-07-01"), False),
        (DateRange.of_year(2012), True),
        (open_range(first=date(2011, 1, 1)), False),
        (open_range(first=date(2012, 6, 3)), True),
        (open_range(last=date(2012, 5, 31)), False),
        (None, False),
    ],
)
def test_what_may_have_happened_in_the_time_asked_for_is_kept(
    when: DateRange | None, *, expected: bool
) -> None:
    june = Filter(since=date(2012, 6, 1), until=date(2012, 6, 30))

    assert kept(Told(when=when), june) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Oslo", True), ("OSLO", True), ("osl", True), ("NO", True), ("no", True),
        ("Bergen", False), ("SE", False), ("%", False), ("O_lo", False),
    ],
)  # fmt: skip
def test_a_place_is_asked_for_by_its_name_or_country(place: str, *, expected: bool) -> None:
    assert kept(Told(place=a_place()), Filter(place=place)) == expected


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [("Rudolf Rassendyll", True), ("rassendyll", True), ("Rupert", False), ("%", False)],
)
def test_a_speaker_is_asked_for_by_name(speaker: str, *, expected: bool) -> None:
    assert kept(Told(speaker="Rudolf Rassendyll"), Filter(speaker=speaker)) == expected


@pytest.mark.parametrize("name", ["São Tomé", "Sao Tome", "SÃO TOMÉ", "são"])
def test_case_and_accents_do_not_matter_in_names_and_places(name: str) -> None:
    told = Told(initiators=("São Tomé",), place=a_place("São Tomé", "ST"), speaker="São Tomé")

    assert kept(told, Filter(actor=name))
    assert kept(told, Filter(place=name))
    assert kept(told, Filter(speaker=name))


# ------------------------------------------------------------------------------------------ actors


def test_a_name_means_the_actor_most_is_told_of() -> None:
    told = [
        Told(initiators=("Hentzau",), trigger="saw"),
        Told(initiators=("Rupert Hentzau",), trigger="met"),
        Told(initiators=("Rupert Hentzau",), trigger="saw"),
    ]
    with answers_of(an_extraction(*told, cast=CAST)) as answers:
        assert answers.actor_named("hentzau").actor.name == "Rupert Hentzau"


def test_some_words_of_a_name_will_do_where_none_has_it_whole() -> None:
    told = Told(initiators=("Royal Guard of Ruritania",))
    with answers_of(an_extraction(told)) as answers:
        assert answers.actor_named("guard royal").actor.name == "Royal Guard of Ruritania"


def test_a_name_that_nobody_bears_is_answered_with_names_like_it() -> None:
    with (
        answers_of(an_extraction(Told())) as answers,
        pytest.raises(NotFoundError, match="'Ruritanai'") as raised,
    ):
        answers.actor_named("Ruritanai")

    assert "Ruritania" in str(raised.value.hint)


@pytest.mark.parametrize("ask", ["document", "actor", "tie"])
def test_an_identifier_that_is_not_there_is_an_error_with_a_hint(ask: str) -> None:
    with answers_of() as answers, pytest.raises(NotFoundError, match="xyz") as raised:
        getattr(answers, ask)("xyz")

    assert raised.value.hint


def test_an_actor_holds_the_roles_that_reports_give_it_each_with_their_days() -> None:
    told = Told(
        initiators=("Rudolf Rassendyll",),
        trigger="king",
        recipients=("Ruritania",),
        type=ClaimType.LEADS,
    )
    extractions = [
        an_extraction(told, published=published, outlet=f"Outlet of {published}", cast=CAST)
        for published in (date(2012, 1, 2), date(2019, 1, 2), None)
    ]
    with answers_of(*extractions) as answers:
        (role,) = answers.actor_named("Rudolf Rassendyll").roles

    assert (role.title, role.first, role.last) == ("king", date(2012, 1, 2), date(2019, 1, 2))
    assert len(role.claim_ids) == 3


def test_people_without_a_name_are_listed_in_claims_but_are_no_actors() -> None:
    told = Told(initiators=("protesters",), recipients=("Ruritania",))
    with answers_of(an_extraction(told, cast={"protesters": {"kind": Kind.GENERIC}})) as answers:
        (claim,) = answers.claims()
        names = [listed.actor.name for listed in answers.actors()]

    assert [(party.name, party.actor_id) for party in claim.initiators] == [("protesters", None)]
    assert names == ["Ruritania"]


# ---------------------------------------------------------------------------- relations and history


def test_what_two_do_to_a_third_is_nothing_between_them() -> None:
    told = [
        Told(initiators=("Ruritania", "Graustark"), recipients=("Zenda",), type=ClaimType.ASSAULT),
        Told(initiators=("Ruritania", "Graustark"), trigger="saw"),
    ]
    with answers_of(an_extraction(*told)) as answers:
        attacks = [
            {tie.one.name, tie.other.name}
            for tie in answers.ties(Filter(types=(ClaimType.ASSAULT,)))
        ]
        one, other = (answers.actor_named(name).actor.id for name in ("Ruritania", "Graustark"))
        dealings = answers.dealings(frozenset({one}), frozenset({other}))

    assert {"Ruritania", "Graustark"} not in attacks
    assert [dealing.type for dealing in dealings] == [ClaimType.CONSULT]


def test_two_who_back_a_third_are_not_said_to_stand_in_a_relation() -> None:
    told = Told(
        initiators=("Ruritania", "Graustark"),
        trigger="backs",
        recipients=("Zenda",),
        type=ClaimType.BACKS,
    )
    with answers_of(an_extraction(told)) as answers:
        one, other, third = (
            frozenset({answers.actor_named(name).actor.id})
            for name in ("Ruritania", "Graustark", "Zenda")
        )

        assert not answers.relations_between(one, other)
        assert answers.relations_between(one, third)
        assert answers.relations_between(third, one)


def test_the_history_of_two_may_be_as_long_as_it_likes() -> None:
    with answers_of(an_extraction(Told())) as answers:
        (claim,) = answers.claims()
        (listed,) = answers.events()
        absent = [f"clm-{number}" for number in range(300_000)]

        assert answers.claims_by_id([*absent, claim.id]) == [claim]
        assert answers.events_by_id([*absent, listed.event.id]) == [listed]
        assert not answers.dealings(frozenset(absent), frozenset({"act-a"}))
        assert not answers.relations_between(frozenset(absent), frozenset({"act-a"}))


# ------------------------------------------------------------------------------------------ counts


def test_superseded_versions_are_not_counted() -> None:
    versions = [
        an_extraction(
            Told(recipients=("Graustark",)), published=published, url="https://a.example/"
        )
        for published in (None, LONG_AGO)
    ]
    with answers_of(*versions) as answers:
        lists = [list(listing(Filter())) for listing in listings(answers)]

        assert list(answers.counts().values()) == [len(found) for found in lists] == [1, 1, 1, 2, 1]


# ------------------------------------------------------------------------------------------ search


def found_by(words: str, *texts: str) -> list[tuple[str, list[str]]]:
    told = [Told(rest=text) for text in texts]
    with answers_of(an_extraction(*told)) as answers:
        return [
            (found.text, [span.of(found.text) for span in found.spans])
            for found in answers.search(words)
        ]


def test_a_search_finds_the_sentences_that_hold_all_the_words() -> None:
    texts = ("the harbour of Strelsau", "the harbour", "in Strelsau")

    assert found_by("strelsau HARBOUR", *texts) == [
        ("Ruritania met the harbour of Strelsau.", ["harbour", "Strelsau"])
    ]


def test_accents_do_not_hide_a_word() -> None:
    assert found_by("cafe", "in the Café") == [("Ruritania met in the Café.", ["Café"])]


@pytest.mark.parametrize(
    "words", ["", "  ", '"', '"""', "-", "***", "()", "…", "absent", "met absent", "🙂"]
)
def test_what_no_sentence_holds_is_not_found(words: str) -> None:
    assert found_by(words, "the harbour") == []


@pytest.mark.parametrize(
    "words",
    ['"met"', "met*", "met)", "(met", "^met", "met:", "text:met", "met AND", "-met", "met' OR '1"],
)
def test_signs_in_a_search_are_no_commands(words: str) -> None:
    for text, marked in found_by(words, "the harbour AND text"):
        assert text == "Ruritania met the harbour AND text."
        assert "met" in marked[0]


@pytest.mark.parametrize("sign", ["\ue000", "\ue001", "\ue001\ue000", "\ue000met\ue001"])
def test_no_character_of_an_article_shifts_what_is_marked(sign: str) -> None:
    (found,) = found_by("harbour", f"{sign} the harbour {sign}")

    assert found[1] == ["harbour"]


def test_a_search_stops_at_its_limit() -> None:
    with answers_of(an_extraction(Told(), Told(rest="again"))) as answers:
        assert len(list(answers.search("met", Filter(limit=1)))) == 1
