import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model import Span

spans = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)


@given(spans, spans)
def test_spans_overlap_if_they_share_a_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

    assert one.overlaps(other) == bool(shared)


@given(spans, spans)
def test_a_span_covers_another_if_it_has_all_its_characters(one: Span, other: Span) -> None:
    held = set(range(other.start, other.end)) <= set(range(one.start, one.end))

    assert one.covers(other) == held


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_without_characters_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_gives_its_part_of_a_text() -> None:
    assert Span(4, 7).of("The sea.") == "sea"
