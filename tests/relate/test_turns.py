from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import a_dealing, a_listed_claim, day
from chance import relations
from detente.dates import DateRange
from detente.model import Dealing, ListedClaim, Span
from detente.ontology import ClaimType, Modality
from detente.relate import TURNING, turns_of
from relate.test_phases import COLD, WARM, any_series, series


def a_report(
    claim_id: str = "clm-a",
    published: str | None = "2019-03-27",
    **changes: Any,  # noqa: ANN401 - any field of what it builds
) -> ListedClaim:
    told = date.fromisoformat(published) if published else None
    return a_listed_claim(claim_id, published=told, **changes)


@given(any_series, relations(), st.randoms())
def test_the_order_of_events_and_reports_does_not_matter(
    found: list[Dealing], told: list[ListedClaim], random: Random
) -> None:
    shuffled = random.sample(found, len(found)), random.sample(told, len(told))

    assert turns_of(*shuffled) == turns_of(found, told)


@given(any_series, relations())
def test_every_report_that_a_tie_turns_stands_in_one_turn_of_its_direction(
    found: list[Dealing], told: list[ListedClaim]
) -> None:
    turns = turns_of(found, told)

    assert sorted(claim.id for turn in turns for claim in turn.claims) == sorted(
        claim.id for claim in told if claim.type in TURNING and claim.modality is Modality.ASSERTED
    )
    assert all(str(claim.type) == turn.direction for turn in turns for claim in turn.claims)
    assert all(turn.claims or turn.before is not None for turn in turns)


@given(any_series, relations())
def test_the_events_of_a_turn_lie_on_their_side_of_it(
    found: list[Dealing], told: list[ListedClaim]
) -> None:
    days = {
        dealing.event_id: when
        for dealing in found
        if dealing.when is not None and (when := dealing.when.first or dealing.when.last)
    }

    for turn in turns_of(found, told):
        assert turn.first is None or turn.last is None or turn.first <= turn.last
        if turn.before is not None and turn.after is not None:
            assert turn.first is not None
            assert turn.last is not None
            assert (turn.after > turn.before) == (turn.direction == "warming")
            assert all(days[event_id] <= turn.first for event_id in turn.before_ids)
            assert all(days[event_id] >= turn.last for event_id in turn.after_ids)
        else:
            assert not turn.before_ids
            for event_id in turn.after_ids:
                assert (turn.first or date.min) <= days[event_id] <= (turn.last or date.max)


@given(any_series, relations())
def test_reports_do_not_move_what_the_score_shows(
    found: list[Dealing], told: list[ListedClaim]
) -> None:
    measured = [
        (turn.first, turn.last, turn.before, turn.after)
        for turn in turns_of(found, told)
        if turn.before is not None
    ]

    assert measured == [
        (turn.first, turn.last, turn.before, turn.after) for turn in turns_of(found)
    ]


def test_a_score_that_changes_is_a_turn_with_the_events_on_either_side() -> None:
    found = series(*(WARM * 3), *(COLD * 3))

    (turn,) = turns_of(found)

    assert turn.direction == "cooling"
    assert (turn.first, turn.last) == (found[8].when.first, found[9].when.first)  # type: ignore[union-attr]
    assert turn.before_ids == tuple(dealing.event_id for dealing in found[:9])
    assert turn.after_ids == tuple(dealing.event_id for dealing in found[9:])
    assert turn.year == 2015


def test_events_told_late_are_not_compared_with_those_told_in_time() -> None:
    found = series(*(WARM * 3), *(COLD * 3))
    late = frozenset(dealing.event_id for dealing in found[:9])

    assert turns_of(found, late=late) == []


def test_a_report_of_a_turn_is_one_on_the_days_that_it_gives() -> None:
    report = a_report(type=ClaimType.COOLING, when=DateRange.of_year(2012))

    (turn,) = turns_of([], [report])

    assert (turn.direction, turn.first, turn.last) == (
        "cooling",
        date(2012, 1, 1),
        date(2012, 12, 31),
    )
    assert turn.claims == (report,)
    assert turn.before is None


def test_a_report_without_a_date_tells_of_a_turn_by_the_day_it_appeared() -> None:
    (turn,) = turns_of([], [a_report()])

    assert (turn.first, turn.last, turn.is_past) == (None, date(2019, 3, 27), False)


def test_a_report_without_any_date_has_none_and_stands_last() -> None:
    turns = turns_of([], [a_report("clm-b", None), a_report("clm-c", type=ClaimType.COOLING)])

    assert [turn.year for turn in turns] == [2019, None]


@pytest.mark.parametrize("modality", [Modality.NEGATED, Modality.PLANNED, Modality.POSSIBLE])
def test_what_is_not_asserted_turns_nothing(modality: Modality) -> None:
    assert turns_of([], [a_report(modality=modality)]) == []


def test_reports_of_one_time_are_one_turn() -> None:
    told = [a_report("clm-a"), a_report("clm-b", "2019-05-01"), a_report("clm-c", "2021-01-01")]

    assert [[claim.id for claim in turn.claims] for turn in turns_of([], told)] == [
        ["clm-a", "clm-b"],
        ["clm-c"],
    ]


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        ("2019-03-20", date(2019, 3, 20), date(2019, 3, 20)),
        ("2019-05-01", None, date(2019, 3, 27)),
    ],
)
def test_days_that_a_report_gives_date_a_turn_unless_it_had_happened_before(
    given: str, first: date | None, last: date
) -> None:
    told = [a_report("clm-a"), a_report("clm-b", "2019-05-02", when=day(given))]

    (turn,) = turns_of([], told)

    assert (turn.first, turn.last, len(turn.claims)) == (first, last, 2)


def test_a_turn_that_is_reported_and_measured_is_one() -> None:
    found = series(*(WARM * 3), *(COLD * 3))
    report = a_report(published="2015-03-20", type=ClaimType.COOLING)

    (turn,) = turns_of(found, [report])

    assert turn.claims == (report,)
    assert turn.before is not None


def an_article(*, cooling: str = "clm-cool", warming: str = "clm-warm") -> list[ListedClaim]:
    """Return the reports of an article that tells of a cooling and a warming, dating neither."""
    return [
        a_report(cooling, type=ClaimType.COOLING, document_id="doc-1"),
        a_report(warming, type=ClaimType.WARMING, document_id="doc-1"),
    ]


def test_an_article_that_tells_of_both_looks_back_on_what_lies_long_ago() -> None:
    accused = a_dealing("evt-old", type=ClaimType.ACCUSE, when=DateRange.of_month(2012, 2))
    expelled = a_dealing("evt-next", type=ClaimType.SANCTION, when=DateRange.of_month(2013, 5))

    cooling, warming = turns_of([accused, expelled], an_article())

    assert (cooling.direction, cooling.first, cooling.last) == (
        "cooling",
        date(2012, 2, 1),
        date(2012, 2, 29),
    )
    assert cooling.after_ids == ("evt-old",)
    assert (warming.direction, warming.first, warming.last) == ("warming", None, date(2019, 3, 27))


def test_one_event_alone_dates_nothing_that_an_article_looks_back_on() -> None:
    accused = a_dealing("evt-old", type=ClaimType.ACCUSE, when=DateRange.of_month(2012, 2))

    cooling, _ = turns_of([accused], an_article())

    assert (cooling.direction, cooling.is_past) == ("cooling", True)
    assert (cooling.first, cooling.last) == (None, date(2019, 3, 27))


@pytest.mark.parametrize(
    ("sentence", "is_past"),
    [
        ("They renewed their ties after years of a bitter rift.", True),
        ("A rift came after the renewal of their ties.", False),
    ],
)
def test_what_words_place_before_something_else_lies_in_the_past(
    sentence: str, *, is_past: bool
) -> None:
    start = sentence.index("rift")
    warm = a_report(type=ClaimType.WARMING, document_id="doc-1")
    cold = a_report(
        "clm-cold",
        type=ClaimType.COOLING,
        document_id="doc-1",
        sentence=sentence,
        trigger_span=Span(start, start + 4),
    )
    retreat = a_dealing("evt-old", type=ClaimType.RETREAT, when=DateRange.of_month(2012, 2))

    turns = {turn.direction: turn.is_past for turn in turns_of([retreat], [warm, cold])}

    assert turns["cooling"] is is_past


def test_an_article_that_tells_of_both_has_news_of_what_events_bear_out() -> None:
    met = a_dealing("evt-new", type=ClaimType.CONSULT, when=day("2019-03-20"))

    past, news = turns_of([met], an_article())

    assert (past.direction, past.is_past, past.first) == ("cooling", True, None)
    assert (news.direction, news.is_past) == ("warming", False)


def test_an_article_that_tells_of_one_has_news_of_it() -> None:
    accused = a_dealing("evt-old", type=ClaimType.ACCUSE, when=DateRange.of_month(2012, 2))

    (turn,) = turns_of([accused], [a_report(type=ClaimType.COOLING)])

    assert (turn.first, turn.last) == (None, date(2019, 3, 27))
