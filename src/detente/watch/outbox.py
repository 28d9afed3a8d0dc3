"""Messages go in and stay, whoever is killed, until they have been sent."""

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict
from pathlib import Path
from threading import Lock
from typing import Final

from detente.errors import StoreError
from detente.run.whole import written_whole
from detente.watch.alerts import Message

# A receiver that takes nothing for weeks is not to fill the disk: the oldest messages go then.
_MOST: Final = 10_000


class Outbox:
    """The articles whose alerts are still to be found, and the messages still to be sent.

    It lies in a file that is whole at any time. So what a watcher was killed in the middle of is
    found or sent by the next one, at worst a second time, under the same identifier.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._intended: tuple[str, ...] = ()
        self._waiting: dict[str, Message] = {}
        self._read()

    @property
    def intended(self) -> tuple[str, ...]:
        """The documents that are being read, or were when the watcher was killed."""
        return self._intended

    def intend(self, document_ids: Iterable[str]) -> None:
        """Note, before documents are stored, that alerts are to be found for them."""
        with self._lock:
            self._intended = tuple(dict.fromkeys((*self._intended, *document_ids)))
            self._write()

    def put(self, messages: Iterable[Message], *, of: Collection[str]) -> None:
        """Take messages, with which all alerts for these documents are found."""
        with self._lock:
            self._intended = tuple(key for key in self._intended if key not in of)
            self._waiting |= {message.id: message for message in messages}
            for oldest in list(self._waiting)[:-_MOST]:
                del self._waiting[oldest]
            self._write()

    def waiting(self) -> list[Message]:
        """Return the messages that are to be sent, the oldest first."""
        with self._lock:
            return list(self._waiting.values())

    def remove(self, message: Message) -> None:
        """Let go of a message that was sent, or that nobody is to get."""
        with self._lock:
            self._waiting.pop(message.id, None)
            self._write()

    def _read(self) -> None:
        try:
            found = json.loads(self._path.read_text("utf-8"))
            self._intended = tuple(map(str, found["intended"]))
            self._waiting = {item["id"]: Message(**item) for item in found["waiting"]}
        except FileNotFoundError:
            return
        except (ValueError, TypeError, KeyError) as error:
            msg = f"the file of alerts {str(self._path)!r} is damaged"
            raise StoreError(
                msg, hint="Move it away: what waits in it is not sent then."
            ) from error

    def _write(self) -> None:
        found = {
            "intended": self._intended,
            "waiting": [asdict(message) for message in self._waiting.values()],
        }
        with written_whole(self._path) as file:
            file.write(json.dumps(found, ensure_ascii=False).encode("utf-8", "replace"))
