from datetime import date

from building import Told, a_place, an_extraction, answers_of, day
from detente.export import event_record
from detente.model import Filter, ListedEvent
from detente.ontology import ClaimType
from detente.showing import ShownEvent, shown
from detente.store import Answers

CHARGE = Told(initiators=("Ruritania",), trigger="accused", recipients=("Graustark",))
DENIAL = Told(initiators=("Graustark",), trigger="denied")
DAY = day("2019-03-27")
PLACE = a_place()


def only(answers: Answers, kind: ClaimType) -> ListedEvent:
    (listed,) = answers.events(Filter(types=(kind,)))
    return listed


def typed(told: Told, kind: ClaimType) -> Told:
    return Told(
        initiators=told.initiators, trigger=told.trigger, recipients=told.recipients, type=kind
    )


def test_a_charge_is_shown_with_the_claims_that_deny_it() -> None:
    article = an_extraction(typed(CHARGE, ClaimType.ACCUSE), typed(DENIAL, ClaimType.REJECT))

    with answers_of(article) as answers:
        charge = only(answers, ClaimType.ACCUSE)
        found = shown(answers, charge.event.id)

    assert isinstance(found, ShownEvent)
    assert [claim.trigger for claim in found.claims] == ["accused"]
    assert [claim.trigger for claim in found.denials] == ["denied"]


def test_those_to_whom_a_deed_is_laid_are_told_by_name() -> None:
    articles = [
        an_extraction(
            Told(
                initiators=(who,),
                trigger="bombed",
                recipients=("Graustark",),
                type=ClaimType.ASSAULT,
                when=DAY,
                place=PLACE,
                rest=rest,
            ),
            outlet=outlet,
        )
        for who, outlet, rest in (
            ("Ruritania", "Gazette", "near the salt works of Zenda before dawn"),
            ("Hentzau", "Courier", "before dawn the old salt works in Zenda town"),
        )
    ]

    with answers_of(*articles) as answers:
        record = event_record(only(answers, ClaimType.ASSAULT))

    (disagreement,) = record["disagreements"]
    assert disagreement["about"] == "who did it"
    assert {version["value"] for version in disagreement["versions"]} == {"Ruritania", "Hentzau"}


def test_a_document_is_shown_with_those_that_share_its_words() -> None:
    told = [Told(rest=f"in the hall of the town of number {count}") for count in range(6)]
    first = an_extraction(*told, outlet="Gazette", published=date(2019, 3, 1))
    again = an_extraction(*told, outlet="Post", published=date(2019, 3, 2))

    with answers_of(first, again) as answers:
        one, other = (shown(answers, item.document.id).record() for item in (first, again))

    assert (one["copy_of"], other["copy_of"]) == (None, first.document.id)
    assert [copy["id"] for copy in one["copies"]] == [again.document.id]
    assert [copy["id"] for copy in other["copies"]] == [first.document.id]
    assert one["copies"][0]["shared"] == 1.0
