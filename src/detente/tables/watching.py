"""What a watcher comes across goes in, one line of log for each goes to standard error."""

from datetime import datetime
from typing import Final

from rich.text import Text

from detente.tables.blocks import console
from detente.tables.wording import clean, count
from detente.watch.status import Entry, What

_STYLES: Final = {What.REFUSED: "red", What.FAILING: "red", What.WAITING: "red", What.READ: "bold"}
_WIDEST: Final = max(map(len, What))


def print_entry(entry: Entry) -> None:
    """Print a line of the log: when, what happened, to what."""
    line = Text(datetime.fromisoformat(entry.at).astimezone().isoformat(timespec="seconds"))
    line.append(f" {entry.what:<{_WIDEST}} ", style=_STYLES.get(What(entry.what), ""))
    line.append(_about(entry))
    # Unbroken, however long: one line is one thing that happened.
    console(error=True).print(line, soft_wrap=True)


def _about(entry: Entry) -> str:
    source = clean(entry.source or "")
    if entry.what == What.READ:
        title = clean(entry.title or entry.where or "without a title")
        outlet = clean(entry.outlet or "outlet unknown")
        return f"{outlet}: {title}, {count(entry.claims or 0, 'claim')}, {entry.document}"
    if entry.what == What.KNOWN:
        return f"{source}: {count(int(entry.reason or 0), 'article')} read before"
    where = clean(entry.where or "") or source or "the store" * (entry.what == What.WAITING)
    reason = clean(entry.reason or "answers again")
    return f"{where}: {reason}" if where else reason
