import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.read.wrapped import unwrapped

from .samples import FIRST, SECOND

words = st.text("abcdefghij", min_size=1, max_size=12)
paragraphs = st.lists(words, min_size=30, max_size=80).map(" ".join)


@given(st.lists(paragraphs, min_size=1, max_size=4), st.integers(40, 90))
def test_what_was_wrapped_is_as_it_was_before(texts: list[str], width: int) -> None:
    wrapped = "\n\n".join("\n".join(textwrap.wrap(text, width)) for text in texts)

    assert unwrapped(wrapped).replace(" ", "") == "\n\n".join(texts).replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n{SECOND}",
        "Menu\nNews\nSport",
        "- The minister said that he would come to the city on Monday.\n- The other did not.",
    ],
)
def test_lines_that_nobody_wrapped_stay_apart(text: str) -> None:
    assert unwrapped(text).split() == text.split()
    assert len([line for line in unwrapped(text).split("\n") if line]) == text.count("\n") + 1


def test_a_word_that_was_parted_is_one_again() -> None:
    text = "The foreign minister met his col-\nleague from the other country in the capital."

    assert unwrapped(text, slack=0.3).startswith("The foreign minister met his colleague from")
