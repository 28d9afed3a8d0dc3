"""A report goes in, the key of the block comes out in which others of its event are to be found."""

from typing import Final

from detente.model import Report
from detente.ontology import MUTUAL_TYPES, ClaimType

# Types that tell of one happening in other words: a meeting to come is an AGREE, a withdrawal is
# announced before it is carried out, and those who raid a house arrest people there. A family is
# named after its first type.
FAMILIES: Final = (
    (ClaimType.CONSULT, ClaimType.AGREE),
    (ClaimType.RETREAT, ClaimType.CONCEDE),
    (ClaimType.ASSAULT, ClaimType.COERCE),
)
_FAMILY: Final = {kind: family[0] for family in FAMILIES for kind in family}


def family_of(kind: ClaimType) -> ClaimType:
    """Return the first of the types in whose words a happening of this type may be told."""
    return _FAMILY.get(kind, kind)


def block_of(report: Report) -> str:
    """Return the block: the family of the type, and one of the principals.

    A report may leave parties out, so the set of them is no key. Those acted upon are left out
    least, and who did it is what reports differ in, so the recipient that sorts first is the key
    where one is told; among those who act alike it is the first of all. Who denies a charge is
    found with the charge. Where nobody is named the event is known in its own article alone.
    """
    family = family_of(report.type)
    initiators, recipients = report.principals
    if report.type is ClaimType.REJECT:
        family, recipients = ClaimType.ACCUSE, initiators or recipients
    alike = family in MUTUAL_TYPES
    principals = (initiators | recipients) if alike else (recipients or initiators)
    if not principals:
        return f"{family}:{report.document_id}"
    return f"{family}:{min(principals)}"
