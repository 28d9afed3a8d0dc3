"""The shapes of single things and histories, down to the claims behind each figure."""

from typing import Literal

from pydantic import Field

from detente.model import Kind
from detente.ontology import ClaimType, Modality
from detente.relate import Unit
from detente.serve.shapes.records import (
    Actor,
    Claim,
    Count,
    Day,
    Document,
    Event,
    Named,
    Score,
    Shape,
    Turn,
)


class WholeDocument(Document):
    """An article with its text, and those that share its words; its claims stand in text order."""

    text: str
    claims: list[Claim]  # type: ignore[assignment] # the number, and here the claims themselves
    copies: list[Document]


class WholeEvent(Event):
    """An event with its claims, and those of others that deny it."""

    claims: list[Claim]  # type: ignore[assignment] # their identifiers, and here themselves
    denials: list[Claim]


class PartnerPeriod(Shape):
    """A year of a tie."""

    year: int
    events: Count
    score: Score
    event_ids: list[str]


class Partner(Shape):
    """How one actor stands with another one."""

    id: str
    other: Named
    events: Count
    cooperation: Count
    conflict: Count
    score: Score | None
    first: Day | None
    last: Day | None
    periods: list[PartnerPeriod]
    turning_points: list[Turn]
    event_ids: list[str]


class WholeActor(Actor):
    """An actor with its claims, and how it stands with others."""

    claims: list[Claim]  # type: ignore[assignment] # the number, and here the claims themselves
    with_: list[Partner] = Field(alias="with")


class Context(Shape):
    """The sentences around one."""

    before: str
    after: str


class ClaimInContext(Claim):
    """A claim with its surroundings, and the judgement that set it aside."""

    around: Context
    set_aside_by: str | None


class ReadClaim(Claim):
    """A claim of an article, and the judgement that set it aside."""

    set_aside_by: str | None


class MarkedActor(Shape):
    """Whom a mention names."""

    id: str
    name: str
    kind: Kind


class Mark(Shape):
    """What a stretch of text is read as, by which claims."""

    kind: Literal["mention", "time", "place", "trigger", "speaker", "cue", "masked"]
    start: Count
    end: Count
    claims: list[str]
    actor: MarkedActor | None
    title: str


class Segment(Shape):
    """A piece of text, and the marks over it by their place among the marks."""

    text: str
    start: Count
    end: Count
    marks: list[int]


class Reading(Shape):
    """An article's text in pieces, with what each is read as."""

    document: Document
    claims: list[ReadClaim]
    segments: list[Segment]
    marks: list[Mark]
    versions: list[Document]
    copies: list[Document]


class Picture(Shape):
    """What one outlet tells; null where the outlet is not known."""

    outlet: str | None
    events: Count
    reports: Count
    score: Score
    event_ids: list[str]
    claims: list[str]


class Period(Shape):
    """A period of a tie, and how many documents were read of it."""

    year: int
    events: Count
    score: Score
    documents: Count
    first: Day
    last: Day
    reports: Count
    outlets: Count
    by_outlet: list[Picture]
    event_ids: list[str]


class Gap(Shape):
    """A time of which nothing is told of a tie, and how much was read of its actors."""

    first: Day | None
    last: Day | None
    quiet: bool
    documents_one: Count
    documents_other: Count
    documents_both: Count


class Episode(Event):
    """An event of a tie; `via` names those who acted for one of the two."""

    via: list[str]
    claims: list[Claim]  # type: ignore[assignment] # their identifiers, and here themselves


class Standing(Shape):
    """A relation that reports say holds."""

    type: ClaimType
    modality: Modality
    initiator: str | None
    first: Day | None
    last: Day | None
    claims: list[str]


class History(Shape):
    """The history of two actors, as reports tell it."""

    id: str
    one: Actor
    other: Actor
    events: Count
    cooperation: Count
    conflict: Count
    score: Score | None
    periods: list[Period]
    unit: Unit
    series: list[Period]
    by_outlet: list[Picture]
    turning_points: list[Turn]
    gaps: list[Gap]
    history: list[Episode]
    relations: list[Claim]
    standing: list[Standing]


class Balance(Shape):
    """How one actor stands with all others."""

    one: Actor
    events: Count
    cooperation: Count
    conflict: Count
    score: Score | None
    periods: list[Period]
    unit: Unit
    series: list[Period]
    by_outlet: list[Picture]
    with_: list[Partner] = Field(alias="with")
