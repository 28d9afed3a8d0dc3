from dataclasses import replace
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from building import a_place, a_report, day
from chance import blocks_of_reports
from detente.dates import DateRange
from detente.merge import merge_reports
from detente.merge.same import same_happening
from detente.model import Event, Report
from detente.ontology import Modality


@given(blocks_of_reports(), st.randoms())
def test_the_order_of_the_reports_does_not_matter(block: list[Report], random: Random) -> None:
    assert merge_reports(random.sample(block, len(block))) == merge_reports(block)


@given(blocks_of_reports())
def test_every_report_tells_of_exactly_one_event(block: list[Report]) -> None:
    told = [claim_id for event in merge_reports(block) for claim_id in event.claim_ids]

    assert sorted(told) == sorted(report.claim_id for report in block)


@given(blocks_of_reports())
def test_all_reports_of_an_event_fit_one_another(block: list[Report]) -> None:
    by_id = {report.claim_id: report for report in block}

    for event in merge_reports(block):
        told = [by_id[claim_id] for claim_id in event.claim_ids]
        assert all(one is other or same_happening(one, other) for one in told for other in told)


@given(blocks_of_reports())
def test_an_event_holds_nothing_that_no_report_tells(block: list[Report]) -> None:
    by_id = {report.claim_id: report for report in block}

    for event in merge_reports(block):
        told = [by_id[claim_id] for claim_id in event.claim_ids]
        assert set(event.initiators) == {name for item in told for name in item.initiators}
        assert set(event.recipients) == {name for item in told for name in item.recipients}
        assert event.mode in {item.mode for item in told}
        assert event.when in {item.when for item in told}
        assert event.place in {item.place for item in told}
        assert event.modality in {item.modality for item in told}
        assert event.documents == len({item.document_id for item in told})
        assert 1 <= event.outlets <= event.documents


@given(blocks_of_reports())
def test_events_have_identifiers_of_their_own(block: list[Report]) -> None:
    events = merge_reports(block)

    assert len({event.id for event in events}) == len(events)


@given(blocks_of_reports())
def test_merging_what_was_merged_once_more_changes_nothing(block: list[Report]) -> None:
    by_id = {report.claim_id: report for report in block}
    events = merge_reports(block)

    again = [merge_reports([by_id[claim_id] for claim_id in event.claim_ids]) for event in events]

    assert again == [[event] for event in events]


def only(*reports: Report) -> Event:
    (event,) = merge_reports(reports)
    return event


def test_two_reports_of_one_day_become_one_event() -> None:
    event = only(a_report("clm-a"), a_report("clm-b"))

    assert event.claim_ids == ("clm-a", "clm-b")
    assert (event.documents, event.outlets) == (2, 2)


def test_reports_that_copy_each_other_count_once() -> None:
    event = only(a_report("clm-a", voice="wire"), a_report("clm-b", voice="wire"))

    assert (event.documents, event.outlets) == (2, 1)


def test_copies_that_carry_other_outlets_names_count_once() -> None:
    event = only(
        a_report("clm-a", group="doc-1", voice="Wire"),
        a_report("clm-b", group="doc-1", voice="Gazette"),
    )

    assert (event.documents, event.outlets) == (2, 1)


@given(blocks_of_reports())
def test_a_report_published_later_leaves_the_identifier_as_it_was(block: list[Report]) -> None:
    for event in merge_reports(block):
        told = [report for report in block if report.claim_id in event.claim_ids]
        # "a" sorts before all others, and the date is as close as any.
        later = replace(
            told[0], claim_id="a", document_id="a", published=date(2025, 1, 1), when=event.when
        )
        together = merge_reports([*told, later])

        assert together[0].id == event.id or len(together) > 1


def test_claims_of_an_event_stand_in_the_order_in_which_they_were_published() -> None:
    event = only(
        a_report("clm-a", published=None),
        a_report("clm-b", published=date(2019, 3, 28)),
        a_report("clm-c", published=date(2019, 3, 27), document_id="doc-1", at=700),
        a_report("clm-d", published=date(2019, 3, 27), document_id="doc-1", at=10),
    )

    assert event.claim_ids == ("clm-d", "clm-c", "clm-b", "clm-a")


def test_the_closest_date_of_all_reports_counts() -> None:
    event = only(
        a_report("clm-a", when=DateRange.of_month(2019, 3)),
        a_report("clm-b", when=day("2019-03-27")),
    )

    assert event.when == day("2019-03-27")


def test_a_loose_date_that_fits_two_events_joins_neither() -> None:
    loose = a_report("clm-c", document_id="doc-1", when=DateRange.of_year(2019))
    events = merge_reports(
        [a_report("clm-a"), a_report("clm-b", when=day("2019-03-28")), loose],
    )

    assert len(events) == 3


def test_a_town_says_more_than_the_country_that_most_reports_name() -> None:
    event = only(
        a_report("clm-a", place=a_place("Norway")),
        a_report("clm-b", place=a_place("Norway")),
        a_report("clm-c", place=a_place("Oslo")),
    )

    assert event.place == a_place("Oslo")


def test_the_firmest_modality_counts() -> None:
    event = only(
        a_report("clm-a", modality=Modality.POSSIBLE),
        a_report("clm-b", modality=Modality.ASSERTED),
        a_report("clm-c", modality=Modality.PLANNED),
    )

    assert event.modality is Modality.ASSERTED


def test_the_parties_that_most_reports_name_stand_first() -> None:
    event = only(
        a_report("clm-a", initiators=("act-z", "act-a")),
        a_report("clm-b", initiators=("act-z",)),
    )

    assert event.initiators == ("act-z", "act-a")
