from pathlib import Path

import pytest

from detente.errors import GoldError
from detente.evaluate.attributions import Told, count, holds_attributions, match_told, read_marked
from detente.model import Span

ANNOTATION = (
    "T1\tSource 0 3\tAda\n"
    "T2\tCue 4 8\tsaid\n"
    "T3\tContent 9 13;20 25\tit is again\n"
    "T4\tAttribution 4 8\tsaid\n"
    "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
)


def told(*contents: tuple[int, int], by: tuple[int, int] | None = (0, 3)) -> Told:
    return Told(
        speakers=(Span(*by),) if by else (), contents=tuple(Span(*stretch) for stretch in contents)
    )


def a_folder(path: Path, annotation: str = ANNOTATION) -> Path:
    (path / "attributions").mkdir()
    (path / "text").mkdir()
    (path / "attributions" / "story_a1.ann").write_text(annotation, encoding="utf-8")
    (path / "text" / "story.txt").write_text("Ada said it is, and again", encoding="utf-8")
    return path


def test_an_annotation_has_its_speaker_and_all_stretches_of_its_content(tmp_path: Path) -> None:
    (marked,) = read_marked(a_folder(tmp_path))

    assert marked.text_path.name == "story.txt"
    assert marked.told == (told((9, 13), (20, 25)),)


def test_a_second_stretch_under_a_numbered_role_belongs_to_the_content(tmp_path: Path) -> None:
    annotation = (
        ANNOTATION.replace("Content:T3", "Content:T3 Content2:T5") + "T5\tContent 30 40\tx\n"
    )

    (marked,) = read_marked(a_folder(tmp_path, annotation))

    assert marked.told[0].contents[-1] == Span(30, 40)


def test_a_folder_shows_its_kind(tmp_path: Path) -> None:
    assert not holds_attributions(tmp_path)
    assert holds_attributions(a_folder(tmp_path))


def test_a_folder_without_annotations_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no annotations"):
        read_marked(tmp_path)


def test_a_broken_annotation_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"story_a1\.ann: not an annotation"):
        read_marked(a_folder(tmp_path, "T1\tSource x y\tAda\n"))


def test_an_annotation_without_its_text_is_refused(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / "text" / "story.txt").unlink()

    with pytest.raises(GoldError, match="there is no text"):
        read_marked(folder)


def test_contents_that_overlap_match_and_others_do_not() -> None:
    gold = (told((10, 20)), told((50, 60)))
    found = (told((15, 30)), told((60, 70)))

    (pair,) = match_told(gold, found)

    assert (pair.gold, pair.found) == (gold[0], found[0])


def test_of_two_that_overlap_the_one_of_the_same_speaker_matches() -> None:
    gold = told((10, 20))
    other, same = told((10, 20), by=(30, 35)), told((18, 22))

    (pair,) = match_told([gold], [other, same])

    assert pair.found is same


def test_the_words_for_a_speaker_need_only_overlap() -> None:
    counted = count((told((10, 20), by=(0, 9)),), (told((10, 20), by=(5, 9)),))

    assert (counted.matched, counted.speakers_right) == (1, 1)


def test_content_that_nobody_is_named_for_asks_for_no_speaker() -> None:
    counted = count((told((10, 20), by=None),), (told((10, 20)),))

    assert (counted.matched, counted.speakers, counted.speakers_right) == (1, 0, 0)


def test_characters_show_how_much_of_the_content_was_found() -> None:
    counted = count((told((10, 20)),), (told((15, 35)),))

    assert (counted.gold_characters, counted.found_characters, counted.right_characters) == (
        10,
        20,
        5,
    )
