"""A filter goes in, ties come out as lists show them: their figures and where they turned."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from detente.history.reports import reports_by
from detente.model import Dealing, Filter, ListedTie
from detente.relate import LEAST_EVENTS, Turn, late_events, turns_of
from detente.store import Answers
from detente.streams import blocks_of

_BLOCK: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A tie of two actors by themselves, with its events and its turning points."""

    listed: ListedTie
    event_ids: tuple[str, ...]
    turns: tuple[Turn, ...]


def outlines(answers: Answers, wanted: Filter) -> Iterator[Outline]:
    """Yield the ties that a filter keeps, those with the newest event first."""
    yield from outlines_of(answers, answers.ties(wanted))


def outlines_of(answers: Answers, ties: Iterable[ListedTie]) -> Iterator[Outline]:
    """Yield ties in outline, in their order."""
    for block in blocks_of(ties, _BLOCK):
        ids = [listed.tie.id for listed in block]
        dealings: dict[str, list[Dealing]] = {}
        for tie_id, dealing in answers.dealings_of_ties(ids):
            dealings.setdefault(tie_id, []).append(dealing)
        reports = reports_by(answers, answers.turning_claims_of_ties(ids))
        events = {
            dealing.event_id: dealing
            for found in dealings.values()
            if len(found) >= LEAST_EVENTS
            for dealing in found
        }
        late = late_events(events.values(), answers.tellings(events))
        for listed in block:
            found = dealings.get(listed.tie.id, [])
            yield Outline(
                listed=listed,
                event_ids=tuple(dealing.event_id for dealing in found),
                turns=tuple(turns_of(found, reports.get(listed.tie.id, []), late=late)),
            )
