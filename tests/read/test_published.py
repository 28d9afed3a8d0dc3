from datetime import date
from pathlib import Path

import pytest

from detente.model import Basis
from detente.read.days import days_in, only_day, read_day
from detente.read.draft import Dated
from detente.read.published import choose_date, date_in_url

from .samples import ARTICLE, FIRST, HEADLINE, SECOND, document_of

DAY = date(2019, 3, 27)


@pytest.mark.parametrize(
    "value",
    [
        "2019-03-27",
        "2019-03-27T23:30:00Z",
        "2019-03-27T23:30:00.123+02:00",
        "2019-03-27 23:30",
        "2019/3/27",
        "20190327",
        "20190327T2330",
        "27 March 2019",
        "27th of March, 2019",
        "27-Mar-2019",
        "March 27, 2019",
        "Mar. 27, 2019 at 11:30 pm EDT",
        "Wed, 27 Mar 2019 10:30:00 GMT",
        "Wednesday, March 27th, 2019",
        "27/03/2019",
        "03/27/2019 10:30",
        "27.03.2019",
    ],
)
def test_dates_are_read_as_they_are_written(value: str) -> None:
    assert read_day(value) == DAY


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("03/04/2019", "could be 2019-04-03 or 2019-03-04"),
        ("2019-02-30", "not a full date"),
        ("31/02/2019", "not a day of the calendar"),
        ("20191399", "not a day of the calendar"),
        ("1817-03-27", "not a full date"),
        ("27/03/1817", "not a day of the calendar"),
        ("March 2019", "not a full date"),
        ("27 March", "not a full date"),
        ("yesterday", "not a full date"),
        ("27 March 2019 or later", "not a full date"),
        ("27 March 2019, 28 March 2019", "not a full date"),
        ("1553644800", "not a"),
        ("", "not a full date"),
    ],
)
def test_what_has_two_readings_or_none_is_no_date(value: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_day(value)


def test_the_same_day_and_month_have_one_reading() -> None:
    assert read_day("03/03/2019") == date(2019, 3, 3)


def test_days_without_their_year_are_no_days() -> None:
    assert days_in("On 5 February and March 6 he may march 10 miles; 7 May 2018.") == (
        date(2018, 5, 7),
    )
    assert only_day("5 February") is None


@pytest.mark.parametrize(
    "line",
    [
        "By SPA • 27 March, 2019",
        "By Fritz Sapt, March 27, 2019",
        "27 March 2019",
        "Wednesday, March 27, 2019 10:30 am",
        "Published: March 27, 2019 10:30",
        "Posted on 27 March 2019 by Fritz Sapt",
        "First published on Wed 27 Mar 2019 10.30 GMT",
        "Updated: 27 March 2019",
        "STRELSAU, March 27, 2019 (AP) — The duke left.",
        "STRELSAU, Ruritania, 27 March 2019 - The duke left.",
        "Strelsau Radio News, 27 March 2019 - The duke left.",
        "STRELSAU (March 27, 2019) -- The duke left.",
        "STRELSAU (Ruritania Herald, 27 March 2019) - The duke left.",
        "By the Ruritania Herald staff • 27 March 2019",
        "Ruritania Herald – Wednesday, 27 March 2019",
        "Ruritania Herald, Strelsau, 27 March 2019",
    ],
)
@pytest.mark.parametrize("title", ["", f"{HEADLINE}\n\n"])
def test_the_text_may_date_itself(tmp_path: Path, line: str, title: str) -> None:
    document = document_of(tmp_path, f"{title}{line}\n\n{FIRST}\n\n{SECOND}")

    assert (document.published, document.published_basis) == (DAY, Basis.DATELINE)


@pytest.mark.parametrize(
    "line",
    [
        "On 27 March 2019 - the day of the attack - the duke left.",
        "The duke left on 27 March 2019, he said.",
        "afrol News, 27 March - The duke left.",
        "27 March",
        "Published in Strelsau.",
        "The attack of 27 March 2019",
        "By 27 March 2019 the army had left the town.",
        "The treaty was published on 27 March 2019.",
        "Attack in Strelsau kills many, 27 March 2019",
        "Since Wednesday, 27 March 2019",
    ],
)
def test_other_dates_in_the_text_are_no_publication(tmp_path: Path, line: str) -> None:
    assert document_of(tmp_path, f"{line}\n\n{FIRST}").published is None


def test_dates_that_head_a_chronicle_are_no_publication(tmp_path: Path) -> None:
    text = f"{FIRST}\n27 March 2019\n{SECOND}\n28 March 2019\n{FIRST} Twice.\n"

    assert document_of(tmp_path, text).published is None


def test_published_is_preferred_to_updated(tmp_path: Path) -> None:
    text = f"{HEADLINE}\nUpdated: 29 March 2019\nPublished: 27 March 2019\n{FIRST}"

    assert document_of(tmp_path, text).published == DAY


def test_a_dateline_without_year_takes_the_year_of_the_address(tmp_path: Path) -> None:
    line = "Strelsau Radio News, 27 March - The duke left."
    url = "https://example.org/2019/ruritania/duke"

    document = document_of(tmp_path, f"{url}\n{line}\n{FIRST}")

    assert (document.published, document.published_basis) == (DAY, Basis.DATELINE)


@pytest.mark.parametrize(
    "caption",
    [
        "The duke speaks in Zenda, Ruritania March 27, 2019. (Screenshot from the palace website)",
        "Photo by Fritz Sapt/AFP on 27 March, 2019",
        "The duke speaks in Zenda on March 27, 2019. (photo credit: Fritz Sapt)",
    ],
)
def test_the_latest_dated_caption_dates_the_article(tmp_path: Path, caption: str) -> None:
    older = "The duke in Strelsau on August 1, 2018. (Courtesy)"

    document = document_of(tmp_path, f"{HEADLINE}\n\n{caption}\n\n{FIRST}\n\n{older}\n\n{SECOND}")

    assert (document.published, document.published_basis) == (DAY, Basis.CAPTION)


@pytest.mark.parametrize(
    "line",
    [
        "The duke in Strelsau on August 1, 2018. (File photo: AFP)",
        "The duke spoke in Strelsau on August 1, 2018. (He did not speak again.)",
    ],
)
def test_old_pictures_and_body_sentences_date_nothing(tmp_path: Path, line: str) -> None:
    assert document_of(tmp_path, f"{HEADLINE}\n\n{line}\n\n{FIRST}").published is None


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/news/2019/3/27/ministers-meet",
        "https://a.example/2019/mar/27/ministers-meet",
        "https://a.example/news/2019-03-27/ministers-meet/101",
        "https://a.example/2019-03/27/c_138.htm",
        "https://a.example/world/ministers-meet-2019-03-27/",
        "https://a.example/stories/201903270304.html",
        "https://a.example/20190327/ministers.html",
        "https://a.example/view.php?ud=20190327000234&np=1",
        "https://a.example/article/27/03/2019/ministers-meet",
    ],
)
def test_addresses_may_hold_the_date(url: str) -> None:
    assert date_in_url(url) == Dated(DAY, Basis.URL)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/2019/03/ministers-meet",
        "https://a.example/article/03/04/2019/ministers-meet",
        "https://a.example/news/20191399",
        "https://a.example/story/101658811628416.html",
        "https://a.example/2019/13/45/x",
        "not an address",
    ],
)
def test_other_addresses_hold_none(url: str) -> None:
    assert date_in_url(url) is None


def test_the_most_trusted_date_is_kept_and_a_contradiction_remarked_on() -> None:
    stated = Dated(DAY, Basis.JSONLD)
    late = Dated(date(2019, 4, 5), Basis.URL)
    near = Dated(date(2019, 3, 28), Basis.META)

    assert choose_date([late, near, stated]) == (
        stated,
        ("Published 2019-03-27 by its jsonld but 2019-04-05 by its url; the first is kept.",),
    )


def test_without_a_date_nothing_is_guessed(tmp_path: Path) -> None:
    document = document_of(tmp_path, ARTICLE)

    assert (document.published, document.published_basis, document.remarks) == (None, None, ())
