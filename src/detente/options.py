"""What several commands share: their options, the store they open, the form of their output."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from detente.settings import EXTRACTORS, is_server

if TYPE_CHECKING:
    from detente.settings import Settings
    from detente.store import Answers


class _Address(click.Path):
    """Where a store is: a path, or the address of a database on a server, left as it is."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        if isinstance(value, str) and is_server(value):
            return value
        return super().convert(value, param, ctx)


def store_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the option that names the store."""
    return click.option(
        "--store",
        "store_path",
        type=_Address(path_type=Path, dir_okay=False),
        envvar="DETENTE_STORE",
        help="The store to use, a file or postgresql://user@host/database; detente.db, or "
        "$DETENTE_STORE, by default.",
    )(command)


def format_option(*formats: str) -> Callable[..., Any]:
    """Return the option for the form of the output."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        help=f"{formats[0]} on a terminal, {formats[1]} otherwise, by default.",
    )


def published_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the option that dates input."""
    return click.option(
        "--published",
        metavar="DATE",
        callback=_day,
        help="Publication date of input that does not say.",
    )(command)


def outlet_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the option that names the outlet of input."""
    return click.option("--outlet", metavar="NAME", help="Outlet of input that does not say.")(
        command
    )


def extractor_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the option that chooses what finds the claims."""
    return click.option(
        "--extractor",
        type=click.Choice(EXTRACTORS),
        help="What finds the claims: the trained core, by default, or the rules alone.",
    )(command)


def settings_of(extractor: str | None = None) -> "Settings":
    """Return the settings, with another extractor where one is given."""
    from detente.settings import read_settings

    settings = read_settings()
    return settings if extractor is None else replace(settings, extractor=extractor)


@contextmanager
def open_answers(store_path: Path | str | None) -> "Iterator[Answers]":
    """Open a view of the store; say so where its conclusions lag behind."""
    from detente.store import Store

    path = store_path or settings_of().store
    with Store(path, read_only=True) as store:
        if not store.is_fresh():
            click.echo(
                "The last reading was interrupted, so events, actors and ties lag behind. "
                "Run it again to bring them up to date.",
                err=True,
            )
        with store.reading() as answers:
            yield answers


def default_form() -> str:
    """Return the form of output that suits whoever reads it."""
    return "table" if sys.stdout.isatty() else "jsonl"


def print_json(record: dict[str, Any]) -> None:
    """Print a record on one line."""
    import json

    click.echo(json.dumps(record, ensure_ascii=False))


def _day(_context: click.Context, _option: click.Parameter, text: str | None) -> date | None:
    """Return the day that an option gives, before anything is loaded or opened."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"{text!r} is not a day; write it as 2019-03-27"
        raise click.BadParameter(msg) from None
