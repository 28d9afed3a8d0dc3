"""Lists of things go in, tables and blocks that fit the terminal come out."""

from collections.abc import Callable, Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from detente.history import Outline, outlines
from detente.model import (
    Filter,
    Found,
    ListedActor,
    ListedClaim,
    ListedDocument,
    ListedEvent,
)
from detente.store import Answers
from detente.tables.blocks import console, print_claim, print_headline, table, two_lines
from detente.tables.figures import last_turn_words
from detente.tables.wording import (
    NONE,
    UNDATED,
    clean,
    count,
    date_range,
    marked,
    modal,
    names,
    note_on,
    score_words,
    source_of,
)


def print_list(answers: Answers, kind: str, wanted: Filter) -> None:
    """Print one kind of thing: claims and events as blocks of lines, the others as a table."""
    out = console()
    printers: dict[str, Callable[[], int]] = {
        "documents": lambda: _print_documents(out, answers.documents(wanted)),
        "claims": lambda: _print_claims(out, answers.claims(wanted)),
        "events": lambda: _print_events(out, answers.events(wanted)),
        "actors": lambda: _print_actors(out, answers.actors(wanted)),
        "ties": lambda: _print_ties(out, outlines(answers, wanted)),
    }
    printed = printers[kind]()
    if not printed:
        console(error=True).print(f"no {kind} fit")
    elif printed == wanted.limit:
        console(error=True).print(f"the first {wanted.limit}; more with --limit")


def print_found(sentences: list[Found], actors: list[ListedActor]) -> None:
    """Print the actors and sentences that a search found."""
    out = console()
    if actors:
        _print_actors(out, actors)
        out.print()
    for found in sentences:
        out.print(marked(found.text, found.spans))
        out.print(Padding(Text(source_of(found.document), style="dim"), (0, 0, 0, 2)))
    if not sentences and not actors:
        console(error=True).print("nothing holds all these words")


def _print_documents(out: Console, documents: Iterable[ListedDocument]) -> int:
    rows = table("Published", "By", "Title", "Claims", "Id")
    undated = 0
    for document in documents:
        undated += document.published is None
        rows.add_row(
            str(document.published) if document.published else "not known",
            document.published_basis or NONE,
            two_lines(clean(document.title or document.path or NONE), _about(document)),
            str(document.claims),
            document.id,
        )
    if rows.row_count:
        out.print(rows)
    if undated:
        note = f"{count(undated, 'document')} without a date of publication: {UNDATED}"
        out.print(Text(note, style="dim"))
    return rows.row_count


def _about(document: ListedDocument) -> str:
    copied = note_on(document) if document.copy_of else ""
    return "; ".join(part for part in (clean(document.outlet or ""), copied) if part)


def _print_claims(out: Console, claims: Iterable[ListedClaim]) -> int:
    number = 0
    for claim in claims:
        print_claim(out, claim)
        number += 1
    return number


def _print_events(out: Console, events: Iterable[ListedEvent]) -> int:
    number = 0
    for listed in events:
        event = listed.event
        recipients = names(listed.recipients) if listed.recipients else ""
        kind = modal(str(event.type), str(event.modality))
        place = f", {clean(event.place.name)}" if event.place else ""
        who = (names(listed.initiators), recipients)
        print_headline(out, date_range(event.when), kind, who, then=place)
        out.print(Padding(Text(clean(listed.sentence)), (0, 0, 0, 4)))
        told = f"{count(event.documents, 'document')}, {count(event.outlets, 'outlet')}  {event.id}"
        out.print(Padding(Text(told, style="dim"), (0, 0, 0, 4)))
        number += 1
    return number


def _print_actors(out: Console, actors: Iterable[ListedActor]) -> int:
    rows = table("Name", "Kind", "Country", "Claims", "Docs", "Id")
    for listed in actors:
        actor = listed.actor
        rows.add_row(
            two_lines(clean(actor.name), clean(", ".join(actor.aliases[:4]))),
            actor.kind,
            actor.country or NONE,
            str(listed.claims),
            str(listed.documents),
            actor.id,
        )
    if rows.row_count:
        out.print(rows)
    return rows.row_count


def _print_ties(out: Console, ties: Iterable[Outline]) -> int:
    rows = table("Between", "Events", "Coop.", "Conflict", "Score", "Dated", "Id and last turn")
    for outline in ties:
        listed, tie = outline.listed, outline.listed.tie
        first, last = str(tie.first or NONE), str(tie.last or NONE)
        turn = last_turn_words(outline.turns)
        rows.add_row(
            f"{clean(listed.one.name)}\n{clean(listed.other.name)}",
            str(listed.events),
            str(tie.cooperation),
            str(tie.conflict),
            score_words(tie.score),
            first if first == last else f"{first}\n{last}",
            two_lines(tie.id, "" if turn == NONE else turn),
        )
    if rows.row_count:
        out.print(rows)
    return rows.row_count
