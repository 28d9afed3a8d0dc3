from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import a_dealing
from chance import dealings
from detente.model import Dealing
from detente.ontology import SCORES, ClaimType, Modality
from detente.relate import relate

LOWEST, HIGHEST = min(SCORES.values()), max(SCORES.values())


@given(dealings(), st.randoms())
def test_neither_the_order_of_the_two_nor_of_the_events_matters(
    found: list[Dealing], random: Random
) -> None:
    shuffled = random.sample(found, len(found))

    assert relate("act-b", "act-a", shuffled) == relate("act-a", "act-b", found)


@given(dealings())
def test_the_score_lies_on_the_scale(found: list[Dealing]) -> None:
    score = relate("act-a", "act-b", found).score

    assert score is None or LOWEST <= score <= HIGHEST


@given(dealings())
def test_every_event_is_kept_and_counts_at_most_once(found: list[Dealing]) -> None:
    tie = relate("act-a", "act-b", found)

    assert sorted(tie.event_ids) == sorted(dealing.event_id for dealing in found)
    assert tie.cooperation + tie.conflict <= len(found)
    assert (tie.score is None) == (tie.cooperation + tie.conflict == 0)


@given(dealings())
def test_a_tie_spans_the_days_of_its_events(found: list[Dealing]) -> None:
    tie = relate("act-a", "act-b", found)
    days = [end for item in found if item.when for end in (item.when.first, item.when.last) if end]

    assert (tie.first, tie.last) == (min(days, default=None), max(days, default=None))


def test_two_actors_have_one_tie_whoever_is_asked_for_first() -> None:
    assert relate("act-b", "act-a", ()).id == relate("act-a", "act-b", ()).id


def test_the_score_is_the_mean_of_what_happened() -> None:
    tie = relate(
        "act-a",
        "act-b",
        [a_dealing("evt-1"), a_dealing("evt-2", type=ClaimType.ASSAULT)],
    )

    assert tie.score == pytest.approx((2.1 - 9.3) / 2)
    assert (tie.cooperation, tie.conflict) == (1, 1)


@pytest.mark.parametrize("modality", [Modality.NEGATED, Modality.PLANNED, Modality.POSSIBLE])
def test_what_did_not_happen_has_no_score(modality: Modality) -> None:
    assert relate("act-a", "act-b", [a_dealing(modality=modality)]).score is None


def test_a_promise_is_an_act() -> None:
    promise = a_dealing(type=ClaimType.AGREE, modality=Modality.PLANNED)

    assert relate("act-a", "act-b", [promise]).cooperation == 1
