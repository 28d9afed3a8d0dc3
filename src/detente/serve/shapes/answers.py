"""The shapes of answers about the store as a whole: pages, pictures, news."""

from typing import Literal

from pydantic import Field

from detente.model import Kind
from detente.ontology import ClaimType, Modality
from detente.serve.shapes.records import (
    Actor,
    Claim,
    Count,
    Day,
    Document,
    Event,
    Place,
    Score,
    Shape,
    Tie,
    TieOutline,
    Turn,
    Version,
)


class Problem(Shape):
    """What is wrong, as RFC 9457 has it; the hint says what to do."""

    type: str
    title: str
    status: int
    detail: str
    hint: str = ""


class Counts(Shape):
    """How many there are."""

    documents: Count
    claims: Count
    events: Count
    actors: Count
    ties: Count


class TypeOfClaim(Shape):
    """A type of claim; a standing relation has no score."""

    name: ClaimType
    meaning: str
    quad: str | None
    score: Score | None
    relation: bool


class OutletCount(Shape):
    """How many documents an outlet published; null where it is not known."""

    name: str | None
    documents: Count


class Home(Shape):
    """What the store holds; `first` and `last` are the days of nearly all dated events."""

    name: Literal["detente"]
    version: str
    counts: Counts
    first: Day | None
    last: Day | None
    fresh: bool = Field(description="Whether all conclusions follow from all that was read.")
    runs: Count
    can_write: bool
    types: list[TypeOfClaim]
    modalities: list[Modality]
    outlets: list[OutletCount]


class Page(Shape):
    """A page of a list; `next` is the cursor of the next one, null on the last."""

    next: str | None


class Documents(Page):
    """A page of documents."""

    items: list[Document]


class Claims(Page):
    """A page of claims."""

    items: list[Claim]


class Events(Page):
    """A page of events."""

    items: list[Event]


class Actors(Page):
    """A page of actors."""

    items: list[Actor]


class Ties(Page):
    """A page of ties."""

    items: list[Tie]


class ActivityPeriod(Shape):
    """A period with its events, and how many documents were published in it."""

    first: Day
    last: Day
    events: Count
    documents: Count
    score: Score | None


class Usual(Shape):
    """The days between which all but the first and last hundredth lie."""

    first: Day
    last: Day


class Activity(Shape):
    """Events over time; those dated within no year are only counted."""

    by: Literal["day", "week", "month", "year"]
    periods: list[ActivityPeriod]
    undated: Count
    usual: Usual | None


class Node(Shape):
    """An actor in the network."""

    id: str
    name: str
    kind: Kind
    country: str | None
    events: Count


class Edge(Shape):
    """What two actors of the network have to do with each other."""

    one: str
    other: str
    tie: str | None
    events: Count
    cooperation: Count
    conflict: Count
    score: Score | None


class Hidden(Shape):
    """What the network leaves out."""

    actors: Count
    ties: Count


class Network(Shape):
    """Who deals with whom."""

    since: Day | None
    until: Day | None
    nodes: list[Node]
    edges: list[Edge]
    hidden: Hidden


class Site(Place):
    """A place with its events; one of level "country" is no point on the map."""

    level: Literal["place", "country"]
    events: Count
    score: Score | None
    cooperation: Count
    conflict: Count
    latest: str


class Map(Shape):
    """Where events are told to have happened; `unplaced` counts those without a place."""

    places: list[Site]
    unplaced: Count


class Week(Shape):
    """How much was read of a week."""

    week: str
    first: Day
    documents: Count
    by_outlet: dict[str, Count]
    others: Count


class OutletShare(OutletCount):
    """An outlet with its claims."""

    claims: Count


class TurnOfTie(Shape):
    """A turning point, and whose."""

    tie: Tie
    turn: Turn


class NewsCounts(Shape):
    """How much news of each kind there is."""

    runs: Count
    documents: Count
    events: Count
    ties: Count
    disagreements: Count
    repeating: Count


class ActiveIn(Shape):
    """The days whose events make ties busy; null where no article has a date."""

    first: Day | None
    last: Day | None


class Overview(Shape):
    """What was read, the busiest ties, and what reports disagree on."""

    counts: Counts
    coverage: list[Week]
    outlets: list[OutletShare]
    active_in: ActiveIn
    active: list[TieOutline]
    turns: list[TurnOfTie]
    fresh: bool
    news: NewsCounts
    disagreements: list[Event]


class FoundDocument(Shape):
    """The article that a sentence stands in."""

    id: str
    path: str | None
    url: str | None
    title: str | None
    outlet: str | None
    published: Day | None


class Match(Shape):
    """Where words that were searched for stand in a sentence."""

    start: Count
    end: Count


class Piece(Shape):
    """A piece of a sentence, marked where it was searched for."""

    text: str
    marked: bool


class FoundSentence(Shape):
    """A sentence that holds the words searched for."""

    document: FoundDocument
    sentence: str
    sentence_start: Count
    matches: list[Match]
    segments: list[Piece]


class Found(Page):
    """What a search found; actors stand on the first page only."""

    sentences: list[FoundSentence]
    actors: list[Actor]


class Run(Shape):
    """A reading that added documents."""

    id: str
    began: str
    documents: Count


class NewEvent(Event):
    """An event of which new articles tell; `added` when no others do."""

    added: bool


class NewTie(Tie):
    """A tie that new events are part of, and what it was before."""

    added: bool
    events_before: Count
    score_before: Score | None


class NewDisagreement(Shape):
    """Something that new articles tell differently."""

    event: str
    about: str
    versions: list[Version]
    added: bool


class News(Shape):
    """What runs brought; `more` counts what is left out."""

    runs: list[Run]
    documents: list[Document]
    events: list[NewEvent]
    ties: list[NewTie]
    disagreements: list[NewDisagreement]
    repeating: list[Document]
    more: NewsCounts
