"""Messages are taken out of the outbox and brought to the receivers that the rules name."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from threading import Event, Thread
from typing import Any, Final

import urllib3

from detente import __version__
from detente.watch.alerts import Message
from detente.watch.outbox import Outbox
from detente.watch.rules import Rule
from detente.watch.status import Alerting

_SECONDS: Final = 15.0  # for a receiver to take a message
# A receiver that fails is left in peace twice as long each time, up to an hour.
_FIRST_PAUSE: Final = 15.0
_LONGEST_PAUSE: Final = 3_600.0
_LOOK_SECONDS: Final = 1.0
_OK: Final = range(200, 300)


class UndeliveredError(Exception):
    """A receiver did not take a message; the text says why."""


class Courier:
    """Brings messages, the oldest of a receiver first, in a thread of its own.

    `tell` is told how it stands whenever that changes.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        outbox: Outbox,
        stop: Event,
        *,
        tell: Callable[[Alerting], None],
        first_pause: float = _FIRST_PAUSE,
    ) -> None:
        self._rules = {rule.name: rule for rule in rules}
        self._outbox = outbox
        self._stop = stop
        self._tell = tell
        self._first_pause = first_pause
        self._pauses: dict[str, tuple[float, float]] = {}  # until when, and how long
        self._troubles: dict[str, str] = {}
        self._told = Alerting()
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def join(self, seconds: float) -> None:
        """Wait until the message that is under way has come or has not."""
        self._thread.join(seconds)

    def _run(self) -> None:
        while not self._stop.is_set():
            self._bring_all()
            self._say()
            self._stop.wait(_LOOK_SECONDS)

    def _bring_all(self) -> None:
        for message in self._outbox.waiting():
            if self._stop.is_set():
                return
            rule = self._rules.get(message.rule)
            if rule is None:
                self._remove(message)  # its rule is gone, so nobody waits for it
                continue
            until, _ = self._pauses.get(rule.name, (0.0, 0.0))
            if time.monotonic() < until:
                continue
            try:
                deliver(message, rule)
            except UndeliveredError as error:
                self._leave_in_peace(rule, str(error))
                continue
            self._pauses.pop(rule.name, None)
            self._troubles.pop(rule.name, None)
            self._told = replace(self._told, sent=self._told.sent + 1)
            self._remove(message)
            self._say()

    def _remove(self, message: Message) -> None:
        # On a full disk it stays in the file, and the next watcher sends it again.
        with suppress(OSError):
            self._outbox.remove(message)

    def _leave_in_peace(self, rule: Rule, reason: str) -> None:
        _, before = self._pauses.get(rule.name, (0.0, 0.0))
        pause = min(2 * before or self._first_pause, _LONGEST_PAUSE)
        self._pauses[rule.name] = time.monotonic() + pause, pause
        self._troubles[rule.name] = f"the receiver of {rule.name!r} {reason}"

    def _say(self) -> None:
        now = Alerting(
            sent=self._told.sent,
            waiting=len(self._outbox.waiting()),
            trouble=next(iter(self._troubles.values()), None),
        )
        self._told = now
        self._tell(now)


def deliver(message: Message, rule: Rule, *, seconds: float = _SECONDS) -> None:
    """Bring a message to the receiver of a rule. Raises UndeliveredError."""
    body = json.dumps(message.record, ensure_ascii=False).encode("utf-8", "replace")
    if rule.webhook is not None:
        _post(rule.webhook, body, message.id, seconds)
    else:
        _run(rule.command, body, seconds)


def _post(url: str, body: bytes, key: str, seconds: float) -> None:
    """Post a message. The address is the user's own choice, so it may be of this machine or house.

    A receiver that sends somewhere else is not followed: only the user says who is told.
    """
    headers = {
        "Content-Type": "application/json",
        "User-Agent": f"detente/{__version__}",
        "Idempotency-Key": key,
    }
    timeout = urllib3.Timeout(total=seconds)
    try:
        with urllib3.PoolManager() as pool:
            answer = pool.request(
                "POST",
                url,
                body=body,
                headers=headers,
                timeout=timeout,
                retries=False,
                redirect=False,
                preload_content=False,
            )
            status = answer.status
            answer.close()
    except (urllib3.exceptions.HTTPError, ValueError) as error:
        # Not in its own words: they may hold the address, which often is a secret.
        reason = f"cannot be reached ({type(error).__name__})"
        raise UndeliveredError(reason) from error
    if status not in _OK:
        reason = f"answers {status}"
        raise UndeliveredError(reason)


def _run(command: tuple[str, ...], body: bytes, seconds: float) -> None:
    """Run a command with a message on its standard input; no shell reads anything of it."""
    settings: dict[str, Any] = {
        "stdin": subprocess.PIPE,
        "stdout": subprocess.DEVNULL,
        "stderr": subprocess.DEVNULL,
        "start_new_session": True,  # an interruption of the watcher is none of the command
    }
    try:
        with subprocess.Popen(command, **settings) as process:  # noqa: S603 - the user's own
            try:
                process.communicate(body, timeout=seconds)
            except subprocess.TimeoutExpired:
                _kill(process)
                reason = f"did not end within {seconds:.0f} seconds"
                raise UndeliveredError(reason) from None
    except OSError as error:
        reason = f"cannot be started: {error.strerror or error}"
        raise UndeliveredError(reason) from error
    if process.returncode:
        reason = f"ends with status {process.returncode}"
        raise UndeliveredError(reason)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a command with all that it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
