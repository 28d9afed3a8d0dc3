"""An error or a path goes in, words that fit on one line of a terminal come out."""

import os
from pathlib import Path
from typing import Final

from detente.errors import ReadError
from detente.model import Failure

_LONGEST_REASON: Final = 400

_HINTS: Final[dict[type[OSError], str]] = {
    FileNotFoundError: "Check the spelling; a relative path counts from the current folder.",
    PermissionError: "Ask for the right to read it.",
}


def shown(path: Path | str) -> str:
    """Return a path as text that can be printed and stored: odd bytes and signs are escaped."""
    return _printable(os.fsencode(path).decode("utf-8", "backslashreplace"))


def failure_of(error: ReadError | OSError, where: str) -> Failure:
    """Return what is reported about an input that could not be read."""
    if isinstance(error, ReadError):
        return Failure(where=where, reason=_one_line(str(error)), hint=error.hint)
    reason = _one_line(error.strerror or type(error).__name__)
    return Failure(where=where, reason=reason, hint=_HINTS.get(type(error)))


def _printable(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in text)


def _escaped(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")


def _one_line(reason: str) -> str:
    words = _printable(" ".join(reason.split()))
    return words if len(words) <= _LONGEST_REASON else f"{words[:_LONGEST_REASON]} …"
