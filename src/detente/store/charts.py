"""Filters go in, what pictures of the whole store show comes out: days, places, pairs."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, Integer, cast, func, literal_column, select

from detente.model import Filter, Kind, Published, Sited
from detente.ontology import ClaimType, Modality
from detente.store import schema
from detente.store.given import given
from detente.store.judgements import standing
from detente.store.queries import event_conditions
from detente.store.rows import place_of

_YEAR: Final = 366


def published(connection: Connection) -> list[Published]:
    """Return how many documents each outlet published on each day, the earliest first."""
    document, edition = schema.document, schema.edition
    query = (
        select(document.c.outlet, document.c.published, func.count())
        .join(edition, edition.c.document_id == document.c.id)
        .group_by(document.c.outlet, document.c.published)
        .order_by(document.c.published, document.c.outlet)
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
    return {outlet: number for outlet, number in connection.execute(query)}


def event_days(
    connection: Connection, wanted: Filter
) -> Iterator[tuple[date | None, ClaimType, Modality, int]]:
    """Yield the days in the middle of events, with their type, modality and number, by day.

    The day is None for what is not dated within a year.
    """
    event = schema.happening
    first, last = (func.julianday(column) for column in (event.c.when_first, event.c.when_last))
    middle = cast((first + last) / 2, Integer)
    known = last - first <= _YEAR
    day = func.date(func.iif(known, middle, None))
    query = (
        select(day.label("day"), event.c.type, event.c.modality, func.count())
        .where(*event_conditions(connection, wanted))
        .group_by(literal_column("day"), event.c.type, event.c.modality)
        .order_by(literal_column("day"))
    )
    for found, kind, modality, number in connection.execute(query):
        middle_day = date.fromisoformat(found) if found else None
        yield middle_day, ClaimType(kind), Modality(modality), number


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
    # SQLite takes the identifier from the row that has the greatest day.
    query = (
        select(
            *place,
            event.c.type,
            event.c.modality,
            func.count().label("events"),
            func.max(day).label("day"),
            event.c.id,
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


def event_parties(
    connection: Connection, wanted: Filter, *, direct: bool
) -> Iterator[tuple[str, str, Modality, int, str]]:
    """Yield the parties of events: event, type, modality, side and actor, event by event.

    Unless `direct`, an actor is the state or body at the top of what the party is part of. People
    without a name and places are left out.
    """
    event, party = schema.happening, schema.party
    actor, shown = schema.actor, schema.actor.alias()
    query: Any = (
        select(event.c.id, event.c.type, event.c.modality, party.c.side, shown.c.id)
        .join(party, party.c.event_id == event.c.id)
        .join(actor, actor.c.id == party.c.actor_id)
        .join(shown, shown.c.id == (actor.c.id if direct else actor.c.principal))
        .where(
            shown.c.kind.not_in([str(Kind.GENERIC), str(Kind.PLACE)]),
            *event_conditions(connection, wanted),
        )
        .order_by(event.c.id, party.c.side)
    )
    yield from connection.execute(query).tuples()


def ties_among(connection: Connection, actor_ids: Iterable[str]) -> dict[tuple[str, str], str]:
    """Return the ties between any two of these actors, by the two."""
    tie = schema.tie
    ids = given(actor_ids)
    query = select(tie.c.one, tie.c.other, tie.c.id).where(tie.c.one.in_(ids), tie.c.other.in_(ids))
    return {(one, other): tie_id for one, other, tie_id in connection.execute(query)}
