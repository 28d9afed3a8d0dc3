from pathlib import Path

import pytest

from detente.errors import GoldError
from detente.evaluate import Card, Figure, below_floors

CARD = Card(
    signature="detente 0",
    figures=(
        Figure(name="claim_f1", value=0.4, of=10, meaning=""),
        Figure(name="invented", value=0.2, of=10, meaning=""),
        Figure(name="place", value=None, of=0, meaning=""),
    ),
    documents=(("one.txt", 0.4),),
)


def below(tmp_path: Path, floors: str) -> tuple[str, ...]:
    path = tmp_path / "floors.toml"
    path.write_text(floors)
    return below_floors(CARD, path)


@pytest.mark.parametrize(
    "floors", ["", "claim_f1 = 0.4", "claim_f1 = 0", "[at_most]\ninvented = 0.2", "[at_most]"]
)
def test_what_keeps_its_floors_is_silent(floors: str, tmp_path: Path) -> None:
    assert below(tmp_path, floors) == ()


@pytest.mark.parametrize(
    ("floors", "line"),
    [
        ("claim_f1 = 0.41", "claim_f1 is 0.4, below its floor 0.41"),
        ("[at_most]\ninvented = 0.19", "invented is 0.2, above its ceiling 0.19"),
        ("place = 0.1", "place is None, below its floor 0.1"),
        ("claim_f1 = 1", "claim_f1 is 0.4, below its floor 1"),
    ],
)
def test_what_breaks_a_floor_or_a_ceiling_is_said(floors: str, line: str, tmp_path: Path) -> None:
    assert below(tmp_path, floors) == (line,)


@pytest.mark.parametrize(
    "floors",
    [
        "claim_f1 = ",
        "claim_f1 = 'high'",
        "claim_f1 = true",
        "claim_f1 = nan",
        "claim_f1 = [0.4]",
        "at_most = 0.3",
        "beauty = 0.3",
        "[at_most]\nbeauty = 0.3",
        "[at_least]\nclaim_f1 = 0.3",
        "\udcff = 3",
    ],
)
def test_floors_that_cannot_be_used_are_an_error(floors: str, tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_bytes(floors.encode("utf-8", "surrogateescape"))

    with pytest.raises(GoldError) as caught:
        below_floors(CARD, path)

    assert caught.value.hint is not None


def test_floors_that_are_not_there_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"floors\.toml"):
        below_floors(CARD, tmp_path / "floors.toml")


def test_a_card_is_plain_values_under_its_signature() -> None:
    assert CARD.record() == {
        "signature": "detente 0",
        "claim_f1": 0.4,
        "invented": 0.2,
        "place": None,
        "documents": {"one.txt": 0.4},
    }


def test_a_figure_that_there_is_not_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        CARD["beauty"]
