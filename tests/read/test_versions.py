from pathlib import Path

from detente.read import document_key

from .samples import FIRST, HEADLINE, read_one, written
from .test_feeds import URL, item, rss


def test_an_item_of_a_feed_that_was_updated_is_a_version_of_its_article(tmp_path: Path) -> None:
    before = read_one(written(tmp_path, "a.xml", rss(item(body=f"<p>{FIRST}</p>"))))
    after = read_one(written(tmp_path, "b.xml", rss(item(body=f"<p>{FIRST}</p><p>Later: no.</p>"))))

    assert before.id != after.id
    assert document_key(before) == document_key(after)


def test_a_page_that_was_fetched_again_is_a_version_of_what_the_feed_held(tmp_path: Path) -> None:
    link = f'<link rel="canonical" href="{URL.replace("www.", "")}">'
    html = (
        f"<html><head>{link}</head><body><h1>{HEADLINE}</h1><p>{FIRST} It is so.</p></body></html>"
    )
    held = read_one(written(tmp_path, "a.xml", rss(item())))
    page = read_one(written(tmp_path, "a.html", html))

    assert document_key(held) == document_key(page)


def test_articles_with_the_address_of_a_section_are_no_versions(tmp_path: Path) -> None:
    url = "https://www.strelsau-post.example/world"
    one = read_one(written(tmp_path, "a.xml", rss(item(url=url))))
    other = read_one(written(tmp_path, "b.xml", rss(item(url=url, body=f"<p>{FIRST}</p>"))))

    assert document_key(one) != document_key(other)
