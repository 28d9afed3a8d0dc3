"""Reports go in, groups of those that tell of one happening come out."""

from collections.abc import Iterable, Sequence
from datetime import date

from detente.dates import DateRange
from detente.merge.same import alike, is_close, same_happening
from detente.model import Report


def group_reports(reports: Iterable[Report]) -> list[list[Report]]:
    """Return the reports by happening.

    Closely dated reports found groups, and join the one whose wording is most like theirs; one
    that is dated loosely joins the only group that it fits and founds its own where it fits
    several. The order of the reports changes nothing.
    """
    groups: list[list[Report]] = []
    for report in sorted(reports, key=_closeness):
        fitting = [
            group for group in groups if all(same_happening(report, other) for other in group)
        ]
        if len(fitting) == 1:
            fitting[0].append(report)
        elif fitting and is_close(report.when):
            _most_alike(report, fitting).append(report)
        else:
            groups.append([report])
    return groups


def _most_alike(report: Report, groups: Sequence[list[Report]]) -> list[Report]:
    """Return the group of the likest wording; of two as like the one that was founded first."""
    return max(groups, key=lambda group: sum(alike(report, other) for other in group) / len(group))


def _closeness(report: Report) -> tuple[int, date, str]:
    days = report.when.days if report.when is not None else None
    return (days or 10**6, _first_day(report.when), report.claim_id)


def _first_day(when: DateRange | None) -> date:
    if when is None:
        return date.max
    return when.first or when.last or date.max
