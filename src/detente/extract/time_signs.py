"""Drafts of claims and the times of their article go in, what speaks for each date comes out.

A date is a time that the article names, or what follows from one ("by then", "since then"), or
from the day of publication; or there is none. Whatever speaks for or against one is a sign, named
in words: "by after in same clause". What each sign weighs for each way to come by a date is learned
(train/README.md). Learning and use both call this module, so that a sign always means what it
meant when it was learned.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from detente.dates import DateRange, Precision
from detente.extract.candidates import time_key
from detente.extract.drafts import SPOKEN, Draft
from detente.extract.layers import Layers
from detente.extract.moments import Clock, Moment, find_moments
from detente.extract.signs import WORDS_APART, apart, band, clause_of, group_of, likenesses
from detente.extract.tense import is_told_in
from detente.model import Span, Time, Token

_NEAR: Final = 3  # sentences to a time from which another date may follow
_DEEPEST: Final = 6  # steps up to the word that joins a clause to another
_OFFICE: Final = 4  # words up to an office in which "former" stands
_PREPOSITIONS: Final = frozenset(
    (
        "in", "on", "at", "by", "since", "until", "till", "before", "after", "from", "to", "of",
        "for", "during", "between", "following",
    )
)  # fmt: skip
_JOINTS: Final = frozenset(
    (
        "after", "before", "since", "until", "when", "while", "as", "following", "ahead", "if",
        "once", "because", "that", "during", "amid", "despite", "with", "over", "to",
    )
)  # fmt: skip
_FORMER: Final = frozenset(
    (
        "former", "ex", "then", "late", "past", "previous", "ousted", "deposed", "outgoing",
        "predecessor", "onetime", "erstwhile",
    )
)  # fmt: skip


class Way(StrEnum):
    """How a claim comes by its date."""

    NONE = "none"
    AT = "at"
    BY = "by"
    FROM = "from"
    SINCE = "since"
    ON_PUBLICATION = "on publication"
    BY_PUBLICATION = "by publication"
    FROM_PUBLICATION = "from publication"


@dataclass(frozen=True, slots=True)
class Option:
    """A date that a claim may have, or none, how it comes by it, and all that speaks for it.

    `key` is that of its days.
    """

    key: str | None
    way: Way
    when: Time | None
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """How an article looks from one draft.

    `situation` is how near a time is told, `joint` the word that joins its clause to another;
    `told` are signs with the keys of the times that claims around are told to be at, `recent` the
    keys of the times before the trigger, the last one first.
    """

    draft: Draft
    here: int
    group: str
    tense: str
    joint: str
    situation: str
    manner: str
    word: str
    hint: str | None
    told: tuple[tuple[str, str], ...]
    recent: tuple[str, ...]
    of_type: tuple[str, ...]
    of_word: tuple[str, ...]


class TimeSigns:
    """The signs in one article."""

    def __init__(self, layers: Layers) -> None:
        self._tree = layers.tree
        self._circumstances = layers.circumstances
        self._sayings = layers.sayings
        self._cues = frozenset(saying.cue.index for saying in layers.sayings)
        self._text = layers.parse.document.text
        self._published = layers.parse.document.published
        self._moments = find_moments(layers.tree, layers.times, self._published)
        self._clocks = sorted(
            (clock.token.index, moment.key) for moment in self._moments for clock in moment.clocks
        )

    def options(self, drafts: Sequence[Draft]) -> Iterator[tuple[Option, ...]]:
        """Yield for each of the drafts, which are in text order, no date first, then each other.

        No two options of a draft have the same days.
        """
        hints = [self._hint(draft) for draft in drafts]
        for number in range(len(drafts)):
            view = self._view(number, drafts, hints)
            found: dict[str | None, Option] = {}
            for option in self._options(view):
                found.setdefault(option.key, option)
            yield tuple(found.values())

    def _hint(self, draft: Draft) -> str | None:
        """Return the key of the time that the draft's own clause gives it."""
        time = self._circumstances.when(draft.carrier, is_spoken=draft.type in SPOKEN)
        return time_key(time) if time is not None else None

    def _options(self, view: _View) -> Iterator[Option]:
        yield Option(None, Way.NONE, None, tuple(self._of_none(view)))
        for moment in self._moments:
            signs = tuple(self._of_moment(moment, view))
            nearest = _nearest(moment, view)
            yield Option(moment.key, Way.AT, nearest, signs)
            if min(abs(clock.sentence - view.here) for clock in moment.clocks) <= _NEAR:
                for way, when in self._following(moment.range):
                    time = Time(
                        span=nearest.span,
                        text=nearest.text,
                        range=when,
                        rule=f"{way} then; {nearest.rule}",
                    )
                    yield Option(time_key(time), way, time, signs)
        yield from self._at_publication(view)

    def _following(self, when: DateRange) -> Iterator[tuple[Way, DateRange]]:
        """Yield what follows from a time for what was over by then, or began then."""
        published = self._published
        if when.precision is Precision.OPEN or when.first is None or when.last is None:
            return
        if published is None or when.first <= published:
            yield Way.BY, DateRange(first=None, last=when.last, precision=Precision.OPEN)
        yield Way.FROM, DateRange(first=when.first, last=None, precision=Precision.OPEN)
        if published is not None and when.last < published:
            yield Way.SINCE, DateRange(first=when.first, last=published, precision=Precision.OPEN)

    def _at_publication(self, view: _View) -> Iterator[Option]:
        day = self._published
        if day is None:
            return
        signs = tuple(self._of_publication(view))
        span = Span(view.draft.token.start, view.draft.last.end)
        for way, when in (
            (Way.ON_PUBLICATION, DateRange.of_day(day)),
            (Way.BY_PUBLICATION, DateRange(first=None, last=day, precision=Precision.OPEN)),
            (Way.FROM_PUBLICATION, DateRange(first=day, last=None, precision=Precision.OPEN)),
        ):
            time = Time(span=span, text=span.of(self._text), range=when, rule=way)
            yield Option(time_key(time), way, time, signs)

    def _view(self, number: int, drafts: Sequence[Draft], hints: Sequence[str | None]) -> _View:
        draft, hint = drafts[number], hints[number]
        trigger = draft.carrier
        here = self._tree.sentence(trigger).index
        near = sum(bool(moment.in_sentence(here)) for moment in self._moments)
        before = self._clocks[: bisect_left(self._clocks, (trigger.index, ""))]
        dated = [
            (other, key)
            for other, key in zip(drafts, hints, strict=True)
            if key is not None and not other.type.is_relation
        ]
        lemma = trigger.lemma.lower()
        return _View(
            draft=draft,
            here=here,
            group=group_of(draft.type),
            tense=is_told_in(trigger, self._tree),
            joint=self._joint(trigger),
            situation="told" if hint is not None else f"{min(near, 2)} here",
            manner=self._manner(trigger),
            word=f"{'definite ' if self._is_definite(trigger) else ''}"
            f"{'noun' if draft.is_noun else 'verb'}",
            hint=hint,
            told=tuple(self._told(number, drafts, hints)),
            recent=tuple(dict.fromkeys(key for _, key in reversed(before))),
            of_type=tuple(key for other, key in dated if other.type is draft.type),
            of_word=tuple(key for other, key in dated if other.carrier.lemma.lower() == lemma),
        )

    def _manner(self, trigger: Token) -> str:
        """Return in what the trigger stands: a quotation, reported speech, the article's words."""
        before = self._text[self._text.rfind("\n", 0, trigger.start) + 1 : trigger.start]
        if before.count("“") > before.count("”") or before.count('"') % 2:
            return "quoted"
        is_said = any(
            saying.content.start <= trigger.start < saying.content.end and saying.cue is not trigger
            for saying in self._sayings
        )
        return "said" if is_said else "plain"

    def _joint(self, trigger: Token) -> str:
        """Return the word that joins the trigger's clause to what is above it."""
        token = trigger
        for _ in range(_DEEPEST):
            for mark in self._tree.children(token, "mark", "advmod"):
                if mark.lower in _JOINTS and mark.index < trigger.index:
                    return mark.lower
            head = self._tree.head(token)
            if token.dep in {"relcl", "ccomp", "parataxis"}:
                return token.dep
            if head is token:
                return "main"
            if head.lower in _JOINTS and token.dep in {"pobj", "pcomp"}:
                return head.lower
            token = head
        return "deep"

    def _is_definite(self, token: Token) -> bool:
        if self._tree.possessor(token) is not None:
            return True
        words = (child.lower for child in self._tree.children(token, "det"))
        return any(word in {"the", "this", "that", "these", "those"} for word in words)

    def _told(
        self, number: int, drafts: Sequence[Draft], hints: Sequence[str | None]
    ) -> Iterator[tuple[str, str]]:
        """Yield when the nearest claims before and after are, and those that are most alike."""
        draft = drafts[number]
        here = self._tree.sentence(draft.carrier).index
        for way, others in (
            ("before", range(number - 1, -1, -1)),
            ("after", range(number + 1, len(drafts))),
        ):
            seen: set[str] = set()
            for at in others:
                key = hints[at]
                if key is None or drafts[at].type.is_relation:
                    continue
                gap = abs(self._tree.sentence(drafts[at].carrier).index - here)
                for likeness in likenesses(draft, drafts[at]):
                    if likeness not in seen:
                        seen.add(likeness)
                        yield f"{likeness} {way} is then", key
                        yield f"{likeness} {apart(gap)} {way} is then", key

    def _of_none(self, view: _View) -> Iterator[str]:
        article = "dated" if self._published is not None else "undated"
        yield "none"
        yield f"{article} article"
        yield f"{article} article, {view.situation}"
        yield f"{article} article for {view.group}"
        yield from self._of_claim(view)
        if view.hint is not None:
            yield f"told for {view.draft.type}"

    def _of_publication(self, view: _View) -> Iterator[str]:
        yield "as such"
        is_named = any(
            moment.range.first == moment.range.last == self._published for moment in self._moments
        )
        yield f"the day is {'named' if is_named else 'not named'}"
        yield from self._of_claim(view)

    def _of_claim(self, view: _View) -> Iterator[str]:
        """Yield what is to be said of a claim without looking at any time."""
        draft = view.draft
        yield f"for {draft.type}"
        yield f"for {draft.modality}"
        yield view.situation
        yield f"{view.situation} for {view.group}"
        yield f"{view.tense}"
        yield f"{view.tense} for {view.group}"
        yield f"{view.tense}, {view.situation}"
        yield f"{view.joint} clause"
        yield f"{view.joint} clause, {view.situation}"
        yield f"{view.manner}"
        yield f"{view.manner}, {view.tense}"
        yield f"{view.manner} for {view.group}"
        yield f"{view.word}"
        yield f"{view.word}, {view.situation}"
        yield f"{view.word}, {view.tense} for {view.group}"
        yield f"sentence {band(view.here, (0, 1, 2, 5, 10))}"
        yield f"{band(len(self._moments), (0, 1, 2, 4, 8, 16))} times in the article"
        for word in self._former(draft):
            yield "past office"
            yield f"{word} office"

    def _former(self, draft: Draft) -> Iterator[str]:
        """Yield the words that say that an office is a past one."""
        if draft.type.is_relation:
            at = draft.carrier.index
            for token in self._tree.tokens[max(0, at - _OFFICE) : at + 1]:
                if token.lower.removesuffix("-") in _FORMER or token.lower.startswith("ex-"):
                    yield token.lower

    def _of_moment(self, moment: Moment, view: _View) -> Iterator[str]:
        at_hand = "here" if moment.in_sentence(view.here) else "away"
        yield at_hand
        yield f"{at_hand} for {view.draft.type}"
        yield f"{at_hand} for {view.draft.modality}"
        yield f"{at_hand}, {view.tense}"
        yield f"{at_hand}, {view.tense} for {view.group}"
        yield f"{at_hand}, {view.manner}"
        yield f"{at_hand}, {view.joint} clause"
        yield f"{at_hand}, {view.situation}"
        yield f"{at_hand}, {view.word}"
        yield f"{at_hand}, {view.word}, {view.situation}"
        yield f"{moment.lies} {at_hand}"
        yield f"{moment.lies} {at_hand} for {view.group}"
        yield f"{moment.lies} {at_hand}, {view.tense}"
        if moment is self._moments[0]:
            yield f"first time of the article {at_hand}"
        if any(self._former(view.draft)):
            yield f"past office {at_hand}"
        yield from _of_told(moment, view, at_hand)
        clocks = moment.in_sentence(view.here)
        if clocks:
            yield from dict.fromkeys(
                sign for clock in clocks for sign in self._of_clock(clock, moment, view)
            )
        else:
            yield from _of_far(moment, view)

    def _of_clock(self, clock: Clock, moment: Moment, view: _View) -> Iterator[str]:
        trigger = view.draft.carrier
        by = f"by {clock.preposition if clock.preposition in _PREPOSITIONS else 'another'}"
        side = "after" if clock.token.index > trigger.index else "before"
        clause = clause_of(clock.token, trigger, self._tree)
        yield by
        yield f"{by}, {moment.lies}"
        yield f"as {clock.token.dep}"
        yield clock.time.rule
        yield f"{side} within {band(abs(clock.token.index - trigger.index), WORDS_APART)} words"
        yield f"in {clause} clause"
        yield f"in {clause} clause, {view.joint} clause"
        yield f"in {clause} clause for {view.group}"
        yield f"in {clause} clause, {view.tense}"
        yield f"{by} in {clause} clause"
        yield f"{side} in {clause} clause"
        others = [
            abs(other.token.index - trigger.index)
            for near in self._moments
            if near is not moment
            for other in near.in_sentence(view.here)
        ]
        if not others:
            yield f"alone here, {clause} clause"
        elif min(others) < abs(clock.token.index - trigger.index):
            yield "another is nearer"
        yield from self._of_governor(clock.governor, view)

    def _of_governor(self, governor: Token, view: _View) -> Iterator[str]:
        """Yield how what a time qualifies lies to the trigger."""
        trigger = view.draft.carrier
        if governor is trigger:
            yield "its own"
            yield f"its own for {view.draft.type}"
        elif any(up is governor for up in self._tree.ancestors(trigger)):
            is_verb = governor.pos in {"VERB", "AUX"}
            tense = is_told_in(governor, self._tree) if is_verb else governor.pos
            yield f"governed above by {tense}"
            yield f"governed above by {tense}, {view.tense}"
            if governor.index in self._cues:
                yield "governed by the saying"
                yield f"governed by the saying for {view.draft.type}"
                yield f"governed by the saying, {view.tense}"
        elif any(up is trigger for up in self._tree.ancestors(governor)):
            yield f"governed below by {governor.pos}"
        else:
            yield f"governed apart by {governor.pos}"


def _of_told(moment: Moment, view: _View, at_hand: str) -> Iterator[str]:
    """Yield what the dates that are told for this claim and others say of a time."""
    if view.hint == moment.key:
        yield "rules say"
        yield f"rules say for {view.draft.type}"
        yield f"rules say, {view.tense}"
        yield f"rules say, {moment.lies}"
    for sign, key in view.told:
        if key == moment.key:
            yield f"{sign} {at_hand}"
            yield f"{sign}, {view.situation}"
            yield f"{sign}, {view.word}"
            yield f"{sign} for {view.group}"
    for like, keys in (("of the type", view.of_type), ("of the word", view.of_word)):
        if moment.key in keys:
            share = f"{_share(keys.count(moment.key), len(keys))} {like} {at_hand}"
            yield share
            yield f"{share}, {view.situation}"
            yield f"{share}, {view.word}"
            yield f"{share} for {view.group}"
            if keys[0] == moment.key:
                yield f"first {like} {at_hand}"
                yield f"first {like} {at_hand}, {view.situation}"


def _share(part: int, whole: int) -> str:
    if part == whole:
        return "all"
    return "most" if 2 * part > whole else "some"


def _of_far(moment: Moment, view: _View) -> Iterator[str]:
    """Yield how far away a time is told."""
    before = [clock for clock in moment.clocks if clock.sentence < view.here]
    after = [clock for clock in moment.clocks if clock.sentence > view.here]
    if before:
        gap = apart(view.here - before[-1].sentence)
        yield f"{gap} before"
        yield f"{gap} before, {view.situation}"
        yield f"{gap} before for {view.group}"
        yield f"{gap} before, {view.tense}"
        yield f"{gap} before, {view.manner}"
        yield f"{gap} before, {moment.lies}"
    if after:
        gap = apart(after[0].sentence - view.here)
        yield f"{gap} after"
        yield f"{gap} after, {view.situation}"
        yield f"{gap} after for {view.group}"
    if moment.key in view.recent:
        back = f"last but {band(view.recent.index(moment.key), (0, 1, 2, 4))}"
        yield back
        yield f"{back}, {view.situation}"
        yield f"{back}, {view.situation} for {view.group}"
        yield f"{back}, {view.tense}"
    if before and before[0].sentence == 0:
        yield "in the first sentence"
        yield f"in the first sentence, {view.situation}"


def _nearest(moment: Moment, view: _View) -> Time:
    """Return the mention of a time in the trigger's sentence, else the last one before it."""
    clocks = (
        moment.in_sentence(view.here)
        or [clock for clock in moment.clocks if clock.sentence < view.here][-1:]
        or moment.clocks[:1]
    )
    at = view.draft.carrier.index
    return min(clocks, key=lambda clock: abs(clock.token.index - at)).time
