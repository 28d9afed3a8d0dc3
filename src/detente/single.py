"""One extraction goes in, its claims come out as the store would list them had it no other.

What `annotate` prints and `evaluate` scores: the same rules of identity, without a store.
"""

from detente.model import (
    Actor,
    Candidate,
    Claim,
    Entity,
    Extraction,
    ListedClaim,
    ListedDocument,
    ListedSpeaker,
    Participant,
    Party,
    Speaker,
)
from detente.resolve import block_of, resolve_block


def list_claims(extraction: Extraction) -> tuple[ListedClaim, ...]:
    """Return the claims in text order, with their parties resolved inside the document."""
    actors = _actors(extraction)
    entities = {entity.id: entity for entity in extraction.entities}
    document = _document(extraction)
    return tuple(
        _listed(claim, extraction, document, entities, actors) for claim in extraction.claims
    )


def _actors(extraction: Extraction) -> dict[str, Actor]:
    """Return the actor of each entity that is one."""
    blocks: dict[str, list[Candidate]] = {}
    for entity in extraction.entities:
        block = block_of(entity)
        if block is not None:
            blocks.setdefault(block, []).append(Candidate(entity=entity, body_id=None))
    found = {}
    for candidates in blocks.values():
        actors, identities = resolve_block(candidates)
        by_id = {actor.id: actor for actor in actors}
        found.update({identity.entity_id: by_id[identity.actor_id] for identity in identities})
    return found


def _document(extraction: Extraction) -> ListedDocument:
    document = extraction.document
    return ListedDocument(
        id=document.id,
        path=document.path,
        url=document.url,
        title=document.title,
        outlet=document.outlet,
        outlet_basis=document.outlet_basis,
        published=document.published,
        published_basis=document.published_basis,
        remarks=document.remarks,
        claims=len(extraction.claims),
        copy_of=None,
        shared=None,
    )


def _listed(
    claim: Claim,
    extraction: Extraction,
    document: ListedDocument,
    entities: dict[str, Entity],
    actors: dict[str, Actor],
) -> ListedClaim:
    text = extraction.document.text
    return ListedClaim(
        id=claim.id,
        document=document,
        sentence=claim.sentence.of(text),
        sentence_start=claim.sentence.start,
        trigger=claim.trigger.of(text),
        trigger_span=claim.trigger,
        type=claim.type,
        mode=claim.mode,
        contexts=claim.contexts,
        initiators=tuple(_party(item, entities, actors) for item in claim.initiators),
        recipients=tuple(_party(item, entities, actors) for item in claim.recipients),
        when=claim.when,
        place=claim.place,
        attribution=tuple(_speaker(item, text, entities, actors) for item in claim.attribution),
        modality=claim.modality,
        confidence=claim.confidence,
        event_id=None,
        made_by=claim.made_by,
    )


def _party(
    participant: Participant, entities: dict[str, Entity], actors: dict[str, Actor]
) -> Party:
    entity = entities[participant.entity_id]
    actor = actors.get(participant.entity_id)
    name = actor.name if actor else entity.name
    return Party(
        actor_id=actor.id if actor else None,
        name=name,
        kind=entity.kind,
        mention=participant.text,
        span=participant.span,
        role=entity.role,
        aliases=tuple(sorted({entity.name, *entity.aliases} - {name})),
    )


def _speaker(
    speaker: Speaker, text: str, entities: dict[str, Entity], actors: dict[str, Actor]
) -> ListedSpeaker:
    entity = entities.get(speaker.entity_id or "")
    actor = actors.get(speaker.entity_id or "")
    name = actor.name if actor else speaker.name
    aliases = entity.aliases if entity else ()
    return ListedSpeaker(
        actor_id=actor.id if actor else None,
        name=name,
        mention=speaker.span.of(text),
        aliases=tuple(sorted({speaker.name, *aliases} - {name})),
        span=speaker.span,
        cue=speaker.cue,
        cue_span=speaker.cue_span,
    )
