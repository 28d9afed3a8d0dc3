import json
from pathlib import Path

import pytest

from detente.evaluate.happenings import evaluate_happenings, has_happenings
from detente.settings import Settings
from evaluate.golden import an_annotation

PAIRS = Path(__file__).parents[2] / "gold" / "pairs"


def test_gold_of_events_is_known_by_claims_that_name_one(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps(an_annotation()))
    assert not has_happenings(tmp_path)
    assert has_happenings(PAIRS)


def test_happenings_that_are_merely_alike_stay_apart() -> None:
    card = evaluate_happenings(PAIRS, settings=Settings(extractor="rules"))
    meanings = {figure.name: figure.meaning for figure in card.figures}

    assert card["found"] == pytest.approx(0.85, abs=0.15)
    assert meanings["b_cubed"].startswith("precision 1.000")
    assert (card["conll_f1"] or 0) > 0.65
