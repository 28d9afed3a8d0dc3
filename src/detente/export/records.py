"""What the store tells goes in, records of plain values come out, in the form of the contract.

Unknown is None, never an empty text; offsets count characters of the document's text.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from detente.model import (
    Attribution,
    Disagreement,
    DocumentHead,
    Extraction,
    Found,
    ListedActor,
    ListedClaim,
    ListedDocument,
    ListedEvent,
    ListedSpeaker,
    ListedTie,
    Named,
    Party,
    Place,
    PlaceMention,
    Role,
    Span,
    Time,
)
from detente.ontology import QUADS, SCORES

Record = dict[str, Any]


def document_record(document: ListedDocument) -> Record:
    """Return a document without its text."""
    return {
        "id": document.id,
        "path": document.path,
        "url": document.url,
        "title": document.title,
        "outlet": document.outlet,
        "outlet_basis": document.outlet_basis,
        "published": day_text(document.published),
        "published_basis": document.published_basis,
        "claims": document.claims,
        "copy_of": document.copy_of,
        "shared": document.shared,
        "remarks": list(document.remarks),
    }


def head_record(document: DocumentHead | ListedDocument) -> Record:
    """Return by what people know an article."""
    return {
        "id": document.id,
        "path": document.path,
        "url": document.url,
        "title": document.title,
        "outlet": document.outlet,
        "published": day_text(document.published),
        "published_basis": document.published_basis,
        "copy_of": document.copy_of,
    }


def claim_record(claim: ListedClaim) -> Record:
    """Return a claim with all its parts."""
    dated = claim.when is not None and claim.when.range is not None
    return {
        "id": claim.id,
        "document": head_record(claim.document),
        "sentence": claim.sentence,
        "sentence_start": claim.sentence_start,
        "trigger": {"text": claim.trigger, **_span(claim.trigger_span)},
        "type": claim.type,
        "mode": claim.mode,
        "contexts": list(claim.contexts),
        "quad": QUADS.get(claim.type),
        "score": SCORES.get(claim.type),
        "initiators": [_party(party) for party in claim.initiators],
        "recipients": [_party(party) for party in claim.recipients],
        "when": _when(claim.when) if dated else None,
        # Words for a time that nobody can date without knowing when the article appeared.
        "when_undated": _undated(claim.when) if not dated else None,
        "place": _place_mention(claim.place),
        "attribution": [_speaker(speaker) for speaker in claim.attribution],
        "modality": claim.modality,
        "confidence": claim.confidence,
        "event": claim.event_id,
        "made_by": claim.made_by,
    }


def event_record(listed: ListedEvent) -> Record:
    """Return an event with its parties and what reports of it tell differently."""
    event = listed.event
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "quad": QUADS.get(event.type),
        "score": SCORES.get(event.type),
        "initiators": [named_record(party) for party in listed.initiators],
        "recipients": [named_record(party) for party in listed.recipients],
        "first": day_text(event.when.first) if event.when else None,
        "last": day_text(event.when.last) if event.when else None,
        "precision": event.when.precision if event.when else None,
        "place": _place(event.place),
        "modality": event.modality,
        "documents": event.documents,
        "outlets": event.outlets,
        "disagreements": [_disagreement(item, listed) for item in event.disagreements],
        "sentence": listed.sentence,
        "claims": list(event.claim_ids),
        "document": head_record(listed.document),
        "attribution": [_speaker(speaker) for speaker in listed.attribution],
        "confidence": listed.confidence,
    }


def told_record(listed: ListedEvent, claims: Iterable[ListedClaim]) -> Record:
    """Return an event with the articles that report it, in the order of its claims.

    `speakers` are those whom an article cites for it, whatever of its claims says so.
    """
    reports: dict[str, Record] = {}
    for claim in claims:
        document = claim.document
        report = reports.setdefault(
            document.id,
            {
                "document": document.id,
                "title": document.title,
                "published": day_text(document.published),
                "outlet": document.outlet,
                "url": document.url,
                "speakers": [],
            },
        )
        names = [speaker.name for speaker in claim.attribution]
        report["speakers"] = list(dict.fromkeys([*report["speakers"], *names]))
    return {**event_record(listed), "reports": list(reports.values())}


def actor_record(listed: ListedActor) -> Record:
    """Return an actor with its names and roles."""
    actor = listed.actor
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "known": actor.known,
        "part_of": actor.part_of,
        "aliases": list(actor.aliases),
        "documents": listed.documents,
        "claims": listed.claims,
        "roles": [_role(role) for role in listed.roles],
    }


def tie_record(listed: ListedTie) -> Record:
    """Return a tie in figures."""
    tie = listed.tie
    return {
        "id": tie.id,
        "one": named_record(listed.one),
        "other": named_record(listed.other),
        "events": listed.events,
        "cooperation": tie.cooperation,
        "conflict": tie.conflict,
        "score": tie.score,
        "first": day_text(tie.first),
        "last": day_text(tie.last),
    }


def found_record(found: Found) -> Record:
    """Return a sentence found by a search."""
    return {
        "document": {
            "id": found.document.id,
            "path": found.document.path,
            "url": found.document.url,
            "title": found.document.title,
            "outlet": found.document.outlet,
            "published": day_text(found.document.published),
        },
        "sentence": found.text,
        "sentence_start": found.start,
        "matches": [_span(span) for span in found.spans],
    }


def annotation_record(extraction: Extraction, claims: tuple[ListedClaim, ...]) -> Record:
    """Return all layers that were found in one document; `claims` are its own, resolved."""
    document = extraction.document
    names = {entity.id: entity for entity in extraction.entities}
    return {
        "document": {
            "id": document.id,
            "path": document.path,
            "url": document.url,
            "title": document.title,
            "outlet": document.outlet,
            "outlet_basis": document.outlet_basis,
            "published": day_text(document.published),
            "published_basis": document.published_basis,
            "remarks": list(document.remarks),
            "text": document.text,
        },
        "masked": [_span(span) for span in document.masked],
        "sentences": [_span(span) for span in extraction.sentences],
        "mentions": [
            {
                **_span(mention.span),
                "text": mention.text,
                "form": mention.form,
                "kind": names[mention.entity_id].kind,
                "actor": names[mention.entity_id].name,
            }
            for mention in extraction.mentions
        ],
        "times": [_time(time) for time in extraction.times],
        "places": [
            {**_span(place.span), "text": place.text, **(_place(place.place) or {})}
            for place in extraction.places
        ],
        "attributions": [_attribution(item, extraction) for item in extraction.attributions],
        "claims": [claim_record(claim) for claim in claims],
    }


def _attribution(item: Attribution, extraction: Extraction) -> Record:
    text = extraction.document.text
    speaker = item.speaker
    return {
        "speaker": {
            **_span(speaker.span),
            "text": speaker.span.of(text),
            "actor": speaker.name,
        },
        "cue": {**_span(speaker.cue_span), "text": speaker.cue_span.of(text)},
        "content": {**_span(item.content), "text": item.content.of(text)},
    }


def _party(party: Party) -> Record:
    return {
        "id": party.actor_id,
        "name": party.name,
        "kind": party.kind,
        "mention": party.mention,
        **_span(party.span),
        "role": party.role,
        "aliases": list(party.aliases),
    }


def _speaker(speaker: ListedSpeaker) -> Record:
    return {
        "id": speaker.actor_id,
        "name": speaker.name,
        "mention": speaker.mention,
        "aliases": list(speaker.aliases),
        **_span(speaker.span),
        "cue": speaker.cue,
        "cue_start": speaker.cue_span.start,
        "cue_end": speaker.cue_span.end,
    }


def named_record(named: Named) -> Record:
    """Return an actor's identifier and name."""
    return {"id": named.id, "name": named.name}


def _role(role: Role) -> Record:
    return {
        "title": role.title,
        "body": role.body_id,
        "first": day_text(role.first),
        "last": day_text(role.last),
        "claims": list(role.claim_ids),
    }


def _disagreement(item: Disagreement, listed: ListedEvent) -> Record:
    return {
        "about": item.about,
        "versions": [
            {"value": listed.told(version), "claims": list(version.claim_ids)}
            for version in item.versions
        ],
        "corrected_to": item.corrected_to,
    }


def _time(time: Time) -> Record:
    return {
        **_span(time.span),
        "text": time.text,
        "first": day_text(time.range.first) if time.range else None,
        "last": day_text(time.range.last) if time.range else None,
        "precision": time.range.precision if time.range else None,
        "rule": time.rule,
    }


def _when(time: Time | None) -> Record | None:
    return _time(time) if time is not None else None


def _undated(time: Time | None) -> Record | None:
    if time is None:
        return None
    return {**_span(time.span), "text": time.text, "rule": time.rule}


def _place(place: Place | None) -> Record | None:
    if place is None:
        return None
    return {
        "name": place.name,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geonames_id": place.geonames_id,
    }


def _place_mention(mention: PlaceMention | None) -> Record | None:
    if mention is None:
        return None
    return {**(_place(mention.place) or {}), **_span(mention.span)}


def _span(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def day_text(day: date | None) -> str | None:
    """Return a day in its ISO form."""
    return day.isoformat() if day is not None else None
