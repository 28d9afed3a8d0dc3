"""Values of the model go in, rows of the store come out, and back again."""

import json
from datetime import date
from typing import Any

from sqlalchemy import RowMapping, Table
from sqlalchemy.sql.elements import ColumnElement

from detente.dates import DateRange, Precision
from detente.model import (
    Claim,
    Dealing,
    Disagreement,
    Document,
    Entity,
    Extraction,
    Place,
    Version,
)
from detente.ontology import ClaimType, Modality

Row = RowMapping


def document_row(document: Document, *, article: str, grams: int, run: int) -> dict[str, Any]:
    """Return the row of a document; `article` is the key that its versions share."""
    return {
        "id": document.id,
        "article": article,
        "path": document.path,
        "url": document.url,
        "title": document.title,
        "outlet": document.outlet,
        "outlet_basis": document.outlet_basis,
        "published": document.published,
        "published_basis": document.published_basis,
        "text": document.text,
        "masked": json.dumps([[span.start, span.end] for span in document.masked]),
        "remarks": json.dumps(document.remarks, ensure_ascii=False),
        "grams": grams,
        "run": run,
    }


def sentence_rows(extraction: Extraction) -> list[dict[str, Any]]:
    """Return the rows of a document's sentences."""
    document = extraction.document
    return [
        {
            "document_id": document.id,
            "start": span.start,
            "end": span.end,
            "text": span.of(document.text),
        }
        for span in extraction.sentences
    ]


def entity_row(entity: Entity, block: str | None) -> dict[str, Any]:
    """Return the row of an entity."""
    return {
        "id": entity.id,
        "document_id": entity.document_id,
        "block": block,
        "name": entity.name,
        "kind": entity.kind,
        "aliases": json.dumps(entity.aliases, ensure_ascii=False),
        "known": entity.known,
        "role": entity.role,
        "country": entity.country,
        "part_of": entity.part_of,
    }


def mention_rows(extraction: Extraction) -> list[dict[str, Any]]:
    """Return the rows of a document's mentions."""
    return [
        {
            "entity_id": mention.entity_id,
            "start": mention.span.start,
            "end": mention.span.end,
            "form": mention.form,
        }
        for mention in extraction.mentions
    ]


def claim_row(claim: Claim, published: date | None) -> dict[str, Any]:
    """Return the row of a claim, without its participants; `published` is its document's day."""
    when, place = claim.when, claim.place
    return {
        "id": claim.id,
        "document_id": claim.document_id,
        "published": published,
        "sentence_start": claim.sentence.start,
        "sentence_end": claim.sentence.end,
        "trigger_start": claim.trigger.start,
        "trigger_end": claim.trigger.end,
        "type": claim.type,
        "mode": claim.mode,
        "contexts": json.dumps(claim.contexts),
        **range_columns(when.range if when else None),
        "when_start": when.span.start if when else None,
        "when_end": when.span.end if when else None,
        "when_rule": when.rule if when else None,
        **place_columns(place.place if place else None),
        "place_start": place.span.start if place else None,
        "place_end": place.span.end if place else None,
        "modality": claim.modality,
        "confidence": claim.confidence,
        "made_by": claim.made_by,
    }


def participant_rows(claim: Claim) -> list[dict[str, Any]]:
    """Return the rows of a claim's participants."""
    return [
        {
            "claim_id": claim.id,
            "side": side,
            "place": place,
            "entity_id": participant.entity_id,
            "start": participant.span.start,
            "end": participant.span.end,
        }
        for side, participants in enumerate((claim.initiators, claim.recipients))
        for place, participant in enumerate(participants)
    ]


def speaker_rows(claim: Claim) -> list[dict[str, Any]]:
    """Return the rows of a claim's attribution chain, the innermost speaker first."""
    return [
        {
            "claim_id": claim.id,
            "place": place,
            "entity_id": speaker.entity_id,
            "name": speaker.name,
            "start": speaker.span.start,
            "end": speaker.span.end,
            "cue_start": speaker.cue_span.start,
            "cue_end": speaker.cue_span.end,
        }
        for place, speaker in enumerate(claim.attribution)
    ]


def range_columns(when: DateRange | None) -> dict[str, Any]:
    """Return the columns that hold a range of days."""
    return {
        "when_first": when.first if when else None,
        "when_last": when.last if when else None,
        "when_precision": when.precision if when else None,
    }


def place_columns(place: Place | None) -> dict[str, Any]:
    """Return the columns that hold a place."""
    return {
        "place_name": place.name if place else None,
        "place_country": place.country if place else None,
        "place_latitude": place.latitude if place else None,
        "place_longitude": place.longitude if place else None,
        "place_geonames_id": place.geonames_id if place else None,
    }


def range_of(row: Row) -> DateRange | None:
    """Return the range of days that a row holds."""
    if row["when_precision"] is None:
        return None
    return DateRange(
        first=row["when_first"],
        last=row["when_last"],
        precision=Precision(row["when_precision"]),
    )


def place_of(row: Row) -> Place | None:
    """Return the place that a row holds."""
    if row["place_name"] is None:
        return None
    return Place(
        name=row["place_name"],
        country=row["place_country"],
        latitude=row["place_latitude"],
        longitude=row["place_longitude"],
        geonames_id=row["place_geonames_id"],
    )


def disagreements_text(disagreements: tuple[Disagreement, ...]) -> str:
    """Return the column that holds what reports tell differently."""
    return json.dumps(
        [
            {
                "about": item.about,
                "corrected_to": item.corrected_to,
                "versions": [
                    {"value": version.value, "claims": version.claim_ids}
                    for version in item.versions
                ],
            }
            for item in disagreements
        ],
        ensure_ascii=False,
    )


def disagreements_of(text: str) -> tuple[Disagreement, ...]:
    """Return what a column holds of that."""
    return tuple(
        Disagreement(
            about=item["about"],
            corrected_to=item.get("corrected_to"),
            versions=tuple(
                Version(value=version["value"], claim_ids=tuple(version["claims"]))
                for version in item["versions"]
            ),
        )
        for item in json.loads(text)
    )


def dealing_columns(event: Table) -> tuple[ColumnElement[Any], ...]:
    """Return the columns of an event that make a dealing."""
    return (
        event.c.id.label("event_id"),
        event.c.type,
        event.c.modality,
        event.c.when_first,
        event.c.when_last,
        event.c.when_precision,
    )


def dealing_of(row: Row) -> Dealing:
    """Return an event as a pair of actors sees it."""
    return Dealing(
        event_id=row["event_id"],
        type=ClaimType(row["type"]),
        modality=Modality(row["modality"]),
        when=range_of(row),
    )
