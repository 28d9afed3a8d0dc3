"""Actors as the rules see them and judgements of analysts go in, actors as judged come out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from detente import spelling
from detente.ids import make_id
from detente.model import Action, Actor, Candidate, CitedActor, Entity, Identity, Judgement

_JUDGED = 1.0  # an analyst is sure


def judge_actors(
    judgements: Iterable[Judgement],
    candidates: Sequence[Candidate],
    actors: Sequence[Actor],
    identities: Sequence[Identity],
) -> tuple[list[Actor], list[Identity]]:
    """Return the actors and identities with the judgements applied in their order.

    The candidates are those of all blocks that the judgements touch. A judgement whose actors are
    not among them changes nothing.
    """
    entities = {candidate.entity.id: candidate.entity for candidate in candidates}
    found = {actor.id: actor for actor in actors}
    who = {identity.entity_id: identity for identity in identities}
    before = dict(who)
    for judgement in judgements:
        if judgement.action is Action.MERGE_ACTORS:
            _merge(judgement, found, who)
        elif judgement.action is Action.SPLIT_ACTOR:
            _split(judgement, entities, found, who)
    touched = {
        actor_id
        for key, identity in who.items()
        if identity.actor_id != before[key].actor_id
        for actor_id in (identity.actor_id, before[key].actor_id)
    }
    members: dict[str, list[Entity]] = {}
    for identity in who.values():
        members.setdefault(identity.actor_id, []).append(entities[identity.entity_id])
    judged = [
        _named(actor, members[key]) if key in touched else actor
        for key, actor in found.items()
        if key in members
    ]
    return judged, list(who.values())


def cited(actor: CitedActor, found: Mapping[str, Actor], who: Mapping[str, Identity]) -> str | None:
    """Return the actor that is meant: by its entities, its identifier, or as its only namesake."""
    counts = Counter(who[key].actor_id for key in actor.entity_ids if key in who)
    if counts:
        return min(counts, key=lambda key: (-counts[key], key != actor.id, key))
    if actor.id in found:
        return actor.id
    folded = spelling.fold(actor.name)
    namesakes = [
        other.id
        for other in found.values()
        if other.kind is actor.kind
        and folded in {spelling.fold(name) for name in (other.name, *other.aliases)}
        and (actor.country == other.country or None in {actor.country, other.country})
    ]
    return namesakes[0] if len(namesakes) == 1 else None


def _merge(judgement: Judgement, found: dict[str, Actor], who: dict[str, Identity]) -> None:
    ids = [cited(actor, found, who) for actor in judgement.actors]
    if None in ids:
        return
    kept, *others = dict.fromkeys(key for key in ids if key is not None)
    for entity_id, identity in who.items():
        if identity.actor_id in others:
            who[entity_id] = _identity(judgement, entity_id, kept)


def _split(
    judgement: Judgement,
    entities: Mapping[str, Entity],
    found: dict[str, Actor],
    who: dict[str, Identity],
) -> None:
    (whole,) = judgement.actors
    actor_id = cited(whole, found, who)
    names = {spelling.fold(name) for name in judgement.names}
    leaving = [
        entity_id
        for entity_id, identity in sorted(who.items())
        if entity_id in judgement.entity_ids
        or (identity.actor_id == actor_id and spelling.fold(entities[entity_id].name) in names)
    ]
    if not leaving or actor_id is None:
        return
    parts = (*sorted(judgement.entity_ids), *sorted(names))
    apart = replace(
        found[actor_id], id=make_id("act", "split", *parts), known=None, country=None, part_of=None
    )
    found[apart.id] = apart
    for entity_id in leaving:
        who[entity_id] = _identity(judgement, entity_id, apart.id)


def _identity(judgement: Judgement, entity_id: str, actor_id: str) -> Identity:
    reason = f"judged by {judgement.by}"
    if judgement.because:
        reason = f"{reason}: {judgement.because}"
    return Identity(entity_id=entity_id, actor_id=actor_id, score=_JUDGED, reason=reason)


def _named(actor: Actor, members: Sequence[Entity]) -> Actor:
    """Return the actor under the names of those that it is now."""
    names = {name for entity in members for name in (entity.name, *entity.aliases)}
    name = actor.name
    if name not in {entity.name for entity in members} and actor.known is None:
        counts = Counter(entity.name for entity in members)
        name = min(counts, key=lambda key: (-counts[key], -len(key), key))
    return replace(actor, name=name, aliases=tuple(sorted(names - {name})))
