"""A parse goes in, the names of actors and places in it come out, each with what it names.

Names come from the list of states and known actors, from the language model, and from the
article itself: a surname is known once the full name has been read, an acronym once it stands in
brackets behind what it stands for.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Final

from detente.data.world import find_places, known_actors, states
from detente.extract.tree import Tree
from detente.extract.words import office_relations, word_class
from detente.model import Kind, Name, Parse, Sentence, Token


class Shape(StrEnum):
    """In which form a name stands: it decides what the name can mean."""

    PROPER = "proper"  # "Iran", "Hamas", "Ismail Haniyeh"
    ADJECTIVE = "adjective"  # "Iranian"
    PEOPLE = "people"  # "Iranians"
    SEAT = "seat"  # "Tehran", "the Kremlin": the place, or the government that sits there


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSpan:
    """Tokens `first` to `last` included that name something.

    `key` is `iso:IR` for a state, the key of a known actor, or None. `kind` is None for a name
    that is no actor (a ship, a law) and for people whose name is unknown as an actor's.
    """

    first: int
    last: int
    text: str
    name: str
    kind: Kind | None
    shape: Shape
    key: str | None = None
    country: str | None = None
    part_of: str | None = None


_TITLES: Final = word_class("title")
_CALENDAR: Final = word_class("calendar")
_HONORIFICS: Final = word_class("honorific")
_KINDS: Final = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "NORP": Kind.GROUP,
}
_ARTICLE: Final = re.compile(r"(?:Al|El|An|As|At|Ash|Ad)[- ](?=[A-Z])")
_SITES: Final = word_class("site")
# "US" is a name and an adjective, and grammar tells which; "Georgian" is only the latter.
_PREFERENCE: Final = {shape: rank for rank, shape in enumerate(Shape)}
_POSSESSIVE: Final = frozenset({"'s", "’s", "'", "’", "‘s"})
_LONG_WORD: Final = 4  # letters of a first word that stands for the whole name
_NOT_NAMES: Final = word_class("no name")
_BODY_NOUNS: Final = word_class("body noun")
# What a body's name may be told without.
KINDS_OF_BODIES: Final = (_BODY_NOUNS - {"department", "ministry"}) | {
    "company",
    "corporation",
    "foundation",
    "holdings",
    "institute",
    "international",
    "media",
    "news",
}
_FOLD: Final = str.maketrans(
    "’‘ʼ`áàâäãåéèêëíìîïóòôöõøúùûüçñýÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕØÚÙÛÜÇÑÝıİşŞğĞ",
    "''''aaaaaaeeeeiiiioooooouuuucnyAAAAAAEEEEIIIIOOOOOOUUUUCNYiIsSgG",
)


def find_names(tree: Tree, parse: Parse) -> tuple[NamedSpan, ...]:
    """Return the names in text order; none overlaps another."""
    known = list(_known_names(tree, parse))
    modelled = [_widened(span, tree, parse) for span in _modelled_names(tree, parse)]
    spans = _merged(known, _without_overlaps(modelled), tree)
    spans = [_as_titled(span, tree) for span in spans]
    spans = _with_capitals(spans, tree)
    spans = _with_sites(spans, tree, parse)
    spans = _consistent(spans, tree)
    spans = _with_surnames(spans, tree)
    return tuple(_with_acronyms(spans, tree))


def plain(text: str) -> str:
    """Return the text with straight apostrophes and without accents, of the same length."""
    return text.translate(_FOLD)


# ------------------------------------------------------------------------- the list of known actors


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """One name of a state or known actor, and what it names."""

    alias: str
    name: str
    kind: Kind
    shape: Shape
    key: str
    country: str | None
    part_of: str | None


def known_name(key: str) -> KnownName | None:
    """Return the canonical name of a state or known actor by its key, None for an unknown key."""
    return _by_key().get(key)


def known_word(word: str) -> KnownName | None:
    """Return what one word alone names, None for a word that names no state or known actor."""
    entries = _index().get(_first_word(plain(word)), ())
    return next((entry for entry in entries if entry.alias == plain(word)), None)


@cache
def _by_key() -> dict[str, KnownName]:
    found: dict[str, KnownName] = {}
    for entry in _entries():
        found.setdefault(entry.key, entry)
    return found


@cache
def _index() -> dict[str, tuple[KnownName, ...]]:
    """Return the known names by their first word, longest first."""
    index: dict[str, list[KnownName]] = {}
    for entry in _entries():
        index.setdefault(_first_word(entry.alias), []).append(entry)
    return {
        word: tuple(
            sorted(entries, key=lambda entry: (-len(entry.alias), _PREFERENCE[entry.shape]))
        )
        for word, entries in index.items()
    }


def _entries() -> Iterator[KnownName]:
    for state in states():
        forms = [(alias, Shape.PROPER) for alias in (state.name, *state.aliases)]
        forms += [(form, Shape.ADJECTIVE) for form in state.adjectives]
        forms += [(form, Shape.PEOPLE) for form in state.people]
        forms += [(form, Shape.SEAT) for form in (*state.capital, *state.metonyms)]
        for alias, shape in forms:
            yield KnownName(
                alias=plain(alias),
                name=state.name,
                kind=Kind.STATE,
                shape=shape,
                key=f"iso:{state.code}" if state.code else f"state:{state.name}",
                country=state.code,
                part_of=None,
            )
    for actor in known_actors():
        forms = [(alias, Shape.PROPER) for alias in (actor.name, *actor.aliases)]
        forms += [(form, Shape.ADJECTIVE) for form in actor.adjectives]
        forms += [
            (alias[:1].lower() + alias[1:], shape)
            for alias, shape in forms
            if _ARTICLE.match(alias)
        ]
        # Newspapers in Britain write "Free Syrian army", "the European commission".
        forms += [
            (small, shape)
            for alias, shape in forms
            for small in {_with_small_nouns(alias), _with_small_last(alias)} - {alias}
        ]
        for alias, shape in forms:
            yield KnownName(
                alias=plain(alias),
                name=actor.name,
                kind=Kind(actor.kind),
                shape=shape,
                key=actor.key,
                country=actor.country,
                part_of=actor.part_of,
            )


def _with_small_nouns(alias: str) -> str:
    """Return the name with the nouns for kinds of bodies after its first word in small letters."""
    first, *others = alias.split(" ")
    small = (word.lower() if word.lower() in _BODY_NOUNS else word for word in others)
    return " ".join([first, *small])


def _with_small_last(alias: str) -> str:
    """Return the name with its last word in small letters if it is a noun for a kind of body."""
    *others, last = alias.split(" ")
    return " ".join([*others, last.lower()]) if others and last.lower() in _BODY_NOUNS else alias


def _first_word(text: str) -> str:
    match = re.match(r"[\w.]+", text)
    # The full stop of a sentence is no part of its last word, that of "U.S." makes no difference.
    return match.group().rstrip(".").lower() if match else text[:1]


def _known_names(tree: Tree, parse: Parse) -> Iterator[NamedSpan]:
    text = plain(parse.document.text)
    starts = {token.start: token.index for token in tree.tokens}
    ends = {token.end: token.index for token in tree.tokens}
    index, reach = _index(), 0
    for start, first in starts.items():
        if start < reach:
            continue
        for entry in index.get(_first_word(text[start : start + 40]), ()):
            end = start + len(entry.alias)
            if (
                text.startswith(entry.alias, start)
                and end in ends
                and not (_is_portfolio(first, ends[end], tree))
            ):
                reach = end
                yield NamedSpan(
                    first=first,
                    last=ends[end],
                    text=parse.document.text[start:end],
                    name=entry.name,
                    kind=entry.kind,
                    shape=entry.shape,
                    key=entry.key,
                    country=entry.country,
                    part_of=entry.part_of,
                )
                break


def _is_portfolio(first: int, last: int, tree: Tree) -> bool:
    """Whether the word is what a minister is in charge of: "Labour Minister", not of Labour."""
    if first != last or last + 1 >= len(tree.tokens):
        return False
    return tree.tokens[last + 1].lower in {"minister", "secretary", "ministry", "department"} and (
        tree.tokens[first].lower in {"labour", "labor", "justice", "interior", "defence", "defense"}
    )


# --------------------------------------------------------------------------------- language model


def _modelled_names(tree: Tree, parse: Parse) -> Iterator[NamedSpan]:
    titled = {sentence.index for sentence in tree.sentences if _is_title_case(sentence, tree)}
    for name in parse.names:
        kind = _KINDS.get(name.label)
        if kind is None or tree.sentence(tree.tokens[name.first]).index in titled:
            continue
        trimmed = _trimmed(name, tree)
        if trimmed is not None:
            first, last = trimmed
            text = parse.document.text[tree.tokens[first].start : tree.tokens[last].end]
            if text.lower() not in _NOT_NAMES:
                yield NamedSpan(
                    first=first,
                    last=last,
                    text=text,
                    name=" ".join(text.split()),
                    kind=kind,
                    shape=Shape.PEOPLE
                    if name.label == "NORP" and text.endswith("s")
                    else Shape.ADJECTIVE
                    if name.label == "NORP"
                    else Shape.PROPER,
                )


def _is_title_case(sentence: Sentence, tree: Tree) -> bool:
    """Whether nearly every long word is capitalised, so that capitals show no names."""
    words = [
        token
        for token in tree.tokens[sentence.first + 1 : sentence.last + 1]
        if token.text.isalpha() and len(token.text) > 3
    ]
    small = [token for token in words if token.text[0].islower()]
    return len(words) >= 4 and 4 * len(small) <= len(words) and not _has_small_verb(sentence, tree)


def _has_small_verb(sentence: Sentence, tree: Tree) -> bool:
    """Whether a verb begins with a small letter, as none does in a headline with capitals."""
    return any(
        token.pos == "VERB" and token.text[0].islower()
        for token in tree.tokens[sentence.first : sentence.last + 1]
    )


def _trimmed(name: Name, tree: Tree) -> tuple[int, int] | None:
    """Return the name without article, title, possessive and stray punctuation."""
    first, last = name.first, name.last
    titles = name.label == "PERSON"
    while first <= last and _is_prefix(tree.tokens[first], titles=titles):
        first += 1
    if titles and last - first >= 2 and _is_place_before(first, tree):
        first += 1
    while last >= first and _is_suffix(tree.tokens[last]):
        last -= 1
    if first > last or not any(token.text[0].isupper() for token in tree.tokens[first : last + 1]):
        return None
    return first, last


def _is_place_before(index: int, tree: Tree) -> bool:
    """Whether a place stands before the name: "the movement's leader in Gaza Yahya Sinwar"."""
    return (
        index > 0
        and tree.tokens[index - 1].lower == "in"
        and bool(find_places(tree.tokens[index].text))
    )


def _is_prefix(token: Token, *, titles: bool) -> bool:
    if token.pos in {"DET", "PUNCT", "ADP", "SCONJ", "CCONJ"} or token.lower in {"the", "a", "an"}:
        return True
    if titles and token.lower in _CALENDAR:
        return True
    return titles and (
        token.lower in _TITLES
        or (
            token.text[0].islower()
            and token.lower not in {"al", "bin", "de", "van", "von", "el", "ibn"}
        )
    )


def _is_suffix(token: Token) -> bool:
    return token.text in _POSSESSIVE or (token.pos == "PUNCT" and token.text != ".")


def _widened(span: NamedSpan, tree: Tree, parse: Parse) -> NamedSpan:
    """Return a person's name with what the model cut off: "Ursula von der | Leyen"."""
    if span.kind is not Kind.PERSON:
        return span
    first, last = span.first, span.last
    while last + 1 < len(tree.tokens) and _joins(tree.tokens[last + 1], first, last, tree):
        last += 1
    while first > 0 and _joins(tree.tokens[first - 1], first, last, tree):
        first -= 1
    if (first, last) == (span.first, span.last):
        return span
    text = parse.document.text[tree.tokens[first].start : tree.tokens[last].end]
    return replace(span, first=first, last=last, text=text, name=" ".join(text.split()))


def _joins(token: Token, first: int, last: int, tree: Tree) -> bool:
    """Whether a capitalised word beside a name belongs to it by its grammar."""
    if (
        token.pos != "PROPN"
        or not token.text[0].isupper()
        or token.lower in _TITLES | office_relations().keys()
    ):
        return False
    if token.text.isupper():
        return False
    if token.index < first and (
        token.text in _index_words() or _is_place_before(token.index, tree)
    ):
        return False
    inside = range(first, last + 1)
    if token.index > last:
        return (
            any(tree.tokens[index].head == token.index for index in inside) or token.head in inside
        )
    return token.head in inside and token.dep == "compound"


def _without_overlaps(spans: list[NamedSpan]) -> list[NamedSpan]:
    kept: list[NamedSpan] = []
    for span in sorted(spans, key=lambda span: (span.first - span.last, span.first)):
        if all(span.last < other.first or other.last < span.first for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.first)


def _as_titled(span: NamedSpan, tree: Tree) -> NamedSpan:
    """Return the name as a person's where a title or an office stands before it."""
    if span.key is not None or span.kind in {None, Kind.PERSON} or span.shape is not Shape.PROPER:
        return span
    before = tree.tokens[span.first - 1] if span.first else None
    if before is None or tree.sentence(before) is not tree.sentence(tree.tokens[span.first]):
        return span
    if before.text == "," and span.first > 1 and span.last > span.first:
        before = tree.tokens[before.index - 1]
    singular = before.tag in {"NN", "NNP"}
    if before.lower in _HONORIFICS or (singular and before.lower in office_relations()):
        return replace(span, kind=Kind.PERSON)
    return span


def _with_capitals(spans: list[NamedSpan], tree: Tree) -> list[NamedSpan]:
    """Add abbreviations in capitals that the model overlooked, such as "BBMP"."""
    taken = {index for span in spans for index in range(span.first, span.last + 1)}
    found = list(spans)
    for sentence in tree.sentences:
        tokens = tree.tokens[sentence.first : sentence.last + 1]
        if sum(token.text.isupper() and len(token.text) > 1 for token in tokens) > len(tokens) / 3:
            continue
        found.extend(
            _single(token, Kind.ORGANISATION)
            for token in tokens
            if token.index not in taken and token.pos == "PROPN" and _is_abbreviation(token.text)
        )
    return sorted(found, key=lambda span: span.first)


def _with_sites(spans: list[NamedSpan], tree: Tree, parse: Parse) -> list[NamedSpan]:
    """Add sites called by a name and what they are: "the al-Shifa hospital", "Bagram air base"."""
    at = {index: span for span in spans for index in range(span.first, span.last + 1)}
    found = list(spans)
    for token in tree.tokens:
        if token.lemma.lower() not in _SITES or token.tag not in {"NN", "NNP"} or token.index in at:
            continue
        first = token.index
        while first > 0 and _names_site(tree.tokens[first - 1], at):
            first -= 1
        if first < token.index:
            start = tree.tokens[first].start
            text = parse.document.text[start : token.end]
            span = NamedSpan(
                first=first,
                last=token.index,
                text=text,
                name=" ".join(text.split()),
                kind=Kind.PLACE,
                shape=Shape.PROPER,
                country=next(
                    (at[index].country for index in range(first, token.index) if index in at), None
                ),
            )
            inner = {id(at[index]) for index in range(first, token.index) if index in at}
            found = [other for other in found if id(other) not in inner] + [span]
    return sorted(found, key=lambda span: (span.first, span.last))


def _names_site(token: Token, at: dict[int, NamedSpan]) -> bool:
    """Whether a word before a site is part of its name: not a state, not a person's "'s"."""
    span = at.get(token.index)
    if span is not None and (span.key is not None or span.kind is Kind.PERSON):
        return False
    return (
        token.pos == "PROPN"
        or token.tag == "HYPH"
        or token.lower in {"al", "el", "air", "military", "refugee"}
    )


def _is_abbreviation(text: str) -> bool:
    return text.isupper() and text.isalpha() and 3 <= len(text) <= 6


@cache
def _index_words() -> frozenset[str]:
    """Return the single words that name actors, and so are no part of a person's name."""
    return frozenset(entry.alias for entry in _entries() if " " not in entry.alias)


# ------------------------------------------------------------------------------- putting together


def _merged(known: list[NamedSpan], modelled: list[NamedSpan], tree: Tree) -> list[NamedSpan]:
    """Return all names; where two overlap, the longer, and the known one where they are equal.

    "Israel Radio" is no state and "Jordan Henderson" no country, but "Lebanese" in "Lebanese
    Hezbollah" is not part of the name.
    """
    taken: dict[int, NamedSpan] = {}
    for span in sorted(known, key=lambda span: span.first):
        for index in range(span.first, span.last + 1):
            taken[index] = span
    result = list(known)
    for span in modelled:
        rivals = {
            id(taken[index]): taken[index]
            for index in range(span.first, span.last + 1)
            if index in taken
        }
        if not rivals:
            result.append(span)
            continue
        if _keeps(span, list(rivals.values()), tree):
            inner = next(iter(rivals.values()))
            result = [other for other in result if id(other) not in rivals]
            result.append(replace(span, country=inner.country))
    return sorted(result, key=lambda span: (span.first, span.last))


def _keeps(span: NamedSpan, rivals: list[NamedSpan], tree: Tree) -> bool:
    """Whether a modelled name swallows the known names that it overlaps."""
    if span.kind not in {Kind.PERSON, Kind.ORGANISATION}:
        return False
    inside = all(span.first <= rival.first and rival.last <= span.last for rival in rivals)
    if not inside or len(rivals) > 1:
        return False
    (rival,) = rivals
    if rival.first == span.first and rival.last == span.last:
        return False
    if span.kind is Kind.PERSON:
        # "Hamas Ismail Haniyeh" is a slip of the model; "Jordan Henderson" is a man.
        return (
            rival.kind is Kind.STATE and rival.shape is Shape.PROPER and span.last - span.first == 1
        )
    if rival.shape is Shape.ADJECTIVE and span.last - rival.last >= 1:
        return True
    return rival.kind is not Kind.GROUP or rival.last < span.last or _is_of(rival, span, tree)


def _is_of(rival: NamedSpan, span: NamedSpan, tree: Tree) -> bool:
    """Whether a name ends in that of another body: the "Free Motherland Party" is its own."""
    words = [token for token in tree.tokens[span.first : rival.first] if token.pos != "DET"]
    is_body = rival.first < rival.last and tree.tokens[rival.last].lower in _BODY_NOUNS
    return is_body and bool(words) and known_word(words[0].text) is None


def _consistent(spans: list[NamedSpan], tree: Tree) -> list[NamedSpan]:
    """Return the names with one kind for each form: the kind it has most often in the article.

    A word of the name of somebody whom the article names in full is that person.
    """
    votes: dict[str, Counter[Kind]] = {}
    for span in spans:
        if span.key is None and span.kind is not None:
            votes.setdefault(plain(span.name).lower(), Counter())[span.kind] += 1
    words = _words_of_names(spans)
    return [_of_kind(span, votes, words, tree) for span in spans]


def _of_kind(
    span: NamedSpan, votes: dict[str, Counter[Kind]], words: dict[str, Kind], tree: Tree
) -> NamedSpan:
    """Return an unknown name as what the article shows it to be."""
    if span.key is not None or span.kind is None:
        return span
    bare = _without_titles(span, tree)
    form = plain(bare.name).lower()
    kind = votes.get(form, Counter({span.kind: 1})).most_common(1)[0][0]
    known = words.get(form)
    if known is None or kind is known or (kind is Kind.PLACE and find_places(bare.name)):
        return replace(span, kind=votes[plain(span.name).lower()].most_common(1)[0][0])
    if known is Kind.PERSON:
        return replace(bare, kind=Kind.PERSON, shape=Shape.PROPER)
    return replace(span, kind=known) if kind is Kind.PERSON else replace(span, kind=kind)


def _without_titles(span: NamedSpan, tree: Tree) -> NamedSpan:
    """Return the "Prawit" of "Gen Prawit"."""
    first = span.first
    while first < span.last and tree.tokens[first].lower in _TITLES:
        first += 1
    if first == span.first:
        return span
    text = span.text[tree.tokens[first].start - tree.tokens[span.first].start :]
    return replace(span, first=first, text=text, name=" ".join(text.split()))


def _words_of_names(spans: list[NamedSpan]) -> dict[str, Kind]:
    """Return what a word means by itself once a longer name in the article has it.

    People go by their last name or, in many countries, by their first; bodies by their name without
    the word for what they are, as "Amnesty".
    """
    full = [span for span in spans if span.last > span.first and span.shape is Shape.PROPER]
    found: dict[str, Kind] = {}
    for span in full:
        first, *others = plain(span.name).lower().split()
        if span.kind in {Kind.ORGANISATION, Kind.GROUP} and KINDS_OF_BODIES.issuperset(others):
            found[first] = span.kind
    people = [span for span in full if span.kind is Kind.PERSON and span.key is None]
    for span in people:
        first = plain(span.name).lower().split()[0]
        if len(first) >= _LONG_WORD and not find_places(span.name.split()[0]):
            found[first] = Kind.PERSON
    for span in people:
        found.update(dict.fromkeys(_surname_forms(span.name), Kind.PERSON))
    return found


def _surname_forms(name: str) -> set[str]:
    """Return the ways in which an article shortens a full name: "Arouri", "al-Arouri"."""
    words = plain(name).lower().split()
    forms = {words[-1], words[-1].removeprefix("al-").removeprefix("el-")}
    if len(words) > 2 and (words[-2] in {"al", "el", "bin", "de", "van", "von", "abu", "abdel"}):
        forms.add(" ".join(words[-2:]))
    return forms


def _with_surnames(spans: list[NamedSpan], tree: Tree) -> list[NamedSpan]:
    """Add the surnames of people already named in full that the model overlooked."""
    taken = {index for span in spans for index in range(span.first, span.last + 1)}
    surnames = {
        form
        for span in spans
        if span.kind is Kind.PERSON and span.last > span.first
        for form in _surname_forms(span.name)
        if len(form) > 3
    }
    single = {
        plain(span.name).lower(): span
        for span in spans
        if span.key is None and span.kind is not None and span.shape is Shape.PROPER
    }
    found = list(spans)
    for token in tree.tokens:
        if token.index in taken or not token.text[0].isupper() or len(token.text) < 3:
            continue
        form = plain(token.text).lower()
        if form in surnames and token.pos in {"PROPN", "NOUN", "ADJ", "VERB"}:
            found.append(_single(token, Kind.PERSON))
        elif form in single and token.pos == "PROPN" and single[form].kind is not None:
            found.append(_single(token, single[form].kind or Kind.PERSON))
    return sorted(found, key=lambda span: span.first)


def _single(token: Token, kind: Kind) -> NamedSpan:
    return NamedSpan(
        first=token.index,
        last=token.index,
        text=token.text,
        name=token.text,
        kind=kind,
        shape=Shape.PROPER,
    )


def _with_acronyms(spans: Iterable[NamedSpan], tree: Tree) -> Iterator[NamedSpan]:
    """Yield the names; an acronym in brackets says what it stands for, here and later on."""
    meanings: dict[str, NamedSpan] = {}
    before: NamedSpan | None = None
    for span in spans:
        acronym = span.text.strip("().")
        if (
            before is not None
            and span.first - before.last in {2, 3}
            and tree.tokens[span.first - 1].text == "("
            and acronym.isupper()
            and _abbreviates(acronym, before.text)
        ):
            meanings.setdefault(acronym, before)
        before = span
        meaning = meanings.get(acronym)
        if meaning is None or span.key is not None:
            yield span
        else:
            yield replace(meaning, first=span.first, last=span.last, text=span.text)


def _abbreviates(acronym: str, name: str) -> bool:
    """Whether the letters of the acronym begin words of the name, in order."""
    initials = [word[0].upper() for word in re.findall(r"\w+", name)]
    letters = iter(initials)
    matched = sum(letter in letters for letter in acronym)
    return matched >= max(2, len(acronym) - 1)
