"""A request and a question to the store go in, the answer as JSON comes out."""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any

from fastapi import Depends, Request, Response

from detente.store import Answers, Store


class Desk:
    """Where requests are answered, each from one view of the store."""

    def __init__(self, store_path: Path) -> None:
        self.store = Store(store_path, read_only=True)
        self.path = store_path
        self.can_write = os.access(store_path, os.W_OK)

    def answer(
        self,
        request: Request,
        question: Callable[[Answers], Any],
        *,
        links: Callable[[Any], Mapping[str, str]] = lambda _: {},
    ) -> Response:
        """Return what a question finds in the store; `links` makes headers of it."""
        del request
        with self.store.reading() as answers:
            found = question(answers)
        body = json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()
        return Response(body, media_type="application/json", headers=dict(links(found)))


async def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


AtDesk = Annotated[Desk, Depends(_desk)]
