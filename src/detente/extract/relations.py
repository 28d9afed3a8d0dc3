"""Offices and compounds go in, standing relations come out: who leads, backs or opposes whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from detente.extract.cast import Cast, Reference
from detente.extract.offices import Office
from detente.extract.tree import Tree
from detente.extract.words import word_class
from detente.model import Form, Kind, Token
from detente.ontology import ClaimType


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Two sides and the tokens, `first` to `last` included, that show how they stand."""

    first: Token
    last: Token
    type: ClaimType
    initiators: tuple[Reference, ...]
    recipients: tuple[Reference, ...]
    past: bool = False


_BODIES: Final = frozenset({Kind.GROUP, Kind.ORGANISATION})
_BACKED: Final = word_class("compound")
_BACKERS: Final = word_class("backer")
# Offices that tell a membership even of somebody without a name.
_TELLING: Final = word_class("telling office")
_ALLIES: Final = word_class("ally")
_ENEMIES: Final = word_class("enemy")
_PARTS: Final = frozenset({"wing", "arm", "branch", "offshoot"})
# What one is "to" another.
_ADJECTIVES: Final = {
    "close": ClaimType.ALLY_OF,
    "hostile": ClaimType.OPPOSES,
    "opposed": ClaimType.OPPOSES,
}


def find_relations(tree: Tree, cast: Cast, offices: tuple[Office, ...]) -> Iterator[Relation]:
    """Yield the standing relations, each where the words show it."""
    yield from _from_offices(cast, offices)
    yield from _possessed_people(tree, cast)
    for token in tree.tokens:
        if token.lower in _BACKED and token.tag in {"VBN", "VBD", "JJ"}:
            yield from _compounds(token, tree, cast)
        elif token.pos == "NOUN" and token.lemma in _BACKERS | _ALLIES | _ENEMIES:
            yield from _nouns(token, tree, cast)
        elif token.pos == "NOUN" and token.lemma in _PARTS:
            yield from _parts(token, tree, cast)
        elif token.pos == "NOUN" and token.lemma in {"regime", "administration"}:
            yield from _regimes(token, tree, cast)
        elif token.lower in {"pro", "anti"}:
            yield from _prefixed(token, tree, cast)
        elif token.lower in _ADJECTIVES and token.pos in {"ADJ", "VERB"}:
            yield from _predicated(token, tree, cast)


def _named(cast: Cast, token: Token) -> tuple[Reference, ...]:
    return tuple(ref for ref in cast.refer(token) if ref.form is Form.NAME)


def _from_offices(cast: Cast, offices: tuple[Office, ...]) -> Iterator[Relation]:
    for office in offices:
        holders = tuple(ref for holder in office.holders for ref in _named(cast, holder))
        holders = holders or _meant(office, cast)
        bodies: tuple[Reference, ...] = ()
        if office.body_token is not None:
            bodies = cast.refer(office.body_token)
        if not bodies and holders:
            bodies = _known_body(cast, holders, office)
        bodies = tuple(body for body in bodies if cast.figure(body).kind is not Kind.PERSON)[:1]
        if holders and bodies:
            yield Relation(
                first=office.first if office.first.index >= office.head.index - 2 else office.head,
                last=office.head,
                type=office.relation,
                initiators=holders,
                recipients=bodies,
                past=office.past,
            )


def _meant(office: Office, cast: Cast) -> tuple[Reference, ...]:
    """Return who is meant by an office named without its holder: "the Russian president"."""
    if office.body is None:
        return ()
    return tuple(
        ref
        for ref in cast.refer(office.head)
        if cast.figure(ref).kind is Kind.PERSON
        or (cast.figure(ref).kind is Kind.GENERIC and office.title.split()[-1] in _TELLING)
    )


def _known_body(
    cast: Cast, holders: tuple[Reference, ...], office: Office
) -> tuple[Reference, ...]:
    """Return the body that the article elsewhere gives the holder, standing for it at the title."""
    part_of = cast.figure(holders[0]).part_of
    if part_of is None and office.is_of_state:
        part_of = cast.main_state
    if part_of is None:
        return ()
    return (Reference(part_of, office.head.index, office.head.index, Form.DESCRIPTION),)


def _possessed_people(tree: Tree, cast: Cast) -> Iterator[Relation]:
    """Yield "Russia's Vladimir Putin": a state's person is its leader."""
    for token in tree.tokens:
        if token.dep != "poss" or token.pos != "PROPN":
            continue
        states = tuple(ref for ref in _named(cast, token) if cast.figure(ref).kind is Kind.STATE)
        people = tuple(
            ref for ref in _named(cast, tree.head(token)) if cast.figure(ref).kind is Kind.PERSON
        )
        if states and people and people[0].first - states[0].last <= 2:
            yield Relation(
                first=token, last=token, type=ClaimType.LEADS, initiators=people, recipients=states
            )


def _regimes(noun: Token, tree: Tree, cast: Cast) -> Iterator[Relation]:
    """Yield "the Assad regime": the person named leads a state that the article tells."""
    for token in (
        *tree.children(noun, "compound", "poss", "nmod"),
        *tree.prepositional(noun, "of"),
    ):
        people = tuple(ref for ref in _named(cast, token) if cast.figure(ref).kind is Kind.PERSON)
        states = tuple(part_of for ref in people if (part_of := cast.figure(ref).part_of))
        if people and states:
            body = Reference(states[0], noun.index, noun.index, Form.DESCRIPTION)
            yield Relation(
                first=noun, last=noun, type=ClaimType.LEADS, initiators=people, recipients=(body,)
            )


def _compounds(token: Token, tree: Tree, cast: Cast) -> Iterator[Relation]:
    """Yield "Tehran-sponsored counterpart Hezbollah", "the Gaza-based group Hamas"."""
    if token.index < 2 or tree.tokens[token.index - 1].tag != "HYPH":
        return
    source = tree.tokens[token.index - 2]
    patrons = cast.inside(source) or _named(cast, source)
    clients = _modified(token, tree, cast)
    if not patrons or not clients:
        return
    if token.lower == "based":
        yield Relation(
            first=source,
            last=token,
            type=ClaimType.BASED_IN,
            initiators=clients,
            recipients=patrons,
        )
    elif token.lower in {"aligned", "allied", "linked", "affiliated"}:
        yield Relation(
            first=source,
            last=token,
            type=ClaimType.ALLY_OF,
            initiators=(*clients, *patrons),
            recipients=(),
        )
    elif token.lower == "led":
        yield Relation(
            first=source, last=token, type=ClaimType.LEADS, initiators=patrons, recipients=clients
        )
    else:
        yield Relation(
            first=source, last=token, type=ClaimType.BACKS, initiators=patrons, recipients=clients
        )


def _modified(token: Token, tree: Tree, cast: Cast) -> tuple[Reference, ...]:
    """Return who a qualifier before a noun qualifies."""
    head = tree.head(token)
    for _ in range(3):
        if head.index > token.index:
            found = cast.refer(head)
            if found:
                return found
        head = tree.head(head)
    return ()


def _nouns(noun: Token, tree: Tree, cast: Cast) -> Iterator[Relation]:
    """Yield "Iran, the sponsor of Hezbollah", "a key ally of Moscow", "its rival Fatah"."""
    owners = cast.owners(noun) or _possessed(noun, tree, cast)
    others = tuple(
        ref
        for token in tree.prepositional(noun, "to", "with", "against")
        for ref in cast.resolve(token)
    )
    ones = _carriers(noun, tree, cast)
    if not owners and len(ones) > 1 and noun.dep == "attr":
        yield from _of_each_other(noun, ones)  # "Iran and Israel are enemies"
    owners = tuple(ref for ref in (*owners, *others) if ref.key not in {one.key for one in ones})
    if not ones or not owners:
        return
    if noun.lemma in _ALLIES:
        yield Relation(
            first=noun,
            last=noun,
            type=ClaimType.ALLY_OF,
            initiators=(*ones, *owners),
            recipients=(),
        )
    elif noun.lemma in _ENEMIES:
        yield Relation(
            first=noun,
            last=noun,
            type=ClaimType.OPPOSES,
            initiators=(*ones, *owners),
            recipients=(),
        )
    elif noun.lemma in {"proxy", "client", "protege", "protégé"}:
        yield Relation(
            first=noun, last=noun, type=ClaimType.BACKS, initiators=owners, recipients=ones
        )
    else:
        yield Relation(
            first=noun, last=noun, type=ClaimType.BACKS, initiators=ones, recipients=owners
        )


def _of_each_other(noun: Token, ones: tuple[Reference, ...]) -> Iterator[Relation]:
    for words, kind in ((_ALLIES, ClaimType.ALLY_OF), (_ENEMIES, ClaimType.OPPOSES)):
        if noun.lemma in words:
            yield Relation(first=noun, last=noun, type=kind, initiators=ones, recipients=())


def _parts(noun: Token, tree: Tree, cast: Cast) -> Iterator[Relation]:
    """Yield "the Qassam Brigades, the military wing of Hamas"."""
    whole = tuple(ref for ref in cast.owners(noun) if cast.figure(ref).kind in _BODIES)
    keys = {ref.key for ref in whole}
    part = tuple(
        ref
        for ref in _carriers(noun, tree, cast)
        if ref.form is Form.NAME and cast.figure(ref).kind in _BODIES and ref.key not in keys
    )
    if whole and part:
        yield Relation(
            first=noun, last=noun, type=ClaimType.MEMBER_OF, initiators=part, recipients=whole[:1]
        )


def _possessed(noun: Token, tree: Tree, cast: Cast) -> tuple[Reference, ...]:
    owner = tree.possessor(noun)
    return cast.refer(owner) if owner is not None else ()


def _carriers(noun: Token, tree: Tree, cast: Cast) -> tuple[Reference, ...]:
    """Return who is called ally, rival or backer: by apposition, as predicate, or before a name."""
    head = tree.head(noun)
    if noun.dep in {"appos", "compound", "nmod"}:
        return cast.refer(head)
    if noun.dep == "attr":
        subject = tree.subject(head)
        return cast.resolve(subject) if subject is not None else ()
    appositive = tree.child(noun, "appos")
    if appositive is not None:
        return cast.resolve(appositive)
    if noun.dep in {"nsubj", "dobj", "nsubjpass", "pobj", "conj"} and head.lower != "as":
        return cast.refer(noun)
    if noun.dep == "pobj" and head.lower == "as":
        roles = tree.roles(tree.head(head))
        return tuple(ref for token in roles.patients or roles.agents for ref in cast.resolve(token))
    return ()


def _prefixed(token: Token, tree: Tree, cast: Cast) -> Iterator[Relation]:
    """Yield "pro-Iranian militias", "anti-Assad rebels"."""
    if token.index + 2 >= len(tree.tokens) or tree.tokens[token.index + 1].tag != "HYPH":
        return
    other = tree.tokens[token.index + 2]
    them = _named(cast, other)
    ones = _modified(other, tree, cast) or _modified(token, tree, cast)
    ones = tuple(ref for ref in ones if ref.key not in {reference.key for reference in them})
    if not them or not ones:
        return
    kind = ClaimType.BACKS if token.lower == "pro" else ClaimType.OPPOSES
    if kind is ClaimType.OPPOSES:
        yield Relation(first=token, last=other, type=kind, initiators=(*ones, *them), recipients=())
    else:
        yield Relation(first=token, last=other, type=kind, initiators=ones, recipients=them)


def _predicated(token: Token, tree: Tree, cast: Cast) -> Iterator[Relation]:
    """Yield "X is close to Y", "X is opposed to Y"."""
    others = tuple(
        ref
        for item in tree.prepositional(token, "to")
        for ref in cast.resolve(item)
        if cast.figure(ref).kind is not Kind.PLACE
    )
    head = tree.head(token)
    subject = tree.subject(token) or (tree.subject(head) if head.pos in {"AUX", "VERB"} else head)
    ones = cast.resolve(subject) if subject is not None else ()
    if ones and others:
        yield Relation(
            first=token,
            last=token,
            type=_ADJECTIVES[token.lower],
            initiators=(*ones, *others),
            recipients=(),
        )
