"""A parse and its cast go in, the words that carry events come out, with the sense they have."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from detente.extract.cast import Cast
from detente.extract.lexicon import Condition, Sense, senses
from detente.extract.participants import Slots
from detente.extract.tree import Tree
from detente.model import Token

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
            return token.dep in {"compound", "nmod", "npadvmod"} and not self._names_event(
                self._tree.head(token)
            )
        if pos == "v":
            return token.dep in {"amod", "compound"} and token.tag == "VBG"
        return token.dep not in {"acomp", "attr", "oprd", "conj", "ROOT", "amod", "ccomp"}

    def _names_event(self, head: Token) -> bool:
        return head.lemma.lower() in {
            "victim",
            "site",
            "scene",
            "talk",
            "agreement",
            "deal",
            "operation",
            "campaign",
            "plan",
            "process",
            "attempt",
            "wave",
            "spree",
        }

    def _holds(self, condition: Condition, token: Token, sense: Sense) -> bool:
        return self._test(condition, token, sense) is not condition.negated

    def _test(self, condition: Condition, token: Token, sense: Sense) -> bool:
        tree, values = self._tree, condition.values
        match condition.name:
            case "prt":
                return any(child.lower in values for child in tree.children(token, "prt"))
            case "prep":
                return any(
                    child.lower in values
                    for child in tree.children(token, "prep", "dative", "agent", "prt", "advmod")
                )
            case "adv":
                return any(
                    child.lower in values
                    for child in tree.children(token, "advmod", "acomp", "oprd")
                )
            case "obj":
                return self._is_one_of(tree.roles(token).patients, values)
            case "subj":
                return self._is_one_of(tree.roles(token).agents, values)
            case "mod":
                return any(
                    values & {child.lower, child.lemma.lower()}
                    for child in tree.children(token, "compound", "amod", "nmod", "poss")
                )
            case "xcomp":
                clauses = tree.children(token, "xcomp", "ccomp", "acl")
                return self._is_one_of(tuple(clauses), values)
            case "head":
                return token.dep == "compound" and tree.head(token).lemma.lower() in values
            case "owner":
                return token.dep in {"dobj", "nsubjpass"} and tree.head(token).lemma in values
            case "num":
                return token.tag in {"NNS", "NNPS"}
            case "neg":
                return tree.child(token, "neg") is not None
            case "clause":
                return tree.child(token, "ccomp", "xcomp") is not None
            case "oprd":
                return tree.child(token, "oprd") is not None
            case "passive":
                return tree.is_passive(token)
            case "compound":
                return token.dep == "compound"
            case "speech":
                return self._slots.speaker(token) is not None
            case "obj:actor" | "subj:actor" | "comp:actor" | "poss:actor" | "of:actor":
                return bool(self._slots.slot(token, condition.name.split(":")[0]))
            case "any:actor":
                return any(self._slots.fill(token, sense.frame))
            case preposition:
                return self._is_one_of(tuple(tree.prepositional(token, preposition)), values)

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
