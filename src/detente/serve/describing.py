"""An application goes in; it says by OpenAPI what may be asked of it, and what comes back."""

from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel

from detente.serve.shapes.answers import Problem

_ABOUT: Final = """
What the store holds: what articles say about who deals with whom, and who says so. Everything is a
claim that leads to a sentence of an article; nothing is a fact. Unknown is null, days are written
2019-03-27, and offsets count the characters of an article's text.

A list is given in pages: its `next` is the `cursor` of the next page, null on the last. An answer
carries an ETag and need not be sent again as long as nothing in the store has changed. Where a
token is needed, it comes as `Authorization: Bearer TOKEN`. What goes wrong is told as RFC 9457 has
it, with a hint on what to do.
""".strip()
_PROBLEM: Final = "#/components/schemas/Problem"
_OFTEN: Final = {
    "401": "A token is needed.",
    "422": "A parameter is not as it should be.",
    "503": "The store is busy, or finding it takes too long: ask again, or for less.",
}
_ON_READING: Final = {
    "404": "The store has nothing of this identifier or name.",
    "410": "The thing that the cursor stands for is gone: begin again without one.",
}
_ON_WRITING: Final = {
    "403": "The request comes from a page of another site.",
    "404": "The store has nothing of this identifier or name.",
    "409": "What is asked cannot be judged.",
    "413": "More than a megabyte was sent.",
    "415": "Only JSON is taken.",
}


def shaped(model: type[BaseModel], status: int = 200) -> dict[int | str, dict[str, Any]]:
    """Return the description of an answer of a shape."""
    return {status: {"model": model, "description": _first_line(model.__doc__)}}


def files(*media_types: str) -> dict[int | str, dict[str, Any]]:
    """Return the description of an answer that is a file."""
    text = {"schema": {"type": "string"}}
    return {200: {"description": "A file.", "content": dict.fromkeys(media_types, text)}}


def describe(app: FastAPI) -> None:
    """Let an app describe itself, with all that may go wrong."""

    def description() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _description(app)
        return app.openapi_schema

    app.openapi = description  # type: ignore[method-assign] # as FastAPI wants it


def _description(app: FastAPI) -> dict[str, Any]:
    found = get_openapi(title=app.title, version=app.version, description=_ABOUT, routes=app.routes)
    schemas = found["components"]["schemas"]
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    schemas["Problem"] = Problem.model_json_schema()
    for path in found["paths"].values():
        for method, operation in path.items():
            operation["summary"] = _first_line(operation.pop("description", ""))
            failures = _OFTEN | (_ON_READING if method == "get" else _ON_WRITING)
            for status, what in failures.items():
                operation["responses"][status] = _problem(what)
            operation["responses"]["default"] = _problem("Something else is wrong.")
    return found


def _problem(what: str) -> dict[str, Any]:
    content = {"application/problem+json": {"schema": {"$ref": _PROBLEM}}}
    return {"description": what, "content": content}


def _first_line(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]
