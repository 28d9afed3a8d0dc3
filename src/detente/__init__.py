"""Détente reads the news and keeps what it says about who deals with whom, and who says so.

import detente

with detente.Store("news.db") as store:
    store.add(detente.extract(detente.read("articles/")))
    for tie in store.ties(actor="Hamas", since="2012"):
        print(tie.one.name, tie.other.name, tie.tie.score)
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = ["DetenteError", "Store", "__version__", "extract", "read"]

if TYPE_CHECKING:
    from detente.api import Store, extract, read
    from detente.errors import DetenteError


class _Face(ModuleType):
    """The package as users see it: `read` and `extract` are the functions, not the rooms.

    Python would put a room in their place whenever one of the program's parts imports it.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    # The language model and the database take seconds to import; `detente --help` needs neither.
    if name not in __all__:
        msg = f"module 'detente' has no attribute {name!r}"
        raise AttributeError(msg)
    from detente import api, errors  # noqa: PLC0415

    return getattr(errors if name == "DetenteError" else api, name)
