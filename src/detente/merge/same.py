"""Two reports of one type go in, whether they tell of one happening comes out."""

from functools import cache
from typing import Final

from detente.data.world import states
from detente.dates import DateRange
from detente.model import Place, Report
from detente.ontology import ClaimType

# A date no closer than this says too little to hold two reports together: "in 2023" is no event.
LONGEST: Final = 31
# An article that goes on telling of a happening does so in the same word, or close by.
_CLOSE_BY: Final = 600  # characters
# Somebody may accuse, ask or threaten twice a day in other words; these need the same article.
_REPEATED: Final = frozenset(
    {
        ClaimType.ACCUSE,
        ClaimType.REQUEST,
        ClaimType.REJECT,
        ClaimType.THREATEN,
        ClaimType.SUPPORT,
        ClaimType.AGREE,
        ClaimType.CONCEDE,
    }
)


def same_happening(one: Report, other: Report) -> bool:
    """Whether parties, dates and places of two reports fit one happening."""
    return (
        _parties_fit(one, other) and _places_fit(one.place, other.place) and _dates_fit(one, other)
    )


def is_close(when: DateRange | None) -> bool:
    """Whether a date is known closely enough to tell one happening from the next."""
    return when is not None and when.days is not None and when.days <= LONGEST


def is_country(place: Place) -> bool:
    """Whether a place is a whole country."""
    return (place.country, place.name) in _countries()


def _parties_fit(one: Report, other: Report) -> bool:
    """Whether the parties of one report are among those of the other, on the same side."""
    mine = one.principals[0] | one.principals[1]
    theirs = other.principals[0] | other.principals[1]
    if not mine or not theirs:
        return one.document_id == other.document_id and mine == theirs
    if not (mine <= theirs or theirs <= mine):
        return False
    return all(
        not these or not those or these & those
        for these, those in zip(one.principals, other.principals, strict=True)
    )


def _places_fit(one: Place | None, other: Place | None) -> bool:
    if one is None or other is None or one.name == other.name:
        return True
    if one.country is None or other.country is None:
        return one.country is other.country is None
    if one.country != other.country:
        return False
    # A place fits the country that it lies in.
    return is_country(one) or is_country(other)


def _is_told_on(one: Report, other: Report) -> bool:
    """Whether an undated report goes on with what its own article told before."""
    if one.document_id != other.document_id:
        return one.group == other.group and one.trigger == other.trigger
    return one.trigger.lower() == other.trigger.lower() or abs(one.at - other.at) <= _CLOSE_BY


@cache
def _countries() -> frozenset[tuple[str | None, str]]:
    return frozenset((state.code, state.name) for state in states())


def _dates_fit(one: Report, other: Report) -> bool:
    together = one.group == other.group
    if one.when is None or other.when is None:
        return _is_told_on(one, other)
    if not one.when.overlaps(other.when):
        return False
    if is_close(one.when) and is_close(other.when):
        return together or one.type not in _REPEATED or one.when.days == other.when.days == 1
    return together and one.when == other.when
