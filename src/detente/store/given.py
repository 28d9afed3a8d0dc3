"""Keys in memory go in, a query for them comes out."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, literal, select

from detente.store.dialects import texts_in


def given(keys: Iterable[str]) -> Select[Any]:
    """Return a query for the keys: all in one value, because a statement takes only so many."""
    values = texts_in(literal(json.dumps(list(keys)))).table_valued("value")
    return select(values.c.value)
