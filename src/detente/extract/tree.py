"""A parse goes in, answers about grammar come out: who does it, to whom, in which tense.

Labels are those of the ClearNLP scheme that spaCy's English pipelines use.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from detente.extract.words import word_class
from detente.model import Parse, Sentence, Span, Token

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_RELATIVES: Final = frozenset({"who", "which", "that", "whom", "whose"})
# Clauses within clauses whose subjects are passed down; deeper ones are parsing gone wrong.
_DEEPEST: Final = 8
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
# "accused Syria of shelling": the doer of what stands in the complement is the object.
_OBJECT_CONTROL: Final = word_class("object control")


@dataclass(frozen=True, slots=True)
class Roles:
    """Head tokens of those who act and those acted upon in a clause."""

    agents: tuple[Token, ...]
    patients: tuple[Token, ...]


class Tree:
    """The dependency trees of one parse."""

    def __init__(self, parse: Parse) -> None:
        self.tokens = parse.tokens
        self.sentences = parse.sentences
        self._sentence_at: list[int] = [0] * len(parse.tokens)
        for sentence in parse.sentences:
            for index in range(sentence.first, sentence.last + 1):
                self._sentence_at[index] = sentence.index

    def sentence(self, token: Token) -> Sentence:
        """Return the sentence that the token stands in."""
        return self.sentences[self._sentence_at[token.index]]

    def head(self, token: Token) -> Token:
        """Return the governing token; the token itself when it is a root."""
        return self.tokens[token.head]

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens that lie under characters, in text order."""
        first = bisect_right(self.tokens, start, key=lambda token: token.end)
        last = bisect_left(self.tokens, end, key=lambda token: token.start)
        return self.tokens[first:last]

    def head_within(self, span: Span) -> Token | None:
        """Return the token under a span that governs its others; None where none lies there."""
        inside = self.between(span.start, span.end)
        return self.head_of(inside[0].index, inside[-1].index) if inside else None

    def head_of(self, first: int, last: int) -> Token:
        """Return the first of the tokens `first` to `last` included that none of them governs.

        It is the last token where each is governed by another.
        """
        inside = self.tokens[first : last + 1]
        above = (t for t in inside if t.head == t.index or not first <= t.head <= last)
        return next(above, inside[-1])

    def preposition(self, token: Token) -> str:
        """Return the preposition that governs a token's phrase, nothing where there is none."""
        above = self.head(self.first_conjunct(token))
        return above.lower if above.pos in {"ADP", "SCONJ"} and above.index != token.index else ""

    def children(self, token: Token, *labels: str) -> Iterator[Token]:
        """Yield the tokens governed by this one, of the given labels if any are given."""
        for index in token.children:
            child = self.tokens[index]
            if not labels or child.dep in labels:
                yield child

    def child(self, token: Token, *labels: str) -> Token | None:
        """Return the first token governed by this one under one of the labels."""
        return next(self.children(token, *labels), None)

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """Return all tokens from the leftmost to the rightmost that this one governs."""
        return self.tokens[token.left : token.right + 1]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the governing tokens from the nearest to the root."""
        seen = 0
        while token.head != token.index and seen < len(self.tokens):
            token = self.tokens[token.head]
            seen += 1
            yield token

    def conjuncts(self, token: Token) -> list[Token]:
        """Return the token and those coordinated with it, in text order, the first one leading."""
        found = [token]
        for child in self.children(token, "conj"):
            found.extend(self.conjuncts(child))
        return found

    def first_conjunct(self, token: Token) -> Token:
        """Return the token that heads the coordination that this one stands in."""
        while token.dep == "conj" and token.head != token.index:
            token = self.head(token)
        return token

    def clause_verb(self, token: Token) -> Token | None:
        """Return the nearest verb at or above the token."""
        if token.pos in {"VERB", "AUX"}:
            return token
        return next((up for up in self.ancestors(token) if up.pos in {"VERB", "AUX"}), None)

    def is_passive(self, verb: Token) -> bool:
        """Whether the verb's grammatical subject undergoes what it says."""
        if self.child(verb, "nsubjpass", "csubjpass", "auxpass", "agent"):
            return True
        if verb.tag != "VBN":
            return False
        if verb.dep == "acl":
            return True
        if verb.dep == "conj" and not any(self.children(verb, "nsubj", "aux")):
            head = self.head(verb)
            return head.tag == "VBN" and self.is_passive(head)
        return verb.dep in {"advcl", "amod"} and not self.child(verb, "nsubj", "aux", "dobj")

    def subject(self, verb: Token, depth: int = 0) -> Token | None:
        """Return the head of the clause's grammatical subject, also where it is only understood."""
        own = self.child(verb, *SUBJECTS)
        if own is not None:
            return self._antecedent(own, verb)
        head = self.head(verb)
        if depth > _DEEPEST or head is verb:
            return None
        return self._understood(verb, head, depth)

    def _understood(self, verb: Token, head: Token, depth: int) -> Token | None:
        """Return the subject that a clause without one of its own shares with what governs it."""
        match verb.dep:
            case "conj" if head.pos in {"VERB", "AUX"}:
                return self.subject(head, depth + 1)
            case "conj" if head.pos in _NOMINAL | {"ADJ"}:
                up = self.clause_verb(head)
                return self.subject(up, depth + 1) if up else None
            case "acl" | "relcl":
                return self._acl_subject(verb, head, depth)
            case "xcomp" | "ccomp" | "advcl" | "parataxis" | "dep":
                return self._controller(verb, head, depth)
            case "pcomp":
                return self._gerund_subject(head, depth)
            case _:
                return None

    def object(self, verb: Token) -> Token | None:
        """Return the head of the clause's direct object, also the antecedent of a relative."""
        own = self.child(verb, "dobj")
        if own is not None:
            return self._antecedent(own, verb)
        if verb.dep == "relcl" and self._has_gap(verb):
            return self.head(verb)
        return None

    def roles(self, verb: Token) -> Roles:
        """Return who acts and who is acted upon, whichever of them is the grammatical subject."""
        subject = self.subject(verb)
        if self.is_passive(verb):
            agents = [
                item for by in self.children(verb, "agent") for item in self.children(by, "pobj")
            ]
            return Roles(tuple(agents), (subject,) if subject else ())
        found = self.object(verb)
        return Roles((subject,) if subject else (), (found,) if found else ())

    def prepositional(self, token: Token, *prepositions: str) -> list[Token]:
        """Return the heads of the phrases that hang on the token by one of the prepositions."""
        found: list[Token] = []
        for prep in self.children(token, "prep", "agent", "dative", "prt"):
            if prep.lower in prepositions:
                found.extend(self.children(prep, "pobj", "pcomp"))
                # "from within Lebanon", "at odds with": a preposition may hang on another.
            for inner in self.children(prep, "prep"):
                if inner.lower in prepositions:
                    found.extend(self.children(inner, "pobj"))
        return found

    def possessor(self, noun: Token) -> Token | None:
        """Return the head of "X's" or "his" before the noun."""
        return self.child(noun, "poss")

    def has_auxiliary(self, verb: Token, *words: str) -> bool:
        """Whether one of the words is an auxiliary of the verb."""
        return any(aux.lower in words for aux in self.children(verb, "aux", "auxpass"))

    def is_future(self, verb: Token) -> bool:
        """Whether the clause looks ahead: "will meet", "is to meet", "is going to meet"."""
        if self.has_auxiliary(verb, "will", "shall", "'ll", "’ll", "wo"):
            return True
        if verb.dep == "xcomp" and self.child(verb, "aux") is not None:
            head = self.head(verb)
            if head.lemma in {"be", "go", "plan", "intend", "expect", "schedule", "set", "due"}:
                return True
        if verb.dep == "conj":
            head = self.head(verb)
            return head.pos == "VERB" and self.child(verb, "aux") is None and self.is_future(head)
        return False

    def phrase(self, head: Token) -> tuple[Token, Token]:
        """Return first and last token of the noun phrase, without what follows its head."""
        first = last = head
        for child in self.children(head):
            if child.index < head.index and child.dep in {
                "det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "advmod", "predet",
            }:  # fmt: skip
                left = self.tokens[child.left]
                if left.index < first.index:
                    first = left
        return first, last

    def _antecedent(self, token: Token, verb: Token) -> Token:
        """Return the noun that a relative pronoun stands for, any other token unchanged."""
        if token.lower not in _RELATIVES or token.tag not in {"WDT", "WP", "WP$", "IN"}:
            return token
        clause = verb
        for _ in range(4):
            if clause.dep == "relcl":
                return self._meant(self.head(clause), token, verb)
            if clause.dep not in {"conj", "xcomp", "ccomp"}:
                break
            clause = self.head(clause)
        return token

    def _meant(self, noun: Token, relative: Token, verb: Token) -> Token:
        """Return the last of joined nouns where the verb is singular: "A and B, who is …"."""
        auxiliaries = {aux.lower for aux in self.children(verb, "aux", "auxpass")}
        if verb.tag != "VBZ" and not auxiliaries & {"is", "was", "has"}:
            return noun
        joined = [item for item in self.conjuncts(noun) if item.index < relative.index]
        return joined[-1] if joined else noun

    def _acl_subject(self, verb: Token, noun: Token, depth: int) -> Token | None:
        # A finite verb here is a main verb that the parser took for a participle.
        if verb.tag != "VB" or verb.dep == "relcl":
            return noun
        # "a plan to attack": whoever has the plan.
        owner = self.possessor(noun)
        if owner is not None:
            return owner
        up = self.clause_verb(noun)
        return self.subject(up, depth + 1) if up and up is not verb else None

    def _controller(self, verb: Token, head: Token, depth: int) -> Token | None:
        if head.pos in {"NOUN", "PROPN", "ADJ"}:
            up = self.child(head, *SUBJECTS)
            if up is not None:
                return up
            above = self.clause_verb(head)
            return self.subject(above, depth + 1) if above and above is not verb else None
        controls = head.lemma in _OBJECT_CONTROL and verb.dep in {"xcomp", "ccomp"}
        found = self.object(head) if controls and not self.is_passive(head) else None
        return found if found is not None else self.subject(head, depth + 1)

    def _gerund_subject(self, prep: Token, depth: int) -> Token | None:
        head = self.head(prep)
        if head.pos in {"VERB", "AUX"}:
            if (
                prep.lower in {"of", "for", "from", "with", "as"}
                and head.lemma in _OBJECT_CONTROL
                and not self.is_passive(head)
            ):
                return self.object(head) or self.subject(head, depth + 1)
            return self.subject(head, depth + 1)
        above = self.clause_verb(head)
        if head.dep == "dobj" and above is not None and above.lemma in _OBJECT_CONTROL:
            # "accused its ally of backing them": the parser hangs the charge on the accused.
            return head
        owner = self.possessor(head)
        if owner is not None:
            return owner
        return self.subject(above, depth + 1) if above else None

    def _has_gap(self, verb: Token) -> bool:
        """Whether a relative clause has its own subject and no object: "the accord it signed"."""
        subject = self.child(verb, "nsubj")
        return (
            subject is not None
            and subject.lower not in _RELATIVES
            and not self.is_passive(verb)
            and self.child(verb, "ccomp", "xcomp") is None
        )
