"""Doubts and judgements of the store come out, each with what it is about."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal, TextIO

from fastapi import Query, Request, Response
from pydantic import Field

from detente.errors import NotFoundError, PlaceGoneError
from detente.export import (
    actor_record,
    claim_record,
    doubt_record,
    event_record,
    identity_record,
    judged_record,
    write_jsonl,
)
from detente.model import Doubt
from detente.serve.asking import LIMIT, MOST, Asked, Name, place_behind
from detente.serve.describing import files, shaped
from detente.serve.desk import AtDesk
from detente.serve.parameters import room
from detente.serve.shapes import reviews as shapes
from detente.serve.things import Id, around
from detente.store import Answers, judgement_record

reviews: Final = room()
_PARTS: Final = 20


class AskedQueue(Asked):
    """What to look at."""

    limit: int = Field(default=20, ge=1, le=100, description="At most so many.")
    about: Literal["identity", "claim", "disagreement", "accusation"] | None = Field(
        None, description="Only doubts of this kind."
    )
    cursor: Name | None = Field(
        default=None, description="Go on where the page before said `next`."
    )


class AskedParts(Asked):
    """Whose parts."""

    actor: Name = Field(description="An actor, by name or identifier.")


class AskedJudgements(Asked):
    """A page of judgements."""

    limit: int = Field(default=LIMIT, ge=1, le=MOST, description="At most so many.")
    cursor: Name | None = Field(
        default=None, description="Go on where the page before said `next`."
    )


@reviews.get("/review/queue", responses=shaped(shapes.Queue))
def queue(request: Request, desk: AtDesk, asked: Annotated[AskedQueue, Query()]) -> Response:
    """List what is doubtful, first what is least certain and what most depends on."""
    return desk.answer(request, lambda answers: _queue(answers, asked))


@reviews.get("/review/parts", responses=shaped(shapes.Parts))
def parts(request: Request, desk: AtDesk, asked: Annotated[AskedParts, Query()]) -> Response:
    """List what an actor was put together from, the least certain first."""

    def question(answers: Answers) -> dict[str, Any]:
        found = answers.actor_named(asked.actor)
        return {
            "actor": actor_record(found),
            "items": [identity_record(item) for item in answers.identities(found.actor.id)],
        }

    return desk.answer(request, question)


@reviews.get("/judgements.jsonl", response_class=Response, responses=files("application/jsonl"))
def judgements_file(desk: AtDesk) -> Response:
    """Return all judgements as a file, the earliest first."""

    def write(answers: Answers, file: TextIO) -> None:
        write_jsonl((judgement_record(item.judgement) for item in answers.judgements()[::-1]), file)

    return desk.file(write, name="detente-judgements.jsonl", media_type="application/jsonl")


@reviews.get("/judgements/{identifier}", responses=shaped(shapes.JudgementInEffect))
def judgement(request: Request, identifier: Id, desk: AtDesk) -> Response:
    """Show a judgement, and whether it holds."""

    def question(answers: Answers) -> dict[str, Any]:
        for item in answers.judgements():
            if item.judgement.id == identifier:
                return judged_record(item)
        msg = f"there is no judgement {identifier!r}"
        raise NotFoundError(msg)

    return desk.answer(request, question)


@reviews.get("/judgements", responses=shaped(shapes.Judgements))
def judgements(
    request: Request, desk: AtDesk, asked: Annotated[AskedJudgements, Query()]
) -> Response:
    """List all judgements, the latest first: who decided what, when, why, and if it holds."""

    def question(answers: Answers) -> dict[str, Any]:
        found = [judged_record(item) for item in answers.judgements()]
        begin = place_behind([item["id"] for item in found], asked.cursor)
        items = found[begin : begin + asked.limit]
        more = begin + asked.limit < len(found)
        return {"items": items, "next": items[-1]["id"] if more else None}

    return desk.answer(request, question)


def _queue(answers: Answers, asked: AskedQueue) -> dict[str, Any]:
    found = [doubt for doubt in answers.doubts() if asked.about in {None, doubt.about}]
    begin = _behind(found, asked.cursor) if asked.cursor else 0
    shown = found[begin : begin + asked.limit]
    more = len(found) - begin - len(shown)
    return {
        "items": [{**doubt_record(doubt), "what": _what(answers, doubt)} for doubt in shown],
        "more": more,
        "next": _cursor(found, shown[-1]) if more else None,
    }


def _cursor(found: Sequence[Doubt], last: Doubt) -> str:
    """Return the place of a doubt: its weight, what it is about, and the how manieth about that."""
    about_it = [doubt for doubt in found if _place(doubt) == _place(last)]
    return f"{last.weight} {last.id} {about_it.index(last) + 1}"


def _behind(found: Sequence[Doubt], cursor: str) -> int:
    """Return how many doubts lie before a place, whether or not what lay there is judged by now."""
    weight, identifier, number = _parts_of(cursor)
    begin = bisect_left(found, (-weight, identifier), key=_place)
    same = bisect_right(found, (-weight, identifier), key=_place) - begin
    return begin + max(0, min(number, same))


def _place(doubt: Doubt) -> tuple[float, str]:
    return -doubt.weight, doubt.id


def _parts_of(cursor: str) -> tuple[float, str, int]:
    try:
        weight, identifier, number = cursor.split()
        return float(weight), identifier, int(number)
    except ValueError:
        msg = f"{cursor!r} is no place in the queue"
        raise PlaceGoneError(msg, hint="Begin again without a cursor.") from None


def _what(answers: Answers, doubt: Doubt) -> dict[str, Any]:
    """Return the thing in doubt with all that is needed to judge it."""
    if doubt.about == "claim":
        claim = answers.claim(doubt.id)
        return {**claim_record(claim), "around": around(answers, claim)}
    if doubt.about == "identity":
        listed = answers.identities(doubt.id)
        doubtful = [item for item in listed if item.identity.score < 1]
        return {
            **actor_record(answers.actor(doubt.id)),
            "parts": [
                {
                    **identity_record(item),
                    "sentence": answers.naming_sentence(item.identity.entity_id),
                }
                for item in doubtful[:_PARTS]
            ],
        }
    (event,) = answers.events_by_id([doubt.id])
    claims = answers.claims_by_id(event.event.claim_ids)
    return {
        **event_record(event),
        "claims": [{**claim_record(claim), "around": around(answers, claim)} for claim in claims],
    }
