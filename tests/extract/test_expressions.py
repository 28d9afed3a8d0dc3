from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.dates import DateRange
from detente.extract.expressions import Setting, Tense, expressions_in

# A Wednesday.
PUBLISHED = date(2019, 3, 27)


def read(
    text: str,
    *,
    tense: Tense = Tense.PAST,
    told: DateRange | None = None,
    anchor: date | None = PUBLISHED,
) -> str | None:
    (expression,) = expressions_in(text)
    setting = Setting(anchor=anchor, tense=tense, told=told)
    when, _rule = expression.read(setting)
    return str(when) if when else None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("on 3 May 2018", "2018-05-03"),
        ("on Thursday, May 3, 2018", "2018-05-03"),
        ("on 25 March this year", "2019-03-25"),
        ("on Tuesday", "2019-03-26"),
        ("on Wednesday", "2019-03-27"),
        ("last Wednesday", "2019-03-20"),
        ("yesterday evening", "2019-03-26"),
        ("last week", "2019-03-18 to 2019-03-24"),
        ("this week", "2019-03-25 to 2019-03-27"),
        ("the past week", "2019-03-20 to 2019-03-27"),
        ("in the past three years", "2016-03-27 to 2019-03-27"),
        ("two weeks ago", "2019-03-11 to 2019-03-17"),
        ("in June", "2018-06-01 to 2018-06-30"),
        ("in early June", "2018-06-01 to 2018-06-10"),
        ("at the end of June", "2018-06-21 to 2018-06-30"),
        ("the end of June 2016", "2016-06-21 to 2016-06-30"),
        ("at the end of last month", "2019-02-21 to 2019-02-28"),
        ("on 3May 2018", "2018-05-03"),
        ("on 03-05-2018", "2018-05-03"),
        ("on 25/3/2018", "2018-03-25"),
        ("in June last year", "2018-06-01 to 2018-06-30"),
        ("the June agreement", "2018-06-01 to 2018-06-30"),
        ("early 2012", "2012-01-01 to 2012-04-30"),
        ("the summer of 2016", "2016-06-01 to 2016-08-31"),
        ("the winter of 1998-1999", "1998-12-01 to 1999-02-28"),
        ("the second quarter of 2018", "2018-04-01 to 2018-06-30"),
        ("third-quarter losses", "2018-07-01 to 2018-09-30"),
        ("the last half of 2018", "2018-07-01 to 2018-12-31"),
        ("the late 1980s", "1987-01-01 to 1989-12-31"),
        ("in the nineties", "1990-01-01 to 1999-12-31"),
        ("the 20th century", "1900-01-01 to 1999-12-31"),
        ("from 1861 to 1883", "1861-01-01 to 1883-12-31"),
        ("Good Friday", "2018-03-30"),
        ("Thanksgiving", "2018-11-22"),
    ],
)
def test_a_time_is_counted_back_from_publication(text: str, when: str) -> None:
    assert read(text) == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("on Tuesday", "2019-04-02"),
        ("on 3 April", "2019-04-03"),
        ("in June", "2019-06-01 to 2019-06-30"),
        ("this month", "2019-03-01 to 2019-03-31"),
        ("later this month", "2019-03-27 to 2019-03-31"),
        ("next week", "2019-04-01 to 2019-04-07"),
    ],
)
def test_a_clause_that_looks_ahead_has_the_next_such_time(text: str, when: str) -> None:
    assert read(text, tense=Tense.AHEAD) == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("the next day", "2015-06-08"),
        ("two days later", "2015-06-09"),
        ("that year", "2015-01-01 to 2015-12-31"),
        ("the following month", "2015-07-01 to 2015-07-31"),
        ("a week earlier", "2015-05-25 to 2015-05-31"),
        ("the evening before.", "2015-06-06"),
        ("that August, ", "2015-08-01 to 2015-08-31"),
    ],
)
def test_a_time_may_be_counted_from_the_time_told_before(text: str, when: str) -> None:
    told = DateRange.of_day(date(2015, 6, 7))

    assert read(text, told=told) == when
    assert read(text) is None


def test_nothing_is_more_exact_than_what_it_is_counted_from() -> None:
    assert read("two days later", told=DateRange.of_year(2015)) is None


@pytest.mark.parametrize(
    "text", ["in 3 weeks", "in recent years", "some time", "No. 1998", "the day before it"]
)
def test_words_that_give_no_date_are_left_alone(text: str) -> None:
    assert expressions_in(text) == []


@pytest.mark.parametrize("text", ["about two years ago", "on 31 June 2018", "on 3/5/2018"])
def test_what_cannot_be_dated_has_no_range(text: str) -> None:
    assert read(text) is None


def test_without_publication_date_a_relative_time_has_no_range() -> None:
    assert read("last week", anchor=None) is None


@given(
    st.sampled_from(
        ["on Monday", "on 3 May", "in June", "last year", "Good Friday", "Easter Monday"]
    ),
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
)
def test_what_was_does_not_lie_after_publication(text: str, published: date) -> None:
    (expression,) = expressions_in(text)

    when, _rule = expression.read(Setting(anchor=published, tense=Tense.PAST))

    assert when is not None
    assert when.first is not None
    assert published - timedelta(days=2 * 366) <= when.first <= published
