"""A request comes to the gate; only one that may be answered passes, and all answers are marked.

The pages show what articles say, and nobody knows who wrote those: nothing from elsewhere is run or
loaded. A page of another site may neither ask nor judge in the name of whoever sits here.
"""

import hmac
import ipaddress
import logging
import re
from dataclasses import dataclass
from hashlib import sha256
from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from fastapi import Response
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from detente.serve.problems import problem

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
COOKIE: Final = "detente-token"
TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{16,200}")
_MARKS: Final = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
_LONGEST_ADDRESS: Final = 8_000
_MOST_BODY: Final = 1_000_000
_READING: Final = frozenset({"GET", "HEAD"})
# What a form of another site cannot send.
_JSON: Final = frozenset({"application/json", "application/jsonl", "application/x-ndjson"})
_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """By which names this machine may be asked, and with which token.

    `hosts` is None where any name will do, `token` where none is needed.
    """

    hosts: frozenset[str] | None = frozenset()
    token: str | None = None

    def has_name(self, host: str) -> bool:
        """Whether a Host header names this machine, and not a name that somebody points at it."""
        if self.hosts is None:
            return True
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        return name in self.hosts or name == "localhost" or _is_loopback(name)

    def has_token(self, request: Request) -> bool:
        """Whether a request brings the token, or the cookie that was given for it."""
        if self.token is None:
            return True
        kind, _, given = request.headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer" and _is_same(given.strip(), self.token):
            return True
        return _is_same(request.cookies.get(COOKIE, ""), _badge(self.token))


class Gate:
    """Lets through what the rules allow, and sees to the headers of every answer."""

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self._app = app
        self._rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or have it answered."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        is_head = scope["method"] == "HEAD"
        has_begun = False

        async def marked(message: Message) -> None:
            nonlocal has_begun
            if message["type"] == "http.response.start":
                has_begun = True
                message["headers"] = [*message["headers"], *_MARKS]
            elif is_head:
                message["body"] = b""
            await send(message)

        request = Request(scope)
        refusal = _refusal(request, self._rules)
        if refusal is None and request.method not in _READING:
            body = await _body(receive)
            if body is None:
                refusal = problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "more than a megabyte")
            else:
                receive = _again(body, receive)
        if refusal is not None:
            await refusal(scope, receive, marked)
            return
        try:
            await self._app({**scope, "method": "GET"} if is_head else scope, receive, marked)
        except Exception:
            _LOG.exception("the answer to %s failed", scope["path"])
            if has_begun:
                raise
            hint = "That is a fault of the program: please report it with the address."
            failed = problem(HTTPStatus.INTERNAL_SERVER_ERROR, "the program failed", hint=hint)
            await failed(scope, receive, marked)


def is_loopback(host: str) -> bool:
    """Whether an address to listen on can be reached from this machine alone."""
    return host == "localhost" or _is_loopback(host)


def _refusal(request: Request, rules: Rules) -> Response | None:
    host = request.headers.get("host", "")
    if not rules.has_name(host):
        detail = f"this is not the place for {host!r}"
        hint = "Use the address that detente serve printed."
        return problem(HTTPStatus.MISDIRECTED_REQUEST, detail, hint=hint)
    if len(request.scope["path"]) + len(request.scope["query_string"]) > _LONGEST_ADDRESS:
        return problem(HTTPStatus.REQUEST_URI_TOO_LONG, "the address is too long")
    if not rules.has_token(request):
        return _without_token(request, rules)
    return _cross_site(request, host) or _not_json(request)


def _without_token(request: Request, rules: Rules) -> Response:
    """Give a browser that comes with the token in the address a cookie, and refuse all others."""
    parameters = parse_qsl(request.url.query, keep_blank_values=True)
    given = [value for name, value in parameters if name == "token"]
    if rules.token is None or not given or not _is_same(given[0], rules.token):
        hint = "Open the address that detente serve printed, or send the token as a Bearer."
        headers = {"WWW-Authenticate": "Bearer"}
        return problem(HTTPStatus.UNAUTHORIZED, "a token is needed", hint=hint, headers=headers)
    rest = urlencode([(name, value) for name, value in parameters if name != "token"])
    address = f"/{request.url.path.lstrip('/')}{'?' if rest else ''}{rest}"
    answer = Response(status_code=HTTPStatus.SEE_OTHER, headers={"Location": address})
    answer.set_cookie(COOKIE, _badge(rules.token), httponly=True, samesite="strict", path="/")
    return answer


def _cross_site(request: Request, host: str) -> Response | None:
    site = request.headers.get("sec-fetch-site", "same-origin")
    origin = request.headers.get("origin")
    is_read = request.method in _READING
    if is_read and (site in {"same-origin", "none"} or _is_visit(request)):
        return None
    if site == "same-origin" and (origin is None or urlsplit(origin).netloc == host):
        return None
    return problem(HTTPStatus.FORBIDDEN, "a page of another site may not ask here")


def _is_visit(request: Request) -> bool:
    """Whether somebody follows a link to here; the page with the link sees nothing of it."""
    return request.headers.get("sec-fetch-mode") == "navigate"


def _not_json(request: Request) -> Response | None:
    if request.method in _READING:
        return None
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type in _JSON:
        return None
    hint = "Send it as application/json."
    return problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "only JSON is taken", hint=hint)


async def _body(receive: Receive) -> bytes | None:
    """Return the body of a request; None when it is too large."""
    body = bytearray()
    while True:
        message = await receive()
        body += message.get("body", b"")
        if len(body) > _MOST_BODY:
            return None
        if not message.get("more_body", False):
            return bytes(body)


def _again(body: bytes, receive: Receive) -> Receive:
    """Return what receives a body that was received before, then whatever comes."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive_again() -> Message:
        return waiting.pop() if waiting else await receive()

    return receive_again


def _is_loopback(name: str) -> bool:
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _is_same(given: str, wanted: str) -> bool:
    """Compare in a time that says nothing of how much was right."""
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), wanted.encode())


def _badge(token: str) -> str:
    """Return what a cookie holds for a token, which it does not tell."""
    return hmac.new(token.encode(), b"cookie", sha256).hexdigest()
