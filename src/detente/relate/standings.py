"""Claims of standing relations between two sides go in; each relation comes out with its time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from detente.model import ListedClaim
from detente.ontology import ClaimType, Modality
from detente.relate.ties import ends_of
from detente.relate.turns import TURNING


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A relation that reports say holds between two sides, "one" and "other".

    `initiator` is the side that it goes out from, None where it is mutual. `first` and `last` are
    the first and last day for which a report gives it: the days that the report names, or else
    that on which it appeared; None when none is dated.
    """

    type: ClaimType
    modality: Modality
    initiator: str | None
    first: date | None
    last: date | None
    claims: tuple[ListedClaim, ...]


def standings_of(relations: Iterable[ListedClaim], ones: frozenset[str]) -> list[Standing]:
    """Return the relations that hold between two sides, the earliest first.

    `ones` are the actors that stand for the side called "one". A reported warming or cooling is
    a turning point, unless it is planned, possible or denied.
    """
    found: dict[tuple[str, str, str | None], list[ListedClaim]] = {}
    for claim in relations:
        if claim.type not in TURNING or claim.modality is not Modality.ASSERTED:
            key = (str(claim.type), str(claim.modality), _initiator(claim, ones))
            found.setdefault(key, []).append(claim)
    return sorted((_standing(claims, ones) for claims in found.values()), key=_order)


def _initiator(claim: ListedClaim, ones: frozenset[str]) -> str | None:
    if claim.type.is_mutual:
        return None
    return "one" if any(party.actor_id in ones for party in claim.initiators) else "other"


def _standing(claims: Iterable[ListedClaim], ones: frozenset[str]) -> Standing:
    ordered = sorted(claims, key=lambda claim: (_days(claim) or [date.max], claim.id))
    days = [day for claim in ordered for day in _days(claim)]
    return Standing(
        type=ordered[0].type,
        modality=ordered[0].modality,
        initiator=_initiator(ordered[0], ones),
        first=min(days, default=None),
        last=max(days, default=None),
        claims=tuple(ordered),
    )


def _days(claim: ListedClaim) -> list[date]:
    named = ends_of(claim.when.range) if claim.when is not None else []
    published = claim.document.published
    return named or ([published] if published is not None else [])


def _order(standing: Standing) -> tuple[date, str, str, str]:
    return (
        standing.first or date.max,
        str(standing.type),
        str(standing.modality),
        standing.initiator or "",
    )
