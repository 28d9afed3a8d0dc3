import random

from hypothesis import given
from hypothesis import strategies as st

from detente.read import containment, fingerprint

WORDS = [f"word{number}" for number in range(400)]
TEXT = " ".join(random.Random(1).choices(WORDS, k=600))  # noqa: S311 - any text will do


def test_a_copy_cut_to_a_third_is_contained() -> None:
    part = " ".join(TEXT.split()[200:400])

    assert containment(fingerprint(TEXT), fingerprint(part)) == 1.0


def test_different_texts_share_almost_nothing() -> None:
    other = " ".join(random.Random(2).choices(WORDS, k=600))  # noqa: S311

    assert containment(fingerprint(TEXT), fingerprint(other)) < 0.05


def test_case_punctuation_and_lines_do_not_matter() -> None:
    spread = TEXT.upper().replace(" ", ",\n")

    assert fingerprint(spread) == fingerprint(TEXT)


def test_hashes_do_not_change_between_releases() -> None:
    assert fingerprint("the quick brown fox jumps over the lazy dog and runs away") == (
        3_593_231_891_122_913_372,
        4_280_764_301_346_665_912,
        8_180_024_862_465_835_792,
    )


@given(st.text())
def test_a_fingerprint_is_sorted_unique_and_fits_a_signed_column(text: str) -> None:
    numbers = fingerprint(text)

    assert list(numbers) == sorted(set(numbers))
    assert all(0 <= number < 2**63 and number % 4 == 0 for number in numbers)


@given(st.sets(st.integers()), st.sets(st.integers()))
def test_containment_is_symmetric_and_a_share(one: set[int], other: set[int]) -> None:
    assert containment(one, other) == containment(other, one)
    assert 0 <= containment(one, other) <= 1


def test_what_has_no_hashes_contains_nothing() -> None:
    assert containment((), (1, 2)) == 0
