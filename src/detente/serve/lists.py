"""Restrictions go in, pages and whole files of documents, claims, events, actors and ties out."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any, Final, TextIO

from fastapi import Request, Response

from detente.export import (
    COLUMNS,
    actor_record,
    claim_record,
    document_record,
    event_record,
    records,
    tie_record,
    write_csv,
    write_jsonl,
)
from detente.model import Filter
from detente.serve.asking import Filed, Paged
from detente.serve.describing import files, shaped
from detente.serve.desk import AtDesk, Desk
from detente.serve.parameters import room
from detente.serve.shapes import answers as shapes
from detente.store import Answers

lists: Final = room()
_MEDIA: Final = {"csv": "text/csv", "jsonl": "application/jsonl"}


class Listed(StrEnum):
    """A kind of thing."""

    DOCUMENTS = "documents"
    CLAIMS = "claims"
    EVENTS = "events"
    ACTORS = "actors"
    TIES = "ties"


class Form(StrEnum):
    """A format of files."""

    CSV = "csv"
    JSONL = "jsonl"


@lists.get(
    "/{kind}.{form}",
    response_class=Response,
    responses=files("text/csv", "application/jsonl"),
)
def file(kind: Listed, form: Form, desk: AtDesk, asked: Filed) -> Response:
    """Return everything of one kind as a file."""

    def write(answers: Answers, file: TextIO) -> None:
        wanted = asked.filter(limit=asked.limit)
        check_actor(answers, wanted)
        found = records(answers, kind, wanted)
        if form is Form.CSV:
            write_csv(found, COLUMNS[kind], file)
        else:
            write_jsonl(found, file)

    return desk.file(write, name=f"detente-{kind}.{form}", media_type=_MEDIA[form])


def check_actor(answers: Answers, wanted: Filter) -> None:
    """Raise NotFoundError, with names that look like it, for an actor that nobody is called."""
    for name in (wanted.actor, wanted.partner):
        if name is not None:
            answers.actor_named(name)


def _page(desk: Desk, request: Request, kind: Listed, asked: Paged) -> Response:
    def question(answers: Answers) -> dict[str, Any]:
        wanted = asked.filter()
        check_actor(answers, wanted)
        found = list(_RECORDS[kind](answers, wanted))
        more = len(found) > asked.limit
        items = found[: asked.limit]
        return {"items": items, "next": items[-1]["id"] if more else None}

    def links(found: dict[str, Any]) -> dict[str, str]:
        if found["next"] is None:
            return {}
        address = request.url.include_query_params(cursor=found["next"])
        return {"Link": f'<{address.path}?{address.query}>; rel="next"'}

    return desk.answer(request, question, links=links)


_RECORDS: Final[dict[Listed, Callable[[Answers, Filter], Iterator[dict[str, Any]]]]] = {
    Listed.DOCUMENTS: lambda answers, wanted: map(document_record, answers.documents(wanted)),
    Listed.CLAIMS: lambda answers, wanted: map(claim_record, answers.claims(wanted)),
    Listed.EVENTS: lambda answers, wanted: map(event_record, answers.events(wanted)),
    Listed.ACTORS: lambda answers, wanted: map(actor_record, answers.actors(wanted)),
    Listed.TIES: lambda answers, wanted: map(tie_record, answers.ties(wanted)),
}


@lists.get("/documents", responses=shaped(shapes.Documents))
def documents(request: Request, desk: AtDesk, asked: Paged) -> Response:
    """List the articles read, the newest first."""
    return _page(desk, request, Listed.DOCUMENTS, asked)


@lists.get("/claims", responses=shaped(shapes.Claims))
def claims(request: Request, desk: AtDesk, asked: Paged) -> Response:
    """List what articles say happened or holds, the newest first."""
    return _page(desk, request, Listed.CLAIMS, asked)


@lists.get("/events", responses=shaped(shapes.Events))
def events(request: Request, desk: AtDesk, asked: Paged) -> Response:
    """List happenings, each behind one or more claims, the newest first."""
    return _page(desk, request, Listed.EVENTS, asked)


@lists.get("/actors", responses=shaped(shapes.Actors))
def actors(request: Request, desk: AtDesk, asked: Paged) -> Response:
    """List who is told of, those with most claims first."""
    return _page(desk, request, Listed.ACTORS, asked)


@lists.get("/ties", responses=shaped(shapes.Ties))
def ties(request: Request, desk: AtDesk, asked: Paged) -> Response:
    """List pairs of actors, those with the newest event first."""
    return _page(desk, request, Listed.TIES, asked)
