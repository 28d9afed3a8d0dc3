"""A filter goes in, the conditions that keep what it asks for come out.

Names are compared by Python, so each that the store has is looked at once, and the rows found by
those that match. Sets of identifiers stand in subqueries that are worked out once, not once a row.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, and_, case, literal, or_, select, tuple_
from sqlalchemy.sql.elements import ColumnElement

from detente import spelling
from detente.model import Filter
from detente.store import schema
from detente.store.between import between
from detente.store.given import given
from detente.store.judgements import standing


def what_is_asked(wanted: Filter) -> Filter:
    """Return what a filter asks of things, whatever the page."""
    return replace(wanted, limit=None, after=None)


def claim_conditions(
    connection: Connection, wanted: Filter, *, dated: bool = True
) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on a claim that counts; its days are left open unless `dated`."""
    claim, participant, identity = schema.claim, schema.participant, schema.identity
    yield standing(claim)
    if wanted.actor is not None:
        about = (
            select(participant.c.claim_id)
            .join(identity, identity.c.entity_id == participant.c.entity_id)
            .where(identity.c.actor_id.in_(given(actor_ids(connection, wanted.actor))))
        )
        yield claim.c.id.in_(about)
    if wanted.partner is not None:
        yield claim.c.id.in_(_claims_between(connection, wanted.actor, wanted.partner))
    if wanted.types:
        yield claim.c.type.in_([str(kind) for kind in wanted.types])
    if wanted.modality is not None:
        yield claim.c.modality == wanted.modality
    if dated:
        yield from _dated(claim, wanted)
    if wanted.place is not None:
        yield _placed(connection, claim, wanted.place)
    if wanted.speaker is not None:
        yield claim.c.id.in_(_said(connection, wanted.speaker))
    if wanted.outlet is not None:
        document = schema.document
        published = select(document.c.id).where(document.c.outlet == wanted.outlet)
        yield claim.c.document_id.in_(published)


def event_conditions(connection: Connection, wanted: Filter) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on an event."""
    event, party, told = schema.happening, schema.party, schema.told
    if wanted.actor is not None:
        actors = given(actor_ids(connection, wanted.actor))
        yield event.c.id.in_(select(party.c.event_id).where(party.c.actor_id.in_(actors)))
    if wanted.partner is not None:
        yield event.c.id.in_(_events_between(connection, wanted.actor, wanted.partner))
    yield from days_and_types(event, wanted)
    if wanted.modality is not None:
        yield event.c.modality == wanted.modality
    if wanted.place is not None:
        yield _placed(connection, event, wanted.place)
    if wanted.speaker is not None:
        said = _said(connection, wanted.speaker)
        yield event.c.id.in_(select(told.c.event_id).where(told.c.claim_id.in_(said)))
    if wanted.outlet is not None:
        claim, document = schema.claim, schema.document
        yield event.c.id.in_(
            select(told.c.event_id)
            .join(claim, claim.c.id == told.c.claim_id)
            .join(document, document.c.id == claim.c.document_id)
            .where(document.c.outlet == wanted.outlet)
        )


def days_and_types(table: Any, wanted: Filter) -> Iterator[ColumnElement[bool]]:  # noqa: ANN401
    """Yield the conditions on the type and days of something told, and no others."""
    if wanted.types:
        yield table.c.type.in_([str(kind) for kind in wanted.types])
    yield from _dated(table, wanted)


def actor_conditions(connection: Connection, wanted: Filter) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on an actor: that some claim about it is as asked."""
    actor, identity, participant = schema.actor, schema.identity, schema.participant
    yield actor.c.claims > 0
    if wanted.actor is not None:
        yield actor.c.id.in_(given(actor_ids(connection, wanted.actor)))
    rest = replace(what_is_asked(wanted), actor=wanted.actor if wanted.partner else None)
    if rest != Filter():
        # From the claims to the actors: joined, all participants would be looked at first.
        claims = select(schema.claim.c.id).where(*claim_conditions(connection, rest))
        entities = select(participant.c.entity_id).where(participant.c.claim_id.in_(claims))
        yield actor.c.id.in_(select(identity.c.actor_id).where(identity.c.entity_id.in_(entities)))


def tie_conditions(connection: Connection, wanted: Filter) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on a tie: that some event of it is as asked."""
    tie = schema.tie
    ones, others = (
        given(actor_ids(connection, name)) if name is not None else None
        for name in (wanted.actor, wanted.partner)
    )
    if ones is not None and others is not None:
        yield or_(
            and_(tie.c.one.in_(ones), tie.c.other.in_(others)),
            and_(tie.c.one.in_(others), tie.c.other.in_(ones)),
        )
    elif (ids := ones if ones is not None else others) is not None:
        yield or_(tie.c.one.in_(ids), tie.c.other.in_(ids))
    rest = replace(what_is_asked(wanted), actor=None, partner=None)
    if rest != Filter():
        events = select(schema.happening.c.id).where(*event_conditions(connection, rest))
        yield tie.c.id.in_(ties_with(events))


def ties_with(event_ids: Select[Any]) -> Select[Any]:
    """Select the ties that events are part of."""
    tie, one, other = schema.tie.alias(), schema.party.alias(), schema.party.alias()
    pairs = (
        select(one.c.actor_id, other.c.actor_id)
        .join(other, and_(other.c.event_id == one.c.event_id, other.c.actor_id > one.c.actor_id))
        .where(one.c.event_id.in_(event_ids), between(schema.party, "event_id", one, other))
    )
    return select(tie.c.id).where(tuple_(tie.c.one, tie.c.other).in_(pairs))


def actor_ids(connection: Connection, name: str) -> list[str]:
    """Return the actors that go by a name, or by an identifier, those with most claims first.

    Names count without case and accents; where none is the same, those that hold all its words.
    """
    actor, alias = schema.actor, schema.name
    if name.startswith("act-"):
        return list(connection.execute(select(actor.c.id).where(actor.c.id == name)).scalars())
    folded = spelling.fold(name)
    ranked = (
        select(actor.c.id)
        .join(alias, alias.c.actor_id == actor.c.id)
        .order_by(
            case((alias.c.text == actor.c.name, 0), else_=1),
            actor.c.claims.desc(),
            actor.c.id,
        )
    )
    same = list(connection.execute(ranked.where(alias.c.folded == folded)).scalars())
    return list(dict.fromkeys(same)) or _holding(connection, folded)


def _holding(connection: Connection, folded: str) -> list[str]:
    actor, alias = schema.actor, schema.name
    words = folded.split()
    if not words:
        return []
    padded = literal(" ") + alias.c.folded + literal(" ")
    query = (
        select(actor.c.id)
        .join(alias, alias.c.actor_id == actor.c.id)
        .where(*(padded.contains(f" {word} ", autoescape=True) for word in words))
        .order_by(actor.c.claims.desc(), actor.c.id)
    )
    return list(dict.fromkeys(connection.execute(query).scalars()))


def _events_between(connection: Connection, name: str | None, partner: str) -> Select[Any]:
    """Select the events between two actors, or, without a name, between one and anybody."""
    one, other = schema.party.alias(), schema.party.alias()
    query = (
        select(one.c.event_id)
        .join(other, other.c.event_id == one.c.event_id)
        .where(
            other.c.actor_id.in_(given(actor_ids(connection, partner))),
            one.c.actor_id != other.c.actor_id,
            between(schema.party, "event_id", one, other),
        )
    )
    if name is None:
        return query
    return query.where(one.c.actor_id.in_(given(actor_ids(connection, name))))


def _claims_between(connection: Connection, name: str | None, partner: str) -> Select[Any]:
    """Select the claims between two actors, or, without a name, between one and anybody."""
    one, other = schema.participant.alias(), schema.participant.alias()
    who, whom = schema.identity.alias(), schema.identity.alias()
    query = (
        select(one.c.claim_id)
        .join(other, other.c.claim_id == one.c.claim_id)
        .join(who, who.c.entity_id == one.c.entity_id)
        .join(whom, whom.c.entity_id == other.c.entity_id)
        .where(
            whom.c.actor_id.in_(given(actor_ids(connection, partner))),
            who.c.actor_id != whom.c.actor_id,
            between(schema.participant, "claim_id", one, other),
        )
    )
    if name is None:
        return query
    return query.where(who.c.actor_id.in_(given(actor_ids(connection, name))))


def _dated(table: Any, wanted: Filter) -> Iterator[ColumnElement[bool]]:  # noqa: ANN401
    """Keep what overlaps the days asked for; what is told to last ends when nobody knows.

    Only an article of unknown date leaves that end open ("since 2011"), and nothing says that it
    was written after the days asked for. What has no beginning ("former") excludes nothing.
    """
    known = table.c.when_precision.is_not(None)
    if wanted.since is not None:
        day = schema.first_known(table.c.when_last, table.c.when_first)
        yield and_(known, day >= wanted.since.isoformat())
    if wanted.until is not None:
        yield and_(known, or_(table.c.when_first.is_(None), table.c.when_first <= wanted.until))


def _placed(connection: Connection, table: Any, place: str) -> ColumnElement[bool]:  # noqa: ANN401
    """Keep what lies at a place whose name holds the words; of two letters, in the country too."""
    names = connection.execute(select(table.c.place_name).distinct()).scalars()
    folded = spelling.fold(place)
    if len(place) != 2:  # noqa: PLR2004 - the length of an ISO 3166 code
        held: ColumnElement[bool] = table.c.place_name.in_(given(_that_hold(folded, names)))
        return held
    same = [name for name in names if name is not None and spelling.fold(name) == folded]
    return or_(table.c.place_name.in_(given(same)), table.c.place_country == place.upper())


def _said(connection: Connection, name: str) -> Any:  # noqa: ANN401 - a query
    """Select the claims that somebody of a name is said to say."""
    speaker, identity = schema.speaker, schema.identity
    names = connection.execute(select(speaker.c.name).distinct()).scalars()
    found = _that_hold(spelling.fold(name), names)
    by_name = select(speaker.c.claim_id).where(speaker.c.name.in_(given(found)))
    by_actor = (
        select(speaker.c.claim_id)
        .join(identity, identity.c.entity_id == speaker.c.entity_id)
        .where(identity.c.actor_id.in_(given(actor_ids(connection, name))))
    )
    return by_name.union(by_actor)


def _that_hold(folded: str, names: Any) -> list[str]:  # noqa: ANN401 - what a query found
    """Return the names that hold the words, whatever the case and accents of either."""
    if not folded:
        return []
    return [name for name in names if name is not None and folded in spelling.fold(name)]
