from datetime import date

from hypothesis import given

from building import a_document
from detente.dates import DateRange
from detente.extract.candidates import time_key
from detente.extract.dating import date_drafts, sign_weights
from detente.extract.layers import Layers
from detente.extract.time_signs import Option, TimeSigns, Way
from detente.model import Document
from extract.test_laws import documents
from reading import WEDNESDAY, parser


def layers_of(document: Document) -> Layers:
    (parse,) = parser().pipe([document])
    return Layers.of(parse)


def options_in(layers: Layers) -> list[tuple[Option, ...]]:
    return list(TimeSigns(layers).options(layers.by_rules))


def options_of(text: str, published: date | None = WEDNESDAY) -> tuple[Option, ...]:
    return options_in(layers_of(a_document(text, published=published)))[0]


def days(options: tuple[Option, ...], way: Way) -> list[str]:
    return [
        str(option.when.range)
        for option in options
        if option.way is way and option.when is not None
    ]


@given(documents())
def test_none_and_all_days_named_are_options_of_each_claim_and_none_is_there_twice(
    document: Document,
) -> None:
    layers = layers_of(document)
    named = {key for time in layers.times if (key := time_key(time)) is not None}

    for options in options_in(layers):
        keys = [option.key for option in options]
        assert keys[0] is None
        assert named <= set(keys)
        assert len(keys) == len(set(keys))


@given(documents())
def test_only_the_dates_of_drafts_change(document: Document) -> None:
    layers = layers_of(document)

    dated = list(date_drafts(layers.by_rules, layers))

    assert [draft.carrier for draft in dated] == [draft.carrier for draft in layers.by_rules]
    assert [draft.place for draft in dated] == [draft.place for draft in layers.by_rules]


def test_what_was_over_or_began_at_a_time_has_an_open_date() -> None:
    options = options_of("Iran attacked Iraq on Friday.")

    assert days(options, Way.AT) == ["2023-04-07"]
    assert days(options, Way.BY) == ["… to 2023-04-07"]
    assert days(options, Way.FROM) == ["2023-04-07 to …"]
    assert days(options, Way.SINCE) == ["2023-04-07 to 2023-04-12"]
    assert days(options, Way.ON_PUBLICATION) == ["2023-04-12"]


def test_without_a_day_of_publication_nothing_is_dated_by_it() -> None:
    options = options_of("Iran attacked Iraq on 7 April 2023.", published=None)

    assert {option.way for option in options} == {Way.NONE, Way.AT, Way.BY, Way.FROM}


def test_a_date_that_nothing_speaks_against_is_kept_with_its_words() -> None:
    layers = layers_of(a_document("Iran attacked Iraq on Friday.", published=WEDNESDAY))
    (draft,) = layers.by_rules

    (dated,) = date_drafts([draft], layers)

    assert dated.when == draft.when
    assert dated.when is not None
    assert dated.when.range == DateRange.of_day(date(2023, 4, 7))


def test_words_that_cannot_be_dated_are_kept_where_there_is_no_date() -> None:
    layers = layers_of(a_document("Iran attacked Iraq on Friday.", published=None))

    (dated,) = date_drafts(layers.by_rules, layers)

    assert dated.when is not None
    assert dated.when.text == "Friday"
    assert dated.when.range is None


def test_the_signs_are_those_that_were_learned() -> None:
    text = (
        "Iran attacked Iraq on Friday. The attack was condemned by France, which had warned Iran."
    )
    signs = {
        (option.way, sign)
        for options in options_in(layers_of(a_document(text, published=WEDNESDAY)))
        for option in options
        for sign in option.signs
    }

    learned = {(way, sign) for way, weights in sign_weights().items() for sign in weights}
    assert {way for way, _ in learned} == set(Way)
    # What weighs next to nothing is left out of the table.
    assert len(signs & learned) * 4 > len(signs)
