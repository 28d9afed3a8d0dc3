"""An article between its format and the document: what a reader hands to `document.py`."""

from dataclasses import dataclass
from datetime import date

from detente.model import Basis


@dataclass(frozen=True, slots=True)
class Dated:
    """A day on which the article is said to have been published, and who says so."""

    day: date
    basis: Basis


@dataclass(frozen=True, slots=True)
class Named:
    """An outlet that is said to have published the article, and who says so."""

    name: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as its format gives it.

    `path` says where it was found. `dates` and `outlets` are those that the format states, in any
    order; those that only the text or the address shows are found later. `remarks` are sentences
    on what had to be repaired.
    """

    path: str
    text: str
    url: str | None = None
    title: str | None = None
    dates: tuple[Dated, ...] = ()
    outlets: tuple[Named, ...] = ()
    remarks: tuple[str, ...] = ()


def with_title(title: str | None, body: str) -> str:
    """Return the body with its title above it, unless it already begins with it."""
    if not title or _plain(body[: 2 * len(title) + 20]).startswith(_plain(title)):
        return body
    return f"{title}\n\n{body}"


def _plain(text: str) -> str:
    """Return the text in small letters with simple quotation marks and single spaces."""
    return " ".join(text.translate(_QUOTES).casefold().split())


_QUOTES = str.maketrans("‘’‚“”„", "'''\"\"\"")
