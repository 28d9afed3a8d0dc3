"""Two actors go in, those who act for either come out, on any day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from detente.model import Held, ListedClaim, ListedEvent, Party
from detente.relate import acting_for, are_between, day_of, joiners
from detente.store import Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Who belongs to either of two actors as a rule, and the roles of the people among them.

    Whoever acts for both, or is the other one, acts for neither.
    """

    one: str
    other: str
    ones: frozenset[str]
    others: frozenset[str]
    roles: Mapping[str, Sequence[Held]]

    @property
    def everyone(self) -> tuple[frozenset[str], frozenset[str]]:
        """All who acted for either on some day; some may have acted for both, one after another."""
        return self.ones | joiners(self.ones, self.roles), self.others | joiners(
            self.others, self.roles
        )

    def on(self, day: date | None, parties: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Return who acts for either on a day, as far as these parties are concerned."""
        roles = {party: self.roles[party] for party in parties if party in self.roles}
        ones = acting_for(self.ones, roles, day) | {self.one}
        others = acting_for(self.others, roles, day) | {self.other}
        both = (ones & others) | {self.one, self.other}
        return (ones - both) | {self.one}, (others - both) | {self.other}

    def had_event(self, listed: ListedEvent) -> bool:
        """Whether an event was between the two, by whom its parties acted for on its day."""
        initiators, recipients = (
            [party.id for party in side] for side in (listed.initiators, listed.recipients)
        )
        sides = self.on(day_of(listed.event.when), (*initiators, *recipients))
        return are_between(initiators, recipients, *sides)

    def has_relation(self, claim: ListedClaim) -> bool:
        """Whether a claim is about the two, by whom its parties acted for when it was so."""
        when = claim.when.range if claim.when is not None else None
        initiators, recipients = _ids(claim.initiators), _ids(claim.recipients)
        day = day_of(when) or claim.document.published
        return are_between(initiators, recipients, *self.on(day, (*initiators, *recipients)))


def sides_of(answers: Answers, one: str, other: str, *, direct: bool) -> Sides:
    """Return the sides of two actors; `direct` leaves them by themselves."""
    if direct:
        alone = (frozenset({one}), frozenset({other}))
        return Sides(one=one, other=other, ones=alone[0], others=alone[1], roles={})
    ones, others = answers.members(one), answers.members(other)
    roles = answers.roles_held(ones | others)
    return Sides(one=one, other=other, ones=ones, others=others, roles=roles)


def _ids(side: Iterable[Party]) -> list[str]:
    return [party.actor_id for party in side if party.actor_id is not None]
