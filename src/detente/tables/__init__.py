"""What the store tells goes in, tables and pages for the terminal come out."""

from detente.tables.cards import print_card
from detente.tables.histories import print_balance, print_history
from detente.tables.lists import print_found, print_list
from detente.tables.news import print_news
from detente.tables.reading import print_failure, print_summary, reading_progress
from detente.tables.reviews import print_doubts, print_identities, print_judgements
from detente.tables.things import print_shown
from detente.tables.watching import print_entry

__all__ = [
    "print_balance",
    "print_card",
    "print_doubts",
    "print_entry",
    "print_failure",
    "print_found",
    "print_history",
    "print_identities",
    "print_judgements",
    "print_list",
    "print_news",
    "print_shown",
    "print_summary",
    "reading_progress",
]
