"""Reports of one event go in, what they tell differently comes out, side by side.

Two versions contradict each other when they cannot both be right; a detail more or less, or a
wider date, is no contradiction. A version that leaves open which of two others is right stands on
no side and is left out.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Generic, TypeVar

from detente.dates import DateRange
from detente.merge.numbers import Number, number_in
from detente.merge.same import places_fit
from detente.merge.wording import lemma_of
from detente.model import Disagreement, Place, Report, Version
from detente.ontology import ClaimType, Modality

# What a sentence counts belongs to the happening that it tells of if that is of such a type.
_COUNTED: Final = {
    "killed": frozenset({ClaimType.ASSAULT, ClaimType.PROTEST}),
    "injured": frozenset({ClaimType.ASSAULT, ClaimType.PROTEST}),
    "arrested": frozenset({ClaimType.COERCE, ClaimType.PROTEST}),
    "money": frozenset(
        {ClaimType.AID, ClaimType.COOPERATE, ClaimType.AGREE, ClaimType.SANCTION, ClaimType.SUPPORT}
    ),
}


Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling(Generic[Value]):
    """What one report says of a thing."""

    report: Report
    value: Value


def disagreements(reports: Sequence[Report]) -> tuple[Disagreement, ...]:
    """Return what the reports contradict each other in; none is invented from a missing detail."""
    if len(reports) < 2:  # noqa: PLR2004 - nobody contradicts himself in one report
        return ()
    told = (
        ("when", _versions(_dates(reports), DateRange.overlaps, str)),
        ("where", _versions(_places(reports), places_fit, lambda place: place.name)),
        ("who did it", _versions(_doers(reports), _share_a_doer, _doer_ids)),
        *((about, _numbered(reports, about)) for about in _COUNTED),
        ("whether it happened", _happened(reports)),
    )
    return tuple(
        Disagreement(about=about, versions=versions, corrected_to=_corrected_to(versions, reports))
        for about, versions in told
        if len(versions) > 1
    )


def denied(
    charge: Sequence[Report], denials: Sequence[Sequence[Report]]
) -> tuple[Disagreement, ...]:
    """Return a charge and its denials as the two sides of one disagreement, if there are any."""
    if not denials:
        return ()
    against = sorted((report for denial in denials for report in denial), key=_when_told)
    versions = (
        Version(value="alleged", claim_ids=_claim_ids(charge)),
        Version(value="denied", claim_ids=_claim_ids(against)),
    )
    return (Disagreement(about="whether it is true", versions=versions),)


def _when_told(report: Report) -> tuple[date, str, int, str]:
    return report.published or date.max, report.document_id, report.at, report.claim_id


def _dates(reports: Iterable[Report]) -> Iterator[Telling[DateRange]]:
    for report in reports:
        if report.when is not None:
            yield Telling(report=report, value=report.when)


def _places(reports: Iterable[Report]) -> Iterator[Telling[Place]]:
    for report in reports:
        if report.place is not None:
            yield Telling(report=report, value=report.place)


def _doers(reports: Iterable[Report]) -> Iterator[Telling[Report]]:
    """Yield who acts by each report; where all act alike there is no doer and no victim."""
    for report in reports:
        if report.principals[0] and report.principals[1]:
            yield Telling(report=report, value=report)


def _share_a_doer(one: Report, other: Report) -> bool:
    return bool(one.principals[0] & other.principals[0])


def _doer_ids(report: Report) -> str:
    return " ".join(report.initiators)


def _numbered(reports: Iterable[Report], about: str) -> tuple[Version, ...]:
    found = [
        Telling(report=report, value=number)
        for report in reports
        if report.type in _COUNTED[about]
        if (number := number_in(report.sentence, about))
    ]
    return _versions(found, Number.fits, lambda number: number.words)


def _versions(
    told: Iterable[Telling[Value]],
    fits: Callable[[Value, Value], bool],
    words: Callable[[Value], str],
) -> tuple[Version, ...]:
    """Return the sides that those who tell a thing take; one or none where all can be right.

    Of one article that contradicts itself it is open what it says, for it may tell of parts.
    """
    tellings = _consistent(list(told), fits)
    sides: list[list[Telling[Value]]] = []
    for telling in tellings:
        fitting = [other for other in tellings if fits(telling.value, other.value)]
        if not all(fits(a.value, b.value) for a in fitting for b in fitting):
            continue  # it fits both sides of a contradiction
        # Of those that are left, what fits one telling of a side fits all of it.
        side = next((side for side in sides if fits(side[0].value, telling.value)), None)
        if side is None:
            sides.append([telling])
        else:
            side.append(telling)
    return tuple(sorted(map(_version_of(words), sides), key=lambda version: version.value))


def _consistent(
    tellings: Sequence[Telling[Value]], fits: Callable[[Value, Value], bool]
) -> list[Telling[Value]]:
    by_article: dict[str, list[Telling[Value]]] = {}
    for telling in tellings:
        by_article.setdefault(telling.report.document_id, []).append(telling)
    return [
        telling
        for own in by_article.values()
        if all(fits(a.value, b.value) for a in own for b in own)
        for telling in own
    ]


def _version_of(
    words: Callable[[Value], str],
) -> Callable[[Sequence[Telling[Value]]], Version]:
    def version(side: Sequence[Telling[Value]]) -> Version:
        told = [words(telling.value) for telling in side]
        return Version(
            value=min(told, key=lambda value: (-told.count(value), value)),
            claim_ids=_claim_ids(telling.report for telling in side),
        )

    return version


def _happened(reports: Sequence[Report]) -> tuple[Version, ...]:
    """Set those that say it happened beside those that say, in the same word, that it did not.

    In other words a part may be meant: "nobody was hurt" does not say that there was no attack.
    """
    sides = {
        word: [report for report in reports if report.modality is modality]
        for word, modality in (("it did", Modality.ASSERTED), ("it did not", Modality.NEGATED))
    }
    words = [{lemma_of(report.trigger) for report in side} for side in sides.values()]
    shared = set.intersection(*words)
    return tuple(
        Version(
            value=word,
            claim_ids=_claim_ids(report for report in side if lemma_of(report.trigger) in shared),
        )
        for word, side in sides.items()
        if shared
    )


def _claim_ids(reports: Iterable[Report]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(report.claim_id for report in reports))


def _corrected_to(versions: Sequence[Version], reports: Sequence[Report]) -> str | None:
    """Return the version to which every outlet of another one went over later; None without."""
    by_id = {report.claim_id: report for report in reports}
    sides = {
        version.value: [by_id[claim_id] for claim_id in version.claim_ids] for version in versions
    }
    for value, later in sides.items():
        others = [report for other, side in sides.items() if other != value for report in side]
        if others and all(_went_over(report, others, later) for report in others):
            return value
    return None


def _went_over(report: Report, others: Sequence[Report], later: Sequence[Report]) -> bool:
    """Whether the outlet of a report told the later version after all that it told of others."""
    own = [other.published for other in others if other.voice == report.voice]
    new = [other.published for other in later if other.voice == report.voice]
    if report.published is None or None in own or None in new or not new:
        return False
    return max(day for day in own if day) < min(day for day in new if day)
