"""A gold folder goes in; its files say what kind it is, and the card of that kind comes out."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from detente.evaluate.attributions import evaluate_attributions, holds_attributions
from detente.evaluate.card import Card
from detente.evaluate.crossdoc import evaluate_crossdoc
from detente.evaluate.ecbplus import has_ecbplus
from detente.evaluate.happenings import evaluate_happenings, has_happenings
from detente.evaluate.names import errors_of_names, evaluate_names, has_names
from detente.evaluate.run import errors_of, evaluate_claims
from detente.evaluate.timex import errors_of_timex, evaluate_timex, has_timex
from detente.evaluate.toponyms import errors_of_toponyms, evaluate_toponyms, has_toponyms
from detente.settings import Settings

Scored = tuple[Card, Iterator[str]]


def score_folder(folder: Path, *, dated: bool, show: str | None, settings: Settings) -> Scored:
    """Return the card of a folder and a line for each error of the kind to show, if any.

    Folders hold claims, with the events that they tell of or without, dates (TimeML), toponyms,
    who says what (brat), pairs of names, or which words tell of one happening (ECB+). `dated` is
    for claims: whether the articles are read with their dates. Raises GoldError when the folder
    cannot be used, ModelMissingError without a pipeline.
    """
    for is_kind, score in _KINDS:
        if is_kind(folder):
            return score(folder, show or "", settings)
    claims = evaluate_claims(folder, dated=dated, settings=settings)
    return claims.card, errors_of(claims, show) if show else iter(())


def _timex(folder: Path, show: str, settings: Settings) -> Scored:
    times = evaluate_timex(folder, settings=settings)
    return times.card, errors_of_timex(times, show)


def _toponyms(folder: Path, show: str, settings: Settings) -> Scored:
    toponyms = evaluate_toponyms(folder, settings=settings)
    return toponyms.card, errors_of_toponyms(toponyms, show)


def _attributions(folder: Path, _show: str, settings: Settings) -> Scored:
    return evaluate_attributions(folder, settings=settings), iter(())


def _names(folder: Path, show: str, _settings: Settings) -> Scored:
    names = evaluate_names(folder)
    return names.card, errors_of_names(names, show)


def _crossdoc(folder: Path, _show: str, _settings: Settings) -> Scored:
    return evaluate_crossdoc(folder), iter(())


def _happenings(folder: Path, _show: str, settings: Settings) -> Scored:
    return evaluate_happenings(folder, settings=settings), iter(())


# What shows the kind of a folder, and what scores it; any other holds claims.
_KINDS: Final[
    tuple[tuple[Callable[[Path], bool], Callable[[Path, str, Settings], Scored]], ...]
] = (
    (has_timex, _timex),
    (has_toponyms, _toponyms),
    (holds_attributions, _attributions),
    (has_names, _names),
    (has_ecbplus, _crossdoc),
    (has_happenings, _happenings),
)
