"""A trigger goes in, how the report stands to it comes out: asserted, negated, planned or possible."""

from typing import Final

from detente.extract.tree import Tree
from detente.model import Token
from detente.ontology import Modality

_NEGATIONS: Final = frozenset(
    {"not", "n't", "n’t", "never", "no", "neither", "nor", "without", "none", "hardly", "nobody"}
)
_DENYING: Final = frozenset(
    "deny refuse fail reject decline avoid refrain stop prevent halt oppose rule cancel abandon forget unable forestall prohibit ban bar block miss shun abstain".split()
)
_PLANNING: Final = frozenset(
    "plan intend expect schedule set prepare arrange aim promise vow pledge agree decide due hope slate prepared ready propose offer commit undertake want invite agreed determined book poise consider discuss mull".split()
)
_DEMANDING: Final = frozenset(
    "urge demand ask call request order tell want press push encourage advise recommend suggest insist seek need invite appeal instruct plead beg propose lobby persuade convince allow permit let require help force try attempt threaten warn".split()
)
_DOUBTING: Final = frozenset(
    "suspect allege claim think believe fear speculate doubt consider suggest seem appear accuse assume presume purport reportedly rumour rumor".split()
)
_MODALS: Final = frozenset({"may", "might", "could", "would", "should", "must", "can"})
_HEDGES: Final = frozenset(
    "reportedly allegedly possibly perhaps likely apparently purportedly supposedly potentially probably presumably alleged suspected possible potential purported supposed likely apparent reported unconfirmed attempted hypothetical rumoured rumored maybe".split()
)
_COMING: Final = frozenset(
    "planned upcoming scheduled forthcoming future coming impending proposed expected next prospective intended imminent".split()
)
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
    infinitive = any(child.lower == "to" for child in tree.children(token, "aux"))
    lemma = head.lemma.lower()
    if token.dep == "advcl":
        if infinitive:
            return Modality.PLANNED
        return (
            Modality.POSSIBLE
            if any(child.lower in _IF for child in tree.children(token, "mark"))
            else None
        )
    if token.dep == "conj":
        if head.pos in {"VERB", "AUX"} and tree.child(token, "nsubj", "nsubjpass", "aux") is None:
            upper = _of_verb(head, tree)
            return upper if upper in {Modality.PLANNED, Modality.POSSIBLE} else None
        return None
    if lemma in {
        "deny",
        "refuse",
        "decline",
        "reject",
        "fail",
        "avoid",
        "unable",
        "refusal",
        "failure",
        "denial",
        "refrain",
    }:
        return Modality.NEGATED
    if infinitive and tree.child(head, "neg") is not None and head.pos in {"VERB", "AUX", "ADJ"}:
        return Modality.NEGATED
    if infinitive and (lemma in _PLANNING or (head.lemma == "be" and token.dep == "xcomp")):
        return Modality.PLANNED
    if infinitive and lemma in _DEMANDING:
        return Modality.POSSIBLE
    if infinitive and token.dep == "acl":
        return Modality.PLANNED
    if lemma in {"suspect", "allege", "speculate", "doubt", "fear"} and token.dep == "ccomp":
        return Modality.POSSIBLE
    if (
        lemma in {"believe", "think", "say", "allege", "suspect", "report"}
        and token.dep == "xcomp"
        and tree.is_passive(head)
    ):
        return Modality.POSSIBLE
    if (
        lemma in _DEMANDING
        and token.dep == "ccomp"
        and lemma
        in {"demand", "urge", "ask", "request", "recommend", "insist", "propose", "suggest"}
        and token.tag == "VB"
    ):
        return Modality.POSSIBLE
    return None


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


_CARRYING: Final = frozenset(
    "hold have make launch carry conduct stage begin start take give pay sign reach impose resume attend host occur happen continue erupt announce plan prepare schedule cancel postpone order consider propose threaten".split()
)


def _carrier(noun: Token, tree: Tree) -> Token | None:
    """Return the verb whose modality the noun shares: "will hold talks", "talks will take place"."""
    head = tree.head(noun)
    if noun.dep in {"dobj", "nsubj", "nsubjpass"} and head.lemma in _CARRYING:
        return head
    return None
