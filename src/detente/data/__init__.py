"""The package's knowledge as tables: the name of a file here goes in, its rows come out."""

import gzip
from collections.abc import Iterator
from importlib.resources import files


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table, each as its cells by column.

    A table is a text of tab-separated cells. Empty lines and lines that begin with "#" are
    comments, the first other line names the columns. A row that has not one cell for each column
    raises ValueError.
    """
    columns: list[str] = []
    for number, line in enumerate(read_table(name).split("\n"), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        columns = columns or cells
        if len(cells) != len(columns):
            msg = f"{name}, line {number}: {len(cells)} cells, but there are {len(columns)} columns"
            raise ValueError(msg)
        if cells is not columns:
            yield dict(zip(columns, cells, strict=True))


def alternatives(cell: str) -> tuple[str, ...]:
    """Return what stands between the strokes of a plural cell, nothing for an empty one."""
    return tuple(cell.split("|")) if cell else ()


def read_table(name: str) -> str:
    """Return the whole text of a table in this folder, unpacked if its name ends in ".gz"."""
    content = files(__name__).joinpath(name).read_bytes()
    if name.endswith(".gz"):
        content = gzip.decompress(content)
    return content.decode("utf-8")
