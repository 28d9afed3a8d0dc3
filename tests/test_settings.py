from pathlib import Path

import pytest

from detente.errors import SettingsError
from detente.settings import Settings, read_settings


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DETENTE_SETTINGS", raising=False)


def test_without_a_file_the_defaults_hold() -> None:
    assert read_settings() == Settings()


def test_the_file_of_the_folder_is_read() -> None:
    Path("detente.toml").write_text('store = "news.db"\nmax_bytes = 500\n')

    assert read_settings() == Settings(store=Path("news.db"), max_bytes=500)


def test_a_file_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("detente.toml").write_text('store = "here.db"\n')
    (tmp_path / "other.toml").write_text('store = "there.db"\n')
    monkeypatch.setenv("DETENTE_SETTINGS", "other.toml")

    assert read_settings().store == Path("there.db")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'sotre = "news.db"', "'sotre', which is no setting"),
        (b"store = 3", "'store' to 3"),
        (b'max_bytes = "many"', "'max_bytes' to 'many'"),
        (b"max_bytes = true", "'max_bytes' to True"),
        (b"max_bytes = 0", "'max_bytes' to 0"),
        (b'pipeline = ""', "'pipeline' to ''"),
        (b"store: news.db", "not TOML"),
        (b'store = "\xff.db"', "not TOML"),
    ],
)
def test_what_is_wrong_in_the_file_is_said_with_a_hint(content: bytes, said: str) -> None:
    Path("detente.toml").write_bytes(content)

    with pytest.raises(SettingsError, match=r"detente\.toml") as raised:
        read_settings()

    assert said in str(raised.value)
    assert raised.value.hint


def test_a_named_file_that_is_not_there_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DETENTE_SETTINGS", "absent.toml")

    with pytest.raises(SettingsError, match=r"'absent\.toml' cannot be read"):
        read_settings()
