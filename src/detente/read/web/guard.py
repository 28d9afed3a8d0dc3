"""A web address goes in; the number of a public host to connect to comes out, or an error.

An address in a feed or a redirection is written by strangers, who must not have us ask a machine
of our own network. So the number that was checked is the one that is connected to.
"""

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NoReturn
from urllib.parse import urlsplit

from detente.errors import ReadError

# Ports of the web; the others below 1024 belong to mail, files and the like.
_WEB_PORTS: Final = frozenset((80, 443))
_FIRST_FREE_PORT: Final = 1024
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_TRANSLATED: Final = ipaddress.ip_network("64:ff9b::/96")
_LOCAL_TRANSLATED: Final = ipaddress.ip_network("64:ff9b:1::/48")
_HINT: Final = "Only public pages are fetched. Save the page, and read the file."

Number = ipaddress.IPv4Address | ipaddress.IPv6Address
# Host and port in, the numbers of the host out.
Resolve = Callable[[str, int], list[str]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where to connect for an address: the host's name, and the number that was checked."""

    scheme: str
    host: str
    port: int
    number: str
    target: str

    @property
    def origin(self) -> str:
        """The part of the address that all pages of the host share."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = self.port == _DEFAULT_PORTS[self.scheme]
        return f"{self.scheme}://{host}" if usual else f"{self.scheme}://{host}:{self.port}"


def place_of(url: str, *, resolve: Resolve, allow_loopback: bool = False) -> Place:
    """Return where to connect; raise ReadError for what is no public address of the web."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        _refuse("is no web address")
    scheme, host = parts.scheme.lower(), parts.hostname
    if scheme not in _DEFAULT_PORTS or not host:
        _refuse("is no address that begins with http:// or https://")
    if parts.username is not None or parts.password is not None:
        _refuse("holds a user name or a password")
    if any(not sign.isprintable() or sign.isspace() for sign in url):
        _refuse("holds signs that no address has")
    port = port or _DEFAULT_PORTS[scheme]
    if port < _FIRST_FREE_PORT and port not in _WEB_PORTS:
        _refuse(f"leads to port {port}, which is none of the web")
    path = parts.path or "/"
    target = f"{path}?{parts.query}" if parts.query else path
    number = _number(host, port, resolve, allow_loopback=allow_loopback)
    return Place(scheme, host, port, number, target)


def resolve(host: str, port: int) -> list[str]:
    """Return the numbers of a host, as the system knows them; raise ReadError if it has none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        msg = f"no host is called {host!r}"
        raise ReadError(msg, hint="Check the address and the connection.") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _number(host: str, port: int, resolve: Resolve, *, allow_loopback: bool) -> str:
    numbers = resolve(host, port)
    for number in numbers:
        # All of them, for a host that has a private number beside a public one is a trap.
        if not _is_allowed(number, allow_loopback=allow_loopback):
            _refuse(f"leads to {number}, which is no public host")
    if not numbers:
        _refuse("leads to no host")
    return numbers[0]


def _is_allowed(number: str, *, allow_loopback: bool) -> bool:
    try:
        parsed = ipaddress.ip_address(number)
    except ValueError:
        # A number with a zone, as in fe80::1%eth0, is of the local network.
        return False
    found = [parsed, *_within(parsed)]
    if allow_loopback and all(one.is_loopback for one in found[-1:]):
        return True
    return all(_is_public(one) for one in found)


def _within(number: Number) -> list[Number]:
    """Return the number that another one stands for, if it does."""
    if isinstance(number, ipaddress.IPv4Address):
        return []
    if number.ipv4_mapped is not None:
        return [number.ipv4_mapped]
    if number.sixtofour is not None:
        return [number.sixtofour]
    if number.teredo is not None:
        return list(number.teredo)
    if number in _TRANSLATED:
        return [ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)]
    return []


def _is_public(number: Number) -> bool:
    if isinstance(number, ipaddress.IPv6Address) and (
        number.ipv4_mapped is not None or number in _TRANSLATED
    ):
        # It is what it stands for, which is asked as well.
        return True
    if number in _LOCAL_TRANSLATED:
        return False
    return number.is_global and not (
        number.is_multicast
        or number.is_reserved
        or number.is_private
        or number.is_loopback
        or number.is_link_local
        or number.is_unspecified
    )


def _refuse(reason: str) -> NoReturn:
    raise ReadError(reason, hint=_HINT)
