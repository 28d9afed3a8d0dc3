"""A file of alerts is taken as a whole, or refused with what is wrong in it."""

from pathlib import Path

import pytest

from detente.errors import SettingsError
from detente.ontology import ClaimType
from detente.watch.rules import Rule, read_rules

RULES = """
[[alert]]
name = "Border"
ties = [["Ruritania", "Graustark"]]
actors = ["Zenda"]
types = ["assault", "CONSULT"]
webhook = "http://127.0.0.1:8080/hook"

[[alert]]
name = "Turns"
ties = [["Ruritania", "Graustark"], ["Ruritania", "Zenda"]]
turning_points = true
command = ["/usr/local/bin/tell", "--desk", "border"]
"""
TO = 'webhook = "https://desk.example/"'


def rules_of(folder: Path, text: str) -> tuple[Rule, ...]:
    path = folder / "alerts.toml"
    path.write_text(text)
    return read_rules(path)


def test_rules_are_read_as_they_are_written(tmp_path: Path) -> None:
    border, turns = rules_of(tmp_path, RULES)

    assert border == Rule(
        name="Border",
        ties=(("Ruritania", "Graustark"),),
        actors=("Zenda",),
        types=(ClaimType.ASSAULT, ClaimType.CONSULT),
        webhook="http://127.0.0.1:8080/hook",
    )
    assert turns.turning_points
    assert turns.command == ("/usr/local/bin/tell", "--desk", "border")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "has no alert"),
        ("x = 1", "sets 'x'"),
        ("[[alert]]\n[alert", "not TOML"),
        (f'[[alert]]\nactors = ["Zenda"]\n{TO}', "has no name"),
        (f'[[alert]]\nname = "A"\n{TO}', "nothing of what it is about"),
        ('[[alert]]\nname = "A"\nactors = ["Zenda"]', "either a webhook or a command"),
        (f'[[alert]]\nname = "A"\nactors = ["Zenda"]\n{TO}\ncommand = ["a"]', "either a webhook"),
        (f'[[alert]]\nname = "A"\nactors = "Zenda"\n{TO}', "sets 'actors' to 'Zenda'"),
        (f'[[alert]]\nname = "A"\nties = [["Zenda"]]\n{TO}', "has the tie ['Zenda']"),
        (f'[[alert]]\nname = "A"\nties = [["Zenda", "Zenda"]]\n{TO}', "has the tie"),
        (f'[[alert]]\nname = "A"\ntypes = ["WAR"]\n{TO}', "has the type 'WAR'"),
        (f'[[alert]]\nname = "A"\nturning_points = true\nactors = ["B"]\n{TO}', "only ties have"),
        ('[[alert]]\nname = "A"\nactors = ["B"]\nwebhook = "file:///etc"', "the webhook 'file:"),
        (f'[[alert]]\nname = "A"\nactors = ["B"]\nshell = "rm"\n{TO}', "sets 'shell'"),
        (2 * f'[[alert]]\nname = "A"\nactors = ["B"]\n{TO}\n', "two alerts"),
    ],
)
def test_what_is_no_rule_is_refused_with_what_is_wrong(
    tmp_path: Path, text: str, says: str
) -> None:
    with pytest.raises(SettingsError, match="alert") as caught:
        rules_of(tmp_path, text)

    assert says in str(caught.value)
    assert caught.value.hint


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_rules(tmp_path / "absent.toml")
