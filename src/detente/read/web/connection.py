"""A place goes in, what its host answers to one request comes out, within time and size."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Final

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from detente.errors import ReadError
from detente.read.web.guard import Place

_PIECE: Final = 65_536
_CONNECT_SECONDS: Final = 15.0
_HINT: Final = "Try again later, or save the page and read the file."


class ConnectionLostError(ReadError):
    """The host did not answer, or stopped in the middle; it may do better later."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a host answers: the status, the headers in small letters, and the body as it came."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(place: Place, headers: Mapping[str, str], *, seconds: float, most_bytes: int) -> Reply:
    """Return the answer to a GET request.

    Raise ReadError if the body is too large, ConnectionLostError if there is no whole answer
    before so many seconds are over, however slowly its parts come.
    """
    ends = monotonic() + seconds
    connection = _connection(place, min(seconds, _CONNECT_SECONDS))
    try:
        connection.connect()
        with _ended_after(connection, ends - monotonic()):
            connection.request(
                "GET",
                place.target,
                headers={"Host": place.origin.split("://", 1)[1], **headers},
                preload_content=False,
                decode_content=False,
            )
            reply = connection.getresponse()
            named = {name.lower(): value for name, value in reply.headers.items()}
            body = _body(reply, ends, most_bytes)
        return Reply(reply.status, named, body)
    except (HTTPError, OSError, ValueError, AttributeError) as error:
        # A socket that was shut in the middle fails in all these ways.
        reason = _reason(error, is_late=monotonic() >= ends, seconds=seconds)
        raise ConnectionLostError(reason, hint=_HINT) from error
    finally:
        connection.close()


def _connection(place: Place, seconds: float) -> HTTPConnection:
    if place.scheme == "http":
        return HTTPConnection(place.number, place.port, timeout=seconds)
    return HTTPSConnection(
        place.number,
        place.port,
        timeout=seconds,
        # The certificate is the host's, by name, although its number is connected to.
        server_hostname=place.host,
        assert_hostname=place.host,
        ssl_context=ssl.create_default_context(),
    )


@contextmanager
def _ended_after(connection: HTTPConnection, seconds: float) -> Iterator[None]:
    """Shut the connection when the time is over: each byte of a slow answer comes in time."""
    sock = connection.sock

    def shut() -> None:
        with contextlib.suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(max(seconds, 0), shut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _body(reply: BaseHTTPResponse, ends: float, most_bytes: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while piece := reply.read1(_PIECE):
        size += len(piece)
        if size > most_bytes:
            msg = f"is larger than {most_bytes:,} bytes"
            raise ReadError(msg, hint="Save it, and read the file.")
        parts.append(piece)
    if monotonic() >= ends:
        raise TimeoutError
    return b"".join(parts)


def _reason(error: Exception, *, is_late: bool, seconds: float) -> str:
    if is_late:
        return f"did not come within {seconds:.0f} seconds"
    return f"could not be fetched: {error or type(error).__name__}"
