"""What analysts decide holds, whatever is read later, and can be taken back."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import building
from building import Told, add_to, an_extraction, day, lists_of
from chance import CAST, few, newsrooms
from detente import concluding, pipeline, reviewing
from detente.errors import JudgementError, NotFoundError
from detente.model import Action, Extraction, Judgement, Kind
from detente.ontology import ClaimType, Modality
from detente.reviewing import Signature, Wished
from detente.store import Answers, Store

pytestmark = pytest.mark.usefixtures("backend")


ME = Signature(by="Flavia", because="I was there")


def read(folder: Path, *extractions: Extraction) -> Store:
    store = Store(building.place(folder))
    add_to(store, *extractions)
    return store


def decide(store: Store, what: Callable[[Answers], Judgement]) -> str:
    with store.reading() as answers:
        judgement = what(answers)
    assert pipeline.judge(store, [judgement]) == 1
    return judgement.id


def undo(store: Store, judgement_id: str) -> str:
    return decide(store, lambda answers: reviewing.undo(answers, judgement_id, ME))


def lists(store: Store) -> dict[str, list[Any]]:
    with store.reading() as answers:
        return lists_of(answers)


def names(store: Store) -> set[str]:
    return {listed.actor.name for listed in lists(store)["actors"]}


def a_visit(visitor: str, host: str = "Graustark", outlet: str = "One") -> Extraction:
    told = Told(initiators=(visitor,), recipients=(host,), when=day("2019-03-01"))
    return an_extraction(told, cast=CAST, outlet=outlet)


def of_two_spellings() -> tuple[Extraction, ...]:
    cast = {name: {"kind": Kind.PERSON} for name in ("Michael Bersonin", "Mikhail Borsanyin")}
    told = (
        Told(initiators=(name,), recipients=("Graustark",), when=day(f"2019-0{number}-01"))
        for number, name in enumerate(cast, start=1)
    )
    return tuple(
        an_extraction(item, cast=cast, outlet=name) for item, name in zip(told, cast, strict=True)
    )


def merged(answers: Answers) -> Judgement:
    return reviewing.merge(answers, ("Michael Bersonin", "Mikhail Borsanyin"), ME)


# ------------------------------------------------------------------------------------------ actors


def test_merged_actors_are_the_first_under_the_names_of_all(tmp_path: Path) -> None:
    with read(tmp_path, *of_two_spellings()) as store:
        decide(store, merged)

        found = {listed.actor.name: listed for listed in lists(store)["actors"]}
        (tie,) = lists(store)["ties"]

    assert found.keys() == {"Michael Bersonin", "Graustark"}
    assert found["Michael Bersonin"].actor.aliases == ("Mikhail Borsanyin",)
    assert found["Michael Bersonin"].claims == 2
    assert tie.events == len({1, 2})


def test_a_merge_holds_for_articles_that_come_later(tmp_path: Path) -> None:
    first, second = of_two_spellings()
    cast = {"Mikhail Borsanyin": {"kind": Kind.PERSON}}
    later = an_extraction(
        Told(initiators=("Mikhail Borsanyin",), trigger="saw"), cast=cast, outlet="Later"
    )
    with read(tmp_path, first, second) as store:
        decide(store, merged)
        add_to(store, later)

        (listed,) = (item for item in lists(store)["actors"] if item.actor.kind is Kind.PERSON)

    assert listed.claims == 3


def test_a_split_name_is_an_actor_of_its_own(tmp_path: Path) -> None:
    cast: dict[str, dict[str, Any]] = {
        "Rupert Hentzau": {"kind": Kind.PERSON, "aliases": ("Hentzau",)},
        "Hentzau": {"kind": Kind.PERSON},
    }
    with read(
        tmp_path,
        an_extraction(Told(initiators=("Rupert Hentzau",)), cast=cast),
        an_extraction(Told(initiators=("Hentzau",), trigger="saw"), cast=cast),
    ) as store:
        assert names(store) == {"Rupert Hentzau"}
        decide(store, lambda answers: reviewing.split(answers, "Rupert Hentzau", ["Hentzau"], ME))

        assert names(store) == {"Rupert Hentzau", "Hentzau"}


def test_an_article_of_its_own_can_be_split_from_an_actor(tmp_path: Path) -> None:
    visits = [a_visit("Rudolf Rassendyll", outlet=outlet) for outlet in ("One", "Two")]
    with read(tmp_path, *visits) as store:
        part = visits[1].document.id
        decide(store, lambda answers: reviewing.split(answers, "Rudolf Rassendyll", [part], ME))

        people = [item for item in lists(store)["actors"] if item.actor.kind is Kind.PERSON]

    assert [item.claims for item in people] == [1, 1]
    assert len({item.actor.id for item in people}) == 2


# ------------------------------------------------------------------------------------------ claims


def test_a_rejected_claim_counts_for_nothing(tmp_path: Path) -> None:
    one, other = a_visit("Zenda"), a_visit("Rupert Hentzau", outlet="Other")
    with read(tmp_path, one, other) as store:
        decide(store, lambda answers: reviewing.reject(answers, one.claims[0].id, ME))

        found = lists(store)

    assert [claim.id for claim in found["claims"]] == [other.claims[0].id]
    assert {listed.actor.name for listed in found["actors"]} == {"Rupert Hentzau", "Graustark"}
    assert len(found["events"]) == len(found["ties"]) == 1
    assert {document.claims for document in found["documents"]} == {0, 1}


def test_a_corrected_claim_says_what_the_analyst_does(tmp_path: Path) -> None:
    visit = a_visit("Zenda")
    wished = Wished(
        type="ASSAULT",
        modality="possible",
        when="2018-05",
        place="Beirut, LB",
        initiators=("Rupert Hentzau",),
        recipients=("Zenda", "Graustark"),
    )
    with read(tmp_path, visit, a_visit("Rupert Hentzau", outlet="Other")) as store:
        claim_id = visit.claims[0].id
        decide(store, lambda answers: reviewing.correct(answers, claim_id, wished, ME))
        (claim,) = (item for item in lists(store)["claims"] if item.made_by != "hand 1")
        (event,) = (item for item in lists(store)["events"] if item.event.type == "ASSAULT")

    assert (claim.type, claim.modality) == (ClaimType.ASSAULT, Modality.POSSIBLE)
    assert claim.when is not None
    assert str(claim.when.range) == "2018-05-01 to 2018-05-31"
    assert claim.place is not None
    assert (claim.place.place.name, claim.place.place.country) == ("Beirut", "LB")
    assert [party.name for party in claim.initiators] == ["Rupert Hentzau"]
    assert [party.name for party in claim.recipients] == ["Zenda", "Graustark"]
    assert claim.made_by == "judgement of Flavia"
    assert event.event.claim_ids == (claim.id,)


def test_what_is_not_known_after_all_is_taken_from_a_claim(tmp_path: Path) -> None:
    visit = a_visit("Zenda")
    wished = Wished(when="unknown", recipients=("nobody",))
    with read(tmp_path, visit) as store:
        decide(store, lambda answers: reviewing.correct(answers, visit.claims[0].id, wished, ME))
        (claim,) = lists(store)["claims"]

    assert claim.when is None
    assert claim.recipients == ()


def test_a_correction_is_corrected_by_citing_either(tmp_path: Path) -> None:
    visit = a_visit("Zenda")
    with read(tmp_path, visit) as store:
        decide(
            store,
            lambda answers: reviewing.correct(answers, visit.claims[0].id, Wished(type="AID"), ME),
        )
        (claim,) = lists(store)["claims"]
        decide(
            store,
            lambda answers: reviewing.correct(answers, claim.id, Wished(when="2017"), ME),
        )
        (claim,) = lists(store)["claims"]
        (event,) = lists(store)["events"]

    assert event.event.claim_ids == (claim.id,)
    assert claim.type is ClaimType.AID
    assert claim.when is not None
    assert str(claim.when.range) == "2017-01-01 to 2017-12-31"


# ------------------------------------------------------------------------------------------ events


def two_meetings() -> tuple[Extraction, Extraction]:
    one, other = (
        an_extraction(
            Told(initiators=("Ruritania", "Graustark"), when=day(date)), outlet=date, cast=CAST
        )
        for date in ("2019-03-01", "2019-03-04")
    )
    return one, other


def merged_events(answers: Answers) -> Judgement:
    return reviewing.merge(answers, [item.event.id for item in answers.events()], ME)


def test_merged_events_are_one(tmp_path: Path) -> None:
    with read(tmp_path, *two_meetings()) as store:
        assert len(lists(store)["events"]) == 2
        decide(store, merged_events)
        (listed,) = lists(store)["events"]
        (tie,) = lists(store)["ties"]

    assert listed.event.documents == 2
    assert tie.events == 1


def test_events_of_several_blocks_can_be_merged(tmp_path: Path) -> None:
    one = a_visit("Zenda")
    other = a_visit("Rupert Hentzau", host="Rudolf Rassendyll", outlet="Other")
    with read(tmp_path, one, other) as store:
        before = lists(store)
        assert len(before["events"]) == 2
        judgement_id = decide(store, merged_events)
        assert len(lists(store)["events"]) == 1
        undo(store, judgement_id)

        assert lists(store) == before


def test_claims_split_from_an_event_are_one_of_their_own(tmp_path: Path) -> None:
    visits = [a_visit("Zenda", outlet=outlet) for outlet in ("One", "Two")]
    with read(tmp_path, *visits) as store:
        (listed,) = lists(store)["events"]
        part = listed.event.claim_ids[1]
        decide(store, lambda answers: reviewing.split(answers, listed.event.id, [part], ME))

        found = sorted(item.event.claim_ids for item in lists(store)["events"])

    assert found == sorted((claim_id,) for claim_id in listed.event.claim_ids)


# ------------------------------------------------------------------------- taken back and replayed


Deciding = Callable[[Answers], Judgement]


def last_claim(answers: Answers) -> Judgement:
    (listed,) = answers.events()
    return reviewing.split(answers, listed.event.id, listed.event.claim_ids[1:], ME)


def decisions() -> Iterator[tuple[str, tuple[Extraction, ...], Deciding]]:
    """Yield every kind of decision with the articles that it is about."""
    visits = (a_visit("Zenda"), a_visit("Rupert Hentzau", outlet="Other"))
    claim_id = visits[0].claims[0].id
    wished = Wished(type="AID", initiators=("Rupert Hentzau",), place="unknown")
    twice = tuple(a_visit("Rudolf Rassendyll", outlet=outlet) for outlet in ("One", "Two"))
    part = twice[1].document.id
    yield "merge actors", of_two_spellings(), merged
    yield (
        "split actor",
        twice,
        lambda answers: reviewing.split(answers, "Rudolf Rassendyll", [part], ME),
    )
    yield "reject", visits, lambda answers: reviewing.reject(answers, claim_id, ME)
    yield "correct", visits, lambda answers: reviewing.correct(answers, claim_id, wished, ME)
    yield "merge events", two_meetings(), merged_events
    yield "split event", tuple(a_visit("Zenda", outlet=outlet) for outlet in ("1", "2")), last_claim


@pytest.mark.parametrize(
    ("articles", "decision"), [pytest.param(*rest, id=name) for name, *rest in decisions()]
)
class TestEveryDecision:
    def test_is_taken_back_as_if_it_had_not_been(
        self, tmp_path: Path, articles: tuple[Extraction, ...], decision: Deciding
    ) -> None:
        with read(tmp_path, *articles) as store:
            before = lists(store)
            judgement_id = decide(store, decision)
            judged = lists(store)
            undoing = undo(store, judgement_id)
            assert lists(store) == before
            undo(store, undoing)

            assert lists(store) == judged
            assert judged != before

    def test_holds_in_another_store_of_the_same_articles_in_any_order(
        self, tmp_path: Path, articles: tuple[Extraction, ...], decision: Deciding
    ) -> None:
        with read(tmp_path, *articles) as store:
            decide(store, decision)
            judged_file = tmp_path / "judged.jsonl"
            with store.reading() as answers, judged_file.open("w", encoding="utf-8") as file:
                reviewing.write_judgements(answers, file)
            judged = lists(store)
        decided = list(reviewing.read_judgements(tmp_path / "judged.jsonl"))
        (tmp_path / "other").mkdir()
        with read(tmp_path / "other") as other:
            pipeline.judge(other, decided)
            for extraction in reversed(articles):
                add_to(other, extraction)

            assert lists(other) == judged
            assert pipeline.judge(other, decided) == 0

    def test_holds_when_all_is_concluded_again(
        self,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        articles: tuple[Extraction, ...],
        decision: Deciding,
    ) -> None:
        with read(tmp_path, *articles) as store:
            decide(store, decision)
            judged = lists(store)
            monkeypatch.setattr(concluding, "__version__", "99")
            with store.writing() as evidence:
                pipeline.add(evidence, an_extraction(published=None))
            pipeline.conclude(store)
            found = lists(store)

        found["documents"] = [item for item in found["documents"] if item.claims]
        judged["documents"] = [item for item in judged["documents"] if item.claims]
        assert found == judged

    def test_is_said_to_apply_only_where_its_things_are(
        self, tmp_path: Path, articles: tuple[Extraction, ...], decision: Deciding
    ) -> None:
        with read(tmp_path, *articles) as store:
            decide(store, decision)
            with store.reading() as answers:
                (listed,) = answers.judgements()
        (tmp_path / "other").mkdir()
        with read(tmp_path / "other", a_visit("Strelsau", host="Hofbau")) as other:
            before = lists(other)
            pipeline.judge(other, [listed.judgement])
            with other.reading() as answers:
                (elsewhere,) = answers.judgements()

            assert lists(other) == before
        assert listed.applies
        assert not elsewhere.applies


@st.composite
def choices(draw: st.DrawFn) -> Callable[[Answers], Judgement | None]:
    """Decisions on whatever a store holds; none where it holds too little."""
    kind, first, second = (draw(st.integers(0, 99)) for _ in range(3))

    def choose(answers: Answers) -> Judgement | None:
        actors = sorted(item.actor.id for item in answers.actors())
        events = sorted(item.event.id for item in answers.events())
        claims = sorted(claim.id for claim in answers.claims())
        if not actors or not claims:
            return None
        actor, other = (actors[number % len(actors)] for number in (first, second))
        claim = claims[first % len(claims)]
        whole = max(answers.events(), key=lambda item: item.event.claim_ids, default=None)
        wished = Wished(type="AID", when="2019-03-01", recipients=(other,))
        parts = answers.identities(actor)
        possible: tuple[Deciding, ...] = (
            lambda _: reviewing.merge(answers, (actor, other), ME),
            lambda _: reviewing.split(answers, actor, [parts[0].identity.entity_id], ME),
            lambda _: reviewing.split(answers, actor, [parts[-1].name], ME),
            lambda _: reviewing.reject(answers, claim, ME),
            lambda _: reviewing.correct(answers, claim, wished, ME),
            lambda _: reviewing.merge(answers, events[:2], ME),
            lambda _: reviewing.split(answers, whole.event.id if whole else "evt-", [claim], ME),
        )
        try:
            return possible[kind % len(possible)](answers)
        except (JudgementError, NotFoundError):
            return None

    return choose


def decide_some(store: Store, choices: Iterable[Callable[[Answers], Judgement | None]]) -> None:
    for choose in choices:
        with store.reading() as answers:
            judgement = choose(answers)
        if judgement is not None:
            pipeline.judge(store, [judgement])


@few
@given(newsrooms(), st.lists(choices(), min_size=1, max_size=3))
def test_judgements_hold_in_whatever_order_they_and_the_articles_come(
    found: list[Extraction], some: list[Callable[[Answers], Judgement | None]]
) -> None:
    with TemporaryDirectory() as folder, read(Path(folder), *found) as store:
        decide_some(store, some)
        judged = lists(store)
        with store.reading() as answers:
            decided = [item.judgement for item in answers.judgements()]
    with TemporaryDirectory() as folder, read(Path(folder)) as other:
        pipeline.judge(other, decided)
        for extraction in found:
            add_to(other, extraction)

        assert lists(other) == judged


@few
@given(newsrooms(), st.lists(choices(), min_size=1, max_size=3))
def test_with_all_judgements_undone_a_store_is_as_before(
    found: list[Extraction], some: list[Callable[[Answers], Judgement | None]]
) -> None:
    with TemporaryDirectory() as folder, read(Path(folder), *found) as store:
        before = lists(store)
        decide_some(store, some)
        with store.reading() as answers:
            decided = [item.judgement.id for item in answers.judgements()]
        for judgement_id in decided:
            undo(store, judgement_id)

        assert lists(store) == before


# ------------------------------------------------------------------------------------ what is wrong


@contextmanager
def refused(store: Store, match: str) -> Iterator[Answers]:
    errors = (JudgementError, NotFoundError)
    with pytest.raises(errors, match=match) as raised, store.reading() as answers:
        yield answers
    assert raised.value.hint


def test_what_cannot_be_is_refused_with_what_to_do(tmp_path: Path) -> None:
    visit = a_visit("Rupert Hentzau")
    claim_id = visit.claims[0].id
    with read(tmp_path, visit) as store:
        event_id = lists(store)["events"][0].event.id
        with refused(store, "one thing alone") as answers:
            reviewing.merge(answers, ["Graustark"], ME)
        with refused(store, "a person and a body") as answers:
            reviewing.merge(answers, ["Graustark", "Rupert Hentzau"], ME)
        with refused(store, "one actor already") as answers:
            reviewing.merge(answers, ["Graustark", "graustark"], ME)
        with refused(store, "an actor and an event") as answers:
            reviewing.merge(answers, ["Graustark", event_id], ME)
        with refused(store, "is no part of") as answers:
            reviewing.split(answers, "Graustark", ["Zenda"], ME)
        with refused(store, "nothing of Graustark would be left") as answers:
            reviewing.split(answers, "Graustark", ["Graustark"], ME)
        with refused(store, "nothing of evt-.* would be left") as answers:
            reviewing.split(answers, event_id, [claim_id], ME)
        with refused(store, "no claim 'clm-none'") as answers:
            reviewing.reject(answers, "clm-none", ME)
        with refused(store, "nothing is to be corrected") as answers:
            reviewing.correct(answers, claim_id, Wished(), ME)
        with refused(store, "'lately' is not a time") as answers:
            reviewing.correct(answers, claim_id, Wished(when="lately"), ME)
        with refused(store, "no place 'Nowhere at All' is known") as answers:
            reviewing.correct(answers, claim_id, Wished(place="Nowhere at All"), ME)
        with refused(store, "no judgement 'jdg-none'") as answers:
            reviewing.undo(answers, "jdg-none", ME)


def test_a_file_of_something_else_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "letter.jsonl").write_text('{"to": "Flavia"}\n')

    with pytest.raises(JudgementError, match="line 1 is no judgement"):
        list(reviewing.read_judgements(tmp_path / "letter.jsonl"))


# ----------------------------------------------------------------------------------------- doubts


def test_the_queue_leaves_out_what_is_judged(tmp_path: Path) -> None:
    told = Told(initiators=("Zenda",), recipients=("Graustark",), type=ClaimType.ACCUSE)
    with read(tmp_path, an_extraction(told, cast=CAST)) as store:
        with store.reading() as answers:
            (doubt,) = answers.doubts()
        event = lists(store)["events"][0].event
        assert (doubt.id, doubt.about) == (event.id, "accusation")
        wished = Wished(when="2019-03-01")
        decide(store, lambda answers: reviewing.correct(answers, event.claim_ids[0], wished, ME))
        with store.reading() as answers:
            found = answers.doubts()

    assert found == []


def in_doubt(store: Store) -> set[tuple[str, str]]:
    with store.reading() as answers:
        return {(doubt.about, doubt.id) for doubt in answers.doubts()}


def confirm(store: Store, *ids: str, parts: tuple[str, ...] = ()) -> str:
    return decide(store, lambda answers: reviewing.confirm(answers, ids, ME, parts=parts))


def of_two_names() -> tuple[Extraction, ...]:
    """Return articles that accuse somebody, whom the second spells in another way."""
    cast = {name: {"kind": Kind.PERSON} for name in ("Rupert Hentzau", "Rupert Hentzow")}
    return tuple(
        an_extraction(
            Told(
                initiators=("Graustark",),
                trigger=trigger,
                recipients=(name,),
                type=ClaimType.ACCUSE,
            ),
            cast=cast,
        )
        for trigger, name in zip(("accused", "blamed"), cast, strict=True)
    )


def test_what_is_confirmed_is_no_longer_in_doubt_and_changes_nothing_else(tmp_path: Path) -> None:
    with read(tmp_path, *of_two_names()) as store:
        before, doubts = lists(store), in_doubt(store)
        assert {about for about, _ in doubts} == {"accusation", "identity"}
        made = [confirm(store, identifier) for _, identifier in sorted(doubts)]

        assert in_doubt(store) == set()
        assert store.is_fresh()
        assert lists(store) == before
        for judgement_id in made:
            undo(store, judgement_id)
        assert in_doubt(store) == doubts


def test_a_confirmed_claim_takes_its_own_doubt_out_and_no_others(tmp_path: Path) -> None:
    with read(tmp_path, *of_two_names()) as store:
        doubts = in_doubt(store)
        (first, *_) = (item.event for item in lists(store)["events"])
        confirm(store, first.claim_ids[0])

        assert in_doubt(store) == doubts - {("accusation", first.id)}


def test_one_name_of_an_actor_can_be_confirmed(tmp_path: Path) -> None:
    with read(tmp_path, *of_two_names()) as store:
        (actor_id,) = (identifier for about, identifier in in_doubt(store) if about == "identity")
        confirm(store, actor_id, parts=("Rupert Hentzau",))
        assert ("identity", actor_id) in in_doubt(store)

        confirm(store, actor_id, parts=("rupert hentzow",))
        assert ("identity", actor_id) not in in_doubt(store)


def test_what_comes_after_a_confirmation_is_doubtful_again(tmp_path: Path) -> None:
    first, second = of_two_names()
    cast = {"Ruppert Hentzau": {"kind": Kind.PERSON}}
    with read(tmp_path, first, second) as store:
        (actor_id,) = (identifier for about, identifier in in_doubt(store) if about == "identity")
        confirm(store, actor_id)
        told = Told(initiators=("Ruppert Hentzau",))
        add_to(store, an_extraction(told, cast=cast, outlet="Later"))

        assert len(lists(store)["actors"]) == len({"Graustark", "Rupert Hentzau"})
        assert ("identity", actor_id) in in_doubt(store)


def test_parts_that_are_none_cannot_be_confirmed(tmp_path: Path) -> None:
    with read(tmp_path, *of_two_names()) as store, store.reading() as answers:
        (event, *_) = (item.event for item in answers.events())
        for things, parts in (([event.id], ["Graustark"]), (["Graustark"], ["Zenda"])):
            with pytest.raises(JudgementError, match="part"):
                reviewing.confirm(answers, things, ME, parts=parts)
        with pytest.raises(NotFoundError):
            reviewing.confirm(answers, ["clm-none"], ME)


def test_undoings_that_undo_each_other_are_listed(tmp_path: Path) -> None:
    one, other = (
        Judgement(id=f"jdg-{name}", action=Action.UNDO, by="A", at=f"{day}", undoes=f"jdg-{undone}")
        for name, undone, day in (("a", "b", "2019-03-02"), ("b", "a", "2019-03-01"))
    )
    with read(tmp_path) as store:
        pipeline.judge(store, [one, other])
        with store.reading() as answers:
            found = {item.judgement.id: item.undone_by for item in answers.judgements()}

    assert found == {"jdg-a": None, "jdg-b": "jdg-a"}
