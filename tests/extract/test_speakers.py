import pytest

from detente.model import Extraction
from reading import extraction_of


def speakers_of(words: str, extraction: Extraction) -> set[str]:
    """Return the names of those whose words hold some words of the text."""
    at = extraction.document.text.index(words)
    return {
        attribution.speaker.name
        for attribution in extraction.attributions
        if attribution.content.start <= at < attribution.content.end
    }


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge has been closed since May,” said Ada Moreau.",
        "«The bridge has been closed since May,» said Ada Moreau.",
        "''The bridge has been closed since May,'' said Ada Moreau.",
        "“The bridge has been closed since May.” ― Ada Moreau",
        "ADA MOREAU: The bridge has been closed since May.",
        "Ada Moreau confirmed that the bridge has been closed since May.",
        "The bridge has been closed since May, Ada Moreau said in Oslo.",
        "According to Ada Moreau, the bridge has been closed since May.",
        "Ada Moreau's claim that the bridge has been closed since May drew laughter.",
        "Ada Moreau is confident that the bridge has been closed since May.",
    ],
)
def test_whoever_says_it_is_its_speaker(text: str) -> None:
    assert "ada moreau" in {
        name.lower() for name in speakers_of("closed since May", extraction_of(text))
    }


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = (
        "“The bridge has been closed since May,” said Ada Moreau.\n\n"
        "“It will be opened again in the autumn of next year.”"
    )

    assert speakers_of("opened again", extraction_of(text)) == {"Ada Moreau"}


def test_what_somebody_told_an_outlet_is_also_the_outlets_report() -> None:
    extraction = extraction_of("The army attacked the town of Brenna, Ada Moreau told Reuters.")

    assert speakers_of("attacked", extraction) == {"Ada Moreau", "Reuters"}


def test_a_wish_is_laid_in_its_holders_mouth_and_vouches_for_no_event() -> None:
    extraction = extraction_of("Norway wants Sweden to attack Denmark.")

    assert speakers_of("attack", extraction) == {"Norway"}
    assert all(not claim.attribution for claim in extraction.claims)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Norway attacked Denmark.", "asserted"),
        ("Norway did not attack Denmark.", "negated"),
        ("Norway denied attacking Denmark.", "negated"),
        ("Sweden accused Norway of attacking Denmark.", "possible"),
        ("Norway allegedly attacked Denmark.", "possible"),
        ("The treaty was made to prevent an attack on Denmark.", "possible"),
        ("Norway will attack Denmark.", "planned"),
    ],
)
def test_the_words_around_an_event_show_how_it_is_told(text: str, modality: str) -> None:
    claims = [claim for claim in extraction_of(text).claims if claim.type == "ASSAULT"]

    assert [claim.modality for claim in claims] == [modality]
