"""The two halves of the house: documents become evidence, evidence becomes conclusions.

    read → parse → extract → store          what each article says, added and never edited
    store → resolve → merge → relate        what follows from all of them, replaced as a whole
"""

from collections.abc import Iterable, Iterator

from detente.extract import extract
from detente.merge import block_of as block_of_report
from detente.merge import merge_reports
from detente.model import Document, Extraction
from detente.parse import SpacyParser
from detente.read import document_key, fingerprint
from detente.relate import relate
from detente.resolve import block_of as block_of_entity
from detente.resolve import resolve_block
from detente.store import Conclusions, Store
from detente.streams import blocks_of

# Documents whose evidence is stored in one transaction: what a killed reading loses at most.
_BLOCK = 32
# Two texts that share half of the smaller one are copies; measured on copies cut to a third.
_COPIED = 0.5


def extract_all(documents: Iterable[Document], *, parser: SpacyParser) -> Iterator[Extraction]:
    """Yield what each document says, in order, reading only as far ahead as the parser does."""
    for parse in parser.pipe(documents):
        yield extract(parse)


def add_all(store: Store, extractions: Iterable[Extraction]) -> Iterator[tuple[Extraction, bool]]:
    """Store what documents say; yield each with whether it was new."""
    for block in blocks_of(extractions, _BLOCK):
        with store.writing() as evidence:
            added = [
                evidence.add(
                    extraction,
                    article=document_key(extraction.document),
                    fingerprint=fingerprint(extraction.document.text),
                    blocks=[block_of_entity(entity) for entity in extraction.entities],
                )
                for extraction in block
            ]
        yield from zip(block, added, strict=True)


def conclude(store: Store) -> None:
    """Make all conclusions again from the evidence, if evidence has come since the last time."""
    if store.is_fresh():
        return
    with store.concluding() as conclusions:
        conclusions.clear()
        conclusions.choose_editions()
        conclusions.find_copies(least=_COPIED)
        _resolve(conclusions)
        _merge(conclusions)
        _relate(conclusions)
        conclusions.count()


def _resolve(conclusions: Conclusions) -> None:
    for people in (False, True):
        for block in conclusions.candidates(people=people):
            conclusions.put_actors(*resolve_block(block))
        conclusions.flush()
    conclusions.link_members()


def _merge(conclusions: Conclusions) -> None:
    for reports in blocks_of(conclusions.reports(), _BLOCK):
        conclusions.assign((block_of_report(report), report.claim_id) for report in reports)
    conclusions.flush()
    for block in conclusions.report_blocks():
        conclusions.put_events(merge_reports(block))
    conclusions.flush()


def _relate(conclusions: Conclusions) -> None:
    for one, other, dealings in conclusions.pairs():
        conclusions.put_ties([relate(one, other, dealings)])
    conclusions.flush()
