"""An address and the work that answers it go in; the answer comes out, worked out only once."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Lock
from typing import Final

_MOST_BYTES: Final = 64_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The body of an answer, and headers of its own."""

    body: bytes
    headers: Mapping[str, str]


class Memory:
    """The answers last used, as many as fit; two that ask for the same at once share one work."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._most = most_bytes
        self._size = 0
        self._kept: OrderedDict[Hashable, Answer] = OrderedDict()
        self._coming: dict[Hashable, Future[Answer]] = {}
        self._lock = Lock()

    def get(self, key: Hashable, work: Callable[[], Answer]) -> Answer:
        """Return the answer under a key, from memory or as it is worked out now."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            coming = self._coming.get(key)
            mine = self._coming.setdefault(key, Future())
        if coming is not None:
            return coming.result()
        try:
            answer = work()
        except BaseException as error:
            self._done(key)
            mine.set_exception(error)
            raise
        self._done(key, answer)
        mine.set_result(answer)
        return answer

    def _done(self, key: Hashable, answer: Answer | None = None) -> None:
        with self._lock:
            del self._coming[key]
            if answer is None:
                return
            self._kept[key] = answer
            self._size += len(answer.body)
            while self._size > self._most:
                _, oldest = self._kept.popitem(last=False)
                self._size -= len(oldest.body)
