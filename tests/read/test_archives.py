import gzip
import sys
import tarfile
import time
import tracemalloc
import zipfile
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from detente.model import Document, Failure
from detente.read import archives as reader
from detente.read import read_inputs

from .archives import page, tarred, zipped
from .samples import ARTICLE, FIRST, fail_one, read, read_one, reasons, written

TEXT = ARTICLE.encode()
OTHER = TEXT.replace(b"Strelsau", b"Zenda")


def paths(results: list[Document | Failure]) -> list[str | None]:
    return [result.path for result in results if isinstance(result, Document)]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", zipped({"b/one.txt": TEXT, "b/two.html": page()})),
        ("a.tar", tarred({"b/one.txt": TEXT, "b/two.html": page()})),
        ("a.tar.gz", gzip.compress(tarred({"b/one.txt": TEXT, "b/two.html": page()}))),
        ("a.tgz", gzip.compress(tarred({"b/one.txt": TEXT, "b/two.html": page()}))),
        ("nameless", gzip.compress(tarred({"b/one.txt": TEXT, "b/two.html": page()}))),
    ],
)
def test_the_files_of_an_archive_are_read(tmp_path: Path, name: str, data: bytes) -> None:
    path = written(tmp_path, name, data)

    results = read(path)

    assert paths(results) == [f"{path}:b/one.txt", f"{path}:b/two.html"]
    assert all(isinstance(result, Document) and FIRST in result.text for result in results)


def test_a_packed_file_is_read_as_what_its_name_says_without_the_ending(tmp_path: Path) -> None:
    table = gzip.compress(b'title;text\nNews;"' + TEXT + b'"\n')
    path = written(tmp_path, "a.csv.gz", table)

    assert read_one(path).path == f"{path}:2"
    assert read_one(written(tmp_path, "b.html.gz", gzip.compress(page()))).text.count(FIRST) == 1


def test_an_archive_in_an_archive_is_read_but_none_in_that(tmp_path: Path) -> None:
    inner = zipped({"one.txt": TEXT})
    twice = written(tmp_path, "twice.zip", zipped({"a/inner.zip": inner}))
    thrice = written(tmp_path, "thrice.zip", zipped({"b.zip": zipped({"a.zip": inner})}))
    packed = written(
        tmp_path, "packed.zip", zipped({"a.tar.gz": gzip.compress(tarred({"x.txt": TEXT}))})
    )

    assert read_one(twice).path == f"{twice}:a/inner.zip:one.txt"
    assert fail_one(thrice).reason == "is an archive in an archive in an archive"
    assert fail_one(thrice).where == f"{thrice}:b.zip:a.zip"
    assert read_one(packed).path == f"{packed}:a.tar.gz:x.txt"


def test_names_that_lead_out_of_an_archive_are_only_names(tmp_path: Path) -> None:
    names = {"../../escaped.txt": TEXT, "/tmp/escaped.txt": OTHER, "C:\\x\n.txt": page()}  # noqa: S108
    archive = tarfile.open(tmp_path / "a.tar", "w")  # noqa: SIM115
    link = tarfile.TarInfo("link.txt")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    archive.addfile(link)
    for name, content in names.items():
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        archive.addfile(entry, BytesIO(content))
    archive.close()

    from_tar = read(tmp_path / "a.tar")
    from_zip = read(written(tmp_path, "a.zip", zipped(names)))

    assert len(paths(from_tar)) == len(paths(from_zip)) == 3
    assert all("\n" not in str(path) for path in paths(from_tar))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.tar", "a.zip"]


def test_hidden_files_and_parts_of_pages_in_an_archive_are_left_out(tmp_path: Path) -> None:
    files = {
        "site/index.html": page(),
        "site/style.css": b"p {}",
        "site/a.png": b"\x89PNG",
        "__MACOSX/site/._index.html": b"\0\1",
        "site/.DS_Store": b"\0",
    }

    assert len(read(written(tmp_path, "a.zip", zipped(files)))) == 1


def test_parts_of_saved_pages_in_a_folder_are_left_out(tmp_path: Path) -> None:
    written(tmp_path, "Page.html", page())
    (tmp_path / "Page_files").mkdir()
    (tmp_path / "img").mkdir()
    written(tmp_path / "Page_files", "advert.html", "<html>Buy!</html>")
    written(tmp_path / "img", "a.jpg", b"\xff\xd8\xff")
    written(tmp_path, "main.css", "p {}")

    assert read_one(tmp_path).path == str(tmp_path / "Page.html")


def test_an_archive_that_announces_more_than_there_is_in_the_world_ends(tmp_path: Path) -> None:
    data = bytearray(tarred({"a.txt": TEXT}))
    data[124:136] = b"\x80" + b"\x7f" + b"\xff" * 10
    data[148:156] = b" " * 8
    data[148:156] = b"%06o\0 " % sum(data[:512])
    started = time.process_time()

    results = read(written(tmp_path, "a.tar", bytes(data)))

    assert time.process_time() - started < 5
    assert any(isinstance(result, Failure) for result in results)


def test_an_entry_without_a_name_hides_no_other(tmp_path: Path) -> None:
    data = zipped({"a.txt": TEXT, "b.txt": OTHER}).replace(b"a.txt", b"\0.txt")

    results = read(written(tmp_path, "a.zip", data))

    assert f"{tmp_path / 'a.zip'}:b.txt" in paths(results)


def test_a_file_that_is_bad_stops_no_other(tmp_path: Path) -> None:
    path = written(tmp_path, "a.zip", zipped({"a.xyz": b"?", "b.txt": b"", "c.txt": TEXT}))

    results = read(path)

    assert [getattr(result, "where", None) for result in results] == [
        f"{path}:a.xyz", f"{path}:b.txt", None
    ]  # fmt: skip


def test_an_archive_that_grows_beyond_measure_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "_HARMLESS", 1_000_000)
    bomb = zipped({f"{number}.jsonl": b" " * 20_000_000 for number in range(3)})
    packed = gzip.compress(b" " * 60_000_000, compresslevel=9)

    for name, data in {
        "a.zip": bomb,
        "a.jsonl.gz": packed,
        "b.zip": zipped({"a.jsonl.gz": packed}),
    }.items():
        found = reasons(read(written(tmp_path, name, data)))
        assert any("times its size" in reason for reason in found), (name, found)


def test_what_is_damaged_is_a_failure_and_what_came_before_is_read(tmp_path: Path) -> None:
    lines = b'{"text": "' + ARTICLE.replace("\n", " ").encode() + b'"}\n'
    noise = b"".join(b'{"text": "%d"}\n' % (number * 7919 % 10_007) for number in range(5_000))
    packed = gzip.compress(lines + noise)
    archive = bytearray(zipped({"a.txt": TEXT, "b.txt": OTHER}))
    archive[60] ^= 0xFF

    cut = read(written(tmp_path, "a.jsonl.gz", packed[:-500]))
    broken = read(written(tmp_path, "a.zip", bytes(archive)))

    assert isinstance(cut[0], Document)
    assert isinstance(cut[-1], Failure)
    assert cut[-1].reason.startswith("is damaged or cut off")
    assert [type(result) for result in broken] == [Failure, Document]
    assert "cut off" in fail_one(written(tmp_path, "b.zip", bytes(archive[:100]))).reason
    assert all(
        "cut off" in reason
        for reason in reasons(read(written(tmp_path, "c.tar", tarred({"a.txt": TEXT})[:600])))
    )


def test_an_encrypted_file_is_a_failure(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": TEXT}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1

    assert fail_one(written(tmp_path, "a.zip", bytes(data))).reason == "is encrypted"


def test_an_archive_without_files_is_a_failure(tmp_path: Path) -> None:
    for name, data in {"a.zip": zipped({}), "a.tar": tarred({".hidden": b"x"})}.items():
        assert fail_one(written(tmp_path, name, data)).reason == "holds no files"


def test_an_office_document_is_no_archive_of_articles(tmp_path: Path) -> None:
    data = zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})

    for name in ("a.docx", "a.zip", "a"):
        assert fail_one(written(tmp_path, name, data)).reason.startswith("no reader for")


def test_archives_come_through_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    for data in (zipped({"a.txt": TEXT}), gzip.compress(tarred({"a.txt": TEXT}))):
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))

        assert read_one("-").path == "-:a.txt"


def test_a_large_archive_needs_little_memory(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(60):
            archive.writestr(f"{number}.txt", TEXT + f"{number} ".encode() * 20_000)
    tracemalloc.start()
    number = sum(isinstance(result, Document) for result in read_inputs([tmp_path / "a.zip"]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert number == 60
    assert peak < 10_000_000
