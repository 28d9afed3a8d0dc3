"""A host on this machine that answers as a test wants it to, well or badly."""

import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from detente.model import Document, Failure
from detente.read import read_inputs
from detente.read.web import Memory, Web

Answering = Callable[[BaseHTTPRequestHandler], None]


class Host:
    """Answers by path, and remembers who asked for what."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.answers: dict[str, Answering] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def url(self, path: str, *, name: str = "strelsau-post.example") -> str:
        """Return the address of a path, under a name that leads here."""
        return f"http://{name}:{self.port}{path}"

    def says(self, path: str, body: bytes | str, *, status: int = 200, **headers: str) -> None:
        """Answer with this body from now on."""
        data = body.encode() if isinstance(body, str) else body

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            given = {name.replace("_", "-"): value for name, value in headers.items()}
            for name, value in {"Content-Length": str(len(data)), **given}.items():
                request.send_header(name, value)
            request.end_headers()
            request.wfile.write(data)

        self.answers[path] = answer

    @property
    def paths(self) -> list[str]:
        """What was asked for, but for the rules of the host."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@contextmanager
def running_host() -> Iterator[Host]:
    """Run a host until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            host.asked.append((self.path, dict(self.headers.items())))
            answer = host.answers.get(self.path.split("?")[0])
            self.close_connection = True
            try:
                if answer is None:
                    self.send_error(404)
                else:
                    answer(self)
            except OSError:
                pass  # the client has gone, as it should where an answer is bad

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    host = Host(server.server_address[1])
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()


def here(name: str, port: int) -> list[str]:
    """Lead names of examples to this machine; numbers are what they are."""
    if name.endswith(".example"):
        return ["127.0.0.1"]
    found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    return [str(entry[4][0]) for entry in found]


def a_web(**options: Any) -> Web:  # noqa: ANN401 - those of Web
    """Return what fetches, at once and from this machine too."""
    usual = {"pace": 0.0, "seconds": 5.0, "sleep": lambda _: None, "resolve": here}
    return Web(allow_loopback=True, **{**usual, **options})


def fetched(*urls: str, web: Web | None = None) -> list[Document | Failure]:
    return list(read_inputs(urls, web=web or a_web()))


def fetched_one(url: str, *, web: Web | None = None) -> Document:
    (document,) = fetched(url, web=web)
    assert isinstance(document, Document), document
    return document


def refused_one(url: str, *, web: Web | None = None) -> Failure:
    (failure,) = fetched(url, web=web)
    assert isinstance(failure, Failure), failure
    assert failure.hint
    return failure


def next_memory(web: Web) -> Memory:
    """Return the memory that the next reading starts with."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "memory.json"
        web.memory.write(path)
        return Memory.read(path)
