"""A parse and its names go in; who any noun or pronoun in it stands for comes out.

The article is read once from start to end. Each noun phrase and pronoun is referred to figures
already on the stage: names to themselves, "the minister" to who holds the office, "the movement"
to the group last spoken of, "he" to the person most in view, "I" to the speaker. People without a
name become generic figures with their words. What cannot be referred stays without a figure.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from detente.extract.figures import Figure, Figures
from detente.extract.names import NamedSpan, Shape, known_word
from detente.extract.offices import Office
from detente.extract.sayings import Saying
from detente.extract.tree import SUBJECTS, Tree
from detente.extract.words import people_classes, word_class
from detente.model import Form, Kind, Parse, Token


@dataclass(frozen=True, slots=True)
class Reference:
    """Tokens `first` to `last` included refer to the figure with this key."""

    key: str
    first: int
    last: int
    form: Form


@dataclass(frozen=True, slots=True)
class _Trace:
    """Figures that came into view at a token."""

    sentence: int
    token: Token
    keys: tuple[str, ...]
    form: Form
    is_subject: bool
    verb: int | None


_HE: Final = frozenset({"he", "him", "his", "she", "her", "himself", "herself", "hers"})
_IT: Final = frozenset({"it", "its", "itself"})
_THEY: Final = frozenset({"they", "them", "their", "themselves", "theirs"})
_I: Final = frozenset({"i", "me", "my", "myself", "mine"})
_WE: Final = frozenset({"we", "us", "our", "ourselves", "ours"})
_STANDS_OUT: Final = 3  # names of one state that make an article about it
_QUANTIFIERS: Final = word_class("quantifier")
_DEFINITE: Final = frozenset(
    {"the", "this", "that", "these", "those", "both", "its", "their", "his", "her", "such"}
)
_NOMINAL_PARTS: Final = frozenset({"compound", "amod", "nmod"})
_BODIES: Final = frozenset({Kind.STATE, Kind.GROUP, Kind.ORGANISATION})
_GROUPS: Final = frozenset({Kind.GROUP, Kind.ORGANISATION})
# What the two of "the two leaders", "both countries", "the two groups" can be.
_PAIRED: Final = {
    **dict.fromkeys(
        (
            "leader",
            "man",
            "woman",
            "minister",
            "president",
            "official",
            "politician",
            "diplomat",
            "premier",
            "counterpart",
        ),
        frozenset({Kind.PERSON}),
    ),
    **dict.fromkeys(
        ("country", "nation", "state", "capital", "neighbour", "neighbor", "government"),
        frozenset({Kind.STATE}),
    ),
    **dict.fromkeys(
        ("group", "organisation", "organization", "movement", "faction", "party"), _GROUPS
    ),
}
_REACH: Final = 6  # sentences that a pronoun looks back


class Cast:
    """Everybody in one article, and who the words stand for."""

    def __init__(
        self,
        tree: Tree,
        parse: Parse,
        names: tuple[NamedSpan, ...],
        offices: tuple[Office, ...],
        sayings: tuple[Saying, ...],
    ) -> None:
        self._tree = tree
        self._parse = parse
        self._span_at = {
            index: span for span in names for index in range(span.first, span.last + 1)
        }
        self.figures = Figures(names)
        self._offices = offices
        self._office_at = {office.head.index: office for office in offices}
        self._sayings = sayings
        self._speaking = {saying.speaker.index for saying in sayings if saying.speaker}
        self._refers: dict[int, tuple[Reference, ...]] = {}
        self._history: list[_Trace] = []
        self.main_state = self._state_spoken_of()
        self._give_roles()
        self._read()
        self._read_first_person()

    # ------------------------------------------------------------------------------ for the claims

    def resolve(self, token: Token) -> tuple[Reference, ...]:
        """Return who the phrase headed by the token stands for, with all that it is joined to."""
        found: dict[str, Reference] = {}
        for item in self._tree.conjuncts(token):
            for other in (item, *self._listed_after(item)):
                for reference in self.refer(other):
                    found.setdefault(reference.key, reference)
        return tuple(found.values())

    def refer(self, token: Token) -> tuple[Reference, ...]:
        """Return who this token alone stands for; a token inside a name stands for the name."""
        span = self._span_at.get(token.index)
        index = self._name_head(span).index if span is not None else token.index
        return self._refers.get(index, ())

    def inside(self, token: Token) -> tuple[Reference, ...]:
        """Return what one word of a longer name names: "Saudi" in "Saudi-led coalition"."""
        span = self._span_at.get(token.index)
        known = known_word(token.text) if span is not None and span.last > span.first else None
        if known is None:
            return ()
        figure = self.figures.make(known.key, known.name, known.kind, part_of=known.part_of)
        figure.known, figure.country = known.key, known.country
        return (Reference(known.key, token.index, token.index, Form.NAME),)

    def _listed_after(self, token: Token) -> Iterator[Token]:
        """Yield names after a comma that are no other name of the one before: "Turkey, Qatar".

        The parser takes them for appositions. Two people are told side by side where a list goes
        on behind the second: "Joe Biden, Emmanuel Macron and Olaf Scholz".
        """
        span = self._span_at.get(token.index)
        if span is None or span.shape is not Shape.PROPER:
            return
        for child in self._tree.children(token, "appos"):
            other = self._span_at.get(child.index)
            if other is None or other.shape is not Shape.PROPER:
                continue
            is_state = span.kind in _BODIES and other.kind is Kind.STATE
            if is_state or (span.kind is other.kind is Kind.PERSON and self._is_joined(child)):
                yield from self._tree.conjuncts(child)

    def _is_joined(self, token: Token) -> bool:
        """Whether another name follows behind an "and"."""
        return any(item.index in self._span_at for item in self._tree.children(token, "conj"))

    def references(self) -> Iterator[Reference]:
        """Yield every reference in text order."""
        for index in sorted(self._refers):
            yield from self._refers[index]

    def span_at(self, token: Token) -> NamedSpan | None:
        """Return the name that the token stands in."""
        return self._span_at.get(token.index)

    def figure(self, reference: Reference) -> Figure:
        """Return the figure that a reference refers to."""
        return self.figures[reference.key]

    def owners(self, noun: Token) -> tuple[Reference, ...]:
        """Return the owners named beside a noun: "Hamas fighters", "army of Iran"."""
        found: dict[str, Reference] = {}
        for token in self._owner_tokens(noun):
            for reference in self.resolve(token) if token.dep == "pobj" else self.refer(token):
                if self.figures[reference.key].kind is not Kind.GENERIC:
                    found.setdefault(reference.key, reference)
            if found:
                break
        return tuple(found.values())

    # ------------------------------------------------------------------------------------ reading

    def _read(self) -> None:
        for token in self._tree.tokens:
            span = self._span_at.get(token.index)
            if span is not None and self._name_head(span) is not token:
                continue
            references = self._referents(token, span)
            if references:
                self._refers[token.index] = references
                self._note(token, references)

    def _referents(self, token: Token, span: NamedSpan | None) -> tuple[Reference, ...]:
        if span is not None:
            return self._by_name(token, span)
        if token.pos == "PRON" or token.tag in {"PRP", "PRP$"}:
            return self._by_pronoun(token)
        if token.pos in {"NOUN", "PROPN"} or (
            token.pos in {"NUM", "ADJ"} and token.dep in SUBJECTS | {"pobj", "dobj", "agent"}
        ):
            return self._by_description(token)
        return ()

    def _name_head(self, span: NamedSpan) -> Token:
        return self._tree.head_of(span.first, span.last)

    def _by_name(self, token: Token, span: NamedSpan) -> tuple[Reference, ...]:
        key = self.figures.key_of(span)
        if key is None:
            return ()
        if span.shape is Shape.PEOPLE and span.key is not None and self._is_whole_people(token):
            figure = self.figures.make(span.key, span.name, Kind.STATE)
            figure.known, figure.country = span.key, span.country
            key = span.key
        reference = Reference(key, span.first, span.last, Form.NAME)
        return (reference, *self._included(token))

    def _is_whole_people(self, token: Token) -> bool:
        det = self._tree.child(token, "det")
        return (
            det is not None
            and det.lower == "the"
            and self._tree.child(token, "nummod", "amod") is None
        )

    def _included(self, token: Token) -> Iterator[Reference]:
        """Yield those named after "including" or as leading a delegation."""
        for inner in self._tree.prepositional(token, "including"):
            for item in self._tree.conjuncts(inner):
                span = self._span_at.get(item.index)
                if span is not None:
                    yield from self._named(span)
        for clause in self._tree.children(token, "acl"):
            if clause.lemma in {"lead", "head"}:
                for agent in self._tree.roles(clause).agents:
                    for item in self._tree.conjuncts(agent):
                        span = self._span_at.get(item.index)
                        if span is not None:
                            yield from self._named(span)

    def _named(self, span: NamedSpan) -> Iterator[Reference]:
        key = self.figures.key_of(span)
        if key is not None:
            yield Reference(key, span.first, span.last, Form.NAME)

    def _note(self, token: Token, references: tuple[Reference, ...]) -> None:
        """Remember who is in view, except where a name only qualifies another noun."""
        span = self._span_at.get(token.index)
        if token.dep in _NOMINAL_PARTS and (span is None or span.shape is Shape.ADJECTIVE):
            return
        verb = self._tree.clause_verb(token)
        group = references
        if token.dep == "conj":
            first = self._tree.first_conjunct(token)
            joined = self._refers.get(first.index, ())
            group = (*joined, *references)
        self._history.append(
            _Trace(
                sentence=self._tree.sentence(token).index,
                token=token,
                keys=tuple(dict.fromkeys(reference.key for reference in group)),
                form=references[0].form,
                is_subject=self._tree.first_conjunct(token).dep in SUBJECTS,
                verb=verb.index if verb else None,
            )
        )

    # ----------------------------------------------------------------------------------- pronouns

    def _by_pronoun(self, token: Token) -> tuple[Reference, ...]:
        if token.lower in _HE:
            keys = self._most_in_view(token, self._is_one_person)
        elif token.lower in _IT and not self._is_expletive(token):
            keys = self._most_in_view(token, self._is_one_body)
        elif token.lower in _THEY:
            keys = self._most_in_view(token, self._is_plural)
        elif token.lower in {"both", "two"}:
            keys = self._last_pair()
        else:
            keys = ()
        return tuple(Reference(key, token.index, token.index, Form.PRONOUN) for key in keys)

    def _is_expletive(self, token: Token) -> bool:
        head = self._tree.head(token)
        if token.dep == "expl":
            return True
        return token.dep in SUBJECTS and head.lemma in {
            "be",
            "seem",
            "appear",
            "become",
            "emerge",
            "happen",
            "take",
            "rain",
            "mean",
        }

    def _is_one_person(self, trace: _Trace) -> bool:
        if len(trace.keys) != 1:
            return False
        kind = self.figures[trace.keys[0]].kind
        return kind is Kind.PERSON or (
            kind is Kind.GENERIC and trace.token.tag in {"NN", "NNP", "PRP", "PRP$"}
        )

    def _is_one_body(self, trace: _Trace) -> bool:
        return len(trace.keys) == 1 and self.figures[trace.keys[0]].kind in _BODIES

    def _is_plural(self, trace: _Trace) -> bool:
        if len(trace.keys) > 1:
            return True
        kind = self.figures[trace.keys[0]].kind
        return (
            kind in {Kind.GROUP, Kind.ORGANISATION}
            or (
                kind is Kind.GENERIC
                and trace.token.tag in {"NNS", "NNPS", "PRP", "PRP$", "CD", "JJ"}
            )
            or (kind is Kind.STATE and trace.token.tag in {"NNS", "NNPS"})
        )

    def _most_in_view(self, token: Token, fits: Callable[[_Trace], bool]) -> tuple[str, ...]:
        """Return the figures most in view: near, grammatical subject, named."""
        here = self._tree.sentence(token).index
        verb = self._tree.clause_verb(token)
        speaker, of_speaker = self._weight_of_speaker(token)
        best: tuple[float, int, tuple[str, ...]] | None = None
        for trace in reversed(self._history):
            if here - trace.sentence > _REACH:
                break
            if not fits(trace) or self._is_fellow_argument(token, trace, verb):
                continue
            score = (
                1.5 * trace.is_subject
                + 0.5 * (trace.form is Form.NAME)
                - 1.2 * (here - trace.sentence)
            )
            score += of_speaker * bool(speaker & set(trace.keys))
            # "he added": whoever spoke before speaks again.
            if token.index in self._speaking and trace.token.index in self._speaking:
                score += 3.0
            candidate = (score, trace.token.index, trace.keys)
            if best is None or candidate > best:
                best = candidate
        return best[2] if best else ()

    def _weight_of_speaker(self, token: Token) -> tuple[frozenset[str], float]:
        """Return who says the words around a pronoun, and how likely it means them.

        "Israel denies that it struck" does; inside quotation marks the speaker would be "I".
        """
        saying = self._innermost_quote(token)
        if saying is None or saying.speaker is None:
            return frozenset(), 0.0
        opening = self._parse.document.text[saying.content.start]
        keys = frozenset(reference.key for reference in self.refer(saying.speaker))
        return keys, -2.0 if opening in "“\"'‘" else 0.5

    def _is_fellow_argument(self, token: Token, trace: _Trace, verb: Token | None) -> bool:
        """Whether "him" would be the subject of its own verb: "Assad met him"."""
        if verb is None or trace.verb != verb.index or not trace.is_subject:
            return False
        return token.dep in {"dobj", "dative"} or (token.dep == "pobj" and token.tag == "PRP")

    def _last_pair(self, kinds: frozenset[Kind] | None = None) -> tuple[str, ...]:
        """Return the two figures last told together, of the kinds that the noun can mean."""
        for trace in reversed(self._history):
            if len(trace.keys) == 2 and self._are(trace.keys, kinds):
                return trace.keys
        return self._last_talkers(kinds)

    def _last_talkers(self, kinds: frozenset[Kind] | None) -> tuple[str, ...]:
        """Return two figures that one sentence puts together: "A met with B"."""
        by_sentence: dict[int, list[str]] = {}
        for trace in self._history:
            keys = by_sentence.setdefault(trace.sentence, [])
            keys.extend(key for key in trace.keys if key not in keys)
        for sentence in sorted(by_sentence, reverse=True):
            for wanted in (kinds,) if kinds else (frozenset({Kind.PERSON}), _BODIES):
                found = [key for key in by_sentence[sentence] if self._are((key,), wanted)]
                if len(found) == 2:
                    return tuple(found)
        return ()

    def _are(self, keys: tuple[str, ...], kinds: frozenset[Kind] | None) -> bool:
        return all(self.figures[key].kind in (kinds or _BODIES | {Kind.PERSON}) for key in keys)

    def _innermost_quote(self, token: Token) -> Saying | None:
        """Return the narrowest saying that the token stands in."""
        found = None
        for saying in self._sayings:
            if saying.content.start <= token.start and token.end <= saying.content.end:
                found = saying
        return found

    def _read_first_person(self) -> None:
        """Refer "I" and "we" to the speaker, and "we" also to the body the speaker acts for."""
        for token in self._tree.tokens:
            if token.lower not in _I | _WE or token.index in self._refers or token.text == "US":
                continue
            saying = self._innermost_quote(token)
            if saying is None or saying.speaker is None:
                continue
            keys = [reference.key for reference in self.resolve(saying.speaker)]
            if token.lower in _WE:
                keys += [body for key in keys if (body := self._body_of(key)) and body not in keys]
            if keys:
                self._refers[token.index] = tuple(
                    Reference(key, token.index, token.index, Form.PRONOUN) for key in keys
                )

    # ------------------------------------------------------------------------------- descriptions

    def _by_description(self, token: Token) -> tuple[Reference, ...]:
        lemma = token.lemma.lower()
        classes = people_classes().get(lemma) or people_classes().get(token.lower) or frozenset()
        appositive = self._by_apposition(token, classes)
        if appositive:
            return appositive
        if token.dep in _NOMINAL_PARTS and self._tree.head(token).pos in {"NOUN", "PROPN"}:
            return ()
        of_many = self._by_quantity(token, lemma)
        if of_many:
            return of_many
        keys = list(self._described(token, lemma, classes))
        first, last = self._phrase(token)
        references = [Reference(key, first, last, Form.DESCRIPTION) for key in keys]
        return (*references, *self._included(token))

    def _by_apposition(self, token: Token, classes: frozenset[str]) -> tuple[Reference, ...]:
        """Refer "the leader of Hamas, X" to X and "the terror group Hamas" to Hamas."""
        if not classes and token.index not in self._office_at:
            return ()
        for child in self._tree.children(token, "appos"):
            span = self._span_at.get(child.index)
            if span is not None and span.shape is Shape.PROPER:
                return tuple(
                    ref
                    for item in self._tree.conjuncts(child)
                    if (inner := self._span_at.get(item.index))
                    for ref in self._named(inner)
                )
        office = self._office_at.get(token.index)
        if office is not None and office.holders and token.dep not in _NOMINAL_PARTS:
            return tuple(
                ref
                for holder in office.holders
                if (inner := self._span_at.get(holder.index))
                for ref in self._named(inner)
            )
        return ()

    def _by_quantity(self, token: Token, lemma: str) -> tuple[Reference, ...]:
        if lemma not in _QUANTIFIERS:
            return ()
        counted = self._tree.prepositional(token, "of")
        if counted and token.index < counted[0].index:
            return self._ahead(counted[0])
        return ()

    def _ahead(self, token: Token) -> tuple[Reference, ...]:
        """Refer a token further on in the text, which reading has not come to yet."""
        span = self._span_at.get(token.index)
        if span is not None:
            return tuple(self._named(span))
        return self._by_description(token) if token.pos in {"NOUN", "PROPN"} else ()

    def _described(self, token: Token, lemma: str, classes: frozenset[str]) -> Iterator[str]:
        office = self._office_at.get(token.index)
        if "pair" in classes and self._is_pair(token):
            pair = self._last_pair(_PAIRED.get(lemma))
            if pair:
                yield from pair
                return
        if office is not None and token.tag in {"NN", "NNP"}:
            holder = self._holder(office)
            if holder is not None:
                yield holder
                return
        yield from self._collective(token, lemma, classes)

    def _is_pair(self, token: Token) -> bool:
        return any(
            child.lower in {"two", "both"}
            for child in self._tree.children(token, "nummod", "det", "predet")
        )

    def _collective(self, token: Token, lemma: str, classes: frozenset[str]) -> Iterator[str]:
        """Yield the figures that a noun for people or a body stands for."""
        owners = [reference.key for reference in self._owner_references(token)]
        definite = any(
            child.lower in _DEFINITE for child in self._tree.children(token, "det", "poss")
        )
        if "organ" in classes:
            found = list(self._organ(token, lemma, owners, definite=definite))
        elif "force" in classes:
            found = list(self._force(token, owners))
        elif "body" in classes and (owners or definite):
            found = list(self._body(owners, definite=definite))
        elif "office" in classes:
            found = list(self._named_office(token, lemma, owners, definite=definite))
        elif "country" in classes and definite and not owners:
            found = list(self._last(frozenset({Kind.STATE})))
        elif "ruler" in classes and token.tag in {"NNS", "NNPS"}:
            found = [key for key in owners if self.figures[key].kind is not Kind.PERSON]
        elif "member" in classes and token.tag in {"NNS", "NNPS"}:
            found = [
                key for key in owners if self.figures[key].kind in {Kind.GROUP, Kind.ORGANISATION}
            ]
        else:
            found = []
        if found:
            yield from found
        elif classes & {"generic", "member", "organ", "force"}:
            yield self._generic(token, owners).key

    def _organ(
        self, token: Token, lemma: str, owners: list[str], *, definite: bool
    ) -> Iterator[str]:
        if lemma in {"official", "diplomat"} and token.tag == "NN":
            return
        for key in owners:
            figure = self.figures[key]
            if figure.kind is Kind.PERSON:
                name = f"{figure.name.split()[-1]} {token.text.lower()}"
                yield self.figures.make(
                    f"organ:{key}", name, Kind.ORGANISATION, part_of=self._body_of(key)
                ).key
            else:
                yield key
        bare = self._tree.child(token, "amod", "compound", "nmod") is None
        if (
            not owners
            and bare
            and self.main_state
            and lemma
            not in {
                "side",
                "delegation",
                "mission",
                "embassy",
                "negotiator",
                "delegate",
                "official",
                "diplomat",
                "state",
                "leadership",
            }
            and (definite or token.tag == "NNS")
        ):
            yield self.main_state

    def _force(self, token: Token, owners: list[str]) -> Iterator[str]:
        """Yield "Turkish troops" as an organisation that is part of Turkey."""
        sort = (
            "police"
            if token.lemma.lower()
            in {"police", "policeman", "policewoman", "gendarmerie", "gendarme"}
            else "military"
        )
        for key in owners:
            figure = self.figures[key]
            if figure.kind in {Kind.STATE, Kind.PLACE}:
                yield self.figures.make(
                    f"{sort}:{key}", self._phrase_text(token), Kind.ORGANISATION, part_of=key
                ).key
            elif figure.kind in {Kind.GROUP, Kind.ORGANISATION}:
                yield key

    def _body(self, owners: list[str], *, definite: bool) -> Iterator[str]:
        bodies = [
            key for key in owners if self.figures[key].kind in {Kind.GROUP, Kind.ORGANISATION}
        ]
        people = [
            body
            for key in owners
            if self.figures[key].kind is Kind.PERSON and (body := self._body_of(key))
        ]
        if bodies or people:
            yield from (bodies or people)
        elif definite and not owners:
            yield from self._last(frozenset({Kind.GROUP, Kind.ORGANISATION}))

    def _named_office(
        self, token: Token, lemma: str, owners: list[str], *, definite: bool
    ) -> Iterator[str]:
        """Yield "the Lebanese foreign ministry" as a body, "the ministry" as the last one."""
        if owners:
            name = self._phrase_text(token)
            yield self.figures.make(
                f"office:{owners[0]}:{name.lower()}", name, Kind.ORGANISATION, part_of=owners[0]
            ).key
        elif definite:
            same = [
                trace
                for trace in self._history
                if len(trace.keys) == 1
                and lemma in self.figures[trace.keys[0]].name.lower().split()
            ]
            if same:
                yield same[-1].keys[0]

    def _generic(self, token: Token, owners: list[str]) -> Figure:
        name = self._phrase_text(token)
        owner = owners[0] if owners else None
        key = f"generic:{owner or ''}:{token.lemma.lower()}"
        return self.figures.make(key, name, Kind.GENERIC, part_of=owner)

    def _owner_references(self, noun: Token) -> tuple[Reference, ...]:
        found: dict[str, Reference] = {}
        for token in self._owner_tokens(noun):
            span = self._span_at.get(token.index)
            if span is not None:
                for item in self._tree.conjuncts(token):
                    inner = self._span_at.get(item.index)
                    for reference in self._named(inner) if inner else ():
                        found.setdefault(reference.key, reference)
            elif token.index < noun.index:
                for reference in self._refers.get(token.index, ()):
                    found.setdefault(reference.key, reference)
            if found:
                break
        return tuple(
            Reference(key, ref.first, ref.last, ref.form)
            for key, ref in found.items()
            if self.figures[key].kind is not Kind.GENERIC
        )

    def _owner_tokens(self, noun: Token) -> Iterator[Token]:
        for child in self._tree.children(noun, "poss", "compound", "amod", "nmod"):
            if child.dep == "poss" or child.index in self._span_at:
                yield child
        yield from self._tree.prepositional(noun, "of", "from", "for", "within")
        yield from self._tree.prepositional(noun, "in")

    def _holder(self, office: Office) -> str | None:
        """Return who holds an office that is named without its holder."""
        best: tuple[int, int, str] | None = None
        for other in self._offices:
            if (
                not other.holders
                or other.past != office.past
                or other.title.split()[-1:] != office.title.split()[-1:]
            ):
                continue
            if office.body is not None and (
                other.body is None
                or other.body.key != office.body.key
                or other.body.name != office.body.name
            ):
                continue
            if " " in office.title and " " in other.title and office.title != other.title:
                continue
            span = self._span_at.get(other.holders[0].index)
            key = self.figures.key_of(span) if span else None
            if key is not None:
                later = other.head.index > office.head.index
                candidate = (later, abs(other.head.index - office.head.index), key)
                best = min(best, candidate) if best else candidate
        definite = office.body is not None or any(
            child.lower in _DEFINITE for child in self._tree.children(office.head, "det")
        )
        return best[2] if best and definite else None

    def _last(self, kinds: frozenset[Kind]) -> Iterator[str]:
        for trace in reversed(self._history):
            found = [key for key in trace.keys if self.figures[key].kind in kinds]
            if found and len(trace.keys) == 1:
                yield found[0]
                return

    # -------------------------------------------------------------------------------------- roles

    def _give_roles(self) -> None:
        """Tell each figure its office: "leader of Hamas"."""
        for office in self._offices:
            for holder in office.holders:
                span = self._span_at.get(holder.index)
                key = self.figures.key_of(span) if span else None
                if key is None or key not in self.figures.by_key:
                    continue
                figure = self.figures[key]
                body = self.figures.key_of(office.body) if office.body else None
                if body is not None and figure.part_of is None and not office.past:
                    figure.part_of = body
                    figure.country = figure.country or self.figures[body].country
                role = f"{office.title} of {self.figures[body].name}" if body else office.title
                if figure.role is None or (" of " not in figure.role and body):
                    figure.role = f"former {role}" if office.past else role

    def _body_of(self, key: str) -> str | None:
        return self.figures[key].part_of if key in self.figures.by_key else None

    def _state_spoken_of(self) -> str | None:
        """Return the state that most names of states mean, if one stands out."""
        counts: Counter[str] = Counter()
        for span in dict.fromkeys(self._span_at.values()):
            key = self.figures.key_of(span)
            if key is not None and span.kind is Kind.STATE and span.shape is not Shape.PEOPLE:
                counts[key] += 1
        if not counts:
            return None
        key = min(counts, key=lambda key: (-counts[key], key))
        return key if counts[key] >= max(_STANDS_OUT, counts.total() / 2) else None

    # -------------------------------------------------------------------------------------- words

    def _phrase(self, token: Token) -> tuple[int, int]:
        """Return the phrase before and up to the noun, without article, number and clause."""
        first, last = self._tree.phrase(token)
        index = first.index
        while index < token.index and self._tree.tokens[index].pos in {
            "DET",
            "PUNCT",
            "NUM",
            "PRON",
            "PART",
            "ADV",
            "SPACE",
        }:
            index += 1
        return max(index, token.index - 6), last.index

    def _phrase_text(self, token: Token) -> str:
        first, last = self._phrase(token)
        text = self._parse.document.text
        return " ".join(text[self._tree.tokens[first].start : self._tree.tokens[last].end].split())
