"""A gold folder goes in; its files say what kind it is, and the card of that kind comes out."""

from collections.abc import Iterator
from pathlib import Path

from detente.evaluate.attributions import evaluate_attributions, holds_attributions
from detente.evaluate.card import Card
from detente.evaluate.crossdoc import evaluate_crossdoc
from detente.evaluate.ecbplus import has_ecbplus
from detente.evaluate.happenings import evaluate_happenings, has_happenings
from detente.evaluate.run import errors_of, evaluate_claims
from detente.evaluate.timex import errors_of_timex, evaluate_timex, has_timex
from detente.evaluate.toponyms import errors_of_toponyms, evaluate_toponyms, has_toponyms
from detente.settings import Settings


def score_folder(
    folder: Path, *, dated: bool, show: str | None, settings: Settings
) -> tuple[Card, Iterator[str]]:
    """Return the card of a folder and a line for each error of the kind to show, if any.

    Folders hold claims, with the events that they tell of or without, dates (TimeML), toponyms,
    who says what (brat), or which words tell of one happening (ECB+). `dated` is for claims:
    whether the articles are read with their dates. Raises GoldError when the folder cannot be
    used, ModelMissingError without a pipeline.
    """
    if has_timex(folder):
        times = evaluate_timex(folder, settings=settings)
        return times.card, errors_of_timex(times, show or "")
    if has_toponyms(folder):
        toponyms = evaluate_toponyms(folder, settings=settings)
        return toponyms.card, errors_of_toponyms(toponyms, show or "")
    if holds_attributions(folder):
        return evaluate_attributions(folder, settings=settings), iter(())
    if has_ecbplus(folder):
        return evaluate_crossdoc(folder), iter(())
    if has_happenings(folder):
        return evaluate_happenings(folder, settings=settings), iter(())
    claims = evaluate_claims(folder, dated=dated, settings=settings)
    return claims.card, errors_of(claims, show) if show else iter(())
