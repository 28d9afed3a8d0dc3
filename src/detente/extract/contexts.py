"""A sentence goes in, the contexts of PLOVER that its words show come out."""

import re
from functools import cache

from detente.data import rows


def contexts_of(sentence: str) -> tuple[str, ...]:
    """Return the contexts whose cue words stand in the sentence, in the order of the table."""
    words = set(re.findall(r"[a-z][a-z'-]+", sentence.lower()))
    return tuple(context for context, cues in _contexts() if cues & words)


@cache
def _contexts() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple(
        (row["context"], frozenset(row["words"].split("|"))) for row in rows("contexts.tsv")
    )
