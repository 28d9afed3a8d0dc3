"""A run goes in, what it and those after it brought comes out: new, changed, or only repeated."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from detente.errors import NotFoundError
from detente.model import (
    Contribution,
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

    `more_ties` counts the ties beyond as many as were asked for.
    """

    runs: tuple[Run, ...]
    documents: tuple[ListedDocument, ...]
    events: tuple[EventNews, ...]
    ties: tuple[TieNews, ...]
    disagreements: tuple[DisagreementNews, ...]
    repeating: tuple[ListedDocument, ...]
    more_ties: int = 0


def news_since(answers: Answers, since: str | None = None, *, most: int | None = None) -> News:
    """Return what came with a run ("run-3") or since a day, and after; by default the last run.

    Of the ties, each of which is compared with what it was, it holds `most`, or all of them.
    Raises NotFoundError when there is no such run, ValueError when `since` is neither.
    """
    runs = _runs(answers.runs(), since)
    documents = tuple(answers.documents_since(runs[0].number)) if runs else ()
    told = answers.told_by(document.id for document in documents)
    events = tuple(
        EventNews(listed=listed, added=not told[listed.event.id].by_others)
        for listed in answers.events_by_id(told)
    )
    disagreements = tuple(_disagreements(events, told))
    added = {item.listed.event.id for item in events if item.added}
    touched = answers.ties_of(added)
    return News(
        runs=tuple(runs),
        documents=documents,
        events=events,
        ties=tuple(_ties(answers, touched[:most], added)),
        disagreements=disagreements,
        repeating=tuple(_repeating(documents, events, disagreements, told)),
        more_ties=len(touched[most:]) if most is not None else 0,
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
    answers: Answers, touched: Iterable[ListedTie], added: frozenset[str] | set[str]
) -> Iterable[TieNews]:
    for listed in touched:
        one, other = listed.one.id, listed.other.id
        dealings = answers.dealings(frozenset({one}), frozenset({other}))
        known = [dealing for dealing in dealings if dealing.event_id not in added]
        yield TieNews(listed=listed, before=relate(one, other, known) if known else None)


def _disagreements(
    events: Iterable[EventNews], told: Mapping[str, Contribution]
) -> Iterable[DisagreementNews]:
    for item in events:
        new = told[item.listed.event.id].claims
        for disagreement in item.listed.event.disagreements:
            known = [
                version
                for version in disagreement.versions
                if not set(version.claim_ids) <= new.keys()
            ]
            if len(known) < len(disagreement.versions):
                yield DisagreementNews(
                    listed=item.listed, disagreement=disagreement, added=len(known) <= 1
                )


def _repeating(
    documents: Sequence[ListedDocument],
    events: Iterable[EventNews],
    disagreements: Iterable[DisagreementNews],
    told: Mapping[str, Contribution],
) -> list[ListedDocument]:
    """Return copies, and documents whose events were known, unless they dispute them."""
    copies = {document.id for document in documents if document.copy_of is not None}
    telling = {document for item in told.values() for document in item.claims.values()}
    saying_new = {
        document
        for item in events
        if item.added
        for document in told[item.listed.event.id].claims.values()
    }
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
    return [document for document in documents if document.id in repeating]
