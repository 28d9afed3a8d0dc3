import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from detente.model import Basis, Document, Failure

from .samples import ARTICLE, FIRST, HEADLINE, SECOND, fail_one, read, read_one, written


def table(*rows: list[str], delimiter: str = ",") -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue()


def test_a_row_gives_text_title_outlet_date_and_address(tmp_path: Path) -> None:
    head = ["ID", "Published", "Text", "TITLE", "outlet", "url"]
    row = ["7", "27 March 2019", FIRST, HEADLINE, "Strelsau Post", "https://a.example/x"]

    document = read_one(written(tmp_path, "a.csv", table(head, row)))

    assert document.text == f"{HEADLINE}\n\n{FIRST}"
    assert document.title == HEADLINE
    assert (document.outlet, document.outlet_basis) == ("Strelsau Post", Basis.INPUT)
    assert (document.published, document.published_basis) == (date(2019, 3, 27), Basis.INPUT)
    assert document.url == "https://a.example/x"
    assert document.path == f"{tmp_path}/a.csv:2"


@pytest.mark.parametrize(
    "names",
    [
        ("body", "headline", "source", "published_at", "link"),
        ("Content", "Title", "Publisher", "Date", "URL"),
        ("article_text", "heading", "publication", "pub-date", "article url"),
    ],
)
def test_common_names_of_columns_are_understood(tmp_path: Path, names: tuple[str, ...]) -> None:
    values = (FIRST, HEADLINE, "Strelsau Post", "2019-03-27", "https://a.example/x")
    record = json.dumps(dict(zip(names, values, strict=True)))

    document = read_one(written(tmp_path, "a.ndjson", record))

    assert document.published_basis is Basis.INPUT
    assert (document.title, document.outlet, document.url) == (HEADLINE, *values[2:5:2])


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_sign_between_columns_is_found(tmp_path: Path, delimiter: str) -> None:
    content = table(["title", "text"], [HEADLINE, ARTICLE], delimiter=delimiter)

    assert read_one(written(tmp_path, "a.tsv", content)).title == HEADLINE


def test_a_text_that_begins_with_its_title_is_left_alone(tmp_path: Path) -> None:
    record = {"title": "“Talks” in Zenda", "text": f'"TALKS"  in Zenda\n\n{FIRST}'}

    document = read_one(written(tmp_path, "a.jsonl", json.dumps(record)))

    assert document.text == record["text"]


def test_paths_of_rows_are_the_lines_where_they_begin(tmp_path: Path) -> None:
    content = table(["text"], [f"{FIRST}\n\n{SECOND}"], [], [FIRST])

    documents = read(written(tmp_path, "a.csv", content))

    assert [getattr(item, "path", "")[-2:] for item in documents] == [":2", ":6"]


@pytest.mark.parametrize(
    "row",
    [
        f'"{FIRST}" x, y',
        f"{FIRST.replace(',', '')},more,than,two",
        '"' + "word " * 500_000 + '"',
        "word " * 500_000,
        '"' + "many words\n" * 250_000 + '"',
    ],
    ids=["quotes", "columns", "long", "long without quotes", "many lines"],
)
def test_a_broken_row_stops_no_other(tmp_path: Path, row: str) -> None:
    content = f'text,title\n"{FIRST}",one\n{row}\n"{SECOND}",two\n'

    first, failure, last = read(written(tmp_path, "a.csv", content))

    assert isinstance(first, Document)
    assert isinstance(failure, Failure)
    assert failure.where == f"{tmp_path}/a.csv:3"
    assert isinstance(last, Document)


def test_a_quotation_mark_that_never_closes_is_reported(tmp_path: Path) -> None:
    content = f'text\n"{FIRST}"\n"{SECOND}\n'

    first, failure = read(written(tmp_path, "a.csv", content))

    assert isinstance(first, Document)
    assert isinstance(failure, Failure)
    assert failure.reason == "malformed row: unexpected end of data"


def test_tables_in_utf_16_are_read(tmp_path: Path) -> None:
    content = table(["text", "title"], [f"{FIRST} “Señor”", HEADLINE], delimiter="\t")

    document = read_one(written(tmp_path, "a.tsv", content.encode("utf-16")))

    assert document.text.endswith("“Señor”")


@pytest.mark.parametrize("indent", [None, 2])
def test_one_object_and_a_list_of_objects_are_read(tmp_path: Path, indent: int | None) -> None:
    record = {"text": FIRST, "title": HEADLINE}
    one = read(written(tmp_path, "a.json", json.dumps(record, indent=indent)))
    two = read(written(tmp_path, "b.json", json.dumps([record, 3, record], indent=indent)))

    assert [isinstance(item, Document) for item in one] == [True]
    assert [isinstance(item, Document) for item in two] == [True, False, True]


def test_objects_on_lines_are_read_even_if_the_name_says_json(tmp_path: Path) -> None:
    record = json.dumps({"text": FIRST})
    path = written(tmp_path, "a.json", f"\ufeff{record}\n{record}\nbroken\n")

    assert [isinstance(item, Document) for item in read(path)] == [True, True, False]


@pytest.mark.parametrize("value", ["03/04/2019", "soon", 20190327, "1700-01-01"])
def test_a_date_that_cannot_be_read_is_remarked_on(tmp_path: Path, value: object) -> None:
    record = {"text": FIRST, "published": value}

    document = read_one(written(tmp_path, "a.jsonl", json.dumps(record)))

    assert document.published is None
    assert len(document.remarks) == 1


def test_a_source_that_is_an_object_gives_its_name(tmp_path: Path) -> None:
    record = {"content": FIRST, "source": {"id": None, "name": "Strelsau Post"}}

    assert read_one(written(tmp_path, "a.jsonl", json.dumps(record))).outlet == "Strelsau Post"


def test_a_title_that_is_no_text_is_left_out(tmp_path: Path) -> None:
    record = {"text": FIRST, "title": ["x"]}

    document = read_one(written(tmp_path, "a.jsonl", json.dumps(record)))

    assert document.title is None
    assert document.remarks == ("Its title is a list, not text; it was left out.",)


def test_a_list_too_large_for_the_memory_is_refused(tmp_path: Path) -> None:
    content = "[" + ('{"text": "' + "word " * 400_000 + '"},') * 17 + "{}]"

    assert "one object a line" in (fail_one(written(tmp_path, "a.json", content)).hint or "")


def test_what_no_database_can_hold_stands_as_a_sign_in_all_that_is_known_of_an_article(
    tmp_path: Path,
) -> None:
    record = {"text": ARTICLE, "title": "A\ud800", "outlet": "Post\0\udfff", "url": "\ud800"}

    document = read_one(written(tmp_path, "a.jsonl", json.dumps(record)))

    assert document.title == "A\ufffd"
    assert document.outlet == "Post\ufffd\ufffd"
    assert document.url == "\ufffd"
