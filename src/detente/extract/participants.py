"""A trigger and its frame go in, the references that fill the slots come out."""

from collections.abc import Iterable, Iterator
from typing import Final

from detente.extract.attribution import Saying
from detente.extract.cast import Cast, Reference
from detente.extract.lexicon import Frame
from detente.extract.tree import Tree
from detente.model import Token

# Verbs that lend their subject to the event that their object names: "launched an attack".
_LIGHT: Final = frozenset(
    """hold have make launch carry conduct stage mount begin start take give pay sign reach issue impose wage commit
    lead continue resume open offer send engage participate join organise organize announce declare order plan
    prepare pursue strike conclude finalise finalize renew extend express voice provide do initiate
    escalate intensify attend host stop end halt suspend cancel postpone unleash execute perpetrate
    orchestrate mastermind coordinate undertake deliver file lodge seek break form forge maintain enjoy step
    complete threaten vow promise pledge arrange claim admit sponsor fund back support raise lose win wage fight see mount""".split()
)
# Verbs whose subject undergoes the event that their object names: "suffered an attack".
_SUFFERED: Final = frozenset(
    "face suffer receive undergo endure survive escape withstand reject deny ignore dismiss accept refuse heed answer rebuff fear draw provoke spark prompt elicit trigger".split()
)
_BONDS: Final = frozenset("tie relation relationship link bond friendship alliance contact cooperation partnership tension".split())
# Slots in which the nearest actor is meant and those further off are not.
_NEAREST: Final = frozenset({"thing", "cause", "inside"})
_DOING: Final = frozenset(
    {"responsible", "behind", "involved", "responsibility", "involvement", "role", "part"}
)


class Slots:
    """Finds who fills the slots of a frame around a token."""

    def __init__(self, tree: Tree, cast: Cast, sayings: tuple[Saying, ...]) -> None:
        self._tree = tree
        self._cast = cast
        self._sayings = sayings

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
        verbal = token.pos in {"VERB", "AUX"}
        match name:
            case "subj" if verbal:
                yield from self._tree.roles(token).agents
            case "subj":
                yield from self._predicated(token)
            case "obj" if verbal:
                yield from self._tree.roles(token).patients
            case "obj":
                return
            case "iobj":
                yield from self._tree.children(token, "dative")
            case "poss":
                owner = self._tree.possessor(token)
                if owner is not None:
                    yield owner
            case "mod":
                yield from self._tree.children(token, "compound", "amod", "nmod")
                for child in self._tree.children(token, "amod"):
                    if child.lower in {"led", "brokered", "sponsored", "backed", "mediated"}:
                        yield from self._tree.children(child, "npadvmod")
            case "comp":
                yield from self._complement_subjects(token)
            case "owner":
                yield from self._owners(token)
            case "thing":
                yield from self._owned_by(self._tree.roles(token).patients)
            case "cause":
                yield from self._owned_by(self._tree.roles(token).agents)
            case "bond":
                yield from self._bound(token)
            case "clause":
                yield from self._clause_subject(token)
            case "inside":
                yield from self._named_inside(token)
            case "aim":
                yield from self._aims(token)
            case "speaker":
                speaker = self.speaker(token)
                if speaker is not None:
                    yield speaker
            case _ if verbal:
                yield from self._tree.prepositional(token, name)
            case _:
                # "shelling and air strikes by Russia": the phrase hangs on the last of them.
                for noun in self._tree.conjuncts(token):
                    yield from self._tree.prepositional(noun, name)
                    for clause in self._tree.children(noun, "acl"):
                        if clause.tag == "VBN":  # "the agreement reached between A and B"
                            yield from self._tree.prepositional(clause, name)

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

    def _predicated(self, token: Token) -> Iterator[Token]:
        """Yield what an adjective or noun is said of: "X is furious"."""
        head = self._tree.head(token)
        if token.dep in {"acomp", "attr", "oprd"} and head.pos in {"VERB", "AUX"}:
            subject = self._tree.subject(head)
            if subject is not None:
                yield subject
        elif token.dep == "amod":
            yield head

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
        """Yield the subject of the clause that an event noun stands in: "after a meeting …, X said"."""
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


def suffers(noun: Token, tree: Tree) -> Iterator[Token]:
    """Yield the subject of a verb such as "suffered" whose object the noun is."""
    head = tree.head(noun)
    if noun.dep == "dobj" and head.lemma in _SUFFERED:
        yield from tree.roles(head).agents
