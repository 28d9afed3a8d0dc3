"""The commands of analysts, and what is new."""

from pathlib import Path
from shutil import copy

import pytest

from cli.running import Run, lines_of
from detente.reviewing import Signature, reject
from detente.store import Store


@pytest.fixture
def judged(run: Run, store: Path, tmp_path: Path) -> Run:
    """Return what runs commands on a copy of the store, so that judgements change no other test."""
    copy(store, tmp_path / "news.db")

    def command(*arguments: str | Path) -> object:
        return run(*arguments, "--store", tmp_path / "news.db")

    return command  # type: ignore[return-value]


def first_claim(run: Run) -> dict[str, object]:
    return lines_of(run("claims", "--type", "CONSULT"))[0]


def test_the_queue_puts_the_weightiest_first_and_is_what_review_alone_shows(run: Run) -> None:
    found = lines_of(run("review", "queue", "--limit", "5"))

    assert lines_of(run("review"))[:5] == found
    assert len(found) == 5
    assert [item["weight"] for item in found] == sorted(
        (item["weight"] for item in found), reverse=True
    )


def test_what_is_said_twice_in_the_same_words_is_one_judgement(judged: Run) -> None:
    saying = ("review", "reject", str(first_claim(judged)["id"]), "--by", "Flavia")

    first, second = judged(*saying).stdout, judged(*saying).stdout

    assert first == second
    assert len(lines_of(judged("review", "list"))) == 1
    assert judged(*saying, "--because", "not said").stdout != first


def test_what_was_judged_and_not_concluded_from_is_concluded_from_with_the_next_word(
    judged: Run, tmp_path: Path
) -> None:
    one, other = (str(item["id"]) for item in lines_of(judged("claims", "--limit", "2")))
    with Store(tmp_path / "news.db") as store:
        with store.reading() as answers:
            judgement = reject(answers, one, Signature(by="Flavia"))
        with store.writing() as evidence:
            evidence.judge([judgement])

    judged("review", "undo", judgement.id, "--by", "Flavia")
    judged("review", "reject", other, "--by", "Flavia")

    ids = [item["id"] for item in lines_of(judged("claims"))]
    assert one in ids
    assert other not in ids


@pytest.mark.parametrize(
    "command", [("review", "queue"), ("review", "parts", "Iran"), ("new", "--since", "run-1")]
)
def test_tables_give_identifiers_in_full(run: Run, command: tuple[str, ...]) -> None:
    ids = {
        item.get("id") or item["entity_id"]
        for item in lines_of(run(*command, "--format", "jsonl"))
        if item.get("record") not in {"run", "disagreement"}
    }

    told = run(*command, "--format", "table").stdout

    assert len({identifier for identifier in ids if identifier in told}) >= min(len(ids), 5)


def test_a_rejected_claim_is_gone_from_lists_until_the_rejection_is_undone(judged: Run) -> None:
    before = judged("claims").stdout
    claim_id = first_claim(judged)["id"]

    result = judged("review", "reject", str(claim_id), "--by", "Flavia", "--because", "not said")
    judgement_id = result.stdout.strip()
    (listed,) = lines_of(judged("review", "list"))
    assert judgement_id.startswith("jdg-")
    assert (listed["by"], listed["because"], listed["applies"]) == ("Flavia", "not said", True)
    assert str(claim_id) not in judged("claims").stdout

    assert judged("review", "undo", judgement_id).exit_code == 0
    assert judged("claims").stdout == before
    assert lines_of(judged("review", "list"))[1]["undone_by"] is not None


def test_a_corrected_claim_is_listed_as_corrected(judged: Run) -> None:
    claim_id = str(first_claim(judged)["id"])

    options = ("--type", "AID", "--when", "2001-02", "--place", "Tripoli, LB")
    assert judged("review", "correct", claim_id, *options, "--by", "Flavia").exit_code == 0
    (claim,) = (
        item
        for item in lines_of(judged("claims", "--type", "AID"))
        if item["made_by"] == "judgement of Flavia"
    )

    assert (claim["when"]["first"], claim["when"]["last"]) == ("2001-02-01", "2001-02-28")
    assert claim["place"]["country"] == "LB"


def test_judgements_go_from_one_store_to_another_as_a_file(
    judged: Run, run: Run, store: Path, tmp_path: Path
) -> None:
    claim_id = str(first_claim(judged)["id"])
    judged("review", "reject", claim_id)
    copy(store, tmp_path / "other.db")

    assert judged("review", "export", "judged.jsonl").stdout.startswith("1 judgement written")
    result = run("review", "import", "judged.jsonl", "--store", tmp_path / "other.db")

    assert result.stdout == "1 new judgement\n"
    assert run("claims", "--store", tmp_path / "other.db").stdout == judged("claims").stdout


@pytest.mark.parametrize("form", ["table", "jsonl"])
def test_every_list_of_reviews_can_be_printed_as(judged: Run, form: str) -> None:
    judged("review", "reject", str(first_claim(judged)["id"]))
    for command in (("queue",), ("parts", "Iran"), ("list",)):
        result = judged("review", *command, "--format", form)

        assert result.exit_code == 0, result.output
        assert result.stdout


def test_parts_of_an_actor_have_a_score_and_a_reason(run: Run) -> None:
    found = lines_of(run("review", "parts", "Iran"))

    assert {"ent", "doc"} == {
        item[key].partition("-")[0] for item in found for key in ("id", "document")
    }
    assert all(0 <= item["score"] <= 1 and item["reason"] for item in found)


@pytest.mark.parametrize(
    "command",
    [
        ("merge", "Iran", "Nobody at All"),
        ("split", "Iran", "Nobody at All"),
        ("reject", "clm-none"),
        ("correct", "clm-none", "--type", "AID"),
        ("undo", "jdg-none"),
        ("import", "absent.jsonl"),
    ],
)
def test_what_cannot_be_judged_is_said_in_a_line_with_a_hint(
    command: tuple[str, ...], judged: Run
) -> None:
    result = judged("review", *command)

    line, hint = result.stderr.splitlines()
    assert result.exit_code == 1
    assert line.startswith("detente: ")
    assert hint.startswith("  ")


def test_a_store_that_is_not_there_is_not_made_by_a_judgement(run: Run, tmp_path: Path) -> None:
    result = run("review", "reject", "clm-none", "--store", tmp_path / "absent.db")

    assert result.exit_code == 1
    assert not (tmp_path / "absent.db").exists()


def test_what_is_confirmed_leaves_the_queue(judged: Run) -> None:
    queue = lines_of(judged("review", "queue", "--limit", "100"))
    things = {item["about"]: item["id"] for item in queue}

    assert judged("review", "confirm", *things.values(), "--by", "Flavia").exit_code == 0

    left = {item["id"] for item in lines_of(judged("review", "queue", "--limit", "100"))}
    assert left.isdisjoint(things.values())


# -------------------------------------------------------------------------------------------- new


def test_the_first_run_brought_everything(run: Run) -> None:
    found = lines_of(run("new"))

    events = [item for item in found if item["record"] == "event"]
    assert found[0]["id"] == "run-1"
    assert {item["news"] for item in events} == {"added"}
    assert len(events) == len(lines_of(run("events")))
    assert {item["record"] for item in found} >= {"run", "event", "tie"}


def test_news_are_a_table_for_people(run: Run) -> None:
    result = run("new", "--since", "run-1", "--format", "table")

    assert result.stdout.startswith("run-1, from ")
    assert "new event" in result.stdout


@pytest.mark.parametrize(("since", "status"), [("run-9", 1), ("lately", 2)])
def test_news_since_no_run_and_no_day_are_refused(run: Run, since: str, status: int) -> None:
    assert run("new", "--since", since).exit_code == status
