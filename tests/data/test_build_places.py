import runpy
from pathlib import Path
from typing import Any

import pytest

from detente.data import read_table

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def build() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "tools/build_places.py"))


@pytest.mark.slow
def test_the_script_makes_the_packaged_gazetteer(build: dict[str, Any]) -> None:
    # The text and not the bytes, for another release of zlib may pack it otherwise.
    assert build["table"]() == read_table("places.tsv.gz")


def test_packing_gives_the_same_bytes_again(build: dict[str, Any]) -> None:
    assert build["packed"]("a\tb\n") == build["packed"]("a\tb\n")


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
