"""The two halves of the house: documents become evidence, evidence becomes conclusions.

read → parse → extract → store          what each article says, added and never edited
store → resolve → merge → relate        what follows from all of them, in `concluding`
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from detente.concluding import conclude, judge
from detente.extract import extract
from detente.model import Document, Extraction, Failure, Summary
from detente.parse import SpacyParser
from detente.read import document_key, fingerprint
from detente.resolve import block_of as block_of_entity
from detente.store import Evidence, Store
from detente.streams import blocks_of

__all__ = [
    "Extractor",
    "Notice",
    "add",
    "conclude",
    "extract_all",
    "extract_each",
    "judge",
    "read_into",
]

# Documents whose evidence is stored in one transaction: what a killed reading loses at most.
_BLOCK: Final = 32

# Documents in, what each says out, in the same order; a document that cannot be is a failure.
Extractor = Callable[[Iterable[Document]], Iterator[Extraction | Failure]]
# Told of every item as it goes by.
Notice = Callable[[Document | Extraction | Failure], None]


def extract_all(documents: Iterable[Document], *, parser: SpacyParser) -> Iterator[Extraction]:
    """Yield what each document says, in order, reading only as far ahead as the parser does."""
    for parse in parser.pipe(documents):
        yield extract(parse)


def extract_each(
    documents: Iterable[Document], *, parser: SpacyParser
) -> Iterator[Extraction | Failure]:
    """Yield what each document says, in order; one at which the program fails is a failure."""
    for parse in parser.pipe(documents):
        try:
            yield extract(parse)
        except Exception as error:  # noqa: BLE001 - a fault of ours, which is to stop no other
            document = parse.document
            yield Failure(
                where=document.path or document.id,
                reason=f"made the program fail ({type(error).__name__}: {error})",
                hint="That is a fault of the program: please report it with the article.",
            )


def read_into(
    store: Store,
    inputs: Iterable[Document | Failure],
    *,
    extractor: Extractor,
    notice: Notice,
) -> Summary:
    """Add what new documents say to the store and bring its conclusions up to date.

    What the store has is passed over, so a reading that was killed goes on where it stopped.
    """
    counts = dict.fromkeys(("known", "refused"), 0)
    fresh = _unknown(store, inputs, counts, notice)
    summary = keep(store, extractor(fresh), notice=notice)
    return replace(
        summary,
        known=summary.known + counts["known"],
        refused=summary.refused + counts["refused"],
    )


def keep(
    store: Store,
    items: Iterable[Extraction | Failure],
    *,
    notice: Notice,
    began: datetime | None = None,
) -> Summary:
    """Add what documents say to the store and bring its conclusions up to date.

    What the store has stays as it is, so a keeping that was killed can be done again. What is kept
    under the same moment `began` is one run; without a moment this is one.
    """
    counts = dict.fromkeys(("known", "refused", "claims"), 0)
    new: list[str] = []
    began = began or datetime.now(UTC)
    for block in blocks_of(items, _BLOCK):
        extractions = []
        for item in block:
            notice(item)
            if isinstance(item, Failure):
                counts["refused"] += 1
            else:
                extractions.append(item)
        with store.writing(began=began) as evidence:
            added = [item for item in extractions if add(evidence, item)]
        new.extend(item.document.id for item in added)
        counts["known"] += len(extractions) - len(added)
        counts["claims"] += sum(len(item.claims) for item in added)
    conclude(store)
    with store.reading() as answers:
        return Summary(
            new=len(new), copies=answers.count_copies(new), events=answers.count_events(), **counts
        )


def add(evidence: Evidence, extraction: Extraction) -> bool:
    """Add what one document says; return whether it was new."""
    return evidence.add(
        extraction,
        article=document_key(extraction.document),
        fingerprint=fingerprint(extraction.document.text),
        blocks=[block_of_entity(entity) for entity in extraction.entities],
    )


def _unknown(
    store: Store,
    inputs: Iterable[Document | Failure],
    counts: dict[str, int],
    notice: Notice,
) -> Iterator[Document]:
    """Yield the documents that the store does not have yet."""
    for block in blocks_of(inputs, _BLOCK):
        documents = [item for item in block if isinstance(item, Document)]
        known = store.known(document.id for document in documents)
        for item in block:
            notice(item)
            if isinstance(item, Failure):
                counts["refused"] += 1
            elif item.id in known:
                counts["known"] += 1
            else:
                yield item
