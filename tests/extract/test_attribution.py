import pytest

from detente.ontology import ClaimType
from reading import claims_in, the

BOMBED = "Chad bombed Sudan on Friday"


def chain(text: str) -> list[str]:
    return [speaker.name for speaker in the(ClaimType.ASSAULT, text).attribution]


def test_the_voice_of_the_article_is_nobodys() -> None:
    assert chain(f"{BOMBED}.") == []


@pytest.mark.parametrize(
    "text",
    [
        f"{BOMBED}, Yassin Ibrahim said.",
        f"Yassin Ibrahim said that {BOMBED}.",
        f"According to Yassin Ibrahim, {BOMBED}.",
        f"{BOMBED}, according to Yassin Ibrahim.",
        f"Yassin Ibrahim told reporters that {BOMBED}.",
        f"“{BOMBED},” Yassin Ibrahim said.",
    ],
)
def test_who_says_so_is_found_before_and_behind_what_is_said(text: str) -> None:
    assert chain(text) == ["Yassin Ibrahim"]


def test_a_pronoun_that_speaks_is_who_was_told_of_before() -> None:
    text = f"Yassin Ibrahim met Wang Yi in Geneva. He said that {BOMBED}."

    assert chain(text) == ["Yassin Ibrahim"]


def test_a_chain_runs_from_the_innermost_speaker_outwards() -> None:
    assert chain(f"The Guardian said that Reuters had reported that {BOMBED}.") == [
        "Reuters",
        "The Guardian",
    ]


def test_who_cites_a_report_stands_outside_of_it() -> None:
    text = f"{BOMBED}, according to a report in Asharq Al-Awsat, cited by Israel Radio."

    assert chain(text) == ["Asharq Al-Awsat", "Israel Radio"]


def test_whom_a_report_cites_stands_inside_of_it() -> None:
    assert chain(f"Reuters, citing Yassin Ibrahim, reported that {BOMBED}.") == [
        "Yassin Ibrahim",
        "Reuters",
    ]


def test_who_quotes_a_speaker_stands_outside_of_him() -> None:
    text = f"{BOMBED}, according to Yassin Ibrahim, who was quoted by Reuters."

    assert chain(text) == ["Yassin Ibrahim", "Reuters"]


def test_saying_something_is_no_event() -> None:
    claims = claims_in(f"Yassin Ibrahim said that {BOMBED}.")

    assert [claim.type for claim in claims] == [ClaimType.ASSAULT]


def test_an_act_of_speech_is_not_attributed_to_who_performs_it() -> None:
    claim = the(ClaimType.ACCUSE, "Yassin Ibrahim condemned Chad.")

    assert claim.attribution == ()


def test_the_cue_is_kept_with_the_speakers_words() -> None:
    text = f"{BOMBED}, according to Yassin Ibrahim."
    (speaker,) = the(ClaimType.ASSAULT, text).attribution

    assert speaker.span.of(text) == speaker.mention == "Yassin Ibrahim"
    assert speaker.cue_span.of(text) == speaker.cue == "according"


def test_speakers_without_a_name_are_kept_with_their_words() -> None:
    (speaker,) = the(ClaimType.ASSAULT, f"Officials said that {BOMBED}.").attribution

    assert (speaker.actor_id, speaker.mention) == (None, "Officials")
