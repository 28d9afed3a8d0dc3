"""A reporting verb or a text goes in, who speaks through it comes out."""

from dataclasses import dataclass
from typing import Final

from detente.extract.tree import Tree
from detente.extract.words import cue_words
from detente.model import Span, Token

_GIVING: Final = frozenset({"give", "issue", "make", "post", "publish", "release", "send", "write"})
_REACH: Final = 8  # sentences back to the statement that "the statement" means


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Words laid in a speaker's mouth. `speaker` is None for "it was reported"."""

    speaker: Token | None
    cue: Token
    content: Span


def speaker_of(verb: Token, tree: Tree) -> Token | None:
    """Return whose words a reporting verb brings in; of a text, who made it."""
    roles = tree.roles(verb)
    speaker = roles.agents[0] if roles.agents else None
    if speaker is not None and not any(map(str.isalnum, speaker.text)):
        speaker = named_after(verb, tree)  # a quotation mark that the parser took for somebody
    if speaker is None or speaker.lemma not in cue_words("noun"):
        return speaker
    return author_of(speaker, tree) or _author_before(speaker, tree) or speaker


def named_after(verb: Token, tree: Tree) -> Token | None:
    """Return the head of the noun phrase right after the verb, as in "said X"."""
    for token in tree.tokens[verb.index + 1 : tree.sentence(verb).last + 1]:
        if token.pos in {"NOUN", "PROPN", "PRON"} and token.dep not in {"compound", "poss"}:
            return token
        if token.pos in {"VERB", "AUX", "ADP", "SCONJ"}:
            break
    return None


def author_of(text: Token, tree: Tree) -> Token | None:
    """Return who made a statement: "a statement by Hamas", "Hamas's letter"."""
    for words in (("by", "from"), ("of", "in", "on")):
        found = [
            token
            for token in tree.prepositional(text, *words)
            if token.pos in {"PROPN", "NOUN", "PRON"}
        ]
        if found and (words[0] == "by" or found[0].pos == "PROPN"):
            return found[0]
    for clause in tree.children(text, "acl"):
        agents = tree.roles(clause).agents if tree.is_passive(clause) else ()
        if agents:
            return agents[0]
    owner = tree.possessor(text)
    if owner is not None:
        return owner
    return next(
        (
            child
            for child in tree.children(text, "compound", "nmod", "amod")
            if child.pos == "PROPN"
        ),
        None,
    )


def _author_before(text: Token, tree: Tree) -> Token | None:
    """Return who made "the statement" that was told of before."""
    here = tree.sentence(text).index
    for token in reversed(tree.tokens[: text.index]):
        if here - tree.sentence(token).index > _REACH:
            break
        if token.lemma == text.lemma and token.pos == "NOUN":
            return author_of(token, tree) or _giver(token, tree)
    return None


def _giver(text: Token, tree: Tree) -> Token | None:
    """Return who says something in a statement, or gives one out."""
    verb = tree.clause_verb(text)
    says = verb is not None and (verb.lemma in cue_words("verb") or verb.lemma in _GIVING)
    agents = tree.roles(verb).agents if verb is not None and says else ()
    return agents[0] if agents and agents[0] is not text else None
