"""A trigger goes in, the time and the place that its own clause gives it come out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from detente.dates import Precision
from detente.extract.cast import Cast
from detente.extract.tree import Tree
from detente.extract.words import word_class
from detente.model import PlaceMention, Time, Token

_WHERE: Final = frozenset(
    [
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "across",
        "around",
        "throughout",
        "off",
        "on",
        "over",
        "within",
        "along",
        "above",
        "beside",
    ]
)
_WHITHER: Final = frozenset(["to", "into", "toward", "towards"])
_SHARED: Final = frozenset(["in", "during", "amid", "by", "with", "at", "on", "of"])
_CLAUSES: Final = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj"})
# Steps up to the clause that a time qualifies; what lies deeper has a time of its own.
_DEEPEST: Final = 5
_TRAVEL: Final = word_class("travel")


@dataclass(frozen=True, slots=True)
class _Dated:
    time: Time
    token: Token
    governor: Token


@dataclass(frozen=True, slots=True)
class _Located:
    place: PlaceMention
    token: Token
    preposition: str
    governor: Token


class Circumstances:
    """The times and places of one article, by sentence."""

    def __init__(
        self, tree: Tree, cast: Cast, times: tuple[Time, ...], places: tuple[PlaceMention, ...]
    ) -> None:
        self._tree = tree
        self._cast = cast
        starts = {token.start: token for token in tree.tokens}
        self._dated: dict[int, list[_Dated]] = {}
        for time in times:
            token = self._head_in(time.span.start, time.span.end, starts)
            if token is not None:
                item = _Dated(time, token, self._governor(token, time.span.start, time.span.end))
                self._dated.setdefault(tree.sentence(token).index, []).append(item)
        self._located: dict[int, list[_Located]] = {}
        for place in places:
            token = self._head_in(place.span.start, place.span.end, starts)
            located = self._locate(place, token) if token is not None else None
            if located is not None:
                self._located.setdefault(tree.sentence(located.token).index, []).append(located)

    def when(self, trigger: Token, *, is_spoken: bool = False) -> Time | None:
        """Return the time that the trigger's clause gives it.

        What is said takes the time of its saying only where the saying is the act (`is_spoken`).
        """
        dated = self._dated.get(self._tree.sentence(trigger).index, [])
        for carriers in (self._carriers(trigger), self._carried(trigger)):
            for carrier in carriers:
                fitting = [item for item in dated if item.governor is carrier]
                known = [item for item in fitting if item.time.range is not None]
                if fitting:
                    return (known or fitting)[0].time
        for item in dated:
            if item.time.range is not None and self._is_told_with(
                trigger, item.governor, is_spoken=is_spoken
            ):
                return item.time
        return None

    def day_before(self, trigger: Token) -> Time | None:
        """Return the one day that the sentence before names, where the trigger's own names none."""
        index = self._tree.sentence(trigger).index
        times = [item.time for item in self._dated.get(index - 1, [])]
        if self._dated.get(index) or len(times) != 1 or times[0].range is None:
            return None
        return times[0] if times[0].range.precision is Precision.DAY else None

    def where(self, trigger: Token) -> PlaceMention | None:
        """Return the place that the trigger's own clause gives it."""
        located = self._located.get(self._tree.sentence(trigger).index, [])
        travels = trigger.lemma.lower() in _TRAVEL
        for carrier in self._carriers(trigger):
            fitting = [
                item
                for item in located
                if self._is_within(item.governor, carrier)
                and (item.preposition in _WHERE or (travels and item.preposition in _WHITHER))
            ]
            if fitting:
                return min(fitting, key=lambda item: abs(item.token.index - trigger.index)).place
        return self._object_place(trigger, located)

    def above(self, trigger: Token) -> PlaceMention | None:
        """Return the place of the clause that the trigger's own clause is part of."""
        above = {token.index for token in (trigger, *self._tree.ancestors(trigger))}
        around = [
            item
            for item in self._located.get(self._tree.sentence(trigger).index, [])
            if item.preposition in _WHERE and item.governor.index in above
        ]
        if not around:
            return None
        return min(around, key=lambda item: abs(item.token.index - trigger.index)).place

    def _object_place(self, trigger: Token, located: list[_Located]) -> PlaceMention | None:
        """Return the place that is itself the aim: "visited Beirut", "attack on Aleppo"."""
        for item in located:
            if item.governor is trigger and item.preposition in {"", "on", "against", "to", "of"}:
                return item.place
        return None

    def _is_told_with(self, trigger: Token, governor: Token, *, is_spoken: bool) -> bool:
        """Whether a trigger stands in the clause that a time qualifies, not in reported speech."""
        token = trigger
        for _ in range(_DEEPEST):
            if token is governor:
                return True
            if self._tree.head(token) is token or self._is_apart(token, is_spoken=is_spoken):
                return False
            token = self._tree.head(token)
        verb = self._tree.clause_verb(trigger)
        return (
            trigger.pos in {"VERB", "AUX"} and verb is not None
        ) and verb is self._tree.clause_verb(governor)

    def _is_apart(self, token: Token, *, is_spoken: bool) -> bool:
        """Whether what a word heads has another time than the clause above: said, or intended."""
        if token.dep == "ccomp":
            return not is_spoken
        return token.dep == "appos" or (token.tag == "VB" and self._tree.has_auxiliary(token, "to"))

    def _carried(self, trigger: Token) -> Iterator[Token]:
        """Yield the words below the trigger whose time is its own.

        "The deal signed in May", "was arrested and deported in May", "died in a clash in May".
        """
        if trigger.pos in {"NOUN", "PROPN"}:
            yield from self._tree.children(trigger, "acl")
            yield from self._tree.children(trigger, "relcl")
            return
        for other in self._tree.children(trigger, "conj"):
            if other.tag == trigger.tag and self._tree.child(other, "nsubj", "nsubjpass") is None:
                yield other
        for prep in self._tree.children(trigger, "prep"):
            if prep.lower in _SHARED:
                yield from self._tree.children(prep, "pobj")

    def _carriers(self, trigger: Token) -> Iterator[Token]:
        """Yield the trigger, then the words above it that share its time and place."""
        yield trigger
        token = trigger
        for _ in range(4):
            head = self._tree.head(token)
            if head is token or not self._shares(token, head):
                return
            yield head
            token = head

    def _shares(self, token: Token, head: Token) -> bool:
        if token.pos in {"VERB", "AUX"}:
            if token.dep == "conj":
                return head.pos in {"VERB", "AUX"}
            return token.dep == "xcomp" and head.lemma not in {
                "plan",
                "vow",
                "pledge",
                "promise",
                "agree",
                "urge",
                "ask",
            }
        if token.dep in {"dobj", "nsubj", "nsubjpass", "attr"}:
            return head.pos in {"VERB", "AUX"}
        if token.dep == "pobj":
            return head.lower in _SHARED
        return token.dep in {"prep", "conj", "agent", "compound"}

    def _head_in(self, start: int, end: int, starts: dict[int, Token]) -> Token | None:
        """Return the token of a span that governs its others."""
        inside = [token for at in range(start, end) if (token := starts.get(at)) is not None]
        for token in inside:
            if not start <= self._tree.head(token).start < end or self._tree.head(token) is token:
                return token
        return inside[-1] if inside else None

    def _governor(self, token: Token, start: int, end: int) -> Token:
        """Return the verb or noun that a time qualifies."""
        for up in self._tree.ancestors(token):
            if start <= up.start < end:
                continue
            if up.pos in {"VERB", "AUX", "NOUN", "PROPN"} or up.dep == "ROOT":
                return up
        return token

    def _locate(self, place: PlaceMention, token: Token) -> _Located | None:
        head = self._tree.head(token)
        if token.dep in {"pobj", "conj", "appos"}:
            base = self._tree.first_conjunct(token)
            prep = self._tree.head(base)
            if prep.pos in {"ADP", "SCONJ"} or prep.dep == "prep":
                governor = self._tree.head(prep)
                if governor.dep == "prep":
                    governor = self._tree.head(governor)
                return _Located(place, token, prep.lower, governor)
        if token.dep in {"dobj", "poss", "compound", "nsubjpass"}:
            return _Located(place, token, "" if token.dep != "compound" else "in", head)
        return None

    def _is_within(self, governor: Token, carrier: Token) -> bool:
        """Whether what governs a place belongs to the carrier's clause."""
        token = governor
        for _ in range(6):
            if token is carrier:
                return True
            if token.dep in _CLAUSES or token.dep in {"ROOT", "acl", "appos"}:
                return False
            token = self._tree.head(token)
        return False
