"""Sayings found by grammar go in, quotations with their speakers come out.

A quotation has the speaker of the reporting verb beside it, of the name behind a dash or before
a colon, or else of what was said just before.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from detente.extract.sayings import Saying, speaker_of
from detente.extract.tree import Tree
from detente.extract.words import cue_words
from detente.model import Parse, Sentence, Span, Token

_QUOTED: Final = re.compile(
    r"“[^“”\n]*(?:”|$)|«[^«»\n]*(?:»|$)|(?<!\w)\"[^\"\n]+(?:\"|$)|(?<![\w'])''(?:[^'\n]|'(?!'))+(?:''|$)",
    re.MULTILINE,
)
_DASH: Final = re.compile(r"\s*(?:[―—–]|--?)\s*(?=[A-Z])")
# "SMITH: Let me begin …", a turn in an interview or a debate.
_TURN: Final = re.compile(r"^[“\"']*([A-Z][A-Z.' -]+[A-Z])(:)\s+(?=\S)", re.MULTILINE)
_LONG_QUOTE: Final = 4  # words; fewer are a quoted term, whose context says who uses it
_TOUCHING: Final = 2  # characters between sentences of one line
_ELSEWHERE: Final = 200  # a cue in the next sentence is as far as one so many characters off


@dataclass(frozen=True, slots=True)
class _Cue:
    """Who speaks, and the word that shows it."""

    speaker: Token | None
    word: Token


def find_quotations(sayings: Iterable[Saying], tree: Tree, parse: Parse) -> Iterator[Saying]:
    """Yield the quotations of an article, and the turns of those who talk in it."""
    sayings = tuple(sayings)
    text = parse.document.text
    lines = _lines(tree)
    last: Saying | None = None
    for quoted in _QUOTED.finditer(text):
        if len(quoted.group().split()) < _LONG_QUOTE:
            continue
        span = Span(quoted.start(), quoted.end())
        line = _line_at(span, lines)
        cue = (
            _behind_dash(span, tree, text)
            or _beside(span, line, tree)
            or _said_by(span, sayings)
            or _said_before(span, last, sayings, tree, text)
        )
        if cue is not None:
            last = Saying(speaker=cue.speaker, cue=cue.word, content=span)
            yield last
    yield from _turns(tree, text)


def _lines(tree: Tree) -> list[list[Sentence]]:
    by_line: dict[int, list[Sentence]] = {}
    for sentence in tree.sentences:
        by_line.setdefault(sentence.line, []).append(sentence)
    return list(by_line.values())


def _line_at(span: Span, lines: list[list[Sentence]]) -> list[Sentence]:
    for sentences in lines:
        if sentences[0].span.start < span.end and span.start < sentences[-1].span.end:
            return sentences
    return []


def _behind_dash(span: Span, tree: Tree, text: str) -> _Cue | None:
    """Return the name after "“…” ―"."""
    dash = _DASH.match(text, span.end)
    if dash is None:
        return None
    name = [token for token in tree.tokens if dash.end() <= token.start < dash.end() + 40]
    marks = [token for token in tree.tokens if span.end <= token.start < dash.end()]
    if not name or not marks or name[0].pos not in {"PROPN", "NOUN"}:
        return None
    head = name[0]
    while tree.head(head).index - head.index in {1, 2} and tree.head(head).pos == "PROPN":
        head = tree.head(head)
    return _Cue(head, marks[-1])


def _beside(span: Span, line: list[Sentence], tree: Tree) -> _Cue | None:
    """Return the reporting verb nearest to the quotation, outside of it."""
    best: tuple[int, _Cue] | None = None
    for sentence in line:
        if _gap(sentence.span, span) > _TOUCHING:
            continue
        away = 0 if sentence.span.overlaps(span) else _ELSEWHERE
        for token in tree.tokens[sentence.first : sentence.last + 1]:
            cue = _cue_outside(token, span, tree)
            distance = away + min(abs(token.start - span.end), abs(span.start - token.end))
            if cue is not None and (best is None or distance < best[0]):
                best = (distance, cue)
    return best[1] if best else None


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)


def _cue_outside(token: Token, span: Span, tree: Tree) -> _Cue | None:
    if token.lemma not in cue_words("verb") or token.pos not in {"VERB", "AUX"}:
        return None
    if span.start <= token.start < span.end:
        return None
    speaker = speaker_of(token, tree)
    if speaker is None or span.start <= speaker.start < span.end:
        return None
    return _Cue(speaker, token)


def _said_by(span: Span, sayings: tuple[Saying, ...]) -> _Cue | None:
    """Return speaker and cue of "according to", which has no verb of its own."""
    for saying in sayings:
        if saying.cue.lower in {"according", "per"} and saying.content.overlaps(span):
            return _Cue(saying.speaker, saying.cue)
    return None


def _said_before(
    span: Span, last: Saying | None, sayings: tuple[Saying, ...], tree: Tree, text: str
) -> _Cue | None:
    """Return who spoke just before: in the same line, or at the end of the line before it.

    Within a sentence only words that directly follow those quoted before go on with them.
    """
    if last is not None and last.content.end <= span.start:
        between = text[max(last.content.end, tree.sentence(last.cue).span.end) : span.start]
        if len(between.split()) <= _TOUCHING:
            return _Cue(last.speaker, last.cue)
    before = text[: span.start].rstrip()
    if not text[len(before) : span.start].count("\n"):
        return None
    said = [
        saying
        for saying in sayings
        if saying.content.end <= span.start
        and saying.speaker is not None
        and len(before) <= tree.sentence(saying.cue).span.end
        and tree.head(saying.cue) is saying.cue
    ]
    return _Cue(said[-1].speaker, said[-1].cue) if said else None


def _turns(tree: Tree, text: str) -> Iterator[Saying]:
    """Yield what stands in a line behind the name of one who talks."""
    at = {token.end: token for token in tree.tokens}
    starts = {token.start: token for token in tree.tokens}
    for turn in _TURN.finditer(text):
        speaker, cue = at.get(turn.end(1)), starts.get(turn.start(2))
        end = text.find("\n", turn.end())
        if speaker is not None and cue is not None:
            content = Span(turn.end(), end if end > 0 else len(text))
            yield Saying(speaker=speaker, cue=cue, content=content)
