from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from building import a_listed_claim, open_range
from chance import relations
from detente.model import ListedClaim
from detente.ontology import ClaimType, Modality
from detente.relate import TURNING, standings_of

ONES = frozenset({"act-a"})


@given(relations(), st.randoms())
def test_every_relation_stands_once_and_in_any_order(
    told: list[ListedClaim], random: Random
) -> None:
    standings = standings_of(told, ONES)

    assert standings_of(random.sample(told, len(told)), ONES) == standings
    assert sorted(claim.id for standing in standings for claim in standing.claims) == sorted(
        claim.id
        for claim in told
        if claim.type not in TURNING or claim.modality is not Modality.ASSERTED
    )
    keys = [(item.type, item.modality, item.initiator) for item in standings]
    assert len(keys) == len(set(keys))


@given(relations())
def test_a_relation_holds_on_the_days_that_its_reports_give(told: list[ListedClaim]) -> None:
    for standing in standings_of(told, ONES):
        for claim in standing.claims:
            when = claim.when.range if claim.when else None
            days = [when.first, when.last] if when else [claim.document.published]
            for day in days:
                if day is not None:
                    assert standing.first is not None
                    assert standing.last is not None
                    assert standing.first <= day <= standing.last


def test_a_patron_is_not_its_client() -> None:
    given = {"initiators": ("act-a",), "recipients": ("act-b",)}
    taken = {"initiators": ("act-b",), "recipients": ("act-a",)}
    told = [
        a_listed_claim("clm-1", type=ClaimType.BACKS, **given),
        a_listed_claim("clm-2", type=ClaimType.BACKS, **taken),
        a_listed_claim("clm-3", type=ClaimType.ALLY_OF, **taken),
    ]

    assert {(item.type, item.initiator) for item in standings_of(told, ONES)} == {
        (ClaimType.BACKS, "one"),
        (ClaimType.BACKS, "other"),
        (ClaimType.ALLY_OF, None),
    }


def test_a_relation_holds_from_the_first_day_given_to_the_last() -> None:
    since = open_range(first=date(2011, 3, 1))
    told = [
        a_listed_claim("clm-1", type=ClaimType.ALLY_OF, when=since),
        a_listed_claim("clm-2", type=ClaimType.ALLY_OF, published=date(2020, 5, 1)),
    ]

    (standing,) = standings_of(told, ONES)

    assert (standing.first, standing.last) == (date(2011, 3, 1), date(2020, 5, 1))
