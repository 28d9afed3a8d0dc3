"""One actor or two go in, their history comes out: what, when, how warm, and who says so."""

from detente.history.alone import Balance, Partner, balance_of
from detente.history.listed import Outline, outlines, outlines_of
from detente.history.pair import Episode, History, disputed, disputing, history_of, turns_between

__all__ = [
    "Balance",
    "Episode",
    "History",
    "Outline",
    "Partner",
    "balance_of",
    "disputed",
    "disputing",
    "history_of",
    "outlines",
    "outlines_of",
    "turns_between",
]
