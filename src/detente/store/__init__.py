"""The database: evidence, conclusions, and questions to both. The only room that knows SQL."""

import difflib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from sqlalchemy import Connection

from detente.errors import NotFoundError
from detente.model import (
    CitedActor,
    CitedClaim,
    Contribution,
    Dealing,
    Doubt,
    Encounter,
    Extraction,
    Filter,
    Found,
    Held,
    Judgement,
    ListedActor,
    ListedClaim,
    ListedDocument,
    ListedEvent,
    ListedIdentity,
    ListedJudgement,
    ListedMention,
    ListedTie,
    Named,
    Published,
    Run,
    Sited,
    Span,
    Telling,
    in_effect,
)
from detente.ontology import ClaimType, Modality
from detente.store import (
    charts,
    citing,
    doubts,
    evidence,
    filters,
    judgements,
    news,
    queries,
    searching,
    stale,
    texts,
)
from detente.store import ties as tie_queries
from detente.store.conclusions import Conclusions
from detente.store.database import (
    WAIT_SECONDS,
    database_at,
    open_engine,
    plain_errors,
)
from detente.store.database import upgrade as upgrade_database
from detente.store.judgement_records import judgement_of, judgement_record

__all__ = [
    "Answers",
    "Conclusions",
    "Evidence",
    "Store",
    "judgement_of",
    "judgement_record",
    "upgrade",
]

_ALL: Final = Filter()


def upgrade(address: Path | str) -> bool:
    """Bring a store of an older version to this one, as a whole or not at all.

    Its conclusions are to be made again then. Returns whether there was anything to do. Raises
    what Store does, StoreVersionError where there is no way.
    """
    return upgrade_database(database_at(address))


class Store:
    """A file, or a database on a server, that keeps what articles say and what follows from it.

    A database is given by its address, as postgresql://user@host/database. Raises NotFoundError
    when it is opened read only and is not there, StoreVersionError when another version of the
    program wrote it, StoreBusyError when another process is writing, StoreError for anything else
    that is wrong with it.
    """

    def __init__(
        self,
        address: Path | str,
        *,
        read_only: bool = False,
        wait_seconds: float = WAIT_SECONDS,
    ) -> None:
        self._database = database_at(address)
        self._engine = open_engine(self._database, read_only=read_only, wait_seconds=wait_seconds)

    @property
    def name(self) -> str:
        """What the store is called in messages: its address without a password."""
        return self._database.name

    @property
    def kind(self) -> str:
        """Which program keeps the store."""
        return self._database.kind

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self._database.watch.close()
        self._engine.dispose()

    def mark(self) -> str:
        """Return a text that is another one as soon as anything in the store has changed.

        Raises NotFoundError when the store is not there any more.
        """
        try:
            with plain_errors(self._database):
                return self._database.watch.mark()
        except FileNotFoundError as error:
            msg = f"the store {self.name!r} is gone"
            raise NotFoundError(msg, hint="Bring it back, or serve another one.") from error

    def can_be_written(self) -> bool:
        """Return whether whoever runs this program may write the store."""
        with self._reading() as connection:
            return self._database.can_be_written(connection)

    def is_fresh(self) -> bool:
        """Return whether the conclusions follow from all the evidence."""
        with self._reading() as connection:
            return not stale.has_any(connection)

    def damage(self) -> str | None:
        """Return what is wrong with the file, None if nothing is; all of it is read for that."""
        with self._reading() as connection:
            return self._database.damage(connection)

    def known(self, document_ids: Iterable[str]) -> frozenset[str]:
        """Return which of the documents the store has."""
        with self._reading() as connection:
            return evidence.known_ids(connection, list(document_ids))

    @contextmanager
    def writing(self, *, began: datetime | None = None) -> "Iterator[Evidence]":
        """Open one transaction for adding evidence; it is stored as a whole or not at all.

        Documents added under the same moment belong to one run; without one this is a run.
        """
        with self._writing() as connection:
            yield Evidence(connection, began or datetime.now(UTC))

    @contextmanager
    def concluding(self, *, made_by: str) -> Iterator[Conclusions]:
        """Open one transaction for concluding from what changed, as a whole or not at all.

        `made_by` is the version of the program, whose rules the conclusions follow.
        """
        with self._writing() as connection:
            conclusions = Conclusions(connection)
            yield conclusions
            conclusions.finish(made_by=made_by)

    @contextmanager
    def reading(self, *, seconds: float | None = None) -> "Iterator[Answers]":
        """Open one view of the store, which stays as it is however much others write.

        After so many seconds the database stops and questions raise TooLongError.
        """
        with self._reading() as connection:
            if seconds is not None:
                self._database.stop_after(connection, seconds)
            yield Answers(connection)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        engine = self._engine.execution_options(writing=True)
        with plain_errors(self._database), engine.begin() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with plain_errors(self._database), self._engine.connect() as connection:
            yield connection


class Answers:
    """Questions to one unchanging view of the store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def documents(self, wanted: Filter = _ALL) -> Iterator[ListedDocument]:
        """Yield documents, the newest first, those without a date last."""
        return queries.documents(self._connection, wanted)

    def claims(self, wanted: Filter = _ALL) -> Iterator[ListedClaim]:
        """Yield claims, those of the newest happenings first, those without a date last."""
        return queries.claims(self._connection, wanted)

    def events(self, wanted: Filter = _ALL) -> Iterator[ListedEvent]:
        """Yield events, the newest first, those without a date last."""
        return queries.events(self._connection, wanted)

    def actors(self, wanted: Filter = _ALL) -> Iterator[ListedActor]:
        """Yield the actors that claims are about, those with most claims first."""
        return queries.actors(self._connection, wanted)

    def ties(self, wanted: Filter = _ALL) -> Iterator[ListedTie]:
        """Yield ties, those with the newest event first, those without a dated one last."""
        return queries.ties(self._connection, wanted)

    def search(self, words: str, wanted: Filter = _ALL) -> Iterator[Found]:
        """Yield the sentences that hold all the words, the best match first."""
        return searching.search(self._connection, words, wanted)

    def document(self, document_id: str) -> tuple[ListedDocument, str]:
        """Return a document and its text. Raises NotFoundError."""
        text = queries.document_text(self._connection, document_id)
        found = queries.document_by_id(self._connection, document_id)
        if text is None or found is None:
            raise _not_found(document_id, "document")
        return found, text

    def claims_of_document(self, document_id: str) -> Iterator[ListedClaim]:
        """Yield the claims of a document in text order."""
        return queries.claims_of_document(self._connection, document_id)

    def claims_by_id(self, ids: Iterable[str]) -> list[ListedClaim]:
        """Return the claims with these identifiers that the store has, in text order."""
        return list(queries.claims_by_id(self._connection, ids))

    def events_by_id(self, ids: Iterable[str]) -> list[ListedEvent]:
        """Return the events with these identifiers that the store has, the earliest first."""
        return list(queries.events_by_id(self._connection, ids))

    def actor(self, actor_id: str) -> ListedActor:
        """Return an actor with its roles. Raises NotFoundError."""
        found = queries.actor_by_id(self._connection, actor_id)
        if found is None:
            raise _not_found(actor_id, "actor")
        return found

    def actors_by_id(self, ids: Iterable[str]) -> list[ListedActor]:
        """Return the actors with these identifiers that the store has, without their roles."""
        return list(queries.actors_by_id(self._connection, ids))

    def actor_named(self, name: str) -> ListedActor:
        """Return the actor that a name means: the one with most claims of those that bear it.

        Raises NotFoundError, with names that look like it.
        """
        ids = filters.actor_ids(self._connection, name)
        if ids:
            return self.actor(ids[0])
        near = difflib.get_close_matches(name, queries.names(self._connection), n=3, cutoff=0.6)
        hint = f"Did you mean {' or '.join(near)}?" if near else "List all with: detente actors"
        msg = f"no actor is called {name!r}"
        raise NotFoundError(msg, hint=hint)

    def tie(self, tie_id: str) -> ListedTie:
        """Return a tie. Raises NotFoundError."""
        found = queries.tie_by_id(self._connection, tie_id)
        if found is None:
            raise _not_found(tie_id, "tie")
        return found

    # --------------------------------------------------------------------------------------- texts

    def claim(self, claim_id: str) -> ListedClaim:
        """Return a claim, though it may be set aside. Raises NotFoundError."""
        found = queries.claim_by_id(self._connection, claim_id)
        if found is None:
            raise _not_found(claim_id, "claim")
        return found

    def every_claim(self, document_id: str) -> list[ListedClaim]:
        """Return the claims of a document in text order, with those that are set aside."""
        return list(queries.every_claim(self._connection, document_id))

    def set_aside_by(self, claim_ids: Iterable[str]) -> dict[str, str]:
        """Return which of the claims count no longer, each with the judgement by which."""
        return texts.set_aside_by(self._connection, list(claim_ids))

    def mentions(self, document_id: str) -> list[ListedMention]:
        """Return what names or refers to an actor in a document, in text order."""
        return texts.mentions(self._connection, document_id)

    def masked(self, document_id: str) -> list[Span]:
        """Return the lines of a document that are no reporting."""
        return texts.masked(self._connection, document_id)

    def sentences(self, document_id: str, around: Span, *, room: int) -> list[Span]:
        """Return the sentences of a document within so many characters of a span."""
        return texts.sentences(self._connection, document_id, around, room)

    def editions(self, document_id: str) -> list[ListedDocument]:
        """Return the other versions of the article that a document is one of."""
        return queries.editions(self._connection, document_id)

    def copies(self, document_id: str) -> list[ListedDocument]:
        """Return the other documents that share a document's words, the earliest first."""
        return queries.copies(self._connection, document_id)

    # -------------------------------------------------------------------------------------- charts

    def published(self) -> list[Published]:
        """Return how many documents each outlet published on each day, the earliest first."""
        return charts.published(self._connection)

    def claims_by_outlet(self) -> dict[str | None, int]:
        """Return how many claims each outlet's documents make."""
        return charts.claims_by_outlet(self._connection)

    def event_days(self, wanted: Filter) -> Iterator[tuple[date | None, ClaimType, Modality, int]]:
        """Yield the days in the middle of events with type, modality and number; None undated."""
        return charts.event_days(self._connection, wanted)

    def event_places(self, wanted: Filter) -> Iterator[Sited]:
        """Yield how many events of each type and modality lie at each place."""
        return charts.event_places(self._connection, wanted)

    def presences(self, wanted: Filter, *, direct: bool) -> tuple[dict[str, int], int]:
        """Return the actors, or those they are part of, in most events, and how many there are."""
        return charts.presences(self._connection, wanted, direct=direct)

    def presences_together(
        self, wanted: Filter, actor_ids: Iterable[str], *, direct: bool
    ) -> Iterator[tuple[str, str, ClaimType, Modality, int]]:
        """Yield pairs of these and how many events of a type and modality are between them."""
        return charts.presences_together(self._connection, wanted, actor_ids, direct=direct)

    def count_pairs(self, wanted: Filter, *, direct: bool) -> int:
        """Return how many pairs of actors, or of those they are part of, have events."""
        return charts.count_pairs(self._connection, wanted, direct=direct)

    def ties_among(self, actor_ids: Iterable[str]) -> dict[tuple[str, str], str]:
        """Return the ties between any two of these actors, by the two."""
        return charts.ties_among(self._connection, actor_ids)

    # ---------------------------------------------------------------------------------------- ties

    def members(self, actor_id: str) -> frozenset[str]:
        """Return the actor and all that act for it: its people, wings, ministries."""
        return queries.members(self._connection, actor_id)

    def dealings(self, ones: frozenset[str], others: frozenset[str]) -> list[Dealing]:
        """Return the events between two sets of actors."""
        return queries.dealings(self._connection, ones, others)

    def relations_between(self, ones: frozenset[str], others: frozenset[str]) -> list[ListedClaim]:
        """Return the claims of standing relations between two sets of actors."""
        return queries.relations_between(self._connection, ones, others)

    def cite_actor(self, actor_id: str) -> CitedActor:
        """Return an actor as a judgement cites it. Raises NotFoundError."""
        found = citing.cite_actor(self._connection, actor_id)
        if found is None:
            raise _not_found(actor_id, "actor")
        return found

    def cite_claim(self, claim_id: str) -> CitedClaim:
        """Return a claim as a judgement cites it. Raises NotFoundError."""
        found = citing.cite_claim(self._connection, claim_id)
        if found is None:
            raise _not_found(claim_id, "claim")
        return found

    def identities(self, actor_id: str) -> list[ListedIdentity]:
        """Return the entities that an actor is, those least certain first."""
        return citing.identities(self._connection, actor_id)

    def naming_sentence(self, entity_id: str) -> str | None:
        """Return the first sentence that names an entity; None where none does."""
        return texts.naming_sentence(self._connection, entity_id)

    def judgements(self) -> list[ListedJudgement]:
        """Return all judgements, the latest first."""
        return citing.listed_judgements(self._connection)

    def runs(self) -> list[Run]:
        """Return the readings that added documents, the earliest first."""
        return news.runs(self._connection)

    def documents_by_id(self, ids: Iterable[str]) -> list[ListedDocument]:
        """Return the documents with these identifiers, the newest first."""
        return list(queries.documents_by_id(self._connection, ids))

    def read_since(self, run: int) -> dict[str, bool]:
        """Return the documents that a run and those after it added, and whether each is a copy."""
        return news.read_since(self._connection, run)

    def told_by(self, document_ids: Iterable[str]) -> dict[str, Contribution]:
        """Return the events that documents tell of, with who else does."""
        return news.told_by(self._connection, document_ids)

    def ties_of(self, event_ids: Iterable[str], most: int | None = None) -> list[ListedTie]:
        """Return the ties that events are part of, the newest event first, and `most` at most."""
        return queries.ties_of(self._connection, event_ids, most)

    def count_ties_of(self, event_ids: Iterable[str]) -> int:
        """Return how many ties events are part of."""
        return queries.count_ties_of(self._connection, event_ids)

    def newest_events(self, ids: Iterable[str], most: int) -> list[str]:
        """Return those of the events that are the newest."""
        return queries.newest_events(self._connection, ids, most)

    def disputed(self, ids: Iterable[str]) -> list[str]:
        """Return those of the events that reports tell differently."""
        return queries.disputed(self._connection, ids)

    def newest_disputed(self, most: int) -> list[ListedEvent]:
        """Return the newest events that reports tell differently, the newest first."""
        return queries.newest_disputed(self._connection, most)

    def busiest_ties(self, wanted: Filter, most: int) -> list[ListedTie]:
        """Return the ties with most events in some days, the busiest first."""
        return charts.busiest_ties(self._connection, wanted, most)

    def doubts(self) -> list[Doubt]:
        """Return what is doubtful and not judged yet, the weightiest first."""
        every = judgements.judgements(self._connection)
        return doubts.doubts(self._connection, in_effect(every))

    def is_fresh(self) -> bool:
        """Return whether the conclusions follow from all the evidence."""
        return not stale.has_any(self._connection)

    def counts(self) -> dict[str, int]:
        """Return how many documents, claims, events, actors and ties there are."""
        return queries.counts(self._connection)

    def count_events(self) -> int:
        """Return how many events there are."""
        return self.counts()["events"]

    def count_copies(self, document_ids: Iterable[str]) -> int:
        """Return how many of the documents repeat the words of another one."""
        return queries.count_copies(self._connection, document_ids)

    def above(self, actor_id: str) -> frozenset[str]:
        """Return the actor and all that it acts for: its body, that body's state."""
        return tie_queries.above(self._connection, actor_id)

    def roles_held(self, members: frozenset[str]) -> dict[str, list[Held]]:
        """Return the roles, in whatever body, of people who belong to one or held one in it."""
        return tie_queries.roles_held(self._connection, members)

    def encounters(self, ones: frozenset[str], *, direct: bool) -> Iterator[Encounter]:
        """Yield what a side and each other actor, or its principal, do with each other."""
        return tie_queries.encounters(self._connection, ones, direct=direct)

    def dealings_of_ties(self, tie_ids: Iterable[str]) -> Iterator[tuple[str, Dealing]]:
        """Yield the events of ties, each with the identifier of its tie."""
        return tie_queries.dealings_of_ties(self._connection, tie_ids)

    def turning_claims_of_ties(self, tie_ids: Iterable[str]) -> list[tuple[str, str]]:
        """Return the ties that claims say warm or cool, each with the claim."""
        return tie_queries.turning_claims_of_ties(self._connection, tie_ids)

    def turning_claims(self, ones: frozenset[str], *, direct: bool) -> list[tuple[str, Named]]:
        """Return the claims that a tie of a side warms or cools, each with the other actor."""
        return tie_queries.turning_claims(self._connection, ones, direct=direct)

    def tellings(self, event_ids: Iterable[str]) -> list[Telling]:
        """Return the claims that tell of events, each with its outlet."""
        return tie_queries.tellings(self._connection, event_ids)

    def documents_about(self, actor_ids: Iterable[str]) -> dict[str, date]:
        """Return the dated documents with claims about any of these actors, and their days."""
        return tie_queries.documents_about(self._connection, actor_ids)

    def documents_a_day(self) -> dict[date, int]:
        """Return how many documents were published on each day."""
        return tie_queries.documents_a_day(self._connection)


def _not_found(identifier: str, what: str) -> NotFoundError:
    msg = f"the store has no {what} {identifier!r}"
    return NotFoundError(msg, hint=f"List them with: detente {what}s")


class Evidence:
    """One transaction that adds evidence, all of one run."""

    def __init__(self, connection: Connection, began: datetime) -> None:
        self._connection = connection
        self._began = began

    def add(
        self,
        extraction: Extraction,
        *,
        article: str,
        fingerprint: tuple[int, ...],
        blocks: Iterable[str | None],
    ) -> bool:
        """Add what a document says; return whether it was new.

        `article` is the key that its versions share, `blocks` are those of its entities in order.
        """
        return evidence.add(
            self._connection,
            extraction,
            article=article,
            fingerprint=fingerprint,
            blocks=blocks,
            began=self._began,
        )

    def judge(self, decided: Iterable[Judgement]) -> int:
        """Add judgements of analysts; return how many were new."""
        return judgements.add(self._connection, decided)
