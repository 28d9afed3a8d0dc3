"""The shapes of what the store holds: documents, claims, events, actors, ties."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from detente.dates import Precision
from detente.model import Basis, Kind
from detente.ontology import ClaimType, Modality

Day = Annotated[str, Field(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$", examples=["2019-03-27"])]
Share = Annotated[float, Field(ge=0, le=1)]
Score = Annotated[float, Field(ge=-10, le=10)]
Count = Annotated[int, Field(ge=0)]


class Shape(BaseModel):
    """An object with these properties and no others."""

    model_config = ConfigDict(extra="forbid")


class Named(Shape):
    """An actor by name."""

    id: str
    name: str


class Document(Shape):
    """An article without its text; what it does not say is null."""

    id: str
    path: str | None
    url: str | None
    title: str | None
    outlet: str | None
    outlet_basis: Basis | None
    published: Day | None
    published_basis: Basis | None
    claims: Count
    copy_of: str | None
    shared: Share | None
    remarks: list[str]


class ClaimDocument(Shape):
    """The article that makes a claim."""

    id: str
    path: str | None
    url: str | None
    title: str | None
    outlet: str | None
    published: Day | None
    published_basis: Basis | None
    copy_of: str | None


class Words(Shape):
    """Words of an article, by the characters of its text."""

    text: str
    start: Count
    end: Count


class Party(Shape):
    """Who acts or is acted upon, as the article names them; id is null for people without name."""

    id: str | None
    name: str
    kind: Kind
    mention: str
    start: Count
    end: Count
    role: str | None
    aliases: list[str]


class Speaker(Shape):
    """Who is said to say it, and the words that show it."""

    id: str | None
    name: str
    mention: str
    aliases: list[str]
    start: Count
    end: Count
    cue: str
    cue_start: Count
    cue_end: Count


class Time(Words):
    """Words for a time, and the days that they mean."""

    first: Day | None
    last: Day | None
    precision: Precision | None
    rule: str


class UndatedTime(Words):
    """Words for a time that nobody can date who does not know when the article appeared."""

    rule: str


class Place(Shape):
    """A place on the map, as far as it is known."""

    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    geonames_id: int | None


class PlaceMention(Place):
    """Words for a place."""

    start: Count
    end: Count


class Claim(Shape):
    """One place in one article saying that something happened, is planned, is denied, or holds."""

    id: str
    document: ClaimDocument
    sentence: str
    sentence_start: Count
    trigger: Words
    type: ClaimType
    mode: str | None
    contexts: list[str]
    quad: str | None
    score: Score | None
    initiators: list[Party]
    recipients: list[Party]
    when: Time | None
    when_undated: UndatedTime | None
    place: PlaceMention | None
    attribution: list[Speaker]
    modality: Modality
    confidence: Share
    event: str | None
    made_by: str


class Version(Shape):
    """One of several things that reports say, and the claims that do."""

    value: str
    claims: list[str]


class Disagreement(Shape):
    """What reports of one event tell differently; nothing is decided."""

    about: str
    versions: list[Version]
    corrected_to: str | None


class Event(Shape):
    """A happening as reports tell it, behind one or more claims."""

    id: str
    type: ClaimType
    mode: str | None
    quad: str | None
    score: Score | None
    initiators: list[Named]
    recipients: list[Named]
    first: Day | None
    last: Day | None
    precision: Precision | None
    place: Place | None
    modality: Modality
    documents: Count
    outlets: Count
    disagreements: list[Disagreement]
    sentence: str
    claims: list[str]
    document: ClaimDocument
    attribution: list[Speaker]
    confidence: Share


class Role(Shape):
    """An office or membership that reports give an actor."""

    title: str
    body: str
    first: Day | None
    last: Day | None
    claims: list[str]


class Actor(Shape):
    """A person, state, group or organisation; lists leave the roles out."""

    id: str
    name: str
    kind: Kind
    country: str | None
    known: str | None
    part_of: str | None
    aliases: list[str]
    documents: Count
    claims: Count
    roles: list[Role]


class Tie(Shape):
    """How two actors deal with each other, in figures."""

    id: str
    one: Named
    other: Named
    events: Count
    cooperation: Count
    conflict: Count
    score: Score | None
    first: Day | None
    last: Day | None


class Turn(Shape):
    """A time at which a tie warmed or cooled."""

    year: int | None
    direction: str
    before: Score | None
    after: Score | None
    first: Day | None
    last: Day | None
    looks_back: bool
    events_before: list[str]
    events_after: list[str]
    claims: list[str]


class TieOutline(Tie):
    """A tie with its turning points and its events."""

    turning_points: list[Turn]
    event_ids: list[str]
