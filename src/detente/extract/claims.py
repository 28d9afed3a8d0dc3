"""Triggers and relations go in, claims come out: who, to whom, when, where, who says so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from detente.dates import DateRange, Precision
from detente.extract.attribution import Saying
from detente.extract.cast import Cast, Reference
from detente.extract.circumstances import Circumstances
from detente.extract.contexts import contexts_of
from detente.extract.modality import modality_of
from detente.extract.participants import Slots, suffers
from detente.extract.relations import Relation
from detente.extract.tree import Tree
from detente.extract.triggers import Trigger, trigger_tokens
from detente.ids import make_id
from detente.model import (
    Attribution,
    Claim,
    Document,
    Kind,
    Parse,
    Participant,
    PlaceMention,
    Span,
    Speaker,
    Time,
    Token,
)
from detente.ontology import MUTUAL_TYPES, ClaimType, Modality

MADE_BY: Final = "rules 1"
# PLOVER: a cooperation still to come is a promise of it.
_PROMISED: Final = frozenset(
    {ClaimType.CONSULT, ClaimType.SUPPORT, ClaimType.COOPERATE, ClaimType.AID}
)
# Acts of speech: what one actor says in one place is said at one time.
_SPOKEN: Final = frozenset(
    {
        ClaimType.ACCUSE,
        ClaimType.REQUEST,
        ClaimType.REJECT,
        ClaimType.THREATEN,
        ClaimType.SUPPORT,
        ClaimType.CONCEDE,
        ClaimType.AGREE,
        ClaimType.CONSULT,
    }
)
_TALKING: Final = frozenset({"discuss", "talk", "confer", "negotiate", "consult", "review"})
_TOOK_PLACE: Final = frozenset({"VBD", "VBN", "VBP", "VBZ", "NN", "NNS"})
_JOINT: Final = MUTUAL_TYPES | {ClaimType.AGREE}
_NEAR: Final = 3  # sentences back to a claim about the same thing
_REACH: Final = 8  # sentences back to an event that "the meeting" may mean


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """A claim before its references have become participants."""

    token: Token
    last: Token
    type: ClaimType
    mode: str | None
    initiators: tuple[Reference, ...]
    recipients: tuple[Reference, ...]
    when: Time | None
    place: PlaceMention | None
    modality: Modality
    is_noun: bool
    is_told: bool = True  # whether a speaker around it says it; titles are the article's own words
    is_spoken: bool = False  # whether the act is the innermost speaker's saying so


class ClaimMaker:
    """Makes the claims of one article."""

    def __init__(  # noqa: PLR0913 - the layers of one article, each made elsewhere
        self,
        *,
        parse: Parse,
        tree: Tree,
        cast: Cast,
        slots: Slots,
        sayings: tuple[Saying, ...],
        circumstances: Circumstances,
    ) -> None:
        self._parse = parse
        self._tree = tree
        self._cast = cast
        self._slots = slots
        self._sayings = sayings
        self._circumstances = circumstances

    def make(self, triggers: Iterable[Trigger], relations: Iterable[Relation]) -> tuple[Claim, ...]:
        """Return the claims in text order."""
        drafts = [self._from_trigger(trigger) for trigger in triggers]
        drafts += [self._from_relation(relation) for relation in relations]
        drafts.sort(key=lambda draft: (draft.token.start, draft.type))
        drafts = list(self._with_antecedents(drafts))
        return tuple(self._claim(draft) for draft in drafts if self._is_worth_keeping(draft))

    def attributions(self) -> Iterator[Attribution]:
        """Yield who is said to say which words, in text order."""
        for saying in sorted(self._sayings, key=lambda saying: saying.content):
            for speaker in self._speakers(saying):
                yield Attribution(speaker=speaker, content=saying.content)

    def _from_trigger(self, trigger: Trigger) -> _Draft:
        token, sense = trigger.token, trigger.sense
        if sense.type is None:
            msg = f"a sense without a type carries no event: {sense.word!r}"
            raise ValueError(msg)
        initiators, recipients = self._slots.fill(
            token, sense.frame, parties=2 if sense.type in _JOINT else 1
        )
        if not recipients and token.pos == "NOUN" and not sense.type.is_mutual:
            recipients = tuple(
                ref for item in suffers(token, self._tree) for ref in self._cast.resolve(item)
            )
        kind, modality = sense.type, modality_of(token, self._tree)
        if modality is Modality.PLANNED and self._is_purpose_of_meeting(token):
            modality = Modality.ASSERTED
        if modality is Modality.PLANNED and kind in _PROMISED:
            kind = ClaimType.AGREE
        if kind.is_mutual:
            initiators, recipients = _pooled(initiators, recipients), ()
        first, last = trigger_tokens(token, self._tree)
        return _Draft(
            token=first,
            last=last,
            type=kind,
            mode=sense.mode if kind is sense.type else None,
            initiators=initiators,
            recipients=recipients,
            when=self._circumstances.when(token),
            place=self._circumstances.where(token),
            modality=modality,
            is_noun=token.pos in {"NOUN", "PROPN"},
            is_spoken=any("speaker" in group for group in sense.frame.initiators),
        )

    def _is_purpose_of_meeting(self, token: Token) -> bool:
        """Whether a meeting that took place was for this: "met to discuss the crisis"."""
        if token.dep not in {"advcl", "xcomp", "relcl", "acl"} or token.lemma not in _TALKING:
            return False
        head = self._tree.head(token)
        return head.tag in _TOOK_PLACE and not self._tree.is_future(head)

    def _from_relation(self, relation: Relation) -> _Draft:
        return _Draft(
            token=relation.first,
            last=relation.last,
            type=relation.type,
            mode=None,
            initiators=relation.initiators,
            recipients=relation.recipients,
            when=_until(self._parse.document, relation) if relation.past else None,
            place=None,
            modality=Modality.ASSERTED,
            is_noun=False,
            is_told=relation.type not in {ClaimType.LEADS, ClaimType.MEMBER_OF},
        )

    def _with_antecedents(self, drafts: list[_Draft]) -> Iterator[_Draft]:
        """Let "the meeting" have the parties, time and place of the meeting told before."""
        earlier: list[_Draft] = []
        for draft in drafts:
            completed = self._completed(draft, earlier)
            # Whatever stands for an event told before is when and where that event is.
            if completed is draft:
                completed = self._dated(self._placed(draft), earlier)
            if not completed.type.is_relation:
                earlier.append(completed)
            yield completed

    def _completed(self, draft: _Draft, earlier: list[_Draft]) -> _Draft:
        """Give a report the parties of the event told before that it is another report of."""
        if not _is_open(draft) or draft.type.is_relation:
            return draft
        if draft.is_noun and not self._is_anaphoric(draft.token):
            return draft
        here = self._tree.sentence(draft.token).index
        reach = _REACH if draft.is_noun else _NEAR
        for other in reversed(earlier):
            if here - self._tree.sentence(other.token).index > reach:
                break
            if other.type is draft.type and _completes(other, draft):
                return replace(
                    draft,
                    initiators=draft.initiators
                    if len(draft.initiators) >= len(other.initiators)
                    else _standing_for(other.initiators, draft),
                    recipients=draft.recipients or _standing_for(other.recipients, draft),
                    when=draft.when or other.when,
                    place=draft.place or other.place,
                )
        return draft

    def _placed(self, draft: _Draft) -> _Draft:
        if draft.place is not None or draft.type.is_relation:
            return draft
        return replace(draft, place=self._circumstances.above(draft.token))

    def _dated(self, draft: _Draft, earlier: list[_Draft]) -> _Draft:
        """Let a claim without a time have that of a claim just before about the same thing."""
        if draft.type.is_relation or (draft.when is not None and draft.place is not None):
            return draft
        here = self._tree.sentence(draft.token).index
        for other in reversed(earlier):
            if here - self._tree.sentence(other.token).index > _NEAR:
                break
            if other.modality is draft.modality and _is_about_the_same(draft, other):
                when = draft.when
                if when is None and other.when is not None and other.when.range is not None:
                    when = other.when
                draft = replace(draft, when=when, place=draft.place or other.place)
        return draft

    def _is_anaphoric(self, token: Token) -> bool:
        return any(
            child.lower in {"the", "this", "that", "these", "those", "both", "such"}
            for child in self._tree.children(token, "det")
        )

    def _is_worth_keeping(self, draft: _Draft) -> bool:
        if draft.type.is_mutual and draft.type.is_relation:
            return len(draft.initiators) > 1 or draft.type in {
                ClaimType.WARMING,
                ClaimType.COOLING,
                ClaimType.OPPOSES,
            }
        return bool(draft.initiators or draft.recipients) or not draft.type.is_relation

    def _claim(self, draft: _Draft) -> Claim:
        document = self._parse.document
        trigger = Span(draft.token.start, draft.last.end)
        sentence = self._tree.sentence(draft.token).span
        return Claim(
            id=make_id("clm", document.id, draft.type, trigger.start, trigger.end, MADE_BY),
            document_id=document.id,
            sentence=sentence,
            trigger=trigger,
            type=draft.type,
            mode=draft.mode,
            contexts=contexts_of(sentence.of(document.text)),
            initiators=tuple(self._participant(reference) for reference in draft.initiators),
            recipients=tuple(self._participant(reference) for reference in draft.recipients),
            when=draft.when,
            place=draft.place,
            attribution=tuple(self._chain(draft)),
            modality=draft.modality,
            confidence=0.5,
            made_by=MADE_BY,
        )

    def _participant(self, reference: Reference) -> Participant:
        span = self._span(reference.first, reference.last)
        return Participant(
            entity_id=make_id("ent", self._parse.document.id, reference.key),
            span=span,
            text=span.of(self._parse.document.text),
        )

    def _span(self, first: int, last: int) -> Span:
        return Span(self._tree.tokens[first].start, self._tree.tokens[last].end)

    def _chain(self, draft: _Draft) -> Iterator[Speaker]:
        """Yield who says so, from the innermost speaker outwards, each once."""
        token = draft.token
        seen = (
            {self._cast.figure(ref).name for ref in draft.initiators} if draft.is_spoken else set()
        )
        for saying in reversed(self._sayings) if draft.is_told else ():
            inside = saying.content.start <= token.start and token.end <= saying.content.end
            if not inside or saying.cue is token or saying.speaker is None:
                continue
            for speaker in self._speakers(saying):
                if speaker.name not in seen:
                    seen.add(speaker.name)
                    yield speaker

    def _speakers(self, saying: Saying) -> Iterator[Speaker]:
        if saying.speaker is None:
            return
        cue = Span(saying.cue.start, saying.cue.end)
        references = self._cast.resolve(saying.speaker)
        for reference in references:
            figure = self._cast.figure(reference)
            known = figure.kind is not Kind.GENERIC
            yield Speaker(
                name=figure.name,
                entity_id=make_id("ent", self._parse.document.id, reference.key) if known else None,
                span=self._span(reference.first, reference.last),
                cue=saying.cue.text,
                cue_span=cue,
            )
        if not references and saying.speaker.pos in {"NOUN", "PROPN"}:
            first, last = self._tree.phrase(saying.speaker)
            span = self._span(first.index, last.index)
            yield Speaker(
                name=span.of(self._parse.document.text),
                entity_id=None,
                span=span,
                cue=saying.cue.text,
                cue_span=cue,
            )


def _until(document: Document, relation: Relation) -> Time | None:
    """Date a past office: it ended at some time before publication."""
    if document.published is None:
        return None
    ended = DateRange(first=None, last=document.published, precision=Precision.OPEN)
    span = Span(relation.first.start, relation.last.end)
    return Time(span=span, text=span.of(document.text), range=ended, rule="past office")


def _pooled(
    initiators: tuple[Reference, ...], recipients: tuple[Reference, ...]
) -> tuple[Reference, ...]:
    return tuple({reference.key: reference for reference in (*recipients, *initiators)}.values())


def _is_open(draft: _Draft) -> bool:
    """Whether a party is missing that events of the type have."""
    if draft.type.is_mutual:
        return len(draft.initiators) < 2
    return not draft.initiators or not draft.recipients


def _completes(other: _Draft, draft: _Draft) -> bool:
    """Whether an event told before has the party that a report lacks.

    "The attack" may mean any that fits; "were killed" only one that a party of its own was in.
    """
    if not _agree(draft, other):
        return False
    if draft.is_noun:
        return not _is_open(other)
    missing = other.initiators if not draft.initiators else other.recipients
    return bool(missing) and (
        _share(draft.initiators, other.initiators) or _share(draft.recipients, other.recipients)
    )


def _share(ones: tuple[Reference, ...], others: tuple[Reference, ...]) -> bool:
    return not {ref.key for ref in ones}.isdisjoint(ref.key for ref in others)


def _agree(draft: _Draft, other: _Draft) -> bool:
    """Whether what the draft knows of its parties does not contradict the other event."""
    for mine, theirs in (
        (draft.initiators, other.initiators),
        (draft.recipients, other.recipients),
    ):
        if mine and theirs and not _share(mine, theirs):
            return False
    return True


def _is_about_the_same(draft: _Draft, other: _Draft) -> bool:
    """Whether two claims tell of one happening, or of two things that one actor said."""
    if draft.token.lemma == other.token.lemma:
        return True
    initiators = {ref.key for ref in draft.initiators} & {ref.key for ref in other.initiators}
    if draft.type in _SPOKEN and other.type in _SPOKEN and initiators:
        return True
    parties = {ref.key for ref in (*draft.initiators, *draft.recipients)}
    return draft.type is other.type and any(
        ref.key in parties for ref in (*other.initiators, *other.recipients)
    )


def _standing_for(references: tuple[Reference, ...], draft: _Draft) -> tuple[Reference, ...]:
    """Let the word for the event stand for parties that its sentence does not name."""
    return tuple(
        replace(reference, first=draft.token.index, last=draft.last.index)
        for reference in references
    )
