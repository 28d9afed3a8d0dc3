"""Doubts, identities and judgements go in, records of plain values come out."""

from detente.export.records import Record
from detente.model import Doubt, ListedIdentity, ListedJudgement
from detente.store import judgement_record


def doubt_record(doubt: Doubt) -> Record:
    """Return what is doubtful, and why."""
    return {
        "id": doubt.id,
        "about": doubt.about,
        "reason": doubt.reason,
        "weight": doubt.weight,
    }


def identity_record(item: ListedIdentity) -> Record:
    """Return a part of an actor, and why it is taken for one."""
    return {
        "id": item.identity.entity_id,
        "name": item.name,
        "document": item.document_id,
        "title": item.title,
        "score": item.identity.score,
        "reason": item.identity.reason,
    }


def judged_record(item: ListedJudgement) -> Record:
    """Return a judgement with what has become of it."""
    return {
        **judgement_record(item.judgement),
        "undone_by": item.undone_by,
        "applies": item.applies,
    }
