"""Work for several processes of one machine.

A document that kills its process, or never lets it go, stops no other.
"""

import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final

from detente.errors import DetenteError
from detente.model import Document, Extraction, Failure
from detente.run.child import begin_work, time_limit, uninterrupted
from detente.streams import blocks_of

if TYPE_CHECKING:
    from detente.parse import SpacyParser
    from detente.pipeline import Extractor

# Documents handed over at once: enough to fill the parser's batches.
_BLOCK: Final = 16
# Seconds after which an article is given up; one takes a second for a few thousand characters.
DEFAULT_TIMEOUT: Final = 60.0
_CHARACTERS_A_SECOND: Final = 1000

# What a block of documents says, once a process has worked it out.
Work = Future[list[Extraction | Failure]]

# In a process of the pool: what it parses with, or why it cannot.
_parser: "SpacyParser | DetenteError"


def extract_in_processes(
    documents: Iterable[Document],
    *,
    jobs: int,
    pipeline: str,
    with_core: bool = True,
    timeout: float = DEFAULT_TIMEOUT,
) -> Iterator[Extraction | Failure]:
    """Yield what each document says, in order, worked out by `jobs` processes.

    A document that takes longer than `timeout` seconds, and one more for every thousand
    characters, is given up. Raises ModelMissingError at once when the pipeline is not installed.
    """
    with processes(jobs, pipeline, with_core=with_core, timeout=timeout) as extractor:
        yield from extractor(documents)


@contextmanager
def processes(
    jobs: int, pipeline: str, *, with_core: bool = True, timeout: float = DEFAULT_TIMEOUT
) -> "Iterator[Extractor]":
    """Start processes that do what `extract_in_processes` does, for one stream after the other."""
    pool = _Pool(jobs, pipeline, with_core=with_core, timeout=timeout)
    try:
        yield pool.work
    finally:
        pool.close()


class _Pool:
    """Processes that are replaced when a document kills one."""

    def __init__(self, jobs: int, pipeline: str, *, with_core: bool, timeout: float) -> None:
        self._jobs = jobs
        self._pipeline = pipeline
        self._with_core = with_core
        self._timeout = timeout
        self._executor = self._ready(jobs)
        self._suspects: ProcessPoolExecutor | None = None

    def work(self, documents: Iterable[Document]) -> Iterator[Extraction | Failure]:
        """Yield results in the order of the documents, a few blocks ahead of who takes them."""
        waiting: deque[tuple[list[Document], Work]] = deque()
        for block in blocks_of(documents, _BLOCK):
            waiting.append((block, self._submit(block)))
            if len(waiting) > 2 * self._jobs:
                yield from self._results(*waiting.popleft())
        while waiting:
            yield from self._results(*waiting.popleft())

    def close(self) -> None:
        """Let the processes go."""
        for executor in (self._executor, self._suspects):
            if executor is not None:
                executor.shutdown(cancel_futures=True)

    def _start(self, jobs: int) -> ProcessPoolExecutor:
        # Not a copy of this process: the language model and the database do not survive one.
        return ProcessPoolExecutor(
            jobs,
            mp_context=get_context("spawn"),
            initializer=_load,
            initargs=(self._pipeline, self._with_core),
        )

    def _submit(self, block: list[Document]) -> Work:
        try:
            return _submit(self._executor, block, self._seconds(block))
        except BrokenProcessPool:
            self._executor = self._start(self._jobs)
            return _submit(self._executor, block, self._seconds(block))

    def _seconds(self, block: list[Document]) -> float:
        """Return how long a block may take: no longer than the patience for one document.

        So one that hangs is soon found out, and a slow block is only tried again one by one.
        """
        characters = sum(len(document.text) for document in block)
        return self._timeout + characters / _CHARACTERS_A_SECOND

    def _results(self, block: list[Document], future: Work) -> Iterator[Extraction | Failure]:
        try:
            yield from future.result()
        except BrokenProcessPool:
            for document in block:
                yield self._alone(document)

    def _alone(self, document: Document) -> Extraction | Failure:
        """Try a document by itself, to find the one that kills.

        One death ends all processes of an executor, so this one has a single process and no other
        work: nobody else's death is taken for the document's. To halve the block again and again
        would take a death for each half; so it takes one.
        """
        self._suspects = self._suspects or self._ready(1)
        seconds, started = self._seconds([document]), time.monotonic()
        try:
            (extraction,) = _submit(self._suspects, [document], seconds).result()
        except BrokenProcessPool:
            self._suspects = None
            is_late = time.monotonic() - started >= seconds
            return Failure(
                where=document.path or document.id,
                reason=f"was not read within {seconds:.0f} seconds"
                if is_late
                else "killed the process that read it",
                hint="Read it by itself with --jobs 1 to see why.",
            )
        return extraction

    def _ready(self, jobs: int) -> ProcessPoolExecutor:
        """Start processes and wait until they could work: what ends them then is a document."""
        executor = self._start(jobs)
        try:
            for future in [_submit(executor, [], self._timeout) for _ in range(jobs)]:
                future.result()
        except BrokenProcessPool:
            msg = "the processes that read end before they are given anything"
            hint = "The memory may be too small for so many: use fewer --jobs."
            raise DetenteError(msg, hint=hint) from None
        except DetenteError:
            executor.shutdown(cancel_futures=True)
            raise
        return executor


def _submit(executor: ProcessPoolExecutor, block: list[Document], seconds: float) -> Work:
    with uninterrupted():  # processes are started here
        return executor.submit(_extract, block, seconds)


def _load(pipeline: str, with_core: bool) -> None:  # noqa: FBT001 - a pool takes no keywords
    global _parser  # noqa: PLW0603 - a process of the pool keeps its parser for its lifetime
    # Seconds to import, and nobody else here parses.
    from detente.parse import SpacyParser  # noqa: PLC0415

    begin_work()
    try:
        _parser = SpacyParser(pipeline, with_core=with_core)
    except DetenteError as error:
        _parser = error


def _extract(documents: list[Document], seconds: float) -> list[Extraction | Failure]:
    from detente.pipeline import extract_each  # noqa: PLC0415

    if isinstance(_parser, DetenteError):
        raise _parser
    with time_limit(seconds):
        return list(extract_each(documents, parser=_parser))
