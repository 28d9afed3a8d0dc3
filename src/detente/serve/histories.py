"""Names of actors go in, the history of two, or the balance of one with all, comes out."""

from typing import Annotated, Any, Final

from fastapi import Query, Request, Response
from pydantic import Field

from detente.errors import NotFoundError
from detente.export import balance_record, history_record
from detente.history import balance_of, history_of
from detente.relate import Unit
from detente.serve.asking import Asked, Name
from detente.serve.describing import shaped
from detente.serve.desk import AtDesk
from detente.serve.parameters import room
from detente.serve.shapes import histories as shapes
from detente.store import Answers

histories: Final = room()


class _Manner(Asked):
    direct: bool = Field(default=False, description="Leave out what their people and organs do.")
    by: Unit | None = Field(
        default=None, description="Length of the periods; by default what fits."
    )


class AskedTie(_Manner):
    """Two actors."""

    one: Name = Field(description="An actor, by name or identifier.")
    other: Name = Field(description="The other one.")


class AskedBalance(_Manner):
    """One actor."""

    actor: Name = Field(description="An actor, by name or identifier.")


@histories.get("/tie", responses=shaped(shapes.History))
def history(request: Request, desk: AtDesk, asked: Annotated[AskedTie, Query()]) -> Response:
    """Tell the history of two actors, with the sentence and outlet behind every line."""
    return desk.answer(request, lambda answers: _history(answers, asked))


@histories.get("/balance", responses=shaped(shapes.Balance))
def balance(request: Request, desk: AtDesk, asked: Annotated[AskedBalance, Query()]) -> Response:
    """Tell how one actor stands with each other one."""

    def question(answers: Answers) -> dict[str, Any]:
        one = answers.actor_named(asked.actor)
        return balance_record(balance_of(answers, one, direct=asked.direct, unit=asked.by))

    return desk.answer(request, question)


def _history(answers: Answers, asked: AskedTie) -> dict[str, Any]:
    one, other = answers.actor_named(asked.one), answers.actor_named(asked.other)
    if one.actor.id == other.actor.id:
        msg = f"{asked.one!r} and {asked.other!r} are one actor, {one.actor.name}"
        raise NotFoundError(msg, hint="Give two actors.")
    return history_record(history_of(answers, one, other, direct=asked.direct, unit=asked.by))
