"""PostgreSQL's own programs go in, a server of databases for tests comes out."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import psycopg

from detente.store import Store

_PROGRAMS: Final = sorted(
    Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parts[-2]
)
_KEPT: Final = 20  # databases at once; each takes 8 MB
# Nothing here is to outlive the tests.
_HASTE: Final = "-c listen_addresses= -c fsync=off -c synchronous_commit=off"


class Server:
    """A server that can be reached by a socket in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._databases: dict[str, str] = {}
        self._number = 0
        # Copied, for making all tables takes longer than all that most tests do.
        self._do("CREATE DATABASE blank")
        Store(self._address("blank")).close()

    def place(self, key: str) -> str:
        """Return the address of a store, the same for one key, empty at first."""
        if key not in self._databases:
            self._number += 1
            self._databases[key] = f"news_{self._number}"
            self._do(f"CREATE DATABASE {self._databases[key]} TEMPLATE blank")
            if len(self._databases) > _KEPT:
                oldest = next(iter(self._databases))
                self._do(f"DROP DATABASE {self._databases.pop(oldest)} WITH (FORCE)")
        return self._address(self._databases[key])

    def _address(self, database: str) -> str:
        return f"postgresql://tester@/{database}?host={self._folder}"

    def _do(self, statement: str) -> None:
        with psycopg.connect(self._address("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())


def what_is_missing() -> str | None:
    """Return what a server lacks on this machine; None where there is all of it."""
    if _programs() is None:
        return "PostgreSQL's server programs are missing (Debian: apt-get install postgresql)"
    return None


@contextmanager
def a_server() -> Iterator[Server]:
    """Run a server until it is no longer needed."""
    programs = _programs()
    assert programs is not None
    with TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        someone: dict[str, Any] = {"stdout": subprocess.DEVNULL, "cwd": folder}
        if os.getuid() == 0:  # for whom PostgreSQL does not run
            shutil.chown(folder, "nobody", "nogroup")
            someone |= {"user": "nobody", "group": "nogroup", "extra_groups": []}

        def do(program: str, *arguments: str) -> None:
            command = [str(programs / program), "-D", str(folder / "data"), *arguments]
            subprocess.run(command, check=True, **someone)

        do("initdb", "-U", "tester", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8")
        do("pg_ctl", "-w", "-l", str(folder / "log"), "-o", f"-k {folder} {_HASTE}", "start")
        try:
            yield Server(folder)
        finally:
            do("pg_ctl", "-w", "-m", "immediate", "stop")


def _programs() -> Path | None:
    found = shutil.which("initdb")
    return Path(found).parent if found else (_PROGRAMS[-1] if _PROGRAMS else None)
