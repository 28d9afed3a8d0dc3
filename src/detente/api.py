"""The public face for Python: read articles, extract what they say, keep it, ask for it."""

import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypedDict, Unpack

from detente import pipeline
from detente.dates import days_of
from detente.history import Balance, History, balance_of, history_of
from detente.model import (
    Document,
    Extraction,
    Failure,
    Filter,
    Found,
    ListedActor,
    ListedClaim,
    ListedDocument,
    ListedEvent,
    ListedTie,
)
from detente.ontology import ClaimType, Modality
from detente.parse import DEFAULT_PIPELINE, SpacyParser
from detente.read import DEFAULT_MAX_BYTES, read_inputs
from detente.relate import Unit
from detente.store import Answers
from detente.store import Store as _Store
from detente.streams import blocks_of

_BLOCK = 32


class Wanted(TypedDict, total=False):
    """What to list; every part may be left out."""

    actor: str
    partner: str
    type: str
    since: str
    until: str
    place: str
    speaker: str
    modality: str
    limit: int


def read(
    *paths: Path | str,
    published: date | None = None,
    outlet: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    on_failure: Callable[[Failure], None] | None = None,
) -> Iterator[Document]:
    """Yield the articles in files and folders, one at a time.

    `published` and `outlet` are for input that does not say. What cannot be read is given to
    `on_failure`, or is a warning where there is none; it stops nothing else.
    """
    for item in read_inputs(paths, published=published, outlet=outlet, max_bytes=max_bytes):
        if isinstance(item, Document):
            yield item
        elif on_failure is not None:
            on_failure(item)
        else:
            warnings.warn(f"{item.where}: {item.reason}", stacklevel=2)


def extract(
    documents: Iterable[Document], *, pipeline_name: str = DEFAULT_PIPELINE
) -> Iterator[Extraction]:
    """Yield what each document says, in order, reading only a block of documents ahead.

    Raises ModelMissingError when the spaCy pipeline is not installed.
    """
    yield from pipeline.extract_all(documents, parser=SpacyParser(pipeline_name))


class Store:
    """A file, or a database on a server, that keeps what articles say and what follows from it.

    Actors, places and speakers are given by name, dates as "2012", "2012-02" or "2012-02-24",
    types and modalities by their words. Raises the errors of detente.errors.StoreError, for an
    actor that nobody is called NotFoundError.
    """

    def __init__(self, path: Path | str) -> None:
        self._store = _Store(path)

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
        """Let go of the file."""
        self._store.close()

    def add(self, extractions: Extraction | Iterable[Extraction]) -> int:
        """Store what documents say; return how many were new."""
        if isinstance(extractions, Extraction):
            extractions = (extractions,)
        number, began = 0, datetime.now(UTC)
        for block in blocks_of(extractions, _BLOCK):
            with self._store.writing(began=began) as evidence:
                number += sum(pipeline.add(evidence, extraction) for extraction in block)
        return number

    def documents(self, **wanted: Unpack[Wanted]) -> Iterator[ListedDocument]:
        """Yield documents, the newest first."""
        with self._answers() as answers:
            yield from answers.documents(_filter(answers, wanted))

    def claims(self, **wanted: Unpack[Wanted]) -> Iterator[ListedClaim]:
        """Yield claims, those of the newest happenings first."""
        with self._answers() as answers:
            yield from answers.claims(_filter(answers, wanted))

    def events(self, **wanted: Unpack[Wanted]) -> Iterator[ListedEvent]:
        """Yield events, the newest first."""
        with self._answers() as answers:
            yield from answers.events(_filter(answers, wanted))

    def actors(self, **wanted: Unpack[Wanted]) -> Iterator[ListedActor]:
        """Yield actors, those with most claims first."""
        with self._answers() as answers:
            yield from answers.actors(_filter(answers, wanted))

    def ties(self, **wanted: Unpack[Wanted]) -> Iterator[ListedTie]:
        """Yield pairs of actors that deal with each other, the newest event first."""
        with self._answers() as answers:
            yield from answers.ties(_filter(answers, wanted))

    def tie(self, one: str, other: str, *, direct: bool = False, by: str | None = None) -> History:
        """Return the history of two actors; `direct` leaves out their people and organs.

        `by` is "year", "quarter" or "month": how long the periods of its series are.
        """
        with self._answers() as answers:
            return history_of(
                answers,
                answers.actor_named(one),
                answers.actor_named(other),
                direct=direct,
                unit=Unit(by) if by else None,
            )

    def balance(self, name: str, *, direct: bool = False, by: str | None = None) -> Balance:
        """Return how an actor stands with each other one; the options are those of `tie`."""
        with self._answers() as answers:
            return balance_of(
                answers, answers.actor_named(name), direct=direct, unit=Unit(by) if by else None
            )

    def search(self, words: str, *, limit: int | None = None) -> Iterator[Found]:
        """Yield the sentences that hold all the words, the best match first."""
        with self._answers() as answers:
            yield from answers.search(words, Filter(limit=limit))

    @contextmanager
    def _answers(self) -> Iterator[Answers]:
        """Open a view of the store, once its conclusions follow from all its evidence."""
        pipeline.conclude(self._store)
        with self._store.reading() as answers:
            yield answers


def _filter(answers: Answers, wanted: Wanted) -> Filter:
    actor = wanted.get("actor")
    if actor is not None:
        answers.actor_named(actor)  # raises for one that nobody is called
    kind, modality = wanted.get("type"), wanted.get("modality")
    since, until = wanted.get("since"), wanted.get("until")
    partner = wanted.get("partner")
    if partner is not None:
        answers.actor_named(partner)
    return Filter(
        actor=actor,
        partner=partner,
        types=(ClaimType(kind),) if kind else (),
        since=days_of(since)[0] if since else None,
        until=days_of(until)[1] if until else None,
        place=wanted.get("place"),
        speaker=wanted.get("speaker"),
        modality=Modality(modality) if modality else None,
        limit=wanted.get("limit"),
    )
