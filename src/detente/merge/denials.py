"""An accusation and a refusal go in, whether the one answers the other comes out."""

from collections.abc import Sequence
from typing import Final

from detente.merge.same import on_one_matter
from detente.merge.wording import lemma_of
from detente.model import Report
from detente.ontology import ClaimType

# Other refusals are of demands and offers, not of charges.
_DENYING: Final = frozenset(
    {"deny", "denial", "reject", "rejection", "dismiss", "dismissal", "refute", "repudiate"}
    | {"disavow", "rebut"}
)
_ANSWERED: Final = 14  # days in which a charge is denied


def answers(denial: Sequence[Report], charge: Sequence[Report]) -> bool:
    """Whether some report tells that those accused deny what they are accused of."""
    return any(_answers(one, other) for one in denial for other in charge)


def _answers(denial: Report, charge: Report) -> bool:
    return (
        denial.type is ClaimType.REJECT
        and charge.type is ClaimType.ACCUSE
        and lemma_of(denial.trigger) in _DENYING
        and _are_opposed(denial, charge)
        and _is_in_time(denial, charge)
        and on_one_matter(denial, charge)
    )


def _are_opposed(denial: Report, charge: Report) -> bool:
    """Whether who denies is who was accused, and not by a third party."""
    deniers, denied = denial.principals
    accusers, accused = charge.principals
    return bool(deniers & accused) and (not denied or not accusers or bool(denied & accusers))


def _is_in_time(denial: Report, charge: Report) -> bool:
    """Whether the denial was published within days of the charge; undated ones in one article."""
    if denial.document_id == charge.document_id:
        return True
    if denial.published is None or charge.published is None:
        return False
    return abs((denial.published - charge.published).days) <= _ANSWERED
