from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from building import Told, an_extraction, answers_of, day
from chance import CAST, NAMES, articles, few
from detente.dates import DateRange
from detente.history import History, balance_of, history_of, outlines
from detente.model import Extraction, Filter
from detente.ontology import ClaimType
from detente.relate import Unit
from detente.store import Answers

IN_2012, IN_2019 = date(2012, 3, 1), date(2019, 3, 1)
stores = st.lists(articles(), min_size=1, max_size=4)
pairs = st.lists(st.sampled_from(NAMES[:5]), min_size=2, max_size=2, unique=True)


def history(answers: Answers, one: str, other: str, *, direct: bool = False) -> History:
    return history_of(answers, answers.actor_named(one), answers.actor_named(other), direct=direct)


def events_of(found: History) -> set[str]:
    return {episode.listed.event.id for episode in found.episodes}


def known(answers: Answers, *names: str) -> bool:
    return all(answers_has(answers, name) for name in names)


def answers_has(answers: Answers, name: str) -> bool:
    return any(name == listed.actor.name for listed in answers.actors())


@few
@given(stores, pairs)
def test_what_is_rolled_up_holds_what_the_two_do_themselves(
    found: list[Extraction], pair: list[str]
) -> None:
    with answers_of(*found) as answers:
        if not known(answers, *pair):
            return
        whole, alone = history(answers, *pair), history(answers, *pair, direct=True)

    assert events_of(alone) <= events_of(whole)
    assert {claim.id for claim in alone.relations} <= {claim.id for claim in whole.relations}


@few
@given(stores, pairs)
def test_every_figure_leads_to_an_event_of_the_history(
    found: list[Extraction], pair: list[str]
) -> None:
    with answers_of(*found) as answers:
        if not known(answers, *pair):
            return
        whole = history(answers, *pair)

    events = events_of(whole)
    claims = {claim.id for episode in whole.episodes for claim in episode.claims}
    told = {claim.id for claim in whole.relations}
    for period in (*whole.periods, *whole.series):
        assert set(period.event_ids) <= events
        for picture in period.pictures:
            assert set(picture.claim_ids) <= claims
    for turn in whole.turns:
        assert {*turn.before_ids, *turn.after_ids} <= events
        assert {claim.id for claim in turn.claims} <= told
    for standing in whole.standings:
        assert {claim.id for claim in standing.claims} <= told


@few
@given(stores, pairs)
def test_a_history_is_the_same_from_either_side(found: list[Extraction], pair: list[str]) -> None:
    with answers_of(*found) as answers:
        if not known(answers, *pair):
            return
        one, other = history(answers, *pair), history(answers, *reversed(pair))

    assert (one.tie, one.series, one.turns, one.episodes) == (
        other.tie,
        other.series,
        other.turns,
        other.episodes,
    )
    assert [(gap.first, gap.last, gap.is_quiet) for gap in one.gaps] == [
        (gap.first, gap.last, gap.is_quiet) for gap in other.gaps
    ]


def test_what_others_do_does_not_move_the_turns_of_two() -> None:
    days = [date(2019, month, 15) for month in range(1, 11)]
    fell_out = an_extraction(
        *(
            Told(
                initiators=("Ruritania",),
                recipients=("Graustark",),
                type=ClaimType.AID if when.month <= 5 else ClaimType.ASSAULT,
                when=DateRange.of_day(when),
                rest=f"number {when.month}",
            )
            for when in days
        )
    )
    strangers = an_extraction(
        *(
            Told(
                initiators=("Ruritania", "Zenda"),
                recipients=("Borduria",),
                type=ClaimType.COERCE,
                when=DateRange.of_day(when),
            )
            for when in days
        ),
        Told(initiators=("Graustark", "Borduria"), type=ClaimType.COOLING),
    )
    with answers_of(fell_out) as answers:
        before = history(answers, "Ruritania", "Graustark")
    with answers_of(fell_out, strangers) as answers:
        after = history(answers, "Ruritania", "Graustark")

    (turn,) = before.turns
    assert (turn.direction, turn.first, turn.last) == ("cooling", days[4], days[5])
    assert (after.turns, after.series, after.tie) == (before.turns, before.series, before.tie)


def test_people_count_for_the_side_that_they_served_at_the_time() -> None:
    def serves(body: str, published: date) -> list[Extraction]:
        told = Told(
            initiators=("Rupert Hentzau",),
            trigger="leads",
            recipients=(body,),
            type=ClaimType.LEADS,
        )
        again = Told(
            initiators=("Rupert Hentzau",),
            trigger="heads",
            recipients=(body,),
            type=ClaimType.LEADS,
        )
        return [an_extraction(told, again, published=published, cast=CAST)]

    def attacks(on: str) -> Told:
        return Told(
            initiators=("Rupert Hentzau",),
            trigger="bombed",
            recipients=("Borduria",),
            type=ClaimType.ASSAULT,
            when=day(on),
        )

    told = an_extraction(attacks("2012-03-02"), attacks("2019-03-02"), published=IN_2019, cast=CAST)
    stays = an_extraction(Told(initiators=("Ruritania", "Graustark")), published=IN_2012, cast=CAST)
    with answers_of(
        told, stays, *serves("Ruritania", IN_2012), *serves("Graustark", IN_2019)
    ) as answers:
        first, later = (
            [episode.listed.event.when for episode in history(answers, body, "Borduria").episodes]
            for body in ("Ruritania", "Graustark")
        )

    assert first == [day("2012-03-02")]
    assert later == [day("2019-03-02")]


@few
@given(stores)
def test_the_list_of_ties_tells_the_turns_of_the_two_alone(found: list[Extraction]) -> None:
    with answers_of(*found) as answers:
        for outline in outlines(answers, Filter()):
            listed = outline.listed
            one, other = (answers.actor(actor.id) for actor in (listed.one, listed.other))
            alone = history_of(answers, one, other, direct=True)

            assert outline.turns == alone.turns
            assert sorted(outline.event_ids) == sorted(alone.tie.event_ids)
            assert listed.events == len(outline.event_ids)


@few
@given(stores, st.sampled_from(NAMES[:5]), st.booleans(), st.none() | st.sampled_from(Unit))
def test_a_balance_counts_every_event_once_and_with_each_other_actor(
    found: list[Extraction],
    name: str,
    direct: bool,  # noqa: FBT001 - hypothesis gives it so
    unit: Unit | None,
) -> None:
    with answers_of(*found) as answers:
        if not known(answers, name):
            return
        one = answers.actor_named(name)
        balance = balance_of(answers, one, direct=direct, unit=unit)
        ties = [
            history_of(answers, one, answers.actor(partner.other.id), direct=True)
            for partner in balance.partners
        ]

    events = {event_id for partner in balance.partners for event_id in partner.tie.event_ids}
    assert balance.events == len(events)
    assert one.actor.id not in {partner.other.id for partner in balance.partners}
    assert balance.unit is (unit or balance.unit)
    for partner, tie in zip(balance.partners, ties, strict=True):
        assert partner.tie.id == tie.tie.id
        if direct:
            assert partner.tie == tie.tie
            assert partner.turns == tie.turns
        else:
            assert set(tie.tie.event_ids) <= set(partner.tie.event_ids)
