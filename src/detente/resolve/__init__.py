"""Entities of many documents go in, actors come out: who is who.

The store groups entities by `block_of`, so that only names that may be one meet; within a block
similarity proposes and the company that a name keeps decides. Every identity carries its score
and its reason.
"""

from detente.resolve.alike import names_alike
from detente.resolve.block import block_of
from detente.resolve.cluster import resolve_block
from detente.resolve.compare import LEAST, SLIP
from detente.resolve.judged import judge_actors

__all__ = ["LEAST", "SLIP", "block_of", "judge_actors", "names_alike", "resolve_block"]
