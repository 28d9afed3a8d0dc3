"""Documents go in, what they say comes out in the same order, made by several processes."""

from detente.run.processes import extract_in_processes

__all__ = ["extract_in_processes"]
