"""An identifier goes in, the whole thing it names comes out, with the claims behind it."""

from dataclasses import dataclass
from typing import Any

from detente.errors import NotFoundError
from detente.export import (
    actor_record,
    claim_record,
    document_record,
    event_record,
    history_record,
    partner_records,
)
from detente.history import Balance, History, balance_of, disputing, history_of
from detente.model import Filter, ListedActor, ListedClaim, ListedDocument, ListedEvent
from detente.store import Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDocument:
    """A document with its text, its claims in text order, and those that share its words."""

    document: ListedDocument
    text: str
    claims: tuple[ListedClaim, ...]
    copies: tuple[ListedDocument, ...] = ()

    def record(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {
            **document_record(self.document),
            "text": self.text,
            "claims": [claim_record(claim) for claim in self.claims],
            "copies": [document_record(copy) for copy in self.copies],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownClaim:
    """A claim with the text of its document."""

    claim: ListedClaim
    text: str

    def record(self) -> dict[str, Any]:
        """Return it as plain values."""
        return claim_record(self.claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEvent:
    """An event with its claims, and those of others that deny what it tells."""

    listed: ListedEvent
    claims: tuple[ListedClaim, ...]
    denials: tuple[ListedClaim, ...] = ()

    def record(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {
            **event_record(self.listed),
            "claims": [claim_record(claim) for claim in self.claims],
            "denials": [claim_record(claim) for claim in self.denials],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownActor:
    """An actor with the bodies of its roles by name, its newest claims, and all its ties."""

    listed: ListedActor
    bodies: dict[str, str]
    claims: tuple[ListedClaim, ...]
    balance: Balance

    def record(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {
            **actor_record(self.listed),
            "claims": [claim_record(claim) for claim in self.claims],
            "with": partner_records(self.balance.partners),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTie:
    """A tie with its history; what members do is left out, as the tie itself does."""

    history: History

    def record(self) -> dict[str, Any]:
        """Return it as plain values."""
        return history_record(self.history)


Shown = ShownDocument | ShownClaim | ShownEvent | ShownActor | ShownTie


def shown(answers: Answers, identifier: str) -> Shown:
    """Return what an identifier names. Raises NotFoundError."""
    match identifier.partition("-")[0]:
        case "doc":
            document, text = answers.document(identifier)
            claims = tuple(answers.claims_of_document(identifier))
            copies = tuple(answers.copies(identifier))
            return ShownDocument(document=document, text=text, claims=claims, copies=copies)
        case "clm":
            return _claim(answers, identifier)
        case "evt":
            return _event(answers, identifier)
        case "act":
            return _actor(answers, identifier)
        case "tie":
            tie = answers.tie(identifier)
            one, other = answers.actor(tie.one.id), answers.actor(tie.other.id)
            return ShownTie(history=history_of(answers, one, other, direct=True))
        case _:
            msg = f"{identifier!r} is no identifier"
            raise NotFoundError(msg, hint="They begin with doc-, clm-, evt-, act- or tie-.")


def _claim(answers: Answers, identifier: str) -> ShownClaim:
    found = answers.claims_by_id([identifier])
    if not found:
        msg = f"the store has no claim {identifier!r}"
        raise NotFoundError(msg, hint="List them with: detente claims")
    _, text = answers.document(found[0].document.id)
    return ShownClaim(claim=found[0], text=text)


def _event(answers: Answers, identifier: str) -> ShownEvent:
    found = answers.events_by_id([identifier])
    if not found:
        msg = f"the store has no event {identifier!r}"
        raise NotFoundError(msg, hint="List them with: detente events")
    event = found[0].event
    denials = [claim_id for claim_id in disputing(event) if claim_id not in event.claim_ids]
    return ShownEvent(
        listed=found[0],
        claims=tuple(answers.claims_by_id(event.claim_ids)),
        denials=tuple(answers.claims_by_id(denials)),
    )


def _actor(answers: Answers, identifier: str) -> ShownActor:
    listed = answers.actor(identifier)
    bodies = {
        body_id: answers.actor(body_id).actor.name
        for body_id in dict.fromkeys(role.body_id for role in listed.roles)
    }
    claims = tuple(answers.claims(Filter(actor=identifier)))
    balance = balance_of(answers, listed)
    return ShownActor(listed=listed, bodies=bodies, claims=claims, balance=balance)
