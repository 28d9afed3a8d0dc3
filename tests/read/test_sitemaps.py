from pathlib import Path

import pytest

from .samples import fail_one, written

SITEMAP = (
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "<url><loc>https://a.example/1</loc></url><url><loc>https://a.example/2</loc></url></urlset>"
)
OUTSIDE = (
    '<!DOCTYPE urlset [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset ><url><loc>&a;</loc>'
    "</url></urlset>"
)


def test_a_saved_sitemap_holds_no_articles_and_says_what_to_do(tmp_path: Path) -> None:
    for name in ("sitemap.xml", "sitemap", "sitemap.txt"):
        failure = fail_one(written(tmp_path, name, SITEMAP))

        assert failure.reason == "is a sitemap: it names addresses (2) and holds no articles"
        assert "https://" in (failure.hint or "")


@pytest.mark.parametrize(
    "content",
    [
        "<urlset></urlset>",
        "<urlset",
        "<urlset ><https://a.example/1></urlset>",
        "<urlset ><url><loc>file:///etc/passwd</loc></url></urlset>",
        OUTSIDE,
        "<urlset >" + "<url>" * 100_000,
    ],
    ids=range(6),
)
def test_a_sitemap_that_names_no_pages_is_a_failure(tmp_path: Path, content: str) -> None:
    assert fail_one(written(tmp_path, "a.xml", content)).hint


def test_an_address_of_broken_characters_hides_no_other(tmp_path: Path) -> None:
    text = SITEMAP.replace("a.example/1", "a.e&#xD800;xample/1")

    assert "addresses (1)" in fail_one(written(tmp_path, "a.xml", text)).reason
