"""A judgement goes in, plain values for a file or a column come out, and back again."""

import dataclasses
from collections.abc import Mapping
from datetime import date
from typing import Any

from detente.dates import DateRange, Precision
from detente.model import (
    Action,
    CitedActor,
    CitedClaim,
    Correction,
    Judgement,
    Kind,
    Place,
    Span,
)
from detente.ontology import ClaimType, Modality


def judgement_record(judgement: Judgement) -> dict[str, Any]:
    """Return a judgement as plain values, without the parts that it leaves open."""
    return {key: value for key, value in _plain(judgement).items() if value not in (None, [])}


def judgement_of(record: Mapping[str, Any]) -> Judgement:
    """Return the judgement of a record. Raises KeyError, TypeError or ValueError for any other."""
    correction = record.get("correction")
    return Judgement(
        id=str(record["id"]),
        action=Action(record["action"]),
        by=str(record["by"]),
        at=str(record["at"]),
        because=record.get("because"),
        actors=_actors(record.get("actors", ())),
        entity_ids=tuple(map(str, record.get("entity_ids", ()))),
        names=tuple(map(str, record.get("names", ()))),
        claims=tuple(
            CitedClaim(
                id=str(item["id"]),
                article=str(item["article"]),
                trigger=Span(**item["trigger"]),
                type=ClaimType(item["type"]),
            )
            for item in record.get("claims", ())
        ),
        event_ids=tuple(map(str, record.get("event_ids", ()))),
        correction=_correction(correction) if correction is not None else None,
        undoes=record.get("undoes"),
    )


def _correction(record: Mapping[str, Any]) -> Correction:
    when, place = record.get("when"), record.get("place")
    kind, modality = record.get("type"), record.get("modality")
    initiators, recipients = record.get("initiators"), record.get("recipients")
    return Correction(
        type=ClaimType(kind) if kind else None,
        modality=Modality(modality) if modality else None,
        when=_range(when) if when else None,
        place=Place(**place) if place else None,
        unknown=tuple(record.get("unknown", ())),
        initiators=None if initiators is None else _actors(initiators),
        recipients=None if recipients is None else _actors(recipients),
    )


def _range(record: Mapping[str, Any]) -> DateRange:
    first, last = record["first"], record["last"]
    return DateRange(
        first=date.fromisoformat(first) if first else None,
        last=date.fromisoformat(last) if last else None,
        precision=Precision(record["precision"]),
    )


def _actors(records: Any) -> tuple[CitedActor, ...]:  # noqa: ANN401 - whatever a file holds
    return tuple(
        CitedActor(
            id=str(item["id"]),
            name=str(item["name"]),
            kind=Kind(item["kind"]),
            known=item.get("known"),
            country=item.get("country"),
            entity_ids=tuple(map(str, item.get("entity_ids", ()))),
        )
        for item in records
    )


def _plain(value: Any) -> Any:  # noqa: ANN401 - values of every kind
    if dataclasses.is_dataclass(value):
        fields = dataclasses.fields(value)
        return {field.name: _plain(getattr(value, field.name)) for field in fields}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
