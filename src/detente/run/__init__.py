"""Documents go in, what they say comes out in the same order, made by several processes.

For many machines the inputs are planned as shards, which any of them may read, into parts that
are merged into a store.
"""

from detente.run.plan import Order, Plan, make_plan, read_plan
from detente.run.processes import DEFAULT_TIMEOUT, extract_in_processes
from detente.run.shards import missing_shards, read_parts, run_shards, spelled

__all__ = [
    "DEFAULT_TIMEOUT",
    "Order",
    "Plan",
    "extract_in_processes",
    "make_plan",
    "missing_shards",
    "read_parts",
    "read_plan",
    "run_shards",
    "spelled",
]
