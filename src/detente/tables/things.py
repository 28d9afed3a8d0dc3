"""One thing goes in, all that is known of it comes out."""

from typing import Final

from rich.console import Console
from rich.text import Text

from detente.history import Episode
from detente.model import ListedDocument
from detente.showing import Shown, ShownActor, ShownClaim, ShownDocument, ShownEvent
from detente.tables.blocks import console, print_claim, print_evidence, print_facts, print_heading
from detente.tables.figures import print_partners
from detente.tables.histories import print_dispute, print_history
from detente.tables.wording import (
    NONE,
    clean,
    count,
    date_range,
    days,
    detailed,
    marked,
    modal,
    names,
    note_on,
    said_by,
    source_of,
    type_of,
    when_of,
)

_PARTNERS: Final = 10


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
    print_facts(
        out,
        ("Document", document.id),
        ("Title", clean(document.title or NONE)),
        ("Outlet", clean(document.outlet or "not known")),
        ("Published", f"{published}{basis}"),
        ("Address", clean(document.url or NONE)),
        ("File", clean(document.path or NONE)),
        ("Note", note_on(document) or NONE),
        *(
            ("One voice", f"with {copy.id} ({source_of(copy)})" + _sharing(copy))
            for copy in shown.copies
        ),
        *(("Remark", clean(remark)) for remark in document.remarks),
    )
    out.print()
    spans = tuple(claim.trigger_span for claim in shown.claims)
    out.print(marked(shown.text, spans, keep_lines=True))
    print_heading(out, count(len(shown.claims), "claim"))
    for claim in shown.claims:
        print_claim(out, claim)


def _sharing(copy: ListedDocument) -> str:
    return f", which {note_on(copy)}" if copy.copy_of is not None else ""


def _print_full_claim(out: Console, shown: ShownClaim) -> None:
    claim = shown.claim
    place = claim.place
    print_facts(
        out,
        ("Claim", claim.id),
        ("Type", type_of(claim) + (f", mode {claim.mode}" if claim.mode else "")),
        ("Who", detailed(claim.initiators)),
        ("Whom", detailed(claim.recipients)),
        ("When", when_of(claim) + (f" ({claim.when.rule})" if claim.when else "")),
        ("Where", clean(place.place.name) if place else NONE),
        ("Says who", said_by(claim)),
        ("Told as", claim.modality),
        ("Contexts", ", ".join(claim.contexts) or NONE),
        ("Confidence", f"{claim.confidence:.2f}, by {claim.made_by}"),
        ("Event", claim.event_id or NONE),
        ("Document", f"{source_of(claim.document)}  {claim.document.id}"),
        ("Characters", f"{claim.trigger_span.start} to {claim.trigger_span.end}"),
    )
    out.print()
    print_evidence(out, claim)


def _print_event(out: Console, shown: ShownEvent) -> None:
    event = shown.listed.event
    print_facts(
        out,
        ("Event", event.id),
        ("Type", modal(str(event.type), str(event.modality))),
        ("Who", names(shown.listed.initiators)),
        ("Whom", names(shown.listed.recipients)),
        ("When", date_range(event.when)),
        ("Where", clean(event.place.name) if event.place else NONE),
        ("Told by", f"{count(event.outlets, 'outlet')}, {count(event.documents, 'document')}"),
    )
    print_heading(out, "Who tells it")
    for claim in shown.claims:
        print_claim(out, claim)
    if event.disagreements:
        print_heading(out, "What reports tell differently")
        print_dispute(
            out, Episode(listed=shown.listed, via=(), claims=shown.claims, denials=shown.denials)
        )


def _print_actor(out: Console, shown: ShownActor) -> None:
    actor = shown.listed.actor
    print_facts(
        out,
        ("Actor", actor.id),
        ("Name", clean(actor.name)),
        ("Kind", actor.kind),
        ("Country", actor.country or NONE),
        ("Also called", clean(", ".join(actor.aliases)) or NONE),
        (
            "Told of in",
            f"{count(shown.listed.documents, 'document')}, {count(shown.listed.claims, 'claim')}",
        ),
    )
    if shown.listed.roles:
        print_heading(out, "Roles, as reported")
        for role in shown.listed.roles:
            held = days(role.first, role.last)
            out.print(
                Text(f"  {held:<24} {clean(role.title)} of {clean(shown.bodies[role.body_id])}")
            )
    print_partners(out, shown.balance.partners, most=_PARTNERS)
    print_heading(out, "Claims")
    for claim in shown.claims:
        print_claim(out, claim)
