"""Values of the model go in, what JSON can hold comes out; and back again, nothing lost."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

_T = TypeVar("_T")
_Reader = Callable[[Any], Any]


def record_of(value: Any) -> Any:  # noqa: ANN401 - whatever a field of the model holds
    """Return a value as objects, lists, text and numbers."""
    if is_dataclass(value):
        return {name: record_of(getattr(value, name)) for name in _names(value.__class__)}
    if isinstance(value, tuple):
        return [record_of(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def value_of(kind: type[_T], record: Any) -> _T:  # noqa: ANN401
    """Return the value of a type that a record was made of.

    Raises KeyError, TypeError or ValueError for what is no such record.
    """
    return cast("_T", _reader_of(cast("Any", kind))(record))


@cache
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a type with fields
    return tuple(field.name for field in fields(kind))


@cache
def _reader_of(kind: Any) -> _Reader:  # noqa: ANN401 - a type, or several with "or" between
    """Return what makes a value of a type, worked out once from what its fields are."""
    if get_origin(kind) is tuple:
        item = _reader_of(get_args(kind)[0])
        return lambda record: tuple(map(item, record))
    if isinstance(kind, UnionType):
        (present,) = (part for part in get_args(kind) if part is not NoneType)
        reader = _reader_of(present)
        return lambda record: None if record is None else reader(record)
    if is_dataclass(kind):
        return _reader_of_fields(kind)
    if kind is date:
        return date.fromisoformat
    return cast("_Reader", kind) if issubclass(kind, StrEnum) else _same


def _reader_of_fields(kind: Any) -> _Reader:  # noqa: ANN401
    hints = get_type_hints(kind)
    readers = [(name, _reader_of(hints[name])) for name in _names(kind)]
    return lambda record: kind(**{name: reader(record[name]) for name, reader in readers})


def _same(record: Any) -> Any:  # noqa: ANN401
    return record
