"""The path of a store goes in, the application that serves it comes out."""

from pathlib import Path
from typing import Final

from fastapi import FastAPI

from detente import __version__
from detente.serve.desk import Desk
from detente.serve.histories import histories
from detente.serve.lists import lists
from detente.serve.news import news
from detente.serve.pictures import pictures
from detente.serve.problems import answer_problems
from detente.serve.reviews import reviews
from detente.serve.things import things

API: Final = "/api/v1"


def make_app(store_path: Path | str) -> FastAPI:
    """Return an application that answers from a store. Raises what opening the store does."""
    app = FastAPI(
        title="détente",
        version=__version__,
        openapi_url=f"{API}/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.desk = Desk(Path(store_path))
    answer_problems(app)
    for router in (news, reviews, lists, things, histories, pictures):
        app.include_router(router, prefix=API)
    return app
