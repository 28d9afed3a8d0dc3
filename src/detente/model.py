"""Every type that crosses a module boundary. They know nothing of files, SQL or HTTP.

The first half is evidence: what an article says. The second half is conclusions: what follows
from all articles together, which can be made again at any time.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from detente.dates import DateRange
from detente.ontology import ClaimType, Modality

# One row of numbers for each token of a document.
Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Character offsets into a document's text: start included, end not."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = f"not a span of text: {self.start} to {self.end}"
            raise ValueError(msg)

    def of(self, text: str) -> str:
        """Return the part of the text that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether every character of the other span lies in this one."""
        return self.start <= other.start and other.end <= self.end


# ---------------------------------------------------------------------------------------- evidence


class Basis(StrEnum):
    """What a document's outlet or publication date rests on, most trusted first.

    What the user says is for input that does not say itself, so that one option for a mixed
    folder leaves good dates alone; it outranks what is only inferred from the text.
    """

    INPUT = "input"  # a column or field of the input
    JSONLD = "jsonld"  # structured data of the page
    FEED = "feed"  # the feed, sitemap or mail that the article came with
    META = "meta"  # meta tags or markup of the page
    USER = "user"  # the user said so for this input
    DATELINE = "dateline"  # the line that opens the text or names its author
    CAPTION = "caption"  # a dated caption or photo credit
    URL = "url"  # the article's address


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as it was published.

    `text` is what all offsets count in. `masked` are its lines that are no reporting: menus,
    "read more", comment forms, credits; nothing is extracted from them. `path`, `url`, `title`,
    `outlet` and `published` are None when the input does not say. `remarks` are sentences on what
    the reader had to repair or found contradictory.
    """

    id: str
    text: str
    path: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    outlet_basis: Basis | None = None
    published: date | None = None
    published_basis: Basis | None = None
    masked: tuple[Span, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word or punctuation mark with its place in the dependency tree.

    `index` counts tokens in the document, `head` is the index of the governing token (its own
    index for a root) and `children` are the indexes of those it governs, in text order. `tag` is
    the Penn Treebank tag, `pos` the Universal one, `dep` the ClearNLP dependency label. `left` and
    `right` are the first and last token of its subtree.
    """

    index: int
    text: str
    lower: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    start: int
    end: int
    left: int
    right: int
    children: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Consecutive tokens, `first` to `last` included, that the language model takes for a name.

    `label` is an OntoNotes entity type: PERSON, ORG, GPE, NORP, FAC, LOC, EVENT, DATE, TIME, …
    """

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Tokens `first` to `last` included, standing in the given line of the document's text."""

    index: int
    first: int
    last: int
    line: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """A document cut into sentences and tokens, with the names in it.

    `vectors` has a row for each token: what the trained encoder makes of it where it stands. None
    when the rules are to read the parse without it.
    """

    document: Document
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    vectors: Vectors | None = field(default=None, compare=False, repr=False)

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return the sentence's tokens in text order."""
        return self.tokens[sentence.first : sentence.last + 1]


class Kind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    STATE = "state"
    GROUP = "group"  # armed groups, parties, movements, peoples
    ORGANISATION = "organisation"  # ministries, armies, companies, international bodies
    PLACE = "place"  # a town or region, as the object of based_in or as an attacked place
    GENERIC = "generic"  # people without a name: "protesters", "five gunmen"


class Form(StrEnum):
    """How a mention refers to its actor."""

    NAME = "name"
    DESCRIPTION = "description"  # "the Iranian foreign minister", "the movement"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """An actor as one document knows it.

    `name` is its fullest name in the document, or the name that the list of known actors gives.
    `known` is its key in that list and None when the list does not have it. `role` is the office
    or membership that the document gives it, as in "leader of Hamas". `country` is the ISO 3166
    code of the state it belongs to, None when the document does not show one. `part_of` is the
    entity it is part of, as a ministry is of its state.
    """

    id: str
    document_id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    known: str | None = None
    role: str | None = None
    country: str | None = None
    part_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Characters that name or refer to an entity."""

    span: Span
    text: str
    form: Form
    entity_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """Words for a time. `range` is None when they cannot be dated; `rule` says how or why not."""

    span: Span
    text: str
    range: DateRange | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place on the map. `country` is an ISO 3166 code, `geonames_id` a GeoNames number.

    Unknown parts are None. Coordinates are WGS 84 degrees of a point inside the place.
    """

    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """Characters that name a place."""

    span: Span
    text: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who says something, and the cue that shows it ("said", "according to").

    `span` is the words for the speaker. `entity_id` is None for a speaker that is no actor of
    the document, as in "media reports".
    """

    name: str
    entity_id: str | None
    span: Span
    cue: str
    cue_span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A stretch of text that the article lays in a speaker's mouth."""

    speaker: Speaker
    content: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An entity in a claim, with the words of the sentence that stand for it."""

    entity_id: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One place in one document saying that something happened, is planned, is denied, or holds.

    `mode` and `when` and `place` are None where the text shows none. In mutual events all parties
    are initiators. `attribution` runs from the innermost speaker outwards and is empty when the
    article speaks in its own voice. `confidence` is the share of claims made in the same way that
    a careful coder accepted, from 0 to 1. `made_by` names the extractor and its version.
    """

    id: str
    document_id: str
    sentence: Span
    trigger: Span
    type: ClaimType
    mode: str | None
    contexts: tuple[str, ...]
    initiators: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    when: Time | None
    place: PlaceMention | None
    attribution: tuple[Speaker, ...]
    modality: Modality
    confidence: float
    made_by: str

    @property
    def participants(self) -> Iterator[Participant]:
        """Initiators, then recipients."""
        yield from self.initiators
        yield from self.recipients


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that was found in one document, layer by layer, each in text order."""

    document: Document
    sentences: tuple[Span, ...]
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    times: tuple[Time, ...]
    places: tuple[PlaceMention, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An input that could not be read: where, what happened, and what to do about it."""

    where: str
    reason: str
    hint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Articles of a file, from number `start`, counted from 0, up to `end`, not included.

    `end` is None where they were not counted: it is all of them then. `signature` is that of the
    file's content, so that a file that was changed meanwhile is noticed.
    """

    path: str
    start: int
    end: int | None
    signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a reading did. `copies` are new documents that repeat the words of another one.

    `claims` and `events` count what the new documents say and what the store holds by now.
    """

    new: int
    known: int
    copies: int
    refused: int
    claims: int
    events: int


# ------------------------------------------------------------------------------------- conclusions


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A judgement that an entity of one document is the given actor.

    `score` says how alike the names are, from 0 to 1; `reason` says in words why they are one.
    """

    entity_id: str
    actor_id: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or membership that reports give an actor.

    `first` and `last` are the first and last day for which a report gives it; None when no report
    that does is dated. `body_id` is the actor it is an office of.
    """

    title: str
    body_id: str
    first: date | None
    last: date | None
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, state, group or organisation: the same everywhere, under all its names.

    `known` is its key in the list of known actors, `part_of` the actor it belongs to.
    """

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    known: str | None = None
    country: str | None = None
    part_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One of several things that reports of an event say, and the claims that say it.

    `value` is in words; of who did it, the ids of the actors with blanks between.
    """

    value: str
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Something that reports of one event tell differently; nothing is decided.

    No two versions can both be right. `corrected_to` is the value that all outlets of the other
    versions told later, None where some did not.
    """

    about: str  # "when", "where", "who did it", "killed", "whether it happened", …
    versions: tuple[Version, ...]
    corrected_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening behind one or more claims.

    `initiators` and `recipients` are actor ids. `modality` is the firmest of its claims'.
    `outlets` counts the outlets that report it in their own words: copies count once.
    """

    id: str
    type: ClaimType
    mode: str | None
    initiators: tuple[str, ...]
    recipients: tuple[str, ...]
    when: DateRange | None
    place: Place | None
    modality: Modality
    claim_ids: tuple[str, ...]
    documents: int
    outlets: int
    disagreements: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """How two actors deal with each other: `one` and `other` are actor ids, in that order.

    `score` is the mean PLOVER score of the events that are reported to have happened, None when
    there is none. `first` and `last` are the days its dated events span.
    """

    id: str
    one: str
    other: str
    event_ids: tuple[str, ...]
    cooperation: int
    conflict: int
    score: float | None
    first: date | None
    last: date | None


# ------------------------------------------------------- blocks that the store hands to the stages


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An entity about to be resolved.

    `body_id` is the actor it is part of, None if none or not resolved so far. `setting` is the ISO
    3166 code of the state that its document names most, None when it names none.
    """

    entity: Entity
    body_id: str | None
    setting: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A claim about to be merged, with its parties as actors.

    `principals` are the states and bodies that the parties act for, by side. `group` is the same
    for documents that copy each other, `voice` the outlet that the claim counts for. `published`
    is None for a document of unknown date. `trigger` is the carrying word, `at` where it stands
    in the document, `sentence` the text around it and `sentence_at` where that begins. `opening`
    is what the document begins with.
    """

    claim_id: str
    document_id: str
    group: str
    voice: str
    published: date | None
    type: ClaimType
    mode: str | None
    initiators: tuple[str, ...]
    recipients: tuple[str, ...]
    principals: tuple[frozenset[str], frozenset[str]]
    when: DateRange | None
    place: Place | None
    modality: Modality
    trigger: str
    at: int
    sentence: str
    sentence_at: int
    opening: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealing:
    """An event as one pair of actors sees it, about to be related."""

    event_id: str
    type: ClaimType
    modality: Modality
    when: DateRange | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A claim that tells of an event, with the outlet that published it and the day.

    `outlet` and `published` are None when the document does not say. `is_copy` is whether the
    document repeats the words of another one.
    """

    event_id: str
    claim_id: str
    outlet: str | None
    published: date | None
    is_copy: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A role as one report gives it: who holds it in which body, on which day.

    `day` is that of the claim, or of the report where the claim has none; None when neither has.
    """

    actor_id: str
    body_id: str
    day: date | None


# ------------------------------------------------------------------------ what the store tells back


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What to list; None and empty mean no restriction.

    `actor`, `place` and `speaker` are names, compared without case and accents. `since` and
    `until` keep what may have happened in between; what has no date is then left out, and what is
    told to last, by an article of unknown date, counts up to the last day that it tells. `outlet`
    is the exact name of one. `partner` is an actor by name too: it keeps what is between it and
    `actor`, or anybody where there is none. A list goes on behind the thing that `after`
    identifies.
    """

    actor: str | None = None
    partner: str | None = None
    types: tuple[ClaimType, ...] = ()
    since: date | None = None
    until: date | None = None
    place: str | None = None
    speaker: str | None = None
    modality: Modality | None = None
    outlet: str | None = None
    limit: int | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDocument:
    """A document as lists show it: without its text, with the number of its claims.

    `copy_of` is the document whose words it repeats and `shared` the share of the smaller text
    that stands in both; None when it stands for itself.
    """

    id: str
    path: str | None
    url: str | None
    title: str | None
    outlet: str | None
    outlet_basis: Basis | None
    published: date | None
    published_basis: Basis | None
    remarks: tuple[str, ...]
    claims: int
    copy_of: str | None
    shared: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentHead:
    """By what people know an article; what the store does not know is None."""

    id: str
    path: str | None
    url: str | None
    title: str | None
    outlet: str | None
    published: date | None
    published_basis: Basis | None
    copy_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A participant of a claim as the actor it was resolved to.

    `actor_id` is None for people without a name. `role` is the office that the article gives.
    """

    actor_id: str | None
    name: str
    kind: Kind
    mention: str
    span: Span
    role: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedSpeaker:
    """A link of an attribution chain; `actor_id` is None for a speaker who is no actor.

    `mention` is the speaker's words in the sentence, which lie at `span`. Speakers that share a
    `cue_span` say it together.
    """

    actor_id: str | None
    name: str
    mention: str
    aliases: tuple[str, ...]
    span: Span
    cue: str
    cue_span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedClaim:
    """A claim with all that a reader needs to check it.

    `event_id` is None for standing relations, which are no events.
    """

    id: str
    document: ListedDocument
    sentence: str
    sentence_start: int
    trigger: str
    trigger_span: Span
    type: ClaimType
    mode: str | None
    contexts: tuple[str, ...]
    initiators: tuple[Party, ...]
    recipients: tuple[Party, ...]
    when: Time | None
    place: PlaceMention | None
    attribution: tuple[ListedSpeaker, ...]
    modality: Modality
    confidence: float
    event_id: str | None
    made_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedActor:
    """An actor with how much is told of it; the roles stand in the order of their first day."""

    actor: Actor
    documents: int
    claims: int
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor's identifier and name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedMention:
    """Characters that name or refer to an actor; `actor_id` is None for people without a name."""

    span: Span
    actor_id: str | None
    name: str
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """How many documents an outlet published on a day; both are None where none is known."""

    outlet: str | None
    day: date | None
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sited:
    """The events of a filter at one place, each type and modality by itself; `latest` is one."""

    place: Place | None
    type: ClaimType
    modality: Modality
    events: int
    latest: str
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """An event of one actor with another one."""

    other: Named
    dealing: Dealing


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedEvent:
    """An event with its parties by name, and who tells of it: the article of its first claim.

    `sentence`, `attribution` and `confidence` are those of that claim.
    """

    event: Event
    initiators: tuple[Named, ...]
    recipients: tuple[Named, ...]
    document: DocumentHead
    sentence: str
    attribution: tuple[ListedSpeaker, ...]
    confidence: float

    def told(self, version: Version) -> str:
        """Return a version of a disagreement in words, actors by their names."""
        names = {party.id: party.name for party in (*self.initiators, *self.recipients)}
        words = version.value.split(" ")
        if not all(word in names for word in words):
            return version.value
        return ", ".join(names[word] for word in words)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedTie:
    """A tie with its actors by name; `events` counts them."""

    tie: Tie
    one: Named
    other: Named
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A reading that added documents; `began` is the moment in UTC, as ISO 8601 writes it."""

    number: int
    began: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What some documents tell of an event: by which claims, and whether others tell of it too.

    `claims` leads to the document of each claim.
    """

    claims: dict[str, str]
    by_others: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A sentence that holds the words searched for; `spans` are theirs within the sentence."""

    document: ListedDocument
    start: int
    text: str
    spans: tuple[Span, ...]


# -------------------------------------------------------------------------- judgements of analysts


class Action(StrEnum):
    """What an analyst decides."""

    MERGE_ACTORS = "merge actors"
    SPLIT_ACTOR = "split actor"
    REJECT_CLAIM = "reject claim"
    CORRECT_CLAIM = "correct claim"
    MERGE_EVENTS = "merge events"
    SPLIT_EVENT = "split event"
    CONFIRM = "confirm"  # it was looked at and is right, which changes nothing
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedActor:
    """An actor as a judgement found it, so that it is found again under another identifier.

    `entity_ids` are some of the entities that it was then.
    """

    id: str
    name: str
    kind: Kind
    known: str | None
    country: str | None
    entity_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedClaim:
    """A claim as a judgement found it: when another extractor has read the article, its place.

    `article` is the key that all versions of its document share, `trigger` counts in its text.
    """

    id: str
    article: str
    trigger: Span
    type: ClaimType


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a claim should say; None leaves a part as it is.

    `unknown` names the parts ("when", "place") of which nothing is known after all. An empty
    side says that nobody stands on it.
    """

    type: ClaimType | None = None
    modality: Modality | None = None
    when: DateRange | None = None
    place: Place | None = None
    unknown: tuple[str, ...] = ()
    initiators: tuple[CitedActor, ...] | None = None
    recipients: tuple[CitedActor, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A decision of an analyst: who decided what of which things, when, and why.

    `at` is the moment in UTC, as ISO 8601 writes it. Merged actors become the first of `actors`;
    of a split one those of `entity_ids` leave it, and all that are called one of `names`. Events
    are cited by claims: merged ones by one claim of each, a split one by the claims that leave it.
    What is confirmed are `claims`, events by one claim of each, and the `entity_ids` of actors;
    `event_ids` are the events among it, by the names that they had.
    `undoes` is the judgement that no longer holds.
    """

    id: str
    action: Action
    by: str
    at: str
    because: str | None = None
    actors: tuple[CitedActor, ...] = ()
    entity_ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    claims: tuple[CitedClaim, ...] = ()
    event_ids: tuple[str, ...] = ()
    correction: Correction | None = None
    undoes: str | None = None


def in_effect(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements that none undoes, the earliest first; an undoing can be undone."""
    undone: set[str | None] = set()
    holding = []
    for judgement in sorted(judgements, key=lambda item: (item.at, item.id), reverse=True):
        if judgement.id in undone:
            continue
        if judgement.action is Action.UNDO:
            undone.add(judgement.undoes)
        else:
            holding.append(judgement)
    return holding[::-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedJudgement:
    """A judgement with what has become of it.

    `undone_by` is the judgement that took it back. `applies` is false when the store no longer
    has what it is about.
    """

    judgement: Judgement
    undone_by: str | None
    applies: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedIdentity:
    """An entity of one article that is an actor, with the score and reason for it."""

    identity: Identity
    name: str
    document_id: str
    title: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something worth a look: `id` is that of an actor, claim or event, `reason` says why.

    `weight` is greater for what is less certain and for what more depends on; only its order means
    something.
    """

    id: str
    about: str  # "identity", "claim", "disagreement", "accusation"
    reason: str
    weight: float
