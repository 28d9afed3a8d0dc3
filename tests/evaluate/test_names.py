from pathlib import Path

import pytest

from detente.errors import GoldError
from detente.evaluate import score_folder
from detente.evaluate.names import errors_of_names, evaluate_names, has_names
from detente.settings import Settings

HEAD = "case_group,schema,name1,name2,is_match"
PAIRS = (
    'hand,Person,"Zenda, Rudolf",Rudolf Zenda,true',
    "hand,Person,Rudolf Zenda,Rupert Hentzau,true",
    "hand,Company,Zenda Ltd,Zenda Limited,false",
    "hand,Company,Zenda Ltd,Strelsau Ltd,false",
)


def a_folder(path: Path, *rows: str, head: str = HEAD) -> Path:
    (path / "cases.csv").write_text("\n".join((head, *rows)), encoding="utf-8")
    return path


def test_a_folder_of_pairs_is_known_by_its_columns(tmp_path: Path) -> None:
    assert not has_names(tmp_path)
    assert not has_names(a_folder(tmp_path, head="id,name"))
    assert has_names(a_folder(tmp_path, *PAIRS))


def test_precision_is_of_those_taken_for_one_and_recall_of_those_that_are(tmp_path: Path) -> None:
    card = evaluate_names(a_folder(tmp_path, *PAIRS)).card

    assert (card["precision"], card["recall"]) == (0.5, 0.5)
    assert (card["person_precision"], card["person_recall"]) == (1.0, 0.5)
    assert (card["body_precision"], card["body_recall"]) == (0.0, None)


def test_the_halves_are_all_pairs_whatever_their_order(tmp_path: Path) -> None:
    pairs = evaluate_names(a_folder(tmp_path, *PAIRS)).pairs
    turned = [row.split(",") for row in PAIRS[1:]]
    again = a_folder(tmp_path, *(f"{a},{b},{d},{c},{e}" for a, b, c, d, e in turned))

    halves = [pair.is_for_choosing for pair in evaluate_names(again).pairs]

    assert halves == [pair.is_for_choosing for pair in pairs[1:]]


def test_errors_are_told_by_kind(tmp_path: Path) -> None:
    evaluation = evaluate_names(a_folder(tmp_path, *PAIRS))

    (missed,) = errors_of_names(evaluation, "missed")
    (wrong,) = errors_of_names(evaluation, "wrong")

    assert "Hentzau" in missed
    assert "Zenda Limited" in wrong


def test_evaluate_takes_the_folder(tmp_path: Path) -> None:
    card, errors = score_folder(
        a_folder(tmp_path, *PAIRS), dated=True, show="wrong", settings=Settings()
    )

    assert card["recall"] == 0.5
    assert len(list(errors)) == 1


@pytest.mark.parametrize("row", ["hand,Person,Zenda", "hand,Person,A,B,perhaps"])
def test_a_broken_row_is_refused(tmp_path: Path, row: str) -> None:
    with pytest.raises(GoldError, match="not pairs of names"):
        evaluate_names(a_folder(tmp_path, row))


def test_an_empty_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no pairs"):
        evaluate_names(a_folder(tmp_path))
