"""The commands of `review`: what is doubtful, and what analysts decide of it."""

import getpass
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from detente.ontology import ClaimType, Modality
from detente.options import default_form, format_option, open_answers, print_json, store_option
from detente.options import settings_of as settings

if TYPE_CHECKING:
    from detente.model import Judgement
    from detente.reviewing import Signature
    from detente.store import Answers, Store

_QUEUE: Final = 20


class _InOrder(click.Group):
    """Commands in the order of the work, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(self.commands)


@click.group(cls=_InOrder, invoke_without_command=True)
@click.pass_context
def review(context: click.Context) -> None:
    """Look at what is doubtful and correct it; evidence stays, and all can be undone."""
    if context.invoked_subcommand is None:
        with queue.make_context("queue", [], parent=context) as below:
            queue.invoke(below)


def _signed(command: Callable[..., Any]) -> Callable[..., Any]:
    options = (
        click.option("--by", metavar="NAME", help="Who decides; by default the user."),
        click.option("--because", metavar="TEXT", help="Why."),
    )
    for option in reversed(options):
        command = option(command)
    return store_option(command)


@review.command()
@store_option
@click.option("--limit", type=click.IntRange(min=1), default=_QUEUE, help="At most so many.")
@format_option("table", "jsonl")
def queue(store_path: Path | str | None, limit: int, form: str | None) -> None:
    """List what is doubtful, first what is least certain and what most depends on."""
    with open_answers(store_path) as answers:
        found = answers.doubts()[:limit]
    if (form or default_form()) == "table":
        from detente.tables import print_doubts

        print_doubts(found)
        return
    from detente.export import doubt_record

    for doubt in found:
        print_json(doubt_record(doubt))


@review.command()
@click.argument("actor")
@store_option
@format_option("table", "jsonl")
def parts(actor: str, store_path: Path | str | None, form: str | None) -> None:
    """List what an ACTOR was put together from, the least certain first."""
    with open_answers(store_path) as answers:
        found = answers.identities(answers.actor_named(actor).actor.id)
    if (form or default_form()) == "table":
        from detente.tables import print_identities

        print_identities(found)
        return
    from detente.export import identity_record

    for item in found:
        print_json(identity_record(item))


@review.command()
@click.argument("things", nargs=-1, required=True, metavar="ID...")
@_signed
def merge(things: tuple[str, ...], store_path: Path | str | None, **signature: str | None) -> None:
    """Say that actors, or events, are one: the first of them."""
    from detente.reviewing import merge as decide

    _judge(store_path, lambda answers, by: decide(answers, things, by), signature)


@review.command()
@click.argument("whole", metavar="ID")
@click.argument("some", nargs=-1, required=True, metavar="PART...")
@_signed
def split(
    whole: str, some: tuple[str, ...], store_path: Path | str | None, **signature: str | None
) -> None:
    """Say that PARTs of an actor (names, ent-…, doc-…) or event (clm-…) are another one."""
    from detente.reviewing import split as decide

    _judge(store_path, lambda answers, by: decide(answers, whole, some, by), signature)


@review.command()
@click.argument("claim")
@_signed
def reject(claim: str, store_path: Path | str | None, **signature: str | None) -> None:
    """Say that the article does not say what a CLAIM does."""
    from detente.reviewing import reject as decide

    _judge(store_path, lambda answers, by: decide(answers, claim, by), signature)


@review.command()
@click.argument("claim")
@click.option(
    "--type",
    "kind",
    type=click.Choice([str(kind) for kind in ClaimType], case_sensitive=False),
    metavar="TYPE",
    help="Its type, such as CONSULT or backs.",
)
@click.option("--modality", type=click.Choice([str(item) for item in Modality]), help="How told.")
@click.option("--when", metavar="DATE", help="A day, month or year, FROM/TO, or unknown.")
@click.option("--place", metavar="NAME", help='A place, as in "Tripoli, LB", or unknown.')
@click.option("--initiators", metavar="ACTOR", multiple=True, help="Who acts; once for each.")
@click.option(
    "--recipients", metavar="ACTOR", multiple=True, help="Who is acted upon, or nobody; as above."
)
@_signed
def correct(  # noqa: PLR0913, PLR0917 - the options of the command
    claim: str,
    kind: str | None,
    modality: str | None,
    when: str | None,
    place: str | None,
    initiators: tuple[str, ...],
    recipients: tuple[str, ...],
    store_path: Path | str | None,
    **signature: str | None,
) -> None:
    """Say what a CLAIM should say; what is not given stays."""
    from detente.reviewing import Wished
    from detente.reviewing import correct as decide

    wished = Wished(
        type=kind,
        modality=modality,
        when=when,
        place=place,
        initiators=initiators,
        recipients=recipients,
    )
    _judge(store_path, lambda answers, by: decide(answers, claim, wished, by), signature)


@review.command()
@click.argument("things", nargs=-1, required=True, metavar="ID...")
@click.option(
    "--part",
    "some",
    metavar="PART",
    multiple=True,
    help="Of an actor, only this name, ent-… or doc-….",
)
@_signed
def confirm(
    things: tuple[str, ...],
    some: tuple[str, ...],
    store_path: Path | str | None,
    **signature: str | None,
) -> None:
    """Say that claims, events or actors were looked at and are right; the queue drops them."""
    from detente.reviewing import confirm as decide

    _judge(store_path, lambda answers, by: decide(answers, things, by, parts=some), signature)


@review.command()
@click.argument("judgement")
@_signed
def undo(judgement: str, store_path: Path | str | None, **signature: str | None) -> None:
    """Take a JUDGEMENT back; an undoing can be taken back too."""
    from detente.reviewing import undo as decide

    _judge(store_path, lambda answers, by: decide(answers, judgement, by), signature)


@review.command("list")
@store_option
@format_option("table", "jsonl")
def list_judgements(store_path: Path | str | None, form: str | None) -> None:
    """List all judgements, the latest first: who decided what, when, why, and if it holds."""
    with open_answers(store_path) as answers:
        found = answers.judgements()
    if (form or default_form()) == "table":
        from detente.tables import print_judgements

        print_judgements(found)
        return
    from detente.export import judged_record

    for item in found:
        print_json(judged_record(item))


@review.command("export")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@store_option
def export_judgements(path: Path, store_path: Path | str | None) -> None:
    """Write all judgements to FILE, as JSON lines."""
    from detente.export import write_whole
    from detente.reviewing import write_judgements

    with open_answers(store_path) as answers:
        number = write_whole(path, lambda file: write_judgements(answers, file))
    click.echo(f"{number} {'judgement' if number == 1 else 'judgements'} written to {path}")


@review.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@store_option
def import_judgements(path: Path, store_path: Path | str | None) -> None:
    """Apply the judgements in FILE that the store does not have yet."""
    from detente.concluding import judge
    from detente.reviewing import read_judgements

    decided = list(read_judgements(path))
    with _open(store_path) as store:
        number = judge(store, decided)
        with store.reading() as answers:
            ids = {judgement.id for judgement in decided}
            idle = [item for item in answers.judgements() if not item.applies]
    click.echo(f"{number} new {'judgement' if number == 1 else 'judgements'}")
    for item in idle:
        if item.judgement.id in ids:
            click.echo(f"{item.judgement.id}: nothing in the store that it is about", err=True)


# ----------------------------------------------------------------------------------- private parts


def _judge(
    store_path: Path | str | None,
    decide: "Callable[[Answers, Signature], Judgement]",
    signature: dict[str, str | None],
) -> None:
    from detente.concluding import conclude, judge
    from detente.reviewing import Signature, said_once

    by = signature["by"] or _user()
    with _open(store_path) as store:
        # What was judged before may wait to be concluded from, if that was killed.
        conclude(store)
        with store.reading() as answers:
            judgement = decide(answers, Signature(by=by, because=signature["because"]))
            judgement = said_once(answers, judgement)
        judge(store, [judgement])
    click.echo(judgement.id)


@contextmanager
def _open(store_path: Path | str | None) -> "Iterator[Store]":
    from detente.store import Store

    path = store_path or settings().store
    Store(path, read_only=True).close()  # a store that is not there is not made
    with Store(path) as store:
        yield store


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name
        return f"user {os.getuid()}"
