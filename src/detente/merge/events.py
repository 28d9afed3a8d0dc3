"""Reports of one block go in, the events behind them come out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from detente.dates import DateRange
from detente.ids import make_id
from detente.merge.denials import answers
from detente.merge.disagree import denied, disagreements
from detente.merge.groups import group_reports
from detente.merge.same import is_country
from detente.model import Event, Place, Report
from detente.ontology import ClaimType, Modality

_FIRMEST: Final = (Modality.ASSERTED, Modality.NEGATED, Modality.PLANNED, Modality.POSSIBLE)


def merge_reports(reports: Iterable[Report]) -> list[Event]:
    """Return the events behind the reports of one block; their order changes nothing."""
    return events_of(group_reports(reports))


def events_of(groups: Iterable[Iterable[Report]]) -> list[Event]:
    """Return the event of each group of reports, in whatever order these are given."""
    ordered = [sorted(group, key=_order) for group in groups]
    denials = [group for group in ordered if group[0].type is ClaimType.REJECT]
    return [_event(group, denials) for group in ordered]


def _order(report: Report) -> tuple[date, str, int, str]:
    return report.published or date.max, report.document_id, report.at, report.claim_id


def _event(group: Sequence[Report], denials: Sequence[Sequence[Report]]) -> Event:
    """Return the event of a group of reports; what denies it are events of their own."""
    modality = min((report.modality for report in group), key=_FIRMEST.index)
    return Event(
        # The claim published first alone, so that later reports leave the identifier as it was.
        id=make_id("evt", group[0].claim_id),
        type=_type(group, modality),
        mode=_most(report.mode for report in group),
        initiators=_parties(group, 0),
        recipients=_parties(group, 1),
        when=_closest(group),
        place=_most_exact(group),
        modality=modality,
        claim_ids=tuple(report.claim_id for report in group),
        documents=len({report.document_id for report in group}),
        outlets=_outlets(group),
        disagreements=(
            *disagreements(group),
            *denied(group, [denial for denial in denials if answers(denial, group)]),
        ),
    )


def _type(group: Sequence[Report], modality: Modality) -> ClaimType:
    """Return the type that the firmest reports give: a meeting that took place is none to come."""
    kinds = [report.type for report in group if report.modality is modality]
    return min(kinds, key=lambda kind: (-kinds.count(kind), kind))


def _outlets(group: Sequence[Report]) -> int:
    """Count the outlets that tell it in their own words: those that print one text are one."""
    voices: dict[str, str] = {}
    for report in sorted(group, key=lambda report: report.document_id != report.group):
        voices.setdefault(report.group, report.voice)
    return len(set(voices.values()))


def _parties(group: Sequence[Report], side: int) -> tuple[str, ...]:
    """Return the actors on a side, those that most reports tell first."""
    counts = Counter(
        actor for report in group for actor in (report.initiators, report.recipients)[side]
    )
    return tuple(sorted(counts, key=lambda actor: (-counts[actor], actor)))


def _closest(group: Sequence[Report]) -> DateRange | None:
    dated = [report.when for report in group if report.when is not None]
    return min(dated, key=lambda when: (when.days or 10**6, str(when))) if dated else None


def _most_exact(group: Sequence[Report]) -> Place | None:
    """Return the place that most reports tell; a town rather than a country."""
    counts = Counter(report.place for report in group if report.place is not None)
    if not counts:
        return None
    return min(counts, key=lambda place: (is_country(place), -counts[place], place.name))


def _most(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None
