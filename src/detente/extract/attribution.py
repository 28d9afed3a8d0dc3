"""A parse goes in, who is said to say what comes out: speaker, cue and the words concerned.

Speakers are head tokens here; who they are is for the cast to say. Found are clauses of reporting
verbs, quotations also over several sentences, "according to", statements and reports that say
something, and reports that others cite.
"""

from collections.abc import Iterator
from typing import Final

from detente.extract.quotations import find_quotations
from detente.extract.sayings import Saying, author_of, named_after, speaker_of
from detente.extract.tree import Tree
from detente.extract.words import cue_words, outlet_names, word_class
from detente.model import Parse, Sentence, Span, Token

# These verbs report only with a clause or a quotation; "they found three bodies" does not.
_STRICT: Final = word_class("strict cue")
_ACCUSING: Final = word_class("accusing")
_CLAUSE: Final = 20  # characters; less before "…, said X" is no clause
# In "is said to have": whoever says so, it is not the subject.
_RUMOURED: Final = frozenset(
    {"say", "believe", "think", "report", "claim", "allege", "know", "fear"}
)
_CITING: Final = frozenset({"cite", "quote"})
_RELAYING: Final = _CITING | {"carry", "publish", "relay", "report"}
_MAKING: Final = frozenset(
    {"advance", "air", "express", "have", "issue", "level", "make", "raise", "repeat", "voice"}
)


def find_sayings(tree: Tree, parse: Parse) -> tuple[Saying, ...]:
    """Return all sayings, those with wider content first."""
    found = [saying for sentence in tree.sentences for saying in _sentence_sayings(sentence, tree)]
    found += _announced(tree, parse)
    found += find_quotations(tuple(found), tree, parse)
    found += [told for saying in found for told in _told_to_outlet(saying, tree, parse)]
    unique = {
        (saying.content, saying.speaker.index if saying.speaker else -1): saying for saying in found
    }
    return tuple(
        sorted(
            unique.values(),
            key=lambda saying: (saying.content.start - saying.content.end, saying.cue.index),
        )
    )


def _told_to_outlet(saying: Saying, tree: Tree, parse: Parse) -> Iterator[Saying]:
    """Yield what somebody "told Reuters" or said "in an interview with Reuters", as its report."""
    cue = saying.cue
    heard = list(tree.children(cue, "dobj", "dative")) if cue.lemma == "tell" else []
    for talk in tree.prepositional(cue, "in", "during"):
        if talk.lemma == "interview":
            heard += tree.prepositional(talk, "with", "to", "for", "by")
            heard += [item for acl in tree.children(talk, "acl") for item in tree.roles(acl).agents]
    wider = _wider(saying.content, cue)
    for token in heard:
        first, last = tree.phrase(token)
        name = parse.document.text[first.start : last.end].removeprefix("the ")
        if name in outlet_names() or token.text in outlet_names():
            yield Saying(speaker=token, cue=cue, content=wider)


def _sentence_sayings(sentence: Sentence, tree: Tree) -> Iterator[Saying]:
    for token in tree.tokens[sentence.first : sentence.last + 1]:
        if token.lower == "according" or (token.lower == "per" and token.dep == "prep"):
            yield from _according_to(token, sentence, tree)
        elif token.pos == "VERB":
            yield from _clause_sayings(token, tree)
        elif token.pos == "NOUN" and token.lemma in cue_words("said"):
            yield from _noun_sayings(token, tree)
        elif token.pos == "ADJ" and token.lemma in cue_words("adjective"):
            yield from _adjective_sayings(token, tree)


def _clause_sayings(verb: Token, tree: Tree) -> Iterator[Saying]:
    if verb.lemma in _CITING:
        yield from _citations(verb, tree)
    if verb.lemma in _ACCUSING:
        yield from _accusations(verb, tree)
    if verb.lemma in cue_words("object"):
        yield from _reported_objects(verb, tree)
    if verb.lemma not in cue_words("verb"):
        return
    clauses = list(tree.children(verb, "ccomp"))
    if verb.lemma in _RUMOURED and tree.is_passive(verb):
        clauses += list(tree.children(verb, "xcomp"))
    speaker = speaker_of(verb, tree)
    for clause in clauses:
        if tree.is_passive(verb) or speaker is None or not _holds(clause, speaker):
            content = _span(clause, tree, verb)
            cited = list(_cited(verb, speaker, tree))
            for cue, token in cited:
                yield Saying(speaker=token, cue=cue, content=content)
            outer = _wider(content, verb) if cited else content
            yield Saying(speaker=speaker, cue=verb, content=outer)
    if not clauses and verb.lemma not in _STRICT:
        yield from _interposed(verb, speaker, tree) or _trailing(verb, speaker, tree)


def _cited(verb: Token, speaker: Token | None, tree: Tree) -> Iterator[tuple[Token, Token]]:
    """Yield whom a reporter cites, each after the cue: "Reuters, citing X, reported that …"."""
    clauses = list(tree.children(verb, "advcl"))
    clauses += tree.children(speaker, "acl", "advcl") if speaker is not None else ()
    for clause in clauses:
        if clause.lemma in _CITING and clause.tag == "VBG":
            for patient in tree.roles(clause).patients:
                yield clause, patient


def _wider(content: Span, cue: Token) -> Span:
    """Return the content with its cue: what one reporter says that another has said."""
    return Span(min(content.start, cue.start), max(content.end, cue.end))


def _interposed(verb: Token, speaker: Token | None, tree: Tree) -> list[Saying]:
    """Return "X, he said, did Y": the parser hangs the verb on the clause that it interrupts."""
    parent = tree.head(verb)
    if speaker is None or parent is verb or parent.pos not in {"VERB", "AUX"}:
        return []
    if verb.dep not in {"parataxis", "ccomp"}:
        return []
    return [Saying(speaker=speaker, cue=verb, content=_span(parent, tree, verb))]


def _trailing(verb: Token, speaker: Token | None, tree: Tree) -> list[Saying]:
    """Return "…, said X" and "…, X said" where the parser sees no clause before the comma."""
    if verb.tag not in {"VBD", "VBZ", "VBP"}:
        return []
    sentence = tree.sentence(verb)
    before = tree.tokens[verb.index - 1] if verb.index > sentence.first else verb
    if before.text == ",":
        speaker = named_after(verb, tree)
        comma = before
    elif speaker is not None and sentence.first < speaker.left < verb.index:
        comma = tree.tokens[speaker.left - 1]
    else:
        return []
    start = sentence.span.start
    if speaker is None or comma.text != "," or comma.start - start < _CLAUSE:
        return []
    return [Saying(speaker=speaker, cue=verb, content=Span(start, comma.start))]


def _reported_objects(verb: Token, tree: Tree) -> Iterator[Saying]:
    """Yield "X reported an attack", "X warned of attacks"."""
    speaker = speaker_of(verb, tree)
    told = [*tree.children(verb, "dobj"), *tree.prepositional(verb, "of", "about")]
    for token in told:
        if speaker is not None and token.pos != "PRON" and not _holds(token, speaker):
            yield Saying(speaker=speaker, cue=verb, content=_whole(token, tree))


def _noun_sayings(noun: Token, tree: Tree) -> Iterator[Saying]:
    """Yield "X's claim that …", "accusations by X of …"."""
    speaker = _owner(noun, tree)
    if speaker is None:
        return
    for clause in tree.children(noun, "acl", "relcl", "ccomp"):
        if clause.index > noun.index and not _holds(clause, speaker) and _has_that(clause, tree):
            yield Saying(speaker=speaker, cue=noun, content=_whole(clause, tree))
    for prep in tree.children(noun, "prep"):
        if prep.lower in {"of", "about"} and not _holds(prep, speaker):
            yield Saying(speaker=speaker, cue=noun, content=_whole(prep, tree))


def _has_that(clause: Token, tree: Tree) -> bool:
    return any(child.lower == "that" for child in tree.children(clause, "mark"))


def _owner(noun: Token, tree: Tree) -> Token | None:
    """Return whose claim it is: "X's", "by X", or who makes it."""
    owner = tree.possessor(noun)
    if owner is not None:
        return owner
    named = tree.prepositional(noun, "by", "from")
    if named:
        return named[0]
    verb = tree.head(noun)
    if noun.dep == "dobj" and verb.lemma in _MAKING:
        return next(iter(tree.roles(verb).agents), None)
    return noun if noun.lemma in cue_words("noun") else None


def _adjective_sayings(adjective: Token, tree: Tree) -> Iterator[Saying]:
    """Yield "X is confident that …"."""
    speaker = tree.subject(tree.head(adjective)) if adjective.dep == "acomp" else None
    if speaker is None or speaker.tag == "EX" or speaker.lower in {"it", "that", "this"}:
        return
    for clause in tree.children(adjective, "ccomp"):
        if not _holds(clause, speaker):
            yield Saying(speaker=speaker, cue=adjective, content=_whole(clause, tree))


def _whole(token: Token, tree: Tree) -> Span:
    return Span(tree.tokens[token.left].start, tree.tokens[token.right].end)


def _holds(clause: Token, speaker: Token) -> bool:
    return clause.left <= speaker.index <= clause.right


def _according_to(token: Token, sentence: Sentence, tree: Tree) -> Iterator[Saying]:
    sources = tree.prepositional(token, "to") or list(tree.children(token, "pobj"))
    if not sources:
        return
    source = sources[0]
    head = tree.head(token)
    content = _around(token, head, sentence, tree)
    speaker = (author_of(source, tree) or source) if source.lemma in cue_words("noun") else source
    citers = [item for item in _citers(source, sentence, tree) if item[1] is not speaker]
    inner = _without(content, _whole(token, tree)) if citers else content
    yield Saying(speaker=speaker, cue=token, content=inner)
    for clause, agent in citers:
        yield Saying(speaker=agent, cue=clause, content=content)


def _citers(source: Token, sentence: Sentence, tree: Tree) -> Iterator[tuple[Token, Token]]:
    """Yield who cites a source, each after the cue: "a report in X, cited by Y"."""
    for token in tree.tokens[source.index + 1 : sentence.last + 1]:
        if token.pos == "VERB":
            if token.lemma in _RELAYING and tree.is_passive(token):
                yield from ((token, agent) for agent in tree.roles(token).agents)
            return


def _without(content: Span, phrase: Span) -> Span:
    """Return the longer of what stands before and behind a phrase in the content."""
    before = content.start, min(phrase.start, content.end)
    behind = max(phrase.end, content.start), content.end
    start, end = max(before, behind, key=lambda part: part[1] - part[0])
    return Span(start, end) if start < end else content


def _around(cue: Token, head: Token, sentence: Sentence, tree: Tree) -> Span:
    """Return the clause that "according to" speaks for: what it hangs on, or the sentence."""
    verb = tree.clause_verb(head) or head
    left, right = tree.tokens[verb.left], tree.tokens[verb.right]
    if verb.dep == "ROOT" or verb is cue:
        return sentence.span
    return Span(left.start, right.end)


def _citations(verb: Token, tree: Tree) -> Iterator[Saying]:
    """Yield "B quoted A as saying …" and "A was quoted by B as saying …"."""
    content: Token | None = None
    for prep in tree.children(verb, "prep"):
        if prep.lower == "as":
            saying = tree.child(prep, "pcomp")
            content = tree.child(saying, "ccomp", "dobj") or saying if saying else None
    if content is None:
        return
    roles = tree.roles(verb)
    span = Span(tree.tokens[content.left].start, tree.tokens[content.right].end)
    for patient in roles.patients:
        yield Saying(speaker=patient, cue=verb, content=span)
    for agent in roles.agents:
        yield Saying(speaker=agent, cue=verb, content=tree.sentence(verb).span)


def _accusations(verb: Token, tree: Tree) -> Iterator[Saying]:
    """Yield what somebody is accused of: it is the accuser who says so."""
    speaker = next(iter(tree.roles(verb).agents), None)
    if speaker is None:
        return
    for prep in tree.children(verb, "prep"):
        if prep.lower in {"of", "for", "over", "with"}:
            for inner in tree.children(prep, "pcomp", "pobj"):
                yield Saying(
                    speaker=speaker,
                    cue=verb,
                    content=_whole(inner, tree),
                )


def _span(clause: Token, tree: Tree, verb: Token) -> Span:
    """Return the characters of a clause, without the reporting verb's own words behind it.

    A verb that comes after what it reports reports all that its sentence says before it, and one
    that interrupts it also what comes after.
    """
    left, right = tree.tokens[clause.left], tree.tokens[clause.right]
    if verb.index < clause.index:
        return Span(left.start, right.end)
    if left.index < verb.index < right.index and right.index <= verb.right + 1:
        right = tree.tokens[max(left.index, verb.left - 1)]
    if verb.dep == "ROOT" or tree.sentence(verb).last - verb.index <= 1:
        return Span(min(left.start, tree.sentence(verb).span.start), right.end)
    return Span(left.start, right.end)


def _announced(tree: Tree, parse: Parse) -> Iterator[Saying]:
    """Yield what stands below a line that ends in "X said:", up to the next such line."""
    text = parse.document.text
    heads = [
        (sentence, cue)
        for sentence in tree.sentences
        if tree.tokens[sentence.last].text == ":" and (cue := _last_cue(sentence, tree)) is not None
    ]
    for number, (sentence, cue) in enumerate(heads):
        start = sentence.span.end
        end = heads[number + 1][0].span.start if number + 1 < len(heads) else len(text)
        below = text[start:end]
        # A quotation below the line says itself where it ends.
        if (
            below.lstrip()[:1] in {"“", '"', "‘", "'"}
            or not below.startswith("\n")
            or not below.strip()
        ):
            continue
        first = start + len(below) - len(below.lstrip())
        yield Saying(speaker=speaker_of(cue, tree), cue=cue, content=Span(first, end))


def _last_cue(sentence: Sentence, tree: Tree) -> Token | None:
    tokens = tree.tokens[sentence.first : sentence.last + 1]
    cues = [token for token in tokens if token.lemma in cue_words("verb") and token.pos == "VERB"]
    return cues[-1] if cues else None
