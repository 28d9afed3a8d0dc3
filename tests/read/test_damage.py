"""Files of every format with bytes changed, lost or added: a line for each fault, and no more."""

import gzip
import io
import json
import tempfile
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.model import Document, Failure

from .archives import Records, page, pdf, tarred, wacz, zipped
from .samples import ARTICLE, FIRST, SECOND, read, written
from .test_feeds import PUBLISHED, URL, item, rss
from .test_mail import mail
from .test_markdown import MARKED
from .test_sitemaps import SITEMAP

_SECONDS = 10


def _parquet() -> bytes:
    data = io.BytesIO()
    pq.write_table(pa.table({"text": [ARTICLE, FIRST], "date": ["2019-03-27", None]}), data)
    return data.getvalue()


def _records(*, packed: bool) -> bytes:
    return Records(packed=packed).add(URL, page(1)).add(f"{URL}2", page(2)).data


_MAIL = bytes(mail(List_Id="<news.strelsau>"))
SOUND = {
    "feed.xml": rss(item(when=PUBLISHED), item()).encode(),
    "feed.json": json.dumps(
        {
            "version": "https://jsonfeed.org/version/1",
            "items": [{"url": URL, "content_text": FIRST}],
        }
    ).encode(),
    "sitemap.xml": SITEMAP.encode(),
    "page.html": page(),
    "a.md": MARKED.encode(),
    "a.eml": _MAIL,
    "a.mbox": b"".join(b"From a@b.example Wed Mar 27 22:30:00 2019\n%s\n" % _MAIL for _ in "ab"),
    "a.pdf": pdf(FIRST, SECOND),
    "a.parquet": _parquet(),
    "a.warc": _records(packed=False),
    "a.warc.gz": _records(packed=True),
    "a.wacz": wacz(_records(packed=True)),
    "a.zip": zipped({"one.txt": ARTICLE.encode(), "two.html": page()}),
    "a.tar": tarred({"one.txt": ARTICLE.encode(), "two.html": page()}),
    "a.tar.gz": gzip.compress(tarred({"one.txt": ARTICLE.encode()})),
    "a.jsonl.gz": gzip.compress(json.dumps({"text": ARTICLE}).encode()),
}


@st.composite
def damages(draw: st.DrawFn) -> list[tuple[str, float, bytes]]:
    """Return what to do where: the place is a share of the length."""
    damage = st.tuples(
        st.sampled_from(["change", "add", "lose", "end"]),
        st.floats(0, 1, allow_nan=False),
        st.binary(min_size=1, max_size=12),
    )
    return draw(st.lists(damage, min_size=1, max_size=6))


def damaged(data: bytes, wanted: list[tuple[str, float, bytes]]) -> bytes:
    for kind, share, piece in wanted:
        place = int(share * len(data))
        if kind == "end":
            data = data[:place]
        else:
            after = {"change": len(piece), "add": 0, "lose": 8 * len(piece)}[kind]
            data = data[:place] + (b"" if kind == "lose" else piece) + data[place + after :]
    return data


@pytest.mark.parametrize("name", SOUND)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=25)
@given(wanted=damages())
def test_damage_gives_articles_and_failures_that_do_not_change(
    name: str, wanted: list[tuple[str, float, bytes]]
) -> None:
    data = damaged(SOUND[name], wanted)
    started = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), name, data)
        results = read(path)
        assert results == read(path)

    assert time.process_time() - started < _SECONDS
    assert results
    for result in results:
        if isinstance(result, Document):
            result.text.encode()
        else:
            assert "\n" not in result.where + result.reason
            assert result.hint or result.reason


@pytest.mark.parametrize("name", [name for name in SOUND if name != "sitemap.xml"])
def test_what_is_sound_is_read_whole(tmp_path: Path, name: str) -> None:
    assert not [
        result
        for result in read(written(tmp_path, name, SOUND[name]))
        if isinstance(result, Failure)
    ]
