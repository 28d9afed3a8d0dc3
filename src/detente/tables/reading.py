"""What a reading comes across goes in, lines on standard error come out."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from detente.model import Document, Extraction, Failure, Summary
from detente.tables.blocks import console
from detente.tables.wording import clean, count

_LONGEST_PATH: Final = 50


class ReadingProgress:
    """Counts what goes by, tells what was refused or repaired, and for how long it has worked."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("reading", total=None, articles=0, claims=0)
        self._counts = {"articles": 0, "claims": 0}
        self.started = time.monotonic()

    def notice(self, item: Document | Extraction | Failure) -> None:
        """Take note of one item."""
        if isinstance(item, Failure):
            _print_line(self._progress.console, _failure(item))
        elif isinstance(item, Document):
            self._counts["articles"] += 1
            self._progress.update(self._task, description=_now_reading(item))
            for remark in item.remarks:
                _print_line(self._progress.console, _remark(item, remark))
        else:
            self._counts["claims"] += len(item.claims)
        self._progress.update(
            self._task, articles=self._counts["articles"], claims=self._counts["claims"]
        )


@contextmanager
def reading_progress() -> Iterator[ReadingProgress]:
    """Show progress on standard error while the block runs, if that is a terminal."""
    error = console(error=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.fields[articles]} articles, {task.fields[claims]} claims"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=error, transient=True, disable=not error.is_terminal) as bar:
        yield ReadingProgress(bar)


def print_failure(failure: Failure) -> None:
    """Print what could not be read on standard error."""
    _print_line(console(error=True), _failure(failure))


def print_summary(summary: Summary, seconds: float) -> None:
    """Print what a reading did."""
    parts = [count(summary.new, "new document")]
    if summary.copies:
        parts[0] += f" ({summary.copies} repeating another)"
    parts.append(f"{summary.known} already known")
    parts.append(f"{summary.refused} refused")
    print(", ".join(parts))  # noqa: T201 - the result of the command
    print(  # noqa: T201 - the result of the command
        f"{count(summary.claims, 'new claim')}, {count(summary.events, 'event')} in the store, "
        f"{seconds:.1f} s"
    )


def _print_line(out: Console, line: Text) -> None:
    # Unbroken, however long, so that it can be searched for and copied.
    out.print(line, soft_wrap=True)


def _failure(failure: Failure) -> Text:
    line = Text(f"refused {clean(failure.where)}: {clean(failure.reason)}", style="red")
    if failure.hint:
        line.append(f". {clean(failure.hint)}", style="default")
    return line


def _now_reading(document: Document) -> str:
    """Return where in its file or archive the reading is, as the end of the path."""
    return f"reading {escape(clean(document.path or document.id)[-_LONGEST_PATH:])}"


def _remark(document: Document, remark: str) -> Text:
    return Text(f"note {clean(document.path or document.id)}: {clean(remark)}", style="yellow")
