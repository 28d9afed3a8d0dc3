"""Web addresses go in, what is there comes out: politely, in limits, from public hosts."""

from detente.read.web.fetch import Web
from detente.read.web.follow import articles_at
from detente.read.web.memory import Known, Memory

__all__ = ["Known", "Memory", "Web", "articles_at"]
