"""Blocks of evidence go out, what the stages conclude from them comes in, all in one transaction.

Joining, sorting, grouping and counting are done here by the database; judging is left to the
stages. All earlier conclusions are replaced at once or, if anything fails, not at all.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import (
    CTE,
    Connection,
    ScalarSelect,
    Select,
    Table,
    Text,
    and_,
    case,
    cast,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from detente import spelling
from detente.ids import known_actor_id
from detente.model import (
    Actor,
    Basis,
    Candidate,
    Dealing,
    Entity,
    Event,
    Identity,
    Kind,
    Report,
    Tie,
)
from detente.ontology import RELATION_TYPES, ClaimType, Modality
from detente.store import schema
from detente.store.between import between
from detente.store.rows import (
    Row,
    disagreements_text,
    place_columns,
    place_of,
    range_columns,
    range_of,
)

# Word runs that so many documents share are phrases of the trade and show no copying.
_COMMON = 200
_STEPS = 5  # how far up an actor may stand: wing, group, front, state
_BATCH = 1000
_OPENING = 1000  # characters that show what an article is about


class Conclusions:
    """One rebuilding of all conclusions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: dict[Table, list[dict[str, Any]]] = {}

    def clear(self) -> None:
        """Remove the earlier conclusions."""
        for table in schema.CONCLUSIONS:
            self._connection.execute(delete(table))

    # -------------------------------------------------------------------------- editions and copies

    def choose_editions(self) -> None:
        """Let the best dated version of each article count; of two as good the one read last."""
        document = schema.document
        trust = case(
            {basis: rank for rank, basis in enumerate(Basis)},
            value=document.c.published_basis,
            else_=len(Basis),
        )
        rank = func.row_number().over(
            partition_by=document.c.article, order_by=(trust, document.c.number.desc())
        )
        ranked = select(document.c.id, rank.label("rank")).subquery()
        chosen = select(ranked.c.id, ranked.c.id).where(ranked.c.rank == 1)
        self._connection.execute(
            insert(schema.edition).from_select(["document_id", "original_id"], chosen)
        )

    def find_copies(self, *, least: float) -> None:
        """Point each edition at the earliest one that shares `least` of the smaller text."""
        for copy_id, original_id, shared in self._copies(least):
            self._connection.execute(
                update(schema.edition)
                .where(schema.edition.c.document_id == copy_id)
                .values(original_id=original_id, shared=shared)
            )

    def _copies(self, least: float) -> list[tuple[str, str, float]]:
        one, other = schema.shingle.alias(), schema.shingle.alias()
        first, second = schema.document.alias(), schema.document.alias()
        current = select(schema.edition.c.document_id)
        common = (
            select(schema.shingle.c.hash)
            .group_by(schema.shingle.c.hash)
            .having(func.count() > _COMMON)
        )
        smaller = case((first.c.grams < second.c.grams, first.c.grams), else_=second.c.grams)
        share = func.count() * 1.0 / smaller
        query = (
            select(second.c.id, first.c.id, share)
            .select_from(one)
            .join(other, and_(one.c.hash == other.c.hash, one.c.document_id != other.c.document_id))
            .join(first, first.c.id == one.c.document_id)
            .join(second, second.c.id == other.c.document_id)
            .where(
                one.c.hash.not_in(common),
                first.c.id.in_(current),
                second.c.id.in_(current),
                _is_before(first, second),
            )
            .group_by(first.c.id, second.c.id, first.c.grams, second.c.grams)
            .having(share >= least)
            .order_by(second.c.id, share.desc(), first.c.id)
        )
        best: dict[str, tuple[str, float]] = {}
        for copy_id, original_id, shared in self._connection.execute(query):
            best.setdefault(copy_id, (original_id, round(min(shared, 1.0), 2)))
        return [(copy_id, _first_of(copy_id, best), best[copy_id][1]) for copy_id in sorted(best)]

    # ------------------------------------------------------------------------------------- resolve

    def candidates(self, *, people: bool) -> Iterator[list[Candidate]]:
        """Yield the entities by block; people after the rest, for they need their bodies known."""
        entity, body = schema.entity, schema.entity.alias("body")
        is_person = entity.c.kind == Kind.PERSON
        setting = _settings()
        query = (
            select(entity, body.c.known.label("body_known"), setting.c.country.label("setting"))
            .join(schema.edition, schema.edition.c.document_id == entity.c.document_id)
            .outerjoin(setting, setting.c.document_id == entity.c.document_id)
            .outerjoin(body, body.c.id == entity.c.part_of)
            .where(entity.c.block.is_not(None), is_person if people else ~is_person)
            .order_by(entity.c.block, entity.c.id)
        )
        if people:
            resolved = schema.identity
            query = query.add_columns(resolved.c.actor_id.label("body_id")).outerjoin(
                resolved, resolved.c.entity_id == entity.c.part_of
            )
        rows = self._connection.execute(query).mappings().yield_per(_BATCH)
        for _, group in groupby(rows, key=lambda row: row["block"]):
            yield [_candidate(row) for row in group]

    def put_actors(self, actors: Iterable[Actor], identities: Iterable[Identity]) -> None:
        """Store the actors of a block and who is which."""
        self._insert(schema.actor, [_actor_row(actor) for actor in actors])
        self._insert(
            schema.name,
            [
                {"folded": folded, "actor_id": actor.id, "text": name}
                for actor in actors
                for folded, name in _names(actor).items()
            ],
        )
        self._insert(
            schema.identity,
            [
                {
                    "entity_id": identity.entity_id,
                    "actor_id": identity.actor_id,
                    "score": identity.score,
                    "reason": identity.reason,
                }
                for identity in identities
            ],
        )

    def link_members(self) -> None:
        """Store for each actor whom it acts for, up to the state, and who stands at the top."""
        actor = schema.actor
        base = select(
            actor.c.id.label("actor_id"), actor.c.id.label("above_id"), literal(0).label("steps")
        )
        up = base.cte("up", recursive=True)
        higher = actor.alias()
        up = up.union_all(
            select(up.c.actor_id, higher.c.part_of, up.c.steps + 1)
            .join(higher, higher.c.id == up.c.above_id)
            .where(higher.c.part_of.is_not(None), up.c.steps < _STEPS)
        )
        known = select(actor.c.id)
        links = (
            select(up.c.actor_id, up.c.above_id, func.min(up.c.steps))
            .where(up.c.above_id.in_(known))
            .group_by(up.c.actor_id, up.c.above_id)
        )
        self._connection.execute(
            insert(schema.membership).from_select(["actor_id", "above_id", "steps"], links)
        )
        above = schema.membership
        top = (
            select(above.c.above_id)
            .where(above.c.actor_id == actor.c.id)
            .order_by(above.c.steps.desc(), above.c.above_id)
            .limit(1)
            .scalar_subquery()
        )
        self._connection.execute(update(actor).values(principal=top))

    # --------------------------------------------------------------------------------------- merge

    def reports(self) -> Iterator[list[Report]]:
        """Yield the reports of events by document."""
        query = _reports().order_by(schema.claim.c.document_id, schema.claim.c.id)
        rows = self._connection.execute(query).mappings().yield_per(_BATCH)
        for _, group in groupby(rows, key=lambda row: row["document_id"]):
            yield [_report(row) for row in group]

    def assign(self, blocks: Iterable[tuple[str, str]]) -> None:
        """Store (block, claim) pairs."""
        self._insert(schema.block, [{"key": key, "member": claim_id} for key, claim_id in blocks])

    def report_blocks(self) -> Iterator[list[Report]]:
        """Yield the reports by block."""
        block = schema.block
        query = (
            _reports()
            .add_columns(block.c.key)
            .join(block, block.c.member == schema.claim.c.id)
            .order_by(block.c.key, schema.claim.c.id)
        )
        rows = self._connection.execute(query).mappings().yield_per(_BATCH)
        for _, group in groupby(rows, key=lambda row: row["key"]):
            yield [_report(row) for row in group]

    def put_events(self, events: Iterable[Event]) -> None:
        """Store events with their parties and claims."""
        self._insert(schema.happening, [_event_row(event) for event in events])
        self._insert(
            schema.party,
            [
                {"event_id": event.id, "side": side, "place": place, "actor_id": actor_id}
                for event in events
                for side, actors in enumerate((event.initiators, event.recipients))
                for place, actor_id in enumerate(actors)
            ],
        )
        self._insert(
            schema.told,
            [
                {"claim_id": claim_id, "event_id": event.id, "place": place}
                for event in events
                for place, claim_id in enumerate(event.claim_ids)
            ],
        )

    # -------------------------------------------------------------------------------------- relate

    def pairs(self) -> Iterator[tuple[str, str, list[Dealing]]]:
        """Yield each pair of actors that deal with each other, with their events."""
        query = _pairs().order_by("one", "other", "event_id")
        rows = self._connection.execute(query).mappings().yield_per(_BATCH)
        for (one, other), group in groupby(rows, key=lambda row: (row["one"], row["other"])):
            yield one, other, [_dealing(row) for row in group]

    def put_ties(self, ties: Iterable[Tie]) -> None:
        """Store ties."""
        self._insert(schema.tie, [_tie_row(tie) for tie in ties])

    # --------------------------------------------------------------------------------------- count

    def count(self) -> None:
        """Store for each actor how many documents and claims it stands in."""
        identity, mention, participant = schema.identity, schema.mention, schema.participant
        entity, actor = schema.entity, schema.actor
        documents = (
            select(func.count(entity.c.document_id.distinct()))
            .join(identity, identity.c.entity_id == entity.c.id)
            .where(
                identity.c.actor_id == actor.c.id,
                exists(select(mention.c.start).where(mention.c.entity_id == entity.c.id)),
            )
            .scalar_subquery()
        )
        claims = (
            select(func.count(participant.c.claim_id.distinct()))
            .join(identity, identity.c.entity_id == participant.c.entity_id)
            .where(identity.c.actor_id == actor.c.id)
            .scalar_subquery()
        )
        self._connection.execute(update(actor).values(documents=documents, claims=claims))

    def flush(self) -> None:
        """Write what waits to be written."""
        for table in schema.metadata.sorted_tables:  # what is referred to comes first
            rows = self._waiting.pop(table, None)
            if rows:
                self._connection.execute(insert(table), rows)

    def _insert(self, table: Table, rows: list[dict[str, Any]]) -> None:
        """Write rows, many at a time: one by one they would cost more than they hold."""
        if rows:
            self._waiting.setdefault(table, []).extend(rows)
        if sum(map(len, self._waiting.values())) >= _BATCH:
            self.flush()


def _is_before(first: Any, second: Any) -> ColumnElement[bool]:  # noqa: ANN401
    """Compare two documents: by publication, the undated last, then by identifier."""
    never = text("'9999-12-31'")
    one: ColumnElement[Any] = func.coalesce(first.c.published, never)
    other: ColumnElement[Any] = func.coalesce(second.c.published, never)
    return or_(one < other, and_(one == other, first.c.id < second.c.id))


def _first_of(copy_id: str, best: dict[str, tuple[str, float]]) -> str:
    """Follow copies of copies to the text that all of them go back to."""
    while copy_id in best:
        copy_id = best[copy_id][0]
    return copy_id


def _candidate(row: Row) -> Candidate:
    entity = Entity(
        id=row["id"],
        document_id=row["document_id"],
        name=row["name"],
        kind=Kind(row["kind"]),
        aliases=tuple(json.loads(row["aliases"])),
        known=row["known"],
        role=row["role"],
        country=row["country"],
        part_of=row["part_of"],
    )
    body_id = known_actor_id(row["body_known"]) if row["body_known"] else row.get("body_id")
    return Candidate(entity=entity, body_id=body_id, setting=row["setting"])


def _settings() -> CTE:
    """Select for each document the state that it names most."""
    entity, mention = schema.entity, schema.mention
    times = func.count().desc()
    rank = func.row_number().over(
        partition_by=entity.c.document_id, order_by=(times, entity.c.country)
    )
    named = (
        select(entity.c.document_id, entity.c.country, rank.label("rank"))
        .join(mention, mention.c.entity_id == entity.c.id)
        .where(entity.c.kind == Kind.STATE, entity.c.country.is_not(None))
        .group_by(entity.c.document_id, entity.c.country)
        .subquery()
    )
    return select(named.c.document_id, named.c.country).where(named.c.rank == 1).cte("setting")


def _actor_row(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "known": actor.known,
        "country": actor.country,
        "part_of": actor.part_of,
        "principal": actor.id,
        "documents": 0,
        "claims": 0,
    }


def _names(actor: Actor) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in (actor.name, *actor.aliases):
        found.setdefault(spelling.fold(name), name)
    found.pop("", None)
    return found


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
        .where(claim.c.type.not_in([str(kind) for kind in RELATION_TYPES]))
    )


def _parties_of_claim() -> ScalarSelect[Any]:
    """Select the parties of a claim in one cell: side, place, actor and principal of each."""
    participant, identity, actor = schema.participant, schema.identity, schema.actor
    words: ColumnElement[Any] = cast(participant.c.side, Text)
    for column in (cast(participant.c.place, Text), actor.c.id, actor.c.principal):
        words = words + ":" + column
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


def _event_row(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        **range_columns(event.when),
        **place_columns(event.place),
        "modality": event.modality,
        "documents": event.documents,
        "outlets": event.outlets,
        "disagreements": disagreements_text(event.disagreements),
    }


def _pairs() -> Select[Any]:
    """Select every pair that an event is between: across its sides, and within a joint one."""
    one, other, event = schema.party.alias(), schema.party.alias(), schema.happening
    # A delegation and its leader meet somebody, not each other.
    above = schema.membership
    of_one_party = select(above.c.steps).where(
        or_(
            and_(above.c.actor_id == one.c.actor_id, above.c.above_id == other.c.actor_id),
            and_(above.c.actor_id == other.c.actor_id, above.c.above_id == one.c.actor_id),
        )
    )
    return (
        select(
            one.c.actor_id.label("one"),
            other.c.actor_id.label("other"),
            event.c.id.label("event_id"),
            event.c.type,
            event.c.modality,
            event.c.when_first,
            event.c.when_last,
            event.c.when_precision,
        )
        .distinct()
        .join(other, other.c.event_id == one.c.event_id)
        .join(event, event.c.id == one.c.event_id)
        .where(
            one.c.actor_id < other.c.actor_id,
            between(schema.party, "event_id", one, other),
            ~exists(of_one_party),
        )
    )


def _dealing(row: Row) -> Dealing:
    return Dealing(
        event_id=row["event_id"],
        type=ClaimType(row["type"]),
        modality=Modality(row["modality"]),
        when=range_of(row),
    )


def _tie_row(tie: Tie) -> dict[str, Any]:
    return {
        "id": tie.id,
        "one": tie.one,
        "other": tie.other,
        "events": len(tie.event_ids),
        "cooperation": tie.cooperation,
        "conflict": tie.conflict,
        "score": tie.score,
        "first": tie.first,
        "last": tie.last,
    }
