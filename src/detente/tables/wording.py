"""Values go in, the words and marks that people read come out.

Names and sentences are other people's text: control characters are taken out, and nothing in
them is read as markup.
"""

import unicodedata
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Final

from rich.text import Text

from detente.dates import DateRange
from detente.model import ListedClaim, ListedDocument, Named, Party, Span
from detente.relate import Turn

NONE: Final = "–"
UNDATED: Final = "weekdays and other relative dates stay open"
_BAR: Final = 12  # characters for the whole scale of a score
_SCALE: Final = 9.3


def clean(text: str) -> str:
    """Return text without characters that steer a terminal; line breaks become blanks."""
    return "".join(
        " " if char in "\n\r\t" else char for char in text if char in "\n\r\t" or _is_plain(char)
    )


def _is_plain(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co"}


def count(number: int, what: str) -> str:
    """Return "1 claim", "2,000 claims"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def date_range(when: DateRange | None) -> str:
    """Return the days of a range, or that there is no date."""
    if when is None:
        return "no date"
    return days(when.first, when.last)


def days(first: date | None, last: date | None) -> str:
    """Return the days from the first to the last; an end that is not known is "…"."""
    if first is None and last is None:
        return "no date"
    if first == last:
        return str(first)
    return f"{first or '…'} to {last or '…'}"


def when_of(claim: ListedClaim) -> str:
    """Return the days that a report gives, or the day of the report where it gives none."""
    if claim.when is None:
        published = claim.document.published
        return f"told {published}" if published else "no date"
    if claim.when.range is None:
        return f"“{clean(claim.when.text)}”, undated"
    return date_range(claim.when.range)


def when_of_turn(turn: Turn) -> str:
    """Return the days between which a tie turned, or the day by which it had."""
    if turn.first is None and turn.last is not None:
        return f"{'before' if turn.is_past else 'by'} {turn.last}"
    return days(turn.first, turn.last)


def type_of(claim: ListedClaim) -> str:
    """Return the type, with the modality where it is not asserted."""
    return modal(str(claim.type), str(claim.modality))


def modal(kind: str, modality: str) -> str:
    """Return a type with its modality where it is not asserted."""
    return kind if modality == "asserted" else f"{kind} ({modality})"


def parties(side: tuple[Party, ...]) -> str:
    """Return the names of one side of a claim."""
    return clean(", ".join(party.name for party in side)) or NONE


def detailed(side: tuple[Party, ...]) -> str:
    """Return the names of one side of a claim with the words and roles that the text gives."""
    return clean("; ".join(_detail(party) for party in side)) or NONE


def _detail(party: Party) -> str:
    notes = [f"“{party.mention}”"] if party.mention != party.name else []
    if party.role:
        notes.append(party.role)
    return f"{party.name} ({', '.join(notes)})" if notes else party.name


def names(named: Iterable[Named]) -> str:
    """Return the names of actors."""
    return clean(", ".join(item.name for item in named)) or NONE


def said_by(claim: ListedClaim) -> str:
    """Return the chain of speakers, the innermost first; those of one cue speak together."""
    together = groupby(claim.attribution, key=lambda speaker: speaker.cue_span)
    links = (" and ".join(speaker.name for speaker in speakers) for _, speakers in together)
    return clean(", cited by ".join(links)) or NONE


def note_on(document: ListedDocument) -> str:
    """Return what a reader of the list should know of a document; "" if there is nothing."""
    if document.copy_of is not None:
        return f"shares {document.shared or 0:.0%} with {document.copy_of}"
    if document.published is None:
        return f"no date of publication: {UNDATED}"
    return ""


def source_of(document: ListedDocument) -> str:
    """Return the outlet, or the file, and the day of publication."""
    outlet = clean(document.outlet or document.path or document.id)
    published = str(document.published) if document.published else "undated"
    return f"{outlet}, {published}"


def score_words(score: float | None) -> str:
    """Return a PLOVER score with its sign."""
    return NONE if score is None else f"{score:+.1f}"


def bar(score: float) -> Text:
    """Return a bar to the left of the middle for conflict, to the right for cooperation."""
    half = _BAR // 2
    length = max(1, round(abs(score) / _SCALE * half))
    if score < 0:
        return Text(
            " " * (half - length) + "◄" + "━" * (length - 1) + "│" + " " * half, style="red"
        )
    return Text(" " * half + "│" + "━" * (length - 1) + "►", style="green")


def marked(text: str, spans: tuple[Span, ...], *, keep_lines: bool = False) -> Text:
    """Return text with stretches of it in bold; spans count its characters."""
    marked = Text()
    at = 0
    for span in sorted(spans):
        if span.start < at:
            continue
        marked.append(_plain_part(text[at : span.start], keep_lines=keep_lines))
        marked.append(_plain_part(text[span.start : span.end], keep_lines=False), style="bold")
        at = span.end
    marked.append(_plain_part(text[at:], keep_lines=keep_lines))
    return marked


def _plain_part(text: str, *, keep_lines: bool) -> str:
    if not keep_lines:
        return clean(text)
    return "\n".join(clean(line) for line in text.split("\n"))
