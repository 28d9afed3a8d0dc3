"""A run goes in, what it and those after it brought comes out: new, changed, or only repeated."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from detente.errors import NotFoundError
from detente.model import (
    Contribution,
    Dealing,
    Disagreement,
    ListedDocument,
    ListedEvent,
    ListedTie,
    Run,
    Tie,
)
from detente.relate import relate
from detente.store import Answers

_RUN: Final = re.compile(r"run-([0-9]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventNews:
    """An event of which new articles tell; `added` when no others do."""

    listed: ListedEvent
    added: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TieNews:
    """A tie that new events are part of; `before` is the tie without them, None without any."""

    listed: ListedTie
    before: Tie | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementNews:
    """Something that new articles tell differently; `added` when all others agree on it."""

    listed: ListedEvent
    disagreement: Disagreement
    added: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What runs brought; `repeating` are the documents that tell nothing that was not known.

    `counts` says how many there are of each, where only some were asked for.
    """

    runs: tuple[Run, ...]
    documents: tuple[ListedDocument, ...]
    events: tuple[EventNews, ...]
    ties: tuple[TieNews, ...]
    disagreements: tuple[DisagreementNews, ...]
    repeating: tuple[ListedDocument, ...]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What documents change: the events that they tell of, and what they tell differently.

    `added` are the events that no other documents tell of.
    """

    told: Mapping[str, Contribution]
    added: frozenset[str]
    disagreements: Sequence[DisagreementNews]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Brought:
    """What runs brought, by identifiers; `added` are the events that no other documents tell of."""

    runs: Sequence[Run]
    documents: Sequence[str]
    told: Mapping[str, Contribution]
    added: frozenset[str]
    disagreements: Sequence[DisagreementNews]
    repeating: Sequence[str]

    def counts(self, ties: int) -> dict[str, int]:
        return {
            "runs": len(self.runs),
            "documents": len(self.documents),
            "events": len(self.told),
            "ties": ties,
            "disagreements": len(self.disagreements),
            "repeating": len(self.repeating),
        }


def news_since(answers: Answers, since: str | None = None, *, most: int | None = None) -> News:
    """Return what came with a run ("run-3") or since a day, and after; by default the last run.

    Of each kind it holds the newest `most`, or all. Raises NotFoundError when there is no such run,
    ValueError when `since` is neither.
    """
    brought = _brought(answers, since)
    events = brought.told.keys() if most is None else answers.newest_events(brought.told, most)
    ties = answers.ties_of(brought.added, most)
    number = len(ties) if most is None else answers.count_ties_of(brought.added)
    return News(
        runs=tuple(brought.runs),
        documents=tuple(answers.documents_by_id(brought.documents[:most])),
        events=tuple(
            EventNews(listed=listed, added=listed.event.id in brought.added)
            for listed in answers.events_by_id(events)
        ),
        ties=tuple(_ties(answers, ties, brought.added)),
        disagreements=tuple(brought.disagreements[:most]),
        repeating=tuple(answers.documents_by_id(brought.repeating[:most])),
        counts=brought.counts(number),
    )


def news_counts(answers: Answers) -> dict[str, int]:
    """Return how much the last run brought of each kind of news."""
    brought = _brought(answers, None)
    return brought.counts(answers.count_ties_of(brought.added))


def changes_by(answers: Answers, document_ids: Iterable[str]) -> Changes:
    """Return what these documents change in what all others tell."""
    told = answers.told_by(document_ids)
    disputed = answers.events_by_id(answers.disputed(told))
    return Changes(
        told=told,
        added=frozenset(event_id for event_id, item in told.items() if not item.by_others),
        disagreements=list(_disagreements(disputed, told)),
    )


def _brought(answers: Answers, since: str | None) -> _Brought:
    runs = _runs(answers.runs(), since)
    documents = answers.read_since(runs[0].number) if runs else {}
    changes = changes_by(answers, documents)
    return _Brought(
        runs=runs,
        documents=list(documents),
        told=changes.told,
        added=changes.added,
        disagreements=changes.disagreements,
        repeating=_repeating(documents, changes.added, changes.disagreements, changes.told),
    )


def _runs(runs: Sequence[Run], since: str | None) -> Sequence[Run]:
    if since is None:
        return runs[-1:]
    match = _RUN.fullmatch(since)
    if match is None:
        day = date.fromisoformat(since)
        return [run for run in runs if date.fromisoformat(run.began[:10]) >= day]
    found = [run for run in runs if run.number >= int(match[1])]
    if not found or found[0].number != int(match[1]):
        last = f"run-{runs[-1].number}" if runs else "none"
        msg = f"there is no {since}"
        raise NotFoundError(msg, hint=f"The last run is {last}; a day, as 2019-03-27, will do too.")
    return found


def _ties(
    answers: Answers, touched: Sequence[ListedTie], added: frozenset[str]
) -> Iterable[TieNews]:
    known: dict[str, list[Dealing]] = {}
    for tie_id, dealing in answers.dealings_of_ties(listed.tie.id for listed in touched):
        if dealing.event_id not in added:
            known.setdefault(tie_id, []).append(dealing)
    for listed in touched:
        before = known.get(listed.tie.id)
        one, other = listed.one.id, listed.other.id
        yield TieNews(listed=listed, before=relate(one, other, before) if before else None)


def _disagreements(
    disputed: Iterable[ListedEvent], told: Mapping[str, Contribution]
) -> Iterable[DisagreementNews]:
    for listed in disputed:
        new = told[listed.event.id].claims
        for disagreement in listed.event.disagreements:
            known = [
                version
                for version in disagreement.versions
                if not set(version.claim_ids) <= new.keys()
            ]
            if len(known) < len(disagreement.versions):
                yield DisagreementNews(
                    listed=listed, disagreement=disagreement, added=len(known) <= 1
                )


def _repeating(
    documents: Mapping[str, bool],
    added: frozenset[str],
    disagreements: Iterable[DisagreementNews],
    told: Mapping[str, Contribution],
) -> list[str]:
    """Return copies, and documents whose events were known, unless they dispute them."""
    copies = {document_id for document_id, is_copy in documents.items() if is_copy}
    telling = {document for item in told.values() for document in item.claims.values()}
    saying_new = {document for event_id in added for document in told[event_id].claims.values()}
    disputing: set[str] = set()
    for item in disagreements:
        claims = told[item.listed.event.id].claims
        disputing |= {
            claims[claim_id]
            for version in item.disagreement.versions
            if set(version.claim_ids) <= claims.keys()
            for claim_id in version.claim_ids
        }
    repeating = (copies | (telling - saying_new)) - disputing
    return [document_id for document_id in documents if document_id in repeating]
