"""Two reports of one block go in, whether they tell of one happening comes out.

Parties, dates and places that fit make one happening where the dates are close. Where dates say
too little, and where one thing is told differently while all else agrees, the wording decides.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import islice
from typing import Final

from detente.data.world import states
from detente.dates import DateRange
from detente.merge.families import family_of
from detente.merge.wording import Wording, lemma_of, likeness, shared_matter, wording_of
from detente.model import Place, Report, Span
from detente.ontology import ClaimType

# A date no closer than this says too little to hold two reports together: "in 2023" is no event.
LONGEST: Final = 31
# An article that goes on telling of a happening does so in the same word, or close by.
_CLOSE_BY: Final = 600  # characters
# Wordings as like as this are of one happening; of pairs in ECB+ topics as like as this, with the
# same trigger and from two articles, 89 % are.
_ALIKE: Final = 0.5
_SHARED: Final = 0.3  # of what two sentences say, by which they are known to be on one thing
_NEWS: Final = 3  # days in which outlets report one happening
_SLIP: Final = 1  # days that reports of one happening are apart: it was late, or far away
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
# The same parties strike each other again the next day, and elsewhere on the same one.
_SERIAL: Final = frozenset(
    {ClaimType.ASSAULT, ClaimType.COERCE, ClaimType.PROTEST, ClaimType.MOBILIZE}
)
_KEPT: Final = 4096  # wordings and pairs that are remembered


def same_happening(one: Report, other: Report) -> bool:
    """Whether two reports tell of one happening."""
    if not _types_fit(one, other):
        return False
    contradictions = tuple(islice(_contradictions(one, other), 2))  # more make no difference
    if not contradictions:
        return _dates_suffice(one, other)
    return len(contradictions) == 1 and _agree_otherwise(one, other, contradictions[0])


def alike(one: Report, other: Report) -> float:
    """Return how likely the wording of two reports is of one happening, from 0 to 1."""
    if one.claim_id > other.claim_id:
        one, other = other, one
    return _likeness(one, other)


def on_one_matter(one: Report, other: Report) -> bool:
    """Whether two reports of different types speak of one thing: in one place, or in its words."""
    if one.document_id == other.document_id and abs(one.at - other.at) <= _CLOSE_BY:
        return True
    return shared_matter(wording(one), wording(other)) >= _SHARED


def is_close(when: DateRange | None) -> bool:
    """Whether a date is known closely enough to tell one happening from the next."""
    return when is not None and when.days is not None and when.days <= LONGEST


def is_country(place: Place) -> bool:
    """Whether a place is a whole country."""
    return (place.country, place.name) in _countries()


def places_fit(one: Place | None, other: Place | None) -> bool:
    """Whether two places can be one: a place fits itself and the country that it lies in."""
    if one is None or other is None or one.name == other.name:
        return True
    if one.country is None or other.country is None:
        return one.country is other.country is None
    if one.country != other.country:
        return False
    return is_country(one) or is_country(other)


def _types_fit(one: Report, other: Report) -> bool:
    """Whether the types are the same, or one word is taken for two types of a family."""
    if one.type is other.type:
        return True
    return family_of(one.type) is family_of(other.type) and _same_word(one, other)


def _contradictions(one: Report, other: Report) -> Iterator[str]:
    """Yield what the two cannot both have right: "who", "where", "when"."""
    if not _parties_fit(one, other):
        yield "who"
    if not places_fit(one.place, other.place):
        yield "where"
    if one.when is not None and other.when is not None and not one.when.overlaps(other.when):
        yield "when"


def _parties_fit(one: Report, other: Report) -> bool:
    """Whether the parties of one report are among those of the other, on the same side."""
    mine = one.principals[0] | one.principals[1]
    theirs = other.principals[0] | other.principals[1]
    if not mine or not theirs:
        return one.document_id == other.document_id and mine == theirs
    if not (mine <= theirs or theirs <= mine):
        return bool(mine & theirs) and _is_one_meeting(one, other)
    return all(
        not these or not those or these & those
        for these, those in zip(one.principals, other.principals, strict=True)
    )


def _is_one_meeting(one: Report, other: Report) -> bool:
    """Whether an article that has told of a meeting goes on to name further guests."""
    return (
        one.document_id == other.document_id
        and one.type is other.type is ClaimType.CONSULT
        and abs(one.at - other.at) <= _CLOSE_BY
        and one.place is not None
        and one.place == other.place
        and is_close(one.when)
        and one.when == other.when
    )


def _dates_suffice(one: Report, other: Report) -> bool:
    """Whether dates that fit are close enough to show one happening, or the wording is."""
    together = one.group == other.group
    if one.when is None or other.when is None:
        return _is_told_on(one, other) or _is_told_again(one, other)
    if is_close(one.when) and is_close(other.when):
        repeatable = one.type in _REPEATED or other.type in _REPEATED
        one_day = one.when.days == other.when.days == 1
        return together or not repeatable or one_day or _is_told_again(one, other)
    return (together and one.when == other.when) or _is_told_again(one, other)


def _is_told_on(one: Report, other: Report) -> bool:
    """Whether an undated report goes on with what its own article told before."""
    if one.document_id != other.document_id:
        return one.group == other.group and one.trigger == other.trigger
    return one.trigger.lower() == other.trigger.lower() or abs(one.at - other.at) <= _CLOSE_BY


def _is_told_again(one: Report, other: Report) -> bool:
    """Whether another article tells it in like words while it is news."""
    return (
        one.document_id != other.document_id
        and _is_news(one, other)
        and _same_word(one, other)
        and alike(one, other) >= _ALIKE
    )


def _is_news(one: Report, other: Report) -> bool:
    """Whether both articles were published within days, and within days of a date that is told."""
    days = [report.published for report in (one, other)]
    days += [report.when.last for report in (one, other) if report.when and is_close(report.when)]
    return all(abs((a - b).days) <= _NEWS if a and b else False for a in days for b in days)


def _agree_otherwise(one: Report, other: Report, contradicted: str) -> bool:
    """Whether two articles tell one thing differently and all else alike, beyond doubt."""
    return (
        one.group != other.group
        and one.type is other.type
        and _same_word(one, other)
        and _AGREEMENTS[contradicted](one, other)
        and alike(one, other) >= _ALIKE
    )


def _differ_in_who(one: Report, other: Report) -> bool:
    """Whether two reports lay one deed, done to the same on one day in one town, to others."""
    return (
        one.type in _SERIAL
        and bool(one.principals[0] and other.principals[0] and one.principals[1])
        and one.principals[1] == other.principals[1]
        and _same_day(one, other)
        and _same_town(one, other)
    )


def _differ_in_where(one: Report, other: Report) -> bool:
    return one.type not in _SERIAL and _same_parties(one, other) and _same_day(one, other)


def _differ_in_when(one: Report, other: Report) -> bool:
    first, second = _day(one), _day(other)
    return (
        one.type not in _SERIAL | _REPEATED
        and _same_parties(one, other)
        and _same_town(one, other)
        and first is not None
        and second is not None
        and abs((first - second).days) <= _SLIP
    )


_AGREEMENTS: Final = {
    "who": _differ_in_who,
    "where": _differ_in_where,
    "when": _differ_in_when,
}


def _same_parties(one: Report, other: Report) -> bool:
    """Whether the same two or more are told of."""
    mine = one.principals[0] | one.principals[1]
    return len(mine) > 1 and mine == other.principals[0] | other.principals[1]


def _same_day(one: Report, other: Report) -> bool:
    return _day(one) is not None and _day(one) == _day(other)


def _day(report: Report) -> date | None:
    return report.when.first if report.when is not None and report.when.days == 1 else None


def _same_town(one: Report, other: Report) -> bool:
    return one.place is not None and one.place == other.place and not is_country(one.place)


def _same_word(one: Report, other: Report) -> bool:
    return lemma_of(one.trigger.lower()) == lemma_of(other.trigger.lower())


@lru_cache(maxsize=_KEPT)
def _likeness(one: Report, other: Report) -> float:
    return likeness(wording(one), wording(other))


@lru_cache(maxsize=_KEPT)
def wording(report: Report) -> Wording:
    """Return how a report tells of its happening."""
    start = report.at - report.sentence_at
    return wording_of(
        report.sentence,
        Span(start, start + len(report.trigger)),
        document_id=report.document_id,
        sentence_at=report.sentence_at,
        opening=report.opening,
    )


@cache
def _countries() -> frozenset[tuple[str | None, str]]:
    return frozenset((state.code, state.name) for state in states())
