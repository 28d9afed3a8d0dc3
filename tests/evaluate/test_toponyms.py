from pathlib import Path

import pytest

from detente.errors import GoldError
from detente.evaluate.toponyms import (
    PlacedToponym,
    ToponymDocument,
    card_of_toponyms,
    has_toponyms,
    kilometres,
    place_toponyms,
    read_toponyms,
)
from detente.model import Extraction, Place, PlaceMention, Span

TOPONYM = """
<toponym><start>{start}</start><end>{end}</end><phrase>{phrase}</phrase>{tag}</toponym>"""
TAG = '<gaztag geonameid="{number}"><lat>{latitude}</lat><lon>{longitude}</lon></gaztag>'
ARTICLE = """<articles><article docid="7"><title> News </title><url>http://a.example/1</url>
<domain>a.example</domain><text>{text}</text><toponyms>{toponyms}</toponyms></article></articles>"""
TEXT = "Rain fell on Paris, Texas, and on Paris."


def marked(start: int, phrase: str, point: tuple[float, float] | None, number: int = 0) -> str:
    tag = TAG.format(number=number, latitude=point[0], longitude=point[1]) if point else ""
    return TOPONYM.format(start=start, end=start + len(phrase), phrase=phrase, tag=tag)


def a_gold(folder: Path, *toponyms: str, text: str = TEXT) -> ToponymDocument:
    """Return the one article of a folder that is written here."""
    content = ARTICLE.format(text=text, toponyms="".join(toponyms))
    (folder / "lgl.xml").write_text(content, encoding="utf-8")
    (article,) = read_toponyms(folder)
    return article


def extracted(article: ToponymDocument, *places: tuple[int, int, Place]) -> Extraction:
    document = article.document
    return Extraction(
        document=document,
        sentences=(Span(0, len(document.text)),),
        entities=(),
        mentions=(),
        times=(),
        places=tuple(
            PlaceMention(span=Span(start, end), text=document.text[start:end], place=place)
            for start, end, place in places
        ),
        attributions=(),
        claims=(),
    )


def placed(article: ToponymDocument, *places: tuple[int, int, Place]) -> list[PlacedToponym]:
    return list(place_toponyms(article, extracted(article, *places)))


def at(latitude: float, longitude: float, number: int | None = None) -> Place:
    return Place(name="Paris", latitude=latitude, longitude=longitude, geonames_id=number)


def test_a_folder_is_known_by_its_files(tmp_path: Path) -> None:
    assert not has_toponyms(tmp_path)
    a_gold(tmp_path)
    assert has_toponyms(tmp_path)


def test_an_article_is_read_with_what_is_known_of_its_outlet(tmp_path: Path) -> None:
    document = a_gold(tmp_path).document

    assert (document.title, document.outlet) == ("News", "a.example")
    assert document.text == TEXT


def test_a_slipped_offset_means_the_nearest_of_its_words(tmp_path: Path) -> None:
    article = a_gold(tmp_path, marked(11, "Paris", (1, 2)), marked(36, "Paris", (1, 2)))

    assert [gold.span.start for gold in article.toponyms] == [13, 34]


@pytest.mark.parametrize(
    ("place", "right"),
    [
        (at(34.0, -95.0), True),
        (at(35.4, -95.0), True),  # 156 kilometres to the north
        (at(35.5, -95.0), False),
        (at(0.0, 0.0, number=12), True),  # the same entry of GeoNames
        (Place(name="Paris"), False),
    ],
)
def test_a_place_is_right_within_a_hundred_miles(
    tmp_path: Path, place: Place, *, right: bool
) -> None:
    article = a_gold(tmp_path, marked(13, "Paris", (34.0, -95.0), number=12))
    (toponym,) = placed(article, (13, 18, place))

    assert toponym.is_right is right


def test_of_several_mentions_that_of_the_same_words_counts(tmp_path: Path) -> None:
    article = a_gold(tmp_path, marked(13, "Paris", (34.0, -95.0)))
    (toponym,) = placed(article, (8, 25, at(0, 0)), (13, 18, at(34.0, -95.0)))

    assert toponym.is_right


def test_a_toponym_without_a_point_is_not_scored(tmp_path: Path) -> None:
    assert not placed(a_gold(tmp_path, marked(13, "Paris", None)))


def test_given_toponyms_are_resolved_by_what_follows_them(tmp_path: Path) -> None:
    texas = marked(20, "Texas", (31.25, -99.25))
    article = a_gold(tmp_path, marked(13, "Paris", (33.66, -95.55)), texas)

    assert [toponym.is_given_right for toponym in placed(article)] == [True, True]


def test_the_card_tells_those_found_from_all(tmp_path: Path) -> None:
    golds = marked(13, "Paris", (34.0, -95.0)), marked(34, "Paris", (34.0, -95.0))
    toponyms = placed(a_gold(tmp_path, *golds), (13, 18, at(34.0, -95.0)))
    card = card_of_toponyms(toponyms, "signed")

    assert card["toponyms_found"] == 0.5
    assert card["found_within_161km"] == 1.0
    assert card["all_within_161km"] == 0.5
    assert card.documents == (("7", 0.5),)


def test_a_folder_without_toponyms_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no marked toponyms"):
        read_toponyms(tmp_path)


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<articles><article>", encoding="utf-8")

    with pytest.raises(GoldError, match=r"a\.xml"):
        read_toponyms(tmp_path)


def test_distances_are_along_the_globe() -> None:
    paris, london = (48.8566, 2.3522), (51.5074, -0.1278)

    assert kilometres(paris, london) == pytest.approx(344, abs=1)
    assert kilometres(paris, paris) == 0
