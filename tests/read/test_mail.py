import gzip
import time
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from detente.model import Basis, Document, Failure

from .archives import page, pdf, zipped
from .samples import ARTICLE, FIRST, HEADLINE, SECOND, THIRD, fail_one, read, read_one, written

WRAPPED = (
    "The foreign minister of Ruritania met his colleague from Graustark in\n"
    "Strelsau on Monday to talk about the border, officials of both countries\n"
    "said.\n\nIt was the first meeting since the two countries had recalled their\n"
    "ambassadors.\n"
)
JOINED = (
    f"{FIRST}\n\nIt was the first meeting since the two countries had recalled their ambassadors."
)


def mail(text: str = WRAPPED, **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = headers.pop("sender", '"Strelsau Post" <news@strelsau-post.example>')
    message["To"] = "someone@example.org"
    message["Subject"] = HEADLINE
    message["Date"] = "Wed, 27 Mar 2019 22:30:00 +0100"
    message["Message-ID"] = "<1@strelsau-post.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def test_a_newsletter_is_an_article_with_date_and_outlet(tmp_path: Path) -> None:
    document = read_one(written(tmp_path, "a.eml", bytes(mail(List_Id="<news.strelsau>"))))

    assert document.text == f"{HEADLINE}\n\n{JOINED}"
    assert document.title == HEADLINE
    assert (document.published, document.published_basis) == (date(2019, 3, 27), Basis.FEED)
    assert (document.outlet, document.outlet_basis) == ("Strelsau Post", Basis.FEED)


def test_who_sends_a_mail_to_a_friend_is_no_outlet(tmp_path: Path) -> None:
    assert read_one(written(tmp_path, "a.eml", bytes(mail()))).outlet is None


def test_mail_is_known_by_what_it_holds_under_any_name(tmp_path: Path) -> None:
    for name in ("mail", "mail.txt", "mail.msg"):
        assert read_one(written(tmp_path, name, bytes(mail()))).title == HEADLINE


def test_a_text_that_speaks_of_headers_is_no_mail(tmp_path: Path) -> None:
    text = f"From: the editor\nSubject: peace\n\n{ARTICLE}"

    assert read_one(written(tmp_path, "a.txt", text)).text == text


def test_mail_in_html_is_read_without_its_markup(tmp_path: Path) -> None:
    message = mail("View in browser")
    message.add_alternative(
        f"<html><body><table><tr><td>{FIRST}</td></tr><tr><td>{SECOND}</td></tr></table></body>"
        "</html>",
        subtype="html",
    )

    document = read_one(written(tmp_path, "a.eml", bytes(message)))

    assert document.text == f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}"


def test_documents_that_hang_on_a_mail_are_read_too(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(page(7), "text", "html", filename="../page.html")
    message.add_attachment(pdf(f"{SECOND}\n{THIRD}"), "application", "pdf", filename="a.pdf")
    message.add_attachment(b"\x89PNG", "image", "png", filename="a.png")
    path = written(tmp_path, "a.eml", bytes(message))

    results = read(path)

    assert [getattr(result, "path", None) for result in results] == [
        str(path), f"{path}:../page.html", f"{path}:a.pdf"
    ]  # fmt: skip


def test_each_mail_of_a_mailbox_is_an_article_with_its_number(tmp_path: Path) -> None:
    mails = [mail(), mail(f"{WRAPPED}\nFrom Strelsau they went on.\n\n>From there to Zenda.\n")]
    box = b"".join(b"From a@b.example Wed Mar 27 22:30:00 2019\n%s\n" % bytes(one) for one in mails)
    for name, data in {"a.mbox": box, "archive.txt.gz": gzip.compress(box)}.items():
        path = written(tmp_path, name, data)

        one, other = read(path)

        assert isinstance(one, Document)
        assert isinstance(other, Document)
        assert (one.path, other.path) == (f"{path}:1", f"{path}:2")
        assert other.text.endswith("From Strelsau they went on.\n\nFrom there to Zenda.")


def test_a_mail_that_is_bad_or_too_large_stops_no_other(tmp_path: Path) -> None:
    start = b"From a@b.example Wed Mar 27 22:30:00 2019\n"
    large = b"Subject: x\n\n" + b"word " * 7_000_000
    box = start + b"\n\n" + start + large + b"\n\n" + start + bytes(mail())
    path = written(tmp_path, "a.mbox", box)

    empty, too_large, document = read(path)

    assert isinstance(empty, Failure)
    assert isinstance(too_large, Failure)
    assert (empty.where, too_large.where) == (f"{path}:1", f"{path}:2")
    assert isinstance(document, Document)


def test_a_page_saved_in_one_file_is_read_with_its_address(tmp_path: Path) -> None:
    url = "https://www.strelsau-post.example/news/ministers-meet-in-strelsau"
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = url
    message.set_content(page().decode(), subtype="html")
    message.add_attachment(b"\x89PNG", "image", "png", filename="a.png")

    document = read_one(written(tmp_path, "a.mhtml", bytes(message)))

    assert document.url == url
    assert document.text.startswith(f"{HEADLINE}\n\n{FIRST}")


def test_a_mail_in_a_zip_archive_is_read_with_its_documents(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(page(7), "text", "html", filename="page.html")

    assert len(read(written(tmp_path, "a.zip", zipped({"a.eml": bytes(message)})))) == 2


@pytest.mark.parametrize(
    "content",
    [
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a\n" * 50_000,
        b"MIME-Version: 1.0\n" + b"Subject: =?utf-8?b?" + b"=" * 100_000 + b"?=\n\nText",
        b"MIME-Version: 1.0\nContent-Type: text/plain; charset=no-such\n\n" + FIRST.encode(),
        b"MIME-Version: 1.0\n" + b"X: y\n" * 100_000,
        b"MIME-Version: 1.0\nFrom: " + b"(" * 50_000 + b"\n\n" + FIRST.encode(),
        b"MIME-Version: 1.0\nDate: " + b"9 Mar " * 50_000 + b"\n\n" + FIRST.encode(),
        b"MIME-Version: 1.0\nContent-Type: " + b"message/rfc822\n\nContent-Type: " * 5_000,
        b"MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"From a 2019\n" * 10_000,
    ],
    ids=range(9),
)
def test_absurd_mails_neither_crash_nor_hang(tmp_path: Path, content: bytes) -> None:
    path = written(tmp_path, "a.eml", content)
    started = time.process_time()

    assert read(path)
    assert time.process_time() - started < 5


def test_a_mail_without_text_is_a_failure(tmp_path: Path) -> None:
    failure = fail_one(
        written(tmp_path, "a.eml", b"MIME-Version: 1.0\nContent-Type: image/png\n\nx")
    )

    assert failure.reason == "is a mail without text"


def test_a_date_beyond_all_numbers_is_no_date(tmp_path: Path) -> None:
    data = bytes(mail()).replace(b"27 Mar 2019", b"99999999999999999999 Mar 2019")

    assert read_one(written(tmp_path, "a.eml", data)).published is None
