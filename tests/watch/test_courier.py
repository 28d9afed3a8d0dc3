"""Messages are brought to webhooks and commands, and kept until they have been taken."""

import json
import socket
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from detente.errors import StoreError
from detente.watch.alerts import Message
from detente.watch.courier import Courier, UndeliveredError, deliver
from detente.watch.outbox import Outbox
from detente.watch.rules import Rule
from detente.watch.status import Alerting
from watch.receiving import Receiver, receiving

MESSAGE = Message(id="alr-1", rule="Border", record={"id": "alr-1", "title": "Zürich “$(touch x)”"})


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as running:
        yield running


def to_command(*command: str) -> Rule:
    return Rule(name="Border", actors=("Zenda",), command=command)


def to_webhook(url: str) -> Rule:
    return Rule(name="Border", actors=("Zenda",), webhook=url)


def failing(rule: Rule, *, seconds: float = 5.0) -> str:
    with pytest.raises(UndeliveredError) as caught:
        deliver(MESSAGE, rule, seconds=seconds)
    return str(caught.value)


def test_a_webhook_on_this_machine_gets_the_record_as_json(receiver: Receiver) -> None:
    deliver(MESSAGE, to_webhook(receiver.url))

    assert receiver.got == [MESSAGE.record]


def test_a_command_gets_the_record_on_its_standard_input_and_no_shell_reads_it(
    tmp_path: Path,
) -> None:
    script = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_bytes(sys.stdin.buffer.read())"
    path = tmp_path / "$(name) got.json"

    deliver(MESSAGE, to_command(sys.executable, "-c", script, str(path)))

    assert json.loads(path.read_text()) == MESSAGE.record


def test_a_receiver_that_sends_elsewhere_is_not_followed(receiver: Receiver) -> None:
    receiver.status, receiver.location = 307, receiver.url.replace("hook", "elsewhere")

    assert failing(to_webhook(receiver.url)) == "answers 307"
    assert receiver.elsewhere == 0


def test_why_a_receiver_took_nothing_is_said_without_its_address(receiver: Receiver) -> None:
    receiver.status = 500
    assert failing(to_webhook(receiver.url)) == "answers 500"
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/secret"
        assert failing(to_webhook(url), seconds=0.3) == "cannot be reached (ReadTimeoutError)"
    assert "secret" not in failing(to_webhook(url))


def test_why_a_command_took_nothing_is_said(tmp_path: Path) -> None:
    assert failing(to_command("false")) == "ends with status 1"
    assert failing(to_command(str(tmp_path / "absent"))).startswith("cannot be started")
    started = time.monotonic()
    slow = to_command("sh", "-c", "sleep 60 & wait")
    assert failing(slow, seconds=0.3) == "did not end within 0 seconds"
    assert time.monotonic() - started < 5


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_message_that_is_not_taken_is_brought_again_and_others_do_not_wait_for_it(
    tmp_path: Path, receiver: Receiver
) -> None:
    said: list[Alerting] = [Alerting()]
    outbox, stop = Outbox(tmp_path / "alerts.json"), Event()
    receiver.status = 503
    good = Rule(name="Good", actors=("Zenda",), command=("true",))
    outbox.put([MESSAGE, Message(id="alr-2", rule="Good", record={})], of=())
    rules = [to_webhook(receiver.url), good]

    courier = Courier(rules, outbox, stop, tell=said.append, first_pause=0.1)
    until(lambda: [message.id for message in outbox.waiting()] == ["alr-1"] and receiver.tries > 1)
    trouble = [alerting.trouble for alerting in said if alerting.trouble]
    receiver.status = 200
    until(lambda: not outbox.waiting())
    stop.set()
    courier.join(10)

    assert receiver.got == [MESSAGE.record]
    assert set(trouble) == {"the receiver of 'Border' answers 503"}
    assert (said[-1].sent, said[-1].waiting, said[-1].trouble) == (2, 0, None)


def test_a_message_whose_rule_is_gone_is_let_go(tmp_path: Path) -> None:
    outbox, stop = Outbox(tmp_path / "alerts.json"), Event()
    outbox.put([MESSAGE], of=())

    courier = Courier([], outbox, stop, tell=lambda _: None)
    until(lambda: not outbox.waiting())
    stop.set()
    courier.join(10)

    assert not Outbox(tmp_path / "alerts.json").waiting()


# ------------------------------------------------------------------------------------------ outbox


def test_what_waits_and_what_was_intended_stay_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "alerts.json"
    outbox = Outbox(path)
    outbox.intend(["doc-1", "doc-2"])
    outbox.put([MESSAGE], of=["doc-1"])

    again = Outbox(path)

    assert again.intended == ("doc-2",)
    assert again.waiting() == [MESSAGE]
    again.remove(MESSAGE)
    assert Outbox(path).waiting() == []


def test_a_message_that_is_put_twice_waits_once(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "alerts.json")
    outbox.put([MESSAGE], of=())
    outbox.put([MESSAGE], of=())

    assert outbox.waiting() == [MESSAGE]


def test_a_damaged_file_is_an_error_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "alerts.json"
    path.write_text("{")

    with pytest.raises(StoreError, match="damaged"):
        Outbox(path)
    assert path.read_text() == "{"
