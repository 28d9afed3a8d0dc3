"""Filters go in, what pictures of the whole store show comes out: days, places, pairs."""

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    and_,
    func,
    literal_column,
    or_,
    select,
)

from detente.model import Filter, Kind, ListedTie, Published, Sited
from detente.ontology import ClaimType, Modality
from detente.store import schema
from detente.store.dialects import middle_day, of_the_latest
from detente.store.filters import days_and_types, event_conditions
from detente.store.given import given
from detente.store.judgements import standing
from detente.store.presences import of_parties, of_principals
from detente.store.queries import ties_by_id
from detente.store.rows import place_of


def published(connection: Connection) -> list[Published]:
    """Return how many documents each outlet published on each day, the earliest first."""
    document, edition = schema.document, schema.edition
    query = (
        select(document.c.outlet, document.c.published, func.count())
        .join(edition, edition.c.document_id == document.c.id)
        .group_by(document.c.outlet, document.c.published)
        .order_by(document.c.published.nulls_first(), document.c.outlet.nulls_first())
    )
    return [
        Published(outlet=outlet, day=day, documents=number)
        for outlet, day, number in connection.execute(query)
    ]


def claims_by_outlet(connection: Connection) -> dict[str | None, int]:
    """Return how many claims each outlet's documents make."""
    document, edition, claim = schema.document, schema.edition, schema.claim
    query = (
        select(document.c.outlet, func.count())
        .join(edition, edition.c.document_id == document.c.id)
        .join(claim, claim.c.document_id == document.c.id)
        .where(standing(claim))
        .group_by(document.c.outlet)
    )
    return {outlet: int(number) for outlet, number in connection.execute(query)}


def event_days(
    connection: Connection, wanted: Filter
) -> Iterator[tuple[date | None, ClaimType, Modality, int]]:
    """Yield the days in the middle of events, with their type, modality and number, by day.

    The day is None for what is not dated within a year.
    """
    event = schema.happening
    day = middle_day(event.c.when_first, event.c.when_last)
    query = (
        select(day.label("day"), event.c.type, event.c.modality, func.count())
        .where(*event_conditions(connection, wanted))
        .group_by(literal_column("day"), event.c.type, event.c.modality)
        .order_by(literal_column("day").nulls_first())
    )
    for found, kind, modality, number in connection.execute(query):
        middle = date.fromisoformat(found) if found else None
        yield middle, ClaimType(kind), Modality(modality), number


def event_places(connection: Connection, wanted: Filter) -> Iterator[Sited]:
    """Yield how many events of each type and modality lie at each place."""
    event = schema.happening
    place = (
        event.c.place_name,
        event.c.place_country,
        event.c.place_latitude,
        event.c.place_longitude,
        event.c.place_geonames_id,
    )
    day = func.coalesce(event.c.when_last, event.c.when_first)
    query = (
        select(
            *place,
            event.c.type,
            event.c.modality,
            func.count().label("events"),
            func.max(day).label("day"),
            of_the_latest(event.c.id, day).label("id"),
        )
        .where(*event_conditions(connection, wanted))
        .group_by(*place, event.c.type, event.c.modality)
    )
    for row in connection.execute(query).mappings():
        yield Sited(
            place=place_of(row),
            type=ClaimType(row["type"]),
            modality=Modality(row["modality"]),
            events=row["events"],
            latest=row["id"],
            day=row["day"],
        )


def presences(
    connection: Connection, wanted: Filter, *, direct: bool
) -> tuple[dict[str, int], int]:
    """Return the actors that are in most events, in how many, and how many actors there are.

    Unless `direct`, these are the states and bodies at the top of what the parties are part of.
    Places as such are left out. Of the filter only types, days and limit count.
    """
    present = _presences(wanted, direct=direct)
    number = func.count()
    query = (
        select(present.c.actor_id, number, func.count().over())
        .group_by(present.c.actor_id)
        .order_by(number.desc(), present.c.actor_id)
        .limit(wanted.limit)
    )
    found = connection.execute(query).all()
    return {actor_id: events for actor_id, events, _ in found}, found[0][2] if found else 0


def presences_together(
    connection: Connection, wanted: Filter, actor_ids: Iterable[str], *, direct: bool
) -> Iterator[tuple[str, str, ClaimType, Modality, int]]:
    """Yield pairs of these actors and how many events of a type and modality are between them."""
    one, other = _presences(wanted, direct=direct), _presences(wanted, direct=direct)
    ids = given(actor_ids)
    keys = (one.c.actor_id, other.c.actor_id, one.c.type, one.c.modality)
    query = (
        select(*keys, func.count())
        .select_from(one)
        .join(other, _are_together(one, other))
        .where(one.c.actor_id.in_(ids), other.c.actor_id.in_(ids))
        .group_by(*keys)
    )
    for first, second, kind, modality, number in connection.execute(query):
        yield first, second, ClaimType(kind), Modality(modality), number


def count_pairs(connection: Connection, wanted: Filter, *, direct: bool) -> int:
    """Return how many pairs of actors have events between them."""
    one, other = _presences(wanted, direct=direct), _presences(wanted, direct=direct)
    pairs = (
        select(one.c.actor_id, other.c.actor_id.label("other_id"))
        .select_from(one)
        .join(other, _are_together(one, other))
        .distinct()
        .subquery()
    )
    return connection.execute(select(func.count()).select_from(pairs)).scalar_one()


def _are_together(one: FromClause, other: FromClause) -> ColumnElement[bool]:
    return and_(
        other.c.event_id == one.c.event_id, other.c.actor_id > one.c.actor_id, _deal(one, other)
    )


def _deal(one: FromClause, other: FromClause) -> ColumnElement[bool]:
    """Keep two that stand on different sides, or act jointly; see `between`."""
    return or_(
        and_(one.c.initiates == 1, other.c.receives == 1),
        and_(one.c.receives == 1, other.c.initiates == 1),
        one.c.is_joint == 1,
    )


def _presences(wanted: Filter, *, direct: bool) -> FromClause:
    found = (of_parties() if direct else of_principals()).subquery()
    places = select(schema.actor.c.id).where(schema.actor.c.kind == Kind.PLACE)
    kept = select(found).where(*days_and_types(found, wanted), found.c.actor_id.not_in(places))
    return kept.subquery()


def busiest_ties(connection: Connection, wanted: Filter, most: int) -> list[ListedTie]:
    """Return the ties with most events of some types and days, the busiest first."""
    one, other = _presences(wanted, direct=True), _presences(wanted, direct=True)
    tie = schema.tie
    number = func.count()
    query = (
        select(tie.c.id)
        .join(one, one.c.actor_id == tie.c.one)
        .join(other, and_(other.c.event_id == one.c.event_id, other.c.actor_id == tie.c.other))
        .where(_deal(one, other))
        .group_by(tie.c.id)
        .order_by(number.desc(), tie.c.id)
        .limit(most)
    )
    return ties_by_id(connection, connection.execute(query).scalars().all())


def ties_among(connection: Connection, actor_ids: Iterable[str]) -> dict[tuple[str, str], str]:
    """Return the ties between any two of these actors, by the two."""
    tie = schema.tie
    ids = given(actor_ids)
    query = select(tie.c.one, tie.c.other, tie.c.id).where(tie.c.one.in_(ids), tie.c.other.in_(ids))
    return {(one, other): tie_id for one, other, tie_id in connection.execute(query)}
