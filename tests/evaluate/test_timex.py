from datetime import date
from pathlib import Path

import pytest

from detente.errors import GoldError
from detente.evaluate.timex import days_of_value, has_timex, read_timex


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("1998", "1998-01-01", "1998-12-31"),
        ("1998-02", "1998-02-01", "1998-02-28"),
        ("1998-02-13", "1998-02-13", "1998-02-13"),
        ("1998-02-13TEV", "1998-02-13", "1998-02-13"),
        ("1998-02-13T09:00", "1998-02-13", "1998-02-13"),
        ("1998-W01", "1997-12-29", "1998-01-04"),
        ("2000-W6", "2000-02-07", "2000-02-13"),
        ("1989-W44-WE", "1989-11-04", "1989-11-05"),
        ("1989-Q3", "1989-07-01", "1989-09-30"),
        ("1989-H2", "1989-07-01", "1989-12-31"),
        ("1998-SP", "1998-03-01", "1998-05-31"),
        ("1998-SU", "1998-06-01", "1998-08-31"),
        ("1998-FA", "1998-09-01", "1998-11-30"),
        ("1998-WI", "1998-12-01", "1999-02-28"),
        ("199", "1990-01-01", "1999-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("1998-03-XX", "1998-03-01", "1998-03-31"),
        ("1998-XX-XX", "1998-01-01", "1998-12-31"),
    ],
)
def test_a_value_names_the_days_of_its_interval(value: str, first: str, last: str) -> None:
    assert days_of_value(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    [
        "PRESENT_REF",
        "PAST_REF",
        "FUTURE_REF",
        "P9D",
        "PXY",
        "",
        "1998-WXX",
        "1998-QX",
        "XXXX-10",
        "1998-13",
        "1998-02-30",
        "1998-W54",
        "00",
        "0000",
        "9999-WI",
        "\u0661\u0669\u0669\u0668",
    ],
)
def test_a_value_without_days_on_the_calendar_names_none(value: str) -> None:
    assert days_of_value(value) is None


def _write(folder: Path, text: str, published: str = "1998-02-13") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a.tml").write_text(
        f'<TimeML><DCT><TIMEX3 type="DATE" value="{published}">then</TIMEX3></DCT>'
        f"<TEXT>{text}</TEXT></TimeML>",
        encoding="utf-8",
    )


def test_marked_dates_keep_their_place_in_the_running_text(tmp_path: Path) -> None:
    _write(
        tmp_path / "Press",
        "They <EVENT>met</EVENT> &amp; <EVENT>left <TIMEX3 type='DATE' value='1998-02-10'>"
        "on <B>Tuesday</B></TIMEX3></EVENT>, for <TIMEX3 type='DURATION' value='P2D'>two days"
        "</TIMEX3>, <TIMEX3 type='DATE' value='PRESENT_REF'>now</TIMEX3>.",
    )

    (document,) = read_timex(tmp_path)

    (time,) = document.times
    assert document.collection == "Press"
    assert document.published == date(1998, 2, 13)
    assert time.span.of(document.text) == time.words == "on Tuesday"


def test_only_a_folder_with_timeml_is_one_of_dates(tmp_path: Path) -> None:
    assert not has_timex(tmp_path)
    _write(tmp_path / "Press", "Nothing.")
    assert has_timex(tmp_path)


@pytest.mark.parametrize("text", ["no xml", "<TimeML/>", "<TimeML><TEXT>a</TEXT></TimeML>", ""])
def test_what_is_not_timeml_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "broken.tml").write_text(text, encoding="utf-8")

    with pytest.raises(GoldError, match=r"broken\.tml"):
        read_timex(tmp_path)


def test_entities_are_not_fetched(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (tmp_path / "a.tml").write_text(
        f'<!DOCTYPE TimeML [<!ENTITY e SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
        '<TimeML><DCT><TIMEX3 value="1998-02-13"/></DCT><TEXT>a &e; b</TEXT></TimeML>',
        encoding="utf-8",
    )

    (document,) = read_timex(tmp_path)

    assert "secret" not in document.text
