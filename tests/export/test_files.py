import csv
import io
import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import Told, an_extraction, answers_of, day, store_of
from chance import CAST, articles, few
from detente.errors import DetenteError, UnknownFormatError
from detente.export import COLUMNS, KINDS, claim_record, export, records, write_csv, write_jsonl
from detente.model import Extraction, Filter
from detente.ontology import ClaimType, Modality
from detente.store import Answers

FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
TOLD: Final = an_extraction(
    Told(initiators=("Ruritania", "Graustark"), when=day("2019-03-20")),
    Told(type=ClaimType.ACCUSE, trigger="accused", recipients=("Graustark",)),
)


@pytest.fixture
def answers() -> Iterator[Answers]:
    with answers_of(TOLD) as found:
        yield found


def cells(*rows: dict[str, Any], columns: tuple[str, ...] = ("name",)) -> list[list[str]]:
    file = io.StringIO(newline="")
    write_csv(rows, columns, file)
    return list(csv.reader(io.StringIO(file.getvalue(), newline="")))[1:]


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.lists(st.dictionaries(st.text(), plain, max_size=4), max_size=4))
def test_each_line_of_jsonl_is_its_record(rows: list[dict[str, Any]]) -> None:
    file = io.StringIO(newline="")

    assert write_jsonl(rows, file) == len(rows)
    assert [json.loads(line) for line in file.getvalue().split("\n")[:-1]] == rows


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_a_cell_holds_its_text_and_is_never_a_formula(text: str) -> None:
    ((cell,),) = cells({"name": text})

    assert cell in {text, f"'{text}"}
    assert not cell.startswith(FORMULAS)


@given(st.lists(st.text(st.sampled_from("=+-@a\t "), min_size=1), min_size=1, max_size=3))
def test_a_cell_of_several_values_is_never_a_formula(texts: list[str]) -> None:
    ((cell,),) = cells({"name": texts})

    assert not cell.startswith(FORMULAS)


def test_a_name_that_is_a_formula_is_only_text() -> None:
    party = {"id": None, "name": "=HYPERLINK(1)"}

    assert cells({"name": [party]}) == [["'=HYPERLINK(1)"]]


def test_a_number_below_zero_stays_a_number() -> None:
    row = {"score": -9.3, "place": {"longitude": -77}}

    assert cells(row, columns=("score", "place.longitude")) == [["-9.3", "-77"]]


def test_what_is_not_known_is_an_empty_cell() -> None:
    row: dict[str, Any] = {"place": None, "mode": None, "names": []}

    assert cells(row, columns=("place.name", "mode", "names", "missing")) == [["", "", "", ""]]


def test_several_values_stand_in_one_cell() -> None:
    assert cells({"name": [{"name": "Zenda"}, {"name": "Oslo"}]}) == [["Zenda; Oslo"]]


@few
@given(st.lists(articles(), min_size=1, max_size=3))
def test_records_are_plain_values_with_all_columns_of_their_kind(found: list[Extraction]) -> None:
    with answers_of(*found) as told:
        for kind in KINDS:
            heads = {column.split(".")[0] for column in COLUMNS[kind]}
            for record in records(told, kind, Filter()):
                assert heads <= set(record), kind
                assert json.loads(json.dumps(record)) == record


def test_everything_is_one_file_with_a_kind_on_each_line(answers: Answers, tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"

    number = export(answers, path, what=None, wanted=Filter())

    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    told = [line["record"] for line in lines]
    assert number == len(lines)
    assert list(dict.fromkeys(told)) == [kind.removesuffix("s") for kind in KINDS]
    assert [line for line in lines if line["record"] == "claim"] == [
        {"record": "claim", **claim_record(claim)} for claim in answers.claims()
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_one_kind_of_thing_is_a_table(kind: str, answers: Answers, tmp_path: Path) -> None:
    path = tmp_path / "some.csv"

    number = export(answers, path, what=kind, wanted=Filter())

    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert number == len(rows)
    assert list(rows[0]) == [column.replace(".", "_") for column in COLUMNS[kind]]
    wanted = [record[COLUMNS[kind][0]] for record in records(answers, kind, Filter())]
    assert [row["id"] for row in rows] == wanted


def test_a_table_of_events_has_the_articles_that_report_them(
    answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "events.csv"
    export(answers, path, what="events", wanted=Filter())

    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    for row in rows:
        claims = [claim for claim in answers.claims() if claim.event_id == row["id"]]
        documents = {claim.document.id: claim.document for claim in claims}.values()
        outlets = [document.outlet or "" for document in documents]
        assert sorted(row["reports_outlet"].split("; ")) == sorted(outlets)
        days = [str(document.published or "") for document in documents]
        assert sorted(row["reports_published"].split("; ")) == sorted(days)
        assert {speaker.name for claim in claims for speaker in claim.attribution} == set(
            filter(None, re.split("; |, ", row["reports_speakers"]))
        )


def test_a_table_is_one_of_claims_unless_told_otherwise(answers: Answers, tmp_path: Path) -> None:
    path = tmp_path / "some.CSV"

    export(answers, path, what=None, wanted=Filter())

    with path.open(encoding="utf-8", newline="") as file:
        found = {row["type"]: row for row in csv.DictReader(file)}
    assert found["CONSULT"]["initiators"] == "Graustark; Ruritania" or (
        found["CONSULT"]["initiators"] == "Ruritania; Graustark"
    )
    assert found["CONSULT"]["when_first"] == "2019-03-20"
    assert found["ACCUSE"]["when_first"] == ""


def test_filters_are_honoured(answers: Answers, tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    wanted = Filter(types=(ClaimType.ACCUSE,), modality=Modality.ASSERTED)

    export(answers, path, what="claims", wanted=wanted)

    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line["type"] for line in lines] == ["ACCUSE"]


def test_an_export_replaces_the_file_of_an_earlier_one(answers: Answers, tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_text("old")

    export(answers, path, what="ties", wanted=Filter())

    assert path.read_text(encoding="utf-8").startswith("id,")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["some.xlsx", "some", ".csvx", "csv"])
def test_a_format_that_is_not_known_is_an_error_and_no_file(
    name: str, answers: Answers, tmp_path: Path
) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        export(answers, tmp_path / name, what=None, wanted=Filter())

    assert caught.value.hint == "Name the file .jsonl or .csv."
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_an_error(answers: Answers, tmp_path: Path) -> None:
    with pytest.raises(DetenteError, match="cannot be written"):
        export(answers, tmp_path / "no" / "some.csv", what=None, wanted=Filter())


def test_a_place_that_is_taken_by_a_folder_is_an_error(answers: Answers, tmp_path: Path) -> None:
    (tmp_path / "some.csv").mkdir()

    with pytest.raises(DetenteError, match="cannot be written"):
        export(answers, tmp_path / "some.csv", what=None, wanted=Filter())

    assert [path.name for path in tmp_path.iterdir()] == ["some.csv"]


# ------------------------------------------------------------------------- exports that break off

MANY: Final = 300


@pytest.fixture(scope="module")
def large_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store whose export takes a while and some 500 kB."""
    told = [
        replace(Told(), when=day(f"2019-03-{number % 28 + 1:02}"), rest=f"for time {number}")
        for number in range(MANY)
    ]
    return store_of(tmp_path_factory.mktemp("large") / "news.db", an_extraction(*told, cast=CAST))


def exporting(store: Path, target: Path, *, most: str = "unlimited") -> subprocess.Popen[str]:
    """Start an export as a process that may write files of so many kilobytes."""
    limited = f'ulimit -f {most}; exec "$@"'
    command = [sys.executable, "-m", "detente", "export", str(target), "--store", str(store)]
    return subprocess.Popen(
        ["bash", "-c", limited, "bash", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_an_export_that_runs_out_of_room_leaves_the_old_file(
    large_store: Path, tmp_path: Path
) -> None:
    target = tmp_path / "all.jsonl"
    target.write_text("old")

    with exporting(large_store, target, most="100") as process:
        complaint = process.communicate()[1]

    assert process.returncode == 1
    assert "cannot be written" in complaint
    assert "Traceback" not in complaint
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def stopped(process: subprocess.Popen[str], folder: Path, *, by: signal.Signals) -> str:
    """Send a signal to an export as soon as it has begun to write; return its complaint."""
    with process:
        while process.poll() is None and not list(folder.iterdir()):
            time.sleep(0.001)
        process.send_signal(by)
        return process.communicate()[1]


def is_whole(path: Path) -> bool:
    """Whether the file is there with all that the large store holds."""
    lines = path.read_text(encoding="utf-8").split("\n") if path.exists() else []
    return sum(line.startswith('{"record": "claim"') for line in lines) == MANY and not lines[-1]


def test_an_export_that_is_not_stopped_is_whole(large_store: Path, tmp_path: Path) -> None:
    with exporting(large_store, tmp_path / "all.jsonl") as process:
        process.communicate()

    assert process.returncode == 0
    assert is_whole(tmp_path / "all.jsonl")


# On a busy machine an export may be done before the signal reaches it.
def test_an_export_that_is_killed_leaves_no_half_file(large_store: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.jsonl"
    process = exporting(large_store, target)

    stopped(process, tmp_path, by=signal.SIGKILL)

    assert not target.exists() or is_whole(target)


def test_an_export_that_is_interrupted_cleans_up_behind_itself(
    large_store: Path, tmp_path: Path
) -> None:
    target = tmp_path / "all.jsonl"
    process = exporting(large_store, target)

    complaint = stopped(process, tmp_path, by=signal.SIGINT)

    if process.returncode == 1:
        assert complaint.startswith("detente: interrupted")
        assert list(tmp_path.iterdir()) == []
    else:
        assert is_whole(target)
        assert list(tmp_path.iterdir()) == [target]
