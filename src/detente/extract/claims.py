"""Drafts go in, claims come out: completed from what was told before, and with who says so."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from detente.extract.cast import Reference
from detente.extract.contexts import contexts_of
from detente.extract.dating import date_drafts
from detente.extract.drafts import SPOKEN, Draft
from detente.extract.layers import Layers
from detente.extract.sayings import Saying
from detente.extract.tense import is_past
from detente.extract.whereabouts import place_drafts
from detente.ids import make_id
from detente.model import (
    Attribution,
    Claim,
    Kind,
    Participant,
    Span,
    Speaker,
    Time,
    Token,
)
from detente.ontology import ClaimType, Modality

# Whoever does these in words of its own is not named again as saying so.
_SAID_BY_ITSELF: Final = frozenset({ClaimType.REJECT, ClaimType.SUPPORT})
_NEAR: Final = 3  # sentences back to a claim about the same thing
_REACH: Final = 8  # sentences back to an event that "the meeting" may mean


class ClaimMaker:
    """Makes the claims of one article."""

    def __init__(self, layers: Layers) -> None:
        self._layers = layers
        self._parse = layers.parse
        self._tree = layers.tree
        self._cast = layers.cast
        self._sayings = layers.sayings
        self._circumstances = layers.circumstances

    def make(self, drafts: Iterable[Draft]) -> tuple[Claim, ...]:
        """Return the claims in text order."""
        ordered = sorted(drafts, key=lambda draft: (draft.token.start, draft.type))
        completed = self._with_antecedents(ordered)
        kept = [draft for draft in completed if self._is_worth_keeping(draft)]
        dated = tuple(date_drafts(kept, self._layers))
        return tuple(self._claim(draft) for draft in place_drafts(dated, self._layers))

    def attributions(self, stances: tuple[Saying, ...]) -> Iterator[Attribution]:
        """Yield who is said to say which words, or takes which stance, in text order."""
        for saying in sorted((*self._sayings, *stances), key=lambda saying: saying.content):
            for speaker in self._speakers(saying):
                yield Attribution(speaker=speaker, content=saying.content)

    def _with_antecedents(self, drafts: list[Draft]) -> Iterator[Draft]:
        """Let "the meeting" have the parties and time of the meeting told before."""
        earlier: list[Draft] = []
        for draft in drafts:
            completed = self._completed(draft, earlier)
            # Whatever stands for an event told before is when that event is.
            if completed is draft:
                completed = self._dated(draft, earlier)
            if not completed.type.is_relation:
                earlier.append(completed)
            yield completed

    def _completed(self, draft: Draft, earlier: list[Draft]) -> Draft:
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
                )
        return draft

    def _dated(self, draft: Draft, earlier: list[Draft]) -> Draft:
        """Let a claim without a time have that of a claim just before about the same thing."""
        if draft.type.is_relation or draft.when is not None:
            return draft
        here = self._tree.sentence(draft.token).index
        for other in reversed(earlier):
            if here - self._tree.sentence(other.token).index > _NEAR:
                break
            is_dated = other.when is not None and other.when.range is not None
            if is_dated and other.modality is draft.modality and _is_about_the_same(draft, other):
                return replace(draft, when=other.when)
        return replace(draft, when=self._told_on(draft, earlier))

    def _told_on(self, draft: Draft, earlier: list[Draft]) -> Time | None:
        """Return the time of the story that a claim in the past tense goes on telling.

        It is that of an event of the type just before, else the day that the sentence before names.
        """
        if draft.type in SPOKEN or draft.modality is not Modality.ASSERTED:
            return None
        verb = self._tree.clause_verb(draft.token)
        if verb is None or not is_past(verb, self._tree):
            return None
        if draft.is_noun and not self._is_anaphoric(draft.token):
            return None
        here = self._tree.sentence(draft.token).index
        for other in reversed(earlier):
            if here - self._tree.sentence(other.token).index > 1:
                break
            if other.type is draft.type and other.when is not None:
                return other.when
        return self._circumstances.day_before(draft.token)

    def _is_anaphoric(self, token: Token) -> bool:
        return any(
            child.lower in {"the", "this", "that", "these", "those", "both", "such"}
            for child in self._tree.children(token, "det")
        )

    def _is_worth_keeping(self, draft: Draft) -> bool:
        if draft.type.is_mutual and draft.type.is_relation:
            return len(draft.initiators) > 1 or draft.type in {
                ClaimType.WARMING,
                ClaimType.COOLING,
                ClaimType.OPPOSES,
            }
        return bool(draft.initiators or draft.recipients) or not draft.type.is_relation

    def _claim(self, draft: Draft) -> Claim:
        document = self._parse.document
        trigger = Span(draft.token.start, draft.last.end)
        sentence = self._tree.sentence(draft.token).span
        return Claim(
            id=make_id("clm", document.id, draft.type, trigger.start, trigger.end, draft.made_by),
            document_id=document.id,
            sentence=sentence,
            trigger=trigger,
            type=draft.type,
            mode=draft.mode,
            contexts=contexts_of(sentence.of(document.text)),
            initiators=tuple(self._participant(item, draft) for item in draft.initiators),
            recipients=tuple(self._participant(item, draft) for item in draft.recipients),
            when=draft.when,
            place=draft.place,
            attribution=tuple(self._chain(draft)),
            modality=draft.modality,
            confidence=draft.confidence,
            made_by=draft.made_by,
        )

    def _participant(self, reference: Reference, draft: Draft) -> Participant:
        """Return a party with its words; the trigger stands for one named in another sentence."""
        span = self._span(reference.first, reference.last)
        if not self._tree.sentence(draft.token).span.covers(span):
            span = self._span(draft.token.index, draft.last.index)
        return Participant(
            entity_id=make_id("ent", self._parse.document.id, reference.key),
            span=span,
            text=span.of(self._parse.document.text),
        )

    def _span(self, first: int, last: int) -> Span:
        return Span(self._tree.tokens[first].start, self._tree.tokens[last].end)

    def _chain(self, draft: Draft) -> Iterator[Speaker]:
        """Yield who says so, from the innermost speaker outwards, each once."""
        token = draft.token
        seen = (
            {self._cast.figure(ref).name for ref in draft.initiators}
            if draft.is_spoken or draft.type in _SAID_BY_ITSELF
            else set()
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
        references = self._named(saying.speaker)
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

    def _named(self, speaker: Token) -> tuple[Reference, ...]:
        """Return who speaks, by name where one follows: "the head of the mission, Ada Moreau"."""
        references = self._cast.resolve(speaker)
        if any(self._cast.figure(ref).kind is not Kind.GENERIC for ref in references):
            return references
        # The last place in the title may be what the parser hangs the name on.
        names = (token for token in self._tree.subtree(speaker) if token.dep == "appos")
        for name in names:
            named = self._cast.resolve(name)
            if any(self._cast.figure(ref).kind is Kind.PERSON for ref in named):
                return named
        return references


def _is_open(draft: Draft) -> bool:
    """Whether a party is missing that events of the type have."""
    if draft.type.is_mutual:
        return len(draft.initiators) < 2
    return not draft.initiators or not draft.recipients


def _completes(other: Draft, draft: Draft) -> bool:
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


def _agree(draft: Draft, other: Draft) -> bool:
    """Whether what the draft knows of its parties does not contradict the other event."""
    for mine, theirs in (
        (draft.initiators, other.initiators),
        (draft.recipients, other.recipients),
    ):
        if mine and theirs and not _share(mine, theirs):
            return False
    return True


def _is_about_the_same(draft: Draft, other: Draft) -> bool:
    """Whether two claims tell of one happening, or of two things that one actor said."""
    if draft.token.lemma == other.token.lemma:
        return True
    initiators = {ref.key for ref in draft.initiators} & {ref.key for ref in other.initiators}
    if draft.type in SPOKEN and other.type in SPOKEN and initiators:
        return True
    parties = {ref.key for ref in (*draft.initiators, *draft.recipients)}
    return draft.type is other.type and any(
        ref.key in parties for ref in (*other.initiators, *other.recipients)
    )


def _standing_for(references: tuple[Reference, ...], draft: Draft) -> tuple[Reference, ...]:
    """Let the word for the event stand for parties that its sentence does not name."""
    return tuple(
        replace(reference, first=draft.token.index, last=draft.last.index)
        for reference in references
    )
