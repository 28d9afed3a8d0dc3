"""A path goes in, the file of the pages that stands there comes out, or what to do about it."""

from http import HTTPStatus
from pathlib import Path
from typing import Final

from fastapi import FastAPI, Request, Response
from starlette.responses import FileResponse

from detente.serve.problems import problem

BUILT: Final = Path(__file__).parent / "pages"
_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
_FOR_GOOD: Final = "public, max-age=31536000, immutable"  # the name follows from the content
_ASK: Final = "no-cache"
_NOT_BUILT: Final = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>détente</title>
<h1>The pages are not there</h1>
<p>This copy of détente was started from its source, where the pages must be built first:
run <code>make pages</code>, then load this page again.</p>
<p>Programs can ask nevertheless, at <a href="/api/v1">/api/v1</a>.</p>
</html>
"""


def serve_pages(app: FastAPI, folder: Path = BUILT) -> None:
    """Let an app answer all other paths with the files of a folder.

    A path without a dot is a place in the pages, which `index.html` finds by itself.
    """

    @app.get("/{path:path}", include_in_schema=False)
    def page(request: Request, path: str) -> Response:
        if path == "api" or path.startswith("api/"):
            return problem(HTTPStatus.NOT_FOUND, f"there is nothing at {request.url.path!r}")
        name = path if "." in path else "index.html"
        file = _file(folder, name)
        if file is not None:
            return _answer(request, file, _FOR_GOOD if path.startswith("assets/") else _ASK)
        if name == "index.html":
            return Response(_NOT_BUILT, HTTPStatus.SERVICE_UNAVAILABLE, media_type="text/html")
        return problem(HTTPStatus.NOT_FOUND, f"there is nothing at {request.url.path!r}")


def _answer(request: Request, file: Path, keeping: str) -> Response:
    media_type = _TYPES.get(file.suffix, "application/octet-stream")
    headers = {"Cache-Control": keeping}
    answer = FileResponse(file, media_type=media_type, headers=headers, stat_result=file.stat())
    if answer.headers["etag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return answer


def _file(folder: Path, name: str) -> Path | None:
    """Return a file inside a folder; None for one that is not there or lies outside."""
    try:
        file = (folder / name).resolve()
        is_inside = file.is_relative_to(folder.resolve()) and file.is_file()
    except (OSError, ValueError):  # a name that no file can have
        return None
    return file if is_inside else None
