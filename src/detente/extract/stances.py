"""A parse goes in, who is for or against what, or means to do it, comes out.

These are words laid in somebody's mouth or mind that report nothing: wishes, plans, praise,
blame. What happened is not on their holders' word.
"""

from collections.abc import Iterator
from typing import Final

from detente.extract.sayings import Saying, speaker_of
from detente.extract.tree import Tree
from detente.extract.words import cue_words
from detente.model import Span, Token

_COMPLEMENTS: Final = frozenset({"dobj", "xcomp", "ccomp", "oprd", "dative"})
_ABOUT: Final = frozenset(
    {"about", "against", "at", "for", "in", "of", "off", "on", "over", "to", "with", "toward"}
)


def find_stances(tree: Tree) -> tuple[Saying, ...]:
    """Return the stances in text order."""
    return tuple(saying for token in tree.tokens for saying in _stances(token, tree))


def _stances(token: Token, tree: Tree) -> Iterator[Saying]:
    lemma = token.lemma.lower()
    match token.pos:
        case "VERB" if lemma in cue_words("stance verb"):
            yield from _of_verb(token, tree)
        case "ADJ" | "VERB" if lemma in cue_words("stance adjective") or (
            token.lower in cue_words("stance adjective")
        ):
            yield from _of_adjective(token, tree)
        case "NOUN" if lemma in cue_words("stance noun"):
            yield from _of_noun(token, tree)


def _of_verb(verb: Token, tree: Tree) -> Iterator[Saying]:
    if tree.is_passive(verb):
        yield from _endorsed(verb, tree)
        return
    speaker = speaker_of(verb, tree)
    content = _content(verb, tree)
    if speaker is not None and content is not None and not _covers(content, speaker):
        yield Saying(speaker=speaker, cue=verb, content=content)


def _endorsed(verb: Token, tree: Tree) -> Iterator[Saying]:
    """Yield what is "endorsed by X"."""
    roles = tree.roles(verb)
    for agent in roles.agents:
        for patient in roles.patients:
            left, right = tree.tokens[patient.left], tree.tokens[patient.right]
            if not left.index <= agent.index <= right.index:
                yield Saying(speaker=agent, cue=verb, content=Span(left.start, right.end))


def _of_adjective(adjective: Token, tree: Tree) -> Iterator[Saying]:
    head = tree.head(adjective)
    speaker = tree.subject(head if adjective.dep in {"acomp", "oprd"} else adjective)
    content = _content(adjective, tree)
    if speaker is not None and content is not None and not _covers(content, speaker):
        yield Saying(speaker=speaker, cue=adjective, content=content)


def _of_noun(noun: Token, tree: Tree) -> Iterator[Saying]:
    speaker = tree.possessor(noun)
    if speaker is None:
        return
    parts = [child for child in tree.children(noun, "acl", "prep") if child.index > noun.index]
    content = _from(parts, tree)
    if content is not None:
        yield Saying(speaker=speaker, cue=noun, content=content)


def _content(word: Token, tree: Tree) -> Span | None:
    """Return from the first to the last complement that follows the word."""
    after = [child for child in tree.children(word) if child.index > word.index]
    parts = [child for child in after if child.dep in _COMPLEMENTS]
    preps = [child for child in after if child.dep == "prep" and child.lower in _ABOUT]
    return _from(parts or preps, tree)


def _from(parts: list[Token], tree: Tree) -> Span | None:
    if not parts:
        return None
    left = min(part.left for part in parts)
    right = max(part.right for part in parts)
    if parts[0].dep == "prep" and left < right:
        left += 1
    return Span(tree.tokens[left].start, tree.tokens[right].end)


def _covers(content: Span, speaker: Token) -> bool:
    return content.start <= speaker.start < content.end
