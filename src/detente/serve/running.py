"""An application and an address go in; it is served there until somebody ends it."""

import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import uvicorn

from detente.errors import AddressError
from detente.serve.app import make_app
from detente.serve.safety import TOKEN, is_loopback

_EVERYWHERE: Final = frozenset({"0.0.0.0", "::"})  # noqa: S104 - what a user may ask for
_PATIENCE: Final = 3  # seconds for answers that are under way when the end comes


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where to serve; `token` is None where none is needed."""

    host: str
    port: int
    token: str | None = None

    @property
    def address(self) -> str:
        """What to open in a browser."""
        host = socket.gethostname() if self.host in _EVERYWHERE else self.host
        name = f"[{host}]" if ":" in host else host
        return f"http://{name}:{self.port}/{f'?token={self.token}' if self.token else ''}"


def serve(
    store_path: Path | str,
    *,
    host: str,
    port: int,
    token: str | None,
    notice: Callable[[Place], None],
) -> None:
    """Serve a store until the program is told to end; `notice` is told where.

    An address that other machines reach needs a token: one is made where none is given. Raises
    AddressError when nothing can be served there, and what opening the store does.
    """
    if token is not None and not TOKEN.fullmatch(token):
        msg = "the token is too short, or cannot stand in an address"
        raise AddressError(msg, hint="Take 16 or more letters, digits, - and _; or give none.")
    if token is None and not is_loopback(host):
        token = secrets.token_urlsafe(24)
    app = make_app(store_path, token=token, hosts=None if host in _EVERYWHERE else (host,))
    with _listening(host, port) as listener:
        notice(Place(host=host, port=listener.getsockname()[1], token=token))
        config = uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            lifespan="off",
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=_PATIENCE,
            ws="none",
        )
        uvicorn.Server(config).run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=128)
    except OSError as error:
        msg = f"nothing can be served at {host} port {port}: {error.strerror or error}"
        raise AddressError(msg, hint="Choose another with --host and --port.") from error
