"""How fast the pages are with many articles; the figures are printed.

They are those of ../shared/articles/news.jsonl, of which the first 120 are read unless
$DETENTE_NEWS_STORE names a store in which all of them are.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copy
from statistics import median
from time import perf_counter
from typing import Final
from urllib.request import urlopen

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, expect

from browser.visiting import Server, Visit, expect_measures, measures, serving
from detente.cli import main
from detente.store import Store

_NEWS: Final = Path(__file__).parents[2] / "../shared/articles/news.jsonl"
_ARTICLES: Final = 120
_TIMES: Final = 5
_FIRST_VIEW: Final = 1000  # milliseconds, as are the others
_PERIOD: Final = 200
_ARTICLE: Final = 300
_MARKS: Final = 100


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    path = tmp_path_factory.mktemp("news") / "news.db"
    given = os.environ.get("DETENTE_NEWS_STORE")
    if given:
        copy(given, path)
    elif _NEWS.exists():
        with _NEWS.open(encoding="utf-8") as file:
            lines = [line for line, _ in zip(file, range(_ARTICLES), strict=False)]
        few = path.with_name("few.jsonl")
        few.write_text("".join(lines), encoding="utf-8")
        result = CliRunner().invoke(main, ["read", str(few), "--store", str(path), "--jobs", "2"])
        assert path.exists(), result.output
    else:
        pytest.skip("there is no ../shared/articles/news.jsonl and no $DETENTE_NEWS_STORE")
    with serving(path) as server:
        yield server


def test_the_first_view_is_there_within_a_second(browser: Browser, news: Server) -> None:
    taken = []
    for _ in range(_TIMES):
        with Visit.beginning(browser, news) as visit:
            began = perf_counter()
            page = visit.go("/")
            expect(page.get_by_role("table").first).to_be_visible()
            taken.append((perf_counter() - began) * 1000)

    held("first view", taken, _FIRST_VIEW)


def test_another_period_is_drawn_within_a_fifth_of_a_second(browser: Browser, news: Server) -> None:
    with Visit.beginning(browser, news) as visit:
        page = visit.go("/network?since=2018&until=2018")
        for year in (2017, 2019, 2018, 2022, 2021, 2020):
            number = len(measures(page, "period"))
            field = page.get_by_label("Until")
            field.fill(str(max(year, 2018)))
            page.get_by_label("Since").fill(str(min(year, 2018)))
            page.keyboard.press("Enter")
            expect_measures(page, "period", number + 1)
        taken = measures(page, "period")

    held("change of period", taken, _PERIOD)


def test_an_article_with_a_hundred_marks_is_there_within_a_third_of_a_second(
    browser: Browser, news: Server
) -> None:
    taken = []
    for document_id in marked(news):
        with Visit.beginning(browser, news) as visit:
            page = visit.go(f"/article/{document_id}")
            expect_measures(page, "article", 1)
            taken += measures(page, "article")

    held("article with a hundred marks", taken, _ARTICLE)


def marked(server: Server) -> list[str]:
    """Return some articles with a hundred marks or some more."""
    with Store(server.store, read_only=True) as store, store.reading() as answers:
        documents = sorted(answers.documents(), key=lambda document: (document.claims, document.id))
    found = []
    for document in documents[len(documents) // 2 :]:
        with urlopen(f"{server.root}/api/v1/documents/{document.id}/reading") as answer:  # noqa: S310
            if len(json.load(answer)["marks"]) >= _MARKS:
                found.append(document.id)
        if len(found) == _TIMES:
            return found
    pytest.fail("too few articles have so many marks")


def held(what: str, taken: list[float], most: float) -> None:
    """Print what something took, and hold the middle of it to a limit."""
    middle = median(taken)
    figures = f"{middle:.0f} ms, at most {max(taken):.0f} (wanted {most:.0f})"
    sys.stdout.write(f"\n{what}: {figures}\n")
    assert middle <= most
