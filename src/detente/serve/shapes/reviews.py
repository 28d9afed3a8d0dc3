"""The shapes of doubts and judgements."""

from typing import Any, Literal

from pydantic import Field

from detente.model import Action
from detente.serve.shapes.answers import Page
from detente.serve.shapes.histories import Context
from detente.serve.shapes.records import Actor, Claim, Count, Event, Shape


class Part(Shape):
    """An entity of one article that an actor was put together from."""

    id: str
    name: str
    document: str
    title: str | None
    score: float
    reason: str


class Parts(Shape):
    """What an actor was put together from."""

    actor: Actor
    items: list[Part]


class DoubtfulPart(Part):
    """A part in doubt, with the sentence that names it."""

    sentence: str | None


class DoubtfulClaim(Claim):
    """A claim in doubt, with its surroundings."""

    around: Context


class DoubtfulEvent(Event):
    """An event in doubt, with its claims."""

    claims: list[DoubtfulClaim]  # type: ignore[assignment] # their identifiers, here themselves


class DoubtfulActor(Actor):
    """An actor in doubt, with the parts that are."""

    parts: list[DoubtfulPart]


class Doubt(Shape):
    """Something worth a look, and why."""

    id: str
    about: Literal["identity", "claim", "disagreement", "accusation"]
    reason: str
    weight: float
    what: DoubtfulClaim | DoubtfulEvent | DoubtfulActor


class Queue(Shape):
    """What is doubtful, the weightiest first; `more` counts what comes behind, from `next` on."""

    items: list[Doubt]
    more: Count
    next: str | None


class Judgement(Shape):
    """A decision of an analyst, without the parts that it leaves open."""

    id: str
    action: Action
    by: str
    at: str
    because: str = ""
    actors: list[dict[str, Any]] = Field(default=[])
    entity_ids: list[str] = Field(default=[])
    names: list[str] = Field(default=[])
    claims: list[dict[str, Any]] = Field(default=[])
    event_ids: list[str] = Field(default=[])
    correction: dict[str, Any] = Field(default={})
    undoes: str = ""


class JudgementInEffect(Judgement):
    """A judgement, and what has become of it."""

    undone_by: str | None
    applies: bool


class Judgements(Page):
    """A page of judgements."""

    items: list[JudgementInEffect]


class Judged(Shape):
    """A judgement that was made, and where it stands."""

    judgement: Judgement
    location: str


class TakenOver(Shape):
    """How many judgements were new."""

    new: Count
