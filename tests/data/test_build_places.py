import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def build() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "tools/build_places.py"))


@pytest.mark.slow
def test_the_script_makes_the_packaged_gazetteer(build: dict[str, Any]) -> None:
    packed: bytes = build["packed"](build["table"]())

    assert packed == build["TARGET"].read_bytes()


def test_packing_gives_the_same_bytes_again(build: dict[str, Any]) -> None:
    packed: Callable[[str], bytes] = build["packed"]

    assert packed("a\tb\n") == packed("a\tb\n")


def test_the_gazetteer_stays_small(build: dict[str, Any]) -> None:
    assert build["TARGET"].stat().st_size < 2_500_000


@pytest.mark.parametrize(
    ("spelling", "name", "likely"),
    [
        ("Kharkov", "Kharkiv", True),
        ("Khan Sheikhun", "Khan Shaykhun", True),
        ("Ariel", "Jerusalem", False),  # GeoNames has it
        ("Suva", "Suwa", False),  # another town
        ("HRK", "Kharkiv", False),
        ("haleukiu", "Kharkiv", False),
    ],
)
def test_only_likely_spellings_are_taken(
    build: dict[str, Any], spelling: str, name: str, *, likely: bool
) -> None:
    assert build["_is_likely"](spelling, name) is likely
