"""Archives of our own making."""

import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterable

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from .samples import FIRST, HEADLINE, SECOND

HTML = [("Content-Type", "text/html; charset=utf-8")]
_CONTENT_TYPES = {"conversion": "text/plain", "resource": "text/html"}
DAY = "2024-01-01T00:00:00Z"


def page(number: int = 0, *, head: str = "") -> bytes:
    """Return an article on a web page; another number, another article."""
    return (
        f"<!DOCTYPE html><html><head><title>{HEADLINE}</title>{head}</head>"
        f"<body><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p>"
        f"<p>It was meeting number {number} of the two men.</p>"
        "</body></html>"
    ).encode()


def zipped(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return data.getvalue()


class Records:
    """A WARC archive that grows."""

    def __init__(self, *, packed: bool = True) -> None:
        self._data = io.BytesIO()
        self._writer = WARCWriter(self._data, gzip=packed)
        self.starts: list[int] = []

    def add(
        self,
        url: str,
        body: bytes,
        headers: Iterable[tuple[str, str]] = HTML,
        *,
        status: str = "200 OK",
        kind: str = "response",
    ) -> "Records":
        """Add a record; return the archive."""
        self.starts.append(self._data.tell())
        answer = StatusAndHeaders(status, list(headers), protocol="HTTP/1.1")
        record = self._writer.create_warc_record(
            url,
            kind,
            payload=io.BytesIO(body),
            http_headers=answer if kind == "response" else None,
            warc_content_type=_CONTENT_TYPES.get(kind, ""),
            warc_headers_dict={"WARC-Date": DAY},
        )
        self._writer.write_record(record)
        return self

    @property
    def data(self) -> bytes:
        """The archive's bytes."""
        return self._data.getvalue()


def wacz(records: bytes) -> bytes:
    return zipped(
        {
            "datapackage.json": b"{}",
            "pages/pages.jsonl": b'{"format": "json-pages-1.0"}\n',
            "archive/data.warc.gz": records,
            "indexes/index.cdx.gz": gzip.compress(b"x"),
        }
    )


def pdf(*pages: str) -> bytes:
    """Return a PDF document with these lines on its pages."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    font = len(pages) * 2 + 3
    for number, text in enumerate(pages):
        lines = " ".join(f"({line}) Tj T*" for line in _escaped(text).split("\n"))
        content = f"BT /F1 12 Tf 14 TL 72 720 Td {lines} ET".encode("latin-1")
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 %d 0 R >> >> >>" % (number * 2 + 4, font),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    kids = " ".join(f"{number * 2 + 3} 0 R" for number in range(len(pages))).encode()
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages))
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    data = b"%PDF-1.4\n"
    starts = []
    for number, content in enumerate(objects, start=1):
        starts.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table, len(objects) + 1, len(data))
    )


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
