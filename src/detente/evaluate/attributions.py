"""Texts marked with who says what go in, a score card of the speakers found comes out.

The format is PolNeAR's: brat annotations in `attributions/`, texts in `text/`. An attribution has
a source, a cue and a content of one or more stretches. What we find is counted by cue: speakers
that share one speak together, and all that the cue brings in is its content.

The corpus marks one attribution at any place, so that of those we find only the outermost count:
in "I think so," she said, what she said.

A found attribution matches a gold one when their contents overlap, the usual lenient measure of
the field; each is matched once, those of the same speaker first and then by how much they share.
A speaker is right when the words printed for it overlap the gold source. What binary overlap
forgives shows in `text`: how many characters of content were found, and how many rightly.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final, Self

from detente.errors import GoldError
from detente.evaluate.card import Card, Figure, accuracy, card_figure, f1, signature_of
from detente.evaluate.gold import digest_of
from detente.extract import RULES
from detente.model import Attribution, Document, Extraction, Span
from detente.parse import SpacyParser
from detente.pipeline import extract_all
from detente.read import read_inputs
from detente.settings import Settings

_ANNOTATIONS: Final = "attributions"
_TEXTS: Final = "text"
_SOURCE, _CONTENT = "Source", "Content"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who says what in one place, as marked or as found. No speakers where none is named."""

    speakers: tuple[Span, ...]
    contents: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """One annotated text; a text that several people annotated is one for each of them."""

    name: str
    text_path: Path
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPair:
    """A gold attribution and the found one that matches it."""

    gold: Told
    found: Told

    @property
    def is_speaker_right(self) -> bool:
        """Whether the found words for the speaker overlap the gold ones."""
        return _overlap(self.gold.speakers, self.found.speakers) > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Counts over one or more texts; counts add up."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    speakers: int = 0
    speakers_right: int = 0
    gold_characters: int = 0
    found_characters: int = 0
    right_characters: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(
            **{
                item.name: getattr(self, item.name) + getattr(other, item.name)
                for item in fields(self)
            }
        )


def holds_attributions(folder: Path) -> bool:
    """Whether a gold folder is of this kind."""
    return (folder / _ANNOTATIONS).is_dir()


def evaluate_attributions(folder: Path, *, settings: Settings) -> Card:
    """Read the texts of a gold folder and score who is found to say what.

    Raises GoldError when the folder cannot be used, ModelMissingError without a pipeline.
    """
    marked = read_marked(folder)
    parser = SpacyParser(settings.pipeline, with_core=False)
    counts = {item.name: count(item.told, _found(item, parser, settings)) for item in marked}
    total = sum(counts.values(), Count())
    files = [*folder.glob(f"{_ANNOTATIONS}/*.ann"), *folder.glob(f"{_TEXTS}/*.txt")]
    return Card(
        signature=signature_of(
            RULES,
            parser.version,
            gold=digest_of(files),
            size=f"{len(marked)} articles",
        ),
        figures=tuple(_figures(total)),
        documents=tuple((name, _speaker_f1(counted)) for name, counted in sorted(counts.items())),
    )


def read_marked(folder: Path) -> tuple[MarkedText, ...]:
    """Return the annotated texts of a folder by name.

    Raises GoldError when there are none, or when one is not in the format.
    """
    paths = sorted((folder / _ANNOTATIONS).glob("*.ann"))
    if not paths:
        msg = f"no annotations in {folder / _ANNOTATIONS}"
        raise GoldError(msg, hint="Give a folder with attributions/*.ann and text/*.txt.")
    return tuple(_marked(path, folder / _TEXTS) for path in paths)


def told_in(extraction: Extraction) -> tuple[Told, ...]:
    """Return what was found in a text, one for each cue that no other's content holds."""
    by_cue: dict[Span, list[Attribution]] = {}
    for attribution in extraction.attributions:
        by_cue.setdefault(attribution.speaker.cue_span, []).append(attribution)
    return tuple(
        Told(
            speakers=tuple({item.speaker.span for item in group}),
            contents=tuple({item.content for item in group}),
        )
        for cue, group in by_cue.items()
        if not any(_holds(by_cue[other], cue) and not _holds(group, other) for other in by_cue)
    )


def _holds(group: list[Attribution], cue: Span) -> bool:
    return any(item.content.start <= cue.start and cue.end <= item.content.end for item in group)


def match_told(gold: Iterable[Told], found: Iterable[Told]) -> tuple[ToldPair, ...]:
    """Return which found attribution belongs to which gold one."""
    candidates = sorted(_candidates(tuple(gold), tuple(found)), key=lambda item: item[:4])
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for _is_wrong, _shared, i, j, pair in candidates:
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append(pair)
    return tuple(pairs)


def count(gold: tuple[Told, ...], found: tuple[Told, ...]) -> Count:
    """Return the counts of one text."""
    pairs = match_told(gold, found)
    marked, given = _characters(gold), _characters(found)
    return Count(
        gold=len(gold),
        found=len(found),
        matched=len(pairs),
        speakers=sum(bool(item.speakers) for item in gold),
        speakers_right=sum(pair.is_speaker_right for pair in pairs),
        gold_characters=len(marked),
        found_characters=len(given),
        right_characters=len(marked & given),
    )


def _marked(path: Path, texts: Path) -> MarkedText:
    """Read one brat file; its text's name is the file's without the annotator's."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        told = tuple(_told(lines))
    except (OSError, ValueError, KeyError, IndexError) as error:
        msg = f"{path}: not an annotation: {type(error).__name__}: {error}"
        raise GoldError(msg, hint="Annotations are in brat's format, as in PolNeAR.") from error
    text_path = texts / f"{path.stem.rpartition('_')[0]}.txt"
    if not text_path.is_file():
        msg = f"{path}: there is no text {text_path}"
        raise GoldError(msg, hint="Texts stand in text/, named as their annotations.")
    return MarkedText(name=path.stem, text_path=text_path, told=told)


def _told(lines: list[str]) -> Iterator[Told]:
    rows = [line.split("\t") for line in lines if line.strip()]
    spans = {row[0]: _spans(row[1]) for row in rows if row[0].startswith("T")}
    for row in rows:
        if not row[0].startswith("E"):
            continue
        parts = [part.split(":") for part in row[1].split()]
        told = Told(
            speakers=tuple(
                span for role, key in parts if _is(role, _SOURCE) for span in spans[key]
            ),
            contents=tuple(
                span for role, key in parts if _is(role, _CONTENT) for span in spans[key]
            ),
        )
        if told.contents:
            yield told


def _is(role: str, wanted: str) -> bool:
    """Whether a role is the wanted one: brat numbers the second and further ones."""
    return role.rstrip("0123456789") == wanted


def _spans(words: str) -> tuple[Span, ...]:
    """Return the stretches of a line such as "Content 315 448;463 553"."""
    stretches = words.split(" ", 1)[1].split(";")
    return tuple(
        Span(int(start), int(end)) for start, end in (stretch.split() for stretch in stretches)
    )


def _found(item: MarkedText, parser: SpacyParser, settings: Settings) -> tuple[Told, ...]:
    inputs = read_inputs([item.text_path], published=None, max_bytes=settings.max_bytes)
    documents = (each for each in inputs if isinstance(each, Document))
    return tuple(
        told for extraction in extract_all(documents, parser=parser) for told in told_in(extraction)
    )


def _candidates(
    gold: tuple[Told, ...], found: tuple[Told, ...]
) -> Iterator[tuple[bool, int, int, int, ToldPair]]:
    for i, wanted in enumerate(gold):
        for j, given in enumerate(found):
            shared = _overlap(wanted.contents, given.contents)
            if shared:
                pair = ToldPair(gold=wanted, found=given)
                yield not pair.is_speaker_right, -shared, i, j, pair


def _overlap(ones: Iterable[Span], others: Iterable[Span]) -> int:
    """Return how many characters two sets of stretches share."""
    return len(_covered(ones) & _covered(others))


def _covered(spans: Iterable[Span]) -> set[int]:
    return {position for span in spans for position in range(span.start, span.end)}


def _characters(told: Iterable[Told]) -> set[int]:
    return _covered(span for item in told for span in item.contents)


def _figures(total: Count) -> Iterator[Figure]:
    yield from accuracy(
        "content_",
        total.matched,
        total.found,
        total.gold,
        precision="found attributions of gold content",
        recall="gold attributions found",
        both="both of these",
    )
    yield from accuracy(
        "speaker_",
        total.speakers_right,
        total.found,
        total.speakers,
        precision="found attributions, speaker right",
        recall="gold speakers found with content",
        both="both of these: the headline",
    )
    yield card_figure(
        "text_precision",
        total.right_characters,
        total.found_characters,
        "found content that is gold",
    )
    yield card_figure(
        "text_recall", total.right_characters, total.gold_characters, "gold content found"
    )


def _speaker_f1(total: Count) -> float | None:
    return f1(total.speakers_right, total.found, total.speakers)
