from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from detente.serve.pictures import usual_span

DAYS = st.dictionaries(
    st.dates(date(1900, 1, 1), date(2030, 1, 1)), st.integers(1, 50), min_size=1, max_size=30
)


@given(DAYS)
def test_nine_tenths_of_the_events_lie_in_the_usual_span_and_in_none_that_is_shorter(
    found: dict[date, int],
) -> None:
    days = Counter(found)
    span = usual_span(days)

    assert span is not None
    assert held(days, *span) >= 0.9 * days.total()
    assert all(
        held(days, first, last) < 0.9 * days.total()
        for first in days
        for last in days
        if last - first < span[1] - span[0]
    )


def test_where_there_are_no_events_no_span_is_usual() -> None:
    assert usual_span(Counter()) is None


def held(days: Counter[date], first: date, last: date) -> int:
    return sum(number for day, number in days.items() if first <= day <= last)
