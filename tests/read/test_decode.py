import codecs
from pathlib import Path

import pytest

from detente.read.decode import decode

from .samples import ARTICLE, FIRST, fail_one, read_one, written

ACCENTED = f"{FIRST} “Señor Hentzau” was not in Königsbrück – or so he says."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_are_honoured_and_dropped(tmp_path: Path, encoding: str) -> None:
    document = read_one(written(tmp_path, "a.txt", ACCENTED.encode(encoding)))

    assert document.text == ACCENTED
    assert document.remarks == ()


def test_a_big_endian_mark_is_honoured(tmp_path: Path) -> None:
    data = codecs.BOM_UTF16_BE + ACCENTED.encode("utf-16-be")

    assert read_one(written(tmp_path, "a.txt", data)).text == ACCENTED


def test_utf_16_without_a_mark_is_recognised(tmp_path: Path) -> None:
    document = read_one(written(tmp_path, "a.txt", ACCENTED.encode("utf-16-le")))

    assert document.text == ACCENTED
    assert document.remarks == ("Read as UTF-16-LE, which its bytes look like.",)


def test_windows_1252_is_read_and_remarked_on(tmp_path: Path) -> None:
    document = read_one(written(tmp_path, "a.txt", ACCENTED.encode("windows-1252")))

    assert document.text == ACCENTED
    assert document.remarks == ("Read as windows-1252, because it is not valid UTF-8.",)


def test_a_few_broken_bytes_are_replaced_and_counted(tmp_path: Path) -> None:
    data = ACCENTED.encode().replace(b"\xc3\xb6", b"\xc3")

    document = read_one(written(tmp_path, "a.txt", data))

    assert document.text == ACCENTED.replace("ö", "\ufffd")
    assert document.remarks == ("Characters that are not valid UTF-8 and stand as \ufffd: 1.",)


def test_line_ends_become_line_feeds_and_nothing_else_changes(tmp_path: Path) -> None:
    text = f"  {FIRST}\r\n\r\n\tTwo  spaces\u00a0here \rand an end\r\n"

    document = read_one(written(tmp_path, "a.txt", text))

    assert document.text == text.replace("\r\n", "\n").replace("\r", "\n")


def test_an_old_chinese_encoding_is_named_as_chinese(tmp_path: Path) -> None:
    text = "外交部长星期一在首都会见了邻国代表，讨论边界问题。双方表示会谈取得了进展。" * 5

    assert "Chinese" in fail_one(written(tmp_path, "a.txt", text.encode("gb18030"))).reason


def test_a_record_of_old_bytes_is_repaired_alone(tmp_path: Path) -> None:
    line = f'{{"text": "{FIRST} Café Hentzau."}}\n'
    path = written(tmp_path, "a.jsonl", line.encode("windows-1252"))

    document = read_one(path)

    assert document.text.endswith("Café Hentzau.")
    assert document.remarks == ("Read as windows-1252, because it is not valid UTF-8.",)


def test_half_characters_are_replaced(tmp_path: Path) -> None:
    path = written(tmp_path, "a.jsonl", f'{{"text": "{FIRST} \\ud83d"}}')

    document = read_one(path)

    assert document.text.endswith(" \ufffd")
    assert len(document.remarks) == 1


def test_a_page_saved_as_text_is_read_as_a_page(tmp_path: Path) -> None:
    page = f"<!doctype html>\n<html><body><article><p>{ARTICLE}</p></article></body></html>"

    assert "<" not in read_one(written(tmp_path, "a.txt", page)).text


@pytest.mark.parametrize(
    "declared", ["tf-8", "hex", "idna", "punycode", "undefined", "rot13", "\0"]
)
def test_an_encoding_that_is_none_of_texts_is_not_believed(declared: str) -> None:
    text, remarks = decode("Dvořák met café owners.".encode("cp1252", "ignore"), declared=declared)

    assert text.endswith("café owners.")
    assert remarks == ("Read as windows-1252, because it is not valid UTF-8.",)
