"""A folder of ECB+ goes in, its articles with the marked words for happenings come out.

The format is that of the release of 2014: a folder for each topic with `.xml` files of tokens,
markables and coreference, and `ECBplus_coreference_sentences.csv`, the sentences whose coreference
was checked. Only mentions in these are taken, as in all published results. The line with an
article's address that opens some of them is no text.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from detente.errors import GoldError
from detente.evaluate.gold import digest_of
from detente.model import Document, Span

_SENTENCES: Final = "ECBplus_coreference_sentences.csv"
_ACTIONS: Final = ("ACTION", "NEG")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldMention:
    """Marked words for a happening, the first to the last of them, and the happening's key.

    Mentions with one key tell of one happening, in one article or in several.
    """

    id: str
    span: Span
    happening: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Articles that were chosen together, and the marked words of each in text order."""

    name: str
    articles: tuple[tuple[Document, tuple[GoldMention, ...]], ...]


def has_ecbplus(folder: Path) -> bool:
    """Whether a folder holds ECB+."""
    return (folder / _SENTENCES).is_file()


def read_ecbplus(folder: Path) -> tuple[Topic, ...]:
    """Return the topics in the order of their numbers.

    Raises GoldError when the folder cannot be used.
    """
    checked = _checked(folder / _SENTENCES)
    topics = sorted((path for path in folder.iterdir() if path.is_dir()), key=_number)
    return tuple(
        Topic(
            name=path.name,
            articles=tuple(
                _article(file, checked.get(file.stem, frozenset()))
                for file in sorted(path.glob("*.xml"))
            ),
        )
        for path in topics
    )


def digest_of_ecbplus(folder: Path) -> str:
    """Return eight characters that change whenever a file does."""
    return digest_of([folder / _SENTENCES, *folder.glob("*/*.xml")])


def _number(path: Path) -> tuple[int, str]:
    return (int(path.name) if path.name.isdecimal() else 10**6, path.name)


def _checked(path: Path) -> Mapping[str, frozenset[int]]:
    """Return the numbers of the checked sentences by article, as "1_10ecb"."""
    found: dict[str, set[int]] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            for row in csv.DictReader(lines):
                name = f"{row['Topic']}_{row['File']}"
                found.setdefault(name, set()).add(int(row["Sentence Number"]))
    except (OSError, ValueError, LookupError, TypeError) as error:
        msg = f"{path}: not the list of checked sentences: {type(error).__name__}: {error}"
        raise GoldError(msg, hint="Its columns are Topic, File and Sentence Number.") from error
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _article(path: Path, checked: frozenset[int]) -> tuple[Document, tuple[GoldMention, ...]]:
    # Entities are neither fetched nor expanded: a file must not read others or fill memory.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(path.read_bytes(), parser)
        text, spans = _text(root)
        document = Document(id=path.stem, text=text)
        mentions = _mentions(root, path.stem, spans, checked)
        return document, tuple(sorted(mentions, key=lambda mention: (mention.span, mention.id)))
    except (OSError, ValueError, LookupError, TypeError, etree.XMLSyntaxError) as error:
        msg = f"{path}: not an article of ECB+: {type(error).__name__}: {error}"
        raise GoldError(msg, hint="Tokens, Markables and Relations are wanted.") from error


def _text(root: etree._Element) -> tuple[str, Mapping[str, tuple[int, Span]]]:
    """Return the text, a sentence a line, and each token's sentence and characters."""
    parts: list[str] = []
    spans: dict[str, tuple[int, Span]] = {}
    at, line = 0, -1
    for token in root.iterfind("token"):
        words, sentence = token.text or "", int(token.attrib["sentence"])
        if not words or (sentence == 0 and _opens_with_address(root)):
            continue
        if parts:
            parts.append("\n" if sentence != line else " ")
            at += 1
        spans[token.attrib["t_id"]] = (sentence, Span(at, at + len(words)))
        parts.append(words)
        at, line = at + len(words), sentence
    return "".join(parts), spans


def _opens_with_address(root: etree._Element) -> bool:
    first = root.find("token")
    return first is not None and (first.text or "").startswith("http")


def _mentions(
    root: etree._Element,
    name: str,
    spans: Mapping[str, tuple[int, Span]],
    checked: frozenset[int],
) -> Iterator[GoldMention]:
    happenings = _happenings(root, name)
    for markable in root.find("Markables").iterchildren(tag=etree.Element):
        anchors = [anchor.attrib["t_id"] for anchor in markable.iterfind("token_anchor")]
        places = [spans[anchor] for anchor in anchors if anchor in spans]
        if not places or not markable.tag.startswith(_ACTIONS) or places[0][0] not in checked:
            continue
        key = markable.attrib["m_id"]
        start = min(span.start for _, span in places)
        end = max(span.end for _, span in places)
        yield GoldMention(
            id=f"{name}:{key}",
            span=Span(start, end),
            happening=happenings.get(key, f"{name}:{key}"),
        )


def _happenings(root: etree._Element, name: str) -> Mapping[str, str]:
    """Return the happening of each markable that tells of one with others."""
    found: dict[str, str] = {}
    for relation in root.find("Relations").iterchildren(tag=etree.Element):
        across = relation.tag == "CROSS_DOC_COREF"
        key = relation.attrib["note"] if across else f"{name}:r{relation.attrib['r_id']}"
        for source in relation.iterfind("source"):
            found[source.attrib["m_id"]] = key
    return found
