from pathlib import Path

import pytest

from detente.store import Store

from .running import Run


@pytest.fixture
def plan(run: Run, tmp_path: Path) -> Path:
    news = tmp_path / "news"
    news.mkdir()
    (news / "one.txt").write_text("Iran met Iraq in Geneva on 3 March 2020.")
    (news / "two.txt").write_text("")
    result = run("run", "plan", str(news), "--folder", str(tmp_path / "plan"), "--shards", "3")
    assert result.exit_code == 0
    assert result.stdout.startswith("3 shards planned: ")
    return tmp_path / "plan"


def test_a_plan_is_read_shard_by_shard_and_merged(run: Run, plan: Path, tmp_path: Path) -> None:
    assert run("run", "status", str(plan)).stdout == "0 of 3 shards read\nmissing: 1-3\n"

    first = run("run", "shard", str(plan), "2/2")
    assert (first.exit_code, first.stdout) == (0, "shard 2 read\n")
    assert "two.txt: is empty" in first.stderr
    assert run("run", "status", str(plan)).stdout == "1 of 3 shards read\nmissing: 1,3\n"
    early = run("run", "merge", str(plan), "--store", str(tmp_path / "news.db"))
    assert early.exit_code == 1
    assert "2 of 3 shards have not been read: 1,3" in early.stderr
    assert not (tmp_path / "news.db").exists()

    rest = run("run", "all", str(plan))
    assert (rest.exit_code, rest.stdout) == (
        0,
        "shard 1 read\nshard 3 read\nshards that had been read before: 1\n",
    )
    assert run("run", "status", str(plan)).stdout == "3 of 3 shards read\n"

    merged = run("run", "merge", str(plan), "--store", str(tmp_path / "news.db"))
    assert merged.exit_code == 1  # as `detente read`, for one was refused
    assert merged.stdout.startswith("1 new document, 0 already known, 1 refused\n")
    with Store(tmp_path / "news.db", read_only=True) as store, store.reading() as answers:
        assert len(list(answers.claims())) == 1


@pytest.mark.parametrize("shard", ["0", "4/3", "0/3", "x", "1/", "-1", "1/0/2"])
def test_what_is_no_shard_is_wrong_usage(run: Run, plan: Path, shard: str) -> None:
    result = run("run", "shard", str(plan), "--", shard)

    assert result.exit_code == 2
    assert "is no shard" in result.stderr


def test_a_shard_that_the_plan_lacks_is_said_so(run: Run, plan: Path) -> None:
    result = run("run", "shard", str(plan), "4")

    assert result.exit_code == 1
    assert "the plan has shards 1 to 3" in result.stderr


def test_without_a_plan_there_is_nothing_to_read(run: Run, tmp_path: Path) -> None:
    for command in (
        ["shard", str(tmp_path), "1"],
        ["all", str(tmp_path)],
        ["status", str(tmp_path)],
    ):
        result = run("run", *command)

        assert result.exit_code == 1
        assert "there is no plan" in result.stderr
