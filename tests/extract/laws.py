"""What holds of every extraction, whatever the article says."""

from datetime import date
from typing import Final

from detente.dates import DateRange, Precision
from detente.model import Claim, Document, Extraction, Mention, PlaceMention, Span, Time
from detente.ontology import MODES
from detente.single import list_claims

# How many days a range of each precision has.
_DAYS: Final = {
    Precision.DAY: range(1, 2),
    Precision.WEEK: range(1, 8),  # "this week" ends with the report
    Precision.MONTH: range(1, 32),  # and so does "this month"
    Precision.SEASON: range(1, 124),
    Precision.YEAR: range(1, 367),
    Precision.SPAN: range(1, 100_000),
}


def broken_laws(extraction: Extraction) -> list[str]:
    """Return a line for each law that an extraction breaks."""
    text = extraction.document.text
    broken = []

    def must(holds: bool, law: str, thing: object) -> None:  # noqa: FBT001 - reads as a sentence
        if not holds:
            broken.append(f"{law}: {thing}")

    sentences = set(extraction.sentences)
    entities = {entity.id for entity in extraction.entities}
    for item in stretches(extraction):
        must(item.span.of(text) == item.text, "words stand where they are said to", item)
    for mention in extraction.mentions:
        must(mention.entity_id in entities, "a mention is one of an entity", mention)
    for entity in extraction.entities:
        must(entity.part_of is None or entity.part_of in entities, "a body is known", entity)
        must(bool(entity.name.strip()), "an entity has a name", entity)
    for time in extraction.times:
        must(_is_dated_well(time.range, extraction.document), "precision fits the days", time)
        must(bool(time.rule), "a time says by which rule", time)
    for claim in extraction.claims:
        must(claim.sentence in sentences, "a claim stands in a sentence", claim)
        must(claim.sentence.covers(claim.trigger), "a trigger lies in its sentence", claim)
        for party in claim.participants:
            must(party.span.of(text) == party.text, "parties' words stand there", claim)
            must(party.entity_id in entities, "a party is an entity", claim)
        for speaker in claim.attribution:
            must(speaker.cue_span.of(text) == speaker.cue, "cues stand there", claim)
            must(bool(speaker.span.of(text).strip()), "a speaker has words", claim)
            must(speaker.entity_id in {None, *entities}, "a speaker is an entity", claim)
        must(_is_told(claim, extraction), "a when is a time", claim)
        must(claim.place is None or claim.place in extraction.places, "a where is a place", claim)
        must(not (claim.type.is_mutual and claim.recipients), "mutual means initiators", claim)
        must(claim.mode in {None, *MODES[claim.type]}, "a mode is one of its type", claim)
        must(0 <= claim.confidence <= 1, "confidence is a share", claim)
        must(not _is_masked(claim.trigger, extraction.document), "what is masked is silent", claim)
        must(len({*claim.participants}) == len([*claim.participants]), "a party acts once", claim)
    ids = [claim.id for claim in extraction.claims]
    must(len(set(ids)) == len(ids), "claims have identifiers of their own", ids)
    starts = [claim.trigger.start for claim in extraction.claims]
    must(starts == sorted(starts), "claims stand in text order", starts)
    must([claim.id for claim in list_claims(extraction)] == ids, "all claims are listed", ids)
    return broken


def stretches(extraction: Extraction) -> tuple[Mention | Time | PlaceMention, ...]:
    """Return all that was found at a place of its own in the text."""
    return (*extraction.mentions, *extraction.times, *extraction.places)


def parties_without_words(extraction: Extraction) -> list[str]:
    """Return the parties without a mention, and those without words in their sentence."""
    mentioned = {mention.entity_id for mention in extraction.mentions}
    return [
        f"{party.text!r} in {claim.sentence.of(extraction.document.text)!r}"
        for claim in extraction.claims
        for party in claim.participants
        if party.entity_id not in mentioned or not claim.sentence.covers(party.span)
    ]


def _is_told(claim: Claim, extraction: Extraction) -> bool:
    """Whether the article has words for the time; those for a past office may be any.

    What follows from a time ("by then", "since then") stands under the words of that time.
    """
    when = claim.when
    if when is None or claim.type.is_relation or when in extraction.times:
        return True
    return any(
        time.span == when.span and when.rule.endswith(f" then; {time.rule}")
        for time in extraction.times
    )


def _is_masked(span: Span, document: Document) -> bool:
    return any(mask.overlaps(span) for mask in document.masked)


def _is_dated_well(days: DateRange | None, document: Document) -> bool:
    if days is None:
        return True
    if days.precision is Precision.OPEN:
        return None in {days.first, days.last} or _is_up_to_now(days.last, document)
    return days.days in _DAYS[days.precision]


def _is_up_to_now(last: date | None, document: Document) -> bool:
    return document.published is None or last == document.published
