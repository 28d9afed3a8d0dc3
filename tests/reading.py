"""Real sentences for tests: they go through the language model, and claims come out."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Final

from building import a_document
from detente.model import Extraction, ListedClaim, ListedSpeaker, Party, Span
from detente.ontology import ClaimType
from detente.parse import SpacyParser
from detente.pipeline import extract_all
from detente.single import list_claims

WEDNESDAY: Final = date(2023, 4, 12)


@cache
def parser() -> SpacyParser:
    """Return the real language pipeline, loaded once for all tests; the rules read it."""
    return SpacyParser(with_core=False)


@cache
def core_parser() -> SpacyParser:
    """Return the same with the vectors that the trained core reads."""
    return SpacyParser()


def extraction_of(
    text: str, *, published: date | None = WEDNESDAY, masked: tuple[Span, ...] = ()
) -> Extraction:
    """Return what an article of this text says."""
    document = a_document(text, published=published, masked=masked)
    (extraction,) = extract_all([document], parser=parser())
    return extraction


def claims_in(text: str, *, published: date | None = WEDNESDAY) -> tuple[ListedClaim, ...]:
    """Return the claims of an article, as lists show them."""
    return list_claims(extraction_of(text, published=published))


def the(kind: ClaimType, text: str, *, published: date | None = WEDNESDAY) -> ListedClaim:
    """Return the one claim of this type that an article makes."""
    claims = claims_in(text, published=published)
    found = [claim for claim in claims if claim.type is kind]
    told = [f"{claim.type} {claim.trigger!r}" for claim in claims]
    assert len(found) == 1, f"not one {kind} in {text!r}: {told}"
    return found[0]


def names(side: Iterable[Party | ListedSpeaker]) -> set[str]:
    """Return the names of parties, or of speakers."""
    return {item.name for item in side}


def sides(claim: ListedClaim) -> tuple[set[str], set[str]]:
    """Return the names of initiators and recipients."""
    return names(claim.initiators), names(claim.recipients)
