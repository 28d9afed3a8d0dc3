from pathlib import Path
from typing import Any

import pytest

from detente.errors import GoldError
from detente.evaluate import gold_digest, read_gold
from detente.ontology import ClaimType
from evaluate.golden import a_gold_claim, an_annotation, write_gold

OURS = Path(__file__).parents[2] / "gold" / "examples"


def test_our_own_gold_can_be_read() -> None:
    documents = read_gold(OURS)

    assert len(documents) >= 16
    assert sum(len(document.claims) for document in documents) > 300
    types = {kind for document in documents for claim in document.claims for kind in claim.types}
    assert types >= {kind for kind in ClaimType if not kind.is_relation} - {ClaimType.PROTEST}


def test_triggers_of_our_own_gold_stand_where_they_are_said_to() -> None:
    for document in read_gold(OURS):
        for claim in document.claims:
            assert claim.trigger.of(document.text) == claim.words


def test_parties_of_our_own_gold_are_among_its_actors() -> None:
    for document in read_gold(OURS):
        for claim in document.claims:
            named = {*claim.initiators, *claim.recipients, *claim.attribution}
            assert named <= set(document.actors), (document.name, claim.words)


def test_annotations_come_by_name(tmp_path: Path) -> None:
    folder = write_gold(tmp_path, an_annotation(doc="b.txt"), an_annotation(doc="a.txt"))

    assert [document.name for document in read_gold(folder)] == ["a.txt", "b.txt"]


def test_a_folder_without_annotations_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no annotations") as caught:
        read_gold(tmp_path)

    assert caught.value.hint is not None


@pytest.mark.parametrize(
    "annotation",
    [
        an_annotation(actors=[]),
        an_annotation(actors={"Chad": 1}),
        an_annotation(claims=None),
        an_annotation(claims=["bombed"]),
        an_annotation(published="yesterday"),
        an_annotation(published=20190327),
        an_annotation(claims=[a_gold_claim("bombed", type=["SHOUT"])]),
        an_annotation(claims=[a_gold_claim("bombed", type="ASSAULT")]),
        an_annotation(claims=[a_gold_claim("bombed", modality="maybe")]),
        an_annotation(claims=[a_gold_claim("bombed", start=9, end=2)]),
        an_annotation(claims=[a_gold_claim("bombed", when=["2019-03-27"])]),
        an_annotation(claims=[a_gold_claim("bombed", initiators=None)]),
    ],
)
def test_what_is_no_annotation_is_said_with_its_file(
    annotation: dict[str, Any], tmp_path: Path
) -> None:
    with pytest.raises(GoldError, match=r"one\.json: not an annotation") as caught:
        read_gold(write_gold(tmp_path, annotation))

    assert caught.value.hint is not None


@pytest.mark.parametrize("content", ["", "[]", "null", "3", '{"doc": "one.txt"}', "\udcff"])
def test_what_is_no_json_object_is_said_with_its_file(content: str, tmp_path: Path) -> None:
    folder = write_gold(tmp_path)
    (folder / "one.json").write_bytes(content.encode("utf-8", "surrogateescape"))

    with pytest.raises(GoldError, match=r"one\.json: not an annotation"):
        read_gold(folder)


def test_an_annotation_without_its_text_is_an_error(tmp_path: Path) -> None:
    folder = write_gold(tmp_path)
    (folder / "texts" / "one.txt").unlink()

    with pytest.raises(GoldError, match=r"one\.json"):
        read_gold(folder)


def test_the_digest_changes_with_the_annotations_and_with_the_texts(tmp_path: Path) -> None:
    folder = write_gold(tmp_path)
    digests = [gold_digest(folder), gold_digest(folder)]
    (folder / "texts" / "one.txt").write_text("Chad bombed Sudan.")
    digests.append(gold_digest(folder))
    write_gold(folder, an_annotation(outlet="Zenda Times"), text="Chad bombed Sudan.")
    digests.append(gold_digest(folder))

    assert digests[0] == digests[1]
    assert len(set(digests)) == 3
