"""A stream goes in, blocks of it come out."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_T = TypeVar("_T")


def blocks_of(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """Yield the items in lists of `size`, the last one shorter, reading one list ahead at most."""
    iterator = iter(items)
    while block := list(islice(iterator, size)):
        yield block
