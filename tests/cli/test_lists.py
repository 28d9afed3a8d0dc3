import csv
import io
import json
from pathlib import Path
from typing import Any, Final

import pytest

from cli.running import Run, lines_of
from detente.export import COLUMNS, KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_jsonl_is_one_object_a_line_and_nothing_else(kind: str, run: Run) -> None:
    result = run(kind, "--format", "jsonl")
    ids = [line["id"] for line in lines_of(result)]

    assert ids
    assert len(set(ids)) == len(ids)
    assert result.stderr == ""


@pytest.mark.parametrize("kind", KINDS)
def test_jsonl_is_what_is_printed_to_a_pipe(kind: str, run: Run) -> None:
    assert run(kind).stdout == run(kind, "--format", "jsonl").stdout


@pytest.mark.parametrize("kind", KINDS)
def test_csv_is_a_table_of_the_same_things(kind: str, run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run(kind, "--format", "csv").stdout, newline="")))

    assert [row["id"] for row in rows] == [line["id"] for line in lines_of(run(kind))]
    assert list(rows[0]) == [column.replace(".", "_") for column in COLUMNS[kind]]


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_names_the_first_things_and_fits_the_terminal(kind: str, run: Run) -> None:
    result = run(kind, "--format", "table", "--limit", "3")
    ids = [line["id"] for line in lines_of(run(kind, "--limit", "4"))]

    assert result.exit_code == 0
    assert all(found in result.stdout for found in ids[:3] if kind != "claims")
    assert not any(len(line) > 80 for line in result.stdout.splitlines() if " " in line.strip())
    assert "more with --limit" in result.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_a_limit_leaves_the_first_ones(kind: str, run: Run) -> None:
    assert lines_of(run(kind, "--limit", "2")) == lines_of(run(kind))[:2]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "wanted",
    [
        ("--actor", "Iran"),
        ("--type", "protest"),
        ("--type", "RETREAT", "--type", "backs"),
        ("--since", "2023"),
        ("--until", "2016-01"),
        ("--since", "2019-09-01", "--until", "2019-09"),
        ("--place", "Beirut"),
        ("--speaker", "Hezbollah"),
        ("--modality", "planned"),
    ],
    ids=" ".join,
)
def test_a_filter_leaves_some_of_the_list(kind: str, wanted: tuple[str, ...], run: Run) -> None:
    everything = [line["id"] for line in lines_of(run(kind))]
    some = [line["id"] for line in lines_of(run(kind, *wanted))]

    assert len(some) < len(everything)
    assert some == [found for found in everything if found in some]


def claims(run: Run, *wanted: str) -> list[dict[str, Any]]:
    found = lines_of(run("claims", *wanted))
    assert found
    return found


def test_claims_of_an_actor_have_it_as_a_party(run: Run) -> None:
    for claim in claims(run, "--actor", "Tehran"):
        assert "Iran" in {party["name"] for party in claim["initiators"] + claim["recipients"]}


def test_claims_of_two_types_are_of_either(run: Run) -> None:
    found = claims(run, "--type", "ASSAULT", "--type", "consult")

    assert {claim["type"] for claim in found} == {"ASSAULT", "CONSULT"}


def test_claims_of_some_years_overlap_them(run: Run) -> None:
    for claim in claims(run, "--since", "2012", "--until", "2016-02"):
        assert (claim["when"]["first"] or "") <= "2016-02-29"
        assert (claim["when"]["last"] or "9") >= "2012-01-01"


def test_claims_of_a_speaker_are_told_by_it(run: Run) -> None:
    for claim in claims(run, "--speaker", "Hezbollah"):
        words = [
            word.lower()
            for speaker in claim["attribution"]
            for word in (speaker["name"], *speaker["aliases"])
        ]
        assert any("hezbollah" in word for word in words)


def test_claims_of_a_modality_have_it(run: Run) -> None:
    assert {claim["modality"] for claim in claims(run, "--modality", "negated")} == {"negated"}


@pytest.mark.parametrize("kind", KINDS)
def test_an_unknown_actor_is_one_line_and_a_hint(kind: str, run: Run) -> None:
    result = run(kind, "--actor", "Ruritania")

    assert (result.exit_code, result.stdout) == (1, "")
    complaint, hint = result.stderr.splitlines()
    assert complaint.startswith("detente: ")
    assert "Ruritania" in complaint
    assert hint.startswith("  ")


def test_nothing_that_fits_is_an_empty_list(run: Run) -> None:
    result = run("claims", "--place", "Reykjavik")

    assert (result.exit_code, result.stdout) == (0, "")


def test_nothing_that_fits_is_said_beside_an_empty_table(run: Run) -> None:
    result = run("claims", "--place", "Reykjavik", "--format", "table")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "no claims fit\n"


@pytest.mark.parametrize(
    "wrong",
    [
        ("--since", "yesterday"),
        ("--since", "2012-13"),
        ("--until", "2012-02-30"),
        ("--type", "MEET"),
        ("--modality", "maybe"),
        ("--limit", "0"),
        ("--format", "xml"),
        ("--colour",),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_said_with_exit_status_two(wrong: tuple[str, ...], run: Run) -> None:
    result = run("claims", *wrong)

    assert (result.exit_code, result.stdout) == (2, "")
    assert wrong[0] in result.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_a_store_that_is_not_there_is_an_error_and_none_is_made(
    kind: str, run: Run, tmp_path: Path
) -> None:
    result = run(kind, "--store", "none.db")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "none.db" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_reading_the_list_changes_nothing_in_it(run: Run) -> None:
    assert run("events").stdout == run("events").stdout


# ------------------------------------------------------------------------------- the claim as JSON

NULL: Final = type(None)
MENTIONED: Final = {
    "id": (str, NULL),
    "name": (str,),
    "kind": (str,),
    "mention": (str,),
    "start": (int,),
    "end": (int,),
    "role": (str, NULL),
    "aliases": (list,),
}
PARTS: Final[dict[str, dict[str, tuple[type, ...]]]] = {
    "document": {
        "id": (str,),
        "path": (str, NULL),
        "url": (str, NULL),
        "title": (str, NULL),
        "outlet": (str, NULL),
        "published": (str, NULL),
    },
    "trigger": {"text": (str,), "start": (int,), "end": (int,)},
    "initiators": MENTIONED,
    "recipients": MENTIONED,
    "when": {
        "first": (str, NULL),
        "last": (str, NULL),
        "precision": (str,),
        "text": (str,),
        "start": (int,),
        "end": (int,),
        "rule": (str,),
    },
    "place": {
        "name": (str,),
        "country": (str, NULL),
        "latitude": (float, NULL),
        "longitude": (float, NULL),
        "geonames_id": (int, NULL),
        "start": (int,),
        "end": (int,),
    },
    "attribution": {
        "id": (str, NULL),
        "name": (str,),
        "cue": (str,),
        "start": (int,),
        "end": (int,),
    },
}
CLAIM: Final[dict[str, tuple[type, ...]]] = {
    "id": (str,),
    "document": (dict,),
    "sentence": (str,),
    "sentence_start": (int,),
    "trigger": (dict,),
    "type": (str,),
    "mode": (str, NULL),
    "contexts": (list,),
    "quad": (str, NULL),
    "score": (float, NULL),
    "initiators": (list,),
    "recipients": (list,),
    "when": (dict, NULL),
    "place": (dict, NULL),
    "attribution": (list,),
    "modality": (str,),
    "confidence": (float,),
    "event": (str, NULL),
    "made_by": (str,),
}


def check(record: dict[str, Any], types: dict[str, tuple[type, ...]]) -> None:
    """Check that a record has all keys of the contract, of their types, and no empty text."""
    assert types.keys() <= record.keys()
    for key, allowed in types.items():
        assert type(record[key]) in allowed, (key, record[key])
        assert record[key] != "", key


def test_a_claim_has_all_that_the_contract_says(run: Run) -> None:
    seen = set()
    for claim in claims(run):
        check(claim, CLAIM)
        for part, types in PARTS.items():
            found = claim[part] if isinstance(claim[part], list) else [claim[part]]
            for item in found:
                if item is not None:
                    check(item, types)
                    seen.add(part)
    assert seen == PARTS.keys()


def test_what_a_claim_says_stands_at_its_offsets(run: Run) -> None:
    texts = {
        line["id"]: lines_of(run("show", line["id"]))[0]["text"]
        for line in lines_of(run("documents"))
    }

    for claim in claims(run):
        text = texts[claim["document"]["id"]]
        start, sentence = claim["sentence_start"], claim["sentence"]
        assert text[start : start + len(sentence)] == sentence
        trigger = claim["trigger"]
        assert text[trigger["start"] : trigger["end"]] == trigger["text"]
        for party in claim["initiators"] + claim["recipients"]:
            assert text[party["start"] : party["end"]] == party["mention"]
        if claim["when"]:
            assert text[claim["when"]["start"] : claim["when"]["end"]] == claim["when"]["text"]


def test_every_event_leads_to_its_claims_and_back(run: Run) -> None:
    by_id = {claim["id"]: claim for claim in claims(run)}

    for event in lines_of(run("events")):
        assert event["claims"]
        assert {by_id[found]["event"] for found in event["claims"]} == {event["id"]}


def test_names_with_accents_are_printed_as_they_are(run: Run) -> None:
    assert "\\u" not in json.dumps(claims(run), ensure_ascii=False)
    assert "\\u" not in run("claims").stdout
