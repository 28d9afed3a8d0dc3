from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import a_dealing, day, open_range
from chance import ranges
from detente.dates import DateRange
from detente.model import Dealing
from detente.ontology import SCORES, ClaimType, Modality
from detente.relate import Period, Turn, periods_of, relate, turns_of

LOWEST, HIGHEST = min(SCORES.values()), max(SCORES.values())


@st.composite
def dealings(draw: st.DrawFn) -> list[Dealing]:
    return [
        a_dealing(
            f"evt-{number}",
            type=draw(st.sampled_from(ClaimType)),
            modality=draw(st.sampled_from(Modality)),
            when=draw(st.none() | ranges()),
        )
        for number in range(draw(st.integers(0, 8)))
    ]


@given(dealings(), st.randoms())
def test_neither_the_order_of_the_two_nor_of_the_events_matters(
    found: list[Dealing], random: Random
) -> None:
    shuffled = random.sample(found, len(found))

    assert relate("act-b", "act-a", shuffled) == relate("act-a", "act-b", found)


@given(dealings())
def test_scores_lie_on_the_scale(found: list[Dealing]) -> None:
    scores = [period.score for period in periods_of(found)]
    score = relate("act-a", "act-b", found).score

    assert all(
        LOWEST <= item <= HIGHEST for item in (*scores, *(() if score is None else (score,)))
    )


@given(dealings())
def test_every_event_is_kept_and_counts_at_most_once(found: list[Dealing]) -> None:
    tie = relate("act-a", "act-b", found)

    assert sorted(tie.event_ids) == sorted(dealing.event_id for dealing in found)
    assert tie.cooperation + tie.conflict <= len(found)
    assert (tie.score is None) == (tie.cooperation + tie.conflict == 0)


@given(dealings())
def test_a_tie_spans_the_days_of_its_events(found: list[Dealing]) -> None:
    tie = relate("act-a", "act-b", found)
    days = [end for item in found if item.when for end in (item.when.first, item.when.last) if end]

    assert (tie.first, tie.last) == (min(days, default=None), max(days, default=None))


@given(dealings())
def test_the_periods_of_a_tie_count_its_dated_events(found: list[Dealing]) -> None:
    tie, periods = relate("act-a", "act-b", found), periods_of(found)

    assert sum(period.events for period in periods) <= tie.cooperation + tie.conflict
    assert [period.year for period in periods] == sorted({period.year for period in periods})


def test_two_actors_have_one_tie_whoever_is_asked_for_first() -> None:
    assert relate("act-b", "act-a", ()).id == relate("act-a", "act-b", ()).id


def test_the_score_is_the_mean_of_what_happened() -> None:
    tie = relate(
        "act-a",
        "act-b",
        [a_dealing("evt-1"), a_dealing("evt-2", type=ClaimType.ASSAULT)],
    )

    assert tie.score == pytest.approx((2.1 - 9.3) / 2)
    assert (tie.cooperation, tie.conflict) == (1, 1)


@pytest.mark.parametrize("modality", [Modality.NEGATED, Modality.PLANNED, Modality.POSSIBLE])
def test_what_did_not_happen_has_no_score(modality: Modality) -> None:
    assert relate("act-a", "act-b", [a_dealing(modality=modality)]).score is None


def test_a_promise_is_an_act() -> None:
    promise = a_dealing(type=ClaimType.AGREE, modality=Modality.PLANNED)

    assert relate("act-a", "act-b", [promise]).cooperation == 1


def test_an_event_that_spans_years_counts_where_it_began() -> None:
    spanning = a_dealing(when=DateRange.of_months(2019, 12, 3, DateRange.of_year(2019).precision))

    assert [period.year for period in periods_of([spanning])] == [2019]


def test_an_event_of_which_only_the_end_is_known_counts_there() -> None:
    ended = a_dealing(when=open_range(last=day("2019-03-27").last))

    assert [period.year for period in periods_of([ended])] == [2019]


def a_period(year: int, score: float, events: int = 2) -> Period:
    return Period(year=year, events=events, score=score)


def test_a_tie_turns_where_its_score_changes_sides() -> None:
    periods = [a_period(2011, 3.0), a_period(2012, -4.0), a_period(2013, -1.0), a_period(2017, 2.0)]

    assert turns_of(periods) == [
        Turn(year=2012, direction="cooling", before=3.0, after=-4.0),
        Turn(year=2017, direction="warming", before=-1.0, after=2.0),
    ]


def test_one_event_alone_turns_nothing() -> None:
    assert turns_of([a_period(2011, 3.0), a_period(2012, -4.0, events=1)]) == []
