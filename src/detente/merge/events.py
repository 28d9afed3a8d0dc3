"""Reports of one block go in, the events behind them come out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from detente.dates import DateRange
from detente.ids import make_id
from detente.merge.disagree import disagreements
from detente.merge.same import is_close, is_country, same_happening
from detente.model import Event, Place, Report
from detente.ontology import Modality

_FIRMEST: Final = (Modality.ASSERTED, Modality.NEGATED, Modality.PLANNED, Modality.POSSIBLE)


def merge_reports(reports: Iterable[Report]) -> list[Event]:
    """Return the events behind the reports of one block.

    Closely dated reports found events; one that is dated loosely joins the only event that it
    fits and founds its own where it fits several. The order of the reports changes nothing.
    """
    groups: list[list[Report]] = []
    for report in sorted(reports, key=_closeness):
        fitting = [
            group for group in groups if all(same_happening(report, other) for other in group)
        ]
        if len(fitting) == 1 or (fitting and is_close(report.when)):
            fitting[0].append(report)
        else:
            groups.append([report])
    return [event_of(group) for group in groups]


def event_of(reports: Iterable[Report]) -> Event:
    """Return the one event that all the reports tell of, in whatever order they are given."""
    return _event(sorted(reports, key=_order))


def _closeness(report: Report) -> tuple[int, date, str]:
    days = report.when.days if report.when is not None else None
    return (days or 10**6, _first_day(report.when), report.claim_id)


def _order(report: Report) -> tuple[date, str, int, str]:
    return report.published or date.max, report.document_id, report.at, report.claim_id


def _first_day(when: DateRange | None) -> date:
    if when is None:
        return date.max
    return when.first or when.last or date.max


def _event(group: Sequence[Report]) -> Event:
    return Event(
        # The claim published first alone, so that later reports leave the identifier as it was.
        id=make_id("evt", group[0].claim_id),
        type=group[0].type,
        mode=_most(report.mode for report in group),
        initiators=_parties(group, 0),
        recipients=_parties(group, 1),
        when=_closest(group),
        place=_most_exact(group),
        modality=min((report.modality for report in group), key=_FIRMEST.index),
        claim_ids=tuple(report.claim_id for report in group),
        documents=len({report.document_id for report in group}),
        outlets=_outlets(group),
        disagreements=disagreements(group),
    )


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
