from datetime import date

import pytest

from detente.dates import DateRange, Precision
from detente.model import Time
from detente.ontology import ClaimType
from reading import WEDNESDAY, the


def when(text: str, *, published: date | None = WEDNESDAY) -> Time | None:
    return the(ClaimType.ASSAULT, text, published=published).when


def told(text: str, *, published: date | None = WEDNESDAY) -> tuple[str, Precision] | None:
    time = when(text, published=published)
    return (str(time.range), time.range.precision) if time and time.range else None


# The articles are of Wednesday, 12 April 2023.
@pytest.mark.parametrize(
    ("words", "days", "precision"),
    [
        ("on Friday", "2023-04-07", Precision.DAY),
        ("on Wednesday", "2023-04-12", Precision.DAY),
        ("yesterday", "2023-04-11", Precision.DAY),
        ("three days ago", "2023-04-09", Precision.DAY),
        ("on 3 May 2021", "2021-05-03", Precision.DAY),
        ("on May 3", "2022-05-03", Precision.DAY),
        ("last week", "2023-04-03 to 2023-04-09", Precision.WEEK),
        ("two weeks ago", "2023-03-27 to 2023-04-02", Precision.WEEK),
        ("last month", "2023-03-01 to 2023-03-31", Precision.MONTH),
        ("in March", "2023-03-01 to 2023-03-31", Precision.MONTH),
        ("in June", "2022-06-01 to 2022-06-30", Precision.MONTH),
        ("last November", "2022-11-01 to 2022-11-30", Precision.MONTH),
        ("in February 2012", "2012-02-01 to 2012-02-29", Precision.MONTH),
        ("in early 2012", "2012-01-01 to 2012-04-30", Precision.SEASON),
        ("in mid-2012", "2012-05-01 to 2012-08-31", Precision.SEASON),
        ("in late 2012", "2012-09-01 to 2012-12-31", Precision.SEASON),
        ("in the summer of 2021", "2021-06-01 to 2021-08-31", Precision.SEASON),
        ("in 2019", "2019-01-01 to 2019-12-31", Precision.YEAR),
        ("between 2014 and 2016", "2014-01-01 to 2016-12-31", Precision.SPAN),
        ("since 2014", "2014-01-01 to 2023-04-12", Precision.OPEN),
        ("from 3 to 9 May 2021", "2021-05-03 to 2021-05-09", Precision.SPAN),
        ("on Monday and Tuesday", "2023-04-10 to 2023-04-11", Precision.SPAN),
        ("between 3 December 2020 and 4 July 2021", "2020-12-03 to 2021-07-04", Precision.SPAN),
    ],
)
def test_words_for_a_time_are_days_and_no_more_precise_than_they_say(
    words: str, days: str, precision: Precision
) -> None:
    assert told(f"Iran attacked Iraq {words}.") == (days, precision)


@pytest.mark.parametrize(
    "text",
    [
        "Iran will attack Iraq on Friday.",
        "Iran plans to attack Iraq on Friday.",
        "Iran postponed the attack on Iraq until Friday.",
        "Iran prepared an attack on Iraq to be launched on Friday.",
    ],
)
def test_a_weekday_to_come_is_the_next_one(text: str) -> None:
    found = told(text)

    assert found is not None
    assert found[0].endswith("2023-04-14")


@pytest.mark.parametrize(
    "text",
    [
        "The attack launched by Iran on Friday shook Iraq.",
        "Iran attacked Iraq and fled on Friday.",
        "On Friday Iran met Iraq. Then Iran attacked Iraq.",
    ],
)
def test_a_time_that_stands_beside_a_claim_is_its_own(text: str) -> None:
    assert told(text) == ("2023-04-07", Precision.DAY)


def test_what_is_still_intended_has_not_the_day_of_the_intention() -> None:
    assert when("On Friday Iran took a decision to attack Iraq.") is None


def test_what_is_demanded_is_demanded_when_it_is_said() -> None:
    asked = the(ClaimType.REQUEST, "Iran said on Friday that Iraq must leave.").when

    assert asked is not None
    assert asked.range == DateRange.of_day(date(2023, 4, 7))


@pytest.mark.parametrize("words", ["in recent years", "for years"])
def test_vague_words_have_no_date(words: str) -> None:
    assert told(f"Iran attacked Iraq {words}.") is None


def test_what_is_told_without_a_time_has_none() -> None:
    assert when("Iran attacked Iraq.") is None


@pytest.mark.parametrize("words", ["on Friday", "last month", "yesterday", "in June"])
def test_an_article_of_unknown_date_keeps_relative_words_undated_and_says_so(words: str) -> None:
    time = when(f"Iran attacked Iraq {words}.", published=None)

    assert time is not None
    assert time.text in words
    assert time.range is None
    assert time.rule


@pytest.mark.parametrize(("words", "days"), [("on 3 May 2021", "2021-05-03"), ("in 2012", "2012")])
def test_an_article_of_unknown_date_has_the_dates_that_it_gives(words: str, days: str) -> None:
    found = told(f"Iran attacked Iraq {words}.", published=None)

    assert found is not None
    assert found[0].startswith(days)


def test_each_claim_has_the_time_of_its_own_clause() -> None:
    text = "Iran attacked Iraq on Friday. France condemned Iran on Monday."

    assert told(text) == ("2023-04-07", Precision.DAY)
    accused = the(ClaimType.ACCUSE, text).when
    assert accused is not None
    assert accused.range == DateRange.of_day(date(2023, 4, 10))


@pytest.mark.parametrize(
    ("published", "days"), [(date(2023, 4, 12), "2023-04-10"), (date(2019, 9, 16), "2019-09-16")]
)
def test_a_weekday_is_the_latest_up_to_the_day_of_publication(published: date, days: str) -> None:
    assert told("Iran attacked Iraq on Monday.", published=published) == (days, Precision.DAY)
