"""A TOML file goes in, the rules by which alerts are sent come out."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final, NoReturn

from detente.errors import SettingsError
from detente.ontology import ClaimType
from detente.read.addresses import is_web_address

_TYPES: Final = {str(kind).lower(): kind for kind in ClaimType}
_PAIR: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What somebody wants to be told of, and where to.

    Of `ties`, `actors` and `types` those that are given must all fit; one of each is enough. With
    `turning_points` it is the turning points of the ties. Either `webhook`, an address, or
    `command`, a program with its arguments, is told.
    """

    name: str
    ties: tuple[tuple[str, str], ...] = ()
    actors: tuple[str, ...] = ()
    types: tuple[ClaimType, ...] = ()
    turning_points: bool = False
    webhook: str | None = None
    command: tuple[str, ...] = ()


def read_rules(path: Path) -> tuple[Rule, ...]:
    """Return the rules in a file. Raises SettingsError for what is no rule."""
    try:
        with path.open("rb") as file:
            found = tomllib.load(file)
    except OSError as error:
        msg = f"the alerts in {str(path)!r} cannot be read: {error.strerror}"
        raise SettingsError(msg, hint="Check the name after --alerts.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"the alerts in {str(path)!r} are not TOML: {error}"
        raise SettingsError(msg, hint="An alert begins with the line: [[alert]]") from error
    tables = found.pop("alert", None)
    if found or not isinstance(tables, list) or not tables:
        what = f"sets {next(iter(found))!r}" if found else "has no alert"
        msg = f"{str(path)!r} {what}"
        raise SettingsError(msg, hint="An alert begins with the line: [[alert]]")
    rules = tuple(_rule(table, f"alert {at} in {path}") for at, table in enumerate(tables, 1))
    names = [rule.name for rule in rules]
    for name in names:
        if names.count(name) > 1:
            msg = f"two alerts in {str(path)!r} are called {name!r}"
            raise SettingsError(msg, hint="Give each a name of its own.")
    return rules


def _rule(table: object, where: str) -> Rule:
    if not isinstance(table, dict):
        _refuse(where, "is no table", "An alert begins with the line: [[alert]]")
    allowed = [field.name for field in fields(Rule)]
    for name in table:
        if name not in allowed:
            _refuse(where, f"sets {name!r}", f"An alert has: {', '.join(allowed)}.")
    rule = Rule(
        name=_text(table, "name", where) or _refuse(where, "has no name", 'As in: name = "Border"'),
        ties=tuple(_pair(pair, where) for pair in _list(table, "ties", where)),
        actors=tuple(_texts(table, "actors", where)),
        types=tuple(_type(name, where) for name in _texts(table, "types", where)),
        turning_points=_flag(table, "turning_points", where),
        webhook=_text(table, "webhook", where),
        command=tuple(_texts(table, "command", where)),
    )
    _check(rule, where)
    return rule


def _check(rule: Rule, where: str) -> None:
    if not (rule.ties or rule.actors or rule.types):
        _refuse(where, "says nothing of what it is about", "Give ties, actors or types.")
    if rule.turning_points and (not rule.ties or rule.actors or rule.types):
        hint = 'As in: ties = [["Hamas", "Syria"]], without actors and types.'
        _refuse(where, "is about turning points, which only ties have", hint)
    if (rule.webhook is None) == (not rule.command):
        hint = 'As in: webhook = "https://…", or: command = ["/usr/local/bin/tell", "desk"]'
        _refuse(where, "needs either a webhook or a command", hint)
    if rule.webhook is not None and not is_web_address(rule.webhook):
        _refuse(where, f"has the webhook {rule.webhook!r}", "It begins with https:// or http://.")


def _pair(pair: object, where: str) -> tuple[str, str]:
    names = [name for name in pair if _is_text(name)] if isinstance(pair, list) else []
    if names != pair or len(names) != _PAIR or names[0] == names[1]:
        _refuse(where, f"has the tie {pair!r}", 'A tie is two actors: ["Hamas", "Syria"]')
    return names[0], names[1]


def _type(name: str, where: str) -> ClaimType:
    if name.lower() not in _TYPES:
        _refuse(where, f"has the type {name!r}", f"Types: {', '.join(ClaimType)}.")
    return _TYPES[name.lower()]


def _text(table: Mapping[str, Any], name: str, where: str) -> str | None:
    found = table.get(name)
    if found is not None and not _is_text(found):
        _refuse(where, f"sets {name!r} to {found!r}", "It takes a text.")
    return found


def _texts(table: Mapping[str, Any], name: str, where: str) -> list[str]:
    found = _list(table, name, where)
    if not all(map(_is_text, found)):
        _refuse(where, f"sets {name!r} to {found!r}", 'It takes a list of texts: ["…", "…"]')
    return found


def _list(table: Mapping[str, Any], name: str, where: str) -> list[Any]:
    found = table.get(name, [])
    if not isinstance(found, list):
        _refuse(where, f"sets {name!r} to {found!r}", 'It takes a list: ["…", "…"]')
    return found


def _flag(table: Mapping[str, Any], name: str, where: str) -> bool:
    found = table.get(name, False)
    if not isinstance(found, bool):
        _refuse(where, f"sets {name!r} to {found!r}", "It takes true or false.")
    return found


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\0" not in value


def _refuse(where: str, what: str, hint: str) -> NoReturn:
    msg = f"{where} {what}"
    raise SettingsError(msg, hint=hint)
