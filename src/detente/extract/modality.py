"""A trigger goes in, how the report stands to it comes out."""

from typing import Final

from detente.extract.tree import Tree
from detente.extract.words import word_class
from detente.model import Token
from detente.ontology import Modality

_PLANNING: Final = word_class("planning")
_DEMANDING: Final = word_class("demanding")
_HEDGES: Final = word_class("hedge")
_COMING: Final = word_class("coming")
_DENYING: Final = word_class("denying")
_DOUBTED: Final = word_class("doubted")
_DOUBTING: Final = word_class("doubting")
_WISHING: Final = word_class("wishing")
_IF: Final = frozenset({"if", "whether", "unless", "should", "were", "lest", "in case"})


def modality_of(token: Token, tree: Tree) -> Modality:
    """Return the modality that the words around a trigger show."""
    if token.pos in {"NOUN", "PROPN"}:
        return _of_noun(token, tree)
    return _of_verb(token, tree)


def _of_verb(verb: Token, tree: Tree) -> Modality:
    if _is_negated(verb, tree):
        return Modality.NEGATED
    if tree.is_future(verb):
        return Modality.PLANNED
    if tree.has_auxiliary(verb, "would") and verb.dep == "ccomp" and tree.head(verb).tag == "VBD":
        return Modality.PLANNED  # the future of what was said in the past
    if _is_hedged(verb, tree):
        return Modality.POSSIBLE
    return _from_above(verb, tree)


def _is_negated(token: Token, tree: Tree) -> bool:
    if tree.child(token, "neg") is not None:
        return True
    for child in tree.children(token, "det", "advmod", "preconj", "cc"):
        if child.lower in {"no", "neither", "never", "nor"}:
            return True
    subject = tree.child(token, "nsubj", "nsubjpass", "dobj")
    if subject is not None and (
        subject.lower in {"nobody", "none", "nothing"}
        or any(
            child.lower in {"no", "neither"} for child in tree.children(subject, "det", "preconj")
        )
    ):
        return True
    if token.dep == "pcomp" and tree.head(token).lower == "without":
        return True
    head = tree.head(token)
    if token.dep == "conj" and head.pos == token.pos and tree.child(token, "nsubj", "aux") is None:
        return any(child.dep == "neg" for child in tree.children(head))
    return False


def _is_hedged(token: Token, tree: Tree) -> bool:
    if tree.has_auxiliary(token, "may", "might", "could", "would", "can", "must", "should"):
        return True
    if any(child.lower in _HEDGES for child in tree.children(token, "advmod", "amod")):
        return True
    if any(child.lower in _IF for child in tree.children(token, "mark", "advmod")):
        return True
    sentence = tree.sentence(token)
    return tree.tokens[sentence.last].text == "?"


def _from_above(verb: Token, tree: Tree) -> Modality:
    """Return what the verbs and nouns that govern a complement make of it."""
    token = verb
    for _ in range(3):
        head = tree.head(token)
        if head is token:
            break
        if token.dep in {"xcomp", "ccomp", "acl", "pcomp", "advcl", "prep", "conj"}:
            found = _governed(token, head, tree)
            if found is not None:
                return found
        if token.dep not in {"conj", "prep", "xcomp", "pcomp"}:
            break
        token = head
    return Modality.ASSERTED


def _governed(token: Token, head: Token, tree: Tree) -> Modality | None:
    """Return what a word makes of what it governs; None where it leaves that as it is."""
    match token.dep:
        case "advcl":
            return _of_adverbial(token, tree)
        case "conj":
            return _of_conjunct(token, head, tree)
        case _:
            return _of_complement(token, head, tree)


def _of_adverbial(token: Token, tree: Tree) -> Modality | None:
    if _is_infinitive(token, tree):
        return Modality.PLANNED
    conditional = any(child.lower in _IF for child in tree.children(token, "mark"))
    return Modality.POSSIBLE if conditional else None


def _of_conjunct(token: Token, head: Token, tree: Tree) -> Modality | None:
    if head.pos not in {"VERB", "AUX"} or tree.child(token, "nsubj", "nsubjpass", "aux"):
        return None
    upper = _of_verb(head, tree)
    return upper if upper in {Modality.PLANNED, Modality.POSSIBLE} else None


def _of_complement(token: Token, head: Token, tree: Tree) -> Modality | None:
    lemma = head.lemma.lower()
    if lemma in _DENYING:
        return Modality.NEGATED
    if _is_infinitive(token, tree):
        return _of_infinitive(token, head, tree)
    doubted = (
        (token.dep == "ccomp" and lemma in _DOUBTING)
        or (token.dep == "ccomp" and token.tag == "VB" and lemma in _WISHING)
        or (token.dep == "xcomp" and lemma in _DOUBTED and tree.is_passive(head))
    )
    return Modality.POSSIBLE if doubted else None


def _of_infinitive(token: Token, head: Token, tree: Tree) -> Modality | None:
    lemma = head.lemma.lower()
    if tree.child(head, "neg") is not None and head.pos in {"VERB", "AUX", "ADJ"}:
        return Modality.NEGATED
    if lemma in _PLANNING or (head.lemma == "be" and token.dep == "xcomp"):
        return Modality.PLANNED
    if lemma in _DEMANDING:
        return Modality.POSSIBLE
    if token.dep == "acl":
        return Modality.PLANNED
    doubted = token.dep == "xcomp" and lemma in _DOUBTED and tree.is_passive(head)
    return Modality.POSSIBLE if doubted else None


def _is_infinitive(token: Token, tree: Tree) -> bool:
    return any(child.lower == "to" for child in tree.children(token, "aux"))


def _of_noun(noun: Token, tree: Tree) -> Modality:
    if _is_negated(noun, tree):
        return Modality.NEGATED
    qualifiers = {child.lower for child in tree.children(noun, "amod", "compound", "advmod")}
    if qualifiers & _COMING:
        return Modality.PLANNED
    if qualifiers & _HEDGES:
        return Modality.POSSIBLE
    verb = tree.clause_verb(noun)
    if verb is None:
        return Modality.ASSERTED
    direct = _carrier(noun, tree)
    if direct is None:
        return Modality.ASSERTED
    return _of_verb(direct, tree)


_CARRYING: Final = word_class("carrying")


def _carrier(noun: Token, tree: Tree) -> Token | None:
    """Return the verb whose modality the noun shares, as "hold" in "will hold talks"."""
    head = tree.head(noun)
    if noun.dep in {"dobj", "nsubj", "nsubjpass"} and head.lemma in _CARRYING:
        return head
    return None
