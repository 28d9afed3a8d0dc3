from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from building import a_dealing, day
from chance import days, dealings
from detente.model import Dealing
from detente.relate import Unit, gaps_of

units = st.sampled_from(Unit)
documents = st.dictionaries(st.sampled_from([f"doc-{number}" for number in range(9)]), days())


@given(dealings(), st.lists(days(), max_size=4), documents, documents, units)
def test_nothing_is_told_of_a_tie_in_its_gaps(
    found: list[Dealing],
    told: list[date],
    ones: dict[str, date],
    others: dict[str, date],
    unit: Unit,
) -> None:
    gaps = gaps_of(found, told, ones, others, unit=unit)
    ends = [
        (item.when.first or item.when.last, item.when.last or item.when.first)
        for item in found
        if item.when is not None
    ]

    assert all(before.last < after.first for before, after in pairwise(gaps))
    for gap in gaps:
        assert not any(gap.first <= when <= gap.last for when in told)
        assert not any(
            first <= gap.last and gap.first <= last for first, last in ends if first and last
        )
        assert gap.both <= min(gap.ones, gap.others) <= len(ones)
        assert gap.is_quiet == (gap.ones >= 3 and gap.others >= 3)


MET = (a_dealing("evt-1", when=day("2012-05-01")), a_dealing("evt-2", when=day("2016-05-01")))


def about(year: int, number: int) -> dict[str, date]:
    return {f"doc-{year}-{at}": date(year, 3, 1 + at) for at in range(number)}


def test_silence_about_two_who_are_written_about_is_quiet() -> None:
    (gap,) = gaps_of(MET, (), about(2014, 4), about(2014, 3) | about(2012, 5), unit=Unit.YEAR)

    assert (gap.first, gap.last) == (date(2013, 1, 1), date(2015, 12, 31))
    assert (gap.ones, gap.others, gap.both, gap.is_quiet) == (4, 3, 3, True)


def test_silence_about_two_of_whom_nothing_was_read_says_nothing() -> None:
    (gap,) = gaps_of(MET, (), about(2014, 9), about(2014, 2), unit=Unit.YEAR)

    assert not gap.is_quiet


def test_a_report_that_appears_ends_the_silence_whatever_it_tells_of() -> None:
    gaps = gaps_of(MET, [date(2014, 7, 1)], {}, {}, unit=Unit.YEAR)

    assert [(gap.first.year, gap.last.year) for gap in gaps] == [(2013, 2013), (2015, 2015)]


def test_before_the_first_and_after_the_last_there_is_no_gap() -> None:
    assert gaps_of((), (), about(2014, 9), about(2014, 9), unit=Unit.MONTH) == []
    assert gaps_of(MET[:1], (), about(2014, 9), about(2014, 9), unit=Unit.MONTH) == []
