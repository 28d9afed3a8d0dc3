"""What can go wrong: one tree, each error with the value it met and a hint on what to do.

DetenteError
├── SettingsError
├── ReadError
│   ├── UnknownFormatError
│   ├── EmptyTextError
│   └── ForeignLanguageError
├── ModelMissingError
├── StoreError
│   ├── StoreBusyError
│   ├── StoreVersionError
│   ├── NotFoundError
│   ├── PlaceGoneError
│   └── TooLongError
├── JudgementError
├── PlanError
├── AddressError
└── GoldError
"""


class DetenteError(Exception):
    """Something asked for could not be done; `hint` says what to do about it."""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class SettingsError(DetenteError):
    """The settings file cannot be read or holds a value that is not allowed."""


class ReadError(DetenteError):
    """An input could not be read as articles; the other inputs are not affected."""


class UnknownFormatError(ReadError):
    """No reader knows the format of this input."""


class EmptyTextError(ReadError):
    """The input holds no text of an article."""


class ForeignLanguageError(ReadError):
    """The article is not in English, the one language that the rules read."""


class ModelMissingError(DetenteError):
    """The language pipeline is not installed."""


class StoreError(DetenteError):
    """The store cannot be opened, read or written."""


class StoreBusyError(StoreError):
    """Another process holds the store for writing."""


class StoreVersionError(StoreError):
    """The store was written by another version of the schema."""


class NotFoundError(StoreError):
    """Nothing in the store has this identifier or name."""


class PlaceGoneError(StoreError):
    """A list cannot go on, for the thing it is to go on behind is no longer in it."""


class TooLongError(StoreError):
    """A question took longer than it was given."""


class JudgementError(DetenteError):
    """A judgement asks for what cannot be, or a file of judgements cannot be read."""


class PlanError(DetenteError):
    """A plan for many machines, or a part made by one, is missing, changed or broken."""


class AddressError(DetenteError):
    """Nothing can be served at an address, or not in the way that was asked for."""


class GoldError(DetenteError):
    """A folder of gold annotations cannot be used."""
