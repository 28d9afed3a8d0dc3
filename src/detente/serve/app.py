"""The address of a store goes in, the application that serves it comes out."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from fastapi import FastAPI

from detente import __version__
from detente.serve.describing import describe
from detente.serve.desk import Desk
from detente.serve.front import BUILT, serve_pages
from detente.serve.histories import histories
from detente.serve.judging import judging
from detente.serve.lists import lists
from detente.serve.news import news
from detente.serve.pictures import pictures
from detente.serve.problems import answer_problems
from detente.serve.reviews import reviews
from detente.serve.safety import Gate, Rules
from detente.serve.things import things
from detente.serve.watching import watching

API: Final = "/api/v1"


def make_app(
    store_path: Path | str,
    *,
    token: str | None = None,
    hosts: Iterable[str] | None = (),
    pages: Path = BUILT,
) -> FastAPI:
    """Return an application that answers from a store. Raises what opening the store does.

    Requests need the `token` where one is given. They are answered when they call this machine by
    a name that only it has, as localhost, or by one of `hosts`; None lets any name do, for an
    application that is mounted in another one which sees to that.
    """
    app = FastAPI(
        title="détente",
        version=__version__,
        openapi_url=f"{API}/openapi.json",
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=lambda route: route.name,
    )
    app.state.desk = Desk(store_path)
    rules = Rules(hosts=None if hosts is None else frozenset(hosts), token=token)
    app.add_middleware(Gate, rules=rules)
    answer_problems(app)
    describe(app)
    for router in (news, judging, reviews, lists, things, histories, pictures, watching):
        app.include_router(router, prefix=API)
    serve_pages(app, pages)
    return app
