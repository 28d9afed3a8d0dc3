"""A claim in the making: tokens and references, before they have become spans and participants."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from detente.extract.cast import Reference
from detente.model import PlaceMention, Time, Token
from detente.ontology import ClaimType, Modality

# Acts of speech: what one actor says in one place is said at one time.
SPOKEN: Final = frozenset(
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a finder found at one trigger.

    The trigger is tokens `token` to `last` included; `carrier` is the one that carries the type.
    `is_told` says whether a speaker around the trigger says it; titles are the article's own words.
    `is_spoken` says whether the act is the innermost speaker's saying so. `place_odds` are how
    likely the trained core holds each place by its name, `time_odds` each time by its days; None
    where it was not asked.
    """

    token: Token
    last: Token
    carrier: Token
    type: ClaimType
    mode: str | None
    initiators: tuple[Reference, ...]
    recipients: tuple[Reference, ...]
    when: Time | None
    modality: Modality
    is_noun: bool
    made_by: str
    confidence: float
    is_told: bool = True
    is_spoken: bool = False
    place: PlaceMention | None = None
    place_odds: Mapping[str, float] | None = None
    time_odds: Mapping[str, float] | None = None


def pooled(
    initiators: tuple[Reference, ...], recipients: tuple[Reference, ...]
) -> tuple[Reference, ...]:
    """Return all parties of a mutual event, each once."""
    return tuple({reference.key: reference for reference in (*recipients, *initiators)}.values())
