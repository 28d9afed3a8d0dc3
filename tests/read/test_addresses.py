import pytest

from detente.read.addresses import article_address, is_web_address, on_same_site, resolved, tidy

ARTICLE = "https://www.strelsau-post.example/world/ministers-of-ruritania-meet"


@pytest.mark.parametrize(
    ("url", "tidied"),
    [
        (f"{ARTICLE}?utm_source=x&utm_medium=y#top", ARTICLE),
        (f"{ARTICLE}?id=7&fbclid=z", f"{ARTICLE}?id=7"),
        ("HTTP://A.Example:80", "http://a.example/"),
        ("https://a.example:8443/x?", "https://a.example:8443/x"),
        ("https://[::1", "https://[::1"),
        (" https://a.example/x ", "https://a.example/x"),
    ],
)
def test_an_address_has_one_form(url: str, tidied: str) -> None:
    assert tidy(url) == tidied
    assert tidy(tidied) == tidied


@pytest.mark.parametrize(
    "url",
    [
        ARTICLE.replace("https", "http"),
        ARTICLE.replace("www.", "m."),
        f"{ARTICLE}/",
        f"{ARTICLE}?utm_campaign=x",
    ],
)
def test_all_ways_to_an_article_are_one_address(url: str) -> None:
    assert article_address(url) == article_address(ARTICLE)


@pytest.mark.parametrize(
    "url",
    [
        None, "https://a.example", "https://a.example/", "https://a.example/world",
        "https://a.example/world/middle-east", "no address",
    ],
)  # fmt: skip
def test_what_may_be_a_section_is_the_address_of_no_article(url: str | None) -> None:
    assert article_address(url) is None


@pytest.mark.parametrize(
    "url",
    [
        ARTICLE,
        "https://a.example/news/world-12345678",
        "https://a.example/2019/03/27/talks",
        "https://a.example/story?id=123456",
    ],
)
def test_a_slug_a_date_or_a_number_shows_an_article(url: str) -> None:
    assert article_address(url) is not None


def test_links_are_resolved_to_addresses_of_the_web_alone() -> None:
    assert resolved("/b", "https://a.example/a") == "https://a.example/b"
    assert resolved("file:///etc/passwd", "https://a.example/") is None
    assert resolved("https://[::1", None) is None
    assert resolved(3, None) is None
    assert not is_web_address("javascript:alert(1)")


def test_a_site_is_one_under_all_its_labels() -> None:
    assert on_same_site("https://www.a.example/x", "http://m.a.example/y")
    assert not on_same_site("https://a.example/x", "https://b.example/x")
    assert not on_same_site("https://a.example.evil.example/", "https://a.example/")
