"""What the store tells goes in, tables and pages for the terminal come out.

Names and sentences are other people's text: control characters are taken out, and nothing in
them is read as markup.
"""

import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import groupby
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from detente.dates import DateRange
from detente.evaluate import Card
from detente.history import Episode, History, disputed
from detente.model import (
    Document,
    Extraction,
    Failure,
    Filter,
    Found,
    ListedActor,
    ListedClaim,
    ListedDocument,
    ListedEvent,
    ListedTie,
    Named,
    Party,
    Span,
    Summary,
)
from detente.showing import Shown, ShownActor, ShownClaim, ShownDocument, ShownEvent
from detente.store import Answers

_NONE: Final = "–"
_BAR: Final = 12  # characters for the whole scale of a score
_SCALE: Final = 9.3


def console(*, error: bool = False) -> Console:
    """Return a console for results, or for everything else on standard error."""
    return Console(stderr=error, highlight=False, emoji=False, soft_wrap=False)


# ----------------------------------------------------------------------------------------- reading


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
            self._progress.console.print(_failure(item))
        elif isinstance(item, Document):
            self._counts["articles"] += 1
            for remark in item.remarks:
                self._progress.console.print(_remark(item, remark))
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
    console(error=True).print(_failure(failure))


def print_summary(summary: Summary, seconds: float) -> None:
    """Print what a reading did."""
    parts = [_count(summary.new, "new document")]
    if summary.copies:
        parts[0] += f" ({summary.copies} repeating another)"
    parts.append(f"{summary.known} already known")
    parts.append(f"{summary.refused} refused")
    print(", ".join(parts))  # noqa: T201 - the result of the command
    print(  # noqa: T201 - the result of the command
        f"{_count(summary.claims, 'new claim')}, {_count(summary.events, 'event')} in the store, "
        f"{seconds:.1f} s"
    )


def _failure(failure: Failure) -> Text:
    line = Text(f"refused {clean(failure.where)}: {clean(failure.reason)}", style="red")
    if failure.hint:
        line.append(f" {clean(failure.hint)}", style="default")
    return line


def _remark(document: Document, remark: str) -> Text:
    return Text(f"note {clean(document.path or document.id)}: {clean(remark)}", style="yellow")


# ------------------------------------------------------------------------------------------- lists


def print_list(answers: Answers, kind: str, wanted: Filter) -> None:
    """Print one kind of thing as a table that fits the terminal."""
    printers: dict[str, Callable[[], Table]] = {
        "documents": lambda: _documents(answers.documents(wanted)),
        "claims": lambda: _claims(answers.claims(wanted)),
        "events": lambda: _events(answers.events(wanted)),
        "actors": lambda: _actors(answers.actors(wanted)),
        "ties": lambda: _ties(answers.ties(wanted)),
    }
    table = printers[kind]()
    out = console()
    if not table.row_count:
        console(error=True).print(f"no {kind} fit")
        return
    out.print(table)
    if wanted.limit is not None and table.row_count == wanted.limit:
        console(error=True).print(f"the first {wanted.limit}; more with --limit")


def _documents(documents: Iterable[ListedDocument]) -> Table:
    table = _table("Published", "By", "Outlet", "Title", "Claims", "Note", "Id")
    for document in documents:
        table.add_row(
            str(document.published) if document.published else "not known",
            document.published_basis or _NONE,
            clean(document.outlet or _NONE),
            clean(document.title or document.path or _NONE),
            str(document.claims),
            _note(document),
            document.id,
        )
    return table


def _note(document: ListedDocument) -> str:
    if document.copy_of is not None:
        return f"shares {document.shared or 0:.0%} with {document.copy_of}"
    if document.published is None:
        return "weekdays and other relative dates stay open"
    return ""


def _claims(claims: Iterable[ListedClaim]) -> Table:
    table = _table("When", "Type", "Who", "Whom", "Says who", "Sentence", "Id")
    for claim in claims:
        table.add_row(
            _when_of(claim),
            _type(claim),
            _parties(claim.initiators),
            _parties(claim.recipients),
            _said_by(claim),
            _sentence(claim),
            claim.id,
        )
    return table


def _events(events: Iterable[ListedEvent]) -> Table:
    table = _table("When", "Type", "Who", "Whom", "Where", "Outlets", "Sentence", "Id")
    for listed in events:
        event = listed.event
        table.add_row(
            _range(event.when),
            _modal(str(event.type), str(event.modality)),
            _names(listed.initiators),
            _names(listed.recipients),
            clean(event.place.name) if event.place else _NONE,
            str(event.outlets),
            _short(listed.sentence),
            event.id,
        )
    return table


def _actors(actors: Iterable[ListedActor]) -> Table:
    table = _table("Name", "Kind", "Country", "Claims", "Documents", "Also called", "Id")
    for listed in actors:
        actor = listed.actor
        table.add_row(
            clean(actor.name),
            actor.kind,
            actor.country or _NONE,
            str(listed.claims),
            str(listed.documents),
            clean(", ".join(actor.aliases[:4])),
            actor.id,
        )
    return table


def _ties(ties: Iterable[ListedTie]) -> Table:
    table = _table("One", "Other", "Events", "Coop.", "Conflict", "Score", "First", "Last", "Id")
    for listed in ties:
        tie = listed.tie
        table.add_row(
            clean(listed.one.name),
            clean(listed.other.name),
            str(listed.events),
            str(tie.cooperation),
            str(tie.conflict),
            _score(tie.score),
            str(tie.first or _NONE),
            str(tie.last or _NONE),
            tie.id,
        )
    return table


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1), header_style="bold", expand=False)
    for column in columns:
        figures = column in {
            "Claims",
            "Documents",
            "Events",
            "Outlets",
            "Coop.",
            "Conflict",
            "Score",
        }
        wide = column in {"Sentence", "Title", "Also called", "Note", "Who", "Whom"}
        table.add_column(
            column,
            justify="right" if figures else "left",
            overflow="ellipsis" if column in {"Sentence", "Title", "Also called"} else "fold",
            no_wrap=column in {"Sentence", "Title", "Also called", "Id", "When", "Published"},
            ratio=1 if wide else None,
        )
    return table


# ------------------------------------------------------------------------------------------ search


def print_found(sentences: list[Found], actors: list[ListedActor]) -> None:
    """Print the actors and sentences that a search found."""
    out = console()
    if actors:
        out.print(_actors(actors))
        out.print()
    for found in sentences:
        out.print(_marked(found.text, found.spans))
        out.print(Padding(Text(_source(found.document), style="dim"), (0, 0, 0, 2)))
    if not sentences and not actors:
        console(error=True).print("nothing holds all these words")


# --------------------------------------------------------------------------------------------- tie


def print_history(history: History) -> None:
    """Print the history of two actors: figures, turning points, events, relations, disputes."""
    out = console()
    tie = history.tie
    out.print(
        Text(f"{clean(history.one.actor.name)} – {clean(history.other.actor.name)}", style="bold")
    )
    out.print(
        f"{_count(len(history.episodes), 'event')}: {tie.cooperation} of cooperation, "
        f"{tie.conflict} of conflict; mean score {_score(tie.score)} (PLOVER, -9.3 to +7.6)"
    )
    _print_periods(out, history)
    _print_turns(out, history)
    _heading(out, "What happened")
    for episode in history.episodes:
        _print_episode(out, episode)
    if not history.episodes:
        out.print("  No event between the two is told.")
    if history.relations:
        _heading(out, "How they are said to stand")
        for claim in history.relations:
            _print_claim(out, claim)
    disputes = disputed(history.episodes)
    if disputes:
        _heading(out, "What reports tell differently")
        for episode in disputes:
            _print_dispute(out, episode)


def _print_periods(out: Console, history: History) -> None:
    if not history.periods:
        return
    _heading(out, "By year")
    table = _table("Year", "Events", "Score", "", "Documents")
    for period in history.periods:
        table.add_row(
            str(period.year),
            str(period.events),
            _score(period.score),
            _bar(period.score),
            str(history.coverage.get(period.year, 0)),
        )
    out.print(Padding(table, (0, 0, 0, 2)))
    out.print(Text("  Documents are those published in the year, on anything.", style="dim"))


def _print_turns(out: Console, history: History) -> None:
    reported = [claim for claim in history.relations if claim.type in {"warming", "cooling"}]
    if not history.turns and not reported:
        return
    _heading(out, "Turning points")
    for turn in history.turns:
        out.print(f"  {turn.year}  {turn.direction}: {_score(turn.before)} to {_score(turn.after)}")
    for claim in reported:
        _print_claim(out, claim)


def _print_episode(out: Console, episode: Episode) -> None:
    listed = episode.listed
    event = listed.event
    line = Text("  ")
    line.append(f"{_when_of_episode(episode):<24}", style="cyan")
    line.append(f" {_modal(str(event.type), str(event.modality))}", style="bold")
    line.append(f"  {_names(listed.initiators)}")
    if listed.recipients:
        line.append(f" → {_names(listed.recipients)}")
    if event.place is not None:
        line.append(f", {clean(event.place.name)}")
    line.append(f"  {event.id}", style="dim")
    out.print(line)
    for _, claims in groupby(episode.claims, key=lambda claim: (claim.document.id, claim.sentence)):
        _print_evidence(out, *claims)


def _when_of_episode(episode: Episode) -> str:
    if episode.listed.event.when is None and episode.claims:
        return _when_of(episode.claims[0])
    return _range(episode.listed.event.when)


def _print_evidence(out: Console, *claims: ListedClaim) -> None:
    """Print a sentence with the triggers of its claims, and who says so where."""
    sentence, start = claims[0].sentence, claims[0].sentence_start
    spans = tuple(
        Span(claim.trigger_span.start - start, claim.trigger_span.end - start) for claim in claims
    )
    out.print(Padding(_marked(sentence, spans), (0, 0, 0, 4)))
    source = _source(claims[0].document)
    speakers = dict.fromkeys(_said_by(claim) for claim in claims if claim.attribution)
    said = f"; says {' / '.join(speakers)}" if speakers else ""
    ids = " ".join(claim.id for claim in claims)
    out.print(Padding(Text(f"{source}{said}  {ids}", style="dim"), (0, 0, 0, 4)))


def _print_claim(out: Console, claim: ListedClaim) -> None:
    line = Text("  ")
    line.append(f"{_when_of(claim):<24}", style="cyan")
    line.append(f" {_type(claim)}", style="bold")
    line.append(f"  {_parties(claim.initiators)}")
    if claim.recipients:
        line.append(f" → {_parties(claim.recipients)}")
    out.print(line)
    _print_evidence(out, claim)


def _print_dispute(out: Console, episode: Episode) -> None:
    by_id = {claim.id: claim for claim in episode.claims}
    event = episode.listed.event
    out.print(f"  {_range(event.when)}  {event.type}  {event.id}")
    for disagreement in event.disagreements:
        out.print(f"    {disagreement.about}:")
        for version in disagreement.versions:
            tellers = {
                _teller(by_id[claim_id]) for claim_id in version.claim_ids if claim_id in by_id
            }
            out.print(Text(f"      {clean(version.value)}: {'; '.join(sorted(tellers))}"))


def _teller(claim: ListedClaim) -> str:
    outlet = clean(claim.document.outlet or claim.document.path or claim.document.id)
    return f"{_said_by(claim)}, in {outlet}" if claim.attribution else outlet


# -------------------------------------------------------------------------------------------- show


def print_shown(shown: Shown) -> None:
    """Print one thing in full."""
    out = console()
    match shown:
        case ShownDocument():
            _print_document(out, shown)
        case ShownClaim():
            _print_full_claim(out, shown)
        case ShownEvent():
            _print_event(out, shown)
        case ShownActor():
            _print_actor(out, shown)
        case _:
            print_history(shown.history)


def _print_document(out: Console, shown: ShownDocument) -> None:
    document = shown.document
    published = str(document.published) if document.published else "not known"
    basis = f" (by its {document.published_basis})" if document.published_basis else ""
    _facts(
        out,
        ("Document", document.id),
        ("Title", clean(document.title or _NONE)),
        ("Outlet", clean(document.outlet or "not known")),
        ("Published", f"{published}{basis}"),
        ("Address", clean(document.url or _NONE)),
        ("File", clean(document.path or _NONE)),
        ("Note", _note(document) or _NONE),
        *(("Remark", clean(remark)) for remark in document.remarks),
    )
    out.print()
    spans = tuple(claim.trigger_span for claim in shown.claims)
    out.print(_marked(shown.text, spans, keep_lines=True))
    _heading(out, _count(len(shown.claims), "claim"))
    for claim in shown.claims:
        _print_claim(out, claim)


def _print_full_claim(out: Console, shown: ShownClaim) -> None:
    claim = shown.claim
    place = claim.place
    _facts(
        out,
        ("Claim", claim.id),
        ("Type", _type(claim) + (f", mode {claim.mode}" if claim.mode else "")),
        ("Who", _detailed(claim.initiators)),
        ("Whom", _detailed(claim.recipients)),
        ("When", _when_of(claim) + (f" ({claim.when.rule})" if claim.when else "")),
        ("Where", clean(place.place.name) if place else _NONE),
        ("Says who", _said_by(claim)),
        ("Told as", claim.modality),
        ("Contexts", ", ".join(claim.contexts) or _NONE),
        ("Confidence", f"{claim.confidence:.2f}, by {claim.made_by}"),
        ("Event", claim.event_id or _NONE),
        ("Document", f"{_source(claim.document)}  {claim.document.id}"),
        ("Characters", f"{claim.trigger_span.start} to {claim.trigger_span.end}"),
    )
    out.print()
    _print_evidence(out, claim)


def _print_event(out: Console, shown: ShownEvent) -> None:
    event = shown.listed.event
    _facts(
        out,
        ("Event", event.id),
        ("Type", _modal(str(event.type), str(event.modality))),
        ("Who", _names(shown.listed.initiators)),
        ("Whom", _names(shown.listed.recipients)),
        ("When", _range(event.when)),
        ("Where", clean(event.place.name) if event.place else _NONE),
        ("Told by", f"{_count(event.outlets, 'outlet')}, {_count(event.documents, 'document')}"),
    )
    _heading(out, "Who tells it")
    for claim in shown.claims:
        _print_claim(out, claim)
    if event.disagreements:
        _heading(out, "What reports tell differently")
        _print_dispute(out, Episode(listed=shown.listed, via=(), claims=shown.claims))


def _print_actor(out: Console, shown: ShownActor) -> None:
    actor = shown.listed.actor
    _facts(
        out,
        ("Actor", actor.id),
        ("Name", clean(actor.name)),
        ("Kind", actor.kind),
        ("Country", actor.country or _NONE),
        ("Also called", clean(", ".join(actor.aliases)) or _NONE),
        (
            "Told of in",
            f"{_count(shown.listed.documents, 'document')}, {_count(shown.listed.claims, 'claim')}",
        ),
    )
    if shown.listed.roles:
        _heading(out, "Roles, as reported")
        for role in shown.listed.roles:
            days = _days(role.first, role.last)
            out.print(
                Text(f"  {days:<24} {clean(role.title)} of {clean(shown.bodies[role.body_id])}")
            )
    _heading(out, "Claims")
    for claim in shown.claims:
        _print_claim(out, claim)


def _facts(out: Console, *facts: tuple[str, str]) -> None:
    for name, value in facts:
        line = Text(f"{name:<12}", style="bold")
        line.append(value, style="default")
        out.print(line)


# -------------------------------------------------------------------------------------- evaluation


def print_card(card: Card) -> None:
    """Print a score card."""
    out = console()
    table = _table("Figure", "Value", "Of", "Share of")
    for figure in card.figures:
        value = _NONE if figure.value is None else f"{figure.value:.3f}"
        table.add_row(figure.name, value, str(figure.of), figure.meaning)
    out.print(table)
    out.print(Text(card.signature, style="dim"))


# ------------------------------------------------------------------------------------------- words


def clean(text: str) -> str:
    """Return text without characters that steer a terminal; line breaks become blanks."""
    return "".join(
        " " if char in "\n\r\t" else char for char in text if char in "\n\r\t" or _is_plain(char)
    )


def _is_plain(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co"}


def _heading(out: Console, text: str) -> None:
    out.print()
    out.print(Text(text, style="bold underline"))


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _range(when: DateRange | None) -> str:
    if when is None:
        return "no date"
    return _days(when.first, when.last)


def _days(first: date | None, last: date | None) -> str:
    if first is None and last is None:
        return "no date"
    if first == last:
        return str(first)
    return f"{first or '…'} to {last or '…'}"


def _when_of(claim: ListedClaim) -> str:
    if claim.when is None:
        return "no date"
    if claim.when.range is None:
        return f"“{clean(claim.when.text)}”, undated"
    return _range(claim.when.range)


def _type(claim: ListedClaim) -> str:
    return _modal(str(claim.type), str(claim.modality))


def _modal(kind: str, modality: str) -> str:
    return kind if modality == "asserted" else f"{kind} ({modality})"


def _parties(parties: tuple[Party, ...]) -> str:
    return clean(", ".join(party.name for party in parties)) or _NONE


def _detailed(parties: tuple[Party, ...]) -> str:
    return clean("; ".join(_detail(party) for party in parties)) or _NONE


def _detail(party: Party) -> str:
    notes = [f"“{party.mention}”"] if party.mention != party.name else []
    if party.role:
        notes.append(party.role)
    return f"{party.name} ({', '.join(notes)})" if notes else party.name


def _names(named: Iterable[Named]) -> str:
    return clean(", ".join(item.name for item in named)) or _NONE


def _said_by(claim: ListedClaim) -> str:
    """Return the chain of speakers, the innermost first; those of one cue speak together."""
    together = groupby(claim.attribution, key=lambda speaker: speaker.cue_span)
    links = (" and ".join(speaker.name for speaker in speakers) for _, speakers in together)
    return clean(", cited by ".join(links)) or _NONE


def _source(document: ListedDocument) -> str:
    outlet = clean(document.outlet or document.path or document.id)
    published = str(document.published) if document.published else "undated"
    return f"{outlet}, {published}"


def _sentence(claim: ListedClaim) -> str:
    """Return the sentence from a little before the trigger on, so that a narrow column shows it."""
    start = max(0, claim.trigger_span.start - claim.sentence_start - 30)
    cut = clean(claim.sentence)[start:]
    return f"…{cut}" if start else cut


def _short(sentence: str) -> str:
    return clean(sentence)


def _score(score: float | None) -> str:
    return _NONE if score is None else f"{score:+.1f}"


def _bar(score: float) -> Text:
    """Return a bar to the left of the middle for conflict, to the right for cooperation."""
    half = _BAR // 2
    length = max(1, round(abs(score) / _SCALE * half))
    if score < 0:
        return Text(
            " " * (half - length) + "◄" + "━" * (length - 1) + "│" + " " * half, style="red"
        )
    return Text(" " * half + "│" + "━" * (length - 1) + "►", style="green")


def _marked(text: str, spans: tuple[Span, ...], *, keep_lines: bool = False) -> Text:
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
