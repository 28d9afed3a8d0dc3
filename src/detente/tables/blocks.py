"""Claims go in, blocks of lines come out: what, when, who says so, and the sentence."""

from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.model import ListedClaim, Span
from detente.tables.wording import marked, parties, said_by, source_of, type_of, when_of

_WHEN: Final = 24  # characters of "2012-01-01 to 2012-04-30"
_FLEXIBLE: Final = frozenset(
    {"Title", "Name", "Between", "Share of", "Other", "Outlet", "What", "Why", "Article"}
)
_WHOLE: Final = frozenset({"Why"})  # what is told to its end, over several lines
_FIGURES: Final = frozenset(
    {
        *("Claims", "Docs", "Events", "Coop.", "Conflict", "Score", "Documents", "Value", "Of"),
        *("Reports", "Outlets"),
    }
)


def console(*, error: bool = False) -> Console:
    """Return a console for results, or for everything else on standard error."""
    return Console(stderr=error, highlight=False, emoji=False, soft_wrap=False)


def table(*columns: str) -> Table:
    """Return an empty table; names and titles give way where the terminal is narrow."""
    flexible = _FLEXIBLE & set(columns)
    empty = Table(box=None, pad_edge=False, padding=(0, 1), expand=bool(flexible))
    for column in columns:
        empty.add_column(
            column,
            justify="right" if column in _FIGURES else "left",
            overflow="ellipsis",
            no_wrap=column not in _WHOLE,
            ratio=1 if column in flexible else None,
        )
    return empty


def two_lines(first: str, second: str) -> Text:
    """Return a cell of two lines, the second one dim; one line where the second is empty."""
    cell = Text(first)
    if second:
        cell.append(f"\n{second}", style="dim")
    return cell


def print_heading(out: Console, text: str) -> None:
    """Print a heading with an empty line before it."""
    out.print()
    out.print(Text(text, style="bold underline"))


def print_facts(out: Console, *facts: tuple[str, str]) -> None:
    """Print facts, one a line."""
    for name, value in facts:
        line = Text(f"{name:<12}", style="bold")
        line.append(value, style="default")
        out.print(line)


def print_headline(
    out: Console, when: str, kind: str, who: tuple[str, str], *, then: str = ""
) -> None:
    """Print the first line of a block: when, what, who and to whom, and what follows."""
    initiators, recipients = who
    line = Text(kind, style="bold")
    line.append(f"  {initiators}", style="not bold")
    if recipients:
        line.append(f" → {recipients}", style="not bold")
    line.append(then, style="not bold")
    print_row(out, when, line)


def print_row(out: Console, when: str, line: Text) -> None:
    """Print a line behind the days that it is about."""
    row = Table.grid(padding=(0, 1))
    row.add_column(width=_WHEN, style="cyan", no_wrap=True)
    row.add_column()
    row.add_row(when, line)
    out.print(Padding(row, (0, 0, 0, 2), expand=False))


def print_claim(out: Console, claim: ListedClaim) -> None:
    """Print a claim with its sentence and who says so."""
    recipients = parties(claim.recipients) if claim.recipients else ""
    print_headline(out, when_of(claim), type_of(claim), (parties(claim.initiators), recipients))
    print_evidence(out, claim)


def print_evidence(out: Console, *claims: ListedClaim) -> None:
    """Print a sentence with the triggers of its claims, and who says so where."""
    sentence, start = claims[0].sentence, claims[0].sentence_start
    spans = tuple(
        Span(claim.trigger_span.start - start, claim.trigger_span.end - start) for claim in claims
    )
    out.print(Padding(marked(sentence, spans), (0, 0, 0, 4)))
    speakers = dict.fromkeys(said_by(claim) for claim in claims if claim.attribution)
    said = f"; says {' / '.join(speakers)}" if speakers else ""
    ids = " ".join(claim.id for claim in claims)
    source = source_of(claims[0].document)
    out.print(Padding(Text(f"{source}{said}  {ids}", style="dim"), (0, 0, 0, 4)))
