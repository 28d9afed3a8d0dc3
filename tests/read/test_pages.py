import json
import time
from datetime import date
from pathlib import Path

import pytest

from detente.model import Basis, Document

from .samples import FIRST, HEADLINE, SECOND, THIRD, fail_one, read, read_one, written

BODY = "".join(f"<p>{paragraph}</p>" for paragraph in (FIRST, SECOND, THIRD))
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/s'>Sport</a></li></ul></nav>"
URL = "https://www.strelsau-post.example/ministers-meet"


def page(head: str = "", body: str = BODY) -> str:
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body>{MENU}<article><h1>{HEADLINE}</h1>{body}"
        f"</article><footer><p>All rights reserved.</p></footer></body></html>"
    )


def linked(**fields: object) -> str:
    article = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'


def test_the_article_is_taken_from_the_page_word_by_word(tmp_path: Path) -> None:
    document = read_one(written(tmp_path, "a.html", page()))

    assert document.text == f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert document.title == HEADLINE


def test_what_the_page_says_in_json_ld_is_trusted_before_its_meta_tags(tmp_path: Path) -> None:
    head = (
        linked(
            headline=HEADLINE,
            datePublished="2019-03-27T22:30:00-05:00",
            publisher={"@type": "Organization", "name": "Strelsau &amp; Zenda Post"},
        )
        + '<meta property="article:published_time" content="2019-04-27T10:00:00Z">'
        + '<meta property="og:site_name" content="SP"><meta property="og:title" content="Other">'
        + f'<link rel="canonical" href="{URL}">'
    )

    document = read_one(written(tmp_path, "a.html", page(head)))

    assert (document.published, document.published_basis) == (date(2019, 3, 27), Basis.JSONLD)
    assert (document.outlet, document.outlet_basis) == ("Strelsau & Zenda Post", Basis.JSONLD)
    assert document.url == URL
    assert document.title == HEADLINE
    assert document.remarks == (
        "Published 2019-03-27 by its jsonld but 2019-04-27 by its meta; the first is kept.",
    )


def test_a_publisher_may_be_named_elsewhere_in_the_graph(tmp_path: Path) -> None:
    graph = [
        {"@type": "Organization", "@id": "#o", "name": "Strelsau Post"},
        {"@type": ["NewsArticle"], "datePublished": "2019-03-27", "publisher": {"@id": "#o"}},
    ]
    head = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'

    assert read_one(written(tmp_path, "a.html", page(head))).outlet == "Strelsau Post"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2019-03-27T10:00:00Z">',
        '<meta itemprop="datePublished" content="March 27, 2019">',
        '<meta name="pubdate" content="20190327">',
        '<time itemprop="datePublished" datetime="2019-03-27">Wednesday</time>',
    ],
)
def test_meta_tags_give_the_date(tmp_path: Path, head: str) -> None:
    document = read_one(written(tmp_path, "a.html", page(head)))

    assert (document.published, document.published_basis) == (date(2019, 3, 27), Basis.META)
    assert document.remarks == ()


def test_a_date_inferred_from_other_markup_is_remarked_on(tmp_path: Path) -> None:
    body = f'<time datetime="2019-03-27T10:00:00Z">27 March 2019</time>{BODY}'

    document = read_one(written(tmp_path, "a.html", page(body=body)))

    assert (document.published, document.published_basis) == (date(2019, 3, 27), Basis.META)
    assert document.remarks == ("The publication date is inferred from the markup of the page.",)


def test_the_name_of_the_outlet_is_cut_off_the_title(tmp_path: Path) -> None:
    head = (
        f'<meta property="og:title" content="{HEADLINE} | Strelsau Post">'
        '<meta property="og:site_name" content="Strelsau Post">'
    )

    document = read_one(written(tmp_path, "a.html", page(head)))

    assert document.title == HEADLINE
    assert (document.outlet, document.outlet_basis) == ("Strelsau Post", Basis.META)


def test_the_declared_encoding_is_used(tmp_path: Path) -> None:
    text = page('<meta charset="iso-8859-2">', f"<p>{FIRST} Mr. Dvořák agreed.</p>")

    document = read_one(written(tmp_path, "a.htm", text.encode("iso-8859-2")))

    assert "Dvořák" in document.text


def test_comments_within_a_paragraph_take_no_words_away(tmp_path: Path) -> None:
    body = BODY.replace("the border, officials", "the border<!-- -->, officials")

    assert FIRST in read_one(written(tmp_path, "a.html", page(body=body))).text


@pytest.mark.parametrize(
    "html",
    [
        "<html><body>" + "<div>" * 100_000 + BODY,
        "<html><body>" + BODY + "<b><table><ul><li>" * 30_000,
        f"<html><body><div title='{'x' * 1_900_000}'>{BODY}</div></body></html>",
        "<html><body><div " + " ".join(f"a{n}='1'" for n in range(100_000)) + f">{BODY}</div>",
        "<html><body>" + "<br>" * 400_000 + BODY,
        "<" * 1_000_000,
        "<a b='" * 200_000,
        "<html><!--" + "-" * 1_000_000,
        page('<script type="application/ld+json">' + "[" * 500_000 + "</script>"),
        page(
            '<script type="application/ld+json">{"datePublished": 1e999, "publisher": 3}</script>'
        ),
        page('<meta name="date" content="2019-99-99"><meta charset="no-such-encoding">'),
        '<?xml version="1.0" encoding="utf-16"?>' + page(),
        "<html></html>",
        "<!doctype html>",
    ],
    ids=range(14),
)
def test_absurd_pages_neither_crash_nor_hang(tmp_path: Path, html: str) -> None:
    path = written(tmp_path, "a.html", html)
    started = time.monotonic()

    results = read(path)

    assert len(results) == 1
    assert time.monotonic() - started < 5
    if isinstance(results[0], Document):
        assert FIRST in results[0].text


def test_a_page_of_links_has_no_article(tmp_path: Path) -> None:
    links = "".join(f"<h3><a href='/{n}'>Minister {n} meets envoy</a></h3>" for n in range(30))

    assert "without the body" in fail_one(written(tmp_path, "a.html", page(body=links))).reason


def test_a_page_with_more_than_one_article_may_hold_is_refused(tmp_path: Path) -> None:
    body = "<pre>" + f"{FIRST}\n" * 14_000 + "</pre>"

    assert (
        "more than 2,000,000 bytes" in fail_one(written(tmp_path, "a.html", page(body=body))).reason
    )
