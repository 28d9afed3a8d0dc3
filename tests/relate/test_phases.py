from datetime import date, timedelta
from itertools import chain, pairwise
from random import Random
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import a_dealing, a_telling, day, open_range
from chance import dealings
from detente.dates import DateRange
from detente.model import Dealing
from detente.ontology import SCORES, ClaimType, Modality
from detente.relate.phases import LEAST_CHANGE, LEAST_WEEKS, late_events, phases_of

EVENTS: Final = sorted(SCORES)
WARM: Final = (ClaimType.CONSULT, ClaimType.AGREE, ClaimType.AID)
COLD: Final = (ClaimType.ACCUSE, ClaimType.ASSAULT, ClaimType.REJECT)


def series(*types: ClaimType) -> list[Dealing]:
    """Return events of these types, one every eight days."""
    return [
        a_dealing(
            f"evt-{number:03}",
            type=kind,
            when=DateRange.of_day(date(2015, 1, 1) + timedelta(days=8 * number)),
        )
        for number, kind in enumerate(types)
    ]


long_series = st.lists(st.sampled_from(EVENTS), max_size=40).map(lambda types: series(*types))
turning_series = st.lists(
    st.tuples(st.sampled_from((WARM, COLD)), st.integers(4, 9), st.randoms()), max_size=4
).map(
    lambda runs: series(
        *chain.from_iterable([r.choice(kinds) for _ in range(n)] for kinds, n, r in runs)
    )
)
any_series = long_series | turning_series | dealings()


@given(any_series, st.randoms())
def test_the_order_of_events_does_not_matter(found: list[Dealing], random: Random) -> None:
    assert phases_of(random.sample(found, len(found))) == phases_of(found)


@given(any_series)
def test_phases_hold_every_dated_event_that_counts_once_and_in_order(found: list[Dealing]) -> None:
    phases = phases_of(found)
    held = [event_id for phase in phases for event_id in phase.event_ids]

    assert len(held) == len(set(held))
    assert all(before.last < after.first for before, after in pairwise(phases))
    assert len(phases_of(found)) == len({phase.first for phase in phases})


@given(any_series)
def test_each_phase_is_long_enough_and_each_change_large_enough(found: list[Dealing]) -> None:
    phases = phases_of(found)
    days = {
        dealing.event_id: when
        for dealing in found
        if dealing.when is not None and (when := dealing.when.first or dealing.when.last)
    }

    for before, after in pairwise(phases):
        assert abs(after.score - before.score) >= LEAST_CHANGE
    if len(phases) > 1:
        for phase in phases:
            weeks = {days[event_id].isocalendar()[:2] for event_id in phase.event_ids}
            assert len(weeks) >= LEAST_WEEKS


@given(any_series, dealings(most=4))
def test_what_has_no_date_or_did_not_happen_moves_nothing(
    found: list[Dealing], more: list[Dealing]
) -> None:
    unrelated = [
        a_dealing(f"evt-more-{number}", type=item.type, modality=Modality.NEGATED, when=item.when)
        for number, item in enumerate(more)
    ] + [
        a_dealing(f"evt-undated-{number}", type=item.type, when=None)
        for number, item in enumerate(more)
    ]

    assert phases_of([*found, *unrelated]) == phases_of(found)


@pytest.mark.parametrize("number", [4, 6, 12])
def test_a_tie_that_was_warm_and_is_cold_has_two_phases(number: int) -> None:
    warm, cold = (series(*(kinds * number))[:number] for kinds in (WARM, COLD))
    types = [dealing.type for dealing in (*warm, *cold)]

    phases = phases_of(series(*types))

    assert [len(phase.event_ids) for phase in phases] == [number, number]
    assert phases[0].score > 0 > phases[1].score


def test_a_tie_that_cooled_and_warmed_again_has_three_phases() -> None:
    types = (*(WARM * 4), *(COLD * 4), *(WARM * 4))

    assert [phase.score > 0 for phase in phases_of(series(*types))] == [True, False, True]


@pytest.mark.parametrize(
    "types",
    [
        (),
        (ClaimType.CONSULT,),
        (ClaimType.CONSULT,) * 20,
        (*((ClaimType.CONSULT,) * 12), ClaimType.ASSAULT),
        (*((ClaimType.CONSULT,) * 2), *((ClaimType.ASSAULT,) * 2)),
        (ClaimType.CONSULT, ClaimType.ASSAULT) * 10,
    ],
    ids=["none", "one", "alike", "one attack", "two and two", "to and fro"],
)
def test_no_turn_is_made_of_little(types: tuple[ClaimType, ...]) -> None:
    assert len(phases_of(series(*types))) <= 1


def test_a_small_difference_is_no_turn_however_many_events_show_it() -> None:
    types = (ClaimType.THREATEN,) * 60 + (ClaimType.REJECT,) * 60

    assert len(phases_of(series(*types))) == 1


def test_many_events_of_one_week_are_an_episode_and_no_phase() -> None:
    cold = [
        a_dealing(f"evt-x{number}", type=ClaimType.ASSAULT, when=day(f"2019-03-{25 + number % 7}"))
        for number in range(30)
    ]

    assert len(phases_of([*series(*((ClaimType.CONSULT,) * 10)), *cold])) == 1


def test_turns_are_seldom_seen_where_there_are_none() -> None:
    random = Random(7)  # noqa: S311 - not for secrets
    ties = [series(*random.choices(EVENTS, k=20)) for _ in range(200)]

    assert sum(len(phases_of(tie)) > 1 for tie in ties) / len(ties) <= 0.06


@pytest.mark.parametrize(
    ("when", "published", "is_late"),
    [
        (day("2012-02-24"), date(2013, 2, 20), False),
        (day("2012-02-24"), date(2013, 3, 1), True),
        (DateRange.of_year(2012), date(2013, 12, 1), False),
        (open_range(first=date(2012, 1, 1)), date(2019, 1, 1), True),
        (open_range(last=date(2018, 12, 1)), date(2019, 1, 1), False),
        (day("2012-02-24"), None, False),
        (None, date(2019, 1, 1), False),
    ],
)
def test_an_event_is_late_when_it_is_told_only_more_than_a_year_after_it(
    when: DateRange | None, published: date | None, *, is_late: bool
) -> None:
    late = late_events([a_dealing(when=when)], [a_telling(published=published)])

    assert bool(late) == is_late


def test_one_report_in_time_is_enough() -> None:
    told = [a_telling("evt-a", "clm-1", published=date(2025, 1, 1)), a_telling("evt-a", "clm-2")]

    assert not late_events([a_dealing()], told)
