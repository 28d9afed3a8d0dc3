"""Web addresses go in; what they have in common, and in one form for all, comes out."""

import re
from typing import Final
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

_WEB: Final = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
_PORTS: Final = {"http": 80, "https": 443}
# What feeds, newsletters and social media append to count their readers.
_TRACKING: Final = re.compile(
    r"(?:utm_\w+|at_(?:medium|campaign|link_\w+|format|bbc_team|ptr_\w+)|fbclid|gclid|dclid|msclkid"
    r"|mc_[ce]id|igshid|ns_\w+|cmpid|cmp|ocid|xtor|traffic_?source|_ga|yclid)",
    re.IGNORECASE,
)
_LABELS: Final = ("www.", "m.", "amp.", "mobile.", "edition.")
# An address of one article has a slug, a number or a date; that of a section has none.
_ARTICLE: Final = re.compile(r"\d{4,}|\d[\d/-]{6,}\d|[^/_-]+(?:[_-]+[^/_-]+){3,}[^/]*/?$")


def is_web_address(text: str) -> bool:
    """Whether the text is an address of the web."""
    return _WEB.match(text) is not None


def resolved(url: object, base: str | None) -> str | None:
    """Return the address that a link on a page means; None for what is no address of the web."""
    if not isinstance(url, str):
        return None
    try:
        address = urljoin(base or "", url.strip())
    except ValueError:
        return None
    return address if is_web_address(address) and host_of(address) else None


def tidy(url: str) -> str:
    """Return the address without fragment, default port and what only counts readers."""
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname or ""
        port = parts.port
    except ValueError:
        return url.strip()
    if not host:
        return url.strip()
    scheme = parts.scheme.lower()
    netloc = f"[{host}]" if ":" in host else host
    if port is not None and port != _PORTS.get(scheme):
        netloc = f"{netloc}:{port}"
    return urlunsplit((scheme, netloc, parts.path or "/", _query(parts.query), ""))


def on_same_site(one: str, other: str) -> bool:
    """Whether both addresses have one host, `www.`, `m.` and the like not counted."""
    first, second = _host(one), _host(other)
    return first is not None and first == second


def article_address(url: str | None) -> str | None:
    """Return what all ways to write the address of one article share.

    None for an address that may be that of a section or a home page, which several articles have.
    """
    host = None if url is None else _host(url)
    if url is None or host is None:
        return None
    parts = urlsplit(tidy(url))
    rest = f"{parts.path.rstrip('/')}?{parts.query}" if parts.query else parts.path.rstrip("/")
    return f"{host}{rest}" if _ARTICLE.search(rest) else None


def host_of(url: str) -> str | None:
    """Return the host in small letters, or None if the text has none."""
    try:
        parts: SplitResult = urlsplit(url)
    except ValueError:
        return None
    return parts.hostname


def _host(url: str) -> str | None:
    host = host_of(url)
    if host is None:
        return None
    for label in _LABELS:
        if host.startswith(label) and host.count(".") > 1:
            host = host.removeprefix(label)
    return host


def _query(query: str) -> str:
    if not query or _TRACKING.search(query) is None:
        return query
    pairs = parse_qsl(query, keep_blank_values=True)
    return urlencode([(key, value) for key, value in pairs if not _TRACKING.fullmatch(key)])
