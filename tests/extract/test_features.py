from hypothesis import given
from hypothesis import strategies as st

from detente.extract.candidates import Candidates
from detente.extract.features import DEPS, WIDTH, index_in, pair_features, path_between
from detente.extract.hints import RuleHints
from detente.extract.layers import Layers
from detente.model import Document
from extract.test_laws import documents
from reading import parser


def layers_of(document: Document) -> Layers:
    (parse,) = parser().pipe([document])
    return Layers.of(parse)


@given(documents())
def test_every_candidate_has_a_row_and_a_path(document: Document) -> None:
    layers = layers_of(document)
    candidates, hints = Candidates(layers), RuleHints(layers)

    for token in layers.tree.tokens:
        around = candidates.around(token)
        features = pair_features(token, around, hints.of(token), layers.tree, layers.slots)
        assert features.rows.shape == (len(around), WIDTH)
        assert len(features.paths) == len(around)


@given(documents())
def test_what_is_near_is_all_there_and_stands_in_text_order(document: Document) -> None:
    layers = layers_of(document)
    candidates = Candidates(layers)

    for token in layers.tree.tokens:
        around = candidates.around(token)
        places = [item.token.index for item in around]
        here = layers.tree.sentence(token).index
        near = {item.reference for item in around if item.sentence == here and item.reference}
        told = {
            reference
            for reference in layers.cast.references()
            if layers.tree.sentence(layers.tree.tokens[reference.first]).index == here
        }
        assert places == sorted(places)
        assert told <= near


@given(documents())
def test_a_path_leads_from_a_word_to_itself_and_names_no_unknown_way(document: Document) -> None:
    tree = layers_of(document).tree

    for token in tree.tokens:
        assert path_between(token, token, tree) == "same"


@given(st.text())
def test_a_value_that_is_not_known_has_the_last_place(value: str) -> None:
    assert index_in(value, DEPS) == (DEPS.index(value) if value in DEPS else len(DEPS) - 1)
