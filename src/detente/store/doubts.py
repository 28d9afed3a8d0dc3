"""What an analyst might look at comes out, the most doubtful of what most depends on first."""

from collections.abc import Callable, Iterable, Iterator
from math import log2
from typing import Any, Final

from sqlalchemy import Connection, Select, func, select

from detente.model import Action, CitedActor, Doubt, Judgement
from detente.ontology import ClaimType
from detente.store import schema
from detente.store.difference import rows_of
from detente.store.judgements import standing
from detente.store.rows import disagreements_of

# Of each kind so many are weighed: those with most depending on them, or the least certain.
_WEIGHED: Final = 1000
_DOUBTFUL: Final = 0.5  # a claim that is wrong more often than right
_ONE_VOICE: Final = 0.5  # what a single outlet says, as doubt from 0 to 1
_SERIOUS: Final = (ClaimType.ACCUSE, ClaimType.ASSAULT)


def doubts(connection: Connection, judgements: Iterable[Judgement]) -> list[Doubt]:
    """Return what is doubtful and not judged yet, the weightiest first."""
    judged = {
        key
        for judgement in judgements
        for key in (
            *(claim.id for claim in judgement.claims),
            *judgement.entity_ids,
            *(entity for actor in _decided(judgement) for entity in actor.entity_ids),
        )
    }
    judged |= set(connection.execute(select(schema.correction.c.claim_id)).scalars())
    found = [
        doubt
        for query, tell in _KINDS
        for row in rows_of(connection, query().limit(_WEIGHED))
        if judged.isdisjoint((row["id"], row["first_id"]))
        for doubt in tell(row)
    ]
    return sorted(found, key=lambda doubt: (-doubt.weight, doubt.id, doubt.reason))


def _decided(judgement: Judgement) -> tuple[CitedActor, ...]:
    """Return the actors of which all is decided: what is confirmed of one is said by itself."""
    return () if judgement.action is Action.CONFIRM else judgement.actors


def _importance() -> Any:  # noqa: ANN401 - a column
    """Select how much is told of the least known party of an event."""
    party, actor = schema.party, schema.actor
    return (
        select(func.min(actor.c.claims))
        .join(party, party.c.actor_id == actor.c.id)
        .where(party.c.event_id == schema.happening.c.id)
        .scalar_subquery()
    )


def _events(*columns: Any) -> Select[Any]:  # noqa: ANN401 - columns
    """Select events with their first claim and their importance."""
    event, told = schema.happening, schema.told
    return (
        select(event.c.id, told.c.claim_id.label("first_id"), *columns)
        .add_columns(_importance().label("importance"))
        .join(told, (told.c.event_id == event.c.id) & (told.c.place == 0))
    )


def _disagreements() -> Select[Any]:
    event = schema.happening
    return (
        _events(event.c.disagreements, event.c.documents)
        .where(event.c.disagreements != "[]")
        .order_by(event.c.documents.desc(), event.c.id)
    )


def _tell_disagreement(row: dict[str, Any]) -> Iterator[Doubt]:
    for item in disagreements_of(row["disagreements"]):
        values = " / ".join(version.value for version in item.versions)
        number = row["documents"]
        who = "one article differs from itself" if number == 1 else f"{number} articles differ"
        reason = f"{who} on {item.about}: {values}"
        yield _doubt(row, "disagreement", reason, 1.0)


def _accusations() -> Select[Any]:
    event = schema.happening
    return (
        _events(event.c.type)
        .where(event.c.type.in_([str(kind) for kind in _SERIOUS]), event.c.outlets == 1)
        .order_by(_importance().desc().nulls_last(), event.c.id)
    )


def _tell_accusation(row: dict[str, Any]) -> Iterator[Doubt]:
    yield _doubt(row, "accusation", f"only one outlet tells of this {row['type']}", _ONE_VOICE)


def _claims() -> Select[Any]:
    claim, told, event = schema.claim, schema.told, schema.happening
    return (
        select(claim.c.id, claim.c.id.label("first_id"), claim.c.confidence, claim.c.type)
        .add_columns(_importance().label("importance"))
        .join(told, told.c.claim_id == claim.c.id)
        .join(event, event.c.id == told.c.event_id)
        .where(claim.c.confidence < _DOUBTFUL, standing(claim))
        .order_by(_importance().desc().nulls_last(), claim.c.confidence, claim.c.id)
    )


def _tell_claim(row: dict[str, Any]) -> Iterator[Doubt]:
    share = f"{row['confidence']:.0%}"
    reason = f"{row['type']} claims made like this one are right in {share} of cases"
    yield _doubt(row, "claim", reason, 1.0 - row["confidence"])


def _identities() -> Select[Any]:
    identity, entity, actor = schema.identity, schema.entity, schema.actor
    return (
        select(
            actor.c.id,
            func.min(entity.c.id).label("first_id"),
            actor.c.claims.label("importance"),
            entity.c.name,
            actor.c.name.label("actor"),
            func.min(identity.c.score).label("score"),
            func.min(identity.c.reason).label("reason"),
        )
        .join(identity, identity.c.actor_id == actor.c.id)
        .join(entity, entity.c.id == identity.c.entity_id)
        .where(identity.c.score < 1)
        .group_by(actor.c.id, actor.c.claims, entity.c.name, actor.c.name)
        .order_by(actor.c.claims.desc(), actor.c.id, entity.c.name)
    )


def _tell_identity(row: dict[str, Any]) -> Iterator[Doubt]:
    reason = f"{row['name']} taken for {row['actor']}: {row['reason']} ({row['score']:.2f})"
    yield _doubt(row, "identity", reason, 1.0 - row["score"])


def _doubt(row: dict[str, Any], about: str, reason: str, doubt: float) -> Doubt:
    weight = round(doubt * log2(2 + (row["importance"] or 0)), 3)
    return Doubt(id=row["id"], about=about, reason=reason, weight=weight)


_KINDS: Final[
    tuple[tuple[Callable[[], Select[Any]], Callable[[dict[str, Any]], Iterator[Doubt]]], ...]
] = (
    (_disagreements, _tell_disagreement),
    (_accusations, _tell_accusation),
    (_claims, _tell_claim),
    (_identities, _tell_identity),
)
