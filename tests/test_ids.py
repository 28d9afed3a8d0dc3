from hypothesis import example, given
from hypothesis import strategies as st

from detente.ids import known_actor_id, make_id

parts = st.lists(st.none() | st.text(max_size=20), max_size=4)


def test_an_identifier_never_changes_from_one_version_to_the_next() -> None:
    # Stores and citations out there hold these: a new scheme would break every one of them.
    assert make_id("doc", "https://a.example/1", None, "Text.") == "doc-ntm5qkdtlzxqdpuv"
    assert known_actor_id("hamas") == "act-7dd5bv6vbc77ud2t"


@given(parts, parts)
@example([None], [""])
@example([], [""])
@example(["ab", "c"], ["a", "bc"])
@example(["a", None], ["a"])
def test_other_parts_make_another_identifier(
    one: list[str | None], other: list[str | None]
) -> None:
    assert (make_id("x", *one) == make_id("x", *other)) == (one == other)


@given(st.text(st.characters(), max_size=20))
def test_any_text_has_an_identifier_of_plain_letters_and_digits(text: str) -> None:
    prefix, _, rest = make_id("evt", text).partition("-")

    assert (prefix, len(rest)) == ("evt", 16)
    assert rest.isascii()
    assert rest.isalnum()
    assert rest == rest.lower()
