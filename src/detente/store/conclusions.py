"""What changed is concluded from again, step by step, all in one transaction.

Joining, sorting, grouping and counting are done here by the database; judging is left to the
stages, which are given one block at a time. A block that nothing new touches is left alone.
"""

from collections.abc import Callable

from sqlalchemy import Connection

from detente.model import Report
from detente.store import editions, happenings, identities, pairs, stale
from detente.store.happenings import Merge
from detente.store.identities import Resolve
from detente.store.pairs import Relate


class Conclusions:
    """One bringing up to date of all conclusions. Its methods are called in their order here."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def choose_editions(self) -> None:
        """Let the best dated version of each article count; of two as good the one read last."""
        editions.choose_editions(self._connection)

    def find_copies(self, *, least: float) -> None:
        """Point each edition at the earliest one that shares `least` of the smaller text."""
        editions.find_copies(self._connection, least=least)

    def make_actors(self, resolve: Resolve) -> None:
        """Store the actors of the blocks of entities that changed, and who acts for whom."""
        identities.make_actors(self._connection, resolve)
        identities.link_members(self._connection)

    def make_events(self, merge: Merge, *, block_of: Callable[[Report], str]) -> None:
        """Store the events of the blocks of claims that changed."""
        happenings.make_events(self._connection, merge, block_of=block_of)

    def make_ties(self, relate: Relate) -> None:
        """Store the ties of the pairs that changed."""
        pairs.make_ties(self._connection, relate)

    def finish(self) -> None:
        """Count how often the actors that changed are told of; nothing is stale any more."""
        identities.count(self._connection)
        stale.clear(self._connection)
