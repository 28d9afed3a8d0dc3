"""A file of each format and a seed go in, a file that is wrong in some places comes out.

What is changed are parts that the format consists of: marks and their values, members of records,
headers, entries of archives, numbers that say how long something is. What an archive holds is
changed too, and packed again, so that faults lie behind sound wrappings. Some bytes are changed
blindly, as a bad disk does it.
"""

import gzip
import io
import json
import re
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from random import Random
from typing import Any, Final

from .archives import Records, page, pdf, tarred, zipped
from .samples import ARTICLE, FIRST, HEADLINE, SECOND
from .test_damage import SOUND
from .test_feeds import URL
from .test_mail import mail

Mutate = Callable[[bytes, Random], bytes]

_LINKED: Final = json.dumps(
    {
        "@type": "NewsArticle",
        "headline": HEADLINE,
        "datePublished": "2019-03-27T22:30:00+01:00",
        "publisher": {"name": "Strelsau Post"},
        "author": [{"name": "A. Hope"}],
    }
)
_HEAD: Final = (
    f'<meta property="og:site_name" content="Strelsau Post"><link rel="canonical" href="{URL}">'
    '<meta property="article:published_time" content="2019-03-27">'
    f'<script type="application/ld+json">{_LINKED}</script>'
)
_RECORD: Final = {
    "title": HEADLINE, "text": ARTICLE, "url": URL, "date": "2019-03-27", "outlet": "Strelsau Post",
}  # fmt: skip
_ROWS: Final = f'title,text,date,outlet\n"{HEADLINE}","{FIRST}",2019-03-27,Strelsau Post\n'
_ATOM: Final = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Strelsau Post</title><entry>'
    f"<title>{HEADLINE}</title><link href='{URL}'/><updated>2019-03-27T22:30:00Z</updated>"
    f'<content type="html">&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</content>'
    "</entry></feed>"
)
_MHTML: Final = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://strelsau-post.example/1\r\n"
    b"Subject: Ministers meet\r\nDate: Wed, 27 Mar 2019 22:30:00 -0000\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related; type="text/html"; boundary="--B"\r\n\r\n'
    b"----B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    b"Content-Location: https://strelsau-post.example/1\r\n\r\n%s\r\n----B--\r\n"
    % page().replace(b"=", b"=3D")
)
_RECORDS: Final = "".join(json.dumps({**_RECORD, "text": f"{FIRST} {n}"}) + "\n" for n in range(3))

SAMPLES: Final[Mapping[str, bytes]] = {
    **SOUND,
    "full.html": page(head=_HEAD),
    "atom.xml": _ATOM.encode(),
    "many.jsonl": _RECORDS.encode(),
    "list.json": json.dumps([_RECORD, {"text": SECOND}]).encode(),
    "rows.csv": _ROWS.encode(),
    "rows.tsv": _ROWS.replace(",", "\t").encode(),
    "plain.txt": f"{HEADLINE}\nBy A. Hope\n27 March 2019\n\n{ARTICLE}".encode(),
    "saved.mhtml": _MHTML,
    "letter.eml": bytes(mail(List_Id="<news.strelsau>")),
    "packed.zip": zipped({"in.zip": zipped({"a.txt": ARTICLE.encode()}), "b.pdf": pdf(FIRST)}),
    "three.pdf": pdf(HEADLINE, FIRST, SECOND),
    "two.warc": Records(packed=False).add(URL, page(3, head=_HEAD)).add(f"{URL}4", page(4)).data,
}

_PIECES: Final = (
    *(b"", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"-1", b"0", b"4294967296", b"9" * 20),
    *(b"1e999", b"NaN", b"0000-00-00", b"9999-12-31", b"2019-02-30", b"27 March 20190", b"%00%ff"),
    *(b"\\ud800", b"&#0;", b"&#xD800;", b"&a;", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<p" * 400),
    *(b"<div>" * 3_000, b"[" * 4_000, b"(" * 4_000, b'{"a":' * 3_000, b"\n" * 500, b"\r"),
    *(b"http://[::1", b"file:///etc/passwd", b"../../etc/passwd", b"=?utf-8?b?////?=", b"\x1b[31m"),
    *("é".encode("latin-1"), "\u202e".encode(), b"a" * 20_000, b'"', b"'", b"<", b">", b"&", b";"),
    b"<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
    b"<?xml version='1.0' encoding='utf-7'?>",
    b" " * 5_000,
)
_VALUES: Final[tuple[Any, ...]] = (
    *(None, True, -1, 0, 10**30, 1.5, float("inf"), "", " ", "\0", "\ud800", "9999-12-31"),
    *([], {}, [[[]]], {"a": {"b": []}}, "x" * 10_000, "2019-02-30", "http://[", ["a", 1, None]),
    "0001-01-01",
)
_MARKS: Final = re.compile(rb"<[^<>]{0,300}>|[^<>]+")
_ATTRIBUTES: Final = re.compile(rb"""(?<==)"[^"]*"|(?<==)'[^']*'|(?<=[\s<])[\w:-]+(?==)""")
_HEADERS: Final = re.compile(rb"(?m)^[A-Za-z-]+:[^\n]*\n")
_NUMBERS: Final = re.compile(rb"\d+")
_WORDS: Final = re.compile(rb"/?\w+|<<|>>|[\[\](){}%:,\"]")
_CELLS: Final = re.compile(rb'"[^"]*"|[^,\t\n"]+|[,\t\n]')
_MOST_FAULTS: Final = 4
_LONGEST: Final = 1_000  # bytes of a part that is put three hundred times


def mutated(name: str, seed: int) -> bytes:
    """Return the sample of this name with one to four faults; the same for the same seed."""
    chance = Random(f"{name} {seed}")  # noqa: S311 - nothing secret
    return _faulty(name, SAMPLES[name], chance)


def _faulty(name: str, data: bytes, chance: Random) -> bytes:
    kinds = _mutations(name)
    for _ in range(chance.randint(1, _MOST_FAULTS)):
        data = chance.choice(kinds)(data, chance)
    return data


def _mutations(name: str) -> tuple[Mutate, ...]:
    """Return what may be done to a file of a format, by the end of its name."""
    found = {
        ".xml": (_mark, _attribute, _mark),
        ".html": (_mark, _attribute, _json_inside),
        ".json": (_json, _json, _mark),
        ".jsonl": (_line, _line, _word),
        ".csv": (_cell,),
        ".tsv": (_cell,),
        ".md": (_word, _header),
        ".txt": (_word,),
        ".eml": (_header, _mark),
        ".mbox": (_header,),
        ".mhtml": (_header, _mark),
        ".pdf": (_word, _number),
        ".warc": (_header, _number, _mark),
        ".zip": (_entry, _in_zip),
        ".wacz": (_entry, _in_zip),
        ".tar": (_in_tar, _tar_header),
        ".gz": (_in_gzip, _joined),
    }  # fmt: skip
    special = next((kinds for end, kinds in found.items() if name.endswith(end)), ())
    return (*special, *special, _bytes, _piece)


# --------------------------------------------------------------------------------- any kind of file


def _bytes(data: bytes, chance: Random) -> bytes:
    """Change, lose, double or cut bytes anywhere."""
    at, size = chance.randrange(len(data) + 1), chance.choice((1, 2, 8, 64, 512))
    match chance.randrange(4):
        case 0:
            return data[:at] + chance.randbytes(size) + data[at + size :]
        case 1:
            return data[:at] + data[at + size :]
        case 2:
            return data[: at + size] + data[at:]
        case _:
            return data[:at]


def _piece(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_PIECES) + data[at:]


def _part(pattern: re.Pattern[bytes]) -> Mutate:
    """Return what puts something else for one of the parts that a pattern finds, or moves it."""

    def mutate(data: bytes, chance: Random) -> bytes:
        found = [match.span() for match in pattern.finditer(data)]
        if not found:
            return _bytes(data, chance)
        start, end = chance.choice(found)
        other = chance.choice(found)
        part = data[start:end]
        new = chance.choice(
            (
                b"",
                part * 2,
                part[:_LONGEST] * 300,
                data[slice(*other)],
                chance.choice(_PIECES),
                part[::-1],
            )
        )
        return data[:start] + new + data[end:]

    return mutate


_mark, _attribute, _header = _part(_MARKS), _part(_ATTRIBUTES), _part(_HEADERS)
_number, _word, _cell = _part(_NUMBERS), _part(_WORDS), _part(_CELLS)


# --------------------------------------------------------------------------------------------- JSON


def _json(data: bytes, chance: Random) -> bytes:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return _piece(data, chance)
    return json.dumps(_changed(value, chance)).encode("utf-8", "surrogatepass")


def _changed(value: Any, chance: Random) -> Any:  # noqa: ANN401 - any JSON
    """Put another value for one within, or another name for one of its members."""
    if isinstance(value, dict) and value and chance.random() < 0.8:
        key = chance.choice(sorted(value))
        if chance.random() < 0.2:
            return {**value, key.upper(): value[key], "": None}
        return {**value, key: _changed(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.8:
        at = chance.randrange(len(value))
        return [*value[:at], _changed(value[at], chance), *value[at + 1 :]]
    return chance.choice(_VALUES)


def _line(data: bytes, chance: Random) -> bytes:
    lines = data.splitlines()
    if not lines:
        return chance.choice(_PIECES)
    at = chance.randrange(len(lines))
    lines[at] = _json(lines[at], chance)
    return b"\n".join(lines)


def _json_inside(data: bytes, chance: Random) -> bytes:
    start, end = data.find(b"{"), data.rfind(b"}") + 1
    if not 0 <= start < end:
        return _mark(data, chance)
    return data[:start] + _json(data[start:end], chance) + data[end:]


# ----------------------------------------------------------------------------------------- archives


def _in_zip(data: bytes, chance: Random) -> bytes:
    """Pack the members again, one of them faulty or under another name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = {info.filename: archive.read(info) for info in archive.infolist()}
    except Exception:  # noqa: BLE001 - broken before; whatever it is
        return _bytes(data, chance)
    return zipped(_one_changed(files, chance))


def _in_tar(data: bytes, chance: Random) -> bytes:
    try:
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            found = {entry.name: archive.extractfile(entry) for entry in archive.getmembers()}
            files = {name: file.read() for name, file in found.items() if file}
    except Exception:  # noqa: BLE001 - broken before; whatever it is
        return _bytes(data, chance)
    return tarred(_one_changed(files, chance))


def _one_changed(files: dict[str, bytes], chance: Random) -> dict[str, bytes]:
    if not files:
        return {"a.txt": ARTICLE.encode()}
    name = chance.choice(sorted(files))
    if chance.random() < 0.2:
        return {**files, chance.choice(("../a.txt", "/a.html", "a" * 300, "ü/\n.txt")): files[name]}
    return {**files, name: _faulty(name, files[name], chance) if files[name] else b"\0"}


def _in_gzip(data: bytes, chance: Random) -> bytes:
    try:
        inner = gzip.decompress(data)
    except Exception:  # noqa: BLE001 - broken before; whatever it is
        return _bytes(data, chance)
    kind = ".warc" if inner.startswith(b"WARC/") else ".tar" if b"ustar" in inner else ".jsonl"
    return gzip.compress(_faulty(kind, inner, chance), mtime=0)


def _joined(data: bytes, chance: Random) -> bytes:
    return data + chance.choice((data, data[:40], b"\0" * 600, gzip.compress(b"", mtime=0)))


def _entry(data: bytes, chance: Random) -> bytes:
    """Change a field of an entry in the directories of a ZIP archive."""
    starts = [match.start() for match in re.finditer(rb"PK(?:\x01\x02|\x03\x04|\x05\x06)", data)]
    if not starts:
        return _bytes(data, chance)
    at = chance.choice(starts) + chance.randrange(4, 46)
    value = chance.choice((b"\0", b"\xff", b"\xff\xff\xff\xff", b"\x01", b"\x63\x00", b"\x80"))
    return data[:at] + value + data[at + len(value) :]


def _tar_header(data: bytes, chance: Random) -> bytes:
    """Change a field of the first header, and make its sum right again."""
    header = bytearray(data[:512].ljust(512, b"\0"))
    place, size = chance.choice(((0, 100), (100, 8), (124, 12), (136, 12), (156, 1), (157, 100)))
    value = chance.choice((b"\0", b"7" * 12, b"\x80" + b"\xff" * 11, b"x", b"L", b"g", b"2", b"-1"))
    header[place : place + size] = value[:size].ljust(size, b"\0")
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)
    return bytes(header) + data[512:]
