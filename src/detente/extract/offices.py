"""A parse and its names go in, offices come out: who holds which office of which body.

"Israeli Prime Minister Benjamin Netanyahu", "Ismail Haniyeh, leader of Hamas", "the Gaza-based
group's spokesman, X": the holder and the body are names; either may be missing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from detente.extract.names import NamedSpan
from detente.extract.tree import Tree
from detente.extract.words import office_relations, word_class
from detente.model import Kind, Token
from detente.ontology import ClaimType

_PAST: Final = word_class("past office")
_PHRASE_TAGS: Final = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "HYPH", "VBG"})
# Offices that belong to the state the article is about when it names no other.
_STATE_OFFICES: Final = word_class("state office")
_OTHERS: Final = word_class("not of state")
_LANDS: Final = frozenset({Kind.STATE, Kind.PLACE})
_PARTS_OF_TITLES: Final = word_class("part of a title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Tokens `first` to `last` say the office; `head` is its noun.

    `holders` are head tokens of names; `body` is the named state or organisation, or None when
    the words do not say it. `past` marks an office no longer held.
    """

    head: Token
    first: Token
    holders: tuple[Token, ...]
    body: NamedSpan | None
    body_token: Token | None
    relation: ClaimType
    title: str
    past: bool
    is_of_state: bool


def find_offices(tree: Tree, at: dict[int, NamedSpan]) -> tuple[Office, ...]:
    """Return the offices in text order. `at` gives the name that a token stands in."""
    return tuple(_offices(tree, at))


def _offices(tree: Tree, at: dict[int, NamedSpan]) -> Iterator[Office]:
    relations = office_relations()
    for token in tree.tokens:
        lemma = token.lower if token.pos == "PROPN" else token.lemma.lower()
        if (
            token.pos not in {"NOUN", "PROPN"}
            or token.index in at
            or _is_part_of_title(token, tree, at)
        ):
            continue
        relation = relations.get(lemma) or relations.get(lemma.removesuffix("s"))
        if relation is None:
            continue
        first = _first(token, tree, at)
        holders = tuple(_holders(token, tree, at))
        body, body_token = _body(token, first, holders, tree, at)
        words = tree.tokens[first.index : token.index + 1]
        if body is not None and body.kind in _LANDS and _is_of_others(words):
            body, body_token = None, None
        kind = ClaimType(relation)
        if any(word.lower in {"prime", "chief"} for word in words[:-1]):
            kind = ClaimType.LEADS
        if any(word.lower in {"deputy", "vice", "assistant", "adviser"} for word in words):
            kind = ClaimType.MEMBER_OF
        yield Office(
            head=token,
            first=first,
            holders=holders,
            body=body,
            body_token=body_token,
            relation=kind,
            title=" ".join(word.text for word in words if word.lower not in _PAST)
            .lower()
            .strip("- "),
            past=_is_past(token, first, tree),
            is_of_state=token.lower in _STATE_OFFICES,
        )


def _is_of_others(words: tuple[Token, ...]) -> bool:
    """Whether a title is not a state's though a state is named: "Syrian rebel commander"."""
    return any(word.lower in _OTHERS or word.lemma.lower() in _OTHERS for word in words[:-1])


def _is_part_of_title(token: Token, tree: Tree, at: dict[int, NamedSpan]) -> bool:
    """Whether a later noun of the same title is the head: "Prime" of "Prime Minister"."""
    following = tree.tokens[token.index + 1] if token.index + 1 < len(tree.tokens) else None
    return (
        following is not None
        and following.index not in at
        and following.pos in {"NOUN", "PROPN"}
        and token.dep in {"compound", "amod", "nmod"}
        and (following.lower in office_relations() or following.lemma.lower() in office_relations())
    )


def _first(token: Token, tree: Tree, at: dict[int, NamedSpan]) -> Token:
    """Return the first word of the title that ends in the token."""
    first = token
    while first.index > 0:
        before = tree.tokens[first.index - 1]
        if (
            before.index in at
            or before.tag not in _PHRASE_TAGS
            or before.dep == "prep"  # "including"
            or tree.sentence(before) is not tree.sentence(token)
        ):
            break
        if (
            before.text[0].isupper() != token.text[0].isupper()
            and before.lower not in _PARTS_OF_TITLES
        ):
            break
        first = before
    while first.index < token.index and (
        first.tag == "HYPH" or first.lower in {"senior", "top", "other"}
    ):
        first = tree.tokens[first.index + 1]
    return first


def _is_past(token: Token, first: Token, tree: Tree) -> bool:
    near = tree.tokens[max(0, first.index - 3) : token.index]
    return any(word.lower in _PAST and tree.sentence(word) is tree.sentence(token) for word in near)


def _person(token: Token, at: dict[int, NamedSpan]) -> bool:
    span = at.get(token.index)
    return span is not None and span.kind is Kind.PERSON


def _holders(token: Token, tree: Tree, at: dict[int, NamedSpan]) -> Iterator[Token]:
    """Yield the names of those who hold the office."""
    head = tree.head(token)
    found: list[Token] = []
    if token.dep in {"compound", "nmod", "amod", "npadvmod", "dep"} and _person(head, at):
        found = (
            tree.conjuncts(head)
            if token.tag in {"NNS", "NNPS"} or token.lower.endswith("s")
            else [head]
        )
    if not found:
        found = [name for child in tree.children(token, "appos") for name in tree.conjuncts(child)]
    if not found and token.dep == "appos":
        found = [head]
    if not found and token.dep == "conj" and tree.head(token).dep == "appos":
        found = [tree.head(tree.head(token))]
    if not found and token.dep == "attr" and head.lemma in {"be", "become", "remain"}:
        subject = tree.subject(head)
        found = tree.conjuncts(subject) if subject is not None else []
    if not found:
        following = tree.tokens[token.index + 1] if token.index + 1 < len(tree.tokens) else None
        if (
            following is not None
            and _person(following, at)
            and tree.sentence(following) is tree.sentence(token)
        ):
            found = [tree.tokens[at[following.index].last]]
    if not found:  # "leader of Hamas in Gaza Ismail Haniyeh": nobody is in a person
        found = [name for name in tree.prepositional(token, "in") if _person(name, at)]
    yield from (name for name in found if _person(name, at))


def _is_body(span: NamedSpan | None) -> bool:
    return span is not None and span.kind in {Kind.STATE, Kind.GROUP, Kind.ORGANISATION, Kind.PLACE}


def _body(
    token: Token, first: Token, holders: tuple[Token, ...], tree: Tree, at: dict[int, NamedSpan]
) -> tuple[NamedSpan | None, Token | None]:
    """Return the state or organisation whose office it is, and the token that names it.

    "Hamas's Gaza leader" leads Hamas: a place counts only where no body is named.
    """
    candidates = [
        (span, candidate)
        for candidate in _body_tokens(token, first, holders, tree, at)
        if (span := at.get(candidate.index)) is not None and _is_body(span)
    ]
    for span, candidate in candidates:
        if span.kind is not Kind.PLACE:
            return span, candidate
    return candidates[0] if candidates else (None, None)


def _body_tokens(
    token: Token, first: Token, holders: tuple[Token, ...], tree: Tree, at: dict[int, NamedSpan]
) -> Iterator[Token]:
    before = tree.tokens[first.index - 1] if first.index else None
    while (
        before is not None
        and (before.tag in {"POS", "JJ", "HYPH"} or before.text in {"'s", "’s"})
        and before.index not in at
        and before.index
    ):
        before = tree.tokens[before.index - 1]
    if before is not None and tree.sentence(before) is tree.sentence(token):
        yield before
    yield from tree.prepositional(token, "of", "for", "to", "at", "with")
    owner = tree.possessor(token)
    if owner is not None:
        yield owner
    for holder in holders:
        for child in tree.children(holder, "compound", "amod", "nmod", "poss"):
            if child.index < token.index:
                yield child
        yield from tree.prepositional(holder, "of")
    for part in tree.prepositional(token, "of"):
        yield from tree.prepositional(part, "of", "in")
    # "the military wing of Hamas leader": a name anywhere inside the phrase before the title.
    for child in tree.children(token, "compound", "amod", "nmod"):
        yield child
    yield from tree.prepositional(token, "in")
