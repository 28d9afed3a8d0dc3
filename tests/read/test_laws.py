import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.model import Document, Failure
from detente.read import read_inputs

from .samples import ARTICLE, FRENCH, read, written

SUFFIXES = [
    *("", ".txt", ".md", ".html", ".json", ".jsonl", ".csv", ".tsv", ".xml", ".rss", ".eml"),
    *(".mbox", ".pdf", ".parquet", ".warc", ".zip", ".tar", ".gz"),
]
PIECES = [
    *("<p>", "</p>", "<html>", "<div a=", '"', "'", "{", "}", "[", "]", ":", ",", "\n", "\r\n"),
    *(
        "text",
        '"text"',
        "title",
        "By ",
        "27 March 2019",
        "2019-03-27",
        "https://a.example/2019/1/2",
    ),
    *("The minister said that he would go to the capital.", "(photo credit: ", ")", "\t", "\ufeff"),
    *(
        "<script type='application/ld+json'>",
        "</script>",
        "\\ud800",
        "\\u0000",
        "é",
        "中",
        "Read more",
    ),
]
garbage = st.binary(max_size=400) | st.lists(st.sampled_from(PIECES), max_size=40).map(
    lambda pieces: "".join(pieces).encode()
)
BAD = {
    "empty.txt": b"",
    "image.txt": b"\x89PNG\r\n",
    "french.txt": FRENCH.encode(),
    "broken.json": b"{",
    "columns.csv": b"a,b\n1,2\n",
    "menu.html": b"<html><body><nav>Home</nav></body></html>",
    "unknown.xyz": b"?",
}
GOOD = {
    "plain.txt": ARTICLE.encode(),
    "record.jsonl": json.dumps({"text": ARTICLE}).encode(),
    "list.json": json.dumps([{"text": ARTICLE}]).encode(),
    "table.csv": b'text\n"' + ARTICLE.encode() + b'"\n',
    "page.html": f"<html><body><article><p>{ARTICLE}</p></article></body></html>".encode(),
}


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(st.sampled_from(SUFFIXES), garbage)
def test_no_bytes_under_any_name_raise_and_the_result_never_changes(
    suffix: str, data: bytes
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), f"a{suffix}", data)
        results = read(path)
        assert results == read(path)

    assert results
    for result in results:
        if isinstance(result, Document):
            result.text.encode()
            assert all(span.of(result.text) for span in result.masked)
            assert list(result.masked) == sorted(result.masked)
        else:
            assert "\n" not in result.where + result.reason


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.sampled_from([*PIECES, *ARTICLE.split("\n")]), max_size=30),
    st.sampled_from(["\n", "\r\n", "\n\n", " "]),
)
def test_offsets_into_plain_text_are_found_again_in_the_file(pieces: list[str], glue: str) -> None:
    content = glue.join(["The duke said that he would go.", *pieces])
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), "a.txt", content)
        (result,) = read(path)
        text = path.read_text(encoding="utf-8")

    if isinstance(result, Document):
        assert result.text == text
        assert all(span.end <= len(text) for span in result.masked)
        starts = [span.start for span in result.masked]
        ends = [span.end for span in result.masked]
        assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


@settings(deadline=None, max_examples=40)
@given(st.permutations([*GOOD, *BAD]), st.integers(0, len(GOOD) + len(BAD)))
def test_of_any_mixture_all_good_inputs_are_read_and_each_bad_one_is_one_failure(
    names: list[str], count: int
) -> None:
    chosen = names[:count]
    with tempfile.TemporaryDirectory() as folder:
        paths = [written(Path(folder), name, (GOOD | BAD)[name]) for name in chosen]
        results = list(read_inputs(paths))

    assert [type(result) for result in results] == [
        Document if name in GOOD else Failure for name in chosen
    ]
