"""Sides of a tie go in; their dealings, who tells them, and how much was read come out."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, Select, Subquery, and_, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from detente.model import Dealing, Encounter, Held, Kind, Named, Telling
from detente.ontology import ClaimType, Modality
from detente.store import schema
from detente.store.between import between
from detente.store.given import given
from detente.store.judgements import standing
from detente.store.rows import dealing_columns, dealing_of

_ROLES: Final = (str(ClaimType.LEADS), str(ClaimType.MEMBER_OF))
_TURNING: Final = (str(ClaimType.WARMING), str(ClaimType.COOLING))


def tellings(connection: Connection, event_ids: Iterable[str]) -> list[Telling]:
    """Return the claims that tell of events, each with its outlet."""
    told, claim, document, edition = schema.told, schema.claim, schema.document, schema.edition
    query = (
        select(
            told.c.event_id,
            told.c.claim_id,
            document.c.outlet,
            document.c.published,
            (edition.c.original_id != edition.c.document_id).label("is_copy"),
        )
        .join(claim, claim.c.id == told.c.claim_id)
        .join(document, document.c.id == claim.c.document_id)
        .join(edition, edition.c.document_id == claim.c.document_id)
        .where(told.c.event_id.in_(given(event_ids)))
        .order_by(told.c.event_id, told.c.place)
    )
    return [
        Telling(
            event_id=row["event_id"],
            claim_id=row["claim_id"],
            outlet=row["outlet"],
            published=row["published"],
            is_copy=bool(row["is_copy"]),
        )
        for row in connection.execute(query).mappings()
    ]


def documents_about(connection: Connection, actor_ids: Iterable[str]) -> dict[str, date]:
    """Return the dated documents with claims about any of these actors, and their days."""
    claim, participant, identity = schema.claim, schema.participant, schema.identity
    document, edition = schema.document, schema.edition
    query = (
        select(document.c.id, document.c.published)
        .distinct()
        .join(edition, edition.c.document_id == document.c.id)
        .join(claim, claim.c.document_id == document.c.id)
        .join(participant, participant.c.claim_id == claim.c.id)
        .join(identity, identity.c.entity_id == participant.c.entity_id)
        .where(
            identity.c.actor_id.in_(given(actor_ids)),
            document.c.published.is_not(None),
            standing(claim),
        )
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def documents_a_day(connection: Connection) -> dict[date, int]:
    """Return how many documents were published on each day: the coverage behind every count."""
    document, edition = schema.document, schema.edition
    query = (
        select(document.c.published, func.count())
        .join(edition, edition.c.document_id == document.c.id)
        .where(document.c.published.is_not(None))
        .group_by(document.c.published)
        .order_by(document.c.published)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def above(connection: Connection, actor_id: str) -> frozenset[str]:
    """Return the actor and all that it acts for: its body, that body's state."""
    query = select(schema.membership.c.above_id).where(schema.membership.c.actor_id == actor_id)
    return frozenset(connection.execute(query).scalars()) | {actor_id}


def roles_held(connection: Connection, members: frozenset[str]) -> dict[str, list[Held]]:
    """Return the roles that reports give people who hold one in a body, or belong to it.

    `members` are the body and all that belong to it. The roles are those in whatever body.
    """
    rows = _roles(schema.claim.c.modality == Modality.ASSERTED)
    holders = rows.subquery()
    concerned = select(holders.c.actor_id).where(
        or_(holders.c.body_id.in_(given(members)), holders.c.actor_id.in_(given(members)))
    )
    query = rows.where(_HOLDER.c.id.in_(concerned)).order_by(_HOLDER.c.id, schema.claim.c.id)
    found: dict[str, list[Held]] = {}
    for row in connection.execute(query).mappings():
        held = Held(actor_id=row["actor_id"], body_id=row["body_id"], day=row["day"])
        found.setdefault(held.actor_id, []).append(held)
    return found


_HOLDER = schema.actor.alias("holder")


def _roles(condition: ColumnElement[bool]) -> Select[Any]:
    claim, document, edition = schema.claim, schema.document, schema.edition
    one, other = schema.participant.alias(), schema.participant.alias()
    who, whose = schema.identity.alias(), schema.identity.alias()
    return (
        select(
            _HOLDER.c.id.label("actor_id"),
            whose.c.actor_id.label("body_id"),
            func.coalesce(claim.c.when_last, document.c.published).label("day"),
        )
        .select_from(claim)
        .join(document, document.c.id == claim.c.document_id)
        .join(edition, edition.c.document_id == claim.c.document_id)
        .join(one, and_(one.c.claim_id == claim.c.id, one.c.side == 0))
        .join(other, and_(other.c.claim_id == claim.c.id, other.c.side == 1))
        .join(who, who.c.entity_id == one.c.entity_id)
        .join(whose, whose.c.entity_id == other.c.entity_id)
        .join(_HOLDER, _HOLDER.c.id == who.c.actor_id)
        .where(claim.c.type.in_(_ROLES), _HOLDER.c.kind == Kind.PERSON, standing(claim), condition)
    )


def encounters(
    connection: Connection, ones: frozenset[str], *, direct: bool
) -> Iterator[Encounter]:
    """Yield what a side and each other actor do with each other, event by event.

    Unless `direct`, the other is the state or body at the top of what the party is part of.
    """
    one, other, event = schema.party.alias(), schema.party.alias(), schema.happening
    party, shown = schema.actor.alias(), schema.actor.alias()
    query = (
        select(
            shown.c.id.label("other_id"),
            shown.c.name.label("other_name"),
            *dealing_columns(event),
        )
        .distinct()
        .select_from(event)
        .join(one, one.c.event_id == event.c.id)
        .join(other, other.c.event_id == event.c.id)
        .join(party, party.c.id == other.c.actor_id)
        .join(shown, shown.c.id == (party.c.id if direct else party.c.principal))
        .where(
            one.c.actor_id.in_(given(ones)),
            other.c.actor_id.not_in(given(ones)),
            between(schema.party, "event_id", one, other),
        )
        .order_by(shown.c.id, event.c.id)
    )
    for row in connection.execute(query).mappings():
        yield Encounter(
            other=Named(id=row["other_id"], name=row["other_name"]), dealing=dealing_of(row)
        )


def dealings_of_ties(
    connection: Connection, tie_ids: Iterable[str]
) -> Iterator[tuple[str, Dealing]]:
    """Yield the events of ties, each with the identifier of its tie."""
    tie, one, other, event = (
        schema.tie,
        schema.party.alias(),
        schema.party.alias(),
        schema.happening,
    )
    query = (
        select(
            tie.c.id.label("tie_id"),
            *dealing_columns(event),
        )
        .distinct()
        .select_from(tie)
        .join(one, one.c.actor_id == tie.c.one)
        .join(other, and_(other.c.event_id == one.c.event_id, other.c.actor_id == tie.c.other))
        .join(event, event.c.id == one.c.event_id)
        .where(tie.c.id.in_(given(tie_ids)), between(schema.party, "event_id", one, other))
        .order_by(tie.c.id, event.c.id)
    )
    for row in connection.execute(query).mappings():
        yield row["tie_id"], dealing_of(row)


def turning_claims_of_ties(connection: Connection, tie_ids: Iterable[str]) -> list[tuple[str, str]]:
    """Return the ties that claims say warm or cool, each with the claim."""
    tie, turning = schema.tie, _turning()
    query = (
        select(tie.c.id, turning.c.claim_id)
        .join(turning, and_(tie.c.one == turning.c.one, tie.c.other == turning.c.other))
        .where(tie.c.id.in_(given(tie_ids)))
        .order_by(tie.c.id, turning.c.claim_id)
    )
    return [(tie_id, claim_id) for tie_id, claim_id in connection.execute(query)]


def turning_claims(
    connection: Connection, ones: frozenset[str], *, direct: bool
) -> list[tuple[str, Named]]:
    """Return the claims that a tie of a side warms or cools, each with the other actor."""
    turning, party, shown = _turning(), schema.actor.alias(), schema.actor.alias()
    query = (
        select(turning.c.claim_id, shown.c.id, shown.c.name)
        .distinct()
        .join(party, party.c.id == turning.c.other)
        .join(shown, shown.c.id == (party.c.id if direct else party.c.principal))
        .where(turning.c.one.in_(given(ones)), turning.c.other.not_in(given(ones)))
        .order_by(turning.c.claim_id, shown.c.id)
    )
    return [
        (row["claim_id"], Named(id=row["id"], name=row["name"]))
        for row in connection.execute(query).mappings()
    ]


def _turning() -> Subquery:
    """Select the claims of warming and cooling with each two actors, in either order."""
    claim, edition = schema.claim, schema.edition
    one, other = schema.participant.alias(), schema.participant.alias()
    who, whom = schema.identity.alias(), schema.identity.alias()
    return (
        select(
            claim.c.id.label("claim_id"),
            who.c.actor_id.label("one"),
            whom.c.actor_id.label("other"),
        )
        .distinct()
        .select_from(claim)
        .join(edition, edition.c.document_id == claim.c.document_id)
        .join(one, one.c.claim_id == claim.c.id)
        .join(other, other.c.claim_id == claim.c.id)
        .join(who, who.c.entity_id == one.c.entity_id)
        .join(whom, whom.c.entity_id == other.c.entity_id)
        .where(
            claim.c.type.in_(_TURNING),
            standing(claim),
            between(schema.participant, "claim_id", one, other),
        )
        .subquery()
    )
