"""Gold annotations of one of seven kinds go in, a score card comes out; `evaluate` prints it."""

from detente.evaluate.card import Card, Figure, below_floors, card_of
from detente.evaluate.folders import score_folder
from detente.evaluate.gold import gold_digest, read_gold
from detente.evaluate.run import Evaluation, errors_of, evaluate_claims, found_claim
from detente.evaluate.scoring import match_claims, tally

__all__ = [
    "Card",
    "Evaluation",
    "Figure",
    "below_floors",
    "card_of",
    "errors_of",
    "evaluate_claims",
    "found_claim",
    "gold_digest",
    "match_claims",
    "read_gold",
    "score_folder",
    "tally",
]
