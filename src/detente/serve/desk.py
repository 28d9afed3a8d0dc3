"""Questions and judgements go in, answers come out, each from one view of the store."""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from threading import BoundedSemaphore, Lock
from typing import IO, Annotated, Any, Final, TextIO
from uuid import uuid4

from fastapi import Depends, Request, Response
from starlette.responses import StreamingResponse

from detente.concluding import conclude, judge
from detente.errors import StoreBusyError
from detente.model import Judgement
from detente.serve.memory import Answer, Memory
from detente.store import Answers, Store

Question = Callable[[Answers], Any]
Decide = Callable[[Answers], Sequence[Judgement]]

# More at once would only take the processor from each other.
_AT_ONCE: Final = 2 * (os.cpu_count() or 1)
_WAIT_SECONDS: Final = 20  # for a seat
_QUESTION_SECONDS: Final = 20  # of the database
_FILE_SECONDS: Final = 600  # likewise
_WRITER_SECONDS: Final = 10  # for another writer
_PIECE: Final = 1 << 16


class Desk:
    """Where requests are answered; an answer is kept as long as nothing in the store changes."""

    def __init__(self, store_path: Path | str) -> None:
        self.path = store_path
        self._store = Store(store_path, read_only=True)
        self.can_write = self._store.can_be_written()
        self._memory = Memory()
        self._writing = Lock()
        self._seats = BoundedSemaphore(_AT_ONCE)
        self._opened = uuid4().hex[:8]

    def answer(
        self,
        request: Request,
        question: Question,
        *,
        links: Callable[[Any], Mapping[str, str]] = lambda _: {},
    ) -> Response:
        """Return what a question finds in the store; `links` makes headers of what it found."""
        # Before the view is opened: an answer may be newer than its mark says, but never older.
        mark = self._store.mark()
        tag = f'"{self._opened}-{mark}"'
        headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)

        def work() -> Answer:
            with self._seat(), self._store.reading(seconds=_QUESTION_SECONDS) as answers:
                found = question(answers)
            body = json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()
            return Answer(body=body, headers=dict(links(found)))

        address = request.url.path, tuple(sorted(request.query_params.multi_items()))
        answer = self._memory.get((mark, address), work)
        return Response(
            answer.body, media_type="application/json", headers={**headers, **answer.headers}
        )

    def file(
        self, write: Callable[[Answers, TextIO], Any], *, name: str, media_type: str
    ) -> Response:
        """Return a file of what is written from one view of the store.

        It is put on the disk first: whoever takes it slowly would keep the view open, and a
        database that is viewed cannot tidy up its log.
        """
        file = TemporaryFile()  # noqa: SIM115 - closed when the last piece is sent
        text = TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
        with self._seat(), self._store.reading(seconds=_FILE_SECONDS) as answers:
            write(answers, text)
        text.detach()
        length = file.tell()
        file.seek(0)
        return StreamingResponse(
            _pieces(file),
            media_type=f"{media_type}; charset=utf-8",
            headers={
                "Content-Disposition": f'attachment; filename="{name}"',
                "Content-Length": str(length),
            },
        )

    def judge(self, decide: Decide) -> tuple[Sequence[Judgement], int]:
        """Keep what is decided, conclude from it, and return it, with how much of it was new."""
        with self._turn(), Store(self.path, wait_seconds=_WRITER_SECONDS) as store:
            # What was judged before may wait to be concluded from, if that was killed.
            conclude(store)
            with store.reading() as answers:
                decided = decide(answers)
            return decided, judge(store, decided)

    @contextmanager
    def _seat(self) -> Iterator[None]:
        if not self._seats.acquire(timeout=_WAIT_SECONDS):
            msg = "too many questions are being answered"
            raise StoreBusyError(msg, hint="Try again in a moment.")
        try:
            yield
        finally:
            self._seats.release()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if not self._writing.acquire(timeout=_WRITER_SECONDS):
            msg = "another judgement is still being concluded from"
            raise StoreBusyError(msg, hint="Try again in a moment.")
        try:
            yield
        finally:
            self._writing.release()


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while piece := file.read(_PIECE):
            yield piece


async def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


AtDesk = Annotated[Desk, Depends(_desk)]
