"""Judgements of analysts go in and stay; the claims that they set aside or correct come out."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Table, and_, exists, func, insert, select

from detente import spelling
from detente.ids import make_id
from detente.model import (
    Action,
    CitedActor,
    CitedClaim,
    Correction,
    Entity,
    Form,
    Judgement,
    in_effect,
)
from detente.store import schema, stale
from detente.store.difference import difference, rows_of, write
from detente.store.given import given
from detente.store.judgement_records import judgement_of, judgement_record
from detente.store.rows import entity_row, place_columns, range_columns
from detente.store.stale import What

_SURE: Final = 1.0  # the confidence of a claim that an analyst made
_RULE: Final = "judged"
_ON_CLAIMS: Final = (Action.REJECT_CLAIM, Action.CORRECT_CLAIM)

Block = Callable[[Entity], str | None]


def add(connection: Connection, judgements: Iterable[Judgement]) -> int:
    """Store judgements that are not known yet; return how many."""
    found = {judgement.id: judgement for judgement in judgements}
    known = select(schema.judgement.c.id).where(schema.judgement.c.id.in_(given(found)))
    new = found.keys() - set(connection.execute(known).scalars())
    rows = [
        {
            "id": key,
            "at": found[key].at,
            "record": json.dumps(judgement_record(found[key]), ensure_ascii=False),
        }
        for key in sorted(new)
    ]
    if rows:
        connection.execute(insert(schema.judgement), rows)
        stale.mark(connection, What.JUDGEMENT, new)
    return len(rows)


def judgements(connection: Connection) -> list[Judgement]:
    """Return all judgements, the earliest first."""
    judgement = schema.judgement
    query = select(judgement.c.record).order_by(judgement.c.at, judgement.c.id)
    return [judgement_of(json.loads(record)) for record in connection.execute(query).scalars()]


def standing(claim: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a table or an alias of it
    """Keep the claims that no judgement has set aside."""
    aside = schema.set_aside
    return ~exists(select(aside.c.claim_id).where(aside.c.claim_id == claim.c.id))


def find_claims(connection: Connection, cited: Iterable[CitedClaim]) -> dict[str, str]:
    """Return the claim that each cited one is now, by identifier; those that are gone are left out.

    A claim is itself while its version of the article counts; else it is the claim of the same
    type at the same place in the version that does.
    """
    return {
        item.id: found for item in cited if (found := _find_claim(connection, item)) is not None
    }


def _find_claim(connection: Connection, cited: CitedClaim) -> str | None:
    claim, document, edition = schema.claim, schema.document, schema.edition
    made = select(schema.correction.c.claim_id)
    query = (
        select(claim.c.id)
        .join(document, document.c.id == claim.c.document_id)
        .join(edition, edition.c.document_id == document.c.id)
        .where(
            (claim.c.id == cited.id)
            | (
                (document.c.article == cited.article)
                & (claim.c.type == cited.type)
                & (claim.c.trigger_start < cited.trigger.end)
                & (claim.c.trigger_end > cited.trigger.start)
                & claim.c.id.not_in(made)
            )
        )
        .order_by(
            claim.c.id != cited.id, func.abs(claim.c.trigger_start - cited.trigger.start), "id"
        )
        .limit(1)
    )
    found: str | None = connection.execute(query).scalar_one_or_none()
    return found


# ------------------------------------------------------------------------- what becomes of claims


def apply_to_claims(connection: Connection, *, block_of: Block) -> None:
    """Set aside the claims that judgements reject or correct, and add the corrected ones.

    What they change becomes stale, as does all that new judgements are about.
    """
    every = judgements(connection)
    _mark(connection, every, block_of)
    aside: dict[str, str] = {}
    holding: set[str] = set()
    now: dict[str, str] = {}
    for judgement in in_effect(every):
        if judgement.action not in _ON_CLAIMS:
            continue
        for claim_id in find_claims(connection, judgement.claims).values():
            target = now.get(claim_id, claim_id)
            aside[target] = judgement.id
            if judgement.correction is not None:
                now[claim_id] = _correct(connection, target, judgement, block_of)
                holding.add(now[claim_id])
    made = select(schema.correction.c.claim_id, schema.correction.c.judgement_id)
    aside |= {
        row["claim_id"]: row["judgement_id"]
        for row in rows_of(connection, made)
        if row["claim_id"] not in holding
    }
    _set_aside(connection, aside)


def corrected(connection: Connection, claim_ids: Mapping[str, str]) -> dict[str, str]:
    """Return what claims are now, by the keys given: the last correction of each."""
    correction, aside = schema.correction, schema.set_aside
    query = select(correction.c.original_id, correction.c.claim_id).join(
        aside,
        and_(
            aside.c.claim_id == correction.c.original_id,
            aside.c.judgement_id == correction.c.judgement_id,
        ),
    )
    after = {row["original_id"]: row["claim_id"] for row in rows_of(connection, query)}
    return {key: _last(claim_id, after) for key, claim_id in claim_ids.items()}


def _last(claim_id: str, after: Mapping[str, str]) -> str:
    while claim_id in after:
        claim_id = after[claim_id]
    return claim_id


def _set_aside(connection: Connection, aside: Mapping[str, str]) -> None:
    table = schema.set_aside
    new = [{"claim_id": key, "judgement_id": aside[key]} for key in sorted(aside)]
    change = difference(table, rows_of(connection, select(table)), new)
    write(connection, [change])
    changed = {row["claim_id"] for row in (*change.gone, *change.come)}
    _mark_claims(connection, changed)


def _mark_claims(connection: Connection, claim_ids: Iterable[str]) -> None:
    """Note claims as stale, and the actors in them as told of more or less often."""
    ids = sorted(claim_ids)
    identity, participant = schema.identity, schema.participant
    stale.mark(connection, What.CLAIM, ids)
    stale.mark_found(
        connection,
        What.COUNT,
        select(identity.c.actor_id)
        .join(participant, participant.c.entity_id == identity.c.entity_id)
        .where(participant.c.claim_id.in_(given(ids))),
    )


def _mark(connection: Connection, every: Iterable[Judgement], block_of: Block) -> None:
    """Note as stale what judgements are about that were made, or undone, since the last time."""
    by_id = {judgement.id: judgement for judgement in every}
    waiting = stale.keys(connection, What.JUDGEMENT)
    while waiting:
        # Taken out, for a file may hold judgements that undo each other.
        judgement = by_id.pop(waiting.pop(), None)
        if judgement is None:
            continue
        if judgement.action is Action.CONFIRM:
            continue
        if judgement.undoes is not None:
            waiting.append(judgement.undoes)
        stale.mark(connection, What.NAMES, blocks_of_actors(connection, judgement, block_of))
        found = find_claims(connection, judgement.claims)
        _mark_claims(connection, {*found.values(), *corrected(connection, found).values()})


def blocks_of_actors(connection: Connection, judgement: Judgement, block_of: Block) -> set[str]:
    """Return the blocks of entities that the actors of a judgement may be in."""
    entity = schema.entity
    blocks = {block_of(_as_entity(actor, "")) for actor in judgement.actors}
    ids = [key for actor in judgement.actors for key in actor.entity_ids] + [*judgement.entity_ids]
    query = select(entity.c.block).where(entity.c.id.in_(given(ids)))
    blocks |= set(connection.execute(query).scalars())
    return {block for block in blocks if block is not None}


# ---------------------------------------------------------------------------------- a claim anew


def _correct(connection: Connection, claim_id: str, judgement: Judgement, block_of: Block) -> str:
    """Add a claim as a judgement says it should be; return its identifier."""
    corrected_id = make_id("clm", claim_id, judgement.id)
    claim, participant, speaker = schema.claim, schema.participant, schema.speaker
    known = select(schema.correction).where(schema.correction.c.claim_id == corrected_id)
    correction = judgement.correction
    if correction is None or connection.execute(known).first() is not None:
        return corrected_id
    (row,) = rows_of(connection, select(claim).where(claim.c.id == claim_id))
    changes = {"id": corrected_id, "made_by": f"judgement of {judgement.by}", "confidence": _SURE}
    connection.execute(insert(claim), row | changes | _columns(row, correction))
    for table in (participant, speaker):
        rows = rows_of(connection, select(table).where(table.c.claim_id == claim_id))
        if table is participant:
            rows = _sides(connection, rows, row, correction, block_of)
        _insert(connection, table, [item | {"claim_id": corrected_id} for item in rows])
    connection.execute(
        insert(schema.correction),
        {"claim_id": corrected_id, "original_id": claim_id, "judgement_id": judgement.id},
    )
    _mark_claims(connection, [corrected_id])
    return corrected_id


def _columns(row: Mapping[str, Any], correction: Correction) -> dict[str, Any]:
    """Return the columns of a claim that a correction changes.

    A new value has no words of its own in the text: it stands where the old one, or else the
    trigger, does.
    """
    found: dict[str, Any] = {}
    if correction.type is not None:
        found |= {"type": correction.type, "mode": None}
    if correction.modality is not None:
        found["modality"] = correction.modality
    if correction.when is not None:
        found |= range_columns(correction.when) | _where(row, "when") | {"when_rule": _RULE}
    if correction.place is not None:
        found |= place_columns(correction.place) | _where(row, "place")
    if "when" in correction.unknown:
        found |= range_columns(None) | {"when_start": None, "when_end": None, "when_rule": None}
    if "place" in correction.unknown:
        found |= place_columns(None) | {"place_start": None, "place_end": None}
    return found


def _where(row: Mapping[str, Any], what: str) -> dict[str, Any]:
    part = "trigger" if row[f"{what}_start"] is None else what
    return {f"{what}_{end}": row[f"{part}_{end}"] for end in ("start", "end")}


def _sides(
    connection: Connection,
    rows: list[dict[str, Any]],
    claim: Mapping[str, Any],
    correction: Correction,
    block_of: Block,
) -> list[dict[str, Any]]:
    """Return the participants with the sides that a correction gives anew."""
    found = []
    for side, actors in enumerate((correction.initiators, correction.recipients)):
        if actors is None:
            found += [row for row in rows if row["side"] == side]
            continue
        entities = [_entity_of(connection, actor, claim, block_of) for actor in actors]
        found += [
            {
                "side": side,
                "place": place,
                "entity_id": entity_id,
                **_mention(connection, entity_id, claim),
            }
            for place, entity_id in enumerate(dict.fromkeys(entities))
        ]
    return found


def _entity_of(
    connection: Connection, actor: CitedActor, claim: Mapping[str, Any], block_of: Block
) -> str:
    """Return the entity that an actor is in a claim's document; one is made if there is none."""
    entity = schema.entity
    query = select(entity).where(entity.c.document_id == claim["document_id"])
    rows = rows_of(connection, query.order_by(entity.c.id))
    folded = spelling.fold(actor.name)
    for row in rows:
        names = {spelling.fold(name) for name in (row["name"], *json.loads(row["aliases"]))}
        is_known = actor.known is not None and row["known"] == actor.known
        if row["id"] in actor.entity_ids or is_known or folded in names:
            return str(row["id"])
    new = _as_entity(actor, claim["document_id"])
    connection.execute(insert(entity), entity_row(new, block_of(new)))
    block = block_of(new)
    stale.mark(connection, What.NAMES, [block] if block else [])
    return new.id


def _as_entity(actor: CitedActor, document_id: str) -> Entity:
    return Entity(
        id=make_id("ent", document_id, "judged", actor.name),
        document_id=document_id,
        name=actor.name,
        kind=actor.kind,
        known=actor.known,
        country=actor.country,
    )


def _mention(connection: Connection, entity_id: str, claim: Mapping[str, Any]) -> dict[str, int]:
    """Return where an entity is named nearest to a claim's trigger, or else the trigger."""
    mention = schema.mention
    query = (
        select(mention.c.start, mention.c.end)
        .where(mention.c.entity_id == entity_id)
        .order_by(func.abs(mention.c.start - claim["trigger_start"]), mention.c.form != Form.NAME)
        .limit(1)
    )
    row = connection.execute(query).first()
    start, end = row or (claim["trigger_start"], claim["trigger_end"])
    return {"start": start, "end": end}


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
