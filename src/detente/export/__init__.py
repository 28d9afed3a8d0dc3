"""The store in other people's formats: records of plain values, and files of them."""

from detente.export.files import (
    COLUMNS,
    KINDS,
    export,
    records,
    write_csv,
    write_jsonl,
    write_whole,
)
from detente.export.histories import (
    balance_record,
    history_record,
    outline_record,
    partner_records,
    turn_record,
)
from detente.export.news import news_records
from detente.export.records import (
    actor_record,
    annotation_record,
    claim_record,
    document_record,
    event_record,
    found_record,
    tie_record,
)
from detente.export.reviews import doubt_record, identity_record, judged_record

__all__ = [
    "COLUMNS",
    "KINDS",
    "actor_record",
    "annotation_record",
    "balance_record",
    "claim_record",
    "document_record",
    "doubt_record",
    "event_record",
    "export",
    "found_record",
    "history_record",
    "identity_record",
    "judged_record",
    "news_records",
    "outline_record",
    "partner_records",
    "records",
    "tie_record",
    "turn_record",
    "write_csv",
    "write_jsonl",
    "write_whole",
]
