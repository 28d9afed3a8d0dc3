"""Markdown goes in, the article in it comes out without the marks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from detente.errors import EmptyTextError
from detente.read.decode import decode, one_line_ends
from detente.read.draft import Draft
from detente.read.fields import draft_of
from detente.read.markup import text_of
from detente.read.members import Member
from detente.read.plain import read_whole

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT: Final = re.compile(r"---[ \t]*\n(?P<lines>(?:.*\n){1,200}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_FIELD: Final = re.compile(r"(?P<name>[\w-]+)[ \t]*:[ \t]*(?P<value>\S.*)")
_MARK: Final = re.compile(r"[#*_`\[\]<>\\|&]|^(?:[-+]|\d+[.)])\s|^[=-]{3,}\s*$", re.MULTILINE)
_HINT: Final = "Give the text of an article."


def read_markdown(member: Member, max_bytes: int) -> Iterator[Draft]:
    """Yield the article; front matter gives its title, date, outlet and address."""
    data = read_whole(member.stream, max_bytes)
    text, remarks = decode(data, declared=member.said.charset)
    text = one_line_ends(text)
    front = _FRONT.match(text)
    body = _without_marks(text[front.end() :] if front else text)
    if not body.strip():
        msg = "holds nothing but marks"
        raise EmptyTextError(msg, hint=_HINT)
    record: dict[str, object] = dict(_fields(front["lines"])) if front else {}
    draft = draft_of({**record, "text": body}, member.path)
    yield replace(draft, remarks=(*remarks, *draft.remarks))


def _fields(lines: str) -> Iterator[tuple[str, str]]:
    """Yield names and values of front matter that is not nested."""
    for line in lines.split("\n"):
        field = _FIELD.fullmatch(line)
        if field is not None:
            yield field["name"], field["value"].strip().strip("\"'")


def _without_marks(text: str) -> str:
    """Return the paragraphs of the text, a line for each; text without marks stays as it is."""
    if _MARK.search(text) is None:
        return text
    from markdown_it import MarkdownIt  # noqa: PLC0415 - for such files only

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return "\n\n".join(block for token in tokens if (block := _block(token).strip()))


def _block(token: "Token") -> str:
    if token.type == "html_block":
        return text_of(token.content)
    if token.type != "inline":
        return ""
    return "".join(_inline(child) for child in token.children or ())


def _inline(token: "Token") -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return " " if token.type == "softbreak" else "\n"
    return token.content if token.type in {"text", "code_inline"} else ""
