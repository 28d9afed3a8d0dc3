"""Reports go in, events come out: one happening behind the claims that tell of it.

The store groups reports by `blocks_of_article`; within a block two reports are of one happening
when their parties, dates and places agree, and their wording where these say too little. What
they tell differently stands side by side.
"""

from detente.merge.block import blocks_of_article
from detente.merge.cluster import cluster_wordings
from detente.merge.events import merge_reports
from detente.merge.judged import judge_events
from detente.merge.wording import Wording, wording_of

__all__ = [
    "Wording",
    "blocks_of_article",
    "cluster_wordings",
    "judge_events",
    "merge_reports",
    "wording_of",
]
