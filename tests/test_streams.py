from collections.abc import Iterator
from itertools import count, islice

from hypothesis import given
from hypothesis import strategies as st

from detente.streams import blocks_of


@given(st.lists(st.integers()), st.integers(1, 5))
def test_blocks_hold_every_item_once_and_in_order(items: list[int], size: int) -> None:
    blocks = list(blocks_of(items, size))

    assert [item for block in blocks for item in block] == items
    assert all(len(block) == size for block in blocks[:-1])
    assert all(blocks)


def test_only_as_much_is_taken_from_an_endless_stream_as_is_asked_for() -> None:
    taken: list[int] = []

    def numbers() -> Iterator[int]:
        for number in count():
            taken.append(number)
            yield number

    assert list(islice(blocks_of(numbers(), 3), 2)) == [[0, 1, 2], [3, 4, 5]]
    assert len(taken) == 6
