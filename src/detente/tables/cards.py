"""A score card goes in, its table comes out."""

from rich.text import Text

from detente.evaluate import Card
from detente.tables.blocks import console, table
from detente.tables.wording import NONE


def print_card(card: Card) -> None:
    """Print a score card."""
    out = console()
    rows = table("Figure", "Value", "Of", "Share of")
    for figure in card.figures:
        value = NONE if figure.value is None else f"{figure.value:.3f}"
        rows.add_row(figure.name, value, str(figure.of), figure.meaning)
    out.print(rows)
    out.print(Text(card.signature, style="dim"))
