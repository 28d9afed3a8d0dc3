"""Rules and articles that were just read go in, what to tell of them comes out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from detente.errors import NotFoundError
from detente.export import claim_record, document_record, turn_record
from detente.export.records import named_record
from detente.history import turns_between
from detente.history.sides import Sides, sides_of
from detente.ids import make_id
from detente.model import ListedActor, ListedClaim, Named
from detente.news import changes_by
from detente.relate import Turn, is_same_turn
from detente.store import Answers
from detente.watch.rules import Rule

CAUTION: Final = (
    "This is what an article says, as a program has read it; not what is true. The program is "
    "often wrong: read the sentence in the article before you rely on it or pass it on."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is sent to the receiver of a rule: the same `id` for the same thing, always."""

    id: str
    rule: str
    record: dict[str, Any]


def messages_of(
    answers: Answers, rules: Iterable[Rule], document_ids: Sequence[str]
) -> list[Message]:
    """Return what rules have to tell of articles that were just read.

    Of an article it is one message a rule, with the claims that fit and tell something new: an
    event or a relation that no other article tells, or something that others tell differently.
    Copies tell nothing new. Of a tie it is one message for each turning point that was not to be
    seen without these articles. An actor whom nobody in the store is called fits nothing.
    """
    claims = _telling_news(answers, document_ids)
    found: list[Message] = []
    for rule in rules:
        circle = _Circle.of(answers, rule)
        if rule.turning_points:
            found.extend(_turnings(answers, rule, circle, document_ids))
        else:
            found.extend(_tellings(answers, rule, circle, claims))
    return found


def nobodies(answers: Answers, rules: Iterable[Rule]) -> list[str]:
    """Return the names in rules that nobody in the store bears (yet), sorted."""
    names = {
        name
        for rule in rules
        for name in (*rule.actors, *(one for tie in rule.ties for one in tie))
    }
    return sorted(name for name in names if _named(answers, name) is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Circle:
    """Whom a rule is about: the sides of its ties, and its actors with all that act for them."""

    ties: tuple[tuple[ListedActor, ListedActor, Sides], ...]
    actors: frozenset[str]

    @classmethod
    def of(cls, answers: Answers, rule: Rule) -> "_Circle":
        pairs = [(_named(answers, one), _named(answers, other)) for one, other in rule.ties]
        actors = [_named(answers, name) for name in rule.actors]
        return cls(
            ties=tuple(
                (one, other, sides_of(answers, one.actor.id, other.actor.id, direct=False))
                for one, other in pairs
                if one is not None and other is not None and one.actor.id != other.actor.id
            ),
            actors=frozenset(
                member for actor in actors if actor for member in answers.members(actor.actor.id)
            ),
        )

    def has(self, claim: ListedClaim, rule: Rule) -> bool:
        """Whether a claim is one that a rule wants to be told of."""
        parties = {party.actor_id for party in (*claim.initiators, *claim.recipients)}
        return (
            (not rule.types or claim.type in rule.types)
            and (not rule.actors or bool(parties & self.actors))
            and (not rule.ties or any(sides.has_relation(claim) for *_, sides in self.ties))
        )


def _named(answers: Answers, name: str) -> ListedActor | None:
    try:
        return answers.actor_named(name)
    except NotFoundError:
        return None


# ------------------------------------------------------------------------------------------ claims


def _telling_news(
    answers: Answers, document_ids: Sequence[str]
) -> dict[str, list[tuple[ListedClaim, str]]]:
    """Return by document the claims that tell something new, each with what it is."""
    changes = changes_by(answers, document_ids)
    disputing = {
        claim_id
        for item in changes.disagreements
        for version in item.disagreement.versions
        for claim_id in version.claim_ids
    }
    found: dict[str, list[tuple[ListedClaim, str]]] = {}
    for document in answers.documents_by_id(document_ids):
        if document.copy_of is not None:
            continue
        for claim in answers.claims_of_document(document.id):
            if claim.event_id in changes.added:
                found.setdefault(document.id, []).append((claim, "added"))
            elif claim.id in disputing:
                found.setdefault(document.id, []).append((claim, "disputed"))
            elif claim.type.is_relation and _is_new_relation(answers, claim, document_ids):
                found.setdefault(document.id, []).append((claim, "added"))
    return found


def _is_new_relation(answers: Answers, claim: ListedClaim, document_ids: Sequence[str]) -> bool:
    """Whether no other article gives two actors this relation, told in this way."""
    ones, others = (
        frozenset(party.actor_id for party in side if party.actor_id is not None)
        for side in (claim.initiators, claim.recipients or claim.initiators)
    )
    return not any(
        (other.type, other.modality) == (claim.type, claim.modality)
        and other.document.id not in document_ids
        for other in answers.relations_between(ones, others)
    )


def _tellings(
    answers: Answers,
    rule: Rule,
    circle: _Circle,
    claims: Mapping[str, Iterable[tuple[ListedClaim, str]]],
) -> Iterator[Message]:
    for document in answers.documents_by_id(claims):
        fitting = [item for item in claims[document.id] if circle.has(item[0], rule)]
        if fitting:
            yield _message(
                rule,
                make_id("alr", rule.name, document.id),
                about="claims",
                document=document_record(document),
                claims=[{**claim_record(claim), "news": news} for claim, news in fitting],
            )


# --------------------------------------------------------------------------------- turning points


def _turnings(
    answers: Answers,
    rule: Rule,
    circle: _Circle,
    document_ids: Sequence[str],
) -> Iterator[Message]:
    new = [claim for key in document_ids for claim in answers.claims_of_document(key)]
    for one, other, sides in circle.ties:
        mine = [claim for claim in new if sides.has_relation(claim)]
        if not mine:
            continue
        before = turns_between(answers, sides, without=document_ids)
        for turn in turns_between(answers, sides):
            if not any(is_same_turn(turn, known) for known in before):
                yield _turning(rule, (one, other), turn, mine)


def _turning(
    rule: Rule, pair: tuple[ListedActor, ListedActor], turn: Turn, claims: Iterable[ListedClaim]
) -> Message:
    one, other = (Named(id=item.actor.id, name=item.actor.name) for item in pair)
    every = {claim.id: claim for claim in (*turn.claims, *claims)}
    return _message(
        rule,
        make_id("alr", rule.name, one.id, other.id, turn.direction, turn.first, turn.last),
        about="turning point",
        tie={"one": named_record(one), "other": named_record(other)},
        turning_point=turn_record(turn),
        claims=[claim_record(claim) for claim in every.values()],
    )


def _message(rule: Rule, key: str, *, about: str, **parts: Any) -> Message:  # noqa: ANN401 - JSON
    record = {"record": "alert", "id": key, "alert": rule.name, "about": about, **parts}
    return Message(id=key, rule=rule.name, record=record | {"caution": CAUTION})
