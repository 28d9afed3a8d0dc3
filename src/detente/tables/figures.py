"""Scores by period and outlet go in, tables of figures come out."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from detente.history import Partner
from detente.relate import Period, Picture, Turn, Unit
from detente.tables.blocks import print_heading, table
from detente.tables.wording import NONE, bar, clean, count, score_words

_OUTLETS: Final = 10


def print_periods(
    out: Console,
    series: Sequence[Period],
    published: Mapping[date, int],
    *,
    unit: Unit,
    events: int,
) -> None:
    """Print the score by period, and how much tells it; `events` are all that count."""
    if not series:
        return
    print_heading(out, f"By {unit}")
    rows = table(str(unit).title(), "Events", "Score", "", "Reports", "Outlets", "Documents")
    for period in series:
        rows.add_row(
            period_words(period),
            str(period.events),
            score_words(period.score),
            bar(period.score),
            str(period.reports),
            str(period.outlets),
            str(period.published_in(published)),
        )
    out.print(Padding(rows, (0, 0, 0, 2)))
    _print_note(out, "Reports and outlets tell of the events; documents are all of that time.")
    missing = events - sum(period.events for period in series)
    if missing:
        _print_note(out, f"{count(missing, 'more event')}: no date, or none as close as a {unit}.")


def print_pictures(out: Console, pictures: Sequence[Picture]) -> None:
    """Print what each outlet makes of a tie, where there are several."""
    if len(pictures) < 2:  # noqa: PLR2004 - one outlet has nobody to differ from
        return
    print_heading(out, "By outlet")
    rows = table("Outlet", "Events", "Score", "", "Reports")
    for picture in pictures[:_OUTLETS]:
        rows.add_row(
            clean(picture.outlet or "not known"),
            str(len(picture.event_ids)),
            score_words(picture.score),
            bar(picture.score),
            str(len(picture.claim_ids)),
        )
    out.print(Padding(rows, (0, 0, 0, 2)))
    if len(pictures) > _OUTLETS:
        _print_note(out, f"{count(len(pictures) - _OUTLETS, 'outlet')} more with --format jsonl.")


def print_partners(out: Console, partners: Iterable[Partner], *, most: int) -> None:
    """Print how one actor stands with others, and where that turned last."""
    found = list(partners)
    if not found:
        return
    print_heading(out, "With whom")
    rows = table("Other", "Events", "Coop.", "Conflict", "Score", "Dated", "Last turn")
    for partner in found[:most]:
        tie = partner.tie
        first, last = (str(day.year) if day else NONE for day in (tie.first, tie.last))
        rows.add_row(
            clean(partner.other.name),
            str(len(tie.event_ids)),
            str(tie.cooperation),
            str(tie.conflict),
            score_words(tie.score),
            first if first == last else f"{first}–{last}",
            last_turn_words(partner.turns),
        )
    out.print(Padding(rows, (0, 0, 0, 2)))
    if len(found) > most:
        _print_note(out, f"{len(found) - most:,} more with --format jsonl.")


def last_turn_words(turns: Sequence[Turn]) -> str:
    """Return "cooling 2012" for the last turn that has a date."""
    dated = [turn for turn in turns if turn.year is not None]
    return f"{dated[-1].direction} {dated[-1].year}" if dated else NONE


def period_words(period: Period) -> str:
    """Return "2012", "2012-Q3" or "2012-07"."""
    match period.unit:
        case Unit.YEAR:
            return str(period.year)
        case Unit.QUARTER:
            return f"{period.year}-Q{(period.first.month + 2) // 3}"
        case _:
            return f"{period.first:%Y-%m}"


def _print_note(out: Console, text: str) -> None:
    out.print(Text(f"  {text}", style="dim"))
