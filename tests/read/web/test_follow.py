from datetime import date
from pathlib import Path

from detente.model import Basis, Document, Failure
from detente.read import read_inputs

from ..archives import page  # noqa: TID252
from ..samples import FIRST, reasons  # noqa: TID252
from ..test_feeds import LONG, item, rss  # noqa: TID252
from .hosts import Host, a_web, fetched, next_memory, refused_one

HTML = "text/html"
PUBLISHED = "<pubDate>Wed, 27 Mar 2019 22:30:00 GMT</pubDate>"


def test_the_pages_behind_a_feed_get_its_dates_and_outlet(host: Host) -> None:
    host.says("/feed", rss(item(url=host.url("/1"), when=PUBLISHED)), Content_Type="text/xml")
    host.says("/1", page(1), Content_Type=HTML)

    (document,) = fetched(host.url("/feed"))

    assert isinstance(document, Document)
    assert "meeting number 1" in document.text
    assert (document.url, document.path) == (host.url("/1"), host.url("/1"))
    assert (document.published, document.published_basis) == (date(2019, 3, 27), Basis.FEED)
    assert (document.outlet, document.outlet_basis) == ("Strelsau Post", Basis.FEED)


def test_a_page_that_cannot_be_had_is_what_the_feed_holds_of_it(host: Host) -> None:
    feed = rss(item(url=host.url("/gone")), "<item><link>" + host.url("/lost") + "</link></item>")
    host.says("/feed", feed)

    document, failure = fetched(host.url("/feed"))

    assert isinstance(document, Document)
    assert FIRST in document.text
    assert document.url == host.url("/gone")
    assert "Only what its feed holds: the page its host answers 404." in document.remarks
    assert isinstance(failure, Failure)
    assert failure.where == host.url("/lost")


def test_a_feed_leads_to_no_file_and_no_private_host(host: Host, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(LONG)
    urls = (secret.as_uri(), "http://169.254.169.254/", "http://10.0.0.1/", str(secret))
    host.says("/feed", rss(*(f"<item><link>{url}</link></item>" for url in urls)))

    assert all(isinstance(result, Failure) for result in fetched(host.url("/feed")))


def test_nothing_is_fetched_for_a_feed_in_a_file(host: Host, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(rss(item(url=host.url("/1"))))

    (document,) = read_inputs([tmp_path / "feed.xml"], web=a_web())

    assert isinstance(document, Document)
    assert host.asked == []


def test_pages_of_which_the_feed_tells_nothing_new_are_not_asked_for_again(host: Host) -> None:
    web = a_web()
    for number in (1, 2):
        host.says(f"/{number}", page(number), Content_Type=HTML)
    host.says("/feed", rss(item(url=host.url("/1"), when=PUBLISHED)))
    fetched(host.url("/feed"), web=web)
    again = a_web(memory=next_memory(web))
    newer = PUBLISHED.replace("27 Mar", "28 Mar")
    host.says(
        "/feed", rss(item(url=host.url("/1"), when=PUBLISHED), item(url=host.url("/2"), when=newer))
    )

    (document,) = fetched(host.url("/feed"), web=again)

    assert isinstance(document, Document)
    assert document.url == host.url("/2")
    assert host.paths == ["/feed", "/1", "/feed", "/2"]


def test_a_feed_with_a_page_that_failed_is_read_again(host: Host) -> None:
    web = a_web()
    gone = f"<item><link>{host.url('/1')}</link>{PUBLISHED}</item>"
    host.says("/feed", rss(gone), ETag='"1"')
    assert isinstance(fetched(host.url("/feed"), web=web)[0], Failure)
    host.says("/1", page(1), Content_Type=HTML)

    (document,) = fetched(host.url("/feed"), web=a_web(memory=next_memory(web)))

    assert isinstance(document, Document)
    assert all("If-None-Match" not in headers for _, headers in host.asked)


def test_the_pages_of_a_sitemap_are_read_the_newest_first(host: Host) -> None:
    news = (
        "<news:news><news:publication><news:name>Strelsau Post</news:name></news:publication>"
        "<news:publication_date>2019-03-28</news:publication_date></news:news>"
    )
    host.says(
        "/sitemap.xml",
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
        f"<url><loc>{host.url('/1')}</loc><lastmod>2019-03-27</lastmod></url>"
        f"<url><loc>{host.url('/2')}</loc>{news}</url>"
        "<url><loc>https://zenda-times.example/3</loc></url></urlset>",
    )
    host.says(
        "/index.xml",
        f"<sitemapindex ><sitemap><loc>{host.url('/sitemap.xml')}</loc></sitemap></sitemapindex>",
    )
    for number in (1, 2):
        host.says(f"/{number}", page(number), Content_Type=HTML)

    for start in ("/sitemap.xml", "/index.xml"):
        first, second = fetched(host.url(start))

        assert isinstance(first, Document)
        assert isinstance(second, Document)
        assert (first.url, second.url) == (host.url("/2"), host.url("/1"))
        assert (first.published, first.published_basis) == (date(2019, 3, 28), Basis.FEED)
        assert (first.outlet, second.outlet) == ("Strelsau Post", "strelsau-post.example")
        assert second.published is None


def test_sitemaps_that_name_each_other_come_to_an_end(host: Host) -> None:
    host.says(
        "/a.xml",
        f"<sitemapindex ><sitemap><loc>{host.url('/a.xml')}</loc></sitemap></sitemapindex>",
    )

    fetched(host.url("/a.xml"))

    assert len(host.paths) == 3


def test_no_more_pages_are_fetched_than_allowed_and_that_is_said(host: Host) -> None:
    items = [item(url=host.url(f"/{number}")) for number in range(5)]
    host.says("/feed", rss(*items))
    for number in range(5):
        host.says(f"/{number}", page(number), Content_Type=HTML)

    results = fetched(host.url("/feed"), web=a_web(most_pages=2))

    assert reasons(results) == ["names more pages; the first 2 were fetched"]
    assert len(results) == 3


def test_a_page_without_an_article_is_a_failure(host: Host) -> None:
    host.says("/", "<html><body><nav>Home</nav></body></html>", Content_Type=HTML)

    assert "without the body" in refused_one(host.url("/")).reason
