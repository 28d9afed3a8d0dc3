from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import a_dealing, a_telling, day, open_range
from chance import days, dealings, tellings
from detente.dates import DateRange
from detente.model import Dealing, Telling
from detente.ontology import SCORES, ClaimType
from detente.relate import Unit, periods_of, pictures_of, relate, unit_for

LOWEST, HIGHEST = min(SCORES.values()), max(SCORES.values())
units = st.sampled_from(Unit)


@given(dealings(), tellings(), units, st.randoms())
def test_the_order_of_events_and_reports_does_not_matter(
    found: list[Dealing], told: list[Telling], unit: Unit, random: Random
) -> None:
    shuffled = random.sample(found, len(found)), random.sample(told, len(told))

    assert periods_of(*shuffled, unit=unit) == periods_of(found, told, unit=unit)
    assert pictures_of(*shuffled) == pictures_of(found, told)


@given(dealings(), tellings(), units)
def test_all_scores_lie_on_the_scale(found: list[Dealing], told: list[Telling], unit: Unit) -> None:
    periods = periods_of(found, told, unit=unit)
    scores = [period.score for period in periods]
    scores += [picture.score for period in periods for picture in period.pictures]

    assert all(LOWEST <= score <= HIGHEST for score in scores)


@given(dealings(), units)
def test_periods_follow_each_other_and_hold_the_days_of_their_events(
    found: list[Dealing], unit: Unit
) -> None:
    periods = periods_of(found, unit=unit)
    by_id = {dealing.event_id: dealing for dealing in found}

    assert all(before.last < after.first for before, after in pairwise(periods))
    for period in periods:
        assert period.first.day == 1
        assert (period.last + timedelta(days=1)).day == 1
        for event_id in period.event_ids:
            when = by_id[event_id].when
            assert when is not None
            assert period.first <= (when.first or when.last or date.max) <= period.last


@given(dealings())
def test_no_event_counts_in_two_periods_and_months_lie_in_years(found: list[Dealing]) -> None:
    tie = relate("act-a", "act-b", found)
    counted = {
        unit: [event for period in periods_of(found, unit=unit) for event in period.event_ids]
        for unit in Unit
    }

    assert len(counted[Unit.YEAR]) <= tie.cooperation + tie.conflict
    assert all(len(events) == len(set(events)) for events in counted.values())
    assert set(counted[Unit.MONTH]) <= set(counted[Unit.QUARTER]) <= set(counted[Unit.YEAR])


@given(dealings(), tellings(), units)
def test_every_report_of_a_period_tells_one_of_its_events(
    found: list[Dealing], told: list[Telling], unit: Unit
) -> None:
    event_of = {telling.claim_id: telling.event_id for telling in told}

    for period in periods_of(found, told, unit=unit):
        for picture in period.pictures:
            events = {event_of[claim_id] for claim_id in picture.claim_ids}
            assert events == set(picture.event_ids) <= set(period.event_ids)
        assert period.reports == sum(len(picture.claim_ids) for picture in period.pictures)
        assert period.outlets == len({picture.outlet for picture in period.pictures})


def test_an_event_that_spans_years_counts_where_it_began() -> None:
    spanning = a_dealing(when=DateRange.of_months(2019, 12, 3, DateRange.of_year(2019).precision))

    assert [period.year for period in periods_of([spanning])] == [2019]


def test_an_event_of_which_only_the_end_is_known_counts_there() -> None:
    ended = a_dealing(when=open_range(last=day("2019-03-27").last))

    assert [period.year for period in periods_of([ended])] == [2019]


@pytest.mark.parametrize(
    ("when", "fits"),
    [
        (DateRange.of_year(2012), {Unit.YEAR}),
        (DateRange.of_months(2012, 1, 4, DateRange.of_year(2012).precision), {Unit.YEAR}),
        (DateRange.of_month(2012, 2), set(Unit)),
        (day("2012-02-24"), set(Unit)),
    ],
)
def test_a_date_is_never_made_closer_than_it_is(when: DateRange, fits: set[Unit]) -> None:
    found = {unit for unit in Unit if periods_of([a_dealing(when=when)], unit=unit)}

    assert found == fits


def test_outlets_are_told_apart_and_copies_left_out() -> None:
    found = [a_dealing("evt-1"), a_dealing("evt-2", type=ClaimType.ASSAULT)]
    told = [
        a_telling("evt-1", "clm-1", outlet="Strelsau Gazette"),
        a_telling("evt-1", "clm-2", outlet="Zenda Times", is_copy=True),
        a_telling("evt-2", "clm-3", outlet="Zenda Times"),
    ]

    (period,) = periods_of(found, told)

    assert [(item.outlet, item.score) for item in period.pictures] == [
        ("Strelsau Gazette", 2.1),
        ("Zenda Times", -9.3),
    ]
    assert (period.events, period.reports, period.outlets) == (2, 2, 2)


def test_what_only_copies_tell_is_told_all_the_same() -> None:
    told = [a_telling("evt-a", "clm-1", is_copy=True)]

    assert [picture.claim_ids for picture in pictures_of([a_dealing()], told)] == [("clm-1",)]


def spread(number: int, apart: int) -> list[Dealing]:
    start = date(2015, 1, 1)
    return [
        a_dealing(f"evt-{at}", when=DateRange.of_day(start + timedelta(days=at * apart)))
        for at in range(number)
    ]


@pytest.mark.parametrize(
    ("number", "apart", "unit"),
    [
        (5, 1, Unit.YEAR),
        (30, 10, Unit.MONTH),
        (30, 60, Unit.QUARTER),
        (30, 120, Unit.YEAR),
    ],
)
def test_periods_are_as_long_as_the_events_are_far_apart(
    number: int, apart: int, unit: Unit
) -> None:
    assert unit_for(spread(number, apart)) is unit


def test_one_event_of_long_ago_makes_no_long_series() -> None:
    ancient = a_dealing("evt-old", when=day("1962-05-01"))

    assert unit_for([*spread(30, 10), ancient]) is Unit.MONTH


@given(days(), units)
def test_a_year_is_made_of_quarters_and_those_of_months(when: date, unit: Unit) -> None:
    (period,) = periods_of([a_dealing(when=DateRange.of_day(when))], unit=unit)
    (year,) = periods_of([a_dealing(when=DateRange.of_day(when))])

    assert year.first <= period.first <= when <= period.last <= year.last
    assert period.published_in({when: 3, date(1990, 1, 1): 5}) == 3
