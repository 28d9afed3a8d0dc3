"""Dictionary forms go in, what kind of word they are comes out: people, offices, cues."""

from functools import cache

from detente.data import rows


@cache
def people_classes() -> dict[str, frozenset[str]]:
    """Return for each noun for people or bodies the classes that people.tsv puts it in."""
    found: dict[str, set[str]] = {}
    for row in rows("people.tsv"):
        for word in row["words"].split("|"):
            found.setdefault(word, set()).add(row["class"])
    return {word: frozenset(classes) for word, classes in found.items()}


@cache
def office_relations() -> dict[str, str]:
    """Return for each noun for an office the relation of its holder to the body it belongs to."""
    return {
        word: row["relation"] for row in rows("offices.tsv") for word in row["words"].split("|")
    }


@cache
def cue_words(kind: str) -> frozenset[str]:
    """Return the reporting cues of one class of cues.tsv: verb, noun or preposition."""
    return frozenset(
        word for row in rows("cues.tsv") if row["class"] == kind for word in row["words"].split("|")
    )


@cache
def word_class(name: str) -> frozenset[str]:
    """Return the words of one class of words.tsv. Raises KeyError for an unknown class."""
    return _word_classes()[name]


@cache
def _word_classes() -> dict[str, frozenset[str]]:
    return {row["class"]: frozenset(row["words"].split("|")) for row in rows("words.tsv")}


@cache
def outlet_names() -> frozenset[str]:
    """Return the names of the known outlets: actors with a web host of their own."""
    return frozenset(
        name
        for row in rows("known_actors.tsv")
        if row["domain"]
        for name in (row["name"], *row["aliases"].split("|"))
        if name
    )
