"""Drafts of claims and the places of their article go in, what speaks for each place comes out.

Whatever speaks for or against a place, or for none, is a sign, named in words: "in same clause".
What each sign weighs is learned (train/README.md). Learning and use both call this module, so that
a sign always means what it meant when it was learned.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from detente.extract.cast import Cast
from detente.extract.circumstances import Circumstances
from detente.extract.drafts import Draft
from detente.extract.features import path_between
from detente.extract.figures import Figure
from detente.extract.signs import WORDS_APART, apart, band, clause_of, group_of, likenesses
from detente.extract.sites import Site, Spot
from detente.extract.toponyms import state_of_people
from detente.extract.tree import Tree
from detente.extract.words import word_class
from detente.model import PlaceMention, Token

_PREPOSITIONS: Final = frozenset(
    (
        "in", "at", "near", "outside", "inside", "across", "around", "throughout", "off", "within",
        "along", "on", "over", "from", "to", "into", "of", "for", "by", "with", "between",
        "against", "towards", "through",
    )
)  # fmt: skip
# Words that stand for a place named before, each with its article: "the city".
_STANDING: Final = word_class("division") | {"country", "nation", "capital", "area", "territory"}
_LEAD: Final = 2  # sentences
_MOST: Final = 4  # higher numbers and ranks are as good as this one
_SHORT_PATH: Final = 2  # edges


@dataclass(frozen=True, slots=True)
class Option:
    """A place that a claim may have, or none, and all that speaks for it."""

    mention: PlaceMention | None
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """How an article looks from one draft.

    `situation` is how near a place is told; `told` are signs with the names of the places that
    claims around are told to be at; `standing` are the words in the sentence for a place.
    """

    draft: Draft
    here: int
    group: str
    situation: str
    hints: tuple[tuple[str, str], ...]
    told: tuple[tuple[str, str], ...]
    initiators: tuple[Figure, ...]
    recipients: tuple[Figure, ...]
    peoples: frozenset[str]
    own_people: frozenset[str]
    standing: frozenset[str]
    inside: tuple[Site, ...]
    recent: tuple[str, ...]


class PlaceSigns:
    """The signs in one article."""

    def __init__(
        self, tree: Tree, cast: Cast, circumstances: Circumstances, sites: tuple[Site, ...]
    ) -> None:
        self._tree = tree
        self._cast = cast
        self._circumstances = circumstances
        self._sites = sites
        self._located = sorted(
            (spot.token.index, site.name)
            for site in sites
            for spot in site.spots
            if spot.is_located and spot.is_own
        )

    def options(self, drafts: Sequence[Draft]) -> Iterator[tuple[Option, ...]]:
        """Yield for each of the drafts, which are in text order, no place first, then each site."""
        places = [self._circumstances.where(draft.carrier) for draft in drafts]
        for number, draft in enumerate(drafts):
            view = self._view(draft, places[number], tuple(self._told(number, drafts, places)))
            yield (
                Option(None, tuple(_of_none(view))),
                *(
                    Option(_nearest(site, view), tuple(self._of_site(site, view)))
                    for site in self._sites
                ),
            )

    def _view(
        self, draft: Draft, where: PlaceMention | None, told: tuple[tuple[str, str], ...]
    ) -> _View:
        trigger = draft.carrier
        sentence = self._tree.sentence(trigger)
        above = self._circumstances.above(trigger)
        inside = tuple(site for site in self._sites if site.in_sentence(sentence.index))
        is_located = any(
            spot.is_located for site in inside for spot in site.in_sentence(sentence.index)
        )
        tokens = self._tree.tokens[sentence.first : sentence.last + 1]
        return _View(
            draft=draft,
            here=sentence.index,
            group=group_of(draft.type),
            situation=_situation(where, above, is_located=is_located, is_named=bool(inside)),
            hints=tuple(
                (f"rules say {hint}", place.place.name)
                for hint, place in (("where", where), ("above", above))
                if place is not None
            ),
            told=told,
            initiators=tuple(self._cast.figure(ref) for ref in draft.initiators),
            recipients=tuple(self._cast.figure(ref) for ref in draft.recipients),
            peoples=frozenset(_peoples(tokens)),
            own_people=frozenset(_peoples(self._tree.children(trigger))),
            standing=frozenset(self._standing(tokens)),
            inside=inside,
            recent=tuple(name for index, name in self._located if index < trigger.index)[-3:],
        )

    def _standing(self, tokens: Iterable[Token]) -> Iterator[str]:
        for token in tokens:
            if token.lower in {"here", "there"} and token.dep == "advmod":
                yield token.lower
            definite = (child.lower in {"the", "this"} for child in self._tree.children(token))
            if token.text in _STANDING and any(definite):
                yield f"the {token.text}"

    def _told(
        self, number: int, drafts: Sequence[Draft], places: Sequence[PlaceMention | None]
    ) -> Iterator[tuple[str, str]]:
        """Yield where the nearest claims before and after are, and those that are most alike."""
        draft = drafts[number]
        here = self._tree.sentence(draft.carrier).index
        for way, others in (
            ("before", range(number - 1, -1, -1)),
            ("after", range(number + 1, len(drafts))),
        ):
            seen: set[str] = set()
            for at in others:
                place = places[at]
                if place is None or drafts[at].type.is_relation:
                    continue
                gap = abs(self._tree.sentence(drafts[at].carrier).index - here)
                for likeness in likenesses(draft, drafts[at]):
                    if likeness not in seen:
                        seen.add(likeness)
                        yield f"{likeness} {way} is there", place.place.name
                        yield f"{likeness} {apart(gap)} {way} is there", place.place.name

    def _of_site(self, site: Site, view: _View) -> Iterator[str]:
        at_hand = "here" if site in view.inside else "away"
        yield f"{at_hand} for {view.draft.type}"
        yield f"{at_hand} for {view.draft.modality}"
        yield from _of_standing(site, view, at_hand)
        for sign, name in (*view.hints, *view.told):
            if name == site.name:
                yield sign
        yield from _of_parties(site, view)
        if site in view.inside:
            yield from self._of_near(site, view)
        else:
            yield from self._of_far(site, view)

    def _of_near(self, site: Site, view: _View) -> Iterator[str]:
        spots = site.in_sentence(view.here)
        yield from dict.fromkeys(sign for spot in spots for sign in self._of_spot(spot, view))
        others = [
            other
            for other in view.inside
            if other.country == site.country and (other.kind == "state") != (site.kind == "state")
        ]
        if others:
            yield "another here lies in it" if site.kind == "state" else "it lies in another here"

    def _of_spot(self, spot: Spot, view: _View) -> Iterator[str]:
        trigger = view.draft.carrier
        path = path_between(trigger, spot.token, self._tree)
        by = _preposition(spot)
        side = "after" if spot.token.index > trigger.index else "before"
        clause = clause_of(spot.token, trigger, self._tree)
        yield f"path {path}"
        if len(path.split()) <= _SHORT_PATH:
            yield f"path {path} for {view.group}"
        yield f"{by}"
        yield f"{by} for {view.group}"
        yield f"as {spot.token.dep}"
        yield f"{side} within {band(abs(spot.token.index - trigger.index), WORDS_APART)} words"
        yield f"in {clause} clause"
        yield f"{by} in {clause} clause"
        yield f"{side} in {clause} clause, {'located' if spot.is_located else 'named'}"
        if not spot.is_own:
            yield "in a name"
            yield f"{by} in a name"
        if any(child.tag == "POS" for child in self._tree.children(spot.token)):
            yield "owner"

    def _of_far(self, site: Site, view: _View) -> Iterator[str]:
        before = [spot for spot in site.spots if spot.sentence < view.here]
        after = [spot for spot in site.spots if spot.sentence > view.here]
        if before:
            spot = before[-1]
            yield from _of_distance(spot, view, "before")
            yield f"{apart(view.here - spot.sentence)} before for {view.group}"
            yield f"before as {spot.token.dep}"
            if not any(item.is_own for item in before):
                yield "before in a name"
            if site.kind == "state" and self._is_told_closer(site, spot.sentence):
                yield "another there lies in it"
        if after:
            yield from _of_distance(after[0], view, "after")
        if before and site.name == "".join(view.recent[-1:]):
            yield "last located"
            yield f"last located, {view.situation}"
            yield f"last located for {view.group}"
            yield from (f"last located, {word}" for word in view.standing)
        elif before and site.name in view.recent:
            yield "lately located"

    def _is_told_closer(self, site: Site, sentence: int) -> bool:
        """Whether a sentence that names a state names a place in it too."""
        return any(
            other.kind != "state" and other.country == site.country and other.in_sentence(sentence)
            for other in self._sites
        )


def _of_none(view: _View) -> Iterator[str]:
    yield "none"
    yield f"none for {view.draft.type}"
    yield f"none for {view.draft.modality}"
    yield f"none, {view.situation}"
    yield f"none, {view.situation} for {view.group}"
    yield f"none for a {'noun' if view.draft.is_noun else 'verb'}"


def _of_standing(site: Site, view: _View, at_hand: str) -> Iterator[str]:
    """Yield what a place is to the article, and what words in the sentence may stand for it."""
    yield site.kind
    yield f"{site.kind} {at_hand} for {view.group}"
    yield f"rank {min(site.rank, _MOST)}"
    yield f"rank {min(site.rank, _MOST)} {at_hand}"
    yield f"named {min(len(site.spots), _MOST)} times"
    first = site.spots[0]
    if first.sentence < _LEAD:
        yield "in the lead"
        yield f"in the lead {at_hand}, {'located' if first.is_located else 'named'}"
    if site.is_longer:
        yield f"longer name {at_hand}"
    if site.is_part:
        yield f"part of a longer name {at_hand}"
    yield from (f"{word} for {site.kind} {at_hand}" for word in view.standing)
    if site.name in view.own_people:
        yield f"its people's {at_hand} for {view.group}"
    elif site.name in view.peoples:
        yield f"its people here, named {at_hand}"


def _of_parties(site: Site, view: _View) -> Iterator[str]:
    for side, figures in (("initiator", view.initiators), ("recipient", view.recipients)):
        for figure in figures:
            if not site.names.isdisjoint({figure.name, *figure.aliases}):
                yield side
                yield f"{side} for {view.group}"
            elif figure.country is not None and figure.country == site.country:
                yield f"{site.kind} of {side}"


def _of_distance(spot: Spot, view: _View, way: str) -> Iterator[str]:
    gap = apart(abs(view.here - spot.sentence))
    yield f"{gap} {way}"
    yield f"{gap} {way}, {view.situation}"
    yield f"{gap} {way}, {_preposition(spot)}"


def _situation(
    where: PlaceMention | None, above: PlaceMention | None, *, is_located: bool, is_named: bool
) -> str:
    if where is not None:
        return "told"
    if above is not None:
        return "told above"
    if is_located:
        return "located"
    return "named" if is_named else "bare"


def _peoples(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        state = state_of_people(token.text)
        if state is not None:
            yield state


def _nearest(site: Site, view: _View) -> PlaceMention:
    """Return the mention of a place in the trigger's sentence, else the last one before it."""
    spots = (
        site.in_sentence(view.here)
        or [spot for spot in site.spots if spot.sentence < view.here][-1:]
        or site.spots[:1]
    )
    at = view.draft.carrier.index
    return min(spots, key=lambda spot: (not spot.is_own, abs(spot.token.index - at))).mention


def _preposition(spot: Spot) -> str:
    if not spot.preposition:
        return "by no preposition"
    return f"by {spot.preposition if spot.preposition in _PREPOSITIONS else 'another'}"
