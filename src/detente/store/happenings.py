"""Blocks of claims go out, the events behind them come in."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations, groupby
from typing import Any, Final

from sqlalchemy import Connection, ScalarSelect, Select, Text, cast, func, or_, select

from detente.model import Event, Judgement, Report
from detente.ontology import RELATION_TYPES, ClaimType, Modality
from detente.store import schema, stale
from detente.store.difference import Difference, difference, rows_of, write
from detente.store.given import given
from detente.store.groups import groups_of
from detente.store.identities import pair_key
from detente.store.judgements import corrected, find_claims, standing
from detente.store.rows import (
    Row,
    disagreements_text,
    place_columns,
    place_of,
    range_columns,
    range_of,
)
from detente.store.stale import What
from detente.streams import blocks_of

_OPENING: Final = 1000  # characters that show what an article is about

# The reports of an article in, pairs of block and claim out.
Blocks = Callable[[Sequence[Report]], Iterable[tuple[str, str]]]
# The reports of a block in, the events behind them out.
Merge = Callable[[Sequence[Report]], Sequence[Event]]
# The judgements, which claims theirs are now, and several blocks with their events in, what
# analysts make of these out.
Judge = Callable[
    [Sequence[Judgement], Mapping[str, str], Sequence[Report], Sequence[Event]], Sequence[Event]
]


def make_events(
    connection: Connection,
    merge: Merge,
    *,
    blocks_of_article: Blocks,
    judge: Judge,
    judgements: Sequence[Judgement],
) -> None:
    """Put the stale claims into their blocks and merge the blocks they left and came to."""
    claim = schema.claim
    articles = select(claim.c.document_id).where(claim.c.id.in_(stale.keys_query(What.CLAIM)))
    for document_ids in blocks_of(
        connection.execute(articles.distinct().order_by("document_id")).scalars().all(), stale.CHUNK
    ):
        _assign(connection, document_ids, blocks_of_article)
    claims = _cited(connection, judgements)
    together = groups_of(
        _blocks(connection, {claims[item.id] for item in judgement.claims if item.id in claims})
        for judgement in judgements
    )
    judged = frozenset[str]().union(*together)
    waiting = stale.keys(connection, What.REPORTS)
    for keys in blocks_of([key for key in waiting if key not in judged], stale.CHUNK):
        _write_events(connection, keys, _merged(connection, keys, merge)[1])
    # Always, for when the last cited claim of one block goes, its events part from those of others.
    for group in together:
        keys = sorted(group)
        reports, events = _merged(connection, keys, merge)
        found = judge(judgements, claims, reports, [event for _, event in events])
        _write_events(connection, keys, [(keys[0], event) for event in found])


def _cited(connection: Connection, judgements: Iterable[Judgement]) -> dict[str, str]:
    cited = [claim for judgement in judgements for claim in judgement.claims]
    return corrected(connection, find_claims(connection, cited))


def _blocks(connection: Connection, claim_ids: Iterable[str]) -> set[str]:
    block = schema.block
    query = select(block.c.key).where(block.c.claim_id.in_(given(claim_ids)))
    return set(connection.execute(query).scalars())


def _assign(connection: Connection, document_ids: list[str], blocks_of_article: Blocks) -> None:
    """Put all claims of documents into blocks: where one is sought may follow from the others."""
    block, claim = schema.block, schema.claim
    within = claim.c.document_id.in_(given(document_ids))
    query = _reports().where(within).order_by(claim.c.document_id, claim.c.id)
    rows = connection.execute(query).mappings().all()
    new = [
        {"claim_id": claim_id, "key": key}
        for _, group in groupby(rows, key=lambda row: row["document_id"])
        for key, claim_id in blocks_of_article([_report(row) for row in group])
    ]
    before = select(block).join(claim, claim.c.id == block.c.claim_id).where(within)
    old = rows_of(connection, before)
    write(connection, [difference(block, old, new)])
    touched = set(connection.execute(stale.keys_query(What.CLAIM)).scalars())
    was = {row["claim_id"]: row["key"] for row in old}
    now = {row["claim_id"]: row["key"] for row in new}
    moved = [
        claim_id
        for claim_id in was.keys() | now.keys()
        if claim_id in touched or was.get(claim_id) != now.get(claim_id)
    ]
    keys = {place.get(claim_id) for place in (was, now) for claim_id in moved}
    stale.mark(connection, What.REPORTS, sorted(str(key) for key in keys if key is not None))


def _merged(
    connection: Connection, keys: list[str], merge: Merge
) -> tuple[list[Report], list[tuple[str, Event]]]:
    """Return the reports of blocks, and their events, each with its block."""
    block = schema.block
    query = (
        _reports()
        .add_columns(block.c.key)
        .join(block, block.c.claim_id == schema.claim.c.id)
        .where(block.c.key.in_(given(keys)))
        .order_by(block.c.key, schema.claim.c.id)
    )
    every: list[Report] = []
    events: list[tuple[str, Event]] = []
    rows = connection.execute(query).mappings().all()
    for key, group in groupby(rows, key=lambda row: row["key"]):
        reports = [_report(row) for row in group]
        every.extend(reports)
        events.extend((key, event) for event in merge(reports))
    return every, events


def _write_events(
    connection: Connection, keys: list[str], events: Sequence[tuple[str, Event]]
) -> None:
    changes = _differences(connection, keys, events)
    happening, party, told = changes
    changed = happening.values("id") | party.values("event_id") | told.values("event_id")
    before = _pairs(connection, changed)
    write(connection, changes)
    stale.mark(connection, What.PAIR, before | _pairs(connection, changed))
    stale.mark(connection, What.EVENT, changed)


def _differences(
    connection: Connection, keys: list[str], events: Sequence[tuple[str, Event]]
) -> list[Difference]:
    """Compare with the events that these blocks had, and with those that came from other blocks.

    An event moves to another block with its claims, so its rows may still stand under the old one.
    """
    happening, party, told = schema.happening, schema.party, schema.told
    ids = {event.id for _, event in events}
    claim_ids = [claim_id for _, event in events for claim_id in event.claim_ids]
    query = select(happening).where(
        or_(happening.c.block.in_(given(keys)), happening.c.id.in_(given(ids)))
    )
    old = rows_of(connection, query)
    ids |= {row["id"] for row in old}
    parties = select(party).where(party.c.event_id.in_(given(ids)))
    tellings = select(told).where(
        or_(told.c.event_id.in_(given(ids)), told.c.claim_id.in_(given(claim_ids)))
    )
    return [
        difference(happening, old, [_event_row(key, event) for key, event in events]),
        difference(
            party,
            rows_of(connection, parties),
            [row for _, event in events for row in _party_rows(event)],
        ),
        difference(
            told,
            rows_of(connection, tellings),
            [
                {"claim_id": claim_id, "event_id": event.id, "place": place}
                for _, event in events
                for place, claim_id in enumerate(event.claim_ids)
            ],
        ),
    ]


def _pairs(connection: Connection, event_ids: Iterable[str]) -> set[str]:
    """Return the pairs of actors in these events."""
    party = schema.party
    query = select(party.c.event_id, party.c.actor_id).where(party.c.event_id.in_(given(event_ids)))
    actors: dict[str, set[str]] = {}
    for event_id, actor_id in connection.execute(query):
        actors.setdefault(event_id, set()).add(actor_id)
    return {
        pair_key(one, other)
        for found in actors.values()
        for one, other in combinations(sorted(found), 2)
    }


def _reports() -> Select[Any]:
    claim, document, edition = schema.claim, schema.document, schema.edition
    sentence = func.substr(
        document.c.text, claim.c.sentence_start + 1, claim.c.sentence_end - claim.c.sentence_start
    )
    trigger = func.substr(
        document.c.text, claim.c.trigger_start + 1, claim.c.trigger_end - claim.c.trigger_start
    )
    return (
        select(
            claim,
            edition.c.original_id,
            func.coalesce(document.c.outlet, edition.c.original_id).label("voice"),
            document.c.published,
            sentence.label("sentence"),
            trigger.label("trigger"),
            func.substr(document.c.text, 1, _OPENING).label("opening"),
            _parties_of_claim().label("parties"),
        )
        .join(document, document.c.id == claim.c.document_id)
        .join(edition, edition.c.document_id == claim.c.document_id)
        .where(claim.c.type.not_in([str(kind) for kind in RELATION_TYPES]), standing(claim))
    )


def _parties_of_claim() -> ScalarSelect[Any]:
    """Select the parties of a claim in one cell: side, place, actor and principal of each."""
    participant, identity, actor = schema.participant, schema.identity, schema.actor
    place = cast(participant.c.place, Text)
    side = cast(participant.c.side, Text)
    words = side + ":" + place + ":" + actor.c.id + ":" + actor.c.principal
    return (
        select(func.aggregate_strings(words, " "))
        .join(identity, identity.c.entity_id == participant.c.entity_id)
        .join(actor, actor.c.id == identity.c.actor_id)
        .where(participant.c.claim_id == schema.claim.c.id)
        .scalar_subquery()
    )


def _report(row: Row) -> Report:
    cells = [cell.split(":") for cell in (row["parties"] or "").split()]
    cells.sort(key=lambda cell: (cell[0], int(cell[1])))
    sides = [[cell for cell in cells if cell[0] == side] for side in ("0", "1")]
    return Report(
        claim_id=row["id"],
        document_id=row["document_id"],
        group=row["original_id"],
        voice=row["voice"],
        published=row["published"],
        type=ClaimType(row["type"]),
        mode=row["mode"],
        initiators=tuple(dict.fromkeys(cell[2] for cell in sides[0])),
        recipients=tuple(dict.fromkeys(cell[2] for cell in sides[1])),
        principals=(
            frozenset(cell[3] for cell in sides[0]),
            frozenset(cell[3] for cell in sides[1]),
        ),
        when=range_of(row),
        place=place_of(row),
        modality=Modality(row["modality"]),
        trigger=row["trigger"],
        at=row["trigger_start"],
        sentence=row["sentence"],
        sentence_at=row["sentence_start"],
        opening=row["opening"],
    )


def _event_row(block: str, event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "block": block,
        "type": event.type,
        "mode": event.mode,
        **range_columns(event.when),
        **place_columns(event.place),
        "modality": event.modality,
        "documents": event.documents,
        "outlets": event.outlets,
        "disagreements": disagreements_text(event.disagreements),
    }


def _party_rows(event: Event) -> list[dict[str, Any]]:
    return [
        {"event_id": event.id, "side": side, "place": place, "actor_id": actor_id}
        for side, actors in enumerate((event.initiators, event.recipients))
        for place, actor_id in enumerate(actors)
    ]
