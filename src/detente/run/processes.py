"""Work for several processes of one machine; a document that kills its process stops no other."""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Final

from detente.model import Document, Extraction, Failure
from detente.parse import SpacyParser
from detente.pipeline import extract_each
from detente.streams import blocks_of

# Documents handed over at once: enough to fill the parser's batches.
_BLOCK: Final = 16

# What a block of documents says, once a process has worked it out.
Work = Future[list[Extraction | Failure]]

_parser: SpacyParser | None = None


def extract_in_processes(
    documents: Iterable[Document], *, jobs: int, pipeline: str, with_core: bool = True
) -> Iterator[Extraction | Failure]:
    """Yield what each document says, in order, worked out by `jobs` processes.

    Raises ModelMissingError at once when the pipeline is not installed.
    """
    # Once here, so that a missing pipeline is one error, not one for each process.
    SpacyParser(pipeline, with_core=with_core)
    pool = _Pool(jobs, pipeline, with_core=with_core)
    try:
        yield from pool.work(documents)
    finally:
        pool.close()


class _Pool:
    """Processes that are replaced when a document kills one."""

    def __init__(self, jobs: int, pipeline: str, *, with_core: bool) -> None:
        self._jobs = jobs
        self._pipeline = pipeline
        self._with_core = with_core
        self._executor = self._start(jobs)
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
            return _submit(self._executor, block)
        except BrokenProcessPool:
            self._executor = self._start(self._jobs)
            return _submit(self._executor, block)

    def _results(self, block: list[Document], future: Work) -> Iterator[Extraction | Failure]:
        try:
            yield from future.result()
        except BrokenProcessPool:
            for document in block:
                yield self._alone(document)

    def _alone(self, document: Document) -> Extraction | Failure:
        """Try a document by itself, to find the one that kills.

        One death ends all processes of an executor, so this one has a single process and no other
        work: nobody else's death is taken for the document's.
        """
        self._suspects = self._suspects or self._start(1)
        try:
            (extraction,) = _submit(self._suspects, [document]).result()
        except BrokenProcessPool:
            self._suspects = None
            return Failure(
                where=document.path or document.id,
                reason="killed the process that read it",
                hint="Read it by itself with --jobs 1 to see why.",
            )
        return extraction


def _submit(executor: ProcessPoolExecutor, block: list[Document]) -> Work:
    # Processes are started here and keep the signals that are blocked: an interruption from the
    # terminal reaches all of them, but only the first one is to act on it and to speak.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return executor.submit(_extract, block)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _load(pipeline: str, with_core: bool) -> None:  # noqa: FBT001 - a pool takes no keywords
    global _parser  # noqa: PLW0603 - a process of the pool keeps its parser for its lifetime
    Thread(target=_end_with_parent, daemon=True).start()
    _parser = SpacyParser(pipeline, with_core=with_core)


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, killed perhaps; nobody else would."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _extract(documents: list[Document]) -> list[Extraction | Failure]:
    if _parser is None:
        msg = "a process of the pool works only once its parser is loaded"
        raise RuntimeError(msg)
    return list(extract_each(documents, parser=_parser))
