import gzip
import socket
import time
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import brotli
import pytest

from detente.model import Document
from detente.read import read_inputs
from detente.read.web import Memory, Web

from ..archives import page, pdf, zipped  # noqa: TID252
from ..samples import ARTICLE, FIRST, HEADLINE, reasons  # noqa: TID252
from .hosts import Host, a_web, fetched, fetched_one, refused_one

HTML = "text/html; charset=utf-8"


def test_the_page_at_an_address_is_a_document_of_that_address(host: Host) -> None:
    host.says("/news/2019/03/27/meeting", page(), Content_Type=HTML)
    url = host.url("/news/2019/03/27/meeting")

    document = fetched_one(f"{url}?utm_source=x")

    assert document.text.startswith(f"{HEADLINE}\n\n{FIRST}")
    assert document.url == url
    assert document.path == f"{url}?utm_source=x"
    assert document.outlet == "strelsau-post.example"


def test_other_formats_are_read_from_addresses_too(host: Host) -> None:
    host.says("/a.pdf", pdf(ARTICLE), Content_Type="application/pdf")
    host.says("/a.zip", zipped({"a.txt": ARTICLE.encode()}), Content_Type="application/zip")
    host.says("/a.csv", f'text\n"{ARTICLE}"\n', Content_Type="text/csv")

    results = fetched(*(host.url(path) for path in ("/a.pdf", "/a.zip", "/a.csv")))

    assert all(isinstance(result, Document) for result in results), results


def test_a_page_may_not_pass_for_one_of_another_host(host: Host) -> None:
    head = '<link rel="canonical" href="https://zenda-times.example/news/2019/03/27/x">'
    host.says("/a", page(head=head), Content_Type=HTML)

    assert fetched_one(host.url("/a")).url == host.url("/a")


def test_hosts_are_told_who_asks(host: Host) -> None:
    host.says("/a", page(), Content_Type=HTML)

    fetched_one(host.url("/a"))

    assert {"detente" in headers["User-Agent"] for _, headers in host.asked} == {True}
    assert host.asked[-1][1]["Host"] == f"strelsau-post.example:{host.port}"


# ------------------------------------------------------------------------------------- bad hosts


def slow(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.end_headers()
    for _ in range(200):
        request.wfile.write(b"<p>")
        request.wfile.flush()
        time.sleep(0.1)


def slow_headers(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(200):
        request.wfile.write(b"X-%d: y\r\n" % number)
        request.wfile.flush()
        time.sleep(0.1)


def silent(request: BaseHTTPRequestHandler) -> None:
    del request
    time.sleep(10)


@pytest.mark.parametrize("answer", [slow, slow_headers, silent])
def test_a_host_that_drips_is_left_after_the_whole_time(host: Host, answer: object) -> None:
    host.says("/robots.txt", "")
    host.answers["/a"] = answer  # type: ignore[assignment]
    started = time.monotonic()

    failure = refused_one(host.url("/a"), web=a_web(seconds=0.5))

    assert failure.reason == "did not come within 0 seconds"
    assert time.monotonic() - started < 8


def test_a_body_without_end_is_left_at_the_limit(host: Host) -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        while True:
            request.wfile.write(b"<p>word</p>" * 1_000)

    host.answers["/a"] = endless
    (failure,) = read_inputs([host.url("/a")], max_bytes=10_000, web=a_web())

    assert "larger than 160,000 bytes" in str(failure)


@pytest.mark.parametrize("said", [10, 1_000_000])
def test_a_wrong_length_neither_hangs_nor_crashes(host: Host, said: int) -> None:
    host.says("/a", page(), Content_Length=str(said), Content_Type=HTML)

    failure = refused_one(host.url("/a"))

    assert failure.reason


@pytest.mark.parametrize(
    "body",
    [
        gzip.compress(bytes(100_000_000)),
        brotli.compress(bytes(100_000_000), quality=5),
    ],
    ids=["gzip", "br"],
)
def test_a_body_that_unpacks_to_too_much_is_refused(host: Host, body: bytes) -> None:
    encoding = "gzip" if body.startswith(b"\x1f\x8b") else "br"
    host.says("/a", body, Content_Encoding=encoding, Content_Type=HTML)

    assert "larger than" in refused_one(host.url("/a")).reason


@pytest.mark.parametrize(
    ("body", "encoding"),
    [(gzip.compress(page()), "gzip"), (brotli.compress(page()), "br"), (page(), "gzip")],
    ids=["gzip", "br", "not packed at all"],
)
def test_packed_bodies_are_read(host: Host, body: bytes, encoding: str) -> None:
    host.says("/a", body, Content_Encoding=encoding, Content_Type=HTML)

    assert FIRST in fetched_one(host.url("/a")).text


def test_the_charset_is_that_of_the_header_then_of_the_page_then_of_the_bytes(host: Host) -> None:
    html = page().decode().replace("Strelsau", "Dvořák")
    meta = html.replace("<head>", '<head><meta charset="iso-8859-2">')
    host.says("/a", html.encode("iso-8859-2"), Content_Type="text/html; charset=iso-8859-2")
    host.says("/b", meta.encode("iso-8859-2"), Content_Type="text/html")
    host.says("/c", html.encode(), Content_Type="text/html; charset=iso-8859-2")

    for path in ("/a", "/b", "/c"):
        assert "Dvořák" in fetched_one(host.url(path)).text, path


@pytest.mark.parametrize(
    ("kind", "reason"), [("image/png", "is image/png"), ("video/mp4", "is video/mp4")]
)
def test_what_is_no_text_is_refused(host: Host, kind: str, reason: str) -> None:
    host.says("/a", b"\x00", Content_Type=kind)

    assert refused_one(host.url("/a")).reason.startswith(reason)


@pytest.mark.parametrize("status", [403, 404, 410])
def test_an_error_page_is_no_article(host: Host, status: int) -> None:
    host.says("/a", page(), status=status, Content_Type=HTML)

    assert refused_one(host.url("/a")).reason == f"its host answers {status}"


# ---------------------------------------------------------------------------------- redirections


def test_redirections_are_followed_to_the_page(host: Host) -> None:
    host.says("/a", "", status=301, Location="/b")
    host.says("/b", "", status=302, Location=host.url("/c", name="zenda-times.example"))
    host.says("/c", page(), Content_Type=HTML)

    assert fetched_one(host.url("/a")).url == host.url("/c", name="zenda-times.example")


def test_a_circle_of_redirections_is_left(host: Host) -> None:
    host.says("/a", "", status=302, Location="/b")
    host.says("/b", "", status=302, Location="/a")

    assert refused_one(host.url("/a")).reason == "redirects more than 5 times"


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "http://10.0.0.1/",
        "http://[::ffff:a9fe:a9fe]/", "ftp://strelsau-post.example/", "//192.168.0.1/",
        "http://me:secret@strelsau-post.example/", "http://strelsau-post.example:22/",
        "http://2852039166/", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_a_redirection_to_what_is_not_public_is_refused(host: Host, target: str) -> None:
    host.says("/a", "", status=302, Location=target)

    refused_one(host.url("/a"))

    assert host.paths == ["/a"]


def test_this_machine_is_not_asked_unless_a_program_allows_it(host: Host) -> None:
    host.says("/a", page(), Content_Type=HTML)

    for name in ("127.0.0.1", "localhost", "2130706433"):
        assert "no public host" in refused_one(host.url("/a", name=name), web=Web(pace=0)).reason
    assert host.asked == []


def test_the_number_that_was_checked_is_the_one_that_is_connected_to(host: Host) -> None:
    host.says("/a", page(), Content_Type=HTML)
    # Once for the page and once for the rules; a name that is looked up more often may change.
    answers = iter(["127.0.0.1", "127.0.0.1"])

    document = fetched_one(host.url("/a"), web=a_web(resolve=lambda *_: [next(answers)]))

    assert FIRST in document.text


# ---------------------------------------------------------------------------------------- manners


def test_what_robots_may_not_fetch_is_not_fetched(host: Host) -> None:
    host.says("/robots.txt", "User-agent: *\nDisallow: /private\n")
    host.says("/private/a", page(), Content_Type=HTML)
    host.says("/a", "", status=302, Location="/private/a")

    for path in ("/private/a", "/a"):
        assert "robots.txt" in refused_one(host.url(path)).reason
    assert host.paths == ["/a"]


def test_where_the_rules_cannot_be_had_nothing_is_fetched(host: Host) -> None:
    host.says("/robots.txt", "", status=503)
    host.says("/a", page(), Content_Type=HTML)

    assert refused_one(host.url("/a")).reason == (
        "its host answers 503 when asked for its robots.txt"
    )


def test_a_host_that_does_not_answer_is_asked_three_times_and_said_to_be_so() -> None:
    naps: list[float] = []
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        origin = f"http://strelsau-post.example:{deaf.getsockname()[1]}"

        results = fetched(f"{origin}/1", f"{origin}/2", web=a_web(sleep=naps.append))

    assert all("could not be fetched" in reason for reason in reasons(results))
    assert naps == [2, 4]


def test_a_busy_host_is_asked_again_when_it_says(host: Host) -> None:
    host.says("/robots.txt", "")
    naps: list[float] = []
    soon = formatdate(time.time() + 30, usegmt=True)
    for status, later in ((429, "7"), (503, soon)):
        host.says("/a", "", status=status, Retry_After=later)

        def sleep(seconds: float) -> None:
            naps.append(seconds)
            host.says("/a", page(), Content_Type=HTML)

        assert fetched_one(host.url("/a"), web=a_web(sleep=sleep)).title == HEADLINE

    assert naps[0] == 7
    assert 25 < naps[1] <= 30


def test_a_host_that_stays_busy_or_wants_long_waiting_is_left(host: Host) -> None:
    host.says("/robots.txt", "")
    naps: list[float] = []
    host.says("/a", "", status=500)
    host.says("/b", "", status=429, Retry_After="86400")

    assert (
        refused_one(host.url("/a"), web=a_web(sleep=naps.append)).reason == "its host answers 500"
    )
    assert "wait 86400 seconds" in refused_one(host.url("/b"), web=a_web(sleep=naps.append)).reason
    assert naps == [2, 4]


def test_a_host_that_wants_long_waiting_is_not_asked_until_then(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    host.says("/robots.txt", "")
    host.says("/a", "", status=429, Retry_After="3600")
    host.says("/b", page(), Content_Type=HTML)
    web, began = a_web(), time.monotonic()
    refused_one(host.url("/a"), web=web)
    host.asked.clear()

    assert "asks to wait 3600 seconds" in refused_one(host.url("/b"), web=web).reason
    assert host.asked == []
    monkeypatch.setattr(time, "monotonic", lambda: began + 3_700)
    assert fetched_one(host.url("/b"), web=web).title == HEADLINE


def test_the_rules_of_a_host_are_asked_for_once_a_day_and_soon_again_where_it_fails(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    host.says("/robots.txt", "", status=500)
    host.says("/a", page(), Content_Type=HTML)
    web, began, passed = a_web(), time.monotonic(), [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: began + passed[0])
    refused_one(host.url("/a"), web=web)
    host.says("/robots.txt", "")
    assert "robots.txt" in refused_one(host.url("/a"), web=web).reason

    asked = []
    for hours in (0.1, 12.0, 25.0, 26.0):
        passed[0] = 3_600 * hours
        host.asked.clear()
        web.visited.clear()
        assert fetched_one(host.url("/a"), web=web).title == HEADLINE
        asked.append("/robots.txt" in [path for path, _ in host.asked])

    assert asked == [True, False, True, False]


def test_a_host_is_asked_at_its_pace(host: Host) -> None:
    host.says("/robots.txt", "User-agent: *\nCrawl-delay: 5\n")
    naps: list[float] = []
    for number in (1, 2):
        host.says(f"/{number}", page(number), Content_Type=HTML)

    fetched(host.url("/1"), host.url("/2"), web=a_web(pace=1.0, sleep=naps.append))

    assert [round(nap) for nap in naps] == [1, 6]


# ----------------------------------------------------------------------------------- memory


def test_what_did_not_change_is_not_sent_again(host: Host, tmp_path: Path) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        same = request.headers.get("If-None-Match") == '"1"'
        same = same and request.headers.get("If-Modified-Since") == "Wed, 27 Mar 2019 22:30:00 GMT"
        request.send_response(304 if same else 200)
        request.send_header("ETag", '"1"')
        request.send_header("Last-Modified", "Wed, 27 Mar 2019 22:30:00 GMT")
        request.send_header("Content-Length", "0" if same else str(len(page())))
        request.end_headers()
        if not same:
            request.wfile.write(page())

    host.answers["/a"] = answer
    first = a_web()
    fetched_one(host.url("/a"), web=first)
    first.memory.write(tmp_path / "memory.json")

    again = a_web(memory=Memory.read(tmp_path / "memory.json"))

    assert fetched(host.url("/a"), web=again) == []
    assert again.memory.of(host.url("/a")).etag == '"1"'


def test_a_broken_memory_is_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "memory.json"
    for content in ("", "[]", "{", '{"a": 3}', '{"a": {"etag": 3, "other": 4}}', "\xff"):
        path.write_text(content)
        assert Memory.read(path).of("a").etag is None
