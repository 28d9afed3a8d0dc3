"""The path of a store goes in, the path of what the watcher keeps beside it comes out."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from detente.errors import StoreBusyError


def status_of(store_path: Path) -> Path:
    """Return where it is told what the watcher of a store does."""
    return store_path.with_name(f"{store_path.name}.watch.json")


def outbox_of(store_path: Path) -> Path:
    """Return where the alerts lie that have not been sent yet."""
    return store_path.with_name(f"{store_path.name}.alerts.json")


def marks_of(store_path: Path) -> Path:
    """Return where it is kept how web addresses stood when they were read last."""
    return store_path.with_name(f"{store_path.name}.web.json")


def is_beside(path: Path, store_path: Path) -> bool:
    """Whether a file is the store, or one of those that lie beside it."""
    return path.name.startswith(store_path.name) and path.parent.resolve() == (
        store_path.parent.resolve()
    )


@contextmanager
def only_watcher(store_path: Path) -> Iterator[None]:
    """Be the only watcher of a store while the block runs; raise StoreBusyError if there is one.

    The system lets go of the lock when the process ends, however it does.
    """
    path = store_path.with_name(f"{store_path.name}.watch.lock")
    with path.open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            msg = f"another watcher follows news for the store {str(store_path)!r}"
            hint = "Give all sources to one watcher, or another store with --store."
            raise StoreBusyError(msg, hint=hint) from None
        yield
