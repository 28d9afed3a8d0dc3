import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import PlanError
from detente.model import Failure, Slice
from detente.read import read_inputs
from detente.run import make_plan, read_plan
from detente.run.plan import _cut

from .planning import a_plan, an_order, read_here, write_news

ITEMS = st.one_of(
    st.builds(Failure, where=st.text()),
    st.builds(Slice, path=st.text(), start=st.just(0), end=st.none() | st.integers(0, 30)),
)


def articles(items: Iterator[Slice | Failure] | list[Slice | Failure]) -> list[object]:
    """Return every article of slices by itself."""
    found: list[object] = []
    for item in items:
        if isinstance(item, Slice) and item.end is not None:
            found += [(item.path, item.signature, at) for at in range(item.start, item.end)]
        else:
            found.append(item)
    return found


@given(st.lists(ITEMS), st.integers(1, 12))
def test_shards_hold_all_articles_in_their_order_and_equal_numbers_of_them(
    items: list[Slice | Failure], number: int
) -> None:
    shards = list(_cut(items, number))
    sizes = [len(articles(shard)) for shard in shards]

    assert len(shards) == number
    assert [article for shard in shards for article in articles(shard)] == articles(items)
    assert max(sizes) - min(sizes) <= 1


@pytest.mark.parametrize("shards", [1, 2, 5, 40])
def test_what_the_shards_read_is_what_is_read_without_them(tmp_path: Path, shards: int) -> None:
    news = write_news(tmp_path / "news")
    plan = a_plan(news, folder=tmp_path / "plan", shards=shards)

    items = [item for number in range(1, shards + 1) for item in plan.items(number)]
    found = [
        item if isinstance(item, Failure) else article
        for item in items
        for article in ([item] if isinstance(item, Failure) else read_here([item], plan.order))
    ]

    assert found == list(read_inputs([news]))


def test_files_of_records_are_cut_and_other_files_are_not(tmp_path: Path) -> None:
    news = write_news(tmp_path / "news")

    plan = a_plan(news / "many.jsonl", news / "one.txt", folder=tmp_path / "plan", shards=2)

    (first,) = plan.items(1)
    second, third = plan.items(2)
    assert isinstance(first, Slice)
    assert isinstance(second, Slice)
    assert isinstance(third, Slice)
    assert (first.start, first.end, second.start, second.end) == (0, 6, 6, 10)
    assert (third.path, third.start, third.end) == (str(news / "one.txt"), 0, None)


def test_a_plan_that_is_made_again_is_the_same(tmp_path: Path) -> None:
    news = write_news(tmp_path / "news")
    plan = a_plan(news, folder=tmp_path / "plan", shards=3)

    assert a_plan(news, folder=tmp_path / "plan", shards=3) == plan
    assert read_plan(tmp_path / "plan") == plan


@pytest.mark.parametrize("change", ["shards", "extractor", "article"])
def test_another_plan_does_not_take_the_place_of_one(tmp_path: Path, change: str) -> None:
    news = write_news(tmp_path / "news")
    plan = a_plan(news, folder=tmp_path / "plan", shards=3)
    if change == "article":
        (news / "one.txt").write_text("Iran met Iraq.")
    order = an_order(
        4 if change == "shards" else 3, extractor="core" if change == "extractor" else "rules"
    )

    with pytest.raises(PlanError, match="for something else"):
        make_plan([news], tmp_path / "plan", order)

    assert read_plan(tmp_path / "plan") == plan
    assert make_plan([news], tmp_path / "other", order).signature != plan.signature


def test_the_plan_of_another_version_is_refused(tmp_path: Path) -> None:
    news = write_news(tmp_path / "news")

    with pytest.raises(PlanError, match=r"0\.0\.9"):
        a_plan(news, folder=tmp_path / "plan", shards=3, program="0.0.9")


@pytest.mark.parametrize("path", ["-", "https://example.org/news"])
def test_what_another_machine_could_not_read_again_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(PlanError, match="another machine"):
        make_plan([path], tmp_path / "plan", an_order(2))

    assert not (tmp_path / "plan").exists()


def test_what_cannot_be_read_is_planned_as_that(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    paths = [tmp_path / "pipe.txt", tmp_path / "none.txt"]

    plan = a_plan(*paths, folder=tmp_path / "plan", shards=1)

    assert plan.items(1) == list(read_inputs(paths))


def test_names_that_are_no_text_can_be_planned(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text("Iran met Iraq in Geneva on Tuesday.")

    plan = a_plan(path, folder=tmp_path / "plan", shards=1)

    (piece,) = plan.items(1)
    assert isinstance(piece, Slice)
    assert list(read_here([piece], plan.order)) == list(read_inputs([path]))


@pytest.mark.parametrize("content", [b"", b"{}\n", b"\x1f\x8b\x00", b"[1]\n"])
def test_a_plan_that_is_broken_is_said_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "plan.jsonl").write_bytes(content)

    with pytest.raises(PlanError, match="broken") as raised:
        read_plan(tmp_path)

    assert raised.value.hint


def test_without_a_plan_the_error_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="no plan") as raised:
        read_plan(tmp_path / "none")

    assert "detente run plan" in str(raised.value.hint)


@pytest.mark.parametrize("number", [0, 4, -1])
def test_a_shard_that_the_plan_lacks_is_an_error(tmp_path: Path, number: int) -> None:
    plan = a_plan(write_news(tmp_path / "news"), folder=tmp_path / "plan", shards=3)

    with pytest.raises(PlanError, match="shards 1 to 3"):
        plan.items(number)
