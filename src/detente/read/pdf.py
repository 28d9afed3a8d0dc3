"""A PDF document goes in, the text that is in it comes out as one article."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from detente.errors import EmptyTextError, ReadError
from detente.read.draft import Draft
from detente.read.markup import LIBRARY_ERRORS
from detente.read.members import Member
from detente.read.plain import read_whole
from detente.read.wrapped import unwrapped

# A document is mostly pictures and fonts.
_BYTES_A_DOCUMENT: Final = 16
_MOST_PAGES: Final = 300
_LEAST_LETTERS: Final = 40
_FEW_PAGES: Final = 3
_EDGE_LINES: Final = 2
_NUMBER: Final = re.compile(r"\d+")
_LETTER: Final = re.compile(r"[^\W\d_]")
# In print, wide and narrow letters fill a line with different numbers of them.
_SLACK: Final = 0.12
_HINT_DAMAGED: Final = "Get it again, or give its text."

logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False


def read_pdf(member: Member, max_bytes: int) -> Iterator[Draft]:
    """Yield the document's text, a line for each paragraph; raise EmptyTextError without any."""
    data = read_whole(member.stream, _BYTES_A_DOCUMENT * max_bytes)
    pages = _pages(data, max_bytes)
    letters = sum(len(_LETTER.findall(page)) for page in pages)
    if letters < _LEAST_LETTERS:
        msg = "is a PDF without text, perhaps pictures of pages"
        raise EmptyTextError(msg, hint="Let a program for text recognition (OCR) add the text.")
    text = unwrapped("\n\n".join(_without_running_heads(pages)), slack=_SLACK)
    yield Draft(path=member.path, text=text)


def _pages(data: bytes, max_bytes: int) -> list[str]:
    from pypdf import PdfReader  # noqa: PLC0415 - a quarter of a second, for such files only
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    pages: list[str] = []
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            msg = "is encrypted"
            raise ReadError(msg, hint="Save it without its password.")
        _require_few(len(reader.pages), _MOST_PAGES, "pages")
        for page in reader.pages:
            pages.append(page.extract_text())
            _require_few(sum(map(len, pages)), max_bytes, "characters")
    except (PyPdfError, *LIBRARY_ERRORS, OSError, ArithmeticError, NotImplementedError) as error:
        msg = f"malformed PDF: {error}"
        raise ReadError(msg, hint=_HINT_DAMAGED) from error
    return pages


def _require_few(number: int, most: int, what: str) -> None:
    if number > most:
        msg = f"is a PDF of more than {most:,} {what}"
        raise ReadError(msg, hint="Cut it into articles.")


def _without_running_heads(pages: list[str]) -> Iterator[str]:
    """Yield the pages without the lines that stand at the edge of most of them."""
    lines = [[line for line in page.split("\n") if line.strip()] for page in pages]
    edges = Counter(key for page in lines for key in {_key(line) for line in _edge(page)})
    running = {key for key, count in edges.items() if count >= max(_FEW_PAGES, len(pages) / 2)}
    for page in lines:
        edge = {id(line) for line in _edge(page)}
        yield "\n".join(line for line in page if id(line) not in edge or _key(line) not in running)


def _edge(page: list[str]) -> list[str]:
    return [*page[:_EDGE_LINES], *page[_EDGE_LINES:][-_EDGE_LINES:]]


def _key(line: str) -> str:
    """Return the line as it stands on every page, whatever the page's number."""
    return _NUMBER.sub("0", line.strip())
