import io
import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from detente.model import Basis, Document, Failure
from detente.read import document_key, read_inputs

from .samples import ARTICLE, FIRST, FRENCH, HEADLINE, fail_one, read, read_one, reasons, written

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256))
NOBODY = 65_534


def test_a_folder_is_read_in_the_order_of_names_and_hidden_files_are_not(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "c/a.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        written(tmp_path, name, ARTICLE)

    paths = [item.path for item in read(tmp_path) if isinstance(item, Document)]

    assert paths == [str(tmp_path / name) for name in ("a.txt", "b.txt", "c/a.txt")]


def test_links_in_a_circle_are_followed_once(tmp_path: Path) -> None:
    written(tmp_path, "a.txt", ARTICLE)
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "itself").symlink_to(tmp_path / "itself")

    assert len(read(tmp_path)) == 1


def test_a_path_that_does_not_exist_is_a_failure_with_a_hint(tmp_path: Path) -> None:
    failure = fail_one(tmp_path / "absent.txt")

    assert failure.reason == "No such file or directory"
    assert failure.hint is not None


def test_a_folder_without_files_is_a_failure(tmp_path: Path) -> None:
    assert fail_one(tmp_path).reason == "is a folder without files to read"


def test_an_unknown_format_is_reported_and_the_rest_is_read(tmp_path: Path) -> None:
    written(tmp_path, "a.docx", b"PK\x03\x04")
    written(tmp_path, "b.txt", ARTICLE)

    failure, document = read(tmp_path)

    assert isinstance(failure, Failure)
    assert failure.reason == "no reader for files that end in '.docx'"
    assert failure.hint is not None
    assert ".jsonl" in failure.hint
    assert isinstance(document, Document)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", "", "is empty"),
        ("a.txt", " \n\t\n", "holds nothing but white space"),
        ("a.txt", "…\n---\n", "holds no words"),
        ("a.txt", PNG, "is a PNG image, not text"),
        ("a.html", PNG, "is a PNG image, not text"),
        ("a.jsonl", PNG, "is a PNG image, not text"),
        ("a.csv", PNG, "is a PNG image, not text"),
        ("a.txt", b"text\0with zeros", "holds NUL bytes: a binary file, not text"),
        ("a.txt", bytes(range(1, 256)) * 20, "a binary file, not text"),
        ("a.txt", "x" * 2_000_001, "is larger than 2,000,000 bytes"),
        ("a.txt", FRENCH, "not English: looks like French"),
        ("a.txt", "Post a Comment\nNo comments:\n", "holds no reporting"),
        ("a.json", "", "is empty"),
        ("a.json", "{", "malformed JSON: Expecting property name"),
        ("a.json", "[]", "holds an empty list"),
        ("a.json", "[" * 100_000, "malformed JSON: nested too deep"),
        ("a.json", "3", "is not an object with the article's text"),
        ("a.jsonl", "\n\n", "holds no records"),
        ("a.jsonl", '{"text": 3}', "its text is a number, not text"),
        ("a.jsonl", '{"text": ""}', "its text is empty"),
        ("a.jsonl", '{"text": null, "title": "x"}', "has no text"),
        ("a.jsonl", '{"name": "x"}', "has no column for the text; its columns are 'name'"),
        ("a.jsonl", '["x"]', "is not an object with the article's text"),
        ("a.jsonl", '{"text": "with \\u0000 zero"}', "holds NUL characters"),
        ("a.csv", "", "is empty"),
        ("a.csv", "name,year\nx,1\n", "has no column for the text; its columns are 'name', 'year'"),
        ("a.csv", "text\n", "has column names but no rows"),
        ("a.html", "<html><body><nav>Home</nav></body></html>", "is a page without the body"),
        ("a.html", "", "is empty"),
    ],
)
def test_what_is_no_article_is_one_failure_that_says_why(
    tmp_path: Path, name: str, content: str | bytes, reason: str
) -> None:
    failure = fail_one(written(tmp_path, name, content))

    assert failure.reason.startswith(reason)
    assert failure.hint
    assert "\n" not in failure.reason + failure.where


def test_one_record_that_is_broken_stops_no_other(tmp_path: Path) -> None:
    record = json.dumps({"text": ARTICLE})
    path = written(tmp_path, "a.jsonl", f"{record}\n{{broken\n\n{record}\n")

    results = read(path)

    assert [isinstance(result, Document) for result in results] == [True, False, True]
    assert [getattr(result, "path", None) for result in results] == [f"{path}:1", None, f"{path}:4"]
    assert isinstance(results[1], Failure)
    assert results[1].where == f"{path}:2"


def test_a_record_that_is_too_large_is_refused_by_its_line_number(tmp_path: Path) -> None:
    record = json.dumps({"text": ARTICLE})
    lines = [record, json.dumps({"text": "word " * 2_000_000}), record]
    path = written(tmp_path, "a.jsonl", "\n".join(lines))

    first, failure, last = read(path)

    assert isinstance(first, Document)
    assert isinstance(failure, Failure)
    assert failure.where == f"{path}:2"
    assert "larger than 2,000,000 bytes" in failure.reason
    assert isinstance(last, Document)


def test_the_limit_is_the_callers(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", ARTICLE)

    (refused,) = read_inputs([path], max_bytes=100)

    assert isinstance(refused, Failure)


def test_a_pipe_a_socket_and_a_device_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "b.txt"))

        refused = reasons(read(tmp_path))

    assert refused == ["is a named pipe, not a file", "is a socket, not a file"]
    assert fail_one("/dev/zero").reason == "is a device, not a file"


def test_odd_names_are_shown_on_one_line(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/a\n\xff\x1b.txt"
    Path(os.fsdecode(name)).write_text(ARTICLE)

    document = read_one(tmp_path)

    assert document.path == f"{tmp_path}/a\\n\\xff\\x1b.txt"


READ_AS_NOBODY = f"""
import os, sys
from detente.read import read_inputs
if os.getuid() == 0:
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
for item in read_inputs(sys.argv[1:]):
    print(type(item).__name__, item)
"""


def test_what_may_not_be_read_is_a_failure_and_the_rest_is_read() -> None:
    # Not in tmp_path, whose parents are closed to the user that root becomes here.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        written(folder, "a.txt", ARTICLE).chmod(0)
        (folder / "b").mkdir(mode=0)
        written(folder, "c.txt", ARTICLE)

        ran = subprocess.run(
            [sys.executable, "-c", READ_AS_NOBODY, name],
            capture_output=True,
            text=True,
            check=True,
        )

    lines = ran.stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["Failure", "Failure", "Document"]
    assert all("Permission denied" in line for line in lines[:2])


@pytest.mark.parametrize(
    ("content", "paths"),
    [
        (ARTICLE, ["-"]),
        (json.dumps({"text": ARTICLE}), ["-:1"]),
        (json.dumps({"text": ARTICLE}) + "\n" + json.dumps({"text": ARTICLE}), ["-:1", "-:2"]),
        (json.dumps([{"text": ARTICLE}, {"text": ARTICLE}], indent=1), ["-:1", "-:2"]),
        (f"<!DOCTYPE html><html><body><p>{FIRST}</p></body></html>", ["-"]),
    ],
)
def test_standard_input_is_read_as_what_it_looks_like(
    monkeypatch: pytest.MonkeyPatch, content: str, paths: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))

    documents = read("-")

    assert [getattr(document, "path", None) for document in documents] == paths
    assert all(isinstance(item, Document) and FIRST in item.text for item in documents)


def test_closed_standard_input_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert fail_one("-").reason == "is closed"


def test_inputs_are_read_only_as_far_as_asked(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", ARTICLE)

    def paths() -> Iterator[Path]:
        yield path
        pytest.fail("the second path was asked for")

    assert isinstance(next(read_inputs(paths())), Document)


def test_what_the_user_says_serves_input_that_does_not_say_itself(tmp_path: Path) -> None:
    record = {"text": ARTICLE, "published": "2019-03-27", "outlet": "Strelsau Post"}
    said = written(tmp_path, "a.jsonl", json.dumps(record))
    unsaid = written(tmp_path, "b.jsonl", json.dumps({"text": ARTICLE}))

    one, other = read_inputs([said, unsaid], published=date(2020, 1, 2), outlet="The Graustarker")

    assert isinstance(one, Document)
    assert isinstance(other, Document)
    assert (one.published, one.published_basis) == (date(2019, 3, 27), Basis.INPUT)
    assert (one.outlet, one.outlet_basis) == ("Strelsau Post", Basis.INPUT)
    assert any("2020-01-02" in remark for remark in one.remarks)
    assert (other.published, other.published_basis) == (date(2020, 1, 2), Basis.USER)
    assert (other.outlet, other.outlet_basis) == ("The Graustarker", Basis.USER)


def test_what_the_user_says_outranks_what_the_text_suggests(tmp_path: Path) -> None:
    text = f"By the Graustarker staff • 26 February 2012\n\n{ARTICLE}"
    path = written(tmp_path, "a.txt", text)

    (document,) = read_inputs([path], published=date(2012, 2, 27))

    assert isinstance(document, Document)
    assert (document.published, document.published_basis) == (date(2012, 2, 27), Basis.USER)


def test_an_article_has_the_same_identity_wherever_it_lies(tmp_path: Path) -> None:
    one = read_one(written(tmp_path, "a.txt", ARTICLE))
    other = read_one(written(tmp_path, "b.md", ARTICLE))

    assert one.id == other.id
    assert one.path != other.path


def test_versions_with_another_date_share_the_key_but_not_the_identity(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", ARTICLE)
    one, other = (
        next(read_inputs([path], published=day)) for day in (date(2020, 1, 1), date(2020, 1, 2))
    )

    assert isinstance(one, Document)
    assert isinstance(other, Document)
    assert one.id != other.id
    assert document_key(one) == document_key(other)


def test_the_first_line_is_the_title_if_it_reads_like_one(tmp_path: Path) -> None:
    assert read_one(written(tmp_path, "a.txt", ARTICLE)).title == HEADLINE
    assert read_one(written(tmp_path, "a.txt", f"{FIRST}\n\n{HEADLINE}")).title is None
    assert read_one(written(tmp_path, "a.txt", HEADLINE)).title is None
    assert read_one(written(tmp_path, "a.md", f"# {ARTICLE}")).title == HEADLINE


def test_an_address_above_the_title_is_the_documents_own(tmp_path: Path) -> None:
    url = "https://www.strelsau-post.example/news/2019/03/27/ministers-meet"

    document = read_one(written(tmp_path, "a.txt", f"{url}\n\n{ARTICLE}"))

    assert document.url == url
    assert document.title == HEADLINE
    assert (document.outlet, document.outlet_basis) == ("strelsau-post.example", Basis.URL)
    assert (document.published, document.published_basis) == (date(2019, 3, 27), Basis.URL)
    assert [span.of(document.text) for span in document.masked] == [url]
