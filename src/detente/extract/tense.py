"""The place of a time goes in, whether its clause looks ahead or back comes out."""

import re
from typing import Final

from detente.extract.expressions import Tense
from detente.extract.tree import Tree
from detente.model import Span, Token

# Words that set a day for what has not happened when they are said.
_SET: Final = frozenset(
    [
        "plan",
        "schedule",
        "slate",
        "expect",
        "intend",
        "due",
        "propose",
        "arrange",
        "call",
        "invite",
        "order",
        "summon",
        "ask",
        "urge",
        "hope",
        "vow",
        "pledge",
        "promise",
        "agree",
        "prepare",
        "ready",
        "likely",
        "want",
        "decide",
        "need",
        "require",
        "aim",
        "seek",
        "upcoming",
        "forthcoming",
        "planned",
        "scheduled",
        "proposed",
        "deadline",
        "payable",
        "effective",
        "authorize",
    ]
)
# A past deed of these moves something to a day to come: "postponed until Tuesday".
_DEFER: Final = frozenset(
    ["give", "extend", "postpone", "delay", "defer", "adjourn", "suspend", "grant", "set", "plan"]
)
_AHEAD: Final = frozenset(["will", "shall", "'ll", "’ll", "wo", "would", "should", "must"])
_LIMIT: Final = re.compile(
    r"\b(?:until|till|by|up to|ahead of|as (?:early|soon|late) as|extended to|no later than|later"
    r"|the end of|due|payable|effective|scheduled for|set for|planned for"
    r"|slated for|expected|coming)\s+(?:on\s+|in\s+)?(?:the\s+)?(?:early\s+|mid-|late\s+)?$",
    re.IGNORECASE,
)
_REACH: Final = 40  # characters before a time in which such words stand


def tense_at(span: Span, tree: Tree, text: str) -> Tense:
    """Return whether what a time qualifies is said to come or to have been; unknown if neither."""
    inside = tree.between(span.start, span.end)
    if not inside:
        return Tense.UNKNOWN
    verb = tree.clause_verb(inside[0])
    if verb is not None and (_is_to_come(verb, tree) or _is_intended(verb, inside[0], tree)):
        return Tense.AHEAD
    if _qualifies_plan(inside[0], verb, tree):
        return Tense.AHEAD
    limit = _LIMIT.search(text[max(0, span.start - _REACH) : span.start])
    if verb is not None and limit is not None and verb.lemma in _DEFER:
        return Tense.AHEAD
    if verb is not None and is_past(verb, tree):
        return Tense.PAST
    return Tense.AHEAD if limit is not None else Tense.UNKNOWN


def is_past(verb: Token, tree: Tree) -> bool:
    """Whether the clause tells what was: a past tense, or a perfect."""
    if verb.tag == "VBD":
        return True
    auxiliaries = {aux.lower for aux in tree.children(verb, "aux", "auxpass")}
    if auxiliaries & {"has", "have", "had", "was", "were", "did", "'ve", "’ve"}:
        return True
    head = tree.head(verb)
    return verb.dep in {"conj", "xcomp", "advcl"} and head is not verb and head.tag == "VBD"


def is_told_in(token: Token, tree: Tree) -> str:
    """Return in words the tense in which the clause of a token tells: "past", "future"."""
    verb = tree.clause_verb(token)
    for _ in range(_CLAUSES_UP):
        if verb is None:
            break
        found = _own_tense(verb, tree)
        if found is not None:
            return found
        if verb.dep not in {"conj", "xcomp", "advcl", "acl", "pcomp", "ccomp"}:
            break
        verb = tree.clause_verb(tree.head(verb))
    return "no verb" if verb is None else "open"


def _own_tense(verb: Token, tree: Tree) -> str | None:
    """Return the tense of a verb by its own auxiliaries and ending, None where they say none."""
    auxiliaries = {aux.lower for aux in tree.children(verb, "aux", "auxpass")}
    if auxiliaries & _WILL or tree.is_future(verb):
        return "future"
    for name, words, tags in _TENSES:
        if auxiliaries & words or verb.tag in tags:
            return name
    return None


_CLAUSES_UP: Final = 4
_WILL: Final = frozenset(["will", "shall", "'ll", "’ll", "wo"])
# The first that fits: auxiliaries, or the verb's own ending.
_TENSES: Final[tuple[tuple[str, frozenset[str], frozenset[str]], ...]] = (
    (
        "modal",
        frozenset(["would", "could", "may", "might", "can", "should", "must"]),
        frozenset(),
    ),
    ("pluperfect", frozenset(["had", "'d", "’d"]), frozenset()),
    ("perfect", frozenset(["has", "have", "'ve", "’ve", "having"]), frozenset()),
    ("past", frozenset(["was", "were", "did"]), frozenset(["VBD"])),
    ("present", frozenset(["is", "are", "do", "does", "'s", "’s"]), frozenset(["VBZ", "VBP"])),
    ("to do", frozenset(["to"]), frozenset()),
)


def _is_to_come(verb: Token, tree: Tree) -> bool:
    """Whether the clause looks ahead: "will meet", "would meet", "is expected to meet"."""
    auxiliaries = {aux.lower for aux in tree.children(verb, "aux", "auxpass")}
    if auxiliaries & _AHEAD and not auxiliaries & {"have", "'ve", "’ve"}:
        return True
    if auxiliaries >= {"to", "be"} and verb.dep in {"acl", "relcl"}:
        return True  # "the talks to be held on Friday"
    return tree.is_future(verb) or _begins_what_is_to_come(verb, tree)


def _begins_what_is_to_come(verb: Token, tree: Tree) -> bool:
    """Whether something that is still to be attended begins then: "will go to talks starting"."""
    if verb.tag != "VBG" or verb.lemma not in {"start", "begin", "open"}:
        return False
    head = tree.head(verb)
    above = tree.clause_verb(head) if head is not verb else None
    return above is not None and above is not verb and _is_to_come(above, tree)


def _is_intended(verb: Token, token: Token, tree: Tree) -> bool:
    """Whether a time goes with what is meant to be done: "plan to meet", "for them to sign"."""
    if verb.tag != "VB" or not tree.has_auxiliary(verb, "to") or not _is_of(token, verb, tree):
        return False
    if any(mark.lower == "for" for mark in tree.children(verb, "mark")):
        return True
    head = tree.head(verb)
    return head is not verb and head.lemma.lower() in _SET | {"be", "go"}


def _is_of(token: Token, verb: Token, tree: Tree) -> bool:
    """Whether a time stands with the verb itself, and not with a noun in its clause."""
    nearest = (up for up in tree.ancestors(token) if up.pos in {"NOUN", "PROPN", "VERB", "AUX"})
    return next(nearest, None) is verb


def _qualifies_plan(token: Token, verb: Token | None, tree: Tree) -> bool:
    """Whether a time stands with a word that sets a day: "scheduled for Monday"."""
    if (
        verb is not None
        and verb.tag == "VBN"
        and verb.lemma in {"schedule", "set", "plan", "slate"}
    ):
        return True
    for up in tree.ancestors(token):
        if up.pos in {"VERB", "AUX"}:
            return False
        if up.pos in {"NOUN", "PROPN"}:
            words = {up.lower, *(child.lower for child in tree.children(up, "amod", "compound"))}
            return bool(words & _SET)
    return False
