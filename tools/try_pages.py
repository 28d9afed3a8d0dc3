# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Start `detente serve` on a store, and check that the pages and the interface are there."""

import json
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Final
from urllib.error import URLError
from urllib.request import urlopen

_DETENTE: Final = Path(sys.executable).with_name("detente")
_WAIT: Final = 60  # seconds
_ASSET: Final = re.compile(r'(?:src|href)="(/assets/[^"]+)"')


def main() -> None:
    """Serve the store that the first argument names, and say what was found."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    root = f"http://127.0.0.1:{port}"
    command = [str(_DETENTE), "serve", "--store", sys.argv[1], "--port", str(port)]
    with subprocess.Popen(command) as server:  # noqa: S603 - our own program
        try:
            found = json.loads(_answer(f"{root}/api/v1"))
            page = _answer(f"{root}/").decode()
            sizes = [len(_answer(root + asset)) for asset in _ASSET.findall(page)]
        finally:
            server.terminate()
    if not sizes or not all(sizes):
        sys.exit(f"The page at {root}/ names no assets that are there:\n{page}")
    print(f"Served {found['counts']['claims']} claims, the pages with {len(sizes)} assets.")


def _answer(address: str) -> bytes:
    """Return what stands at an address, once the server is up."""
    until = time.monotonic() + _WAIT
    while True:
        try:
            with urlopen(address, timeout=_WAIT) as response:  # noqa: S310 - our own server
                body: bytes = response.read()
                return body
        except URLError as error:
            if time.monotonic() > until or not isinstance(error.reason, ConnectionError):
                raise
            time.sleep(0.2)


if __name__ == "__main__":
    main()
