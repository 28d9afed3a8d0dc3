import json
import time
from datetime import date
from pathlib import Path

import pytest

from detente.model import Basis, Document, Failure

from .samples import FIRST, HEADLINE, SECOND, THIRD, fail_one, read, read_one, reasons, written

LONG = " ".join((FIRST, SECOND, THIRD) * 2)
URL = "https://www.strelsau-post.example/news/ministers-meet-in-strelsau"


def rss(*items: str, title: str = "Strelsau Post") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{title}</title><link>https://www.strelsau-post.example/</link>"
        f"{''.join(items)}</channel></rss>"
    )


def item(
    *, body: str = f"<p>{FIRST}</p><p>{SECOND}</p>", url: str = URL, rest: str = "", when: str = ""
) -> str:
    return (
        f"<item><title>{HEADLINE}</title><link>{url}</link>{when}{rest}"
        f"<description>{FIRST}</description>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item>"
    )


PUBLISHED = "<pubDate>Wed, 27 Mar 2019 22:30:00 GMT</pubDate>"


def test_an_item_of_a_feed_is_an_article_with_date_outlet_and_address(tmp_path: Path) -> None:
    path = written(tmp_path, "news.xml", rss(item(when=PUBLISHED, url=f"{URL}?utm_source=rss#top")))

    document = read_one(path)

    assert document.text == f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}"
    assert document.title == HEADLINE
    assert document.url == URL
    assert document.path == f"{path}:1"
    assert (document.published, document.published_basis) == (date(2019, 3, 27), Basis.FEED)
    assert (document.outlet, document.outlet_basis) == ("Strelsau Post", Basis.FEED)


def test_a_feed_is_known_by_what_it_holds_under_any_name(tmp_path: Path) -> None:
    for name in ("feed", "feed.txt", "feed.rss", "feed.php"):
        assert read_one(written(tmp_path, name, rss(item()))).url == URL


def test_an_atom_entry_without_publication_has_the_day_of_its_update_and_says_so(
    tmp_path: Path,
) -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Strelsau Post</title>'
        f'<entry><title type="html">{HEADLINE}</title><link href="{URL}"/>'
        "<updated>2019-03-28T01:00:00+05:00</updated>"
        f'<content type="html">&lt;p&gt;{LONG}&lt;/p&gt;</content></entry></feed>'
    )

    document = read_one(written(tmp_path, "a.atom", atom))

    assert document.published == date(2019, 3, 28)
    assert document.remarks == ("The feed gives only the day of its last update.",)


def test_an_item_of_a_json_feed_is_an_article(tmp_path: Path) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "World | Strelsau Post",
        "items": [
            {
                "id": "1",
                "url": URL,
                "title": HEADLINE,
                "content_html": f"<p>{FIRST}</p><p>{SECOND}</p>",
                "date_published": "2019-03-27T22:30:00Z",
            },
            "no item",
            {"id": "2", "content_text": LONG},
        ],
    }
    path = written(tmp_path, "feed.json", json.dumps(feed))

    first, failure, last = read(path)

    assert isinstance(first, Document)
    assert first.text == f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}"
    assert (first.outlet, first.published) == ("Strelsau Post", date(2019, 3, 27))
    assert isinstance(failure, Failure)
    assert failure.where == f"{path}:2"
    assert isinstance(last, Document)


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("World news | The Strelsau Post", "The Strelsau Post"),
        ("Strelsau Post - Middle East", "Strelsau Post"),
        ("All the News", "All the News"),
    ],
)
def test_the_sections_of_an_outlet_are_one_outlet(tmp_path: Path, title: str, outlet: str) -> None:
    assert read_one(written(tmp_path, "a.xml", rss(item(), title=title))).outlet == outlet


def test_the_outlet_that_a_collector_names_goes_before_its_own_name(tmp_path: Path) -> None:
    source = '<source url="https://zenda.example/feed">Zenda Times</source>'

    assert read_one(written(tmp_path, "a.xml", rss(item(rest=source)))).outlet == "Zenda Times"


def test_an_item_with_a_summary_alone_says_so(tmp_path: Path) -> None:
    document = read_one(written(tmp_path, "a.xml", rss(item(body=""))))

    assert document.text == f"{HEADLINE}\n\n{FIRST}"
    assert document.remarks == ("The feed gives only the beginning or a summary of it.",)


def test_an_item_without_text_stops_no_other(tmp_path: Path) -> None:
    empty = "<item><title>Nothing</title><link>https://a.example/</link></item>"
    path = written(tmp_path, "a.xml", rss(empty, item()))

    failure, document = read(path)

    assert isinstance(failure, Failure)
    assert (failure.where, failure.reason) == (f"{path}:1", "an entry without text")
    assert "web address" in (failure.hint or "")
    assert isinstance(document, Document)


def test_scripts_and_markup_of_an_item_are_no_text(tmp_path: Path) -> None:
    body = f"<script>alert(1)</script><p>{FIRST} <b>Mr.&nbsp;Black</b></p><style>p {{}}</style>"

    assert read_one(written(tmp_path, "a.xml", rss(item(body=body)))).text == (
        f"{HEADLINE}\n\n{FIRST} Mr. Black"
    )


def test_a_feed_that_is_cut_off_gives_what_it_has_and_says_so(tmp_path: Path) -> None:
    whole = rss(item(), item())

    results = read(written(tmp_path, "a.xml", whole[: whole.rindex("</item>") + 7]))

    assert [type(result) for result in results] == [Document, Document, Failure]
    assert reasons(results) == ["is cut off: the end of the feed is missing"]


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {two} "{f"&{one};" * 10}">'
        for one, two in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + f"]><rss><channel><title>&i;</title><item><title>&i;</title><description>{FIRST}"
    "</description></item></channel></rss>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel>'
    f"<item><title>Word</title><description>{FIRST} &a;</description></item></channel></rss>"
)


@pytest.mark.parametrize("content", [BOMB, OUTSIDE], ids=["bomb", "outside"])
def test_entities_of_a_feed_are_not_opened(tmp_path: Path, content: str) -> None:
    document = read_one(written(tmp_path, "a.xml", content))

    assert len(document.text) < 1_000
    assert "root:" not in document.text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<rss></rss>", "is a feed without entries"),
        ("<rss><channel></channel>", "malformed feed"),
        ('{"version": "https://jsonfeed.org/version/1"}', "is a feed without entries"),
        ('{"version": "https://jsonfeed.org/version/1", ', "malformed feed"),
    ],
)
def test_a_feed_without_entries_is_a_failure(tmp_path: Path, content: str, reason: str) -> None:
    failure = fail_one(written(tmp_path, "feed", content))

    assert failure.reason.startswith(reason)
    assert failure.hint


@pytest.mark.parametrize(
    "content",
    [
        "<rss>" + "<channel>" * 100_000,
        "<rss><channel>" + "<item>" * 50_000,
        rss("<item><title>" + "<![CDATA[" * 50_000),
        rss(item(body="<div>" * 100_000)),
        rss(item(when="<pubDate>" + "9" * 100_000 + "</pubDate>")),
        rss(item(url="https://[::1")),
        "<rss " + "a " * 100_000,
        "<rss><!--" + "-" * 1_000_000,
        "<?" + "x " * 100_000 + "<!---->" * 100_000 + "<rss>",
    ],
    ids=range(9),
)
def test_absurd_feeds_neither_crash_nor_hang(tmp_path: Path, content: str) -> None:
    path = written(tmp_path, "a.xml", content)
    started = time.process_time()

    assert read(path)
    assert time.process_time() - started < 5
