from hypothesis import given

from building import a_document
from detente.extract.layers import Layers
from detente.extract.place_signs import Option, PlaceSigns
from detente.extract.whereabouts import place_drafts, sign_weights
from detente.model import Document
from extract.test_laws import documents
from reading import parser


def layers_of(document: Document) -> Layers:
    (parse,) = parser().pipe([document])
    return Layers.of(parse)


def options_in(layers: Layers) -> list[tuple[Option, ...]]:
    signs = PlaceSigns(layers.tree, layers.cast, layers.circumstances, layers.sites)
    return list(signs.options(layers.by_rules))


@given(documents())
def test_none_and_every_place_named_are_options_of_each_claim(document: Document) -> None:
    layers = layers_of(document)
    named = list(dict.fromkeys(mention.place.name for mention in layers.places))

    for none, *others in options_in(layers):
        assert none.mention is None
        assert [option.mention.place.name for option in others if option.mention] == named


@given(documents())
def test_only_the_places_of_drafts_change(document: Document) -> None:
    layers = layers_of(document)

    placed = list(place_drafts(layers.by_rules, layers))

    assert [draft.carrier for draft in placed] == [draft.carrier for draft in layers.by_rules]
    assert all(draft.place is None or draft.place in layers.places for draft in placed)


def test_the_signs_are_those_that_were_learned() -> None:
    text = "Chad and Sudan held talks in Cairo on Monday. The talks failed."
    signs = {
        sign
        for options in options_in(layers_of(a_document(text)))
        for option in options
        for sign in option.signs
    }

    assert signs
    unknown = {sign for sign in signs if sign not in sign_weights()}
    assert len(unknown) * 5 < len(signs), unknown


def test_a_longer_name_and_the_name_in_it_are_told_apart() -> None:
    sites = layers_of(a_document("Soldiers shelled rebels in eastern Aleppo on Monday.")).sites
    of_name = {site.name: site for site in sites}

    assert of_name["eastern Aleppo"].is_longer
    assert of_name["Aleppo"].is_part
    assert not of_name["Aleppo"].is_longer
