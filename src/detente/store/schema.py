"""The tables of the store: evidence, which is only added to, and conclusions, which are remade."""

from typing import Any, Final

from sqlalchemy import (
    DDL,
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    event,
    func,
    literal_column,
    type_coerce,
)
from sqlalchemy.sql.elements import ColumnElement

from detente.store.dialects import Day, Words

# Raised with every change of the tables; a store of another version is not opened.
VERSION: Final = 3

metadata = MetaData()


def first_known(*days: ColumnElement[Any]) -> ColumnElement[str]:
    """Return the first of some days that is known, as text; an empty one where none is.

    So it stands in the indexes by which lists are ordered.
    """
    nothing: ColumnElement[str] = literal_column("''", Words)
    return func.coalesce(*(type_coerce(day, Words) for day in days), nothing)


about = Table(
    "about",
    metadata,
    Column("key", Words, primary_key=True),
    Column("value", Words, nullable=False),
)

# ---------------------------------------------------------------------------------------- evidence

# Each reading that added documents. The clock is asked here alone, and nothing follows from it.
run = Table(
    "run",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("began", Words, nullable=False, unique=True),  # UTC, as ISO 8601 writes it
)

document = Table(
    "document",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),  # in the order of reading
    Column("id", Words, nullable=False, unique=True),
    Column("article", Words, nullable=False),  # the same for all versions of one article
    Column("path", Words),
    Column("url", Words),
    Column("title", Words),
    Column("outlet", Words),
    Column("outlet_basis", Words),
    Column("published", Day),
    Column("published_basis", Words),
    Column("text", Words, nullable=False),
    Column("masked", Words, nullable=False),
    Column("remarks", Words, nullable=False),
    Column("grams", Integer, nullable=False),  # the size of its fingerprint
    Column("run", Integer, ForeignKey("run.number"), nullable=False),
    Index("document_article", "article"),
    Index("document_run", "run"),
)
Index("document_order", first_known(document.c.published).desc(), document.c.id)

sentence = Table(
    "sentence",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("document_id", Words, ForeignKey("document.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Words, nullable=False),
    Index("sentence_document", "document_id", "start"),
)

shingle = Table(
    "shingle",
    metadata,
    Column("hash", BigInteger, primary_key=True),
    Column("document_id", Words, ForeignKey("document.id"), primary_key=True),
    Index("shingle_document", "document_id"),
    sqlite_with_rowid=False,
)

entity = Table(
    "entity",
    metadata,
    Column("id", Words, primary_key=True),
    Column("document_id", Words, ForeignKey("document.id"), nullable=False),
    Column("block", Words),  # where its equals are sought; none for people without a name
    Column("name", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("aliases", Words, nullable=False),
    Column("known", Words),
    Column("role", Words),
    Column("country", Words),
    Column("part_of", Words),
    Index("entity_block", "block"),
    Index("entity_document", "document_id"),
)

mention = Table(
    "mention",
    metadata,
    Column("entity_id", Words, ForeignKey("entity.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("form", Words, nullable=False),
    sqlite_with_rowid=False,
)

claim = Table(
    "claim",
    metadata,
    Column("id", Words, primary_key=True),
    Column("document_id", Words, ForeignKey("document.id"), nullable=False),
    Column("published", Day),  # the day of its document, by which lists are ordered
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("type", Words, nullable=False),
    Column("mode", Words),
    Column("contexts", Words, nullable=False),
    Column("when_first", Day),
    Column("when_last", Day),
    Column("when_precision", Words),  # none where the words cannot be dated
    Column("when_start", Integer),
    Column("when_end", Integer),
    Column("when_rule", Words),
    Column("place_name", Words),
    Column("place_country", Words),
    Column("place_latitude", Float),
    Column("place_longitude", Float),
    Column("place_geonames_id", Integer),
    Column("place_start", Integer),
    Column("place_end", Integer),
    Column("modality", Words, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("made_by", Words, nullable=False),
    Index("claim_document", "document_id", "trigger_start"),
    Index("claim_type", "type"),
    Index("claim_place", "place_name"),
)

Index(
    "claim_order",
    first_known(claim.c.when_last, claim.c.when_first).desc(),
    first_known(claim.c.published).desc(),
    claim.c.document_id,
    claim.c.trigger_start,
    claim.c.id,
)

participant = Table(
    "participant",
    metadata,
    Column("claim_id", Words, ForeignKey("claim.id"), primary_key=True),
    Column("side", Integer, primary_key=True),  # 0 initiators, 1 recipients
    Column("place", Integer, primary_key=True),  # its place among them
    Column("entity_id", Words, ForeignKey("entity.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("participant_entity", "entity_id"),
    sqlite_with_rowid=False,
)

speaker = Table(
    "speaker",
    metadata,
    Column("claim_id", Words, ForeignKey("claim.id"), primary_key=True),
    Column("place", Integer, primary_key=True),  # 0 is the innermost
    Column("entity_id", Words, ForeignKey("entity.id")),
    Column("name", Words, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("cue_start", Integer, nullable=False),
    Column("cue_end", Integer, nullable=False),
    Index("speaker_entity", "entity_id"),
    Index("speaker_name", "name"),
    sqlite_with_rowid=False,
)

# What analysts decided, each as JSON; a decision that is taken back stays, with one that undoes it.
judgement = Table(
    "judgement",
    metadata,
    Column("id", Words, primary_key=True),
    Column("at", Words, nullable=False),
    Column("record", Words, nullable=False),
)

# Claims that analysts made of others: what a claim says once it is corrected.
correction = Table(
    "correction",
    metadata,
    Column("claim_id", Words, ForeignKey("claim.id"), primary_key=True),
    Column("original_id", Words, ForeignKey("claim.id"), nullable=False),
    Column("judgement_id", Words, ForeignKey("judgement.id"), nullable=False),
)

# ------------------------------------------------------------------------------------- conclusions

# What has changed and has not been concluded from yet, by what it is. A reading leaves documents
# here; each step of concluding takes the keys of its kind and leaves those of the next steps.
stale = Table(
    "stale",
    metadata,
    Column("what", Words, primary_key=True),
    Column("key", Words, primary_key=True),
    sqlite_with_rowid=False,
)

# The version of each article that counts, the one whose words it repeats (none if none), and the
# one that all of these go back to (its own if none).
edition = Table(
    "edition",
    metadata,
    Column("document_id", Words, ForeignKey("document.id"), primary_key=True),
    Column("nearest_id", Words),
    Column("original_id", Words, nullable=False),
    Column("shared", Float),  # the share of the smaller text that stands in both
    Index("edition_nearest", "nearest_id"),
    Index("edition_original", "original_id"),
)

identity = Table(
    "identity",
    metadata,
    Column("entity_id", Words, ForeignKey("entity.id"), primary_key=True),
    Column("actor_id", Words, nullable=False),
    Column("score", Float, nullable=False),
    Column("reason", Words, nullable=False),
    Index("identity_actor", "actor_id"),
)

actor = Table(
    "actor",
    metadata,
    Column("id", Words, primary_key=True),
    Column("name", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("known", Words),
    Column("country", Words),
    Column("part_of", Words),
    # The body or state at the top of what it is part of; none until its place is known.
    Column("principal", Words),
    Column("documents", Integer, nullable=False, default=0),
    Column("claims", Integer, nullable=False, default=0),
    Index("actor_part_of", "part_of"),
)
Index("actor_order", actor.c.claims.desc(), actor.c.name, actor.c.id)

# Every name of an actor, folded, with how many documents use it.
name = Table(
    "name",
    metadata,
    Column("folded", Words, primary_key=True),
    Column("actor_id", Words, primary_key=True),
    Column("text", Words, nullable=False),
    Index("name_actor", "actor_id"),
    sqlite_with_rowid=False,
)

# How far up the actors stand that each actor acts for: itself 0, its body 1, that one's state 2.
membership = Table(
    "membership",
    metadata,
    Column("actor_id", Words, primary_key=True),
    Column("above_id", Words, primary_key=True),
    Column("steps", Integer, nullable=False),
    Index("membership_above", "above_id"),
    sqlite_with_rowid=False,
)

# Claims that count no longer, and the judgement by which.
set_aside = Table(
    "set_aside",
    metadata,
    Column("claim_id", Words, ForeignKey("claim.id"), primary_key=True),
    Column("judgement_id", Words, nullable=False),
)

# The block in which the event of a claim is sought.
block = Table(
    "block",
    metadata,
    Column("claim_id", Words, ForeignKey("claim.id"), primary_key=True),
    Column("key", Words, nullable=False),
    Index("block_key", "key"),
)

happening = Table(  # events; the word itself is taken by too many databases
    "happening",
    metadata,
    Column("id", Words, primary_key=True),
    Column("block", Words, nullable=False),
    Column("type", Words, nullable=False),
    Column("mode", Words),
    Column("when_first", Day),
    Column("when_last", Day),
    Column("when_precision", Words),
    Column("place_name", Words),
    Column("place_country", Words),
    Column("place_latitude", Float),
    Column("place_longitude", Float),
    Column("place_geonames_id", Integer),
    Column("modality", Words, nullable=False),
    Column("documents", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("disagreements", Words, nullable=False),
    Index("happening_block", "block"),
    Index("happening_place", "place_name"),
)
Index(
    "happening_order",
    first_known(happening.c.when_last, happening.c.when_first).desc(),
    happening.c.documents.desc(),
    happening.c.id,
)

party = Table(
    "party",
    metadata,
    Column("event_id", Words, ForeignKey("happening.id"), primary_key=True),
    Column("side", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("actor_id", Words, nullable=False),
    Index("party_actor", "actor_id", "event_id"),
    sqlite_with_rowid=False,
)

# Which states and bodies stand behind the parties of an event, and on which sides, with what
# pictures of all events show of it; an event is joint when it has no recipients.
presence = Table(
    "presence",
    metadata,
    Column("event_id", Words, primary_key=True),
    Column("actor_id", Words, primary_key=True),
    Column("initiates", Integer, nullable=False),
    Column("receives", Integer, nullable=False),
    Column("is_joint", Integer, nullable=False),
    Column("type", Words, nullable=False),
    Column("modality", Words, nullable=False),
    Column("when_first", Day),
    Column("when_last", Day),
    Column("when_precision", Words),
    sqlite_with_rowid=False,
)

told = Table(  # which claims tell of which event
    "told",
    metadata,
    Column("claim_id", Words, ForeignKey("claim.id"), primary_key=True),
    Column("event_id", Words, ForeignKey("happening.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Index("told_event", "event_id"),
)

tie = Table(
    "tie",
    metadata,
    Column("id", Words, primary_key=True),
    Column("one", Words, nullable=False),
    Column("other", Words, nullable=False),
    Column("events", Integer, nullable=False),
    Column("cooperation", Integer, nullable=False),
    Column("conflict", Integer, nullable=False),
    Column("score", Float),
    Column("first", Day),
    Column("last", Day),
    Index("tie_one", "one", "other"),
    Index("tie_other", "other"),
)
Index("tie_order", first_known(tie.c.last).desc(), tie.c.events.desc(), tie.c.id)


CONCLUSIONS: Final = (
    presence, told, party, tie, happening, block, set_aside, membership, name, identity, actor,
    edition, stale,
)  # fmt: skip

_SEARCH: Final = """
CREATE VIRTUAL TABLE IF NOT EXISTS sentence_words USING fts5(
    text, content='sentence', content_rowid='number', tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER IF NOT EXISTS sentence_added AFTER INSERT ON sentence BEGIN
    INSERT INTO sentence_words(rowid, text) VALUES (new.number, new.text);
END;

CREATE TRIGGER IF NOT EXISTS sentence_removed AFTER DELETE ON sentence BEGIN
    INSERT INTO sentence_words(sentence_words, rowid, text)
    VALUES ('delete', old.number, old.text);
END;

CREATE TRIGGER IF NOT EXISTS sentence_changed AFTER UPDATE ON sentence BEGIN
    INSERT INTO sentence_words(sentence_words, rowid, text)
    VALUES ('delete', old.number, old.text);
    INSERT INTO sentence_words(rowid, text) VALUES (new.number, new.text);
END;
""".strip().split("\n\n")

# Filled by `words`, with the same words.
_SEARCH_ON_SERVER: Final = """
CREATE TABLE IF NOT EXISTS sentence_words (
    number INTEGER PRIMARY KEY REFERENCES sentence (number), words TSVECTOR NOT NULL);

CREATE INDEX IF NOT EXISTS sentence_words_words ON sentence_words USING gin (words);
""".strip().split("\n\n")
for _dialect, _statements in (("sqlite", _SEARCH), ("postgresql", _SEARCH_ON_SERVER)):
    for _statement in _statements:
        _ddl = DDL(_statement)  # type: ignore[no-untyped-call] # SQLAlchemy left it untyped
        event.listen(metadata, "after_create", _ddl.execute_if(dialect=_dialect))
