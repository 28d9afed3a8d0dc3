"""Two names of one kind go in, how alike they are comes out, whether people's or bodies'."""

from detente import spelling
from detente.model import Kind
from detente.resolve.bodies import body_names_alike
from detente.resolve.compare import SAME, patronymics_swapped, person_names_alike, person_words


def names_alike(one: str, other: str, kind: Kind) -> float:
    """Return how alike two names are, from 0 to 1; people's are compared as people's."""
    if spelling.is_of_syllables(one) and spelling.is_of_syllables(other):
        return SAME if one == other else 0.0
    if kind is not Kind.PERSON:
        return body_names_alike(one, other)
    if patronymics_swapped(one, other):
        return 0.0
    return person_names_alike(person_words(one), person_words(other))
