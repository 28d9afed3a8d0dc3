"""What signs of places and of dates have in common: how claims and words lie to one another."""

from collections.abc import Iterator, Sequence
from typing import Final

from detente.extract.drafts import SPOKEN, Draft
from detente.extract.tree import Tree
from detente.model import Token
from detente.ontology import ClaimType

WORDS_APART: Final = (1, 2, 3, 5, 8, 12, 20)
_SENTENCES_APART: Final = (1, 2, 3, 6, 10)
_FORCE: Final = frozenset(
    {
        ClaimType.ASSAULT,
        ClaimType.COERCE,
        ClaimType.PROTEST,
        ClaimType.MOBILIZE,
        ClaimType.RETREAT,
        ClaimType.AID,
    }
)


def group_of(kind: ClaimType) -> str:
    """Return the coarse kind of what happens, by which places and dates are told."""
    if kind.is_relation:
        return "relation"
    if kind is ClaimType.CONSULT:
        return "meeting"
    if kind in SPOKEN:
        return "speech"
    return "force" if kind in _FORCE else "act"


def likenesses(draft: Draft, other: Draft) -> Iterator[str]:
    """Yield in which ways another claim is like a draft."""
    yield "a claim"
    if other.type is draft.type:
        yield "one of the type"
    if other.carrier.lemma == draft.carrier.lemma:
        yield "one by the word"
    keys = {ref.key for ref in (*other.initiators, *other.recipients)}
    if any(ref.key in keys for ref in (*draft.initiators, *draft.recipients)):
        yield "one of a party"


def clause_of(token: Token, trigger: Token, tree: Tree) -> str:
    """Return how the clause of a word lies to that of a trigger."""
    mine, theirs = tree.clause_verb(trigger), tree.clause_verb(token)
    if mine is None or theirs is None:
        return "no"
    if mine is theirs:
        return "same"
    if any(up is theirs for up in tree.ancestors(mine)):
        return "upper"
    return "lower" if any(up is mine for up in tree.ancestors(theirs)) else "other"


def apart(gap: int) -> str:
    """Return in words how many sentences lie between two."""
    return f"{band(gap, _SENTENCES_APART)} sentences"


def band(gap: int, ends: Sequence[int]) -> str:
    """Return the first of the ends that a number does not pass."""
    return next((str(end) for end in ends if gap <= end), "more")
