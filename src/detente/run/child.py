"""What a process that works for another one has to mind: it ends with it, and in time."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from threading import Thread


def begin_work() -> None:
    """Make this process one that ends with its parent, and that a time limit can end."""
    Thread(target=_end_with_parent, daemon=True).start()
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM})


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Let the kernel end this process, by SIGALRM, when the block takes longer.

    No thread could do it: a regular expression that never ends lets none other run.
    """
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Make the processes that are started in the block deaf to interruptions.

    They keep the signals that are blocked: an interruption from the terminal reaches all of them,
    but only the first one is to act on it and to speak.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, killed perhaps; nobody else would."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
