"""An entity goes in, the key of the block comes out in which its equals are to be found."""

from collections import defaultdict
from functools import cache
from typing import Final

from detente import spelling
from detente.data.world import KnownActor, known_actors
from detente.model import Entity, Kind
from detente.resolve.bodies import body_words, plain_key
from detente.resolve.compare import family_word

_FEWEST: Final = 3  # letters of an acronym, and words of a name that may have one
_MOST: Final = 7
_TELLING: Final = 4  # letters: a word as short may be anything in small letters


def block_of(entity: Entity) -> str | None:
    """Return the block of an entity; None for people without a name, who are nobody elsewhere."""
    if entity.kind is Kind.GENERIC:
        return None
    known = known_key(entity)
    if known is not None:
        return f"known:{known}"
    if entity.kind is Kind.PERSON:
        return f"person:{spelling.skeleton(family_word(entity.name))}"
    return f"body:{_body_block(entity.name)}"


def known_key(entity: Entity) -> str | None:
    """Return an entity's key in the list of known actors, None when it does not have it.

    That is the one that its article found there, else that of the one body which is called so
    but for capitals, articles and word order. A body of another country than told is not meant.
    """
    if entity.known is not None or entity.kind in {Kind.PERSON, Kind.PLACE}:
        return entity.known
    key, country = plain_key(entity.name), entity.country
    found = _known_by_words().get(key, ()) if len(key) >= _TELLING else ()
    if len(found) != 1 or (country and found[0].country and country != found[0].country):
        return None
    return found[0].key


def known_name(key: str) -> str:
    """Return the name of the known actor of a key. Raises KeyError when there is none."""
    return _known_names()[key]


def is_acronym(name: str) -> bool:
    """Whether a name is letters that may stand for words."""
    letters = spelling.fold(name).replace(" ", "")
    return name.isupper() and letters.isalpha() and _FEWEST <= len(letters) <= _MOST


def _body_block(name: str) -> str:
    """Return the letters that a name and its acronym share in any order, else the words."""
    words = body_words(name)
    if len(words) >= _FEWEST:
        return "".join(sorted(word[0] for word in words))
    # In whatever letters, for "STATE" and "State" are one name.
    if len(words) == 1 and _FEWEST <= len(words[0]) <= _MOST:
        return "".join(sorted(words[0]))
    return " ".join(sorted(words))


@cache
def _known_by_words() -> dict[str, tuple[KnownActor, ...]]:
    found: defaultdict[str, dict[str, KnownActor]] = defaultdict(dict)
    for actor in known_actors():
        for name in (actor.name, *actor.aliases):
            found[plain_key(name)][actor.key] = actor
    return {key: tuple(actors.values()) for key, actors in found.items()}


@cache
def _known_names() -> dict[str, str]:
    return {actor.key: actor.name for actor in known_actors()}
