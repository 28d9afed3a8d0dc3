"""A folder of marked toponyms goes in, how many of them are put in the right place comes out.

The format is that of LGL and TR-News: `.xml` files of articles, each with its `text` and its
`toponyms`, which have `start`, `end`, `phrase` and mostly a `gaztag` with `lat`, `lon` and the
number in GeoNames. Scored are those with coordinates. Some offsets of TR-News have slipped; such a
toponym is the nearest one of its words.

A place is right within 161 kilometres, a hundred miles, or when it is the same entry of GeoNames,
for a point in the middle of Russia says little.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from detente.errors import GoldError
from detente.evaluate.card import Card, Figure, share, signature_of
from detente.evaluate.gold import digest_of
from detente.extract import RULES
from detente.extract.toponyms import Toponym, gap_is_within, resolve
from detente.model import Document, Extraction, Place, Span
from detente.parse import SpacyParser
from detente.pipeline import extract_all
from detente.settings import Settings

_NEAR_KM: Final = 161.0
_EARTH_KM: Final = 6371.0
_SUFFIX: Final = ".xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldToponym:
    """A marked name of a place with its point on the map, None where the coders found none."""

    span: Span
    words: str
    point: tuple[float, float] | None
    geonames_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToponymDocument:
    """One article with its marked toponyms in text order."""

    collection: str
    document: Document
    toponyms: tuple[GoldToponym, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedToponym:
    """A toponym with a point, the place that is found at it, and what it means if it is given.

    `found` is None where nothing was found in the text, `given` where no place bears the name.
    """

    article: ToponymDocument
    gold: GoldToponym
    found: Place | None
    given: Place | None

    @property
    def is_right(self) -> bool:
        """Whether what was found in the text is put in the right place."""
        return _is_right(self.gold, self.found)

    @property
    def is_given_right(self) -> bool:
        """Whether the toponym is put in the right place once one is told that it is one."""
        return _is_right(self.gold, self.given)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToponymEvaluation:
    """The card and, for looking at errors, where each toponym was put."""

    card: Card
    toponyms: tuple[PlacedToponym, ...]


def has_toponyms(folder: Path) -> bool:
    """Whether a folder holds marked toponyms and not annotations of another kind."""
    return any(folder.glob("*" + _SUFFIX))


def evaluate_toponyms(folder: Path, *, settings: Settings) -> ToponymEvaluation:
    """Read the texts of a folder of marked toponyms and score where these are put.

    Raises GoldError when the folder cannot be used, ModelMissingError without a pipeline.
    """
    articles = read_toponyms(folder)
    parser = SpacyParser(settings.pipeline, with_core=False)
    extractions = extract_all((article.document for article in articles), parser=parser)
    toponyms = tuple(
        placed
        for article, extraction in zip(articles, extractions, strict=True)
        for placed in place_toponyms(article, extraction)
    )
    signature = signature_of(
        RULES,
        parser.version,
        gold=digest_of(folder.glob("*" + _SUFFIX)),
        size=f"{len(articles)} articles",
    )
    return ToponymEvaluation(card=card_of_toponyms(toponyms, signature), toponyms=toponyms)


def errors_of_toponyms(evaluation: ToponymEvaluation, kind: str) -> Iterator[str]:
    """Yield a line for each toponym "missed" or put in the "wrong" place."""
    for placed in evaluation.toponyms:
        if (kind == "missed" and placed.found is None) or (
            kind == "wrong" and placed.found is not None and not placed.is_right
        ):
            name = f"{placed.article.collection} {placed.article.document.id}"
            yield f"{name} {placed.gold.words!r} {placed.gold.point} | found {placed.found}"


def read_toponyms(folder: Path) -> tuple[ToponymDocument, ...]:
    """Return the articles of all files in a folder.

    Raises GoldError when the folder holds none, or one that is not in the format.
    """
    paths = sorted(folder.glob("*" + _SUFFIX))
    if not paths:
        msg = f"no marked toponyms in {folder}"
        raise GoldError(msg, hint="Give a folder of .xml files as LGL and TR-News have them.")
    return tuple(article for path in paths for article in _articles(path))


def place_toponyms(article: ToponymDocument, extraction: Extraction) -> Iterator[PlacedToponym]:
    """Yield the toponyms that have a point, with what was found there and what they mean."""
    given = resolve(tuple(_given(article)))
    for gold, entry in zip(article.toponyms, given, strict=True):
        if gold.point is not None:
            yield PlacedToponym(
                article=article,
                gold=gold,
                found=_found(gold.span, extraction),
                given=Place(
                    name=entry.name,
                    latitude=entry.latitude,
                    longitude=entry.longitude,
                    geonames_id=entry.geonames_id,
                )
                if entry
                else None,
            )


def card_of_toponyms(toponyms: Iterable[PlacedToponym], signature: str) -> Card:
    """Return the card: all figures together, then those of each collection."""
    pooled = tuple(toponyms)
    collections = sorted({placed.article.collection for placed in pooled})
    figures = list(_figures(pooled, "", ""))
    for name in collections if len(collections) > 1 else ():
        own = [placed for placed in pooled if placed.article.collection == name]
        figures += _figures(own, f"{name.lower()}_", f" in {name}")
    rights: defaultdict[str, list[bool]] = defaultdict(list)
    for placed in pooled:
        rights[placed.article.document.id].append(placed.is_right)
    return Card(
        signature=signature,
        figures=tuple(figures),
        documents=tuple((name, share(sum(own), len(own))) for name, own in rights.items()),
    )


def _figures(toponyms: Iterable[PlacedToponym], prefix: str, where: str) -> Iterator[Figure]:
    everything = list(toponyms)
    found = [placed for placed in everything if placed.found is not None]
    right = sum(placed.is_right for placed in found)
    given = sum(placed.is_given_right for placed in everything)
    for name, part, whole, meaning in (
        ("toponyms_found", len(found), len(everything), "toponyms found as a place"),
        ("found_within_161km", right, len(found), "those found put in the right place"),
        ("all_within_161km", right, len(everything), "all put in the right place"),
        ("given_within_161km", given, len(everything), "all, were they given, in the right place"),
    ):
        yield Figure(
            name=prefix + name, value=share(part, whole), of=whole, meaning=meaning + where
        )


def _articles(path: Path) -> Iterator[ToponymDocument]:
    try:
        for item in etree.parse(path).getroot().findall("article"):
            text = item.findtext("text") or ""
            yield ToponymDocument(
                collection=path.stem,
                document=Document(
                    id=str(item.get("docid")),
                    text=text,
                    title=item.findtext("title", "").strip() or None,
                    url=item.findtext("url", "").strip() or None,
                    outlet=item.findtext("domain"),
                ),
                toponyms=tuple(sorted(_toponyms(item, text), key=lambda gold: gold.span)),
            )
    except (OSError, ValueError, etree.XMLSyntaxError) as error:
        msg = f"{path}: not marked toponyms: {type(error).__name__}: {error}"
        raise GoldError(msg, hint="The format is described in docs/data.md.") from error


def _toponyms(article: etree._Element, text: str) -> Iterator[GoldToponym]:
    for item in article.iter("toponym"):
        words = item.findtext("phrase", "")
        start = _start(words, int(item.findtext("start", "")), text)
        tag = item.find("gaztag")
        number = tag.get("geonameid") if tag is not None else None
        if start is not None:
            yield GoldToponym(
                span=Span(start, start + len(words)),
                words=words,
                point=_point(tag) if tag is not None else None,
                geonames_id=int(number) if number else None,
            )


def _start(words: str, start: int, text: str) -> int | None:
    """Return where the words stand nearest to an offset, None where they do not occur."""
    if text.startswith(words, start):
        return start
    starts = (match.start() for match in re.finditer(re.escape(words), text))
    return min(starts, key=lambda found: abs(found - start), default=None)


def _point(tag: etree._Element) -> tuple[float, float] | None:
    latitude, longitude = tag.findtext("lat"), tag.findtext("lon")
    return (float(latitude), float(longitude)) if latitude and longitude else None


def _given(article: ToponymDocument) -> Iterator[Toponym]:
    for index, gold in enumerate(article.toponyms):
        following = article.toponyms[index + 1] if index + 1 < len(article.toponyms) else None
        gap = article.document.text[gold.span.end : following.span.start] if following else ""
        is_within = following is not None and gap_is_within(gap)
        yield Toponym(name=gold.words, within=following.words if is_within and following else None)


def _found(span: Span, extraction: Extraction) -> Place | None:
    """Return the place found at the toponym: that of the same words, else of some of them."""
    mentions = [mention for mention in extraction.places if mention.span.overlaps(span)]
    best = min(mentions, key=lambda mention: _difference(mention.span, span), default=None)
    return best.place if best is not None else None


def _difference(one: Span, other: Span) -> int:
    return abs(one.start - other.start) + abs(one.end - other.end)


def _is_right(gold: GoldToponym, place: Place | None) -> bool:
    if place is None or gold.point is None:
        return False
    if place.geonames_id is not None and place.geonames_id == gold.geonames_id:
        return True
    if place.latitude is None or place.longitude is None:
        return False
    return kilometres(gold.point, (place.latitude, place.longitude)) <= _NEAR_KM


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance of two points given by latitude and longitude, along the globe."""
    (south, west), (north, east) = [map(math.radians, point) for point in (one, other)]
    chord = (
        math.sin((north - south) / 2) ** 2
        + math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(math.sqrt(chord))
