"""A record of a table goes in, a draft comes out: which column is the text, the title, the date."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from detente.errors import EmptyTextError, ReadError
from detente.model import Basis
from detente.read.days import read_day
from detente.read.decode import one_line_ends
from detente.read.draft import Dated, Draft, Named, with_title

# The names under which tables give these, most telling first, without case and separators.
_TEXT: Final = (
    "text", "body", "content", "fulltext", "articletext", "articlebody", "maintext", "bodytext",
    "article", "story",
)  # fmt: skip
_TITLE: Final = ("title", "headline", "heading")
_OUTLET: Final = (
    "outlet", "source", "publisher", "publication", "newspaper", "sitename", "site", "sourcename",
    "media",
)  # fmt: skip
_PUBLISHED: Final = (
    "published", "publishedat", "publishedon", "publishdate", "publicationdate", "datepublished",
    "datepublish", "pubdate", "publishingdate", "date",
)  # fmt: skip
_URL: Final = ("url", "link", "articleurl", "sourceurl", "permalink", "address")

_KINDS: Final[Mapping[type, str]] = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "an object",
}
_MOST_NAMES: Final = 12


def has_text_column(columns: Iterable[str]) -> bool:
    """Whether one of the columns holds the articles' text."""
    return not {_key(column) for column in columns}.isdisjoint(_TEXT)


def is_read(column: str) -> bool:
    """Whether the column is one of those that are read."""
    return _key(column) in {*_TEXT, *_TITLE, *_OUTLET, *_PUBLISHED, *_URL}


def without_text_column(columns: Iterable[str]) -> ReadError:
    """Return the error for a table that has no column for the articles' text."""
    names = [repr(column[:40]) for column in columns]
    shown = ", ".join(names[:_MOST_NAMES]) + (", …" if len(names) > _MOST_NAMES else "")
    msg = f"has no column for the text; its columns are {shown or 'none'}"
    return ReadError(msg, hint='Name the column of the articles "text".')


def draft_of(record: dict[str, object], path: str) -> Draft:
    """Return the article that a record holds; raise ReadError if it holds none."""
    values = {_key(name): value for name, value in reversed(record.items()) if value is not None}
    body = _text(record, values)
    remarks: list[str] = []
    title = _words(values, _TITLE, remarks)
    outlet = _words(values, _OUTLET, remarks)
    return Draft(
        path=path,
        text=with_title(title, body),
        url=_words(values, _URL, remarks),
        title=title,
        dates=tuple(_dates(values, remarks)),
        outlets=() if outlet is None else (Named(outlet, Basis.INPUT),),
        remarks=tuple(remarks),
    )


def _key(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _text(record: dict[str, object], values: Mapping[str, object]) -> str:
    name = _first(values, _TEXT)
    if name is None:
        if has_text_column(record):
            msg = "has no text"
            raise EmptyTextError(msg, hint="Give the article's text in this column.")
        raise without_text_column(record)
    value = values[name]
    if not isinstance(value, str):
        msg = f"its {name} is {_kind(value)}, not text"
        raise ReadError(msg, hint="Give the article's text as one string.")
    if not value.strip():
        msg = f"its {name} is empty"
        raise EmptyTextError(msg, hint="Give the article's text in this column.")
    return one_line_ends(value)


def _first(values: Mapping[str, object], names: Iterable[str]) -> str | None:
    present = [name for name in names if name in values]
    filled = (name for name in present if values[name] != "")
    return next(filled, present[0] if present else None)


def _words(values: Mapping[str, object], names: Iterable[str], remarks: list[str]) -> str | None:
    """Return the first value that is given, on one line; remark on one that is no text."""
    name = _first(values, names)
    value = None if name is None else values[name]
    if isinstance(value, dict):
        # News interfaces give {"source": {"id": …, "name": …}}.
        value = value.get("name")
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if value is not None:
        remarks.append(f"Its {name} is {_kind(value)}, not text; it was left out.")
    return None


def _dates(values: Mapping[str, object], remarks: list[str]) -> Iterator[Dated]:
    value = _words(values, _PUBLISHED, remarks)
    if value is None:
        return
    try:
        yield Dated(read_day(value), Basis.INPUT)
    except ValueError as error:
        remarks.append(f"No publication date from the input: {error}.")


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "no text")
