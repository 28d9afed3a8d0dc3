"""A store in, its answers over HTTP and the pages that show them out."""

from detente.serve.app import make_app
from detente.serve.running import Place, serve

__all__ = ["Place", "make_app", "serve"]
