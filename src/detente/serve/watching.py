"""Nothing goes in; what the watcher of the store does comes out, as it says it itself."""

from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from fastapi import Response
from starlette.responses import JSONResponse

from detente.serve.describing import shaped
from detente.serve.desk import AtDesk
from detente.serve.parameters import room
from detente.serve.shapes import watching as shapes
from detente.watch.status import Entry, Status, read_status

watching: Final = room()


@watching.get("/watch", responses=shaped(shapes.Watch))
def watch(desk: AtDesk) -> Response:
    """Tell whether new articles are read as they come, from where, and what went wrong."""
    now = datetime.now(UTC)
    # What a watcher does it tells in a file beside the store.
    status = read_status(desk.path) if isinstance(desk.path, Path) else None
    found = {
        "running": status is not None and status.is_running(now),
        "watcher": _watcher(status, now) if status is not None else None,
    }
    # It changes without the store; so it is never taken for what it was.
    return JSONResponse(found, headers={"Cache-Control": "no-store"})


def _watcher(status: Status, now: datetime) -> dict[str, Any]:
    return {
        "host": status.host,
        "began": status.began,
        "at": status.at,
        "ended": status.ended,
        "every": status.every,
        "last_hour": status.read_within(timedelta(hours=1), now),
        "last_day": status.read_within(timedelta(days=1), now),
        "trouble": status.trouble,
        "sources": [asdict(source) for source in status.sources],
        "read": [
            _parts(entry, "at", "source", "document", "outlet", "title", "claims")
            for entry in status.read
        ],
        "refused": [_parts(entry, "at", "source", "where", "reason") for entry in status.refused],
        "alerts": asdict(status.alerts) if status.alerts is not None else None,
    }


def _parts(entry: Entry, *names: str) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in names}
