"""A mail or a mailbox goes in, the articles in it and the files that hang on it come out.

A saved page in one file (MHTML) has the form of a mail, too.
"""

import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from typing import Final

from detente.errors import EmptyTextError, ReadError
from detente.model import Basis, Failure
from detente.read.addresses import is_web_address
from detente.read.decode import decode, one_line_ends
from detente.read.draft import Draft, Named, Said, dates_of, with_title
from detente.read.failures import failure_of, shown
from detente.read.forms import Form
from detente.read.markup import text_of
from detente.read.members import Member, stream_of
from detente.read.plain import read_whole
from detente.read.wrapped import unwrapped

# A mail may carry pictures and documents.
_ARTICLES_A_MAIL: Final = 16
_MOST_PARTS: Final = 200
_FROM: Final = re.compile(rb"From \S.*\d{4}\s*$")
_QUOTED_FROM: Final = re.compile(rb"(?m)^>(?=>*From )")
_FLOWED: Final = re.compile(r"(?<=\S) \n(?=\S)")
_LISTS: Final = ("List-Id", "List-Unsubscribe", "List-Post")
_NAME: Final = re.compile(r"""\s*"?(?P<name>[^"<@]+?)"?\s*<[^<>]*>\s*$""")
_PAGE_ADDRESSES: Final = ("Snapshot-Content-Location", "Content-Location")
_HINT: Final = "Save the mail again."
# What the parser of the standard library raises on broken headers and parts.
_MAIL_ERRORS: Final = (
    ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError,
    OverflowError,
)  # fmt: skip


def open_mail(member: Member, max_bytes: int) -> Iterator[Draft | Member | Failure]:
    """Yield the article in the mail, then the documents that hang on it."""
    data = read_whole(member.stream, _ARTICLES_A_MAIL * max_bytes)
    yield from _articles(data, member.path)


def open_mailbox(member: Member, max_bytes: int) -> Iterator[Draft | Member | Failure]:
    """Yield what is in each mail of a mailbox, in their order."""
    number = 0
    for number, data in _mails(member, _ARTICLES_A_MAIL * max_bytes):
        path = f"{member.path}:{number}"
        if data is None:
            msg = f"is larger than {_ARTICLES_A_MAIL * max_bytes:,} bytes"
            yield failure_of(ReadError(msg, hint="Save its documents as files."), path)
            continue
        try:
            yield from _articles(data, path)
        except ReadError as error:
            yield failure_of(error, path)
    if not number:
        msg = "is empty"
        raise EmptyTextError(msg, hint="Give mails that hold articles.")


def _mails(member: Member, most_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield the mails with their numbers; None for one that is too large."""
    number, size, after_blank = 0, 0, True
    lines: list[bytes] = []
    while line := member.stream.readline(most_bytes):
        if after_blank and _FROM.match(line):
            if number:
                yield number, _whole(lines, size, most_bytes)
            number, size, lines = number + 1, 0, []
        elif size <= most_bytes:
            size += len(line)
            lines.append(line)
        after_blank = line in {b"\n", b"\r\n"}
    if number or lines:
        yield max(number, 1), _whole(lines, size, most_bytes)


def _whole(lines: list[bytes], size: int, most_bytes: int) -> bytes | None:
    return None if size > most_bytes else _QUOTED_FROM.sub(b"", b"".join(lines))


def _articles(data: bytes, path: str) -> Iterator[Draft | Member | Failure]:
    try:
        mail = BytesParser(policy=policy.default).parsebytes(data)
        parts = list(_parts(mail))
    except _MAIL_ERRORS as error:
        msg = f"malformed mail: {error}"
        raise ReadError(msg, hint=_HINT) from error
    page = _saved_page(mail, parts, path)
    if page is not None:
        yield page
        return
    body = _body(parts)
    documents = [part for part in parts if part is not body and _is_document(part)]
    if body is not None:
        yield _draft(mail, body, path)
    elif not documents:
        msg = "is a mail without text"
        raise EmptyTextError(msg, hint="Give mails that hold articles.")
    for part in documents:
        name = _header(part, "filename") or ""
        yield Member(name=name, path=f"{path}:{shown(name)}", stream=stream_of(_payload(part)))


def _parts(mail: EmailMessage) -> Iterator[MIMEPart]:
    """Yield the parts of a mail that hold something themselves."""
    for number, part in enumerate(mail.walk()):
        if number > _MOST_PARTS:
            msg = f"is a mail of more than {_MOST_PARTS} parts"
            raise ReadError(msg, hint=_HINT)
        if not part.is_multipart():
            yield part


def _saved_page(mail: EmailMessage, parts: list[MIMEPart], path: str) -> Member | None:
    """Return the page if this is a saved one; its other parts are pictures and frames."""
    address = next((_header(mail, name) for name in _PAGE_ADDRESSES if _header(mail, name)), None)
    is_page = address or "Blink" in (_header(mail, "From") or "")
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    if page is None or not is_page:
        return None
    url = address or _header(page, "Content-Location") or ""
    charset = page.get_param("charset")
    said = Said(
        url=url if is_web_address(url) else None,
        charset=charset if isinstance(charset, str) else None,
    )
    return Member(name="", path=path, stream=stream_of(_payload(page)), form=Form.PAGE, said=said)


def _body(parts: list[MIMEPart]) -> MIMEPart | None:
    """Return the part that holds the mail's text: the plain one, unless it is a mere stub."""
    texts = [part for part in parts if not _is_attached(part)]
    plain = next((part for part in texts if part.get_content_type() == "text/plain"), None)
    markup = next((part for part in texts if part.get_content_type() == "text/html"), None)
    if plain is None or markup is None:
        return plain or markup
    return plain if 2 * len(_text(plain)) > len(_text(markup)) else markup


def _is_attached(part: MIMEPart) -> bool:
    return _header(part, "disposition") == "attachment"


def _is_document(part: MIMEPart) -> bool:
    return bool(_header(part, "filename")) and part.get_content_maintype() not in {
        "image", "audio", "video", "font",
    }  # fmt: skip


def _draft(mail: EmailMessage, body: MIMEPart, path: str) -> Draft:
    title = _header(mail, "Subject")
    text, remarks = _decoded(body)
    url = _header(mail, "Archived-At") or ""
    outlet = _outlet(mail)
    return Draft(
        path=path,
        text=with_title(title, text),
        url=url.strip("<>") if is_web_address(url.strip("<>")) else None,
        title=title,
        dates=tuple(dates_of((_header(mail, "Date"),), Basis.FEED)),
        outlets=() if outlet is None else (Named(outlet, Basis.FEED),),
        remarks=remarks,
    )


def _outlet(mail: EmailMessage) -> str | None:
    """Return the sender of a newsletter; who sends one mail to a friend publishes nothing."""
    if not any(_header(mail, name) for name in _LISTS):
        return None
    found = _NAME.match(_header(mail, "From") or "")
    return found["name"].strip() if found else None


def _text(part: MIMEPart) -> str:
    return _decoded(part)[0]


def _decoded(part: MIMEPart) -> tuple[str, tuple[str, ...]]:
    charset = part.get_param("charset")
    text, remarks = decode(_payload(part), declared=charset if isinstance(charset, str) else None)
    text = one_line_ends(text)
    if part.get_content_type() == "text/html":
        return text_of(text), remarks
    if part.get_param("format") == "flowed":
        text = _FLOWED.sub(" ", text)
    return unwrapped(text), remarks


def _payload(part: MIMEPart) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except _MAIL_ERRORS:
        data = None
    return data if isinstance(data, bytes) else b""


def _header(part: MIMEPart, name: str) -> str | None:
    """Return a header on one line, or what the part is called or for; None where there is none."""
    try:
        if name == "filename":
            value = part.get_filename()
        elif name == "disposition":
            value = part.get_content_disposition()
        else:
            value = part[name]
    except _MAIL_ERRORS:
        return None
    words = " ".join(str(value or "").split())
    return words or None
