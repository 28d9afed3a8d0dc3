from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from detente.serve import make_app
from serve.asking import HERE, Client


@pytest.fixture
def front(news: Path, tmp_path: Path) -> Iterator[TestClient]:
    """Return what asks for pages that lie in a folder of their own."""
    pages = tmp_path / "pages"
    (pages / "assets").mkdir(parents=True)
    (pages / "index.html").write_text("<!doctype html><title>pages</title>")
    (pages / "assets/main-1a2b.js").write_text("export {}")
    (pages / "icon.svg").write_text("<svg/>")
    (tmp_path / "secret.txt").write_text("hidden words")
    (pages / "outward.txt").symlink_to(tmp_path / "secret.txt")
    with TestClient(make_app(news, pages=pages), base_url=HERE) as client:
        yield client


def test_every_place_in_the_pages_is_the_same_file(front: TestClient) -> None:
    for path in ("/", "/tie", "/documents/doc-1", "/claims?actor=Graustark"):
        answer = front.get(path)
        assert answer.text == "<!doctype html><title>pages</title>"
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert answer.headers["cache-control"] == "no-cache"


def test_assets_are_kept_for_good_and_others_asked_for_again(front: TestClient) -> None:
    script, icon = front.get("/assets/main-1a2b.js"), front.get("/icon.svg")

    assert script.headers["content-type"] == "text/javascript; charset=utf-8"
    assert "immutable" in script.headers["cache-control"]
    assert icon.headers["content-type"] == "image/svg+xml"
    assert icon.headers["cache-control"] == "no-cache"
    again = {"If-None-Match": icon.headers["etag"]}
    assert front.get("/icon.svg", headers=again).status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/outward.txt",
        "//etc/hosts.txt",
        "/%00.txt",
        f"/{'a' * 300}.txt",
        "/.",
        "/assets/none.js",
        "/favicon.ico",
        "/api/v2",
        "/api",
        "/api/v1/../../secret.txt",
    ],
)
def test_nothing_outside_the_pages_is_told(front: TestClient, path: str) -> None:
    answer = front.get(path)

    assert answer.status_code == 404 or answer.text.startswith("<!doctype html><title>pages")
    assert "hidden words" not in answer.text


def test_pages_that_are_not_built_say_what_to_do(news: Path, tmp_path: Path) -> None:
    client = TestClient(make_app(news, pages=tmp_path), base_url=HERE)

    answer = client.get("/tie")

    assert answer.status_code == 503
    assert "make pages" in answer.text
    assert "<script" not in answer.text
    assert client.get("/api/v1").status_code == 200


def test_no_page_of_the_framework_is_served(asked: Client) -> None:
    for path in ("/docs", "/redoc", "/openapi.json", "/api/v1/docs"):
        answer = asked.http.get(path)
        assert "cdn" not in answer.text
        assert "swagger" not in answer.text.lower()
