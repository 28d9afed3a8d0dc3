"""What runs brought goes in, records of plain values come out."""

from collections.abc import Iterator
from typing import Any, Final

from detente.export.records import document_record, event_record, tie_record
from detente.news import News

_ADDED: Final = {True: "added", False: "changed"}


def news_records(news: News) -> Iterator[dict[str, Any]]:
    """Yield the runs, events, ties and disagreements, and the documents that only repeat."""
    for run in news.runs:
        yield {
            "record": "run",
            "id": f"run-{run.number}",
            "began": run.began,
            "documents": run.documents,
        }
    for event in news.events:
        yield {"record": "event", "news": _ADDED[event.added], **event_record(event.listed)}
    for tie in news.ties:
        yield {
            "record": "tie",
            "news": _ADDED[tie.before is None],
            "events_before": len(tie.before.event_ids) if tie.before else 0,
            "score_before": tie.before.score if tie.before else None,
            **tie_record(tie.listed),
        }
    for item in news.disagreements:
        yield {
            "record": "disagreement",
            "news": _ADDED[item.added],
            "event": item.listed.event.id,
            "about": item.disagreement.about,
            "versions": [
                {"value": version.value, "claims": list(version.claim_ids)}
                for version in item.disagreement.versions
            ],
        }
    for document in news.repeating:
        yield {"record": "document", "news": "repeats", **document_record(document)}
