import gzip
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import brotli
import pytest

from detente.model import Basis, Document, Failure

from .archives import HTML, Records, page, wacz, zipped
from .samples import ARTICLE, FIRST, HEADLINE, fail_one, read, read_one, reasons, written

URL = "https://www.strelsau-post.example/a/2019/03/27/meeting"
ZEROS = gzip.compress(bytes(30_000_000), compresslevel=1)


@pytest.mark.parametrize("packed", [True, False])
def test_pages_of_an_archive_are_documents_with_their_record_and_address(
    tmp_path: Path, *, packed: bool
) -> None:
    records = Records(packed=packed).add(URL, page(1)).add(f"{URL}-again", page(2))
    path = written(tmp_path, "a.warc.gz" if packed else "a.warc", records.data)

    one, other = read(path)

    assert isinstance(one, Document)
    assert isinstance(other, Document)
    assert one.text.startswith(f"{HEADLINE}\n\n{FIRST}")
    assert (one.path, one.url) == (f"{path}:1", URL)
    assert (other.path, other.url) == (f"{path}:2", f"{URL}-again")
    assert (one.outlet, one.outlet_basis) == ("strelsau-post.example", Basis.URL)


def test_an_archive_is_known_by_what_it_holds_under_any_name(tmp_path: Path) -> None:
    for packed in (True, False):
        data = Records(packed=packed).add(URL, page()).data
        assert read_one(written(tmp_path, "crawl", data)).url == URL


def test_an_archive_in_a_wacz_file_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, "a.wacz", wacz(Records().add(URL, page()).data))

    document = read_one(path)

    assert document.path == f"{path}:archive/data.warc.gz:1"
    assert document.url == URL


def test_pictures_redirections_and_error_pages_are_passed_over(tmp_path: Path) -> None:
    records = (
        Records()
        .add(f"{URL}/a.png", b"\x89PNG", [("Content-Type", "image/png")])
        .add(f"{URL}/old", page(), [*HTML, ("Location", URL)], status="301 Moved")
        .add(f"{URL}/gone", page(), status="404 Not Found")
        .add(URL, page())
    )

    assert read_one(written(tmp_path, "a.warc.gz", records.data)).url == URL


def test_text_that_was_taken_from_pages_is_read(tmp_path: Path) -> None:
    records = Records().add(URL, ARTICLE.encode(), kind="conversion")

    assert read_one(written(tmp_path, "a.warc.wet.gz", records.data)).text == ARTICLE


@pytest.mark.parametrize(
    ("body", "header"),
    [
        (gzip.compress(page()), ("Content-Encoding", "gzip")),
        (brotli.compress(page()), ("Content-Encoding", "br")),
        (page(), ("Content-Encoding", "gzip")),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(page()), page()), ("Transfer-Encoding", "chunked")),
        (page(), ("Transfer-Encoding", "chunked")),
    ],
    ids=["gzip", "br", "not gzip", "chunked", "not chunked"],
)
def test_bodies_are_read_however_they_were_sent(
    tmp_path: Path, body: bytes, header: tuple[str, str]
) -> None:
    records = Records().add(URL, body, [*HTML, header])

    assert FIRST in read_one(written(tmp_path, "a.warc.gz", records.data)).text


def test_the_charset_of_the_answer_is_used(tmp_path: Path) -> None:
    html = page().decode().replace("Strelsau", "Dvořák").encode("iso-8859-2")
    records = Records().add(URL, html, [("Content-Type", "text/html; charset=ISO-8859-2")])

    assert "Dvořák" in read_one(written(tmp_path, "a.warc.gz", records.data)).text


def test_pages_without_an_article_are_one_failure(tmp_path: Path) -> None:
    menu = b"<html><body><nav>Home</nav></body></html>"
    records = Records().add(URL, menu).add(f"{URL}2", page()).add(f"{URL}3", menu)
    path = written(tmp_path, "a.warc.gz", records.data)

    document, failure = read(path)

    assert isinstance(document, Document)
    assert isinstance(failure, Failure)
    assert failure.reason == "pages without the body of an article: 2"
    assert f"{path}:1" in (failure.hint or "")


@pytest.mark.parametrize("packed", [True, False])
def test_a_damaged_record_is_one_failure_and_the_others_are_read(
    tmp_path: Path, *, packed: bool
) -> None:
    records = Records(packed=packed)
    for number in range(5):
        records.add(f"{URL}{number}", page(number))
    data = bytearray(records.data)
    first, end = records.starts[2:4]
    data[first + 8 : end - 8 if packed else first + 200] = b"?" * (
        end - first - 16 if packed else 192
    )
    path = written(tmp_path, "a.warc.gz", bytes(data))

    results = read(path)

    assert [getattr(result, "url", None) for result in results] == [
        f"{URL}0", f"{URL}1", None, f"{URL}3", f"{URL}4"
    ]  # fmt: skip
    assert isinstance(results[2], Failure)
    assert results[2].where == f"{path}:3"
    assert results[2].reason.startswith("is damaged")


def test_an_archive_that_is_cut_off_gives_what_it_has_and_says_so(tmp_path: Path) -> None:
    data = Records().add(URL, page(1)).add(f"{URL}2", page(2)).data

    results = read(written(tmp_path, "a.warc.gz", data[:-40]))

    assert isinstance(results[0], Document)
    assert any("damaged" in reason for reason in reasons(results))


def test_a_page_that_unpacks_to_too_much_is_one_failure(tmp_path: Path) -> None:
    records = Records().add(URL, ZEROS, [*HTML, ("Content-Encoding", "gzip")]).add(URL, page())

    failure, document = read(written(tmp_path, "a.warc.gz", records.data))

    assert isinstance(failure, Failure)
    assert failure.reason.startswith("is larger than 8,000,000 bytes")
    assert isinstance(document, Document)


def test_an_archive_without_pages_is_a_failure(tmp_path: Path) -> None:
    records = Records().add(URL, b"x", [("Content-Type", "image/png")])

    assert fail_one(written(tmp_path, "a.warc", records.data)).reason == "holds no web pages"
    assert "damaged" in fail_one(written(tmp_path, "b.warc", b"WARC/1.0\r\n\r\nx")).reason


def test_an_archive_comes_through_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    data = Records().add(URL, page()).data
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))

    assert read_one("-").url == URL


def test_an_archive_in_a_zip_archive_is_read(tmp_path: Path) -> None:
    data = zipped({"crawls/a.warc.gz": Records().add(URL, page()).data})

    assert read_one(written(tmp_path, "a.zip", data)).url == URL
