"""A parse and its cast go in, the words that carry events come out, with the sense they have."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from detente.extract.cast import Cast
from detente.extract.lexicon import Condition, Sense, senses
from detente.extract.participants import Slots
from detente.extract.tree import Tree
from detente.extract.words import word_class
from detente.model import Token

# Conditions on the words beside a trigger, and the labels under which these hang on it.
_CHILDREN: Final[dict[str, tuple[str, ...]]] = {
    "prt": ("prt",),
    "prep": ("prep", "dative", "agent", "prt", "advmod"),
    "adv": ("advmod", "acomp", "oprd"),
    "mod": ("compound", "amod", "nmod", "poss"),
}
_EVENT_NOUNS: Final = word_class("event noun")
_POS: Final = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "a"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A token that carries an event in the given sense."""

    token: Token
    sense: Sense


class TriggerFinder:
    """Tests the senses of words against their surroundings."""

    def __init__(self, tree: Tree, cast: Cast, slots: Slots) -> None:
        self._tree = tree
        self._cast = cast
        self._slots = slots
        self._flags: dict[str, Callable[[Token], bool]] = {
            "num": lambda token: token.tag in {"NNS", "NNPS"},
            "neg": lambda token: tree.child(token, "neg") is not None,
            "clause": lambda token: tree.child(token, "ccomp", "xcomp") is not None,
            "oprd": lambda token: tree.child(token, "oprd") is not None,
            "passive": tree.is_passive,
            "compound": lambda token: token.dep == "compound",
            "speech": lambda token: slots.speaker(token) is not None,
        }

    def find(self) -> Iterator[Trigger]:
        """Yield the triggers in text order."""
        table = senses()
        for token in self._tree.tokens:
            pos = _POS.get(token.pos)
            if pos is None or (pos == "n" and self._cast.span_at(token) is not None):
                continue
            word = token.lower if token.pos == "PROPN" else token.lemma.lower()
            for sense in table.get((word, pos), ()):
                if all(self._holds(condition, token, sense) for condition in sense.conditions):
                    if sense.type is not None and not self._is_mere_modifier(token, pos):
                        yield Trigger(token=token, sense=sense)
                    break

    def _is_mere_modifier(self, token: Token, pos: str) -> bool:
        """Whether the word only qualifies another noun: "attack helicopters", "a killed man"."""
        if pos == "n":
            return (
                token.dep in {"compound", "nmod", "npadvmod"}
                and self._tree.head(token).lemma.lower() not in _EVENT_NOUNS
            )
        if pos == "v":
            return token.dep in {"amod", "compound"} and token.tag == "VBG"
        return token.dep not in {"acomp", "attr", "oprd", "conj", "ROOT", "amod", "ccomp"}

    def _holds(self, condition: Condition, token: Token, sense: Sense) -> bool:
        return self._test(condition, token, sense) is not condition.negated

    def _test(self, condition: Condition, token: Token, sense: Sense) -> bool:
        name, values = condition.name, condition.values
        if name == "any:actor":
            return any(self._slots.fill(token, sense.frame))
        if name.endswith(":actor"):
            return bool(self._slots.slot(token, name.removesuffix(":actor")))
        if name in _CHILDREN:
            return any(
                values & {child.lower, child.lemma.lower()}
                for child in self._tree.children(token, *_CHILDREN[name])
            )
        if name in self._flags:
            return self._flags[name](token)
        return self._is_one_of(self._phrases(token, name), values)

    def _phrases(self, token: Token, name: str) -> tuple[Token, ...]:
        """Return the heads of the phrases that a condition looks at."""
        tree, head = self._tree, self._tree.head(token)
        match name:
            case "obj":
                return tree.roles(token).patients
            case "subj":
                return tree.roles(token).agents
            case "xcomp":
                return tuple(tree.children(token, "xcomp", "ccomp", "acl"))
            case "head":
                return (head,) if token.dep == "compound" else ()
            case "owner":
                return (head,) if token.dep in {"dobj", "nsubjpass"} else ()
            case preposition:
                return tuple(tree.prepositional(token, preposition))

    def _is_one_of(self, found: tuple[Token, ...], values: frozenset[str]) -> bool:
        if "*" in values:
            return bool(found)
        return any(
            item.lemma.lower() in values or item.lower in values
            for head in found
            for item in self._tree.conjuncts(head)
        )


def trigger_tokens(token: Token, tree: Tree) -> tuple[Token, Token]:
    """Return first and last token of a trigger: a verb with its particle, any other word alone."""
    particle = tree.child(token, "prt")
    if particle is not None and particle.index == token.index + 1:
        return token, particle
    return token, token
