"""The shape of the answer about the watcher of a store."""

from typing import Annotated

from pydantic import Field

from detente.serve.shapes.records import Count, Shape

Moment = Annotated[str, Field(examples=["2019-03-27T12:30:00+00:00"])]


class Following(Shape):
    """How it stands with a source that is followed; `trouble` is null where it is well."""

    source: str
    asked: Moment | None
    next: Moment | None
    article: Moment | None
    articles: Count
    trouble: str | None
    failing: Moment | None


class ReadArticle(Shape):
    """An article that the watcher read."""

    at: Moment
    source: str | None
    document: str | None
    outlet: str | None
    title: str | None
    claims: Count | None


class RefusedInput(Shape):
    """What the watcher could not read, and why."""

    at: Moment
    source: str | None
    where: str | None
    reason: str | None


class Alerting(Shape):
    """How it stands with the alerts; `trouble` is null where all receivers are well."""

    sent: Count
    waiting: Count
    trouble: str | None


class Watcher(Shape):
    """The last word of a watcher; `ended` is null where it gave none of its end."""

    host: str
    began: Moment
    at: Moment
    ended: Moment | None
    every: Annotated[float, Field(gt=0)]
    last_hour: Count
    last_day: Count
    trouble: str | None
    sources: list[Following]
    read: list[ReadArticle]
    refused: list[RefusedInput]
    alerts: Alerting | None


class Watch(Shape):
    """Whether a watcher reads what comes, and its last word; null where there was none."""

    running: bool
    watcher: Watcher | None
