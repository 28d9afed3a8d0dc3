from dataclasses import replace
from pathlib import Path

import pytest

from detente.errors import ModelMissingError
from detente.evaluate import Evaluation, errors_of, evaluate_claims
from detente.settings import Settings
from evaluate.golden import an_annotation, write_gold


@pytest.fixture(scope="module")
def evaluation(tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    folder = write_gold(tmp_path_factory.mktemp("gold"))
    return evaluate_claims(folder, dated=True, settings=Settings())


def test_what_is_told_plainly_is_found(evaluation: Evaluation) -> None:
    assert evaluation.card["typed_recall"] == 1
    assert evaluation.card["when"] == 1
    assert [name for name, _ in evaluation.card.documents] == ["one.txt"]


def test_without_their_dates_articles_have_no_weekdays(tmp_path: Path) -> None:
    settings = Settings()
    card = evaluate_claims(write_gold(tmp_path), dated=False, settings=settings).card

    assert card["when"] == 0.5
    assert card.signature.endswith("undated")


def test_the_signature_changes_when_the_gold_does(evaluation: Evaluation, tmp_path: Path) -> None:
    folder = write_gold(tmp_path)
    same = evaluate_claims(folder, dated=True, settings=Settings()).card
    write_gold(folder, an_annotation(claims=[]))
    other = evaluate_claims(folder, dated=True, settings=Settings()).card

    assert same == evaluation.card
    assert same.signature != other.signature


def test_errors_are_listed_by_their_kind(evaluation: Evaluation) -> None:
    (matching,) = evaluation.matchings
    gold, found = matching.pairs[0].gold, matching.pairs[0].found
    bad = replace(matching.pairs[0], is_correct=False)
    told = Evaluation(
        card=evaluation.card,
        matchings=(replace(matching, pairs=(bad,), missed=(gold,), spurious=(found,)),),
    )

    assert list(errors_of(told, "missed")) == [
        "one.txt core ASSAULT 'bombed' ['Chad'] -> ['Sudan']"
    ]
    (wrong,) = errors_of(told, "wrong")
    (spurious,) = errors_of(told, "spurious")
    assert wrong.startswith("one.txt ASSAULT 'bombed' ['Chad'] -> ['Sudan'] | found ['Chad']")
    assert spurious.startswith("one.txt ASSAULT 'bombed' ['Chad'] -> ['Sudan'] | Chad bombed")


def test_without_a_pipeline_nothing_can_be_scored(tmp_path: Path) -> None:
    with pytest.raises(ModelMissingError):
        evaluate_claims(write_gold(tmp_path), dated=True, settings=Settings(pipeline="en_no_such"))
