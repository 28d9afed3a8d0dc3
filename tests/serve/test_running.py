"""`detente serve` as a process: it says where it is, and ends when it is told to."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from click.testing import CliRunner

from detente.cli import main

WAIT = 60  # seconds, on a machine that has much else to do


@contextmanager
def serving(store: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Serve a store in a process of its own; yield it with the address that it says."""
    command = [sys.executable, "-m", "detente", "serve", "--store", str(store), "--port", "0"]
    quiet = {key: value for key, value in os.environ.items() if key != "DETENTE_TOKEN"}
    with subprocess.Popen(
        [*command, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=quiet
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        try:
            yield process, line.removeprefix("Open ").strip()
        finally:
            process.kill()


def asked(address: str, **headers: str) -> int:
    """Return the status of the answer."""
    try:
        with urlopen(Request(address, headers=headers), timeout=WAIT) as answer:  # noqa: S310
            return int(answer.status)
    except HTTPError as error:
        return error.code


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_server_answers_at_the_address_it_says_until_it_is_ended(
    news: Path, how: signal.Signals
) -> None:
    with serving(news) as (process, address):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
        with urlopen(f"{address}api/v1", timeout=WAIT) as answer:  # noqa: S310 - our own server
            assert json.load(answer)["name"] == "detente"
        assert asked(f"{address}api/v1", Host="rebound.example") == 421

        process.send_signal(how)
        out, complaints = process.communicate(timeout=WAIT)

    assert process.returncode == (0 if how is signal.SIGINT else -signal.SIGTERM)
    assert ("ended" in out) == (how is signal.SIGINT)
    assert complaints == ""


def test_a_server_that_others_can_reach_makes_a_token(news: Path) -> None:
    with serving(news, "--host", "0.0.0.0") as (_, said):  # noqa: S104 - that is the point
        found = re.fullmatch(r"http://[^/]+:(\d+)/\?token=([\w-]{32})", said)
        assert found is not None
        address, token = f"http://127.0.0.1:{found[1]}/api/v1", found[2]

        assert asked(address) == 401
        assert asked(address, Authorization=f"Bearer {token}") == 200
        assert asked(address, Authorization=f"Bearer {token}", Host="desk.example") == 200


def test_a_token_that_is_given_is_asked_for_on_this_machine_too(news: Path) -> None:
    token = "a-token-that-nobody-guesses"  # noqa: S105 - of this test
    with serving(news, "--token", token) as (_, address):
        plain = address.partition("?")[0]
        assert asked(f"{plain}api/v1") == 401
        assert asked(f"{plain}api/v1", Authorization=f"Bearer {token}") == 200


def refused(*arguments: str) -> str:
    """Return what the command complains of, in one line and a hint."""
    result = CliRunner().invoke(main, ["serve", *arguments], env={"DETENTE_TOKEN": ""})
    assert result.exit_code == 1, result.output
    line, hint = result.stderr.splitlines()
    assert hint.startswith("  ")
    return line


def test_what_cannot_be_served_is_said_in_a_line_and_a_hint(news: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert port in refused("--store", str(news), "--port", port)
    assert "no store" in refused("--store", str(tmp_path / "absent.db"))
    assert not list(tmp_path.iterdir())
    assert "nowhere.invalid" in refused("--store", str(news), "--host", "nowhere.invalid")
    for token in ("short", "a token with blanks in it", "umläute-die-keiner-kennt"):
        assert "token" in refused("--store", str(news), "--token", token)
