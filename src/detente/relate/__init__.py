"""Events of two actors go in, their tie comes out: the score over time and where it turns."""

from detente.relate.ties import Period, Turn, periods_of, relate, turns_of

__all__ = ["Period", "Turn", "periods_of", "relate", "turns_of"]
