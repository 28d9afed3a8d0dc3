"""The laws on real news, where it is at hand; none of it belongs to the project."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Final

import pytest

from detente.model import Document, Extraction
from detente.pipeline import extract_all
from detente.read import read_inputs
from extract.laws import broken_laws, parties_without_words
from reading import parser

NEWS: Final = Path(__file__).parents[3] / "shared" / "articles" / "news.jsonl"
SOME: Final = 15  # about two a second; the others are left to the slow tests
PARTS: Final = 4  # of them, for several processes
pytestmark = pytest.mark.skipif(not NEWS.exists(), reason=f"there is no {NEWS}")


def articles() -> Iterator[Document]:
    return (item for item in read_inputs([NEWS]) if isinstance(item, Document))


@cache
def some() -> tuple[Extraction, ...]:
    return tuple(extract_all(islice(articles(), SOME), parser=parser()))


def breaches(extractions: Iterable[Extraction]) -> list[str]:
    return [law for extraction in extractions for law in broken_laws(extraction)]


def test_the_laws_hold_of_some_news() -> None:
    assert breaches(some()) == []


@pytest.mark.xfail(reason="who speaks on is named in the sentence before; who leads, by a compound")
def test_there_is_no_party_without_words_in_news() -> None:
    assert [words for extraction in some() for words in parties_without_words(extraction)] == []


def test_what_news_says_does_not_depend_on_its_neighbours() -> None:
    few = some()[: SOME // 5]

    alone = [next(extract_all([told.document], parser=parser())) for told in few]

    assert alone == list(few)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_the_laws_hold_of_all_news(part: int) -> None:
    others = islice(articles(), SOME + part, None, PARTS)

    assert breaches(extract_all(others, parser=parser())) == []
