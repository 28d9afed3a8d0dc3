"""What went wrong goes in, an answer of RFC 9457 comes out: what happened, and what to do."""

import json
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from detente.errors import (
    DetenteError,
    JudgementError,
    NotFoundError,
    PlaceGoneError,
    StoreBusyError,
    TooLongError,
)

_MEDIA: Final = "application/problem+json"
_AGAIN_SECONDS: Final = "2"
_STATUS: Final[tuple[tuple[type[DetenteError], HTTPStatus], ...]] = (
    (NotFoundError, HTTPStatus.NOT_FOUND),
    (PlaceGoneError, HTTPStatus.GONE),
    (JudgementError, HTTPStatus.CONFLICT),
    (StoreBusyError, HTTPStatus.SERVICE_UNAVAILABLE),
    (TooLongError, HTTPStatus.SERVICE_UNAVAILABLE),
    (DetenteError, HTTPStatus.INTERNAL_SERVER_ERROR),
)


class ProblemError(Exception):
    """A request that is not to be answered; the status says why, the hint what to do."""

    def __init__(self, status: HTTPStatus, detail: str, *, hint: str | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.hint = hint


def problem(
    status: HTTPStatus,
    detail: str,
    *,
    hint: str | None = None,
    headers: dict[str, str] | None = None,
) -> Response:
    """Return an answer that says what is wrong."""
    found = {
        "type": "about:blank",
        "title": status.phrase,
        "status": int(status),
        "detail": detail,
        **({"hint": hint} if hint else {}),
    }
    again = {"Retry-After": _AGAIN_SECONDS} if status is HTTPStatus.SERVICE_UNAVAILABLE else {}
    body = json.dumps(found, ensure_ascii=False).encode("utf-8", "replace")
    return Response(
        body, status_code=status, media_type=_MEDIA, headers={**again, **(headers or {})}
    )


def answer_problems(app: FastAPI) -> None:
    """Let an app answer all that goes wrong with a problem."""
    app.add_exception_handler(ProblemError, _told)
    app.add_exception_handler(DetenteError, _failed)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _unroutable)
    app.add_exception_handler(Exception, _broken)


def _told(_: Request, error: Any) -> Response:  # noqa: ANN401 - what the framework hands over
    return problem(error.status, str(error), hint=error.hint)


def _failed(_: Request, error: Any) -> Response:  # noqa: ANN401 - what the framework hands over
    status = next(status for kind, status in _STATUS if isinstance(error, kind))
    return problem(status, str(error), hint=error.hint)


def _invalid(_: Request, error: Any) -> Response:  # noqa: ANN401 - what the framework hands over
    first = error.errors()[0]
    where = [str(part) for part in first["loc"] if part not in {"query", "body", "path"}]
    if first["type"] == "extra_forbidden":
        return problem(HTTPStatus.UNPROCESSABLE_ENTITY, f"there is no {'.'.join(where)!r} in it")
    if first["type"] == "json_invalid":
        return problem(HTTPStatus.UNPROCESSABLE_ENTITY, "what was sent is not JSON")
    detail = f"{' '.join(where)}: {first['msg'].removeprefix('Value error, ')}"
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, detail)


def _unroutable(_: Request, error: Any) -> Response:  # noqa: ANN401 - what the framework hands over
    status = HTTPStatus(error.status_code)
    return problem(status, str(error.detail), headers=dict(error.headers or {}))


def _broken(_: Request, error: Exception) -> Response:
    del error
    return problem(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "the program failed",
        hint="That is a fault of the program: please report it with the address.",
    )
