"""A request goes in; a parameter that its endpoint does not have is refused, with the nearest."""

import difflib
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any, Final

from fastapi import APIRouter, Depends, Request
from fastapi.routing import APIRoute
from pydantic import BaseModel

from detente.serve.problems import ProblemError

_ALIKE: Final = 0.5


async def _only_known(request: Request) -> None:
    route = request.scope["route"]
    known = list(_names(route)) if isinstance(route, APIRoute) else []
    for name in request.query_params:
        if name not in known:
            detail = f"there is no parameter {name!r} here"
            hint = _hint(name, known)
            raise ProblemError(HTTPStatus.UNPROCESSABLE_ENTITY, detail, hint=hint)


def room() -> APIRouter:
    """Return a router of endpoints that refuse parameters which they do not have."""
    return APIRouter(dependencies=[Depends(_only_known)])


def _names(route: APIRoute) -> Iterator[str]:
    for field in route.dependant.query_params:
        model: Any = field.field_info.annotation
        if isinstance(model, type) and issubclass(model, BaseModel):
            yield from (known.alias or name for name, known in model.model_fields.items())
        else:
            yield field.alias


def _hint(name: str, known: list[str]) -> str:
    if not known:
        return "It takes none."
    near = difflib.get_close_matches(name, known, n=1, cutoff=_ALIKE)
    return f"Did you mean {near[0]}?" if near else f"There are: {', '.join(known)}."
