"""HTML goes in, its elements or its plain text come out; what would take for ever is refused."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from typing import Final

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from detente.errors import EmptyTextError, ReadError

# The longest news page in a sample of fifty has 3,000 elements; the libraries need time that
# grows with the square of elements and attributes.
_MOST_ELEMENTS: Final = 30_000
_MOST_ATTRIBUTES: Final = 500
_HINT: Final = "Give the text of the article itself."

_TAG: Final = re.compile(
    r"""<[a-zA-Z][^\s<>"'=]*+(?:[\s/]++[^\s<>"'=/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s<>"']++))?+)*+"""
)
_QUOTED: Final = re.compile(r""""[^"]*"|'[^']*'""")
_MARK: Final = re.compile(r"<[a-zA-Z/!]|&#?\w+;")

_HIDDEN: Final = frozenset(
    ("script", "style", "template", "noscript", "svg", "iframe", "form", "button", "head", "nav")
)
_BLOCKS: Final = frozenset(
    (
        *("p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "pre"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote", "section", "article", "header"),
        *("footer", "aside", "main", "figure", "figcaption", "body", "center", "address"),
    )
)

# What lxml and the libraries on it raise on broken pages, found by feeding them such.
LIBRARY_ERRORS: Final = (
    etree.LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError,
    AssertionError, OverflowError,
)  # fmt: skip


def parsed(text: str) -> HtmlElement:
    """Return the elements of a page; raise ReadError if there are too many or none."""
    if any(_attributes(tag[0]) > _MOST_ATTRIBUTES for tag in _TAG.finditer(text)):
        msg = f"has a tag of more than {_MOST_ATTRIBUTES:,} attributes"
        raise ReadError(msg, hint=_HINT)
    # What follows a comment within a paragraph would be lost in looking for the article.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except LIBRARY_ERRORS as error:
        msg = "is a page without the body of an article"
        raise EmptyTextError(msg, hint=_HINT) from error
    if sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        msg = f"has more than {_MOST_ELEMENTS:,} elements"
        raise ReadError(msg, hint=_HINT)
    return tree


def text_of(markup: str) -> str:
    """Return the text of a piece of HTML, a blank line between its blocks."""
    if _MARK.search(markup) is None:
        return markup.strip()
    if "<" not in markup:
        return unescape(markup).strip()
    lines = "".join(_pieces(parsed(f"<div>{markup}</div>"))).split("\n")
    return "\n\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def line_of(markup: str) -> str | None:
    """Return the text of a piece of HTML on one line, or None if it has none."""
    return " ".join(text_of(markup).split()) or None


def _attributes(tag: str) -> int:
    # An attribute takes two characters at least, so that short tags need no counting.
    return 0 if len(tag) < 2 * _MOST_ATTRIBUTES else len(_QUOTED.sub(" ", tag).split())


def _pieces(tree: HtmlElement) -> Iterator[str]:
    """Yield the text of the elements in order, a line feed where a block begins or ends."""
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        is_block = element.tag in _BLOCKS
        if event == "start":
            if element.tag in _HIDDEN:
                walk.skip_subtree()
            elif is_block:
                yield "\n"
            if element.tag not in _HIDDEN:
                yield _flat(element.text)
            continue
        if is_block:
            yield "\n"
        if element is not tree:
            yield _flat(element.tail)


def _flat(text: str | None) -> str:
    return "" if text is None else text.replace("\n", " ").replace("\r", " ")
