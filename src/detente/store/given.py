"""Keys in memory go in, a query for them comes out."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, func, select


def given(keys: Iterable[str]) -> Select[Any]:
    """Return a query for the keys: all in one value, because a statement takes only so many."""
    values = func.json_each(json.dumps(list(keys))).table_valued("value")
    return select(values.c.value)
