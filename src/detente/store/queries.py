"""Filters go in, what the store has comes out, in an order that never changes by itself."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import (
    Connection,
    Select,
    and_,
    exists,
    func,
    select,
)
from sqlalchemy.sql.elements import ColumnElement

from detente.model import (
    Actor,
    Basis,
    Dealing,
    DocumentHead,
    Event,
    Filter,
    Kind,
    ListedActor,
    ListedClaim,
    ListedDocument,
    ListedEvent,
    ListedSpeaker,
    ListedTie,
    Named,
    Party,
    PlaceMention,
    Role,
    Span,
    Tie,
    Time,
)
from detente.ontology import ClaimType, Modality
from detente.store import schema
from detente.store.between import between
from detente.store.filters import (
    actor_conditions,
    claim_conditions,
    event_conditions,
    tie_conditions,
    ties_with,
    what_is_asked,
)
from detente.store.given import given
from detente.store.judgements import standing
from detente.store.paging import Key, page
from detente.store.rows import (
    Row,
    dealing_columns,
    dealing_of,
    disagreements_of,
    place_of,
    range_of,
)
from detente.streams import blocks_of

_BATCH: Final = 500


# --------------------------------------------------------------------------------------- documents


def documents(connection: Connection, wanted: Filter) -> Iterator[ListedDocument]:
    """Yield documents, the newest first, those without a date last."""
    document = schema.document
    query = page(
        connection,
        select_documents(),
        _document_conditions(connection, wanted),
        wanted,
        order=(Key(schema.first_known(document.c.published), descends=True), Key(document.c.id)),
        identifier=document.c.id,
    )
    for row in _streamed(connection, query):
        yield document_of(row)


def _document_conditions(connection: Connection, wanted: Filter) -> Iterator[ColumnElement[bool]]:
    document = schema.document
    of_claims = replace(what_is_asked(wanted), since=None, until=None, outlet=None)
    if of_claims != Filter():
        claims = select(schema.claim.c.document_id)
        yield document.c.id.in_(claims.where(*claim_conditions(connection, of_claims)))
    if wanted.outlet is not None:
        yield document.c.outlet == wanted.outlet
    if wanted.since:
        yield document.c.published >= wanted.since
    if wanted.until:
        yield document.c.published <= wanted.until


def documents_by_id(connection: Connection, ids: Iterable[str]) -> Iterator[ListedDocument]:
    """Yield the documents with these identifiers, the newest first."""
    document = schema.document
    query = (
        select_documents()
        .where(document.c.id.in_(given(ids)))
        .order_by(schema.first_known(document.c.published).desc(), document.c.id)
    )
    for row in _streamed(connection, query):
        yield document_of(row)


def document_by_id(connection: Connection, document_id: str) -> ListedDocument | None:
    """Return a document; None when there is none of this identifier."""
    query = select_documents(every=True).where(schema.document.c.id == document_id)
    row = connection.execute(query).mappings().one_or_none()
    return document_of(row) if row else None


def editions(connection: Connection, document_id: str) -> list[ListedDocument]:
    """Return the other versions of the article that a document is one of, the latest read last."""
    document, this = schema.document, schema.document.alias()
    article = select(this.c.article).where(this.c.id == document_id).scalar_subquery()
    query = (
        select_documents(every=True)
        .where(document.c.article == article, document.c.id != document_id)
        .order_by(document.c.number)
    )
    return [document_of(row) for row in _streamed(connection, query)]


def copies(connection: Connection, document_id: str) -> list[ListedDocument]:
    """Return the documents that share a document's words, the earliest first."""
    document, edition, this = schema.document, schema.edition, schema.edition.alias()
    original = select(this.c.original_id).where(this.c.document_id == document_id)
    query = (
        select_documents()
        .where(edition.c.original_id == original.scalar_subquery(), document.c.id != document_id)
        .order_by(document.c.published.is_(None), document.c.published, document.c.id)
    )
    return [document_of(row) for row in _streamed(connection, query)]


def document_text(connection: Connection, document_id: str) -> str | None:
    """Return the text of a document; None when the store does not have it."""
    query = select(schema.document.c.text).where(schema.document.c.id == document_id)
    return connection.execute(query).scalar_one_or_none()


def select_documents(*, every: bool = False) -> Select[Any]:
    """Return the query for the versions of articles that count, or every one."""
    document, edition, claim = schema.document, schema.edition, schema.claim
    claims = (
        select(func.count())
        .select_from(claim)
        .where(claim.c.document_id == document.c.id, standing(claim))
        .scalar_subquery()
    )
    return (
        select(
            document.c.id,
            document.c.path,
            document.c.url,
            document.c.title,
            document.c.outlet,
            document.c.outlet_basis,
            document.c.published,
            document.c.published_basis,
            document.c.remarks,
            claims.label("claims"),
            edition.c.original_id,
            edition.c.shared,
        )
        .select_from(document)
        .join(edition, edition.c.document_id == document.c.id, isouter=every)
    )


def document_of(row: Row, prefix: str = "") -> ListedDocument:
    """Return the document that a row holds; its identifier may have a prefix there."""
    original = row["original_id"] or row[f"{prefix}id"]
    return ListedDocument(
        id=row[f"{prefix}id"],
        path=row["path"],
        url=row["url"],
        title=row["title"],
        outlet=row["outlet"],
        outlet_basis=Basis(row["outlet_basis"]) if row["outlet_basis"] else None,
        published=row["published"],
        published_basis=Basis(row["published_basis"]) if row["published_basis"] else None,
        remarks=tuple(json.loads(row["remarks"])),
        claims=row["claims"],
        copy_of=None if original == row[f"{prefix}id"] else original,
        shared=row["shared"],
    )


# ------------------------------------------------------------------------------------------ claims


def claims(connection: Connection, wanted: Filter) -> Iterator[ListedClaim]:
    """Yield claims, those of the newest happenings first, those without a date last."""
    claim = schema.claim
    query = page(
        connection,
        _claims(),
        claim_conditions(connection, wanted),
        wanted,
        order=(
            Key(schema.first_known(claim.c.when_last, claim.c.when_first), descends=True),
            Key(schema.first_known(claim.c.published), descends=True),
            Key(claim.c.document_id),
            Key(claim.c.trigger_start),
            Key(claim.c.id),
        ),
        identifier=claim.c.id,
    )
    yield from _listed_claims(connection, query)


def claims_by_id(connection: Connection, ids: Iterable[str]) -> Iterator[ListedClaim]:
    """Yield the claims with these identifiers, in text order."""
    claim = schema.claim
    query = (
        _claims()
        .where(claim.c.id.in_(given(ids)))
        .order_by(claim.c.document_id, claim.c.trigger_start, claim.c.id)
    )
    yield from _listed_claims(connection, query)


def claims_of_document(connection: Connection, document_id: str) -> Iterator[ListedClaim]:
    """Yield the claims of a document in text order."""
    claim = schema.claim
    query = (
        _claims()
        .where(claim.c.document_id == document_id)
        .order_by(claim.c.trigger_start, claim.c.id)
    )
    yield from _listed_claims(connection, query)


def every_claim(connection: Connection, document_id: str) -> Iterator[ListedClaim]:
    """Yield the claims of a document in text order, with those that are set aside."""
    claim = schema.claim
    query = (
        _claims(every=True)
        .where(claim.c.document_id == document_id)
        .order_by(claim.c.trigger_start, claim.c.id)
    )
    yield from _listed_claims(connection, query)


def claim_by_id(connection: Connection, claim_id: str) -> ListedClaim | None:
    """Return a claim, though it may be set aside; None when there is none of this identifier."""
    query = _claims(every=True).where(schema.claim.c.id == claim_id)
    return next(_listed_claims(connection, query), None)


def _claims(*, every: bool = False) -> Select[Any]:
    """Select the claims that count, or every one."""
    claim, document, edition, told = schema.claim, schema.document, schema.edition, schema.told
    counted = schema.claim.alias()
    number = (
        select(func.count())
        .select_from(counted)
        .where(counted.c.document_id == document.c.id, standing(counted))
        .scalar_subquery()
    )
    query = (
        select(
            claim,
            document.c.path,
            document.c.url,
            document.c.title,
            document.c.outlet,
            document.c.outlet_basis,
            document.c.published,
            document.c.published_basis,
            document.c.remarks,
            number.label("claims"),
            edition.c.original_id,
            edition.c.shared,
            told.c.event_id,
            _part(claim.c.sentence_start, claim.c.sentence_end).label("sentence"),
            _part(claim.c.trigger_start, claim.c.trigger_end).label("trigger"),
            _part(claim.c.when_start, claim.c.when_end).label("when_text"),
            _part(claim.c.place_start, claim.c.place_end).label("place_text"),
        )
        .select_from(claim)
        .join(document, document.c.id == claim.c.document_id)
        .join(edition, edition.c.document_id == claim.c.document_id, isouter=every)
        .outerjoin(told, told.c.claim_id == claim.c.id)
    )
    return query if every else query.where(standing(claim))


def _part(start: ColumnElement[Any], end: ColumnElement[Any]) -> ColumnElement[str]:
    return func.substr(schema.document.c.text, start + 1, end - start)


def _listed_claims(connection: Connection, query: Select[Any]) -> Iterator[ListedClaim]:
    for group in _some_at_a_time(connection, query):
        ids = [row["id"] for row in group]
        parties = _parties(connection, ids)
        speakers = _speakers(connection, ids)
        for row in group:
            yield _claim(row, parties.get(row["id"], []), speakers.get(row["id"], []))


def _parties(connection: Connection, claim_ids: Sequence[str]) -> dict[str, list[Row]]:
    participant, entity = schema.participant, schema.entity
    identity, actor, document = schema.identity, schema.actor, schema.document
    query = (
        select(
            participant.c.claim_id,
            participant.c.side,
            participant.c.start,
            participant.c.end,
            _part(participant.c.start, participant.c.end).label("mention"),
            entity.c.name.label("entity_name"),
            entity.c.kind,
            entity.c.aliases,
            entity.c.role,
            actor.c.id.label("actor_id"),
            actor.c.name.label("actor_name"),
        )
        .join(entity, entity.c.id == participant.c.entity_id)
        .join(document, document.c.id == entity.c.document_id)
        .outerjoin(identity, identity.c.entity_id == entity.c.id)
        .outerjoin(actor, actor.c.id == identity.c.actor_id)
        .where(participant.c.claim_id.in_(claim_ids))
        .order_by(participant.c.claim_id, participant.c.side, participant.c.place)
    )
    return _by_claim(connection, query)


def _speakers(connection: Connection, claim_ids: Sequence[str]) -> dict[str, list[Row]]:
    speaker, entity = schema.speaker, schema.entity
    identity, actor = schema.identity, schema.actor
    claim, document = schema.claim, schema.document
    query = (
        select(
            speaker,
            _part(speaker.c.start, speaker.c.end).label("mention"),
            _part(speaker.c.cue_start, speaker.c.cue_end).label("cue"),
            entity.c.aliases,
            actor.c.id.label("actor_id"),
            actor.c.name.label("actor_name"),
        )
        .join(claim, claim.c.id == speaker.c.claim_id)
        .join(document, document.c.id == claim.c.document_id)
        .outerjoin(entity, entity.c.id == speaker.c.entity_id)
        .outerjoin(identity, identity.c.entity_id == speaker.c.entity_id)
        .outerjoin(actor, actor.c.id == identity.c.actor_id)
        .where(speaker.c.claim_id.in_(claim_ids))
        .order_by(speaker.c.claim_id, speaker.c.place)
    )
    return _by_claim(connection, query)


def _by_claim(connection: Connection, query: Select[Any]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in connection.execute(query).mappings():
        found.setdefault(row["claim_id"], []).append(row)
    return found


def _claim(row: Row, parties: list[Row], speakers: list[Row]) -> ListedClaim:
    return ListedClaim(
        id=row["id"],
        document=document_of(row, prefix="document_"),
        sentence=row["sentence"],
        sentence_start=row["sentence_start"],
        trigger=row["trigger"],
        trigger_span=Span(row["trigger_start"], row["trigger_end"]),
        type=ClaimType(row["type"]),
        mode=row["mode"],
        contexts=tuple(json.loads(row["contexts"])),
        initiators=tuple(_party(item) for item in parties if item["side"] == 0),
        recipients=tuple(_party(item) for item in parties if item["side"] == 1),
        when=_time(row),
        place=_place_mention(row),
        attribution=tuple(_speaker(item) for item in speakers),
        modality=Modality(row["modality"]),
        confidence=row["confidence"],
        event_id=row["event_id"],
        made_by=row["made_by"],
    )


def _party(row: Row) -> Party:
    name = row["actor_name"] or row["entity_name"]
    return Party(
        actor_id=row["actor_id"],
        name=name,
        kind=Kind(row["kind"]),
        mention=row["mention"],
        span=Span(row["start"], row["end"]),
        role=row["role"],
        aliases=_aliases(name, row["entity_name"], row["aliases"]),
    )


def _speaker(row: Row) -> ListedSpeaker:
    name = row["actor_name"] or row["name"]
    return ListedSpeaker(
        actor_id=row["actor_id"],
        name=name,
        mention=row["mention"],
        aliases=_aliases(name, row["name"], row["aliases"]),
        span=Span(row["start"], row["end"]),
        cue=row["cue"],
        cue_span=Span(row["cue_start"], row["cue_end"]),
    )


def _aliases(name: str, entity_name: str, aliases: str | None) -> tuple[str, ...]:
    return tuple(sorted({entity_name, *json.loads(aliases or "[]")} - {name}))


def _time(row: Row) -> Time | None:
    if row["when_rule"] is None:
        return None
    return Time(
        span=Span(row["when_start"], row["when_end"]),
        text=row["when_text"],
        range=range_of(row),
        rule=row["when_rule"],
    )


def _place_mention(row: Row) -> PlaceMention | None:
    place = place_of(row)
    if place is None:
        return None
    span = Span(row["place_start"], row["place_end"])
    return PlaceMention(span=span, text=row["place_text"], place=place)


# ------------------------------------------------------------------------------------------ events


def events(connection: Connection, wanted: Filter) -> Iterator[ListedEvent]:
    """Yield events, the newest first, those without a date last."""
    event = schema.happening
    query = page(
        connection,
        select(event),
        event_conditions(connection, wanted),
        wanted,
        order=(
            Key(schema.first_known(event.c.when_last, event.c.when_first), descends=True),
            Key(event.c.documents, descends=True),
            Key(event.c.id),
        ),
        identifier=event.c.id,
    )
    yield from _listed_events(connection, query)


def events_by_id(connection: Connection, ids: Iterable[str]) -> Iterator[ListedEvent]:
    """Yield the events with these identifiers, the earliest first, those without a date last."""
    event, told, claim, document = schema.happening, schema.told, schema.claim, schema.document
    day = func.coalesce(event.c.when_first, event.c.when_last)
    query = (
        select(event)
        .join(told, and_(told.c.event_id == event.c.id, told.c.place == 0))
        .join(claim, claim.c.id == told.c.claim_id)
        .join(document, document.c.id == claim.c.document_id)
        .where(event.c.id.in_(given(ids)))
        .order_by(
            day.is_(None),
            day,
            document.c.published.is_(None),
            document.c.published,
            document.c.id,
            claim.c.trigger_start,
            event.c.id,
        )
    )
    yield from _listed_events(connection, query)


def newest_events(connection: Connection, ids: Iterable[str], most: int) -> list[str]:
    """Return those of the events that are the newest."""
    event = schema.happening
    day = schema.first_known(event.c.when_last, event.c.when_first)
    query = select(event.c.id).where(event.c.id.in_(given(ids))).order_by(day.desc(), event.c.id)
    return list(connection.execute(query.limit(most)).scalars())


def disputed(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Return those of the events that reports tell differently."""
    event = schema.happening
    query = select(event.c.id).where(event.c.disagreements != "[]")
    wanted = frozenset(ids)
    return [key for key in connection.execute(query).scalars() if key in wanted]


def newest_disputed(connection: Connection, most: int) -> list[ListedEvent]:
    """Return the newest events that reports tell differently, the newest first."""
    event = schema.happening
    day = schema.first_known(event.c.when_last, event.c.when_first)
    query = (
        select(event)
        .where(event.c.disagreements != "[]")
        .order_by(day.desc(), event.c.documents.desc(), event.c.id)
        .limit(most)
    )
    return list(_listed_events(connection, query))


def _listed_events(connection: Connection, query: Select[Any]) -> Iterator[ListedEvent]:
    for group in _some_at_a_time(connection, query):
        ids = [row["id"] for row in group]
        parties = _parties_of_events(connection, ids)
        claims_told = _claims_told(connection, ids)
        speakers = _speakers(connection, [told[0]["claim_id"] for told in claims_told.values()])
        for row in group:
            told = claims_told.get(row["id"], [])
            yield _event(row, parties.get(row["id"], []), told, speakers)


def _parties_of_events(connection: Connection, ids: Sequence[str]) -> dict[str, list[Row]]:
    party, actor = schema.party, schema.actor
    query = (
        select(party.c.event_id, party.c.side, actor.c.id, actor.c.name)
        .join(actor, actor.c.id == party.c.actor_id)
        .where(party.c.event_id.in_(ids))
        .order_by(party.c.event_id, party.c.side, party.c.place)
    )
    found: dict[str, list[Row]] = {}
    for row in connection.execute(query).mappings():
        found.setdefault(row["event_id"], []).append(row)
    return found


def _claims_told(connection: Connection, ids: Sequence[str]) -> dict[str, list[Row]]:
    told, claim, document, edition = schema.told, schema.claim, schema.document, schema.edition
    query = (
        select(
            told.c.event_id,
            told.c.claim_id,
            claim.c.confidence,
            document.c.id,
            document.c.path,
            document.c.url,
            document.c.title,
            document.c.outlet,
            document.c.published,
            document.c.published_basis,
            edition.c.original_id,
            _part(claim.c.sentence_start, claim.c.sentence_end).label("sentence"),
        )
        .join(claim, claim.c.id == told.c.claim_id)
        .join(document, document.c.id == claim.c.document_id)
        .outerjoin(edition, edition.c.document_id == document.c.id)
        .where(told.c.event_id.in_(ids))
        .order_by(told.c.event_id, told.c.place)
    )
    found: dict[str, list[Row]] = {}
    for row in connection.execute(query).mappings():
        found.setdefault(row["event_id"], []).append(row)
    return found


def _event(
    row: Row, parties: list[Row], told: list[Row], speakers: Mapping[str, list[Row]]
) -> ListedEvent:
    sides = [[item for item in parties if item["side"] == side] for side in (0, 1)]
    event = Event(
        id=row["id"],
        type=ClaimType(row["type"]),
        mode=row["mode"],
        initiators=tuple(item["id"] for item in sides[0]),
        recipients=tuple(item["id"] for item in sides[1]),
        when=range_of(row),
        place=place_of(row),
        modality=Modality(row["modality"]),
        claim_ids=tuple(item["claim_id"] for item in told),
        documents=row["documents"],
        outlets=row["outlets"],
        disagreements=disagreements_of(row["disagreements"]),
    )
    return ListedEvent(
        event=event,
        initiators=tuple(_named(item) for item in sides[0]),
        recipients=tuple(_named(item) for item in sides[1]),
        document=_head(told[0]),
        sentence=told[0]["sentence"],
        attribution=tuple(_speaker(item) for item in speakers.get(told[0]["claim_id"], [])),
        confidence=told[0]["confidence"],
    )


def _head(row: Row) -> DocumentHead:
    basis = row["published_basis"]
    return DocumentHead(
        id=row["id"],
        path=row["path"],
        url=row["url"],
        title=row["title"],
        outlet=row["outlet"],
        published=row["published"],
        published_basis=Basis(basis) if basis else None,
        copy_of=row["original_id"] if row["original_id"] != row["id"] else None,
    )


def _named(row: Row) -> Named:
    return Named(id=row["id"], name=row["name"])


# ------------------------------------------------------------------------------------------ actors


def actors(connection: Connection, wanted: Filter) -> Iterator[ListedActor]:
    """Yield the actors that claims are about, those with most claims first."""
    actor = schema.actor
    query = page(
        connection,
        select(actor),
        actor_conditions(connection, wanted),
        wanted,
        order=(Key(actor.c.claims, descends=True), Key(actor.c.name), Key(actor.c.id)),
        identifier=actor.c.id,
    )
    yield from _listed_actors(connection, query, roles=False)


def actor_by_id(connection: Connection, actor_id: str) -> ListedActor | None:
    """Return an actor with its roles; None when there is none of this identifier."""
    query = select(schema.actor).where(schema.actor.c.id == actor_id)
    return next(_listed_actors(connection, query, roles=True), None)


def actors_by_id(connection: Connection, ids: Iterable[str]) -> Iterator[ListedActor]:
    """Yield the actors with these identifiers, without their roles."""
    query = select(schema.actor).where(schema.actor.c.id.in_(given(ids)))
    yield from _listed_actors(connection, query, roles=False)


def names(connection: Connection) -> Iterator[str]:
    """Yield the names of all actors that claims are about."""
    query = select(schema.actor.c.name).where(schema.actor.c.claims > 0)
    yield from connection.execute(query).scalars()


def members(connection: Connection, actor_id: str) -> frozenset[str]:
    """Return the actor and all that act for it: its people, wings, ministries."""
    query = select(schema.membership.c.actor_id).where(schema.membership.c.above_id == actor_id)
    return frozenset(connection.execute(query).scalars()) | {actor_id}


def _listed_actors(
    connection: Connection, query: Select[Any], *, roles: bool
) -> Iterator[ListedActor]:
    for group in _some_at_a_time(connection, query):
        found = _names_of(connection, [row["id"] for row in group])
        for row in group:
            yield ListedActor(
                actor=Actor(
                    id=row["id"],
                    name=row["name"],
                    kind=Kind(row["kind"]),
                    aliases=tuple(name for name in found[row["id"]] if name != row["name"]),
                    known=row["known"],
                    country=row["country"],
                    part_of=row["part_of"],
                ),
                documents=row["documents"],
                claims=row["claims"],
                roles=_roles(connection, row["id"]) if roles else (),
            )


def _names_of(connection: Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    alias = schema.name
    found: dict[str, list[str]] = {actor_id: [] for actor_id in ids}
    query = (
        select(alias.c.actor_id, alias.c.text)
        .where(alias.c.actor_id.in_(ids))
        .order_by(alias.c.actor_id, alias.c.folded)
    )
    for actor_id, name in connection.execute(query):
        found[actor_id].append(name)
    return found


def _roles(connection: Connection, actor_id: str) -> tuple[Role, ...]:
    """Return the offices that claims give an actor, each with the days of the reports that do."""
    claim, document = schema.claim, schema.document
    holder, body = schema.participant.alias(), schema.participant.alias()
    who, whose = schema.identity.alias(), schema.identity.alias()
    query = (
        select(
            claim.c.id,
            func.lower(_part(claim.c.trigger_start, claim.c.trigger_end)).label("title"),
            whose.c.actor_id.label("body_id"),
            func.coalesce(claim.c.when_last, document.c.published).label("day"),
        )
        .join(document, document.c.id == claim.c.document_id)
        .join(holder, and_(holder.c.claim_id == claim.c.id, holder.c.side == 0))
        .join(body, and_(body.c.claim_id == claim.c.id, body.c.side == 1))
        .join(who, who.c.entity_id == holder.c.entity_id)
        .join(whose, whose.c.entity_id == body.c.entity_id)
        .where(
            who.c.actor_id == actor_id,
            claim.c.type.in_([str(ClaimType.LEADS), str(ClaimType.MEMBER_OF)]),
            claim.c.modality == Modality.ASSERTED,
            standing(claim),
        )
        .order_by(claim.c.id)
    )
    held: dict[tuple[str, str], list[Row]] = {}
    for row in connection.execute(query).mappings():
        held.setdefault((row["title"], row["body_id"]), []).append(row)
    roles = [_role(title, body_id, rows) for (title, body_id), rows in held.items()]
    return tuple(
        sorted(roles, key=lambda role: (str(role.first or "9999"), role.title, role.body_id))
    )


def _role(title: str, body_id: str, rows: list[Row]) -> Role:
    days = [row["day"] for row in rows if row["day"] is not None]
    return Role(
        title=title,
        body_id=body_id,
        first=min(days, default=None),
        last=max(days, default=None),
        claim_ids=tuple(row["id"] for row in rows),
    )


# -------------------------------------------------------------------------------------------- ties


def ties(connection: Connection, wanted: Filter) -> Iterator[ListedTie]:
    """Yield ties, those with the newest event first, those without a dated one last."""
    tie = schema.tie
    query = page(
        connection,
        _ties(),
        tie_conditions(connection, wanted),
        wanted,
        order=(
            Key(schema.first_known(tie.c.last), descends=True),
            Key(tie.c.events, descends=True),
            Key(tie.c.id),
        ),
        identifier=tie.c.id,
    )
    for row in _streamed(connection, query):
        yield _tie(row)


def tie_by_id(connection: Connection, tie_id: str) -> ListedTie | None:
    """Return a tie; None when there is none of this identifier."""
    return next(iter(ties_by_id(connection, [tie_id])), None)


def ties_by_id(connection: Connection, ids: Sequence[str]) -> list[ListedTie]:
    """Return the ties with these identifiers, in their order."""
    query = _ties().where(schema.tie.c.id.in_(given(ids)))
    found = {row["id"]: _tie(row) for row in _streamed(connection, query)}
    return [found[tie_id] for tie_id in ids if tie_id in found]


def ties_of(
    connection: Connection, event_ids: Iterable[str], most: int | None = None
) -> list[ListedTie]:
    """Return the ties that events are part of, the newest event first, and `most` at most."""
    tie = schema.tie
    query = (
        _ties()
        .where(tie.c.id.in_(ties_with(given(event_ids))))
        .order_by(schema.first_known(tie.c.last).desc(), tie.c.events.desc(), tie.c.id)
        .limit(most)
    )
    return [_tie(row) for row in _streamed(connection, query)]


def count_ties_of(connection: Connection, event_ids: Iterable[str]) -> int:
    """Return how many ties events are part of."""
    found = ties_with(given(event_ids)).subquery()
    return connection.execute(select(func.count()).select_from(found)).scalar_one()


def _ties() -> Select[Any]:
    tie, one, other = schema.tie, schema.actor.alias(), schema.actor.alias()
    return (
        select(tie, one.c.name.label("one_name"), other.c.name.label("other_name"))
        .select_from(tie)
        .join(one, one.c.id == tie.c.one)
        .join(other, other.c.id == tie.c.other)
    )


def _tie(row: Row) -> ListedTie:
    return ListedTie(
        tie=Tie(
            id=row["id"],
            one=row["one"],
            other=row["other"],
            event_ids=(),
            cooperation=row["cooperation"],
            conflict=row["conflict"],
            score=row["score"],
            first=row["first"],
            last=row["last"],
        ),
        one=Named(id=row["one"], name=row["one_name"]),
        other=Named(id=row["other"], name=row["other_name"]),
        events=row["events"],
    )


def dealings(connection: Connection, ones: frozenset[str], others: frozenset[str]) -> list[Dealing]:
    """Return the events between two sets of actors: across sides, or within a joint event."""
    one, other, event = schema.party.alias(), schema.party.alias(), schema.happening
    query = (
        select(
            *dealing_columns(event),
        )
        .distinct()
        .join(one, one.c.event_id == event.c.id)
        .join(other, other.c.event_id == event.c.id)
        .where(
            one.c.actor_id.in_(given(ones)),
            other.c.actor_id.in_(given(others)),
            between(schema.party, "event_id", one, other),
        )
        .order_by(event.c.id)
    )
    return [dealing_of(row) for row in connection.execute(query).mappings()]


def relations_between(
    connection: Connection, ones: frozenset[str], others: frozenset[str]
) -> list[ListedClaim]:
    """Return the claims of standing relations between two sets of actors, the earliest first."""
    claim, one, other = schema.claim, schema.participant.alias(), schema.participant.alias()
    who, whom = schema.identity.alias(), schema.identity.alias()
    query = (
        _claims()
        .where(
            claim.c.type.in_([str(kind) for kind in ClaimType if kind.is_relation]),
            exists(
                select(one.c.claim_id)
                .join(other, other.c.claim_id == one.c.claim_id)
                .join(who, who.c.entity_id == one.c.entity_id)
                .join(whom, whom.c.entity_id == other.c.entity_id)
                .where(
                    one.c.claim_id == claim.c.id,
                    who.c.actor_id.in_(given(ones)),
                    whom.c.actor_id.in_(given(others)),
                    between(schema.participant, "claim_id", one, other),
                )
            ),
        )
        .order_by(
            schema.document.c.published.is_(None),
            schema.document.c.published,
            claim.c.document_id,
            claim.c.trigger_start,
            claim.c.id,
        )
    )
    return list(_listed_claims(connection, query))


def counts(connection: Connection) -> dict[str, int]:
    """Return how many documents, claims, events, actors and ties are listed."""
    claim, edition = schema.claim, schema.edition
    listed = {
        "documents": select(edition),
        "claims": select(claim.c.id)
        .join(edition, edition.c.document_id == claim.c.document_id)
        .where(standing(claim)),
        "events": select(schema.happening),
        "actors": select(schema.actor).where(schema.actor.c.claims > 0),
        "ties": select(schema.tie),
    }
    return {
        what: connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
        for what, query in listed.items()
    }


def count_copies(connection: Connection, document_ids: Iterable[str]) -> int:
    """Return how many of the documents repeat the words of another one."""
    edition = schema.edition
    query = select(func.count()).where(edition.c.original_id != edition.c.document_id)
    number = 0
    for block in blocks_of(document_ids, _BATCH):
        number += connection.execute(query.where(edition.c.document_id.in_(block))).scalar_one()
    return number


def _streamed(connection: Connection, query: Select[Any]) -> Iterator[Row]:
    for group in _some_at_a_time(connection, query):
        yield from group


def _some_at_a_time(connection: Connection, query: Select[Any]) -> Iterator[Sequence[Row]]:
    """Yield rows in blocks, so that a server does not send all of them at once."""
    rows = connection.execute(query.execution_options(yield_per=_BATCH)).mappings()
    yield from rows.partitions(_BATCH)
