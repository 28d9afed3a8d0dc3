from collections.abc import Sequence
from datetime import date
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from building import a_place, a_report, day
from chance import blocks_of_reports
from detente.dates import DateRange
from detente.merge.disagree import disagreements
from detente.merge.numbers import number_in
from detente.merge.same import places_fit
from detente.model import Disagreement, Report
from detente.ontology import ClaimType, Modality


def a_strike(claim_id: str, sentence: str = "They struck.", **changes: object) -> Report:
    given: dict[str, object] = {
        "type": ClaimType.ASSAULT,
        "sentence": sentence,
        "initiators": ("act-a",),
        "recipients": ("act-b",),
    }
    return a_report(claim_id, **(given | changes))


def only(*reports: Report) -> Disagreement:
    (found,) = disagreements(reports)
    return found


def sides(disagreement: Disagreement) -> list[tuple[str, tuple[str, ...]]]:
    return [(version.value, version.claim_ids) for version in disagreement.versions]


def test_reports_that_give_other_numbers_stand_side_by_side() -> None:
    found = only(
        a_strike("clm-a", "It killed 12 people."),
        a_strike("clm-b", "It killed 30 people."),
        a_strike("clm-c", "It killed 12 soldiers."),
    )

    assert found.about == "killed"
    assert sides(found) == [("12", ("clm-a", "clm-c")), ("30", ("clm-b",))]


def test_a_report_without_a_number_contradicts_none() -> None:
    assert not disagreements(
        [a_strike("clm-a", "It killed 12 people."), a_strike("clm-b", "It hit a market.")]
    )


def test_what_leaves_open_which_of_two_is_right_stands_on_no_side() -> None:
    found = only(
        a_strike("clm-a", "It killed 12 people."),
        a_strike("clm-b", "It killed 30 people."),
        a_strike("clm-c", "It killed at least 10 people."),
    )

    assert sides(found) == [("12", ("clm-a",)), ("30", ("clm-b",))]


def test_an_article_that_gives_two_numbers_tells_of_parts() -> None:
    assert not disagreements(
        [
            a_strike("clm-a", "It killed 12 people.", document_id="doc-1"),
            a_strike("clm-b", "It killed 30 people.", document_id="doc-1"),
        ]
    )


def test_a_denial_stands_beside_the_report() -> None:
    found = only(
        a_strike("clm-a"),
        a_strike("clm-b", modality=Modality.NEGATED),
        a_strike("clm-c", modality=Modality.POSSIBLE),
    )

    assert found.about == "whether it happened"
    assert sides(found) == [("it did", ("clm-a",)), ("it did not", ("clm-b",))]


def test_what_is_denied_in_other_words_may_be_a_part() -> None:
    assert not disagreements(
        [
            a_strike("clm-a", trigger="struck"),
            a_strike("clm-b", trigger="injured", modality=Modality.NEGATED),
        ]
    )


def test_those_who_lay_a_deed_to_others_stand_side_by_side() -> None:
    found = only(a_strike("clm-a"), a_strike("clm-b", initiators=("act-c",)))

    assert found.about == "who did it"
    assert sides(found) == [("act-a", ("clm-a",)), ("act-c", ("clm-b",))]


def test_an_ally_more_is_a_detail() -> None:
    assert not disagreements([a_strike("clm-a"), a_strike("clm-b", initiators=("act-a", "act-c"))])


def test_a_wider_date_and_a_country_around_are_details() -> None:
    assert not disagreements(
        [
            a_report("clm-a", when=day("2019-03-27"), place=a_place("Oslo")),
            a_report("clm-b", when=DateRange.of_month(2019, 3), place=a_place("Norway")),
        ]
    )


def test_another_day_and_another_town_are_not() -> None:
    found = disagreements(
        [
            a_report("clm-a", when=day("2019-03-27"), place=a_place("Oslo")),
            a_report("clm-b", when=day("2019-03-28"), place=a_place("Bergen")),
        ]
    )

    assert [sides(item) for item in found] == [
        [("2019-03-27", ("clm-a",)), ("2019-03-28", ("clm-b",))],
        [("Bergen", ("clm-b",)), ("Oslo", ("clm-a",))],
    ]


def test_the_dead_are_counted_in_assaults_alone() -> None:
    assert not disagreements(
        [a_report("clm-a", sentence="They killed 2."), a_report("clm-b", sentence="They killed 3.")]
    )


def test_a_number_that_its_own_outlet_replaced_was_corrected() -> None:
    early, late = date(2019, 3, 27), date(2019, 3, 29)
    found = only(
        a_strike("clm-a", "It killed 12 people.", voice="wire", published=early),
        a_strike("clm-b", "It killed 30 people.", voice="wire", published=late),
        a_strike("clm-c", "It killed 30 people.", voice="gazette", published=early),
    )

    assert found.corrected_to == "30"


def test_a_number_to_which_another_outlet_holds_was_not() -> None:
    early, late = date(2019, 3, 27), date(2019, 3, 29)
    found = only(
        a_strike("clm-a", "It killed 12 people.", voice="wire", published=early),
        a_strike("clm-b", "It killed 30 people.", voice="wire", published=late),
        a_strike("clm-c", "It killed 12 people.", voice="gazette", published=early),
    )

    assert found.corrected_to is None


def fits(one: Report, other: Report, about: str) -> bool:
    """Whether two reports can both be right in a thing; what one does not tell fits all."""
    match about:
        case "when":
            return one.when is None or other.when is None or one.when.overlaps(other.when)
        case "where":
            return places_fit(one.place, other.place)
        case "who did it":
            return bool(one.principals[0] & other.principals[0])
        case "whether it happened":
            return one.modality is other.modality
        case _:
            a, b = (number_in(report.sentence, about) for report in (one, other))
            return a is None or b is None or a.fits(b)


@given(blocks_of_reports())
def test_no_two_versions_of_a_disagreement_can_both_be_right(block: list[Report]) -> None:
    by_id = {report.claim_id: report for report in block}
    for found in disagreements(block):
        for one, other in combinations(found.versions, 2):
            assert not any(
                fits(by_id[a], by_id[b], found.about)
                for a in one.claim_ids
                for b in other.claim_ids
            )


@given(blocks_of_reports())
def test_those_of_one_version_can_all_be_right(block: list[Report]) -> None:
    by_id = {report.claim_id: report for report in block}
    for found in disagreements(block):
        for version in found.versions:
            told = [by_id[claim_id] for claim_id in version.claim_ids]
            assert all(fits(a, b, found.about) for a, b in combinations(told, 2))


def in_any_order(
    found: Sequence[Disagreement],
) -> list[tuple[str, set[tuple[str, frozenset[str]]]]]:
    return [
        (item.about, {(version.value, frozenset(version.claim_ids)) for version in item.versions})
        for item in found
    ]


@given(blocks_of_reports(), st.randoms())
def test_the_order_of_the_reports_does_not_change_who_contradicts_whom(
    block: list[Report], random: Random
) -> None:
    shuffled = random.sample(block, len(block))

    assert in_any_order(disagreements(shuffled)) == in_any_order(disagreements(block))
