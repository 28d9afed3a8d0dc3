from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluate import Card, card_of, match_claims, read_gold, tally
from detente.evaluate.gold import GoldDocument
from detente.evaluate.scoring import FoundClaim, Tally
from detente.model import Span
from detente.ontology import ClaimType, Modality
from evaluate.golden import an_annotation, named, perfect, write_gold

OURS = read_gold(Path(__file__).parents[2] / "gold" / "examples")


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> GoldDocument:
    (document,) = read_gold(write_gold(tmp_path_factory.mktemp("gold")))
    return document


@pytest.fixture(params=OURS, ids=lambda document: document.name)
def ours(request: pytest.FixtureRequest) -> GoldDocument:
    document = request.param
    assert isinstance(document, GoldDocument)
    return document


def scored(document: GoldDocument, *found: FoundClaim) -> Tally:
    return tally(match_claims(document, found))


def card(counts: Tally) -> Card:
    return card_of(counts, {}, signature="")


def changed(document: GoldDocument, words: str, **changes: object) -> Tally:
    """Return the counts of a perfect reading of all but one claim."""
    return scored(
        document,
        *(
            replace(found, **changes) if found.words == words else found  # type: ignore[arg-type]
            for found in perfect(document)
        ),
    )


def test_whoever_finds_just_what_was_annotated_scores_one(ours: GoldDocument) -> None:
    result = card(scored(ours, *perfect(ours)))

    assert {
        figure.name: figure.value for figure in result.figures if figure.of and figure.value != 1
    } in ({}, {"invented": 0})


def test_whoever_finds_nothing_scores_zero(ours: GoldDocument) -> None:
    result = card(scored(ours))

    assert (result["claim_f1"], result["typed_recall"], result["core_recall"]) == (0, 0, 0)
    assert result["claim_precision"] is None


@st.composite
def readings(draw: st.DrawFn, document: GoldDocument) -> tuple[GoldDocument, list[FoundClaim]]:
    """Return some of what there is to find, with slips, some of it more than once."""
    some = st.lists(st.sampled_from(perfect(document)), max_size=8)
    return document, [slipped(draw, claim, document) for claim in draw(some)]


def slipped(draw: st.DrawFn, claim: FoundClaim, document: GoldDocument) -> FoundClaim:
    """Return the claim with some slips that a program might make."""
    actors = st.lists(st.sampled_from(sorted(document.actors)), max_size=3)
    shift = draw(st.sampled_from((0, 0, 20, 26)))
    slip = draw(st.integers(0, 5))
    moved = replace(claim, trigger=Span(claim.trigger.start + shift, claim.trigger.end + shift))
    match slip:
        case 0:
            return replace(moved, initiators=named(draw(actors)))
        case 1:
            return replace(moved, recipients=named(draw(actors)), when=None)
        case 2:
            return replace(moved, type=draw(st.sampled_from(ClaimType)))
        case 3:
            return replace(moved, attribution=named(draw(actors)), place="Oslo")
        case _:
            return moved


@given(st.sampled_from(OURS).flatmap(readings), st.randoms())
def test_the_order_of_the_claims_does_not_matter(
    reading: tuple[GoldDocument, list[FoundClaim]], random: Random
) -> None:
    document, found = reading

    assert scored(document, *random.sample(found, len(found))) == scored(document, *found)


@given(st.sampled_from(OURS).flatmap(readings))
def test_no_share_lies_outside_of_zero_and_one(
    reading: tuple[GoldDocument, list[FoundClaim]],
) -> None:
    document, found = reading
    counts = scored(document, *found)

    assert counts.correct <= counts.matched <= min(counts.found, counts.gold)
    values = [figure.value for figure in card(counts).figures]
    assert all(value is None or 0 <= value <= 1 for value in values)


@given(st.sampled_from(OURS).flatmap(readings))
def test_each_claim_is_matched_once(reading: tuple[GoldDocument, list[FoundClaim]]) -> None:
    document, found = reading
    matching = match_claims(document, found)

    assert len(matching.pairs) + len(matching.missed) == len(document.claims)
    wanted = [id(pair.gold) for pair in matching.pairs]
    assert len(set(wanted)) == len(wanted)


def test_any_type_that_the_annotation_allows_is_right(gold: GoldDocument) -> None:
    assert changed(gold, "accused", type=ClaimType.REQUEST).matched == 4
    assert changed(gold, "accused", type=ClaimType.REJECT).matched == 3


@pytest.mark.parametrize(("shift", "matched"), [(25, 4), (26, 3)])
def test_a_trigger_may_lie_a_little_beside(gold: GoldDocument, shift: int, matched: int) -> None:
    end = gold.claims[3].trigger.end

    assert changed(gold, "talks", trigger=Span(end + shift, end + shift + 3)).matched == matched


def test_a_side_without_its_party_makes_a_claim_wrong(gold: GoldDocument) -> None:
    counts = changed(gold, "bombed", recipients=())

    assert (counts.matched, counts.correct) == (4, 3)


def test_a_party_too_many_is_forgiven_two_are_not(gold: GoldDocument) -> None:
    sides = ["Chad", "Reuters", "Libya", "Egypt"]

    assert changed(gold, "bombed", initiators=named(sides[:3])).correct == 4
    assert changed(gold, "bombed", initiators=named(sides)).correct == 3


def test_in_mutual_claims_it_does_not_matter_on_which_side_a_party_stands(
    gold: GoldDocument,
) -> None:
    split = {"initiators": named(["Sudan"]), "recipients": named(["Chad"])}

    assert changed(gold, "talks", **split).correct == 4
    assert changed(gold, "bombed", **split).correct == 3


def test_one_of_two_parties_that_meet_is_not_enough(gold: GoldDocument) -> None:
    assert changed(gold, "talks", initiators=named(["Chad"])).correct == 3


def test_people_without_a_name_are_known_by_their_last_word(gold: GoldDocument) -> None:
    assert changed(gold, "accused", initiators=named(["angry young protesters"])).correct == 4
    assert changed(gold, "accused", initiators=named(["policemen"])).correct == 3


def test_case_accents_and_articles_make_no_difference(gold: GoldDocument) -> None:
    assert changed(gold, "bombed", initiators=named(["the CHÁD"])).correct == 4


def test_a_date_given_where_there_is_none_is_invented(gold: GoldDocument) -> None:
    counts = changed(gold, "accused", when=gold.claims[0].when)

    assert (counts.undated, counts.invented) == (2, 1)


def test_details_count_only_where_the_annotation_has_them(gold: GoldDocument) -> None:
    counts = changed(gold, "bombed", attribution=(), place="Oslo", modality=Modality.POSSIBLE)

    assert (counts.attributed, counts.attributed_right) == (1, 0)
    assert (counts.placed, counts.placed_right) == (2, 2)
    assert counts.modality_right == 3


def test_a_claim_too_many_costs_precision_only(gold: GoldDocument) -> None:
    found = perfect(gold)
    result = card(scored(gold, *found, replace(found[0], type=ClaimType.AID)))

    assert (result["claim_precision"], result["claim_recall"]) == (0.8, 1)


def test_a_line_that_stands_twice_is_not_scored(tmp_path: Path) -> None:
    line = "Chad bombed Sudan on Friday, Reuters said.\n"
    (document,) = read_gold(write_gold(tmp_path, an_annotation(claims=[]), text=line * 2))
    (whole,) = read_gold(write_gold(tmp_path / "whole"))
    claim = perfect(whole)[0]

    assert scored(document, claim).found == 0


@given(st.lists(st.builds(Tally, gold=st.integers(0, 9), matched=st.integers(0, 9)), max_size=4))
def test_tallies_add_up_in_any_order(tallies: list[Tally]) -> None:
    total = sum(tallies, Tally())

    assert total == sum(reversed(tallies), Tally())
    assert total.gold == sum(counts.gold for counts in tallies)
