"""Reports go in, events come out: one happening behind the claims that tell of it.

The store groups reports by `block_of`; within a block two reports are of one happening when their
parties, dates and places agree. What they tell differently stands side by side.
"""

from detente.merge.block import block_of
from detente.merge.events import merge_reports
from detente.merge.judged import judge_events

__all__ = ["block_of", "judge_events", "merge_reports"]
