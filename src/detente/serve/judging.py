"""What an analyst decides comes in as JSON; it is kept, and concluded from."""

import json
from http import HTTPStatus
from typing import Annotated, Any, Final, Literal

from fastapi import Body, Depends, Request, Response
from pydantic import Field

from detente import reviewing
from detente.errors import JudgementError
from detente.model import Judgement
from detente.ontology import Modality
from detente.reviewing import Signature, Wished
from detente.serve.asking import Asked, Name, Text, Type
from detente.serve.describing import shaped
from detente.serve.desk import AtDesk
from detente.serve.parameters import room
from detente.serve.problems import ProblemError
from detente.serve.shapes import reviews as shapes
from detente.store import Answers, judgement_record

judging: Final = room()
_MOST: Final = 200


class Wish(Asked):
    """What a claim should say; what is left out stays as it is."""

    type: Type | None = Field(default=None, description="Its type, such as CONSULT or backs.")
    modality: Modality | None = Field(default=None, description="How it is told.")
    when: Name | None = Field(
        default=None, description="A day, month or year, FROM/TO, or unknown."
    )
    place: Name | None = Field(
        default=None, description='A place, as in "Tripoli, LB", or unknown.'
    )
    initiators: list[Name] = Field(default=[], max_length=_MOST, description="Who acts.")
    recipients: list[Name] = Field(
        default=[], max_length=_MOST, description="Who is acted upon, or nobody."
    )


class Decision(Asked):
    """What an analyst decides, who does, and why."""

    action: Literal["merge", "split", "reject", "correct", "confirm", "undo"]
    ids: list[Name] = Field(min_length=1, max_length=_MOST, description="What it is about.")
    parts: list[Name] = Field(
        [], max_length=_MOST, description="What leaves the thing, or what of an actor is right."
    )
    claim: Wish | None = Field(
        default=None, description="Of a correction: what the claim should say."
    )
    by: Name = Field(description="Who decides.")
    because: Text | None = Field(default=None, description="Why.")


@judging.post(
    "/judgements",
    status_code=HTTPStatus.CREATED,
    responses=shaped(shapes.Judged, HTTPStatus.CREATED),
)
def decide(request: Request, desk: AtDesk, decision: Annotated[Decision, Body()]) -> Response:
    """Judge: what follows from it is up to date when this answers."""
    (judgement,), _ = desk.judge(
        lambda answers: [reviewing.said_once(answers, _judgement(answers, decision))]
    )
    location = f"{request.url.path}/{judgement.id}"
    answer = {"judgement": judgement_record(judgement), "location": location}
    return _json(answer, HTTPStatus.CREATED, {"Location": location})


async def _lines(request: Request) -> list[str]:
    try:
        return (await request.body()).decode().splitlines()
    except UnicodeDecodeError as error:
        detail = f"the file is not UTF-8: {error.reason}"
        raise ProblemError(HTTPStatus.UNPROCESSABLE_ENTITY, detail) from error


@judging.post(
    "/judgements.jsonl",
    responses=shaped(shapes.TakenOver),
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/jsonl": {"schema": {"type": "string"}}},
        }
    },
)
def take_over(lines: Annotated[list[str], Depends(_lines)], desk: AtDesk) -> Response:
    """Keep the judgements of a file, as GET returns them, that the store does not have yet."""
    decided = list(reviewing.judgements_of(lines, "the file"))
    _, number = desk.judge(lambda _: decided)
    return _json({"new": number}, HTTPStatus.OK)


def _json(
    value: dict[str, Any], status: HTTPStatus, headers: dict[str, str] | None = None
) -> Response:
    body = json.dumps(value, ensure_ascii=False)
    return Response(body, status_code=status, headers=headers, media_type="application/json")


def _judgement(answers: Answers, decision: Decision) -> Judgement:
    signature = Signature(by=decision.by, because=decision.because)
    match decision.action:
        case "merge":
            return reviewing.merge(answers, decision.ids, signature)
        case "split":
            return reviewing.split(answers, _one(decision), decision.parts, signature)
        case "reject":
            return reviewing.reject(answers, _one(decision), signature)
        case "correct":
            return reviewing.correct(answers, _one(decision), _wished(decision), signature)
        case "confirm":
            return reviewing.confirm(answers, decision.ids, signature, parts=decision.parts)
        case "undo":
            return reviewing.undo(answers, _one(decision), signature)


def _one(decision: Decision) -> str:
    if len(decision.ids) > 1:
        msg = f"{decision.action} is about one thing, not {len(decision.ids)}"
        raise JudgementError(msg, hint="Send one judgement for each.")
    return decision.ids[0]


def _wished(decision: Decision) -> Wished:
    wish = decision.claim or Wish()
    return Wished(
        type=wish.type,
        modality=wish.modality,
        when=wish.when,
        place=wish.place,
        initiators=tuple(wish.initiators),
        recipients=tuple(wish.recipients),
    )
