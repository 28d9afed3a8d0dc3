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
_ONGOING: Final = word_class("ongoing")
_CARRYING: Final = word_class("carrying")
_FORESEEING: Final = word_class("foreseeing")
_SUPPOSING: Final = word_class("supposing")
_UNSETTLING: Final = word_class("unsettling")
_HEARSAY: Final = word_class("hearsay")
_TRUE: Final = frozenset({"case", "correct", "true"})
_UNTRUE: Final = frozenset({"false", "incorrect", "untrue"})
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_IF: Final = frozenset({"if", "whether", "unless", "should", "were", "lest", "in case"})


def modality_of(token: Token, tree: Tree) -> Modality:
    """Return the modality that the words around a trigger show."""
    found = _of_noun(token, tree) if token.pos in _NOUNS else _of_verb(token, tree)
    if found is Modality.ASSERTED and _is_hearsay(token, tree):
        return Modality.POSSIBLE
    return found


def _is_hearsay(token: Token, tree: Tree) -> bool:
    """Whether something above doubts it: "allegedly used to chat", "his alleged part in it"."""
    for above in (token, *tree.ancestors(token)):
        hedges = tree.children(above, "advmod", "amod")
        if any(child.lower in _HEARSAY for child in hedges):
            return True
        if above.dep == "ccomp" and tree.head(above).lemma in _DOUBTING:
            return True
        if above.dep not in {"xcomp", "pobj", "prep", "conj", "acl", "dobj", "pcomp", "ccomp"}:
            return False
    return False


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
        return tree.child(head, "neg") is not None and _is_alike(token, head, tree)
    return False


def _is_alike(token: Token, head: Token, tree: Tree) -> bool:
    """Whether a negation goes on to what is joined: "did not warn or attack", no "but attacked"."""
    is_opposed = any(child.lower == "but" for child in tree.children(head, "cc"))
    return not is_opposed and (token.pos in _NOUNS or token.tag == head.tag)


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
        if token.dep in {"xcomp", "ccomp", "acl", "relcl", "pcomp", "advcl", "prep", "conj"}:
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
        case "relcl":
            # "It is time to mend ties"; any other relative clause tells what is or was.
            is_ahead = head.lemma.lower() == "time" and _is_infinitive(token, tree)
            return Modality.PLANNED if is_ahead else None
        case _:
            return _of_complement(token, head, tree)


def _of_adverbial(token: Token, tree: Tree) -> Modality | None:
    if _is_infinitive(token, tree):
        # "sent to fight", "formed to oppose": what the purpose of a deed is goes on with it.
        upper = _of_verb(tree.head(token), tree)
        return upper if upper in {Modality.PLANNED, Modality.POSSIBLE} else None
    conditional = any(child.lower in _IF for child in tree.children(token, "mark"))
    return Modality.POSSIBLE if conditional else None


def _of_conjunct(token: Token, head: Token, tree: Tree) -> Modality | None:
    if head.pos not in {"VERB", "AUX"} or tree.child(token, "nsubj", "nsubjpass", "aux"):
        return None
    upper = _of_verb(head, tree)
    return upper if upper in {Modality.PLANNED, Modality.POSSIBLE} else None


def _of_complement(token: Token, head: Token, tree: Tree) -> Modality | None:
    lemma = head.lemma.lower()
    if token.dep == "ccomp" and _is_untrue(head, tree):
        return Modality.NEGATED
    if lemma in _DENYING or (lemma == "without" and token.dep == "prep"):
        return Modality.NEGATED
    if token.dep == "prep" and lemma in _FORESEEING:
        return Modality.PLANNED
    if token.dep == "prep" and lemma in _SUPPOSING:
        return Modality.POSSIBLE
    if _is_infinitive(token, tree):
        return _of_infinitive(token, head, tree)
    doubted = (
        (token.dep == "ccomp" and lemma in _DOUBTING)
        or (token.dep == "ccomp" and token.tag == "VB" and lemma in _WISHING)
        or (token.dep == "xcomp" and lemma in _DOUBTED and tree.is_passive(head))
    )
    return Modality.POSSIBLE if doubted else None


def _is_untrue(verb: Token, tree: Tree) -> bool:
    """Whether a verb says that what follows is not so: "it is not true that …"."""
    said = tree.child(verb, "acomp", "attr")
    if said is None:
        return False
    return said.lower in _UNTRUE or (said.lower in _TRUE and tree.child(verb, "neg") is not None)


def _of_infinitive(token: Token, head: Token, tree: Tree) -> Modality | None:
    lemma = head.lemma.lower()
    if tree.child(head, "neg") is not None and head.pos in {"VERB", "AUX", "ADJ"}:
        return Modality.NEGATED
    if lemma in _PLANNING or (head.lemma == "be" and token.dep == "xcomp"):
        return Modality.PLANNED
    if lemma in _DEMANDING:
        return Modality.POSSIBLE
    if token.dep == "acl":
        return None if lemma in _ONGOING else Modality.PLANNED
    doubted = token.dep == "xcomp" and lemma in _DOUBTED and tree.is_passive(head)
    return Modality.POSSIBLE if doubted else None


def _is_infinitive(token: Token, tree: Tree) -> bool:
    return any(child.lower == "to" for child in tree.children(token, "aux"))


def _of_noun(noun: Token, tree: Tree) -> Modality:
    qualifiers = {
        child.lower for child in tree.children(noun, "amod", "compound", "advmod", "det", "nummod")
    }
    if _is_negated(noun, tree) or _is_without(noun, tree) or "zero" in qualifiers:
        return Modality.NEGATED
    if qualifiers & _COMING:
        return Modality.PLANNED
    if qualifiers & _HEDGES or "any" in qualifiers:
        return Modality.POSSIBLE
    return _from_governor(noun, tree)


def _is_without(noun: Token, tree: Tree) -> bool:
    return noun.dep == "pobj" and tree.head(noun).lower == "without"


def _from_governor(noun: Token, tree: Tree) -> Modality:
    """Return what the verb or noun that a noun depends on makes of it."""
    noun = tree.first_conjunct(noun)
    head = tree.head(noun)
    if noun.dep in {"dobj", "nsubj", "nsubjpass", "attr"} and head.pos in {"VERB", "AUX"}:
        return _of_argument(noun, head, tree)
    if noun.dep == "pobj":
        over = tree.head(head)
        if over.lemma in _FORESEEING:
            return Modality.PLANNED
        if over.lemma in _SUPPOSING and head.lower in {"of", "with", "about", "against", "for"}:
            return Modality.POSSIBLE
    return Modality.ASSERTED


def _of_argument(noun: Token, verb: Token, tree: Tree) -> Modality:
    if noun.dep == "dobj" and verb.lemma in _FORESEEING:
        return Modality.PLANNED
    if noun.dep == "dobj" and verb.lemma in _UNSETTLING:
        return Modality.POSSIBLE
    if verb.lemma in _CARRYING or noun.dep == "attr":
        return _of_verb(verb, tree)
    return Modality.ASSERTED
