"""A sitemap goes in; the addresses in it come out, with what it says about the pages there."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from detente.errors import EmptyTextError, ReadError
from detente.model import Basis
from detente.read.addresses import resolved
from detente.read.draft import Draft, Named, Said, dates_of
from detente.read.feeds import Entry
from detente.read.members import Member
from detente.read.plain import read_whole

# The protocol allows for 50 MB; an index or a sitemap of news is far smaller.
_MOST_BYTES: Final = 50_000_000
_HINT_SAVED: Final = "Give its web address to have its pages fetched: detente read https://…"
_HINT_BROKEN: Final = "Save the sitemap again."


def read_sitemap(member: Member, max_bytes: int) -> Iterator[Draft]:
    """Raise EmptyTextError: a saved sitemap holds addresses and no articles."""
    del max_bytes
    number = sum(1 for _ in entries_of_sitemap(member))
    msg = f"is a sitemap: it names addresses ({number}) and holds no articles"
    raise EmptyTextError(msg, hint=_HINT_SAVED)
    yield


def entries_of_sitemap(member: Member) -> Iterator[Entry]:
    """Yield the pages, or the further sitemaps, that it names; raise ReadError if it names none.

    Of pages, those that changed last come first.
    """
    data = read_whole(member.stream, _MOST_BYTES)
    # Entities are not opened, and nothing is fetched.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        msg = f"malformed sitemap: {error}"
        raise ReadError(msg, hint=_HINT_BROKEN) from error
    elements = () if root is None else root
    entries = [
        entry for element in elements if (entry := _entry(element, member.said.url)) is not None
    ]
    if not entries:
        msg = "is a sitemap that names no addresses"
        raise EmptyTextError(msg, hint="Look at it again when there is news.")
    yield from sorted(entries, key=lambda entry: entry.version or "", reverse=True)


def _entry(element: etree._Element, base: str | None) -> Entry | None:
    found: dict[str, str] = {}
    for child in element.iter():
        # Not by QName, which refuses the names that a broken sitemap is left with.
        name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        text = _text(child)
        if text:
            found.setdefault(name, text)
    url = resolved(found.get("loc"), base)
    if url is None:
        return None
    outlet = " ".join(found.get("name", "").split())
    return Entry(
        number=0,
        said=Said(
            url=url,
            title=found.get("title"),
            dates=tuple(dates_of((found.get("publication_date"),), Basis.FEED)),
            outlets=(Named(outlet, Basis.FEED),) if outlet else (),
        ),
        version=found.get("lastmod") or found.get("publication_date"),
    )


def _text(element: etree._Element) -> str:
    try:
        return (element.text or "").strip()
    except UnicodeDecodeError:  # a broken sitemap may be left with bytes that are no text
        return ""
