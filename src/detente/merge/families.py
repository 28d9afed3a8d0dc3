"""A type goes in, the family comes out in whose types one happening may be told."""

from typing import Final

from detente.ontology import ClaimType

# A meeting to come is an AGREE, a withdrawal is announced before it is carried out, and those who
# raid a house arrest people there. A family is named after its first type.
_FAMILIES: Final = (
    (ClaimType.CONSULT, ClaimType.AGREE),
    (ClaimType.RETREAT, ClaimType.CONCEDE),
    (ClaimType.ASSAULT, ClaimType.COERCE),
)
_FAMILY: Final = {kind: family[0] for family in _FAMILIES for kind in family}


def family_of(kind: ClaimType) -> ClaimType:
    """Return the first type of the family; a type without one is its own."""
    return _FAMILY.get(kind, kind)
