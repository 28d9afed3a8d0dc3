from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from building import LONG_AGO, a_place, a_report, day, open_range
from chance import reports
from detente.dates import DateRange
from detente.merge.same import is_close, same_happening
from detente.model import Report
from detente.ontology import ClaimType, Modality


@given(reports(), reports())
def test_being_the_same_is_mutual(one: Report, other: Report) -> None:
    assert same_happening(one, other) == same_happening(other, one)


def test_reports_of_one_day_by_two_outlets_tell_of_one_happening() -> None:
    assert same_happening(a_report("clm-a"), a_report("clm-b"))


def test_a_report_may_leave_a_party_out() -> None:
    assert same_happening(
        a_report("clm-a", initiators=("act-a", "act-b", "act-c")),
        a_report("clm-b", initiators=("act-a", "act-c")),
    )


def test_an_article_goes_on_to_name_guests_of_a_meeting() -> None:
    def held(claim_id: str, *who: str, **changes: object) -> Report:
        given: dict[str, object] = {"document_id": "doc-1", "place": a_place(), "initiators": who}
        return a_report(claim_id, **(given | changes))

    one = held("clm-a", "act-a", "act-b")

    assert same_happening(one, held("clm-b", "act-a", "act-c"))
    assert not same_happening(one, held("clm-b", "act-c", "act-d"))
    assert not same_happening(one, held("clm-b", "act-a", "act-c", at=5000))
    assert not same_happening(one, held("clm-b", "act-a", "act-c", place=a_place("Norway")))
    assert not same_happening(one, held("clm-b", "act-a", "act-c", document_id="doc-2"))


def test_who_attacked_whom_matters() -> None:
    one = a_report("clm-a", type=ClaimType.ASSAULT, initiators=("act-a",), recipients=("act-b",))
    other = a_report("clm-b", type=ClaimType.ASSAULT, initiators=("act-b",), recipients=("act-a",))

    assert not same_happening(one, other)


def test_those_who_act_for_one_state_are_one_party() -> None:
    one = a_report("clm-a", initiators=("act-minister", "act-b"))
    principals = (frozenset({"act-state", "act-b"}), frozenset[str]())

    assert same_happening(
        a_report("clm-b", initiators=("act-state", "act-b"), principals=principals),
        a_report("clm-c", initiators=one.initiators, principals=principals),
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (a_place("Oslo"), None, True),
        (a_place("Oslo"), a_place("Oslo"), True),
        (a_place("Oslo"), a_place("Bergen"), False),
        (a_place("Oslo"), a_place("Norway"), True),
        (a_place("Oslo"), a_place("Paris", "FR"), False),
        (a_place("Strelsau", None), a_place("Oslo"), False),
        (a_place("Strelsau", None), a_place("Zenda", None), True),
    ],
)
def test_a_place_fits_itself_and_the_country_around_it(
    one: object, other: object, *, same: bool
) -> None:
    other_words = {"trigger": "saw", "sentence": "Graustark saw Ruritania."}

    assert (
        same_happening(a_report("clm-a", place=one), a_report("clm-b", place=other, **other_words))
        == same
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (day("2019-03-27"), day("2019-03-28"), False),
        (day("2019-03-27"), DateRange.of_week(date(2019, 3, 27)), True),
        (day("2019-03-27"), DateRange.of_month(2019, 3), True),
        (day("2019-03-27"), DateRange.of_year(2019), False),
        (day("2019-03-27"), open_range(first=date(2019, 1, 1)), False),
        (DateRange.of_year(2019), DateRange.of_year(2019), False),
        (day("2019-03-27"), None, False),
        (None, None, False),
    ],
)
def test_close_dates_hold_reports_of_two_articles_together(
    one: DateRange | None, other: DateRange | None, *, same: bool
) -> None:
    one_report, other_report = (
        a_report(claim_id, when=when, published=None)
        for claim_id, when in (("clm-a", one), ("clm-b", other))
    )

    assert same_happening(one_report, other_report) == same


def test_an_article_that_dates_a_happening_loosely_twice_tells_of_one() -> None:
    one, other = (
        a_report(claim_id, document_id="doc-1", when=DateRange.of_year(2019))
        for claim_id in ("clm-a", "clm-b")
    )

    assert same_happening(one, other)


@pytest.mark.parametrize(
    ("trigger", "at", "same"), [("Met", 5000, True), ("saw", 200, True), ("saw", 5000, False)]
)
def test_an_article_goes_on_with_a_happening_in_the_same_word_or_close_by(
    trigger: str, at: int, *, same: bool
) -> None:
    one = a_report("clm-a", document_id="doc-1", when=None, at=10)
    other = a_report("clm-b", document_id="doc-1", trigger=trigger, at=at)

    assert same_happening(one, other) == same


def test_one_may_accuse_twice_in_a_month_but_not_twice_in_a_day() -> None:
    def accused(claim_id: str, when: DateRange) -> Report:
        return a_report(
            claim_id,
            type=ClaimType.ACCUSE,
            initiators=("act-a",),
            recipients=("act-b",),
            when=when,
        )

    whole = DateRange.of_month(2019, 3)

    assert same_happening(accused("clm-a", day("2019-03-27")), accused("clm-b", day("2019-03-27")))
    assert not same_happening(accused("clm-a", day("2019-03-27")), accused("clm-b", whole))


def test_a_month_is_close_and_a_year_is_not() -> None:
    assert is_close(DateRange.of_month(2019, 1))
    assert not is_close(DateRange.of_year(2019))
    assert not is_close(None)


def told_alike(claim_id: str, **changes: object) -> Report:
    """Return a report in the words of many others of the same news."""
    text = "Envoys of Ruritania and Graustark met for talks on the Strelsau salt tax."
    given: dict[str, object] = {"sentence": text, "opening": text, "at": text.index("met")}
    return a_report(claim_id, **(given | changes))


@pytest.mark.parametrize("when", [None, DateRange.of_year(2019), open_range(first=LONG_AGO)])
def test_what_is_news_in_two_articles_in_like_words_is_one_happening(
    when: DateRange | None,
) -> None:
    assert same_happening(told_alike("clm-a", when=when), told_alike("clm-b"))
    assert same_happening(told_alike("clm-a", when=when), told_alike("clm-b", when=when))


@pytest.mark.parametrize(
    "changes",
    [
        {"published": date(2019, 6, 1)},
        {"published": None},
        {"trigger": "quarrelled"},
        {"sentence": "They met.", "at": 5, "opening": "A word on fishing in Graustark."},
        {"initiators": ("act-ruritania", "act-zenda")},
    ],
)
def test_what_is_no_news_or_in_other_words_or_of_others_is_not(changes: dict[str, object]) -> None:
    other = told_alike("clm-b", when=DateRange.of_year(2019), **changes)

    assert not same_happening(told_alike("clm-a", when=DateRange.of_year(2019)), other)


@pytest.mark.parametrize(
    "changes",
    [
        {"place": a_place("Bergen")},
        {"when": day("2019-03-28"), "place": a_place("Oslo")},
    ],
)
def test_like_words_may_contradict_each_other_in_one_thing(changes: dict[str, object]) -> None:
    one = told_alike("clm-a", place=a_place("Oslo"))
    both = {"when": day("2019-03-28"), "place": a_place("Bergen")}

    assert same_happening(one, told_alike("clm-b", **changes))
    assert not same_happening(one, told_alike("clm-b", **both))


def test_like_words_may_lay_one_deed_to_two() -> None:
    def struck(claim_id: str, who: str, **changes: object) -> Report:
        given: dict[str, object] = {
            "type": ClaimType.ASSAULT,
            "initiators": (who,),
            "recipients": ("act-b",),
            "place": a_place("Oslo"),
        }
        return told_alike(claim_id, **(given | changes))

    one = struck("clm-a", "act-a")

    assert same_happening(one, struck("clm-b", "act-c"))
    assert not same_happening(one, struck("clm-b", "act-c", place=a_place("Norway")))
    assert not same_happening(one, struck("clm-b", "act-c", when=day("2019-03-28")))


def test_a_meeting_to_come_and_one_that_took_place_are_one_in_the_same_word() -> None:
    meeting = a_report("clm-a")
    plan = a_report(
        "clm-b",
        type=ClaimType.AGREE,
        modality=Modality.PLANNED,
        initiators=("act-ruritania",),
        recipients=("act-graustark",),
        trigger="meet",
    )

    assert same_happening(meeting, plan)
    assert not same_happening(meeting, replace(plan, trigger="help"))
