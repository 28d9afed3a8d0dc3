import json
from pathlib import Path
from shutil import copy
from typing import Any, Final

import pytest

from cli.running import Run, lines_of
from detente import __version__
from evaluate.golden import a_gold_claim, an_annotation, write_gold

ARTICLE: Final = (
    "Talks collapse in Cairo\n\n"
    "Chad bombed Sudan on Friday, Reuters said. Idriss Deby visited Cairo last month.\n"
)


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_gold(tmp_path_factory.mktemp("gold"))


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


# ------------------------------------------------------------------------------------------- help


def test_help_names_all_commands_in_the_order_of_the_work(run: Run) -> None:
    result = run("--help")
    commands = [
        line.split()[0] for line in result.stdout.split("Commands:")[1].splitlines() if line
    ]

    assert result.exit_code == 0
    assert commands == [
        *("read", "annotate", "documents", "claims", "events", "actors", "ties"),
        *("tie", "show", "search", "export", "new", "review", "run", "watch"),
        *("serve", "evaluate", "upgrade", "doctor"),
    ]


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout == f"detente, version {__version__}\n"


@pytest.mark.parametrize("wrong", [("reed",), ("read",), ("tie",), ("show",), ("search",)])
def test_a_command_that_lacks_what_it_needs_is_wrong_usage(
    wrong: tuple[str, ...], run: Run
) -> None:
    result = run(*wrong)

    assert (result.exit_code, result.stdout) == (2, "")


# ------------------------------------------------------------------------------------------- read


def test_an_address_that_leads_to_this_machine_is_refused(run: Run, tmp_path: Path) -> None:
    result = run("read", "http://127.0.0.1/news", "--store", tmp_path / "news.db")

    assert result.exit_code == 1
    assert "0 new documents, 0 already known, 1 refused" in result.stdout
    assert "http://127.0.0.1/news: leads to 127.0.0.1, which is no public host" in result.stderr


def test_what_is_known_of_addresses_is_kept_beside_the_store(run: Run, tmp_path: Path) -> None:
    run("read", "http://127.0.0.1/news", "--store", tmp_path / "news.db")

    assert (tmp_path / "news.db.web.json").read_text() == "{}"


def test_reading_says_what_it_did(run: Run, article: Path) -> None:
    result = run("read", article, "--store", "new.db", "--published", "2023-04-12")

    assert result.exit_code == 0
    assert result.stdout.startswith("1 new document, 0 already known, 0 refused\n")


def test_reading_twice_changes_nothing_that_is_listed(run: Run, article: Path) -> None:
    run("read", article, "--store", "new.db")
    before = run("claims", "--store", "new.db").stdout

    again = run("read", article, "--store", "new.db")

    assert again.stdout.startswith("0 new documents, 1 already known, 0 refused\n")
    assert run("claims", "--store", "new.db").stdout == before


def test_what_is_refused_is_said_and_the_rest_is_read(
    run: Run, article: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()

    result = run("read", empty, article, "--store", "new.db")

    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert result.stdout.startswith("1 new document, 0 already known, 1 refused\n")


def test_standard_input_can_be_read(run: Run) -> None:
    result = run("read", "-", "--store", "new.db", input=ARTICLE)

    assert result.exit_code == 0
    assert "bombed" in run("claims", "--store", "new.db").stdout


def test_the_user_may_say_when_and_where_an_article_appeared(run: Run, article: Path) -> None:
    run(
        *("read", article, "--store", "new.db"),
        *("--published", "2023-04-12", "--outlet", "Strelsau Gazette"),
    )
    (document,) = lines_of(run("documents", "--store", "new.db"))

    assert (document["published"], document["published_basis"]) == ("2023-04-12", "user")
    assert (document["outlet"], document["outlet_basis"]) == ("Strelsau Gazette", "user")


@pytest.mark.parametrize("command", ["read", "annotate"])
@pytest.mark.parametrize("day", ["yesterday", "2023", "2023-02-30", "20230412x", ""])
def test_a_day_of_publication_that_is_none_is_wrong_usage(
    command: str, day: str, run: Run, article: Path, tmp_path: Path
) -> None:
    result = run(command, article, "--published", day)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "--published" in result.stderr
    assert list(tmp_path.iterdir()) == [article]


def test_wrong_usage_makes_no_store(run: Run, article: Path, tmp_path: Path) -> None:
    run("read", article, "--published", "yesterday", "--store", "new.db")

    assert list(tmp_path.iterdir()) == [article]


# --------------------------------------------------------------------------------------- annotate


def annotation(run: Run, *arguments: str | Path, text: str = ARTICLE) -> dict[str, Any]:
    (found,) = lines_of(run("annotate", *(arguments or ("-",)), input=text))
    return found


def test_an_annotation_has_all_layers_and_nothing_is_stored(run: Run, tmp_path: Path) -> None:
    found = annotation(run, "-", "--published", "2023-04-12")

    assert {"document", "sentences", "mentions", "times", "places", "attributions", "claims"} <= (
        found.keys()
    )
    assert found["document"]["text"].strip() == ARTICLE.strip()
    assert found["document"]["published"] == "2023-04-12"
    assert list(tmp_path.iterdir()) == []


LAYERS: Final = {
    "sentences": {"start", "end"},
    "mentions": {"start", "end", "text", "kind", "actor"},
    "times": {"start", "end", "text", "first", "last", "precision"},
    "places": {
        *("start", "end", "text", "name"),
        *("country", "latitude", "longitude", "geonames_id"),
    },
    "attributions": {"speaker", "cue", "content"},
}


def test_each_layer_is_told_as_the_contract_says(run: Run) -> None:
    found = annotation(run)
    text = found["document"]["text"]

    for layer, keys in LAYERS.items():
        assert found[layer], layer
        for item in found[layer]:
            assert keys <= item.keys()
            if "text" in item:
                assert text[item["start"] : item["end"]] == item["text"]
    for attribution in found["attributions"]:
        assert {"start", "end", "text", "actor"} <= attribution["speaker"].keys()
        for part in ("speaker", "cue", "content"):
            item = attribution[part]
            assert text[item["start"] : item["end"]] == item["text"]


def test_the_claims_of_an_annotation_are_those_that_a_store_lists(run: Run, article: Path) -> None:
    told = annotation(run, article)["claims"]
    run("read", article, "--store", "new.db")

    listed = {claim["id"]: claim for claim in lines_of(run("claims", "--store", "new.db"))}

    assert {claim["id"] for claim in told} == listed.keys()
    for claim in told:
        assert claim == listed[claim["id"]] | {"event": None}


def test_each_article_is_annotated_on_a_line_of_its_own(run: Run, article: Path) -> None:
    other = copy(article, article.with_name("other.txt"))

    assert [line["document"]["path"] for line in lines_of(run("annotate", article, other))] == [
        str(article),
        str(other),
    ]


def test_what_cannot_be_annotated_is_said_and_the_rest_is_annotated(
    run: Run, article: Path
) -> None:
    result = run("annotate", "missing.txt", article)

    assert result.exit_code == 1
    assert "missing.txt" in result.stderr
    assert len(result.stdout.splitlines()) == 1


# -------------------------------------------------------------------------------------------- tie


def test_the_history_of_two_actors_is_told_down_to_the_sentences(run: Run) -> None:
    result = run("tie", "Saudi Arabia", "Iran", "--format", "table")

    assert result.exit_code == 0
    assert result.stdout.startswith("Saudi Arabia – Iran\n")
    for heading in (
        *("By year", "By outlet", "Turning points", "Quiet periods"),
        *("What happened", "How they are said to stand"),
    ):
        assert f"\n{heading}\n" in result.stdout
    assert "Halden Wire, 2023-04-06" in result.stdout


def test_the_history_as_json_leads_from_events_to_claims(run: Run) -> None:
    (history,) = lines_of(run("tie", "Riyadh", "Tehran"))

    assert (history["one"]["name"], history["other"]["name"]) == ("Saudi Arabia", "Iran")
    assert history["events"] == len(history["history"]) > 10
    assert history["events"] >= sum(period["events"] for period in history["periods"])
    assert all(event["claims"] and event["claims"][0]["sentence"] for event in history["history"])
    assert history["relations"]
    days = [event["first"] for event in history["history"] if event["first"]]
    assert days == sorted(days)


def test_a_tie_is_the_same_from_either_side(run: Run) -> None:
    (one,) = lines_of(run("tie", "Saudi Arabia", "Iran"))
    (other,) = lines_of(run("tie", "Iran", "Saudi Arabia"))

    assert one["history"] == other["history"]
    assert one["id"] == other["id"]
    assert one["one"] == other["other"]


def test_what_their_people_do_can_be_left_out(run: Run) -> None:
    (whole,) = lines_of(run("tie", "Saudi Arabia", "Iran"))
    (direct,) = lines_of(run("tie", "Saudi Arabia", "Iran", "--direct"))

    told = [event["id"] for event in whole["history"]]
    assert {event["id"] for event in direct["history"]} < set(told)
    assert any(event["via"] for event in whole["history"])
    assert not any(event["via"] for event in direct["history"])


@pytest.mark.parametrize("unit", ["year", "quarter", "month"])
def test_the_periods_of_a_tie_are_as_long_as_asked_for(unit: str, run: Run) -> None:
    (history,) = lines_of(run("tie", "Saudi Arabia", "Iran", "--by", unit))
    (default,) = lines_of(run("tie", "Saudi Arabia", "Iran"))
    page = run("tie", "Saudi Arabia", "Iran", "--by", unit, "--format", "table")

    assert history["unit"] == unit
    assert f"\nBy {unit}\n" in page.stdout
    assert history["periods"] == default["periods"]
    assert sum(period["events"] for period in history["series"]) > 0
    for period in history["series"]:
        assert period["first"] <= period["last"]
        assert period["events"] == len(period["event_ids"])


def test_every_figure_of_a_tie_leads_to_claims(run: Run) -> None:
    (history,) = lines_of(run("tie", "Saudi Arabia", "Iran"))
    claims = {
        event["id"]: {claim["id"] for claim in event["claims"]} for event in history["history"]
    }
    relations = {claim["id"] for claim in history["relations"]}

    for period in history["periods"]:
        assert period["reports"] == sum(outlet["reports"] for outlet in period["by_outlet"])
        for outlet in period["by_outlet"]:
            told = set().union(*(claims[event_id] for event_id in outlet["event_ids"]))
            assert set(outlet["claims"]) <= told
    assert history["turning_points"]
    for turn in history["turning_points"]:
        assert {*turn["events_before"], *turn["events_after"]} <= claims.keys()
        assert set(turn["claims"]) <= relations
        assert turn["claims"] or turn["events_after"]
    assert history["standing"]
    assert all(set(standing["claims"]) <= relations for standing in history["standing"])


def test_one_actor_alone_is_told_with_all_others(run: Run) -> None:
    (balance,) = lines_of(run("tie", "Tehran"))
    page = run("tie", "Iran", "--format", "table")

    assert balance["one"]["name"] == "Iran"
    partners = [partner["other"]["name"] for partner in balance["with"]]
    assert "Saudi Arabia" in partners
    assert "Iran" not in partners
    assert len(partners) == len(set(partners))
    assert page.stdout.startswith("Iran\n")
    assert "\nWith whom\n" in page.stdout
    assert "Saudi Arabia" in page.stdout


@pytest.mark.parametrize("asked", [("tie", "Saudi Arabia", "Iran"), ("tie", "Iran")])
def test_a_page_fits_a_terminal(asked: tuple[str, ...], run: Run) -> None:
    page = run(*asked, "--format", "table")

    assert max(map(len, page.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    "pair", [("Iran", "Ruritania"), ("Ruritania", "Iran"), ("Iran", "Tehran"), ("Iran", "")]
)
def test_a_pair_that_is_none_is_one_line_and_a_hint(pair: tuple[str, str], run: Run) -> None:
    result = run("tie", *pair)

    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 2


# ------------------------------------------------------------------------------------------- show


@pytest.mark.parametrize("kind", ["documents", "claims", "events", "actors", "ties"])
def test_one_thing_of_each_kind_is_shown_down_to_the_sentences(kind: str, run: Run) -> None:
    listed = lines_of(run(kind, "--limit", "1"))[0]

    page = run("show", listed["id"], "--format", "table")
    (shown,) = lines_of(run("show", listed["id"]))

    assert page.exit_code == 0
    assert shown["id"] == listed["id"]
    told = shown.get("history") or shown.get("claims") or [shown]
    claim = told[0]["claims"][0] if "history" in shown else told[0]
    assert claim["sentence"]
    assert claim["sentence"].split()[0] in page.stdout


@pytest.mark.parametrize("wrong", ["doc-x", "clm-x", "evt-x", "act-x", "tie-x", "Iran", "", "-1-"])
def test_what_has_no_such_identifier_is_one_line_and_a_hint(wrong: str, run: Run) -> None:
    result = run("show", "--", wrong)

    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 2


# ----------------------------------------------------------------------------------------- search


def test_a_search_finds_sentences_with_all_words_and_actors_of_that_name(run: Run) -> None:
    found = lines_of(run("search", "embassy", "tehran"))
    sentences = [line for line in found if line["record"] == "sentence"]

    assert sentences
    for line in sentences:
        folded = line["sentence"].lower()
        assert "tehran" in folded
        assert "embass" in folded
        for match in line["matches"]:
            assert line["sentence"][match["start"] : match["end"]].strip()
    assert {"actor"} == {line["record"] for line in lines_of(run("search", "iran"))} - {"sentence"}


def test_found_words_are_told_with_their_source(run: Run) -> None:
    result = run("search", "embassy", "--format", "table")

    assert result.exit_code == 0
    assert "Halden Wire, 2023-04-06" in result.stdout


@pytest.mark.parametrize("words", ['"', "AND", "NEAR(", "*", "a OR", "-x", "'; --", "(", ""])
def test_words_of_the_search_language_are_only_words(words: str, run: Run) -> None:
    assert run("search", "--", words).exit_code == 0


def test_nothing_found_is_nothing_printed(run: Run) -> None:
    result = run("search", "Ruritania")

    assert (result.exit_code, result.stdout) == (0, "")


# ----------------------------------------------------------------------------------------- export


def test_an_export_says_how_many_records_it_wrote(run: Run, tmp_path: Path) -> None:
    result = run("export", "all.jsonl")
    number = len((tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines())

    assert result.exit_code == 0
    assert result.stdout == f"{number} records written to all.jsonl\n"


def test_an_export_is_what_the_list_prints(run: Run, tmp_path: Path) -> None:
    wanted = ("--actor", "Iran", "--since", "2019")
    run("export", "some.csv", "--what", "events", *wanted)

    listed = run("events", "--format", "csv", *wanted)
    assert (tmp_path / "some.csv").read_text(encoding="utf-8") == listed.stdout


@pytest.mark.parametrize("name", ["all.xlsx", "all"])
def test_a_format_that_is_not_known_is_one_line_and_a_hint(
    name: str, run: Run, tmp_path: Path
) -> None:
    result = run("export", name)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("\n  Name the file .jsonl or .csv.\n")
    assert list(tmp_path.iterdir()) == []


# --------------------------------------------------------------------------------------- evaluate


def test_a_score_card_names_its_gold(run: Run, gold: Path) -> None:
    (card,) = lines_of(run("evaluate", gold))

    assert card["signature"].startswith(f"detente {__version__} | ")
    assert 0 < card["claim_f1"] <= card["typed_f1"] <= 1
    assert list(card["documents"]) == ["one.txt"]


def test_below_a_floor_the_card_is_printed_and_the_command_fails(
    run: Run, gold: Path, tmp_path: Path
) -> None:
    (tmp_path / "floors.toml").write_text("claim_f1 = 1.01\n")

    result = run("evaluate", gold, "--floors", "floors.toml", "--format", "table")

    assert result.exit_code == 1
    assert "claim_f1" in result.stdout
    assert "below its floor 1.01" in result.stderr


@pytest.mark.parametrize("kind", ["missed", "wrong", "spurious"])
def test_errors_are_listed_before_the_card(kind: str, run: Run, tmp_path: Path) -> None:
    claims = [
        a_gold_claim("Friday", type=["AID"]),
        a_gold_claim("bombed", initiators=["Reuters"]),
    ]
    gold = write_gold(tmp_path, an_annotation(claims=claims))

    *errors, card = run("evaluate", gold, "--show", kind).stdout.splitlines()

    assert errors
    assert all(line.startswith("one.txt ") for line in errors)
    assert json.loads(card)["signature"]


def test_gold_that_is_not_there_is_one_line_and_a_hint(run: Run) -> None:
    result = run("evaluate", "no-such-folder")

    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 2


def test_floors_that_are_not_there_are_one_line_and_a_hint(run: Run, gold: Path) -> None:
    result = run("evaluate", gold, "--floors", "no-such-file.toml")

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 2


# ----------------------------------------------------------------------------------------- doctor


def test_the_doctor_finds_nothing_wrong_here(run: Run) -> None:
    result = run("doctor")

    assert result.exit_code == 0
    for part in ("detente", "python", "spacy", "sqlite", "pipeline", "store"):
        assert f"\n{part} " in f"\n{result.stdout}"


def test_the_doctor_needs_no_store(run: Run, tmp_path: Path) -> None:
    assert run("doctor", "--store", "none.db").exit_code == 0
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_says_what_is_wrong_and_what_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "detente.toml").write_text('pipeline = "en_no_such"\n')
    (tmp_path / "broken.db").write_text("This is no database, but a text that is long enough.\n")

    result = run("doctor", "--store", "broken.db")

    assert result.exit_code == 1
    assert "! Install it: python -m spacy download en_no_such" in result.stdout
    assert "broken.db" in result.stdout


# --------------------------------------------------------------------------------------- settings


def test_settings_that_are_wrong_are_one_line_and_a_hint(run: Run, tmp_path: Path) -> None:
    (tmp_path / "detente.toml").write_text('stores = "news.db"\n')

    result = run("read", "missing.txt")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "'stores'" in result.stderr


@pytest.mark.parametrize("command", ["read", "annotate"])
def test_a_pipeline_that_is_not_installed_is_said_with_the_command_that_installs_it(
    command: str, run: Run, article: Path, tmp_path: Path
) -> None:
    (tmp_path / "detente.toml").write_text('pipeline = "en_no_such"\n')

    result = run(command, article, *(("--store", "new.db") if command == "read" else ()))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "detente: the language pipeline 'en_no_such' is not installed\n"
        "  Install it: python -m spacy download en_no_such\n"
    )


def test_json_is_printed_whole_or_not_at_all(run: Run) -> None:
    for line in run("ties").stdout.splitlines():
        assert isinstance(json.loads(line), dict)
