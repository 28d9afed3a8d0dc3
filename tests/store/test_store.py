import os
import sqlite3
from pathlib import Path

import pytest

import building
from building import Told, add_to, an_extraction, lists_of, store_of
from detente.errors import NotFoundError, StoreBusyError, StoreError, StoreVersionError
from detente.store import Store, schema


def test_a_store_that_is_not_there_is_not_found_when_only_read(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"no store '.*news\.db'") as raised:
        Store(tmp_path / "news.db", read_only=True)

    assert raised.value.hint
    assert not list(tmp_path.iterdir())


def test_a_store_that_is_not_there_is_made_when_written(tmp_path: Path) -> None:
    Store(tmp_path / "news.db").close()

    with Store(tmp_path / "news.db", read_only=True) as store, store.reading() as answers:
        assert set(answers.counts().values()) == {0}


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "news.db").touch()

    with pytest.raises(NotFoundError, match="is empty"):
        Store(tmp_path / "news.db", read_only=True)
    Store(tmp_path / "news.db").close()
    Store(tmp_path / "news.db", read_only=True).close()


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_is_no_database_is_refused_and_left_alone(
    tmp_path: Path, *, read_only: bool
) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Rudolf,\n" * 100)

    with pytest.raises(StoreError, match="is no store") as raised:
        Store(path, read_only=read_only)

    assert raised.value.hint
    assert path.read_text() == "Dear Rudolf,\n" * 100


@pytest.mark.parametrize("read_only", [True, False])
def test_the_database_of_another_program_is_refused_and_left_alone(
    tmp_path: Path, *, read_only: bool
) -> None:
    path = tmp_path / "recipes.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    before = path.read_bytes()

    with pytest.raises(StoreError, match="not a store of détente"):
        Store(path, read_only=read_only)

    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("version", "hint"),
    [
        (str(schema.VERSION + 1), "Install a newer détente"),
        (str(schema.VERSION - 1), "detente upgrade"),
        ("1", "Read the articles into a new store"),
        ("x", "Read the articles into a new store"),
    ],
)
def test_a_store_of_another_version_is_refused_with_what_to_do(
    tmp_path: Path, version: str, hint: str
) -> None:
    path = store_of(tmp_path / "news.db")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE about SET value = ? WHERE key = 'schema'", (version,))
    connection.close()

    with pytest.raises(StoreVersionError, match=f"has version {version}") as raised:
        Store(path)

    assert hint in str(raised.value.hint)


def test_a_damaged_store_is_an_error_with_a_hint(tmp_path: Path) -> None:
    path = store_of(tmp_path / "news.db", an_extraction(Told()))
    os.truncate(path, path.stat().st_size // 2)

    with (
        pytest.raises(StoreError) as raised,
        Store(path, read_only=True) as store,
        store.reading() as answers,
    ):
        lists_of(answers)

    assert raised.value.hint


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        Store(tmp_path)


def test_a_link_in_a_circle_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "news.db").symlink_to("news.db")

    with pytest.raises(StoreError):
        Store(tmp_path / "news.db")


def test_a_store_in_a_folder_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened") as raised:
        Store(tmp_path / "absent" / "news.db")

    assert "folder" in str(raised.value.hint)


def test_a_name_that_looks_like_an_address_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "50% of news?mode=memory#1.db"

    store_of(path, an_extraction(Told()))

    assert path.exists()
    with Store(path, read_only=True) as store, store.reading() as answers:
        assert answers.counts()["documents"] == 1


@pytest.mark.usefixtures("backend")
def test_a_second_writer_that_waited_long_enough_is_told_so(tmp_path: Path) -> None:
    path = building.place(tmp_path)
    with Store(path) as one, Store(path, wait_seconds=0.1) as other:
        with (
            one.writing(),
            pytest.raises(StoreBusyError, match="another process") as raised,
            other.writing(),
        ):
            pass
        with other.writing():  # once the first is done
            pass

    assert raised.value.hint


@pytest.mark.usefixtures("backend")
def test_reading_needs_no_turn_while_another_writes(tmp_path: Path) -> None:
    path = building.place(tmp_path)
    with Store(path) as one, Store(path, wait_seconds=0.1) as other, one.writing():
        assert other.is_fresh()
        assert not other.known(["doc-1"])
        with other.reading() as answers, other.reading() as again:
            assert list(answers.documents()) == list(again.documents()) == []


@pytest.mark.usefixtures("backend")
def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    extraction = an_extraction(Told())
    path = store_of(building.place(tmp_path))

    def write_and_fail(store: Store) -> None:
        with store.writing() as evidence:
            evidence.add(extraction, article="art-1", fingerprint=(1,), blocks=[None])
            raise ZeroDivisionError

    with Store(path) as store:
        with pytest.raises(ZeroDivisionError):
            write_and_fail(store)

        assert not store.known([extraction.document.id])
        assert store.is_fresh()


def test_a_store_in_a_folder_where_nothing_may_be_written_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = store_of(tmp_path / "news.db", an_extraction(Told()))
    monkeypatch.setattr(os, "access", lambda *_: False)

    with Store(path, read_only=True) as store, store.reading() as answers:
        assert answers.counts()["documents"] == 1
        assert [found.name for found in tmp_path.iterdir()] == ["news.db"]


def test_what_another_process_is_writing_is_read_though_the_folder_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = store_of(tmp_path / "news.db")
    with Store(path) as writer, writer.reading():
        add_to(writer, an_extraction(Told()))
        monkeypatch.setattr(os, "access", lambda *_: False)

        with Store(path, read_only=True) as store, store.reading() as answers:
            assert answers.counts()["documents"] == 1
