"""What an analyst asks for goes in, the judgement that says it comes out."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TextIO

from detente import spelling
from detente.data.world import find_places
from detente.dates import DateRange, Precision, days_of
from detente.errors import JudgementError
from detente.ids import make_id
from detente.model import (
    Action,
    CitedActor,
    CitedClaim,
    Correction,
    Judgement,
    Kind,
    ListedIdentity,
    Place,
    in_effect,
)
from detente.ontology import ClaimType, Modality
from detente.store import Answers, judgement_of, judgement_record

UNKNOWN: Final = "unknown"
NOBODY: Final = "nobody"
_PRECISIONS: Final = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who decides, and why; None where no reason is given."""

    by: str
    because: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wished:
    """What a claim should say, in words; None leaves a part as it is.

    `when` is a day, month or year, two of them parted by "/", or "unknown"; `place` a name, with
    a country code after a comma where several places bear it, or "unknown". The sides are names or
    identifiers of actors, or "nobody".
    """

    type: str | None = None
    modality: str | None = None
    when: str | None = None
    place: str | None = None
    initiators: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


def merge(answers: Answers, ids: Sequence[str], signature: Signature) -> Judgement:
    """Return the judgement that two or more actors, or events, are one: the first given."""
    if len(set(ids)) < 2:  # noqa: PLR2004 - one thing is one already
        msg = "one thing alone cannot be merged"
        raise JudgementError(msg, hint="Give two or more actors, or two or more events.")
    if all(key.startswith("evt-") for key in ids):
        claims = tuple(answers.cite_claim(_claims_of(answers, key)[0]) for key in ids)
        return _signed(Action.MERGE_EVENTS, signature, claims=claims)
    if any(key.startswith("evt-") for key in ids):
        msg = "an actor and an event cannot be one"
        raise JudgementError(msg, hint="Give actors only, or events only.")
    actors = tuple(_cited(answers, key) for key in ids)
    if len({actor.kind is Kind.PERSON for actor in actors}) > 1:
        kinds = ", ".join(f"{actor.name} ({actor.kind})" for actor in actors)
        msg = f"a person and a body cannot be one: {kinds}"
        raise JudgementError(msg, hint="Look at each with: detente show ID")
    if len({actor.id for actor in actors}) < len(actors):
        msg = f"these are one actor already, {actors[0].name}"
        raise JudgementError(msg, hint="List the actors with: detente actors")
    return _signed(Action.MERGE_ACTORS, signature, actors=actors)


def split(answers: Answers, whole: str, parts: Sequence[str], signature: Signature) -> Judgement:
    """Return the judgement that some parts of an actor, or an event, are another one.

    Parts of an event are claims; those of an actor are its names, its entities (`ent-…`), or the
    articles (`doc-…`) in which it is another one.
    """
    if whole.startswith("evt-"):
        return _split_event(answers, whole, parts, signature)
    actor = _cited(answers, whole)
    listed = answers.identities(actor.id)
    leaving, called = _parts(actor, listed, parts)
    if {item.identity.entity_id for item in listed} <= {
        item.identity.entity_id
        for item in listed
        if item.identity.entity_id in leaving or item.name in called
    }:
        msg = f"nothing of {actor.name} would be left"
        raise JudgementError(msg, hint="Give only the parts that are another actor.")
    return _signed(
        Action.SPLIT_ACTOR,
        signature,
        actors=(actor,),
        entity_ids=tuple(sorted(leaving)),
        names=tuple(sorted(called)),
    )


def _parts(
    actor: CitedActor, listed: Sequence[ListedIdentity], parts: Iterable[str]
) -> tuple[set[str], set[str]]:
    """Return the entities of an actor that some parts of it are, and the names of it."""
    entities = {item.identity.entity_id for item in listed}
    names = {spelling.fold(item.name): item.name for item in listed}
    found: set[str] = set()
    called: set[str] = set()
    for part in parts:
        in_article = {item.identity.entity_id for item in listed if item.document_id == part}
        if part in entities:
            found.add(part)
        elif in_article:
            found |= in_article
        elif spelling.fold(part) in names:
            called.add(names[spelling.fold(part)])
        else:
            msg = f"{part!r} is no part of {actor.name}"
            raise JudgementError(msg, hint=f"List its parts with: detente review parts {actor.id}")
    return found, called


def confirm(
    answers: Answers, ids: Iterable[str], signature: Signature, *, parts: Sequence[str] = ()
) -> Judgement:
    """Return the judgement that claims, events or actors were looked at and are right.

    It changes nothing but that they are no longer doubtful: of an actor all that it was doubtfully
    put together from, or only the `parts` given. What comes later is doubtful again.
    """
    claims: list[CitedClaim] = []
    actors: list[CitedActor] = []
    entities: set[str] = set()
    keys = tuple(dict.fromkeys(ids))
    for key in keys:
        if key.startswith(("clm-", "evt-")):
            if parts:
                msg = f"{key!r} has no parts to confirm"
                raise JudgementError(msg, hint="Confirm it as a whole, or parts of an actor.")
            claim_id = key if key.startswith("clm-") else _claims_of(answers, key)[0]
            claims.append(answers.cite_claim(claim_id))
            continue
        actor = _cited(answers, key)
        listed = answers.identities(actor.id)
        found, called = _parts(actor, listed, parts)
        actors.append(actor)
        entities |= found | {
            item.identity.entity_id
            for item in listed
            if item.name in called or (not parts and item.identity.score < 1)
        }
    return _signed(
        Action.CONFIRM,
        signature,
        claims=tuple(claims),
        event_ids=tuple(key for key in keys if key.startswith("evt-")),
        actors=tuple(actors),
        entity_ids=tuple(sorted(entities)),
    )


def reject(answers: Answers, claim_id: str, signature: Signature) -> Judgement:
    """Return the judgement that an article does not say what a claim does."""
    claims = (answers.cite_claim(claim_id),)
    return _signed(Action.REJECT_CLAIM, signature, claims=claims)


def correct(answers: Answers, claim_id: str, wished: Wished, signature: Signature) -> Judgement:
    """Return the judgement that a claim should say something else."""
    claims = (answers.cite_claim(claim_id),)
    correction = _correction(answers, wished)
    if correction == Correction():
        msg = "nothing is to be corrected"
        raise JudgementError(msg, hint="Say what, as with --type, --when or --recipients.")
    return _signed(Action.CORRECT_CLAIM, signature, claims=claims, correction=correction)


def undo(answers: Answers, judgement_id: str, signature: Signature) -> Judgement:
    """Return the judgement that an earlier one does not hold."""
    for listed in answers.judgements():
        if listed.judgement.id == judgement_id:
            if listed.undone_by is not None:
                msg = f"{judgement_id} is undone already"
                hint = f"To have it back: detente review undo {listed.undone_by}"
                raise JudgementError(msg, hint=hint)
            return _signed(Action.UNDO, signature, undoes=judgement_id)
    msg = f"there is no judgement {judgement_id!r}"
    raise JudgementError(msg, hint="List them with: detente review list")


def said_once(answers: Answers, judgement: Judgement) -> Judgement:
    """Return the judgement in effect by which the same was said before, else the one given.

    Who was stopped while a judgement was kept, and cannot know whether it was, says it again.
    """
    every = [listed.judgement for listed in answers.judgements()]
    said = (item for item in in_effect(every) if _content(item) == _content(judgement))
    return next(iter(said), judgement)


def _content(judgement: Judgement) -> Judgement:
    return replace(judgement, id="", at="")


def write_judgements(answers: Answers, file: TextIO) -> int:
    """Write all judgements to a file as JSON lines, the earliest first; return how many."""
    found = answers.judgements()[::-1]
    file.writelines(
        f"{json.dumps(judgement_record(listed.judgement), ensure_ascii=False)}\n"
        for listed in found
    )
    return len(found)


def read_judgements(path: Path) -> Iterator[Judgement]:
    """Yield the judgements of such a file. Raises JudgementError, with the line, for any other."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        msg = f"{str(path)!r} is no file of judgements: {error.reason}"
        raise JudgementError(msg, hint="Give one that review export wrote.") from error
    yield from judgements_of(lines, repr(str(path)))


def judgements_of(lines: Iterable[str], where: str) -> Iterator[Judgement]:
    """Yield the judgements of lines of JSON. Raises JudgementError, with the line, for others."""
    for number, line in enumerate(lines, start=1):
        try:
            judgement = judgement_of(json.loads(line))
            # Half a surrogate pair is JSON, but no text that can be kept.
            json.dumps(judgement_record(judgement), ensure_ascii=False).encode()
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            msg = f"{where}, line {number} is no judgement: {error}"
            raise JudgementError(msg, hint="Give one that review export wrote.") from error
        yield judgement


def _signed(action: Action, signature: Signature, **parts: Any) -> Judgement:  # noqa: ANN401
    """Return a judgement under an identifier that follows from all it says."""
    judgement = Judgement(
        id="",
        action=action,
        by=signature.by,
        at=datetime.now(UTC).isoformat(timespec="microseconds"),
        because=signature.because,
        **parts,
    )
    content = json.dumps(judgement_record(judgement), sort_keys=True)
    return replace(judgement, id=make_id("jdg", content))


def _cited(answers: Answers, name: str) -> CitedActor:
    return answers.cite_actor(answers.actor_named(name).actor.id)


def _claims_of(answers: Answers, event_id: str) -> tuple[str, ...]:
    found = answers.events_by_id([event_id])
    if not found:
        msg = f"the store has no event {event_id!r}"
        raise JudgementError(msg, hint="List them with: detente events")
    return found[0].event.claim_ids


def _split_event(
    answers: Answers, whole: str, parts: Sequence[str], signature: Signature
) -> Judgement:
    told = set(_claims_of(answers, whole))
    for part in parts:
        if part not in told:
            msg = f"{part!r} is no claim of {whole}"
            raise JudgementError(msg, hint=f"List its claims with: detente show {whole}")
    if told <= set(parts):
        msg = f"nothing of {whole} would be left"
        raise JudgementError(msg, hint="Give only the claims that tell of another event.")
    claims = tuple(answers.cite_claim(part) for part in dict.fromkeys(parts))
    return _signed(Action.SPLIT_EVENT, signature, claims=claims)


def _correction(answers: Answers, wished: Wished) -> Correction:
    parts = (("when", wished.when), ("place", wished.place))
    return Correction(
        type=ClaimType(wished.type) if wished.type else None,
        modality=Modality(wished.modality) if wished.modality else None,
        when=_range(wished.when) if wished.when not in {None, UNKNOWN} else None,
        place=_place(wished.place) if wished.place not in {None, UNKNOWN} else None,
        unknown=tuple(name for name, value in parts if value == UNKNOWN),
        initiators=_side(answers, wished.initiators),
        recipients=_side(answers, wished.recipients),
    )


def _side(answers: Answers, names: Iterable[str]) -> tuple[CitedActor, ...] | None:
    given = tuple(names)
    if not given:
        return None
    if given == (NOBODY,):
        return ()
    return tuple(_cited(answers, name) for name in given)


def _range(text: str | None) -> DateRange:
    first, _, last = (text or "").partition("/")
    try:
        if not last:
            start, end = days_of(first)
            return DateRange(first=start, last=end, precision=_PRECISIONS[len(first)])
        return DateRange(first=days_of(first)[0], last=days_of(last)[1], precision=Precision.SPAN)
    except ValueError:
        msg = f"{text!r} is not a time"
        hint = f"Write 2012, 2012-02, 2012-02-24, 2012-02-24/2012-03-02 or {UNKNOWN}."
        raise JudgementError(msg, hint=hint) from None


def _place(text: str | None) -> Place:
    name, _, country = (text or "").partition(",")
    code = country.strip().upper()
    for entry in find_places(name.strip()):
        if not code or entry.country == code:
            return Place(
                name=entry.name,
                country=entry.country,
                latitude=entry.latitude,
                longitude=entry.longitude,
                geonames_id=entry.geonames_id,
            )
    msg = f"no place {text!r} is known"
    hint = f"Write its usual English name, its country after a comma (Tripoli, LB), or {UNKNOWN}."
    raise JudgementError(msg, hint=hint)
