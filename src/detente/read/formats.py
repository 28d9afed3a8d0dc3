"""A path goes in, the articles behind it come out: which reader reads which format.

Readers of flat formats give articles; those of archives give members, each of which is read in
its turn.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from detente.errors import EmptyTextError, ReadError
from detente.model import Failure
from detente.read.archives import open_gzip, open_tar, open_zip
from detente.read.draft import Draft
from detente.read.failures import failure_of, shown
from detente.read.feeds import read_feed, read_json_feed
from detente.read.forms import Form, form_of
from detente.read.inputs import STANDARD_INPUT, files_in, open_file, open_standard_input
from detente.read.mail import open_mail, open_mailbox
from detente.read.markdown import read_markdown
from detente.read.members import Member
from detente.read.parquet import read_parquet
from detente.read.pdf import read_pdf
from detente.read.plain import read_plain
from detente.read.sitemaps import read_sitemap
from detente.read.tables import read_json, read_json_lines, read_table
from detente.read.warc import open_warc

# A member and the most bytes of an article in, articles or the members of an archive out.
Reader = Callable[[Member, int], Iterator[Draft | Failure]]
Opener = Callable[[Member, int], Iterator[Member | Draft | Failure]]

# An archive in an archive is opened, one in that is not: such nesting is made to fill disks.
_MOST_LEVELS: Final = 2


def articles_in(path: Path | str, max_bytes: int) -> Iterator[Draft | Failure]:
    """Yield the articles of a file, of all files in a folder, or of standard input for `-`."""
    if str(path) == STANDARD_INPUT:
        yield from _standard_input(max_bytes)
        return
    if "\0" in str(path):
        yield Failure(where=shown(path), reason="holds a NUL, which no path has")
        return
    for file in files_in(Path(path)):
        yield from (file,) if isinstance(file, Failure) else _file(file, max_bytes)


def articles_of(
    member: Member, max_bytes: int, *, levels: int = _MOST_LEVELS
) -> Iterator[Draft | Failure]:
    """Yield the articles in a stream of bytes; what it cannot be read for is one failure."""
    try:
        yield from _articles(member, max_bytes, levels)
    except (ReadError, OSError) as error:
        yield failure_of(error, member.path)


def _file(path: Path, max_bytes: int) -> Iterator[Draft | Failure]:
    where = shown(path)
    try:
        with open_file(path) as stream:
            yield from articles_of(Member(name=path.name, path=where, stream=stream), max_bytes)
    except (ReadError, OSError) as error:
        yield failure_of(error, where)


def _standard_input(max_bytes: int) -> Iterator[Draft | Failure]:
    try:
        stream = open_standard_input()
        try:
            member = Member(name="", path=STANDARD_INPUT, stream=stream)
            yield from articles_of(member, max_bytes)
        finally:
            stream.detach()
    except (ReadError, OSError) as error:
        yield failure_of(error, STANDARD_INPUT)


def _articles(member: Member, max_bytes: int, levels: int) -> Iterator[Draft | Failure]:
    form = member.form or form_of(member.head, member.name)
    if form in _OPENERS:
        yield from _opened(member, form, max_bytes, levels)
        return
    for article in _READERS[form](member, max_bytes):
        yield article if isinstance(article, Failure) else member.said.about(article)


def _opened(member: Member, form: Form, max_bytes: int, levels: int) -> Iterator[Draft | Failure]:
    """Yield the articles of all members of an archive.

    Pages without an article are many in archives of the web, so that they are one failure.
    """
    if not levels:
        msg = "is an archive in an archive in an archive"
        raise ReadError(msg, hint="Unpack the outermost one.")
    bare: list[str] = []
    for inner in _OPENERS[form](member, max_bytes):
        if isinstance(inner, Failure):
            yield inner
            continue
        try:
            yield from _inner(inner, form, max_bytes, levels)
        except EmptyTextError as error:
            if form is not Form.WARC:
                yield failure_of(error, inner.path)
            bare.append(inner.path)
        except (ReadError, OSError) as error:
            yield failure_of(error, inner.path)
    if bare and form is Form.WARC:
        msg = f"pages without the body of an article: {len(bare)}"
        yield failure_of(
            EmptyTextError(msg, hint=f"They were passed over; one is {bare[0]}."), member.path
        )


def _inner(
    inner: Member | Draft, outer: Form, max_bytes: int, levels: int
) -> Iterator[Draft | Failure]:
    if isinstance(inner, Draft):
        yield inner
        return
    form = inner.form or form_of(inner.head, inner.name)
    # An archive that is packed once more, as in .tar.gz, is no further one.
    is_same = outer is Form.GZIP and form in {Form.TAR, Form.WARC}
    yield from _articles(replace(inner, form=form), max_bytes, levels if is_same else levels - 1)


def _read_page(member: Member, max_bytes: int) -> Iterator[Draft]:
    # Half a second to import, for pages only.
    from detente.read.pages import read_page  # noqa: PLC0415

    yield from read_page(member, max_bytes)


_READERS: Final[Mapping[Form, Reader]] = {
    Form.TEXT: read_plain,
    Form.MARKDOWN: read_markdown,
    Form.PAGE: _read_page,
    Form.JSON: read_json,
    Form.JSON_LINES: read_json_lines,
    Form.TABLE: read_table,
    Form.FEED: read_feed,
    Form.JSON_FEED: read_json_feed,
    Form.PDF: read_pdf,
    Form.PARQUET: read_parquet,
    Form.SITEMAP: read_sitemap,
}
_OPENERS: Final[Mapping[Form, Opener]] = {
    Form.ZIP: open_zip,
    Form.TAR: open_tar,
    Form.GZIP: open_gzip,
    Form.WARC: open_warc,
    Form.MAIL: open_mail,
    Form.MAILBOX: open_mailbox,
}
