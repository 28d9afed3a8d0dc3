"""Alerts tell what new articles say about what somebody chose, and nothing else."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from building import Told, add_to, an_extraction, day
from detente.model import Extraction, Kind
from detente.ontology import ClaimType
from detente.store import Store
from detente.watch.alerts import Message, messages_of
from detente.watch.rules import Rule

CAST: dict[str, dict[str, Any]] = {
    "Ruritania": {"kind": Kind.STATE, "country": "RU", "known": "ruritania"},
    "Graustark": {"kind": Kind.STATE, "country": "GR"},
    "Black Elphberg": {"kind": Kind.GROUP, "part_of": "Ruritania"},
}
TIE = (("Ruritania", "Graustark"),)


def a_rule(**changes: Any) -> Rule:  # noqa: ANN401 - those of Rule
    return Rule(**{"name": "Border", "command": ("tell",), **changes})


def a_meeting(when: str = "2019-03-02", **changes: Any) -> Told:  # noqa: ANN401 - those of Told
    return Told(**{"recipients": ("Graustark",), "when": day(when), **changes})


def an_attack(when: str, **changes: Any) -> Told:  # noqa: ANN401 - those of Told
    changes = {"initiators": ("Black Elphberg",), "trigger": "attacked", **changes}
    return a_meeting(when, type=ClaimType.ASSAULT, **changes)


def an_article(*told: Told, outlet: str = "One") -> Extraction:
    return an_extraction(*told, cast=CAST, outlet=outlet)


def alerts(
    folder: Path, rules: Sequence[Rule], new: Sequence[Extraction], known: Sequence[Extraction] = ()
) -> list[Message]:
    """Return what rules tell of new articles in a store that has others."""
    with Store(folder / "news.db") as store:
        add_to(store, *known)
        add_to(store, *new)
        with store.reading() as answers:
            return messages_of(answers, rules, [item.document.id for item in new])


def test_an_alert_tells_who_what_when_and_who_says_so_and_that_it_is_only_said(
    tmp_path: Path,
) -> None:
    article = an_article(a_meeting(speaker="Rupert Hentzau"))

    (message,) = alerts(tmp_path, [a_rule(ties=TIE)], [article])

    record = json.loads(json.dumps(message.record))
    (claim,) = record["claims"]
    assert (record["record"], record["alert"], record["id"]) == ("alert", "Border", message.id)
    assert record["document"]["id"] == article.document.id
    assert [party["name"] for party in claim["initiators"]] == ["Ruritania"]
    assert [party["name"] for party in claim["recipients"]] == ["Graustark"]
    assert [speaker["name"] for speaker in claim["attribution"]] == ["Rupert Hentzau"]
    assert (claim["type"], claim["when"]["first"]) == ("CONSULT", "2019-03-02")
    assert (claim["confidence"], claim["news"]) == (0.5, "added")
    assert claim["sentence"] in article.document.text
    assert "not what is true" in record["caution"]


def test_those_who_act_for_somebody_count_as_he_does(tmp_path: Path) -> None:
    rules = [a_rule(name="tie", ties=TIE), a_rule(name="actor", actors=("Ruritania",))]

    found = alerts(tmp_path, rules, [an_article(an_attack("2019-03-02"))])

    assert [message.rule for message in found] == ["tie", "actor"]


def test_all_that_a_rule_names_must_fit(tmp_path: Path) -> None:
    article = an_article(a_meeting(), an_attack("2020-01-01"))
    attacks = (ClaimType.ASSAULT,)
    rules = [
        a_rule(name="fits", ties=TIE, actors=("Black Elphberg",), types=attacks),
        a_rule(name="other type", ties=TIE, types=(ClaimType.AID,)),
        a_rule(name="nobody", actors=("Nobody",)),
        a_rule(name="other tie", ties=(("Ruritania", "Nobody"),)),
    ]

    (message,) = alerts(tmp_path, rules, [article])

    assert message.rule == "fits"
    assert [claim["type"] for claim in message.record["claims"]] == ["ASSAULT"]


def test_what_was_known_is_told_to_nobody_and_a_copy_tells_nothing(tmp_path: Path) -> None:
    known = an_article(a_meeting(rest="for talks"))
    again = an_article(a_meeting(trigger="saw"), outlet="Two")
    copy = an_article(a_meeting(rest="for talks"), outlet="Three")

    assert alerts(tmp_path, [a_rule(ties=TIE)], [again, copy], known=[known]) == []


def test_what_is_told_otherwise_than_before_is_news(tmp_path: Path) -> None:
    one, other = (
        an_article(
            an_attack("2019-03-02", trigger=trigger, rest=f"and killed {dead} people"),
            outlet=trigger,
        )
        for trigger, dead in (("attacked", 12), ("struck", 30))
    )

    (message,) = alerts(tmp_path, [a_rule(ties=TIE)], [other], known=[one])

    assert [claim["news"] for claim in message.record["claims"]] == ["disputed"]


def test_a_relation_is_news_the_first_time(tmp_path: Path) -> None:
    backing = Told(trigger="backs", recipients=("Graustark",), type=ClaimType.BACKS)
    rule = a_rule(types=(ClaimType.BACKS,))
    first, second = an_article(backing), an_article(backing, a_meeting(), outlet="Two")

    assert len(alerts(tmp_path, [rule], [first])) == 1
    assert alerts(tmp_path, [rule], [second], known=[first]) == []


def a_past() -> list[Extraction]:
    """Return years of meetings, then of attacks, each told in its time."""
    meetings = [f"20{year:02}-0{month}-02" for year in range(8, 14) for month in (1, 4, 7)]
    return [
        an_extraction(
            a_meeting(when, rest=f"number {number}"),
            cast=CAST,
            outlet="One",
            published=day(when).last,
        )
        for number, when in enumerate(meetings)
    ]


def attacks(count: int) -> list[Extraction]:
    days = [f"20{14 + number // 6}-{1 + 2 * (number % 6):02}-12" for number in range(count)]
    return [
        an_extraction(
            an_attack(when, rest=f"place {number}"),
            cast=CAST,
            outlet="One",
            published=day(when).last,
        )
        for number, when in enumerate(days)
    ]


def test_a_turning_point_is_told_when_it_comes_to_be_seen_and_no_more(tmp_path: Path) -> None:
    rule = a_rule(ties=TIE, turning_points=True)
    first, later = attacks(14)[:12], attacks(14)[12:]

    assert alerts(tmp_path, [rule], a_past()) == []
    (message,) = alerts(tmp_path, [rule], first)
    turn = message.record["turning_point"]

    assert (turn["direction"], turn["year"]) == ("cooling", 2014)
    assert message.record["tie"]["one"]["name"] == "Ruritania"
    assert message.record["claims"]
    assert alerts(tmp_path, [rule], later) == []


def test_the_same_article_makes_the_same_identifiers_wherever_it_is_read(tmp_path: Path) -> None:
    rules = [a_rule(ties=TIE), a_rule(name="Talks", types=(ClaimType.CONSULT,))]
    article = an_article(a_meeting())
    ids = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        ids.append([message.id for message in alerts(tmp_path / name, rules, [article])])

    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2
