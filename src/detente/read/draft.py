"""An article between its format and the document: what a reader hands to `document.py`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from detente.model import Basis
from detente.read.addresses import on_same_site
from detente.read.days import read_day


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is known of an article from around it: a feed, a record of an archive, an address.

    `url` is where it was found. `charset` is the encoding that was declared for it.
    """

    url: str | None = None
    title: str | None = None
    dates: tuple[Dated, ...] = field(default=())
    outlets: tuple[Named, ...] = ()
    charset: str | None = None

    def about(self, draft: Draft) -> Draft:
        """Return the draft with what it does not say itself.

        Where it was found goes before the address that it claims on another site: a page must not
        pass for one of somebody else.
        """
        url = draft.url
        if self.url is not None and (url is None or not on_same_site(url, self.url)):
            url = self.url
        return replace(
            draft,
            url=url,
            title=draft.title or self.title,
            dates=(*draft.dates, *self.dates),
            outlets=(*draft.outlets, *self.outlets),
        )


def dates_of(values: Iterable[object], basis: Basis) -> Iterator[Dated]:
    """Yield the day of the first value that is one."""
    for value in values:
        if isinstance(value, str) and value.strip():
            try:
                yield Dated(read_day(value), basis)
            except ValueError:
                continue
            return


def with_title(title: str | None, body: str) -> str:
    """Return the body with its title above it, unless it already begins with it."""
    if not title or _plain(body[: 2 * len(title) + 20]).startswith(_plain(title)):
        return body
    return f"{title}\n\n{body}"


def _plain(text: str) -> str:
    """Return the text in small letters with simple quotation marks and single spaces."""
    return " ".join(text.translate(_QUOTES).casefold().split())


_QUOTES = str.maketrans("‘’‚“”„", "'''\"\"\"")
