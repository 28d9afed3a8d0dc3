"""Gold claims and found claims of one article go in, which belong together and how well comes out.

A found claim matches a gold claim when their triggers lie within 25 characters and its type is
one the gold accepts; correct pairs first, then nearer ones, one to one. A matched claim is
correct when every side that the gold fills has a right party and at least half of the parties
found are right; in mutual types both sides count as one.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Final, Self

from detente.evaluate.gold import GENERIC, GoldClaim, GoldDocument
from detente.model import Span
from detente.ontology import MUTUAL_TYPES, ClaimType, Modality

_REACH: Final = 25
# An agreement may be told as "A promised B" or as "A and B agreed"; either way counts.
_POOLED: Final = MUTUAL_TYPES | {ClaimType.AGREE}
_IGNORED: Final = frozenset({"the", "a", "an", "of", "and", "s"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaim:
    """A claim as the program lists it; each party is the set of names it goes by."""

    trigger: Span
    words: str
    sentence: str
    type: ClaimType
    initiators: tuple[frozenset[str], ...]
    recipients: tuple[frozenset[str], ...]
    when: tuple[date | None, date | None] | None
    place: str | None
    attribution: tuple[frozenset[str], ...]
    modality: Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A gold claim and the found claim that matches it."""

    gold: GoldClaim
    found: FoundClaim
    is_correct: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """All claims of one article: paired, missed and spurious."""

    document: GoldDocument
    pairs: tuple[Pair, ...]
    missed: tuple[GoldClaim, ...]
    spurious: tuple[FoundClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts over one or more articles; tallies add up."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    correct: int = 0
    core: int = 0
    core_correct: int = 0
    dated: int = 0
    dated_right: int = 0
    undated: int = 0
    invented: int = 0
    placed: int = 0
    placed_right: int = 0
    attributed: int = 0
    attributed_right: int = 0
    modality_right: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(
            **{
                item.name: getattr(self, item.name) + getattr(other, item.name)
                for item in fields(self)
            }
        )


def match_claims(document: GoldDocument, found: Iterable[FoundClaim]) -> Matching:
    """Return which found claim belongs to which gold claim.

    Claims in lines that stand more than once in the article, as page headlines do, are left out.
    """
    repeated = tuple(_repeated_lines(document.text))
    claims = [
        claim
        for claim in in_order(found)
        if not any(span.overlaps(claim.trigger) for span in repeated)
    ]
    candidates = sorted(_candidates(document, claims))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for is_wrong, _gap, i, j in candidates:
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append(Pair(gold=document.claims[i], found=claims[j], is_correct=not is_wrong))
    return Matching(
        document=document,
        pairs=tuple(pairs),
        missed=tuple(claim for i, claim in enumerate(document.claims) if i not in taken_gold),
        spurious=tuple(claim for j, claim in enumerate(claims) if j not in taken_found),
    )


def in_order(found: Iterable[FoundClaim]) -> list[FoundClaim]:
    """Return claims in text order, so that of two that fit alike the same one is always taken."""
    return sorted(found, key=lambda claim: (claim.trigger, claim.type, _details(claim)))


def tally(matching: Matching) -> Tally:
    """Return the counts of one article."""
    pairs, actors = matching.pairs, matching.document.actors
    dated = [pair for pair in pairs if pair.gold.when]
    undated = [pair for pair in pairs if not pair.gold.when]
    placed = [pair for pair in pairs if pair.gold.place]
    attributed = [pair for pair in pairs if pair.gold.attribution]
    core = [claim for claim in matching.document.claims if claim.is_core]
    return Tally(
        gold=len(matching.document.claims),
        found=len(pairs) + len(matching.spurious),
        matched=len(pairs),
        correct=sum(pair.is_correct for pair in pairs),
        core=len(core),
        core_correct=sum(pair.is_correct and pair.gold.is_core for pair in pairs),
        dated=len(dated),
        dated_right=sum(pair.found.when == pair.gold.when for pair in dated),
        undated=len(undated),
        invented=sum(pair.found.when is not None for pair in undated),
        placed=len(placed),
        placed_right=sum(fold(pair.found.place) == fold(pair.gold.place) for pair in placed),
        attributed=len(attributed),
        attributed_right=sum(_is_attributed_right(pair, actors) for pair in attributed),
        modality_right=sum(pair.found.modality is pair.gold.modality for pair in pairs),
    )


def fold(name: str | None) -> str:
    """Return the words of a name that must agree: no case, accents, articles or possessive."""
    text = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower()
    text = re.sub(r"['’`]s\b", "", text).replace("-", " ")
    return " ".join(word for word in re.findall(r"[a-z0-9]+", text) if word not in _IGNORED)


def _details(claim: FoundClaim) -> tuple[str, ...]:
    sides = (claim.initiators, claim.recipients, claim.attribution)
    parties = tuple(str([sorted(names) for names in side]) for side in sides)
    return (*parties, str(claim.when), str(claim.place), claim.modality)


def _candidates(
    document: GoldDocument, claims: list[FoundClaim]
) -> Iterator[tuple[bool, int, int, int]]:
    for i, gold in enumerate(document.claims):
        for j, claim in enumerate(claims):
            gap = max(
                gold.trigger.start - claim.trigger.end, claim.trigger.start - gold.trigger.end, 0
            )
            if claim.type in gold.types and gap <= _REACH:
                yield not _is_correct(gold, claim, document.actors), gap, i, j


def _is_correct(gold: GoldClaim, claim: FoundClaim, actors: dict[str, tuple[str, ...]]) -> bool:
    sides = [(claim.initiators, gold.initiators), (claim.recipients, gold.recipients)]
    pooled = bool(_POOLED & set(gold.types))
    if pooled:
        sides = [(claim.initiators + claim.recipients, gold.initiators + gold.recipients)]
    parties = right = 0
    for found, wanted in sides:
        hits, reached = _hits(found, wanted, actors)
        parties += len(found)
        right += hits
        needed = min(len(wanted), 2 if pooled else 1)
        if reached < needed:
            return False
    return parties == 0 or right * 2 >= parties


def _hits(
    found: Iterable[frozenset[str]], wanted: Iterable[str], actors: dict[str, tuple[str, ...]]
) -> tuple[int, int]:
    """Return how many found parties are right and how many wanted ones were found."""
    forms = {actor: _forms(actor, actors) for actor in wanted}
    right, reached = 0, set()
    for names in found:
        folded = {fold(name) for name in names} - {""}
        for actor, known in forms.items():
            heads = {form.split()[-1] for form in known} if actor.startswith(GENERIC) else set()
            if folded & known or heads & {name.split()[-1] for name in folded}:
                right += 1
                reached.add(actor)
                break
    return right, len(reached)


def _forms(actor: str, actors: dict[str, tuple[str, ...]]) -> set[str]:
    names = [*actors.get(actor, ()), actor.removeprefix(GENERIC)]
    return {fold(name) for name in names} - {""}


def _is_attributed_right(pair: Pair, actors: dict[str, tuple[str, ...]]) -> bool:
    _, reached = _hits(pair.found.attribution, pair.gold.attribution, actors)
    return reached == len(pair.gold.attribution)


def _repeated_lines(text: str) -> Iterator[Span]:
    for line in re.finditer(r"[^\n]+", text):
        words = line.group().strip()
        if len(words) > 20 and text.count(words) > 1:  # noqa: PLR2004 - shorter lines recur by chance
            yield Span(line.start(), line.end())
