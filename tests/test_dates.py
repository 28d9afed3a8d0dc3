from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import day, open_range
from chance import days, ranges
from detente.dates import DateRange, Precision, add_months, days_of


@given(ranges(), ranges())
def test_overlapping_is_mutual(one: DateRange, other: DateRange) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@given(ranges(), days())
def test_a_day_overlaps_a_range_if_it_lies_between_its_ends(when: DateRange, lone: date) -> None:
    inside = (when.first or date.min) <= lone <= (when.last or date.max)

    assert when.overlaps(DateRange.of_day(lone)) == inside


@given(days())
def test_a_day_lies_in_its_week_its_month_and_its_year(found: date) -> None:
    for whole in (
        DateRange.of_week(found),
        DateRange.of_month(found.year, found.month),
        DateRange.of_year(found.year),
    ):
        assert whole.overlaps(DateRange.of_day(found))


@given(days())
def test_a_week_runs_from_monday_to_sunday(found: date) -> None:
    week = DateRange.of_week(found)

    assert week.first is not None
    assert (week.first.weekday(), week.days) == (0, 7)


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(-50, 50))
def test_months_added_and_taken_away_again_leave_the_month(
    year: int, month: int, number: int
) -> None:
    assert add_months(*add_months(year, month, number), -number) == (year, month)


def test_a_winter_ends_in_the_next_year() -> None:
    winter = DateRange.of_months(2019, 12, 3, Precision.SEASON)

    assert str(winter) == "2019-12-01 to 2020-02-29"


@pytest.mark.parametrize(
    ("first", "last", "precision"),
    [
        (None, None, Precision.OPEN),
        (date(2019, 1, 2), date(2019, 1, 1), Precision.SPAN),
        (date(2019, 1, 1), None, Precision.DAY),
    ],
)
def test_a_range_that_cannot_be_is_refused(
    first: date | None, last: date | None, precision: Precision
) -> None:
    with pytest.raises(ValueError, match="range"):
        DateRange(first=first, last=last, precision=precision)


def test_a_range_without_an_end_has_no_length_and_says_so() -> None:
    since = open_range(first=date(2014, 1, 1))

    assert since.days is None
    assert str(since) == "2014-01-01 to …"


def test_one_day_is_written_once() -> None:
    assert str(day("2019-03-27")) == "2019-03-27"


@given(st.dates())
def test_a_year_a_month_and_a_day_can_be_asked_for(found: date) -> None:
    month_first, month_last = days_of(found.isoformat()[:7])
    year_first, year_last = days_of(found.isoformat()[:4])

    assert days_of(found.isoformat()) == (found, found)
    assert year_first <= month_first <= found <= month_last <= year_last
    assert month_first.day == 1
    assert month_last == date.max or (month_last + timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    "text", ["", "12", "2019-13", "2019-02-30", "27 March 2019", "2019-3", "0000", "٢٠١٩", "+201"]
)
def test_other_words_are_no_days(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        days_of(text)
