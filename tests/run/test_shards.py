from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.errors import PlanError
from detente.model import Document, Extraction, Failure, Summary
from detente.pipeline import keep, read_into
from detente.read import read_inputs
from detente.run import Plan, missing_shards, read_parts, run_shards, spelled
from detente.run.parts import part_path
from detente.run.shards import run_shard
from detente.store import Store
from faults.running import lists_of

from .planning import a_plan, extract_here, ignore, read_here, write_news


class KilledError(Exception):
    """The process was killed."""


@dataclass(frozen=True, slots=True)
class Read:
    """A folder of articles, and what a store is that has read them without a plan."""

    news: Path
    lists: dict[str, str]
    summary: Summary


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    folder = tmp_path_factory.mktemp("read")
    news = write_news(folder / "news")
    with Store(folder / "read.db") as store:
        summary = read_into(store, read_inputs([news]), extractor=extract_here, notice=ignore)
    lists = lists_of(folder / "read.db")
    assert all(lists.values())
    assert summary.refused
    assert summary.copies
    return Read(news, lists, summary)


def dying(
    extractor: Callable[[Iterable[Document]], Iterator[Extraction | Failure]], after: int
) -> Callable[[Iterable[Document]], Iterator[Extraction | Failure]]:
    def extract(documents: Iterable[Document]) -> Iterator[Extraction | Failure]:
        yield from islice(extractor(documents), after)
        raise KilledError

    return extract


run = partial(run_shard, reader=read_here, extractor=extract_here, notice=ignore)


@given(st.data(), st.integers(1, 20))
@settings(max_examples=12)
def test_any_shards_in_any_order_killed_anywhere_make_the_store_that_reading_makes(
    read: Read, data: st.DataObject, shards: int
) -> None:
    with TemporaryDirectory() as folder, Store(Path(folder) / "news.db") as store:
        plan = a_plan(read.news, folder=Path(folder) / "plan", shards=shards)
        numbers = range(1, shards + 1)
        for number in data.draw(st.lists(st.sampled_from(numbers), max_size=5), "killed"):
            after = data.draw(st.integers(0, 5), "after")
            with suppress(KilledError):
                run_shard(
                    plan,
                    number,
                    reader=read_here,
                    extractor=dying(extract_here, after),
                    notice=ignore,
                )
            with pytest.raises(PlanError, match="have not been read"):
                read_parts(plan, notice=ignore)
        for number in data.draw(st.permutations(numbers), "order"):
            run(plan, number)
        with suppress(KilledError):
            keep(
                store,
                dying_stream(plan, data.draw(st.integers(0, 40), "merged")),
                notice=ignore,
            )
        keep(store, read_parts(plan, notice=ignore), notice=ignore)

        assert lists_of(Path(folder) / "news.db") == read.lists


def dying_stream(plan: Plan, after: int) -> Iterator[Extraction | Failure]:
    yield from islice(read_parts(plan, notice=ignore), after)
    raise KilledError


@pytest.mark.parametrize("shards", [1, 4])
def test_a_merging_tells_what_a_reading_tells(read: Read, tmp_path: Path, shards: int) -> None:
    plan = a_plan(read.news, folder=tmp_path / "plan", shards=shards)
    for number in range(1, shards + 1):
        run(plan, number)
    with Store(tmp_path / "news.db") as store:
        assert keep(store, read_parts(plan, notice=ignore), notice=ignore) == read.summary
        again = keep(store, read_parts(plan, notice=ignore), notice=ignore)

    assert (again.new, again.claims, again.refused) == (0, 0, read.summary.refused)


def test_a_shard_that_two_machines_read_at_once_is_the_same_part(
    read: Read, tmp_path: Path
) -> None:
    plan = a_plan(read.news, folder=tmp_path / "plan", shards=2)
    run(plan, 1)
    alone = part_path(plan, 1).read_bytes()
    part_path(plan, 1).unlink()

    def interrupted(documents: Iterable[Document]) -> Iterator[Extraction | Failure]:
        items = extract_here(documents)
        yield next(items)
        run(plan, 1)  # the other machine begins and ends in between
        assert part_path(plan, 1).read_bytes() == alone
        yield from items

    run_shard(plan, 1, reader=read_here, extractor=interrupted, notice=ignore)

    assert part_path(plan, 1).read_bytes() == alone
    assert sorted(path.name for path in plan.folder.iterdir()) == ["part-1.jsonl.gz", "plan.jsonl"]


def test_shards_are_missing_until_their_parts_are_there(read: Read, tmp_path: Path) -> None:
    plan = a_plan(read.news, folder=tmp_path / "plan", shards=3)
    run(plan, 2)

    assert missing_shards(plan) == [1, 3]
    with pytest.raises(PlanError, match="2 of 3 shards have not been read: 1,3") as raised:
        read_parts(plan, notice=ignore)
    assert raised.value.hint == f"Read them: detente run shard {plan.folder} 1"


def test_half_a_part_stops_the_merging_and_is_made_again(read: Read, tmp_path: Path) -> None:
    plan = a_plan(read.news, folder=tmp_path / "plan", shards=2)
    run(plan, 1)
    run(plan, 2)
    half = part_path(plan, 2)
    whole = half.read_bytes()
    half.write_bytes(whole[: len(whole) // 2])
    with Store(tmp_path / "news.db") as store:
        with pytest.raises(PlanError, match="only half of it is there"):
            keep(store, read_parts(plan, notice=ignore), notice=ignore)

        run(plan, 2)
        keep(store, read_parts(plan, notice=ignore), notice=ignore)

    assert lists_of(tmp_path / "news.db") == read.lists


@pytest.mark.slow
def test_only_shards_whose_parts_are_not_there_or_not_whole_are_read(
    read: Read, tmp_path: Path
) -> None:
    plan = a_plan(read.news, folder=tmp_path / "plan", shards=3)
    run(plan, 1)
    run(plan, 2)
    whole = part_path(plan, 2).read_bytes()
    part_path(plan, 2).write_bytes(whole[:-5])

    assert list(run_shards(plan, [1, 2, 3], notice=ignore)) == [2, 3]
    assert part_path(plan, 2).read_bytes() == whole
    assert list(run_shards(plan, [1, 2, 3], notice=ignore)) == []


@pytest.mark.parametrize("change", ["changed", "gone"])
def test_a_file_that_is_not_what_was_planned_stops_its_shard(tmp_path: Path, change: str) -> None:
    news = write_news(tmp_path / "news")
    plan = a_plan(news, folder=tmp_path / "plan", shards=1)
    if change == "gone":
        (news / "rows.csv").unlink()
    else:
        with (news / "rows.csv").open("a") as file:
            file.write("2020-01-09,Iran met Iraq.\n")

    with pytest.raises(PlanError, match=r"rows\.csv") as raised:
        run(plan, 1)

    assert raised.value.hint
    assert missing_shards(plan) == [1]


@given(st.sets(st.integers(1, 60)))
def test_numbers_are_spelled_as_job_arrays_take_them(numbers: set[int]) -> None:
    spelling = spelled(sorted(numbers))

    found: list[int] = []
    for run_ in filter(None, spelling.split(",")):
        first, _, last = run_.partition("-")
        found += range(int(first), int(last or first) + 1)
    assert found == sorted(numbers)
    assert spelled([1, 2, 3, 5, 8, 9]) == "1-3,5,8-9"
