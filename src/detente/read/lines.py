"""Text goes in, its lines come out, each with its place in the text."""

import re
from dataclasses import dataclass
from typing import Final

from detente.model import Span

_LINE: Final = re.compile(r"\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The offset after the line's last character."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Where the line stands in the text."""
        return Span(self.start, self.end)


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of the text that are not blank, in their order."""
    return tuple(Line(line.start(), line[0].rstrip()) for line in _LINE.finditer(text))
