"""Roles of people and a day go in; whom they acted for on that day comes out."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from detente.model import Held

# Reports of a role speak for the time around them and no other.
_AROUND: Final = timedelta(days=365)
# One report alone does not make a person anybody's: lists and lapses of the parser yield such.
_LEAST_REPORTS: Final = 2


def acting_for(
    members: frozenset[str],
    roles: Mapping[str, Sequence[Held]],
    day: date | None,
) -> frozenset[str]:
    """Return who acts for a body on a day, of its members and of those who held a role in it.

    `members` are those that belong to it as a rule, `roles` the roles of people, by actor, in
    whatever body. Where reports of a year around the day give a person roles, most of them
    decide; otherwise, and on a day that is not known, the rule does.
    """
    if day is None:
        return members
    votes = {actor_id: _votes(held, members, day) for actor_id, held in roles.items()}
    gone = {actor_id for actor_id, (ours, others) in votes.items() if others > ours}
    come = {
        actor_id
        for actor_id, (ours, others) in votes.items()
        if ours > others and ours >= _LEAST_REPORTS
    }
    return (members - gone) | come


def joiners(members: frozenset[str], roles: Mapping[str, Sequence[Held]]) -> frozenset[str]:
    """Return the people who may have acted for a body on some day by their roles in it."""
    return frozenset(
        actor_id
        for actor_id, held in roles.items()
        if sum(role.body_id in members for role in held) >= _LEAST_REPORTS
    )


def are_between(
    initiators: Collection[str],
    recipients: Collection[str],
    ones: frozenset[str],
    others: frozenset[str],
) -> bool:
    """Whether what these parties do is between two sides: across, or in what both do together.

    What two do to a third is nothing between the two.
    """
    acts, suffers = set(initiators), set(recipients)
    across = (acts & ones and suffers & others) or (acts & others and suffers & ones)
    return bool(across or (not suffers and acts & ones and acts & others))


def _votes(held: Sequence[Held], members: frozenset[str], day: date) -> tuple[int, int]:
    """Return how many reports around a day give a role in the body, and in another one."""
    near = [role for role in held if role.day is not None and abs(role.day - day) <= _AROUND]
    ours = sum(role.body_id in members for role in near)
    return ours, len(near) - ours
