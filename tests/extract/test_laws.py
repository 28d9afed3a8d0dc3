from collections.abc import Sequence
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import a_document
from chance import days
from detente.model import Document, Extraction, Span
from detente.pipeline import extract_all
from extract.laws import broken_laws, parties_without_words, stretches
from reading import extraction_of, parser

WHO: Final = (
    "Chad", "Tehran", "The Iran-backed Houthis", "Hezbollah leader Hassan Nasrallah",
    "Ann Linde", "Linde", "He", "They", "Protesters", "The two leaders", "Egyptian police",
    "A Hamas delegation led by Saleh Arouri", "Russia, China and India", "Saudi-led forces",
)  # fmt: skip
DOES: Final = (
    "attacked", "did not attack", "may have attacked", "will meet", "met", "accused", "praised",
    "held talks with", "was arrested by", "denied having bombed", "imposed sanctions on",
    "broke off relations with", "urged the army to release", "has been funding", "threatened",
)  # fmt: skip
WHEN: Final = (
    "", "on Monday", "last month", "in June", "since 2014", "in early 2012", "two weeks ago",
    "on 29 February 2012", "from 3 to 9 May", "this week", "for years", "in the 1990s",
)  # fmt: skip
WHERE: Final = ("", "in Cairo", "in Beirut, Lebanon", "at the border", "near the Golan Heights")
SAYS: Final = ("{}.", "{}, Reuters said.", "According to Reuters, {}.", "“{},” he added.")
LINES: Final = ("", "Read more", "TALKS COLLAPSE IN CAIRO", "Talks In Cairo Collapse Over Gaza")


@st.composite
def sentences(draw: st.DrawFn) -> str:
    parts = (draw(st.sampled_from(part)) for part in (WHO, DOES, WHO, WHERE, WHEN))
    return draw(st.sampled_from(SAYS)).format(" ".join(part for part in parts if part))


def paragraphs() -> st.SearchStrategy[str]:
    return st.lists(sentences(), min_size=1, max_size=3).map(" ".join)


def texts() -> st.SearchStrategy[str]:
    """Articles of a few paragraphs with headlines and menus between them."""
    lines = st.lists(paragraphs() | st.sampled_from(LINES), min_size=1, max_size=4)
    return lines.map("\n".join).filter(str.strip)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Articles, dated or not, with some of their lines masked."""
    text, masked, start = draw(texts()), [], 0
    for line in text.split("\n"):
        if line and draw(st.integers(0, 4)) == 0:
            masked.append(Span(start, start + len(line)))
        start += len(line) + 1
    return a_document(text, published=draw(st.none() | days()), masked=tuple(masked))


def extractions_of(articles: Sequence[Document]) -> list[Extraction]:
    return list(extract_all(articles, parser=parser()))


@given(documents())
def test_the_laws_hold_of_what_articles_say(document: Document) -> None:
    (extraction,) = extractions_of([document])

    assert broken_laws(extraction) == []


@given(documents())
def test_there_is_no_party_without_words(document: Document) -> None:
    (extraction,) = extractions_of([document])

    assert parties_without_words(extraction) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Linde met Wang Yi. “It is a shame,” she said. “The state should stop talking.”",
        pytest.param(
            "The US-led coalition bombed Raqqa on Monday.",
            marks=pytest.mark.xfail(reason="who leads by a compound is no mention"),
        ),
    ],
)
def test_there_is_no_party_without_words_in_hard_cases(text: str) -> None:
    assert parties_without_words(extraction_of(text)) == []


@given(st.text(min_size=1, max_size=300).filter(str.strip))
def test_the_laws_hold_of_any_text_whatever(text: str) -> None:
    assert broken_laws(extraction_of(text)) == []


@given(st.lists(documents(), min_size=2, max_size=4), st.data())
def test_what_an_article_says_does_not_depend_on_its_neighbours(
    articles: list[Document], data: st.DataObject
) -> None:
    alone = [extractions_of([article])[0] for article in articles]
    order = data.draw(st.permutations(range(len(articles))))

    together = extractions_of([articles[index] for index in order])

    assert together == [alone[index] for index in order]


@given(documents())
def test_nothing_is_found_in_what_is_masked(document: Document) -> None:
    (extraction,) = extractions_of([document])
    spans = [item.span for item in stretches(extraction)]

    assert not any(span.overlaps(mask) for span in spans for mask in document.masked)


def test_a_masked_line_says_nothing() -> None:
    text = "Chad bombed Sudan on Friday.\nFrance condemned Israel."
    whole = extraction_of(text)
    masked = extraction_of(text, masked=(Span(0, 28),))

    assert [claim.trigger.of(text) for claim in whole.claims] == ["bombed", "condemned"]
    assert [claim.trigger.of(text) for claim in masked.claims] == ["condemned"]


@given(texts())
def test_an_article_of_unknown_date_has_no_date_that_needs_one(text: str) -> None:
    words = ("Monday", "last month", "June", "ago", "this week")
    extraction = extraction_of(text, published=None)

    assert not any(
        time.range is not None and any(time.text.endswith(word) for word in words)
        for time in extraction.times
    )
