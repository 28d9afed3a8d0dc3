"""A trigger and its frame go in, the references that fill the slots come out."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from detente.extract.cast import Cast, Reference
from detente.extract.lexicon import Frame
from detente.extract.sayings import Saying
from detente.extract.tree import Tree
from detente.extract.words import word_class
from detente.model import Token

# Verbs that lend their subject to the event that their object names: "launched an attack".
_LIGHT: Final = word_class("light")
# Verbs whose subject undergoes the event that their object names: "suffered an attack".
_SUFFERED: Final = word_class("suffering")
_BONDS: Final = word_class("bond")
_JOINING: Final = word_class("joining")
# Slots in which the nearest actor is meant and those further off are not.
_NEAREST: Final = frozenset({"thing", "cause", "inside"})
_DOING: Final = word_class("doing")


class Slots:
    """Finds who fills the slots of a frame around a token."""

    def __init__(self, tree: Tree, cast: Cast, sayings: tuple[Saying, ...]) -> None:
        self._tree = tree
        self._cast = cast
        self._sayings = sayings
        self._finders: dict[str, Callable[[Token], Iterator[Token]]] = {
            "subj": self._subject,
            "obj": self._object,
            "iobj": self._dative,
            "poss": self._possessor,
            "mod": self._modifiers,
            "comp": self._complement_subjects,
            "owner": self._owners,
            "thing": self._thing,
            "cause": self._cause,
            "bond": self._bound,
            "clause": self._clause_subject,
            "inside": self._named_inside,
            "aim": self._aims,
            "speaker": self._said_by,
        }

    def fill(
        self, token: Token, frame: Frame, *, parties: int = 1
    ) -> tuple[tuple[Reference, ...], tuple[Reference, ...]]:
        """Return initiators and recipients; nobody stands on both sides.

        `parties` is how many initiators the event needs: two for a meeting.
        """
        initiators = self._first_filled(token, frame.initiators, least=parties)
        taken = {reference.key for reference in initiators}
        recipients = self._first_filled(token, frame.recipients, without=taken)
        return initiators, recipients

    def slot(self, token: Token, name: str) -> tuple[Reference, ...]:
        """Return who stands in one slot of the token."""
        found: dict[str, Reference] = {}
        for filler in self.tokens(token, name):
            references = self._cast.refer(filler) if name == "mod" else self._cast.resolve(filler)
            for reference in references:
                found.setdefault(reference.key, reference)
            if found and name in _NEAREST:
                break
        return tuple(found.values())

    def speaker(self, token: Token) -> Token | None:
        """Return the innermost speaker whose words the token is part of."""
        found = None
        for saying in self._sayings:
            inside = saying.content.start <= token.start and token.end <= saying.content.end
            if inside and saying.cue is not token and saying.speaker is not None:
                found = saying.speaker
        return found

    def tokens(self, token: Token, name: str) -> Iterator[Token]:
        """Yield the head tokens of the phrases in one slot."""
        finder = self._finders.get(name)
        return finder(token) if finder is not None else self._prepositional(token, name)

    def _subject(self, token: Token) -> Iterator[Token]:
        if _is_verbal(token):
            yield from self._tree.roles(token).agents
            return
        # "X is furious": what an adjective or noun is said of.
        head = self._tree.head(token)
        if token.dep in {"acomp", "attr", "oprd"} and _is_verbal(head):
            subject = self._tree.subject(head)
            if subject is not None:
                yield subject
        elif token.dep == "amod":
            yield head

    def _object(self, token: Token) -> Iterator[Token]:
        if _is_verbal(token):
            yield from self._tree.roles(token).patients

    def _dative(self, token: Token) -> Iterator[Token]:
        return self._tree.children(token, "dative")

    def _possessor(self, token: Token) -> Iterator[Token]:
        return self._tree.children(token, "poss")

    def _modifiers(self, token: Token) -> Iterator[Token]:
        yield from self._tree.children(token, "compound", "amod", "nmod")
        for child in self._tree.children(token, "amod"):
            if child.lower in _JOINING:
                yield from self._tree.children(child, "npadvmod")

    def _thing(self, token: Token) -> Iterator[Token]:
        return self._owned_by(self._tree.roles(token).patients)

    def _cause(self, token: Token) -> Iterator[Token]:
        return self._owned_by(self._tree.roles(token).agents)

    def _said_by(self, token: Token) -> Iterator[Token]:
        speaker = self.speaker(token)
        if speaker is not None:
            yield speaker

    def _prepositional(self, token: Token, preposition: str) -> Iterator[Token]:
        if _is_verbal(token):
            yield from self._tree.prepositional(token, preposition)
            return
        # "shelling and air strikes by Russia": the phrase hangs on the last of them.
        for noun in self._tree.conjuncts(token):
            yield from self._tree.prepositional(noun, preposition)
            for clause in self._tree.children(noun, "acl"):
                if clause.tag == "VBN":  # "the agreement reached between A and B"
                    yield from self._tree.prepositional(clause, preposition)

    def _first_filled(
        self,
        token: Token,
        alternatives: Iterable[tuple[str, ...]],
        *,
        without: Iterable[str] = (),
        least: int = 1,
    ) -> tuple[Reference, ...]:
        """Return the first alternative that holds enough parties, else the one that holds most."""
        best: tuple[Reference, ...] = ()
        for group in alternatives:
            found: dict[str, Reference] = {}
            for name in group:
                for reference in self.slot(token, name):
                    found.setdefault(reference.key, reference)
            kept = tuple(ref for key, ref in found.items() if key not in without)
            if len(kept) > len(best):
                best = kept
            if len(best) >= least:
                break
        return best

    def _owned_by(self, things: tuple[Token, ...]) -> Iterator[Token]:
        """Yield whose things or deeds these are: "Iran's decision", "a strike by Israel"."""
        for thing in things:
            for noun in self._tree.conjuncts(thing):
                owner = self._tree.possessor(noun)
                if owner is not None:
                    yield owner
                yield from self._tree.children(noun, "compound", "amod", "nmod")
                yield from self._tree.prepositional(
                    noun, "by", "of", "from", "against", "on", "with", "in"
                )

    def _bound(self, token: Token) -> Iterator[Token]:
        """Yield the parties of the tie that a word is about: "renewed its ties with Syria"."""
        if token.pos in {"VERB", "AUX"}:
            roles = self._tree.roles(token)
            nouns = [*roles.patients, *roles.agents]
        else:
            nouns = self._tree.prepositional(token, "of", "in")
        for noun in nouns:
            if noun.lemma.lower() in _BONDS:
                owner = self._tree.possessor(noun)
                if owner is not None:
                    yield owner
                yield from self._tree.children(noun, "compound", "amod", "nmod")
                yield from self._tree.prepositional(noun, "between", "with", "of", "to", "among")

    def _clause_subject(self, noun: Token) -> Iterator[Token]:
        """Yield the subject of the clause around an event noun: "after a meeting …, X said"."""
        verb = self._tree.clause_verb(noun)
        subject = self._tree.subject(verb) if verb is not None else None
        if subject is not None and not subject.left <= noun.index <= subject.right:
            yield subject

    def _named_inside(self, token: Token) -> Iterator[Token]:
        """Yield the next actor told in the phrase that the word governs."""
        for inner in self._tree.tokens[token.index + 1 : token.right + 1]:
            if inner.pos in {"NOUN", "PROPN", "PRON"} and self._cast.refer(inner):
                yield inner
                return

    def _aims(self, verb: Token) -> Iterator[Token]:
        """Yield whom the promised or demanded act is for: "vowed to protect them"."""
        for clause in self._tree.children(verb, "xcomp", "ccomp", "acl"):
            yield from self._tree.children(clause, "dobj", "dative")
            yield from self._tree.prepositional(clause, "to", "with", "against", "for", "on")

    def _complement_subjects(self, token: Token) -> Iterator[Token]:
        for clause in self._tree.children(token, "ccomp", "xcomp", "acl", "relcl"):
            subject = self._tree.child(clause, "nsubj", "nsubjpass")
            if subject is not None:
                yield subject

    def _owners(self, noun: Token) -> Iterator[Token]:
        """Yield whoever has, holds or does what the noun names."""
        head = self._tree.head(noun)
        if noun.dep == "conj":
            yield from self._owners(self._tree.first_conjunct(noun))
        elif noun.dep in {"dobj", "nsubjpass"} and head.lemma in _LIGHT:
            yield from self._tree.roles(head).agents
        elif noun.dep == "pobj":
            yield from self._owners_through(head)
        for clause in self._tree.children(noun, "acl", "relcl"):
            if clause.lemma in _LIGHT and (self._tree.is_passive(clause) or clause.dep == "relcl"):
                yield from (agent for agent in self._tree.roles(clause).agents if agent is not noun)

    def _owners_through(self, preposition: Token) -> Iterator[Token]:
        """Yield the subject of "engaged in talks", "responsible for the attack", "behind it"."""
        above = self._tree.head(preposition)
        if preposition.lower == "behind" and above.lemma == "be":
            subject = self._tree.subject(above)
            if subject is not None:
                yield subject
        elif above.lower in _DOING or above.lemma in {
            "engage",
            "participate",
            "blame",
            "accuse",
            "condemn",
            "denounce",
            "criticise",
            "criticize",
        }:
            if above.pos == "VERB":
                roles = self._tree.roles(above)
                yield from (
                    roles.patients
                    if above.lemma
                    in {"blame", "accuse", "condemn", "denounce", "criticise", "criticize"}
                    else roles.agents or roles.patients
                )
            else:
                verb = self._tree.clause_verb(above)
                subject = self._tree.possessor(above) or (
                    self._tree.subject(verb) if verb else None
                )
                if subject is not None:
                    yield subject


def _is_verbal(token: Token) -> bool:
    return token.pos in {"VERB", "AUX"}


def suffers(noun: Token, tree: Tree) -> Iterator[Token]:
    """Yield the subject of a verb such as "suffered" whose object the noun is."""
    head = tree.head(noun)
    if noun.dep == "dobj" and head.lemma in _SUFFERED:
        yield from tree.roles(head).agents
