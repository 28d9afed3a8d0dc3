"""A store in, its answers over HTTP and the pages that show them out."""

from detente.serve.app import make_app

__all__ = ["make_app"]
