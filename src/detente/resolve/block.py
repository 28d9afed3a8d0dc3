"""An entity goes in, the key of the block comes out in which its equals are to be found."""

from detente import spelling
from detente.model import Entity, Kind


def block_of(entity: Entity) -> str | None:
    """Return the block of an entity; None for people without a name, who are nobody elsewhere."""
    if entity.kind is Kind.GENERIC:
        return None
    if entity.known is not None:
        return f"known:{entity.known}"
    if entity.kind is Kind.PERSON:
        return f"person:{spelling.skeleton(spelling.words(entity.name)[-1])}"
    return f"name:{spelling.fold(entity.name)}"
