"""Détente reads the news and keeps what it says about who deals with whom, and who says so."""

__version__ = "0.1.0"
