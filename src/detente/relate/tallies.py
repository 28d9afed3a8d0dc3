"""Events go in by type, how many work together or against each other comes out."""

from dataclasses import dataclass

from detente.ontology import QUADS, SCORES, ClaimType, Modality
from detente.relate.ties import happened


@dataclass(slots=True)
class Tally:
    """Events as they are counted: all of them, and those that are reported to have happened."""

    events: int = 0
    cooperation: int = 0
    conflict: int = 0
    _sum: float = 0.0

    def add(self, kind: ClaimType, modality: Modality, number: int = 1) -> None:
        """Count events of one type."""
        self.events += number
        if not happened(kind, modality):
            return
        self._sum += SCORES[kind] * number
        if QUADS[kind].endswith("cooperation"):
            self.cooperation += number
        else:
            self.conflict += number

    @property
    def score(self) -> float | None:
        """The mean PLOVER score of those that happened; None when none did."""
        number = self.cooperation + self.conflict
        return round(self._sum / number, 2) if number else None
