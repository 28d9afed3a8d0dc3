import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.dates import DateRange, Precision
from detente.model import Extraction, Failure, Slice, Span
from detente.run import Order
from detente.run.records import record_of, value_of

SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0), st.integers(1, 10**9)
)
RANGES = st.one_of(
    st.builds(DateRange.of_day, st.dates()),
    st.builds(lambda last: DateRange(first=None, last=last, precision=Precision.OPEN), st.dates()),
    st.builds(
        lambda first: DateRange(first=first, last=None, precision=Precision.OPEN), st.dates()
    ),
)
st.register_type_strategy(Span, SPANS)
st.register_type_strategy(DateRange, RANGES)
st.register_type_strategy(float, st.floats(allow_nan=False))


@given(st.one_of(*(st.from_type(kind) for kind in (Extraction, Failure, Slice, Order))))
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_whatever_can_be_said_comes_out_of_json_as_it_went_in(value: object) -> None:
    found = value_of(type(value), json.loads(json.dumps(record_of(value))))

    assert found == value
    assert repr(found) == repr(value)  # a word is not taken for the member of an enumeration


@pytest.mark.parametrize("record", [{}, [], None, {"where": "a.txt"}])
def test_what_is_no_record_of_a_type_is_refused(record: object) -> None:
    with pytest.raises((KeyError, TypeError)):
        value_of(Failure, record)
