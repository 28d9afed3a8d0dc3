"""Blocks of entities go out, who is who comes in, and who acts for whom follows from it."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from sqlalchemy import CTE, Connection, Select, bindparam, func, literal, select, update

from detente import spelling
from detente.ids import known_actor_id
from detente.model import Actor, Candidate, Entity, Identity, Kind
from detente.store import schema, stale
from detente.store.difference import difference, rows_of, write
from detente.store.given import given
from detente.store.judgements import standing
from detente.store.rows import Row
from detente.store.stale import What
from detente.streams import blocks_of

_ENTITIES: Final = 1000  # how many are looked at at once
_STEPS: Final = 5  # how far up an actor may stand: wing, group, front, state

# The entities of a block in, its actors and who is which out.
Resolve = Callable[[Sequence[Candidate]], tuple[list[Actor], list[Identity]]]
# The same of several blocks in with what they resolve to, what analysts make of it out.
Judge = Callable[
    [Sequence[Candidate], Sequence[Actor], Sequence[Identity]], tuple[list[Actor], list[Identity]]
]


def make_actors(
    connection: Connection,
    resolve: Resolve,
    *,
    judge: Judge,
    together: Sequence[frozenset[str]],
) -> None:
    """Resolve the blocks of the documents that came or went; people after their bodies.

    The blocks of each set in `together` are judged as one.
    """
    entity = schema.entity
    came = stale.keys_query(What.DOCUMENT)
    stale.mark_found(
        connection, What.NAMES, select(entity.c.block).where(entity.c.document_id.in_(came))
    )
    judged = frozenset[str]().union(*together)
    for people in (False, True):
        waiting = stale.keys(connection, What.NAMES)
        alone = [key for key in waiting if key not in judged]
        for keys in blocks_of(alone, stale.CHUNK):
            _make_actors(connection, keys, resolve, people=people)
        for group in together:
            if not group.isdisjoint(waiting):
                _make_actors(connection, sorted(group), resolve, judge, people=people)
        # People are told apart by their bodies, so they are others when these are.
        moved = stale.keys_query(What.ENTITY)
        stale.mark_found(
            connection, What.NAMES, select(entity.c.block).where(entity.c.part_of.in_(moved))
        )
    participant = schema.participant
    moved = stale.keys_query(What.ENTITY)
    stale.mark_found(
        connection,
        What.CLAIM,
        select(participant.c.claim_id).where(participant.c.entity_id.in_(moved)),
    )


def _make_actors(
    connection: Connection,
    keys: list[str],
    resolve: Resolve,
    judge: Judge | None = None,
    *,
    people: bool,
) -> None:
    candidates: list[Candidate] = []
    actors: list[Actor] = []
    identities: list[Identity] = []
    rows = connection.execute(_candidates(keys, people=people)).mappings().all()
    for _, group in groupby(rows, key=lambda row: row["block"]):
        block = [_candidate(row) for row in group]
        found = resolve(block)
        candidates.extend(block)
        actors.extend(found[0])
        identities.extend(found[1])
    if judge is not None:
        actors, identities = judge(candidates, actors, identities)
    _write_identities(connection, _in_blocks(keys, people=people), actors, identities)


def _write_identities(
    connection: Connection,
    in_blocks: tuple[Any, ...],
    actors: Iterable[Actor],
    identities: Iterable[Identity],
) -> None:
    identity, actor, name = schema.identity, schema.actor, schema.name
    old = rows_of(connection, select(identity).join(schema.entity).where(*in_blocks))
    who = difference(identity, old, [_identity_row(found) for found in identities])
    write(connection, [who])
    was = {row["entity_id"]: row["actor_id"] for row in old}
    moved = [row for row in who.changed if row["actor_id"] != was[row["entity_id"]]]
    moved += [*who.gone, *who.come]
    new = [_actor_row(found) for found in actors]
    ids = {row["id"] for row in new}
    # Entities of other blocks, judged to be one with some of these before, may still be an actor.
    others = select(identity.c.actor_id).where(
        identity.c.actor_id.in_(given(set(was.values()) - ids))
    )
    gone = set(was.values()) - ids - set(connection.execute(others).scalars())
    kept = rows_of(connection, select(actor).where(actor.c.id.in_(given(ids | gone))))
    called = rows_of(connection, select(name).where(name.c.actor_id.in_(given(ids | gone))))
    what = difference(actor, kept, new)
    names = difference(name, called, [row for found in actors for row in _name_rows(found)])
    write(connection, [what, names])
    stale.mark(connection, What.ENTITY, (row["entity_id"] for row in moved))
    stale.mark(connection, What.ACTOR, what.values("id"))
    stale.mark(
        connection,
        What.COUNT,
        (found for row in moved for found in (row["actor_id"], was.get(row["entity_id"])) if found),
    )


def _in_blocks(keys: Iterable[str], *, people: bool) -> tuple[Any, ...]:
    entity = schema.entity
    is_person = entity.c.kind == Kind.PERSON
    return entity.c.block.in_(given(keys)), is_person if people else ~is_person


def _candidates(keys: Iterable[str], *, people: bool) -> Select[Any]:
    entity, body, resolved = schema.entity, schema.entity.alias("body"), schema.identity
    setting = _settings(keys)
    query = (
        select(entity, body.c.known.label("body_known"), setting.c.country.label("setting"))
        .join(schema.edition, schema.edition.c.document_id == entity.c.document_id)
        .outerjoin(setting, setting.c.document_id == entity.c.document_id)
        .outerjoin(body, body.c.id == entity.c.part_of)
        .where(*_in_blocks(keys, people=people))
        .order_by(entity.c.block, entity.c.id)
    )
    if not people:
        return query
    return query.add_columns(resolved.c.actor_id.label("body_id")).outerjoin(
        resolved, resolved.c.entity_id == entity.c.part_of
    )


def put_into_blocks(connection: Connection, block_of: Callable[[Entity], str | None]) -> None:
    """Work out the block of every entity again, by rules that may be others than before."""
    entity = schema.entity
    ids = connection.execute(select(entity.c.id).order_by(entity.c.id)).scalars().all()
    for some in blocks_of(ids, _ENTITIES):
        rows = rows_of(connection, select(entity).where(entity.c.id.in_(given(some))))
        new = [{"id": row["id"], "block": block_of(_entity(row))} for row in rows]
        write(connection, [difference(entity, rows, new)])


def _candidate(row: Row) -> Candidate:
    body_id = known_actor_id(row["body_known"]) if row["body_known"] else row.get("body_id")
    return Candidate(entity=_entity(row), body_id=body_id, setting=row["setting"])


def _settings(keys: Iterable[str]) -> CTE:
    """Select for each document with entities in these blocks the state that it names most."""
    entity, mention, inside = schema.entity, schema.mention, schema.entity.alias()
    times = func.count().desc()
    rank = func.row_number().over(
        partition_by=entity.c.document_id, order_by=(times, entity.c.country)
    )
    documents = select(inside.c.document_id).where(inside.c.block.in_(given(keys)))
    named = (
        select(entity.c.document_id, entity.c.country, rank.label("rank"))
        .join(mention, mention.c.entity_id == entity.c.id)
        .where(
            entity.c.kind == Kind.STATE,
            entity.c.country.is_not(None),
            entity.c.document_id.in_(documents),
        )
        .group_by(entity.c.document_id, entity.c.country)
        .subquery()
    )
    return select(named.c.document_id, named.c.country).where(named.c.rank == 1).cte("setting")


def _entity(row: Row | Mapping[str, Any]) -> Entity:
    return Entity(
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


def _identity_row(identity: Identity) -> dict[str, Any]:
    return {
        "entity_id": identity.entity_id,
        "actor_id": identity.actor_id,
        "score": identity.score,
        "reason": identity.reason,
    }


def _actor_row(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "known": actor.known,
        "country": actor.country,
        "part_of": actor.part_of,
    }


def _name_rows(actor: Actor) -> list[dict[str, Any]]:
    found: dict[str, str] = {}
    for name in (actor.name, *actor.aliases):
        found.setdefault(spelling.fold(name), name)
    found.pop("", None)
    return [
        {"folded": folded, "actor_id": actor.id, "text": name} for folded, name in found.items()
    ]


# ----------------------------------------------------------------------------------- who is whose


def link_members(connection: Connection) -> None:
    """Note for the actors that changed, and all below them, whom they act for, up to the state.

    The claims of those with another principal become stale, as do pairs of which one now acts for
    the other or no longer does.
    """
    actor = schema.actor
    below = (
        stale.keys_query(What.ACTOR)
        .add_columns(literal(0).label("steps"))
        .cte("below", recursive=True)
    )
    below = below.union(
        select(actor.c.id, below.c.steps + 1)
        .join(below, actor.c.part_of == below.c.key)
        .where(below.c.steps < _STEPS)
    )
    stale.mark_found(connection, What.ACTOR, select(below.c.key))
    for keys in stale.chunks(connection, What.ACTOR):
        _link_members(connection, keys)


def _link_members(connection: Connection, keys: list[str]) -> None:
    membership, actor = schema.membership, schema.actor
    before = select(membership).where(membership.c.actor_id.in_(given(keys)))
    old = rows_of(connection, before)
    new = rows_of(connection, _links(keys))
    links = difference(membership, old, new)
    write(connection, [links])
    stale.mark(
        connection,
        What.PAIR,
        (
            pair_key(row["actor_id"], row["above_id"])
            for row in (*links.gone, *links.come)
            if row["actor_id"] != row["above_id"]
        ),
    )
    tops: dict[str, tuple[int, str]] = {}
    for row in new:
        place = (-row["steps"], row["above_id"])
        tops[row["actor_id"]] = min(place, tops.get(row["actor_id"], place))
    kept = select(actor.c.id, actor.c.principal).where(actor.c.id.in_(given(keys)))
    was = {row["id"]: row["principal"] for row in rows_of(connection, kept)}
    changed = {key: top for key, (_, top) in tops.items() if top != was[key]}
    if changed:
        connection.execute(
            update(actor).where(actor.c.id == bindparam("_id")).values(principal=bindparam("top")),
            [{"_id": key, "top": top} for key, top in changed.items()],
        )
        stale.mark_found(connection, What.CLAIM, _claims_of(changed))
        party = schema.party
        events = select(party.c.event_id).where(party.c.actor_id.in_(given(changed)))
        stale.mark_found(connection, What.EVENT, events)


def _links(keys: Iterable[str]) -> Select[Any]:
    actor, higher = schema.actor, schema.actor.alias()
    up = (
        select(
            actor.c.id.label("actor_id"), actor.c.id.label("above_id"), literal(0).label("steps")
        )
        .where(actor.c.id.in_(given(keys)))
        .cte("up", recursive=True)
    )
    up = up.union_all(
        select(up.c.actor_id, higher.c.part_of, up.c.steps + 1)
        .join(higher, higher.c.id == up.c.above_id)
        .where(higher.c.part_of.is_not(None), up.c.steps < _STEPS)
    )
    return (
        select(up.c.actor_id, up.c.above_id, func.min(up.c.steps).label("steps"))
        .where(up.c.above_id.in_(select(actor.c.id)))
        .group_by(up.c.actor_id, up.c.above_id)
    )


def _claims_of(actor_ids: Iterable[str]) -> Select[Any]:
    identity, participant = schema.identity, schema.participant
    return (
        select(participant.c.claim_id)
        .join(identity, identity.c.entity_id == participant.c.entity_id)
        .where(identity.c.actor_id.in_(given(actor_ids)))
    )


def pair_key(one: str, other: str) -> str:
    """Return the key of a pair of actors, whichever is given first."""
    return " ".join(sorted((one, other)))


# ------------------------------------------------------------------------------------------ counts


def count(connection: Connection) -> None:
    """Count the documents and claims of the actors that are told of more or less often now."""
    identity, mention, participant = schema.identity, schema.mention, schema.participant
    entity, actor = schema.entity, schema.actor
    mentioned = select(mention.c.start).where(mention.c.entity_id == entity.c.id)
    documents = (
        select(func.count(entity.c.document_id.distinct()))
        .join(identity, identity.c.entity_id == entity.c.id)
        .where(identity.c.actor_id == actor.c.id, mentioned.exists())
        .scalar_subquery()
    )
    claims = (
        select(func.count(participant.c.claim_id.distinct()))
        .join(identity, identity.c.entity_id == participant.c.entity_id)
        .join(schema.claim, schema.claim.c.id == participant.c.claim_id)
        .where(identity.c.actor_id == actor.c.id, standing(schema.claim))
        .scalar_subquery()
    )
    connection.execute(
        update(actor)
        .where(actor.c.id.in_(stale.keys_query(What.COUNT)))
        .values(documents=documents, claims=claims)
    )
