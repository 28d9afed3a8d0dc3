"""However articles arrive, the same follows from them."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update

import building
from building import Told, add_to, an_extraction, day, lists_of
from chance import CAST, LONG, articles, few, newsrooms
from detente import concluding
from detente.model import Basis, Extraction, Kind
from detente.read import document_key
from detente.store import Store, editions, schema
from detente.store.database import database_at

pytestmark = pytest.mark.usefixtures("backend")


def shuffled(extractions: Iterable[Extraction], random: Random) -> list[Extraction]:
    """Return articles in another order, the versions of each in theirs."""
    found = list(extractions)
    keys = [document_key(extraction.document) for extraction in found]
    waiting = {
        key: iter([item for item, its in zip(found, keys, strict=True) if its == key])
        for key in keys
    }
    return [next(waiting[key]) for key in random.sample(keys, len(keys))]


def runs_of(extractions: list[Extraction], random: Random) -> list[list[Extraction]]:
    """Cut a list into runs, some of them empty."""
    cuts = sorted(random.randint(0, len(extractions)) for _ in range(random.randint(0, 4)))
    bounds = [0, *cuts, len(extractions)]
    return [extractions[start:end] for start, end in pairwise(bounds)]


def concluded(*runs: Iterable[Extraction]) -> dict[str, Any]:
    """Return the lists, and every row of every conclusion, after articles were read in runs."""
    with TemporaryDirectory() as folder:
        path = building.place(Path(folder))
        with Store(path) as store:
            for run in runs:
                add_to(store, *run)
            with store.reading() as answers:
                lists = lists_of(answers)
        return {**lists, **conclusions_in(path)}


def conclusions_in(address: Path | str) -> dict[str, list[str]]:
    return building.rows_of(address, [table.name for table in schema.CONCLUSIONS])


@pytest.mark.slow
@settings(max_examples=settings().max_examples * 5)
@given(newsrooms(), st.randoms())
def test_many_orders_of_arrival_and_splits_into_runs_give_the_same(
    found: list[Extraction], random: Random
) -> None:
    assert concluded(*runs_of(shuffled(found, random), random)) == concluded(found)


@few
@given(newsrooms(), st.randoms())
def test_any_order_of_arrival_and_any_split_into_runs_gives_the_same(
    found: list[Extraction], random: Random
) -> None:
    assert concluded(*runs_of(shuffled(found, random), random)) == concluded(found)


@few
@given(st.lists(articles(), max_size=5), st.randoms())
def test_articles_one_by_one_give_the_same_as_all_at_once(
    found: list[Extraction], random: Random
) -> None:
    found = list({extraction.document.id: extraction for extraction in found}.values())

    assert concluded(*([item] for item in random.sample(found, len(found)))) == concluded(found)


def a_meeting(published: str, *, trigger: str = "met") -> Extraction:
    """Return an article of its own words on one meeting."""
    told = Told(initiators=("Ruritania", "Graustark"), trigger=trigger, when=day("2019-03-01"))
    return an_extraction(told, published=date.fromisoformat(published), outlet=f"Of {published}")


def test_an_earlier_report_of_a_known_event_becomes_its_first() -> None:
    earlier, later = a_meeting("2019-03-02"), a_meeting("2019-03-03", trigger="saw")

    found = concluded([later], [earlier])

    (listed,) = found["events"]
    assert listed.event.claim_ids == (earlier.claims[0].id, later.claims[0].id)
    assert found == concluded([earlier, later])


def test_a_report_that_is_replaced_by_a_better_dated_one_leaves_nothing_behind() -> None:
    told = Told(initiators=("Rudolf Rassendyll",), recipients=("Graustark",))
    guessed, known = (
        an_extraction(told, published=date(2019, 3, number), basis=basis)
        for number, basis in ((1, Basis.URL), (2, Basis.INPUT))
    )

    assert concluded([guessed], [known]) == concluded([known])


def test_an_original_that_comes_after_its_copies_is_what_they_repeat() -> None:
    copies = [
        an_extraction(Told(rest=LONG), outlet=f"Outlet {number}", published=date(2019, 3, number))
        for number in (2, 3)
    ]
    original = an_extraction(Told(rest=LONG), outlet="Wire", published=date(2019, 3, 1))

    found = concluded(copies, [original])

    assert [document.copy_of for document in found["documents"]] == [
        original.document.id,
        original.document.id,
        None,
    ]
    assert found == concluded([original, *copies])


def test_words_that_become_a_phrase_of_the_trade_show_no_copying_any_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(editions, "_COMMON", 3)
    found = [
        an_extraction(Told(rest=LONG), outlet=f"Outlet {number}", published=date(2019, 3, number))
        for number in (1, 2, 3, 4)
    ]

    assert all(document.copy_of for document in concluded(found[:3])["documents"][:2])
    one_by_one = concluded(*([item] for item in found))
    assert not any(document.copy_of for document in one_by_one["documents"])
    assert one_by_one == concluded(found)


def test_a_surname_goes_to_whoever_turns_out_to_be_called_so() -> None:
    short = an_extraction(Told(initiators=("Hentzau",)), cast=CAST)
    full = an_extraction(Told(initiators=("Rupert Hentzau",)), cast=CAST)

    found = concluded([short], [full])

    assert [listed.actor.name for listed in found["actors"]] == ["Rupert Hentzau"]
    assert found == concluded([full, short])


def test_a_state_that_comes_later_stands_above_those_that_act_for_it() -> None:
    cast: dict[str, dict[str, Any]] = {
        "Royal Guard": {"part_of": "Ministry of War"},
        "Ministry of War": {"part_of": "Ruritania", "known": "war"},
        "Ruritania": {"kind": Kind.STATE, "known": "ruritania"},
    }
    guard = an_extraction(Told(initiators=("Royal Guard",)), cast=cast)
    known = {"Ministry of War": {"known": "war", "part_of": "Zenda"}, "Zenda": {"known": "zenda"}}
    others = [
        an_extraction(Told(initiators=("Ministry of War",)), cast=known, outlet=outlet)
        for outlet in ("One", "Two")
    ]

    assert concluded([guard], others) == concluded([guard, *others])


def test_what_nothing_new_touches_is_left_alone(tmp_path: Path) -> None:
    with Store(building.place(tmp_path)) as store:
        add_to(store, a_meeting("2019-03-02"), a_meeting("2019-03-03", trigger="saw"))
    with Store(building.place(tmp_path)) as store:
        engine = database_at(building.place(tmp_path)).engine(read_only=False, wait_seconds=1)
        with engine.execution_options(writing=True).begin() as connection:
            connection.execute(update(schema.happening).values(mode="untouched"))
            connection.execute(update(schema.tie).values(score=0.25))
        add_to(store, an_extraction(Told(initiators=("Zenda",), recipients=("Hentzau",))))
        with store.reading() as answers:
            modes = {listed.event.mode for listed in answers.events()}
            scores = {listed.tie.score for listed in answers.ties()}

    assert "untouched" in modes
    assert 0.25 in scores


def test_a_newer_program_concludes_again_from_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles_read = [a_meeting("2019-03-02"), a_meeting("2019-03-03", trigger="saw")]
    path = building.place(tmp_path)
    with Store(path) as store:
        with monkeypatch.context() as patched:
            patched.setattr(concluding, "__version__", "0.0.1")
            patched.setattr(concluding, "block_of_entity", lambda _: "rules of old")
            add_to(store, *articles_read[:1])
        add_to(store, *articles_read[1:])

    assert conclusions_in(path).items() <= concluded(articles_read).items()
