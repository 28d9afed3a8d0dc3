import textwrap
import time
from pathlib import Path

import pytest

from .archives import pdf
from .samples import FIRST, HEADLINE, SECOND, THIRD, fail_one, read, read_one, written


def printed(*paragraphs: str, width: int = 70) -> str:
    return "\n \n".join("\n".join(textwrap.wrap(paragraph, width)) for paragraph in paragraphs)


def test_the_paragraphs_of_a_pdf_are_lines(tmp_path: Path) -> None:
    path = written(tmp_path, "a.pdf", pdf(printed(HEADLINE, FIRST, SECOND, THIRD)))

    document = read_one(path)

    assert document.text == f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert document.title == HEADLINE


def test_a_pdf_is_known_by_what_it_holds(tmp_path: Path) -> None:
    assert FIRST in read_one(written(tmp_path, "article.txt", pdf(printed(FIRST)))).text


def test_lines_at_the_edge_of_every_page_are_left_out(tmp_path: Path) -> None:
    pages = [
        f"Strelsau Post, 27 March 2019\n{printed(text)}\nPage {number}"
        for number, text in enumerate((FIRST, SECOND, THIRD), start=1)
    ]

    document = read_one(written(tmp_path, "a.pdf", pdf(*pages)))

    assert document.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_a_pdf_of_pictures_says_what_to_do(tmp_path: Path) -> None:
    failure = fail_one(written(tmp_path, "a.pdf", pdf("", "")))

    assert failure.reason == "is a PDF without text, perhaps pictures of pages"
    assert "OCR" in (failure.hint or "")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4\n",
        pdf(FIRST)[:300],
        pdf(FIRST).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"),
        pdf(FIRST).replace(b"/Count 1", b"/Count 99999999"),
        pdf(FIRST).replace(b"/Parent 2 0 R", b"/Parent 3 0 R"),
        b"%PDF-1.4\n" + b"1 0 obj\n" * 100_000,
        b"%PDF-1.4\n1 0 obj\n" + b"[" * 200_000,
    ],
    ids=range(7),
)
def test_absurd_documents_neither_crash_nor_hang(tmp_path: Path, data: bytes) -> None:
    path = written(tmp_path, "a.pdf", data)
    started = time.process_time()

    assert len(read(path)) == 1
    assert time.process_time() - started < 10
