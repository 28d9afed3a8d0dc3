"""Text broken to fit a page goes in, text with a line for each paragraph comes out.

Sentences are sought within lines, so one that runs over several would be lost.
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Final

_NARROWEST: Final = 24
_WIDEST: Final = 140
_LEAST_FULL: Final = 0.5
_FIRST_WORD: Final = re.compile(r"\S+")
_ENTRY: Final = re.compile(r"\s*(?:[-*•–—]\s|\d{1,3}[.)]\s|[A-Za-z-]+:\s|>|--\s?$|_{3,}|={3,})")
_HYPHENATED: Final = re.compile(r"[a-z]-$")
_SMALL: Final = re.compile(r"[a-z]")


def unwrapped(text: str, *, slack: float = 0.0) -> str:
    """Return the text with the lines of each paragraph joined.

    A line goes on in the next one when the first word of that would not have fitted behind it.
    `slack` is by how much of the width lines may be shorter than that, as where letters differ in
    width. Text of lines that are longer than those of a page is left as it is.
    """
    lines = text.split("\n")
    longest = max((len(line.rstrip()) for line in lines), default=0)
    if not _NARROWEST <= longest <= _WIDEST:
        return text
    paragraphs: list[str] = []
    for has_text, group in groupby(lines, key=lambda line: bool(line.strip())):
        if has_text:
            paragraphs.extend(_paragraphs(list(group), longest, slack))
    return "\n\n".join(paragraphs)


def _paragraphs(lines: list[str], longest: int, slack: float) -> Iterator[str]:
    """Yield the paragraphs in lines without a blank one among them."""
    width = max(len(line.rstrip()) for line in lines)
    # Columns and quotations are narrower than the page; a list of short lines is neither.
    width = longest if width < _LEAST_FULL * longest else width
    current = lines[0].strip()
    for before, line in pairwise(lines):
        if _goes_on(before, line, width, slack):
            current = _joined(current, line.strip())
        else:
            yield current
            current = line.strip()
    yield current


def _goes_on(line: str, following: str, width: int, slack: float) -> bool:
    word = _FIRST_WORD.search(following)
    if word is None or _ENTRY.match(following):
        return False
    return len(line.rstrip()) + 1 + len(word[0]) > width * (1 - slack)


def _joined(line: str, following: str) -> str:
    if _HYPHENATED.search(line) and _SMALL.match(following):
        return line[:-1] + following
    return f"{line} {following}"
