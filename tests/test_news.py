"""What the last articles brought."""

from pathlib import Path

import pytest

from building import Told, add_to, an_extraction, day
from detente.errors import NotFoundError
from detente.model import Extraction
from detente.news import News, news_since
from detente.ontology import ClaimType
from detente.store import Store


def an_attack(outlet: str, *, rest: str = "", trigger: str = "attacked") -> Extraction:
    told = Told(
        initiators=("Zenda",),
        trigger=trigger,
        recipients=("Graustark",),
        type=ClaimType.ASSAULT,
        when=day("2019-03-01"),
        rest=rest,
    )
    return an_extraction(told, outlet=outlet)


def news_of(folder: Path, *runs: list[Extraction], since: str | None = None) -> News:
    with Store(folder / "news.db") as store:
        for run in runs:
            add_to(store, *run)
        with store.reading() as answers:
            return news_since(answers, since)


def test_an_event_that_only_new_articles_tell_of_is_added(tmp_path: Path) -> None:
    meeting = an_extraction(Told(initiators=("Zenda", "Graustark"), when=day("2019-04-01")))

    news = news_of(tmp_path, [an_attack("One")], [meeting])

    assert [document.id for document in news.documents] == [meeting.document.id]
    assert [(item.listed.event.type, item.added) for item in news.events] == [("CONSULT", True)]
    assert not news.repeating


def test_a_tie_is_told_with_what_it_was_before(tmp_path: Path) -> None:
    meeting = an_extraction(Told(initiators=("Zenda", "Graustark"), when=day("2019-04-01")))

    news = news_of(tmp_path, [an_attack("One")], [meeting])

    (tie,) = news.ties
    assert tie.listed.events == 2
    assert tie.before is not None
    assert (len(tie.before.event_ids), tie.before.conflict) == (1, 1)


def test_an_article_on_what_is_known_only_repeats(tmp_path: Path) -> None:
    again = an_attack("Two", trigger="struck")

    news = news_of(tmp_path, [an_attack("One")], [again])

    assert [item.added for item in news.events] == [False]
    assert [document.id for document in news.repeating] == [again.document.id]
    assert not news.ties


def test_an_article_that_counts_other_dead_does_not_only_repeat(tmp_path: Path) -> None:
    one, other = (
        an_attack(outlet, trigger=trigger, rest=f"and killed {dead} people")
        for outlet, trigger, dead in (("One", "attacked", 12), ("Two", "struck", 30))
    )

    news = news_of(tmp_path, [one], [other])

    (item,) = news.disagreements
    assert (item.disagreement.about, item.added) == ("killed", True)
    assert not news.repeating


def test_news_can_be_asked_for_since_a_run_or_a_day(tmp_path: Path) -> None:
    runs = [[an_attack("One")], [], [an_attack("Two", trigger="struck")]]
    assert len(news_of(tmp_path, *runs, since="run-1").documents) == 2
    assert len(news_of(tmp_path, since="run-2").documents) == 1
    assert len(news_of(tmp_path, since="2000-01-01").documents) == 2
    assert not news_of(tmp_path, since="9999-01-01").documents
    with pytest.raises(NotFoundError, match="no run-3") as raised:
        news_of(tmp_path, since="run-3")
    assert "run-2" in str(raised.value.hint)
    with pytest.raises(ValueError, match="lately"):
        news_of(tmp_path, since="lately")


def test_reading_what_is_known_is_no_run(tmp_path: Path) -> None:
    news = news_of(tmp_path, [an_attack("One")], [an_attack("One")])

    assert [run.number for run in news.runs] == [1]
    assert len(news.documents) == 1


def test_a_new_store_has_no_news(tmp_path: Path) -> None:
    assert not news_of(tmp_path).runs
