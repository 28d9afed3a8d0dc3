"""What changed is concluded from again, step by step, all in one transaction.

Joining, sorting, grouping and counting are done here by the database; judging is left to the
stages, which are given one block at a time. A block that nothing new touches is left alone.
"""

from collections.abc import Callable, Sequence
from functools import partial

from sqlalchemy import Connection, delete, insert, select

from detente.model import Action, Actor, Candidate, Identity, Judgement, in_effect
from detente.store import (
    editions,
    happenings,
    identities,
    judgements,
    pairs,
    presences,
    schema,
    stale,
)
from detente.store.groups import groups_of
from detente.store.happenings import Blocks, Merge
from detente.store.happenings import Judge as JudgeEvents
from detente.store.identities import Resolve
from detente.store.judgements import Block
from detente.store.migrations import MADE_BY
from detente.store.pairs import Relate
from detente.store.stale import What

# The judgements, candidates of several blocks, and what they resolve to in; as judged out.
JudgeActors = Callable[
    [Sequence[Judgement], Sequence[Candidate], Sequence[Actor], Sequence[Identity]],
    tuple[list[Actor], list[Identity]],
]


class Conclusions:
    """One bringing up to date of all conclusions. Its methods are called in their order here."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def made_by(self) -> str | None:
        """Return the version of the program that made them; None while there are none."""
        query = select(schema.about.c.value).where(schema.about.c.key == MADE_BY)
        return self._connection.execute(query).scalar_one_or_none()

    def start_again(self, *, block_of: Block) -> None:
        """Remove all conclusions and let everything be concluded again."""
        for table in schema.CONCLUSIONS:
            self._connection.execute(delete(table))
        stale.mark_found(self._connection, What.DOCUMENT, select(schema.document.c.id))
        identities.put_into_blocks(self._connection, block_of)

    def choose_editions(self) -> None:
        """Let the best dated version of each article count; of two as good the one read last."""
        editions.choose_editions(self._connection)

    def find_copies(self, *, least: float) -> None:
        """Point each edition at the earliest one that shares `least` of the smaller text."""
        editions.find_copies(self._connection, least=least)

    def apply_to_claims(self, *, block_of: Block) -> None:
        """Set aside the claims that analysts reject or correct, and add the corrected ones."""
        judgements.apply_to_claims(self._connection, block_of=block_of)

    def make_actors(self, resolve: Resolve, *, judge: JudgeActors, block_of: Block) -> None:
        """Store the actors of the blocks of entities that changed, and who acts for whom."""
        holding = self._holding(Action.MERGE_ACTORS, Action.SPLIT_ACTOR)
        identities.make_actors(
            self._connection,
            resolve,
            judge=partial(judge, holding),
            together=groups_of(
                judgements.blocks_of_actors(self._connection, item, block_of) for item in holding
            ),
        )
        identities.link_members(self._connection)

    def make_events(self, merge: Merge, *, judge: JudgeEvents, blocks_of_article: Blocks) -> None:
        """Store the events of the blocks of claims that changed."""
        happenings.make_events(
            self._connection,
            merge,
            blocks_of_article=blocks_of_article,
            judge=judge,
            judgements=self._holding(Action.MERGE_EVENTS, Action.SPLIT_EVENT),
        )
        presences.make_presences(self._connection)

    def _holding(self, *actions: Action) -> list[Judgement]:
        """Return the judgements of some kinds that none undoes."""
        every = judgements.judgements(self._connection)
        return [item for item in in_effect(every) if item.action in actions]

    def make_ties(self, relate: Relate) -> None:
        """Store the ties of the pairs that changed."""
        pairs.make_ties(self._connection, relate)

    def finish(self, *, made_by: str) -> None:
        """Count how often the actors that changed are told of; nothing is stale any more."""
        identities.count(self._connection)
        stale.clear(self._connection)
        about = schema.about
        self._connection.execute(delete(about).where(about.c.key == MADE_BY))
        self._connection.execute(insert(about).values(key=MADE_BY, value=made_by))
