from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner, Result

from cli.running import Run
from detente.cli import main

EXAMPLES: Final = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store of the sample articles."""
    path = tmp_path_factory.mktemp("cli") / "examples.db"
    result = CliRunner().invoke(main, ["read", str(EXAMPLES), "--store", str(path)])
    assert result.exit_code == 0, result.output
    return path


@pytest.fixture
def run(store: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Return what runs a command on the sample articles in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DETENTE_STORE", str(store))
    monkeypatch.delenv("DETENTE_SETTINGS", raising=False)

    def command(*arguments: str | Path, input: str | bytes | None = None) -> Result:  # noqa: A002 - click's word
        result = CliRunner().invoke(main, [str(item) for item in arguments], input=input)
        assert result.exception is None or isinstance(result.exception, SystemExit), result
        return result

    return command
