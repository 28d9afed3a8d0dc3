import io
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from detente.model import Basis, Document, Failure

from .archives import zipped
from .samples import ARTICLE, HEADLINE, fail_one, read, read_one, reasons, written


def parquet(columns: dict[str, list[Any]]) -> bytes:
    data = io.BytesIO()
    pq.write_table(pa.table(columns), data)
    return data.getvalue()


def test_each_row_is_an_article_with_its_number(tmp_path: Path) -> None:
    table: dict[str, list[Any]] = {
        "Text": [ARTICLE, None, ARTICLE.replace("Strelsau", "Zenda")],
        "date": [date(2019, 3, 27), None, date(2019, 3, 28)],
        "publisher": ["Strelsau Post", "x", None],
        "embedding": [[1.0], [2.0], [3.0]],
    }
    path = written(tmp_path, "a.parquet", parquet(table))

    one, failure, other = read(path)

    assert isinstance(one, Document)
    assert isinstance(failure, Failure)
    assert isinstance(other, Document)
    assert (one.path, failure.where, other.path) == (f"{path}:1", f"{path}:2", f"{path}:3")
    assert (one.published, one.published_basis) == (date(2019, 3, 27), Basis.INPUT)
    assert (one.outlet, one.title) == ("Strelsau Post", HEADLINE)


def test_times_are_days(tmp_path: Path) -> None:
    moment = datetime(2019, 3, 27, 22, 30, tzinfo=UTC)
    path = written(tmp_path, "a.parquet", parquet({"text": [ARTICLE], "published": [moment]}))

    assert read_one(path).published == date(2019, 3, 27)


def test_a_table_is_known_by_what_it_holds_and_read_from_an_archive(tmp_path: Path) -> None:
    data = parquet({"text": [ARTICLE]})

    assert read_one(written(tmp_path, "part-0", data)).text == ARTICLE
    assert read_one(written(tmp_path, "a.zip", zipped({"part-0": data}))).text == ARTICLE


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (parquet({"name": ["x"]}), "has no column for the text; its columns are 'name'"),
        (parquet({"text": pa.array([], pa.string())}), "has columns but no rows"),
        (parquet({"text": [ARTICLE]})[:-9], "malformed Parquet file"),
        (b"PAR1" + b"x" * 100 + b"PAR1", "malformed Parquet file"),
        (b"PAR1", "malformed Parquet file"),
    ],
    ids=range(5),
)
def test_what_is_no_table_of_articles_says_so(tmp_path: Path, data: bytes, reason: str) -> None:
    failure = fail_one(written(tmp_path, "a.parquet", data))

    assert failure.reason.startswith(reason)
    assert failure.hint


def test_without_the_package_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.lib", None)
    path = written(tmp_path, "a.parquet", parquet({"text": [ARTICLE]}))
    written(tmp_path, "b.txt", ARTICLE)

    assert reasons(read(tmp_path)) == ["is a Parquet file, which needs the package pyarrow"]
    assert "pip install 'detente[parquet]'" in (fail_one(path).hint or "")
