"""Reports of an article go in, the blocks come out in which others of their events are found."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from detente.merge.families import family_of
from detente.merge.groups import group_reports
from detente.model import Report
from detente.ontology import MUTUAL_TYPES, ClaimType

_MOST: Final = 0.5  # share of an article's reports of a happening that name who is party to it


def blocks_of_article(reports: Iterable[Report]) -> Iterator[tuple[str, str]]:
    """Yield the block and the claim of each report of one article.

    A report may leave parties out ("the meeting was held in secret"), so what an article tells of
    one happening is brought together first, and the block follows from all of it.
    """
    by_family: dict[ClaimType, list[Report]] = {}
    for report in reports:
        by_family.setdefault(family_of(report.type), []).append(report)
    for told in by_family.values():
        for group in group_reports(told):
            key = _block_of(group)
            yield from ((key, report.claim_id) for report in group)


def _block_of(group: Sequence[Report]) -> str:
    """Return the block: the family of the type, and one of the principals that most reports name.

    Those acted upon are left out least, and who did it is what reports differ in, so one of the
    recipients is the key where some are told; among those who act alike it is one of all. Who
    denies a charge is found with the charge. Where nobody is named the event is known in its own
    article alone.
    """
    family = family_of(group[0].type)
    initiators = [report.principals[0] for report in group]
    recipients = [report.principals[1] for report in group]
    if family in MUTUAL_TYPES:
        sides = [[*initiators, *recipients]]
    elif family is ClaimType.REJECT:
        family, sides = ClaimType.ACCUSE, [initiators, recipients]
    else:
        sides = [recipients, initiators]
    for side in sides:
        counts = Counter(principal for named in side for principal in named)
        if counts:
            least = min(max(counts.values()), _MOST * len(group))
            return f"{family}:{min(name for name, count in counts.items() if count >= least)}"
    return f"{family}:{group[0].document_id}"
