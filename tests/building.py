"""Hand-made values for tests: every builder asks only for what a test is about."""
# ruff: noqa: ANN401 - a builder takes any field of what it builds

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, TypeVar

from sqlalchemy import select

from detente import pipeline
from detente.dates import DateRange, Precision
from detente.ids import make_id
from detente.model import (
    Attribution,
    Basis,
    Candidate,
    Claim,
    Dealing,
    Document,
    Entity,
    Extraction,
    Form,
    Kind,
    ListedClaim,
    ListedDocument,
    Mention,
    Participant,
    Party,
    Place,
    PlaceMention,
    Report,
    Span,
    Speaker,
    Telling,
    Time,
)
from detente.ontology import ClaimType, Modality
from detente.store import Answers, Store, schema
from detente.store.database import database_at

LONG_AGO: Final = date(2019, 3, 27)
MADE_BY: Final = "hand 1"

Address = TypeVar("Address", Path, str, Path | str)


def day(text: str) -> DateRange:
    """Return the range of one day, given in its ISO form."""
    return DateRange.of_day(date.fromisoformat(text))


def a_place(name: str = "Oslo", country: str | None = "NO", **changes: Any) -> Place:
    return Place(name=name, country=country, **changes)


def open_range(*, first: date | None = None, last: date | None = None) -> DateRange:
    return DateRange(first=first, last=last, precision=Precision.OPEN)


# ---------------------------------------------------------------------------------------- articles


@dataclass(frozen=True, kw_only=True)
class Told:
    """A sentence of a hand-made article, composed of the parts of the one claim that it makes."""

    initiators: tuple[str, ...] = ("Ruritania",)
    trigger: str = "met"
    recipients: tuple[str, ...] = ()
    type: ClaimType = ClaimType.CONSULT
    mode: str | None = None
    when: DateRange | None = None
    when_words: str | None = None  # words for a time, "today" where there is only a date
    place: Place | None = None
    speaker: str | None = None
    modality: Modality = Modality.ASSERTED
    rest: str = ""

    @property
    def text(self) -> str:
        """The sentence, in which every part can be found again."""
        parts = [*self.initiators, self.trigger, *self.recipients]
        if self.place is not None:
            parts.append(f"in {self.place.name}")
        if self.said_when:
            parts.append(self.said_when)
        if self.rest:
            parts.append(self.rest)
        if self.speaker is not None:
            parts.append(f"according to {self.speaker}")
        return f"{' '.join(parts)}."

    @property
    def said_when(self) -> str | None:
        """The words for the time."""
        return self.when_words or (None if self.when is None else "today")


def a_document(text: str = "Ruritania met Graustark.", **changes: Any) -> Document:
    """Return a document whose identifier follows from what it holds, unless one is given."""
    document_id = changes.pop("id", None)
    document = Document(id=document_id or "", text=text, **changes)
    if document_id is not None:
        return document
    parts = (document.url, document.outlet, text, document.published, document.published_basis)
    return replace(document, id=make_id("doc", *parts))


def an_entity(name: str = "Ruritania", **changes: Any) -> Entity:
    """Return an organisation of document doc-1, unless told otherwise."""
    document_id = changes.pop("document_id", "doc-1")
    found: dict[str, Any] = {
        "id": make_id("ent", document_id, name),
        "document_id": document_id,
        "name": name,
        "kind": Kind.ORGANISATION,
    }
    return Entity(**(found | changes))


def a_candidate(
    name: str = "Ruritania",
    body_id: str | None = None,
    setting: str | None = None,
    **changes: Any,
) -> Candidate:
    return Candidate(entity=an_entity(name, **changes), body_id=body_id, setting=setting)


def an_extraction(
    *told: Told,
    outlet: str | None = "Strelsau Gazette",
    published: date | None = LONG_AGO,
    basis: Basis = Basis.INPUT,
    cast: Mapping[str, Mapping[str, Any]] | None = None,
    **changes: Any,
) -> Extraction:
    """Return an article of the sentences told, each a line of it.

    `cast` holds what is to be changed of the entities, by name; `part_of` there is a name too.
    """
    sentences, offset = [], 0
    for item in told:
        sentences.append(Span(offset, offset + len(item.text)))
        offset += len(item.text) + 1
    document = a_document(
        "\n".join(item.text for item in told) or "Nothing is told here.",
        outlet=outlet,
        outlet_basis=Basis.INPUT if outlet else None,
        published=published,
        published_basis=basis if published else None,
        **changes,
    )
    entities = _entities(document, told, cast or {})
    pairs = list(zip(told, sentences, strict=True))
    return Extraction(
        document=document,
        sentences=tuple(sentences),
        entities=tuple(entities.values()),
        mentions=tuple(_mentions(pairs, entities)),
        times=tuple(time for pair in pairs if (time := _time(*pair)) is not None),
        places=tuple(place for pair in pairs if (place := _place(*pair)) is not None),
        attributions=tuple(
            Attribution(speaker=speaker, content=sentence)
            for item, sentence in pairs
            for speaker in _speakers(item, sentence, entities)
        ),
        claims=tuple(_claim(document, *pair, entities) for pair in pairs),
    )


def _entities(
    document: Document, told: Sequence[Told], cast: Mapping[str, Mapping[str, Any]]
) -> dict[str, Entity]:
    names = dict.fromkeys(
        name
        for item in told
        for name in (*item.initiators, *item.recipients, *((item.speaker,) if item.speaker else ()))
    )
    bodies = [changes["part_of"] for changes in cast.values() if "part_of" in changes]
    found = {
        name: an_entity(name, document_id=document.id, **cast.get(name, {}))
        for name in dict.fromkeys((*names, *bodies))
    }
    return {
        name: replace(entity, part_of=found[entity.part_of].id) if entity.part_of else entity
        for name, entity in found.items()
    }


def _mentions(
    pairs: Iterable[tuple[Told, Span]], entities: Mapping[str, Entity]
) -> Iterable[Mention]:
    for item, sentence in pairs:
        for name in (*item.initiators, *item.recipients):
            span = _find(item, sentence, name)
            yield Mention(span=span, text=name, form=Form.NAME, entity_id=entities[name].id)


def _find(item: Told, sentence: Span, words: str) -> Span:
    start = sentence.start + item.text.index(words)
    return Span(start, start + len(words))


def _time(item: Told, sentence: Span) -> Time | None:
    if item.said_when is None:
        return None
    span = _find(item, sentence, item.said_when)
    return Time(span=span, text=item.said_when, range=item.when, rule="by hand")


def _place(item: Told, sentence: Span) -> PlaceMention | None:
    if item.place is None:
        return None
    span = _find(item, sentence, item.place.name)
    return PlaceMention(span=span, text=item.place.name, place=item.place)


def _speakers(item: Told, sentence: Span, entities: Mapping[str, Entity]) -> tuple[Speaker, ...]:
    if item.speaker is None:
        return ()
    cue = "according to"
    return (
        Speaker(
            name=item.speaker,
            entity_id=entities[item.speaker].id,
            span=_find(item, sentence, item.speaker),
            cue=cue,
            cue_span=_find(item, sentence, cue),
        ),
    )


def _claim(document: Document, item: Told, sentence: Span, entities: Mapping[str, Entity]) -> Claim:
    def participants(names: Iterable[str]) -> tuple[Participant, ...]:
        return tuple(
            Participant(entity_id=entities[name].id, span=_find(item, sentence, name), text=name)
            for name in names
        )

    trigger = _find(item, sentence, f" {item.trigger}")
    return Claim(
        id=make_id("clm", document.id, sentence.start),
        document_id=document.id,
        sentence=sentence,
        trigger=Span(trigger.start + 1, trigger.end),
        type=item.type,
        mode=item.mode,
        contexts=("diplomatic",),
        initiators=participants(item.initiators),
        recipients=participants(item.recipients),
        when=_time(item, sentence),
        place=_place(item, sentence),
        attribution=_speakers(item, sentence, entities),
        modality=item.modality,
        confidence=0.5,
        made_by=MADE_BY,
    )


# ---------------------------------------------------------------------------- reports and dealings


def a_report(claim_id: str = "clm-a", **changes: Any) -> Report:
    """Return a report that Ruritania met Graustark on a day; parties act for themselves."""
    initiators = changes.get("initiators", ("act-ruritania", "act-graustark"))
    recipients = changes.get("recipients", ())
    found: dict[str, Any] = {
        "claim_id": claim_id,
        "document_id": f"doc-of-{claim_id}",
        "group": changes.get("document_id", f"doc-of-{claim_id}"),
        "voice": f"outlet of {claim_id}",
        "published": LONG_AGO,
        "type": ClaimType.CONSULT,
        "mode": None,
        "initiators": initiators,
        "recipients": recipients,
        "principals": (frozenset(initiators), frozenset(recipients)),
        "when": day("2019-03-27"),
        "place": None,
        "modality": Modality.ASSERTED,
        "trigger": "met",
        "at": 10,
        "sentence": "Ruritania met Graustark.",
        "sentence_at": 0,
        "opening": "Ruritania met Graustark.",
    }
    return Report(**(found | changes))


def a_dealing(event_id: str = "evt-a", **changes: Any) -> Dealing:
    found: dict[str, Any] = {
        "type": ClaimType.CONSULT,
        "modality": Modality.ASSERTED,
        "when": day("2019-03-27"),
    }
    return Dealing(event_id=event_id, **(found | changes))


def a_telling(event_id: str = "evt-a", claim_id: str = "clm-a", **changes: Any) -> Telling:
    found: dict[str, Any] = {
        "outlet": "Strelsau Gazette",
        "published": LONG_AGO,
        "is_copy": False,
    }
    return Telling(event_id=event_id, claim_id=claim_id, **(found | changes))


def a_listed_claim(claim_id: str = "clm-a", **changes: Any) -> ListedClaim:
    """Return the claim that Ruritania and Graustark get on better, without a date of its own.

    `initiators` and `recipients` are identifiers of actors, `document_id` and `published` those
    of its document, `when` is a range.
    """
    when = changes.pop("when", None)
    sides = {
        side: tuple(
            Party(
                actor_id=actor_id,
                name=actor_id,
                kind=Kind.STATE,
                mention=actor_id,
                span=Span(0, 1),
                role=None,
                aliases=(),
            )
            for actor_id in changes.pop(side, found)
        )
        for side, found in (("initiators", ("act-a", "act-b")), ("recipients", ()))
    }
    document = ListedDocument(
        id=changes.pop("document_id", f"doc-of-{claim_id}"),
        published=changes.pop("published", LONG_AGO),
        **dict.fromkeys(
            ("path", "url", "title", "outlet", "outlet_basis", "published_basis", "copy_of")
        ),
        shared=None,
        remarks=(),
        claims=1,
    )
    found: dict[str, Any] = {
        "document": document,
        "sentence": "They get on better.",
        "sentence_start": 0,
        "trigger": "better",
        "trigger_span": Span(12, 18),
        "type": ClaimType.WARMING,
        "mode": None,
        "contexts": (),
        **sides,
        "when": Time(span=Span(0, 4), text="then", range=when, rule="by hand") if when else None,
        "place": None,
        "attribution": (),
        "modality": Modality.ASSERTED,
        "confidence": 0.5,
        "event_id": None,
        "made_by": MADE_BY,
    }
    return ListedClaim(id=claim_id, **(found | changes))


# ------------------------------------------------------------------------------------------ stores


def place(folder: Path) -> Path | str:
    """Return where the store of a test is, which has this folder for itself."""
    return folder / "news.db"


def store_of(address: Address, *extractions: Extraction) -> Address:
    """Write articles into a store, conclude from them, and return where it is."""
    with Store(address) as store:
        add_to(store, *extractions)
    return address


def add_to(store: Store, *extractions: Extraction) -> None:
    with store.writing() as evidence:
        for extraction in extractions:
            pipeline.add(evidence, extraction)
    pipeline.conclude(store)


@contextmanager
def answers_of(*extractions: Extraction) -> Iterator[Answers]:
    """Open a store of these articles for reading."""
    with TemporaryDirectory() as folder:
        address = store_of(place(Path(folder)), *extractions)
        with Store(address, read_only=True) as store, store.reading() as answers:
            yield answers


def rows_of(address: Path | str, tables: Iterable[str]) -> dict[str, list[str]]:
    """Return all rows of some tables, sorted, whatever the database."""
    engine = database_at(address).engine(read_only=True, wait_seconds=0)
    with engine.connect() as connection:
        return {
            table: sorted(
                repr(tuple(row))
                for row in connection.execute(select(schema.metadata.tables[table]))
            )
            for table in tables
        }


def lists_of(answers: Answers) -> dict[str, list[Any]]:
    """Return all five lists in full."""
    return {
        "documents": list(answers.documents()),
        "claims": list(answers.claims()),
        "events": list(answers.events()),
        "actors": list(answers.actors()),
        "ties": list(answers.ties()),
    }
