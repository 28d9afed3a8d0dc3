"""The database: evidence, conclusions, and questions to both. The only room that knows SQL."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from detente.model import Extraction
from detente.store import evidence
from detente.store.conclusions import Conclusions
from detente.store.database import open_engine, plain_errors

__all__ = ["Conclusions", "Evidence", "Store"]


class Store:
    """A file that keeps what articles say and what follows from it.

    Raises NotFoundError when it is opened read only and is not there, StoreVersionError when
    another version of the program wrote it, StoreBusyError when another process is writing,
    StoreError for anything else that is wrong with the file.
    """

    def __init__(self, path: Path | str, *, read_only: bool = False) -> None:
        self.path = Path(path)
        self._engine = open_engine(self.path, read_only=read_only)

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
        self._engine.dispose()

    def is_fresh(self) -> bool:
        """Return whether the conclusions follow from all the evidence."""
        with self._reading() as connection:
            return evidence.is_fresh(connection)

    def known(self, document_ids: Iterable[str]) -> frozenset[str]:
        """Return which of the documents the store has."""
        with self._reading() as connection:
            return evidence.known_ids(connection, list(document_ids))

    @contextmanager
    def writing(self) -> "Iterator[Evidence]":
        """Open one transaction for adding evidence; it is stored as a whole or not at all."""
        with plain_errors(self.path), self._engine.begin() as connection:
            yield Evidence(connection)

    @contextmanager
    def concluding(self) -> Iterator[Conclusions]:
        """Open one transaction for replacing the conclusions, as a whole or not at all."""
        with plain_errors(self.path), self._engine.begin() as connection:
            yield Conclusions(connection)
            evidence.set_fresh(connection, fresh=True)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with plain_errors(self.path), self._engine.connect() as connection:
            yield connection


class Evidence:
    """One transaction that adds evidence."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

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
            self._connection, extraction, article=article, fingerprint=fingerprint, blocks=blocks
        )
