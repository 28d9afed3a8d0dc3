"""Pages of a list, put together, are the list."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import Told, an_extraction, answers_of, day
from chance import few
from detente.errors import PlaceGoneError
from detente.model import Extraction, Filter
from detente.store import Answers
from store.test_queries import filters, listings, stores

Listing = Callable[[Filter], Iterator[Any]]

pytestmark = pytest.mark.usefixtures("backend")


def identifier_of(item: Any) -> str:  # noqa: ANN401 - things of every kind
    for part in ("event", "actor", "tie"):
        item = getattr(item, part, item)
    return str(item.id)


def paged(listing: Listing, wanted: Filter, size: int) -> list[Any]:
    found: list[Any] = []
    while page := list(listing(replace(wanted, limit=size, after=last_of(found)))):
        assert len(page) <= size
        found += page
    return found


def last_of(found: list[Any]) -> str | None:
    return identifier_of(found[-1]) if found else None


@few
@given(stores, filters, st.integers(1, 5))
def test_pages_of_any_size_put_together_are_the_whole_list(
    found: list[Extraction], wanted: Filter, size: int
) -> None:
    with answers_of(*found) as answers:
        for listing in listings(answers):
            assert paged(listing, wanted, size) == list(listing(wanted))
            assert paged(listing, Filter(), size) == list(listing(Filter()))


@few
@given(stores, filters)
def test_a_list_can_go_on_behind_each_thing_in_it(found: list[Extraction], wanted: Filter) -> None:
    with answers_of(*found) as answers:
        for listing in listings(answers):
            whole = list(listing(wanted))
            for number, item in enumerate(whole, start=1):
                behind = replace(wanted, after=identifier_of(item))
                assert list(listing(behind)) == whole[number:]


KINDS: list[Callable[[Answers], Listing]] = [
    lambda answers: answers.documents,
    lambda answers: answers.claims,
    lambda answers: answers.events,
    lambda answers: answers.actors,
    lambda answers: answers.ties,
]


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_that_lost_its_place_says_so(kind: Callable[[Answers], Listing]) -> None:
    told = Told(recipients=("Graustark",), when=day("2019-03-02"))

    with answers_of(an_extraction(told)) as answers:
        with pytest.raises(PlaceGoneError, match="xyz"):
            list(kind(answers)(Filter(after="xyz-1")))
        (only,) = kind(answers)(Filter(limit=1))
        elsewhere = Filter(after=identifier_of(only), place="Oslo", outlet="Nobody's")
        with pytest.raises(PlaceGoneError):
            list(kind(answers)(elsewhere))


def test_an_outlet_is_wanted_by_its_exact_name() -> None:
    told = Told(recipients=("Graustark",), when=day("2019-03-02"))
    articles = [an_extraction(told, outlet=name) for name in ("Zenda Times", "Times", None)]

    with answers_of(*articles) as answers:
        wanted = Filter(outlet="Times")
        assert {item.outlet for item in answers.documents(wanted)} == {"Times"}
        assert {item.document.outlet for item in answers.claims(wanted)} == {"Times"}
        assert len(list(answers.events(wanted))) == 1
        assert not list(answers.events(Filter(outlet="Zenda")))
