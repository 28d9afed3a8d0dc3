"""A draft's outlets, text and address go in; who published it comes out, with its basis."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import urlsplit

from detente.model import Basis
from detente.read.draft import Named
from detente.read.lines import Line
from detente.read.phrases import JOURNALIST, is_bio, is_byline

_TRUST: Final = tuple(Basis)
_TOP_LINES: Final = 8
_OPENING: Final = 120

_DASH: Final = r"(?:[—–]|-{1,2}(?=\s|[A-Z]))"
_WIRES: Final = (
    r"(?:Reuters|AP|AFP|UPI|Xinhua|TASS|dpa|DPA|EFE|ANSA|IANS|PTI|ANI|Bernama|Yonhap|Kyodo|Anadolu"
    r"|AA|SANA|WAFA|IRNA|ISNA|KUNA|QNA|SPA|WAM|MENA|NNA|APA|APS|Interfax|Tasnim|CNN|BBC|VOA|IPS"
    r"|IRIN|TPS|JNS|JTA|Bloomberg|RFE/RL|AAP|CNA)"
)
# "BEIRUT, Lebanon (Reuters) -": behind a place, the agency whose report opens here.
_WIRE: Final = re.compile(
    rf"[A-Z][\w.’'-]*(?:,? [\w.’'-]+){{0,6}},? \((?P<name>{_WIRES})\)\s*{_DASH}"
)
# "afrol News, 5 February -": a medium, not a place, where the place would stand.
_MEDIUM: Final = re.compile(
    r"(?P<name>(?:[\w.’'&-]+ ){0,4}(?:News|Times|Post|Herald|Press|Agency|Daily|Radio|Tribune"
    r"|Observer|Journal|Gazette|Telegraph|Standard|Chronicle|Mail|Monitor|Broadcasting|Network"
    r"|TV|Online))(?: / [\w .’'&-]{2,40})?,\s+(?:\d{1,2}\s+[A-Z][a-z]{2,8}"
    rf"|[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}})\b[\w ,]{{0,12}}{_DASH}"
)
_PROPER: Final = r"(?:[Tt]he )?[A-Z][\w.&-]*(?: (?:of|the|and|for|de|[A-Z][\w.&-]*))*"
_BIO_OWNER: Final = re.compile(rf"\b(?:is|are) (?P<name>{_PROPER}?)(?:['’]s|(?<=s)['’]) ")
_BIO_FOR: Final = re.compile(
    rf"\b{JOURNALIST} (?:for|at|with) (?P<name>{_PROPER})|\bfor (?P<other>{_PROPER})\.?$"
)
_BIO_STAFF: Final = re.compile(r"The (?P<name>[A-Z][\w.’'& -]{1,40}?) Staff (?:is|are)\b")
_BYLINE_WIRE: Final = re.compile(
    rf"\W*[Bb]y\s(?P<name>{_WIRES}|[A-Z]{{3,4}})(?:\s[Ss]taff)?(?=\s*(?:$|[|•·,;/–—-]))"
)


def choose_outlet(outlets: Iterable[Named]) -> Named | None:
    """Return the most trusted outlet; the first of those that are equally trusted."""
    return min(outlets, key=lambda named: _TRUST.index(named.basis), default=None)


def outlets_in_text(lines: Sequence[Line]) -> Iterator[Named]:
    """Yield the outlets that dateline, author's note and byline name, most telling first."""
    names = (
        *(_in_dateline(line) for line in lines[:_TOP_LINES]),
        *(_in_bio(line) for line in lines),
        *(_in_byline(line) for line in lines[:_TOP_LINES]),
    )
    yield from (Named(name, Basis.DATELINE) for name in names if name is not None)


def outlet_of_url(url: str) -> Named | None:
    """Return the outlet behind a web address, or None if it has no host."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return Named(_name_of_host(host), Basis.URL) if host else None


def _name_of_host(host: str) -> str:
    """Return the outlet's name. The one place to ask a table of media by their domain."""
    return host.removeprefix("www.")


def _in_dateline(line: Line) -> str | None:
    opening = line.text[:_OPENING]
    found = _MEDIUM.match(opening) or _WIRE.match(opening)
    return found["name"] if found else None


def _in_bio(line: Line) -> str | None:
    if not is_bio(line.text):
        return None
    found = _BIO_STAFF.match(line.text) or _BIO_OWNER.search(line.text)
    if found is not None:
        return found["name"]
    employer = _BIO_FOR.search(line.text)
    return None if employer is None else (employer["name"] or employer["other"]).rstrip(".")


def _in_byline(line: Line) -> str | None:
    found = _BYLINE_WIRE.match(line.text)
    return found["name"] if found is not None and is_byline(line.text) else None
