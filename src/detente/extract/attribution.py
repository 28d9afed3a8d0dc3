"""A parse goes in, who is said to say what comes out: speaker, cue and the words concerned.

Speakers are head tokens here; who they are is for the cast to say. Found are clauses of reporting
verbs, quotations also over several sentences, "according to", statements and reports that say
something, and reports that others cite.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from detente.extract.tree import Tree
from detente.extract.words import cue_words, word_class
from detente.model import Parse, Sentence, Span, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Words laid in a speaker's mouth. `speaker` is None for "it was reported"."""

    speaker: Token | None
    cue: Token
    content: Span


_QUOTED: Final = re.compile(r"“[^“”\n]*(?:”|$)|(?<!\w)\"[^\"\n]+(?:\"|$)", re.MULTILINE)
_OPEN_ENDED: Final = re.compile(r"[”\"]")
_LONG_QUOTE: Final = 4  # words; fewer are a quoted term, whose context says who uses it
# These verbs report only with a clause or a quotation; "they found three bodies" does not.
_STRICT: Final = word_class("strict cue")
_ACCUSING: Final = word_class("accusing")


def find_sayings(tree: Tree, parse: Parse) -> tuple[Saying, ...]:
    """Return all sayings, those with wider content first."""
    found = [saying for sentence in tree.sentences for saying in _sentence_sayings(sentence, tree)]
    found += _announced(tree, parse)
    found += _quotations(found, tree, parse)
    unique = {
        (saying.content, saying.speaker.index if saying.speaker else -1): saying for saying in found
    }
    return tuple(
        sorted(
            unique.values(),
            key=lambda saying: (saying.content.start - saying.content.end, saying.cue.index),
        )
    )


def _sentence_sayings(sentence: Sentence, tree: Tree) -> Iterator[Saying]:
    for token in tree.tokens[sentence.first : sentence.last + 1]:
        if token.lower == "according" or (token.lower == "per" and token.dep == "prep"):
            yield from _according_to(token, sentence, tree)
        elif token.pos == "VERB":
            yield from _clause_sayings(token, tree)


def _clause_sayings(verb: Token, tree: Tree) -> Iterator[Saying]:
    if verb.lemma in {"quote", "cite"}:
        yield from _citations(verb, tree)
    if verb.lemma in _ACCUSING:
        yield from _accusations(verb, tree)
    if verb.lemma not in cue_words("verb"):
        return
    clauses = list(tree.children(verb, "ccomp"))
    if verb.lemma in {
        "say",
        "believe",
        "think",
        "report",
        "claim",
        "allege",
        "know",
        "fear",
    } and tree.is_passive(verb):
        clauses += list(tree.children(verb, "xcomp"))
    speaker = _speaker(verb, tree)
    for clause in clauses:
        if tree.is_passive(verb) or speaker is None or not _holds(clause, speaker):
            yield Saying(speaker=speaker, cue=verb, content=_span(clause, tree, verb))
    if not clauses and verb.lemma not in _STRICT:
        parent = tree.head(verb)
        # "X, he said, did Y": the parser hangs the reporting verb on the clause it interrupts.
        if (
            verb.dep in {"parataxis", "ccomp"}
            and parent is not verb
            and speaker is not None
            and parent.pos in {"VERB", "AUX"}
        ):
            yield Saying(speaker=speaker, cue=verb, content=_span(parent, tree, verb))


def _holds(clause: Token, speaker: Token) -> bool:
    return clause.left <= speaker.index <= clause.right


def _speaker(verb: Token, tree: Tree) -> Token | None:
    roles = tree.roles(verb)
    speaker = roles.agents[0] if roles.agents else None
    if speaker is None or speaker.lemma not in cue_words("noun"):
        return speaker
    return _author(speaker, tree) or speaker


def _author(text: Token, tree: Tree) -> Token | None:
    """Return who made a statement: "a statement by Hamas", "Hamas's letter"."""
    for words in (("by", "from"), ("of", "in", "on")):
        found = [
            token
            for token in tree.prepositional(text, *words)
            if token.pos in {"PROPN", "NOUN", "PRON"}
        ]
        if found and (words[0] == "by" or found[0].pos == "PROPN"):
            return found[0]
    for clause in tree.children(text, "acl"):
        agents = tree.roles(clause).agents if tree.is_passive(clause) else ()
        if agents:
            return agents[0]
    owner = tree.possessor(text)
    if owner is not None:
        return owner
    return next(
        (
            child
            for child in tree.children(text, "compound", "nmod", "amod")
            if child.pos == "PROPN"
        ),
        None,
    )


def _according_to(token: Token, sentence: Sentence, tree: Tree) -> Iterator[Saying]:
    sources = tree.prepositional(token, "to") or list(tree.children(token, "pobj"))
    if not sources:
        return
    source = sources[0]
    head = tree.head(token)
    content = _around(token, head, sentence, tree)
    speaker = (_author(source, tree) or source) if source.lemma in cue_words("noun") else source
    yield Saying(speaker=speaker, cue=token, content=content)
    for clause in tree.children(source, "acl", "relcl"):
        if clause.lemma in {"cite", "quote", "report", "carry", "publish"} and tree.is_passive(
            clause
        ):
            for agent in tree.roles(clause).agents:
                if agent is not speaker:
                    yield Saying(
                        speaker=agent, cue=clause, content=Span(content.start, sentence.span.end)
                    )


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
        wider = Span(min(span.start, verb.start), tree.tokens[verb.right].end)
        yield Saying(speaker=agent, cue=verb, content=wider)


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
                    content=Span(tree.tokens[inner.left].start, tree.tokens[inner.right].end),
                )


def _span(clause: Token, tree: Tree, verb: Token) -> Span:
    """Return the characters of a clause, without the reporting verb's own words inside it."""
    left, right = tree.tokens[clause.left], tree.tokens[clause.right]
    if left.index < verb.index < right.index and clause.index < verb.index:
        right = tree.tokens[max(left.index, verb.left - 1)]
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
        yield Saying(speaker=_speaker(cue, tree), cue=cue, content=Span(first, end))


def _last_cue(sentence: Sentence, tree: Tree) -> Token | None:
    tokens = tree.tokens[sentence.first : sentence.last + 1]
    cues = [token for token in tokens if token.lemma in cue_words("verb") and token.pos == "VERB"]
    return cues[-1] if cues else None


# -------------------------------------------------------------------------------------- quotations


def _quotations(sayings: list[Saying], tree: Tree, parse: Parse) -> Iterator[Saying]:
    """Yield the quotations, each with the speaker named beside it, or else the last one named."""
    text = parse.document.text
    by_line: dict[int, list[Sentence]] = {}
    for sentence in tree.sentences:
        by_line.setdefault(sentence.line, []).append(sentence)
    last: Saying | None = None
    for quoted in _QUOTED.finditer(text):
        if len(quoted.group().split()) < _LONG_QUOTE:
            continue
        span = Span(quoted.start(), quoted.end())
        line = _line_sentences(span, by_line)
        cue = _cue_beside(span, line, tree) or _said_by(span, sayings)
        if cue is not None:
            last = Saying(speaker=cue[0], cue=cue[1], content=span)
            yield last
        elif last is not None and _continues(span, last, text):
            last = Saying(speaker=last.speaker, cue=last.cue, content=span)
            yield last


def _line_sentences(span: Span, by_line: dict[int, list[Sentence]]) -> list[Sentence]:
    for sentences in by_line.values():
        if sentences[0].span.start < span.end and span.start < sentences[-1].span.end:
            return sentences
    return []


def _cue_beside(span: Span, line: list[Sentence], tree: Tree) -> tuple[Token | None, Token] | None:
    """Return speaker and cue of the reporting verb nearest to the quotation, outside of it."""
    best: tuple[int, Token, Token] | None = None
    near = [
        sentence
        for sentence in line
        if sentence.span.overlaps(span)
        or (sentence.span.end <= span.start and span.start - sentence.span.end <= 2)
        or (span.end <= sentence.span.start and sentence.span.start - span.end <= 2)
    ]
    for sentence in near:
        for token in tree.tokens[sentence.first : sentence.last + 1]:
            if token.lemma not in cue_words("verb") or token.pos not in {"VERB", "AUX"}:
                continue
            if span.start <= token.start < span.end:
                continue
            speaker = _speaker(token, tree)
            if speaker is None or span.start <= speaker.start < span.end:
                continue
            gap = min(abs(token.start - span.end), abs(span.start - token.end))
            touching = sentence.span.overlaps(span)
            distance = gap + (0 if touching else 200)
            if best is None or distance < best[0]:
                best = (distance, speaker, token)
    return (best[1], best[2]) if best else None


def _said_by(span: Span, sayings: list[Saying]) -> tuple[Token | None, Token] | None:
    """Return speaker and cue of "according to", which has no verb of its own."""
    for saying in sayings:
        if saying.cue.lower in {"according", "per"} and saying.content.overlaps(span):
            return saying.speaker, saying.cue
    return None


def _continues(span: Span, last: Saying, text: str) -> bool:
    """Whether nothing but white space or a short bridge lies between two quotations."""
    between = text[last.content.end : span.start]
    return last.content.end <= span.start and len(between.split()) <= 2
