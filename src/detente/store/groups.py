"""Sets of keys go in, those that share a key come out as one."""

from collections.abc import Iterable


def groups_of(sets: Iterable[Iterable[str]]) -> list[frozenset[str]]:
    """Return the sets, joined where they share a key, in the order of their smallest keys."""
    joined: list[frozenset[str]] = []
    for keys in sets:
        apart = [group for group in joined if group.isdisjoint(keys)]
        near = [group for group in joined if not group.isdisjoint(keys)]
        joined = [*apart, frozenset(keys).union(*near)]
    return sorted((group for group in joined if group), key=min)
