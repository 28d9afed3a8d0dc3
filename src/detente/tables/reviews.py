"""Doubts, identities and judgements go in, tables that fit the terminal come out."""

from collections.abc import Iterable, Sequence

from detente.model import Doubt, Judgement, ListedIdentity, ListedJudgement
from detente.tables.blocks import console, table, two_lines
from detente.tables.wording import NONE, clean


def print_doubts(doubts: Sequence[Doubt]) -> None:
    """Print what is doubtful, in the order given."""
    rows = table("About", "Why", "Id")
    for doubt in doubts:
        rows.add_row(doubt.about, clean(doubt.reason), doubt.id)
    if doubts:
        console().print(rows)
    else:
        console(error=True).print("nothing is doubtful")


def print_identities(found: Iterable[ListedIdentity]) -> None:
    """Print what an actor was put together from."""
    rows = table("Name", "Score", "Why", "Article", "Id")
    for item in found:
        rows.add_row(
            clean(item.name),
            f"{item.identity.score:.2f}",
            clean(item.identity.reason),
            two_lines(clean(item.title or NONE), item.document_id),
            item.identity.entity_id,
        )
    console().print(rows)


def print_judgements(found: Sequence[ListedJudgement]) -> None:
    """Print judgements with who made them, when and why, and whether they hold."""
    rows = table("When", "Who", "What", "Why", "Id")
    for item in found:
        judgement = item.judgement
        rows.add_row(
            judgement.at[:16].replace("T", " "),
            clean(judgement.by),
            two_lines(clean(f"{judgement.action}: {_about(judgement)}"), _state(item)),
            clean(judgement.because or NONE),
            judgement.id,
        )
    if found:
        console().print(rows)
    else:
        console(error=True).print("no judgements yet")


def _about(judgement: Judgement) -> str:
    things = (
        *(actor.name for actor in judgement.actors),
        *judgement.names,
        *judgement.entity_ids,
        *(claim.id for claim in judgement.claims),
        *((judgement.undoes,) if judgement.undoes else ()),
    )
    return ", ".join(things)


def _state(item: ListedJudgement) -> str:
    if item.undone_by is not None:
        return f"undone by {item.undone_by}"
    return "" if item.applies else "the store has nothing that it is about"
