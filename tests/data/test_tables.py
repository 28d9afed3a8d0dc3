from pathlib import Path

import pytest

from detente.data import alternatives, rows

FOLDER = Path(__file__).parents[2] / "src/detente/data"
TABLES = sorted(path.name for path in FOLDER.glob("*.tsv"))


def test_a_row_is_its_cells_by_column(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "# what it is\nname\tcode\n\n# a part of it\nFrance\tFR\n\tXX\n"
    monkeypatch.setattr("detente.data.read_table", lambda _: text)

    assert list(rows("some.tsv")) == [{"name": "France", "code": "FR"}, {"name": "", "code": "XX"}]


def test_a_row_of_the_wrong_length_is_named_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("detente.data.read_table", lambda _: "name\tcode\nFrance\tFR\nSpain\n")

    with pytest.raises(ValueError, match=r"some\.tsv, line 3: 1 cells, but there are 2 columns"):
        list(rows("some.tsv"))


def test_an_empty_cell_has_no_alternatives() -> None:
    assert alternatives("") == ()
    assert alternatives("Kyiv|Kiev") == ("Kyiv", "Kiev")


@pytest.mark.parametrize("name", [*TABLES, "places.tsv.gz"])
def test_every_table_of_the_package_can_be_read(name: str) -> None:
    assert all(row for row in rows(name))


@pytest.mark.parametrize("name", TABLES)
def test_every_table_says_first_what_it_is(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("name", ["states.tsv", "known_actors.tsv", "regions.tsv"])
def test_no_cell_has_space_at_its_ends_or_an_empty_alternative(name: str) -> None:
    bad = [
        cell
        for row in rows(name)
        for cell in row.values()
        if cell and any(part != part.strip() or not part for part in cell.split("|"))
    ]

    assert bad == []
