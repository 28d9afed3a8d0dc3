from hypothesis import given
from hypothesis import strategies as st

from building import a_document
from detente.model import Span
from detente.parse.segments import segments, sentence_case

LONGEST = 5_000


@st.composite
def masked_texts(draw: st.DrawFn) -> tuple[str, tuple[Span, ...]]:
    """Texts of several lines, with stretches that do not overlap masked."""
    text = draw(st.text(st.sampled_from("ab .\n\t\u2028"), min_size=1, max_size=80))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, tuple(Span(start, end) for start, end in pairs)


def pieces(text: str, *masked: Span) -> list[str]:
    return [span.of(text) for _, span in segments(a_document(text, masked=masked))]


def test_each_line_is_parsed_on_its_own() -> None:
    assert pieces("Talks collapse\n\nChad left.\n  Sudan stayed. ") == [
        "Talks collapse",
        "Chad left.",
        "Sudan stayed.",
    ]


@given(masked_texts())
def test_all_that_is_not_masked_and_not_blank_is_parsed_once(
    found: tuple[str, tuple[Span, ...]],
) -> None:
    text, masked = found
    spans = [span for _, span in segments(a_document(text, masked=masked))]

    parsed = [at for span in spans for at in range(span.start, span.end)]

    assert parsed == sorted(set(parsed))
    hidden = {at for mask in masked for at in range(mask.start, mask.end)}
    assert hidden.isdisjoint(parsed)
    wanted = {at for at, char in enumerate(text) if not char.isspace()}
    assert wanted - hidden <= set(parsed)


@given(masked_texts())
def test_no_stretch_reaches_over_the_end_of_a_line(found: tuple[str, tuple[Span, ...]]) -> None:
    text, masked = found

    for line, span in segments(a_document(text, masked=masked)):
        assert "\n" not in span.of(text)
        assert line == len([part for part in text[: span.start].split("\n")[:-1] if part])


@given(st.integers(0, 30), st.sampled_from((" ", "x", "word. Next ", "word ")))
def test_a_line_that_is_too_long_is_cut_and_nothing_is_lost(times: int, filler: str) -> None:
    text = "Start " + filler * (times * 700)

    found = pieces(text)

    assert all(len(piece) <= LONGEST for piece in found)
    assert "".join("".join(found).split()) == "".join(text.split())


def test_a_line_that_is_too_long_is_cut_between_sentences() -> None:
    assert {piece[-1] for piece in pieces("Chad and Sudan held talks. " * 500)} == {"."}


def test_a_headline_in_title_case_keeps_only_its_names() -> None:
    names = frozenset({"Sudan", "Chad"})

    assert sentence_case("Talks Between Chad And Sudan Collapse Over Water", names) == (
        "Talks between Chad and Sudan collapse over water"
    )


def test_a_sentence_is_left_as_it_is() -> None:
    text = "Talks between Chad and Sudan collapsed over water"

    assert sentence_case(text, frozenset()) == text


@given(st.text(max_size=60), st.frozensets(st.text(max_size=5)))
def test_sentence_case_leaves_every_character_at_its_place(
    text: str, names: frozenset[str]
) -> None:
    changed = sentence_case(text, names)

    assert len(changed) == len(text)
    assert changed.lower() == text.lower()
