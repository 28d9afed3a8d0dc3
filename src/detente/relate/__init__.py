"""Events of two actors go in, their tie comes out: the score over time and where it turns."""

from detente.relate.gaps import Gap, gaps_of
from detente.relate.periods import Period, Picture, Unit, periods_of, pictures_of, unit_for
from detente.relate.phases import LEAST_EVENTS, late_events
from detente.relate.sides import acting_for, are_between, joiners
from detente.relate.standings import Standing, standings_of
from detente.relate.tallies import Tally
from detente.relate.ties import counts, day_of, relate
from detente.relate.turns import TURNING, Turn, is_same_turn, turns_of

__all__ = [
    "LEAST_EVENTS",
    "TURNING",
    "Gap",
    "Period",
    "Picture",
    "Standing",
    "Tally",
    "Turn",
    "Unit",
    "acting_for",
    "are_between",
    "counts",
    "day_of",
    "gaps_of",
    "is_same_turn",
    "joiners",
    "late_events",
    "periods_of",
    "pictures_of",
    "relate",
    "standings_of",
    "turns_of",
    "unit_for",
]
