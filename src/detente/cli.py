"""The commands: read arguments, call one function, print its result.

Heavy libraries are imported inside the commands, so that help and errors come at once.
"""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click

from detente import __version__
from detente.errors import DetenteError, NotFoundError, StoreError
from detente.machines import run
from detente.ontology import ClaimType, Modality
from detente.options import (
    default_form,
    extractor_option,
    format_option,
    open_answers,
    outlet_option,
    print_json,
    published_option,
    settings_of,
    store_option,
)
from detente.review import review

if TYPE_CHECKING:
    from detente.history import Balance, History
    from detente.model import Filter
    from detente.pipeline import Extractor
    from detente.read.web import Web
    from detente.settings import Settings
    from detente.store import Answers

_FORMATS: Final = ("table", "jsonl", "csv")
_TABLE_LIMIT: Final = 50
_LISTED: Final = ("documents", "claims", "events", "actors", "ties")
# Libraries of numbers start threads that wait for each other longer than they count: on two cores
# one process took 1.4 times the processor time, and two stood in each other's way. Who wants more
# cores has --jobs.
_THREADS: Final = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


class _Group(click.Group):
    """Commands in the order of the work, not of the alphabet; errors in one line and a hint."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - whatever a command returns
        try:
            return super().invoke(ctx)
        except DetenteError as error:
            _complain(error)
        except BrokenPipeError:
            # The reader of our output has gone, as `head` does; nothing is wrong.
            _leave_pipe()
        except OSError as error:
            _complain(DetenteError(f"{error.strerror or error}", hint=_os_hint(error)))
        except KeyboardInterrupt:
            _complain(
                DetenteError("interrupted", hint="What was stored is kept; run it again to go on.")
            )


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="detente")
def main() -> None:
    """Read the news and keep what it says about who deals with whom, and who says so."""
    for name in _THREADS:
        os.environ.setdefault(name, "1")


# ------------------------------------------------------------------------------------- the options


def _filter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    options = (
        click.option("--actor", metavar="NAME", help="Only what this actor has a part in."),
        click.option(
            "--with",
            "partner",
            metavar="NAME",
            help="Only what is between this actor and that of --actor, or anybody.",
        ),
        click.option(
            "--type",
            "types",
            type=click.Choice([str(kind) for kind in ClaimType], case_sensitive=False),
            multiple=True,
            metavar="TYPE",
            help="Only this type, such as CONSULT or backs; may be given several times.",
        ),
        click.option("--since", metavar="DATE", help="Only from this day, month or year on."),
        click.option("--until", metavar="DATE", help="Only up to this day, month or year."),
        click.option("--place", metavar="NAME", help="Only at this place or in this country."),
        click.option("--speaker", metavar="NAME", help="Only what this speaker is said to say."),
        click.option(
            "--modality",
            type=click.Choice([str(modality) for modality in Modality]),
            help="Only what is told in this way.",
        ),
        click.option("--limit", type=click.IntRange(min=1), help="At most so many."),
    )
    for option in reversed(options):
        command = option(command)
    return command


# -------------------------------------------------------------------------------- read, annotate


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@store_option
@published_option
@outlet_option
@click.option("--jobs", type=click.IntRange(min=1), default=1, help="Processes that read.")
@click.option(
    "--pages",
    type=click.IntRange(min=1),
    default=1_000,
    show_default=True,
    help="At most so many pages behind a feed or sitemap.",
)
@extractor_option
def read(  # noqa: PLR0913, PLR0917 - the options of the command
    paths: tuple[str, ...],
    store_path: Path | str | None,
    published: date | None,
    outlet: str | None,
    jobs: int,
    pages: int,
    extractor: str | None,
) -> None:
    """Read articles from PATHs into the store.

    A PATH is a file, a folder, an archive, - for standard input, or the web address of a page,
    feed or sitemap. Nothing else is fetched.
    """
    import time

    from detente.pipeline import read_into
    from detente.read import read_inputs
    from detente.store import Store
    from detente.tables import print_summary, reading_progress

    settings = settings_of(extractor)
    started = time.monotonic()
    store_path = store_path or settings.store
    web = _web(paths, store_path, pages)
    with Store(store_path) as store, reading_progress() as progress:
        summary = read_into(
            store,
            read_inputs(
                paths,
                published=published,
                outlet=outlet,
                max_bytes=settings.max_bytes,
                web=web,
            ),
            extractor=_extractor(settings, jobs),
            notice=progress.notice,
        )
    if web is not None:
        # Only now, when all is stored: what a killed reading fetched is fetched again.
        web.memory.write(_memory_of(store_path))
    print_summary(summary, time.monotonic() - started)
    if summary.refused:
        sys.exit(1)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@published_option
@outlet_option
@extractor_option
def annotate(
    paths: tuple[str, ...], published: date | None, outlet: str | None, extractor: str | None
) -> None:
    """Print what is found in articles, one JSON object each; store nothing."""
    from detente.export import annotation_record
    from detente.model import Document, Extraction, Failure
    from detente.read import read_inputs
    from detente.single import list_claims
    from detente.tables import print_failure

    settings = settings_of(extractor)
    refused: list[Failure] = []

    def documents() -> Iterator[Document]:
        for item in read_inputs(
            paths,
            published=published,
            outlet=outlet,
            max_bytes=settings.max_bytes,
        ):
            if isinstance(item, Document):
                yield item
            else:
                print_failure(item)
                refused.append(item)

    for extraction in _extractor(settings, jobs=1)(documents()):
        if isinstance(extraction, Extraction):
            print_json(annotation_record(extraction, list_claims(extraction)))
        else:
            print_failure(extraction)
            refused.append(extraction)
    if refused:
        sys.exit(1)


# ------------------------------------------------------------------------------------------- lists


def _listing(kind: str, text: str) -> None:
    """Define the command that lists one kind of thing."""

    @main.command(kind, help=text)
    @store_option
    @_filter_options
    @format_option(*_FORMATS)
    def command(store_path: Path | str | None, form: str | None, **options: Any) -> None:  # noqa: ANN401
        form = form or default_form()
        wanted = _filter(options, limit=_TABLE_LIMIT if form == "table" else None)
        with open_answers(store_path) as answers:
            _check_actor(answers, wanted)
            _print_list(answers, kind, wanted, form)


_listing("documents", "List the articles read, the newest first.")
_listing("claims", "List what articles say happened or holds, the newest first.")
_listing("events", "List happenings, each behind one or more claims, the newest first.")
_listing("actors", "List who is told of, those with most claims first.")
_listing(
    "ties",
    "List pairs of actors by what they do themselves; `tie` adds what their organs do.",
)


@main.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="[B]", required=False)
@store_option
@click.option("--direct", is_flag=True, help="Leave out what their people and organs do.")
@click.option(
    "--by",
    type=click.Choice(["year", "quarter", "month"]),
    help="Length of the periods; what fits the span of the events by default.",
)
@format_option("table", "jsonl")
def tie(  # noqa: PLR0913 - the options of the command
    one: str,
    other: str | None,
    store_path: Path | str | None,
    by: str | None,
    form: str | None,
    *,
    direct: bool,
) -> None:
    """Tell the history of two actors, with the sentence and outlet behind every line.

    With A alone, tell how it stands with each other actor.
    """
    from detente.history import balance_of, history_of
    from detente.relate import Unit

    unit = Unit(by) if by else None
    with open_answers(store_path) as answers:
        first = answers.actor_named(one)
        if other is None:
            _print_balance(balance_of(answers, first, direct=direct, unit=unit), form)
            return
        second = answers.actor_named(other)
        if first.actor.id == second.actor.id:
            msg = f"{one!r} and {other!r} are one actor, {first.actor.name}"
            raise NotFoundError(msg, hint="Give two actors; list them with: detente actors")
        _print_history(history_of(answers, first, second, direct=direct, unit=unit), form)


@main.command()
@click.argument("identifier", metavar="ID")
@store_option
@format_option("table", "jsonl")
def show(identifier: str, store_path: Path | str | None, form: str | None) -> None:
    """Show one document, claim, event, actor or tie in full, down to the sentences."""
    from detente.showing import shown

    with open_answers(store_path) as answers:
        found = shown(answers, identifier)
        if (form or default_form()) == "table":
            from detente.tables import print_shown

            print_shown(found)
        else:
            print_json(found.record())


@main.command()
@click.argument("words", nargs=-1, required=True)
@store_option
@click.option("--limit", type=click.IntRange(min=1), help="At most so many.")
@format_option("table", "jsonl")
def search(
    words: tuple[str, ...], store_path: Path | str | None, limit: int | None, form: str | None
) -> None:
    """Search sentences for all the WORDS, and names of actors that hold them."""
    from detente.export import actor_record, found_record
    from detente.model import Filter

    form = form or default_form()
    limit = limit or (_TABLE_LIMIT if form == "table" else None)
    with open_answers(store_path) as answers:
        text = " ".join(words)
        sentences = list(answers.search(text, Filter(limit=limit)))
        actors = list(answers.actors(Filter(actor=text, limit=limit)))
        if form == "table":
            from detente.tables import print_found

            print_found(sentences, actors)
            return
        for actor in actors:
            print_json({"record": "actor", **actor_record(actor)})
        for sentence in sentences:
            print_json({"record": "sentence", **found_record(sentence)})


@main.command()
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@store_option
@click.option("--what", type=click.Choice(_LISTED), help="Only this kind of thing.")
@_filter_options
def export(path: Path, store_path: Path | str | None, what: str | None, **options: Any) -> None:  # noqa: ANN401
    """Write the store to FILE: everything as .jsonl, or a table of claims as .csv."""
    from detente.export import export as write

    wanted = _filter(options)
    with open_answers(store_path) as answers:
        _check_actor(answers, wanted)
        number = write(answers, path, what=what, wanted=wanted)
    click.echo(f"{number} {'record' if number == 1 else 'records'} written to {path}")


@main.command()
@click.option(
    "--since", metavar="RUN|DATE", help="A run, as run-3, or a day; the last run by default."
)
@store_option
@format_option("table", "jsonl")
def new(since: str | None, store_path: Path | str | None, form: str | None) -> None:
    """Tell what the last articles brought: new, changed, disputed, or only repeated."""
    from detente.export import news_records
    from detente.news import news_since

    with open_answers(store_path) as answers:
        try:
            news = news_since(answers, since)
        except ValueError:
            msg = f"{since!r} is no run and no day; write run-3 or 2019-03-27"
            raise click.BadParameter(msg, param_hint="--since") from None
    if (form or default_form()) == "table":
        from detente.tables import print_news

        print_news(news)
        return
    for record in news_records(news):
        print_json(record)


main.add_command(review)
main.add_command(run)


@main.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@store_option
@click.option(
    "--every",
    type=click.IntRange(min=10),
    default=45,
    show_default=True,
    metavar="SECONDS",
    help="How often a web address is asked for what is new.",
)
@click.option(
    "--alerts",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Whom to tell of what, as docs/watch.md describes it.",
)
@extractor_option
def watch(
    sources: tuple[str, ...],
    store_path: Path | str | None,
    every: int,
    alerts: Path | None,
    extractor: str | None,
) -> None:
    """Follow feeds and folders and read what is new in them, until Ctrl-C.

    A SOURCE is a folder, a file, or the web address of a feed, sitemap or page.
    """
    import signal
    from threading import Event

    from detente.tables import print_entry
    from detente.watch.loop import watch as follow
    from detente.watch.rules import read_rules

    if "-" in sources:
        msg = "standard input cannot be followed; name a folder, a file or a web address"
        raise click.BadParameter(msg, param_hint="SOURCE")
    settings = settings_of(extractor)
    rules = read_rules(alerts) if alerts else ()
    stop = Event()

    def end(number: int, _: object) -> None:
        # Whoever cannot wait for the article that is being read asks a second time.
        signal.signal(number, signal.SIG_DFL)
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    follow(
        sources,
        _file_of(store_path or settings.store),
        settings=settings,
        every=every,
        rules=rules,
        tell=print_entry,
        stop=stop,
    )


@main.command()
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="The port of it."
)
@click.option(
    "--token",
    envvar="DETENTE_TOKEN",
    help="What others must know to be answered, or $DETENTE_TOKEN; made when others can reach it.",
)
@click.option("--open", "in_browser", is_flag=True, help="Open the pages in the browser.")
def serve(
    store_path: Path | str | None, host: str, port: int, token: str | None, *, in_browser: bool
) -> None:
    """Serve the store as pages and as an interface for programs, until Ctrl-C."""
    from detente.serve import Place
    from detente.serve import serve as serve_store

    path = store_path or settings_of().store

    def notice(place: Place) -> None:
        click.echo(f"Open {place.address}")
        click.echo("Ctrl-C ends it.")
        if in_browser:
            click.launch(place.address)

    try:
        serve_store(path, host=host, port=port, token=token, notice=notice)
    except KeyboardInterrupt:
        click.echo("ended")


# ----------------------------------------------------------------------------------- about itself


@main.command()
@click.argument("folder", metavar="GOLD", type=click.Path(path_type=Path, file_okay=False))
@click.option("--undated", is_flag=True, help="Read the articles without their dates.")
@click.option(
    "--show",
    "show_errors",
    type=click.Choice(["missed", "wrong", "spurious"]),
    help="List the errors of one kind.",
)
@click.option(
    "--floors",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Fail when a figure lies below its floor in this file.",
)
@format_option("table", "jsonl")
@extractor_option
def evaluate(  # noqa: PLR0913 - the options of the command
    folder: Path,
    show_errors: str | None,
    floors: Path | None,
    form: str | None,
    extractor: str | None,
    *,
    undated: bool,
) -> None:
    """Score the program against the hand-made annotations in a GOLD folder."""
    from detente.evaluate import below_floors, score_folder
    from detente.tables import print_card

    settings = settings_of(extractor)
    card, errors = score_folder(folder, dated=not undated, show=show_errors, settings=settings)
    for line in errors:
        click.echo(line)
    if (form or default_form()) == "table":
        print_card(card)
    else:
        print_json(card.record())
    short = below_floors(card, floors) if floors else ()
    for line in short:
        click.echo(line, err=True)
    if short:
        sys.exit(1)


@main.command()
@store_option
def upgrade(store_path: Path | str | None) -> None:
    """Bring a store that an older détente made to the version that this one reads.

    What articles say and analysts decided is kept; what follows from it is concluded again. Older
    programs cannot read the store then.
    """
    from detente.pipeline import conclude
    from detente.store import Store
    from detente.store import upgrade as upgrade_store

    address = store_path or settings_of().store
    was_older = upgrade_store(address)
    with Store(address) as store:
        conclude(store)
        click.echo(f"{store.name}: {'brought to' if was_older else 'has'} the newest version")


@main.command()
@store_option
def doctor(store_path: Path | str | None) -> None:
    """Say what is installed, which models and store there are, and what is wrong."""
    from detente.doctor import examine

    settings = settings_of()
    healthy = True
    for line in examine(store_path or settings.store, settings):
        click.echo(str(line))
        healthy = healthy and not line.problem
    if not healthy:
        sys.exit(1)


# ------------------------------------------------------------------------------------ private parts


def _extractor(settings: "Settings", jobs: int) -> "Extractor":
    """Return what works out what documents say: this process, or several."""
    if jobs > 1:
        from detente.run import extract_in_processes

        return partial(
            extract_in_processes,
            jobs=jobs,
            pipeline=settings.pipeline,
            with_core=settings.with_core,
        )
    from detente.parse import SpacyParser
    from detente.pipeline import extract_each

    return partial(
        extract_each, parser=SpacyParser(settings.pipeline, with_core=settings.with_core)
    )


def _web(paths: tuple[str, ...], store_path: Path | str, pages: int) -> "Web | None":
    """Return what fetches pages, if there are addresses among the paths."""
    from detente.read.addresses import is_web_address

    if not any(is_web_address(path) for path in paths):
        return None
    from detente.read.web import Memory, Web

    memory_path = _memory_of(store_path)
    # What a store has read counts for that store alone, and for none that is new.
    memory = Memory.read(memory_path) if Path(store_path).exists() else Memory()
    return Web(memory=memory, most_pages=pages)


def _file_of(store_path: Path | str) -> Path:
    """Return the file of a store that a watcher writes in. Raises StoreError where it is none."""
    if isinstance(store_path, str):
        msg = "what a watcher does is told in files beside the store, and a database has none"
        raise StoreError(msg, hint="Give the name of a file with --store; detente read takes both.")
    return store_path


def _memory_of(store_path: Path | str) -> Path:
    """Return the file that keeps what was fetched. Raises StoreError where there is no place."""
    if isinstance(store_path, str):
        msg = "what is fetched from the web is noted in a file beside the store, which has none"
        raise StoreError(msg, hint="Read addresses into a file, or save the pages and read those.")
    from detente.watch.beside import marks_of

    return marks_of(store_path)


def _filter(options: dict[str, Any], limit: int | None = None) -> "Filter":
    from detente.model import Filter

    since = _days(options["since"], "--since")
    until = _days(options["until"], "--until")
    return Filter(
        actor=options["actor"],
        partner=options["partner"],
        types=tuple(ClaimType(name) for name in options["types"]),
        since=since[0] if since else None,
        until=until[1] if until else None,
        place=options["place"],
        speaker=options["speaker"],
        modality=Modality(options["modality"]) if options["modality"] else None,
        limit=options["limit"] or limit,
    )


def _check_actor(answers: "Answers", wanted: "Filter") -> None:
    for name in (wanted.actor, wanted.partner):
        if name is not None:
            answers.actor_named(name)


def _days(text: str | None, option: str) -> tuple[date, date] | None:
    """Return first and last day of "2012", "2012-02" or "2012-02-24"."""
    from detente.dates import days_of

    if text is None:
        return None
    try:
        return days_of(text)
    except ValueError:
        raise _not_a_date(text, option) from None


def _not_a_date(text: str, option: str) -> click.BadParameter:
    msg = f"{text!r} is not a date; write 2012, 2012-02 or 2012-02-24"
    return click.BadParameter(msg, param_hint=option)


def _print_list(answers: "Answers", kind: str, wanted: "Filter", form: str) -> None:
    from detente.export import COLUMNS, records, write_csv, write_jsonl

    if form == "jsonl":
        write_jsonl(records(answers, kind, wanted), sys.stdout)
    elif form == "csv":
        write_csv(records(answers, kind, wanted), COLUMNS[kind], sys.stdout)
    else:
        from detente.tables import print_list

        print_list(answers, kind, wanted)
    sys.stdout.flush()


def _print_history(history: "History", form: str | None) -> None:
    from detente.export import history_record

    if (form or default_form()) == "table":
        from detente.tables import print_history

        print_history(history)
    else:
        print_json(history_record(history))


def _print_balance(balance: "Balance", form: str | None) -> None:
    from detente.export import balance_record

    if (form or default_form()) == "table":
        from detente.tables import print_balance

        print_balance(balance)
    else:
        print_json(balance_record(balance))


def _complain(error: DetenteError) -> NoReturn:
    click.echo(f"detente: {error}", err=True)
    if error.hint:
        click.echo(f"  {error.hint}", err=True)
    sys.exit(1)


def _os_hint(error: OSError) -> str | None:
    return f"It concerns {error.filename!r}." if error.filename else None


def _leave_pipe() -> NoReturn:
    # Python would try to flush what is left and complain; there is nobody to write to.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(0)
