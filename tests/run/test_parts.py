from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import Told, an_extraction
from detente.errors import PlanError
from detente.model import Extraction, Failure
from detente.run import Plan
from detente.run.parts import has_part, part_path, read_part, write_part

from .planning import a_plan

ITEMS = (
    an_extraction(Told(recipients=("Graustark",), speaker="Rudolf")),
    Failure(where="zero.txt", reason="is empty"),
    an_extraction(Told(trigger="attacked", recipients=("Graustark",)), Told(rest="again")),
)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    folder = tmp_path_factory.mktemp("planned")
    (folder / "news.txt").write_text("Iran met Iraq in Geneva.")
    return a_plan(folder / "news.txt", folder=folder / "plan", shards=12)


def test_what_goes_into_a_part_comes_out_of_it(plan: Plan) -> None:
    write_part(plan, 3, ITEMS)

    assert has_part(plan, 3)
    assert list(read_part(plan, 3)) == list(ITEMS)
    assert part_path(plan, 3).name == "part-03.jsonl.gz"


def test_a_shard_without_articles_has_a_part(plan: Plan) -> None:
    write_part(plan, 4, ())

    assert has_part(plan, 4)
    assert list(read_part(plan, 4)) == []


def test_the_same_is_the_same_bytes(plan: Plan) -> None:
    write_part(plan, 5, ITEMS)
    before = part_path(plan, 5).read_bytes()
    write_part(plan, 5, iter(ITEMS))

    assert part_path(plan, 5).read_bytes() == before


def test_nothing_is_left_of_a_part_that_was_not_finished(plan: Plan) -> None:
    def items() -> Iterator[Extraction | Failure]:
        yield from ITEMS
        raise KeyboardInterrupt

    before = set(plan.folder.iterdir())
    with pytest.raises(KeyboardInterrupt):
        write_part(plan, 6, items())

    assert set(plan.folder.iterdir()) == before
    assert not has_part(plan, 6)


@given(st.data())
def test_no_damaged_part_passes_for_a_whole_one(plan: Plan, data: st.DataObject) -> None:
    write_part(plan, 7, ITEMS)
    content = bytearray(part_path(plan, 7).read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    is_cut = data.draw(st.booleans())
    if is_cut:
        del content[place:]
    else:
        content[place] ^= data.draw(st.integers(1, 255))
    part_path(plan, 7).write_bytes(content)

    if has_part(plan, 7):
        # A byte in the head of gzip, such as its date, means nothing.
        assert not is_cut
        assert list(read_part(plan, 7)) == list(ITEMS)
    else:
        with pytest.raises(PlanError) as raised:
            list(read_part(plan, 7))
        assert "detente run shard" in str(raised.value.hint)


def test_a_part_that_is_missing_is_said_so(plan: Plan) -> None:
    with pytest.raises(PlanError, match="missing") as raised:
        list(read_part(plan, 8))

    assert raised.value.hint == f"Make it again: detente run shard {plan.folder} 8"


def test_the_part_of_another_shard_or_plan_is_refused(plan: Plan) -> None:
    write_part(plan, 9, ITEMS)
    with TemporaryDirectory() as folder:
        news = Path(folder) / "news.txt"
        news.write_text("Iran met Egypt in Geneva.")
        other = a_plan(news, folder=Path(folder) / "plan", shards=12)
        part_path(other, 9).write_bytes(part_path(plan, 9).read_bytes())
        part_path(plan, 10).write_bytes(part_path(plan, 9).read_bytes())

        for wrong, number in ((other, 9), (plan, 10)):
            assert not has_part(wrong, number)
            with pytest.raises(PlanError, match="another plan or shard"):
                list(read_part(wrong, number))
