"""Claims that a tie warms or cools go in by identifier, the claims as lists show them come out."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

from detente.model import ListedClaim
from detente.store import Answers

_Key = TypeVar("_Key", bound=Hashable)


def reports_by(
    answers: Answers, pairs: Iterable[tuple[_Key, str]]
) -> dict[_Key, list[ListedClaim]]:
    """Return the claims of pairs of a key and a claim's identifier, by key, in their order."""
    given = list(pairs)
    claims = {
        claim.id: claim for claim in answers.claims_by_id({claim_id for _, claim_id in given})
    }
    found: dict[_Key, list[ListedClaim]] = {}
    for key, claim_id in given:
        found.setdefault(key, []).append(claims[claim_id])
    return found
