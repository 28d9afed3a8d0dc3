from pathlib import Path

import pytest

from .samples import ARTICLE, FIRST, HEADLINE, SECOND, THIRD, document_of, masked_in


@pytest.mark.parametrize(
    "line",
    [
        "By Antoinette de Mauban",
        "By ANNA TARLENHEIM and Fritz Sapt, Strelsau Press Agency",
        "By SPA • 27 March, 2019",
        "Antoinette de Mauban is the Strelsau Post's chief correspondent.",
        "Fritz Sapt is a reporter for The Strelsau Post.",
        "The Strelsau Today Staff is a team of journalists in Ruritania.",
        "Reporting by Fritz Sapt in Zenda; Editing by Anna Tarlenheim",
        "Photo by Fritz Sapt/AFP",
        "Image: Reuters",
        "Source: Strelsau Post",
        "Read more: How the dispute began",
        "ALSO READ | Zenda castle closed",
        "Related articles",
        "Sign up for our daily newsletter",
        "Subscribe to the Strelsau Post",
        "You're subscribed",
        "Post a Comment",
        "No comments:",
        "Please enter your name here",
        "Leave a Reply",
        "12 comments",
        "Share on Facebook",
        "Facebook Twitter WhatsApp Email",
        "© 2019 Strelsau Post. All rights reserved.",
        "This website uses cookies to improve your visit.",
        "ADVERTISEMENT",
        "- Advertisement -",
        "Tags: Ruritania, Graustark",
        "#Ruritania #Graustark",
        "https://www.strelsau-post.example/other",
        "27 March 2019",
        "Published: March 27, 2019 10:30",
        "Updated on Wednesday, 27 March 2019 at 10:30 GMT",
        "Privacy Policy | Terms of Use | Contact",
        "3 min read",
        "5 hours ago",
    ],
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_lines_that_are_no_reporting_are_masked(tmp_path: Path, line: str, place: str) -> None:
    text = f"{HEADLINE}\n{line}\n{FIRST}\n{SECOND}" if place == "above" else f"{ARTICLE}\n{line}"

    assert masked_in(document_of(tmp_path, text)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Two envoys expelled",
        "Rally in Strelsau",
        "By Monday, the army had left the town.",
        "By Monday Evening the Army Had Left",
        "Read the statement, he told reporters.",
        "Rudolf Rassendyll is a journalist who was arrested in Graustark in May.",
        "Rudolf Rassendyll is the first reporter arrested in Graustark since the war.",
        "Pictures of the duke burned in Strelsau",
        "Images from the town show tanks near the bridge",
        "Supplied by Graustark, the guns reached Zenda",
        "Video: tanks near the bridge show that the truce is over",
        "Sponsored by Graustark, the militia took two towns.",
        "Written by the duke, the letter asks for a truce.",
        "Reported by Reuters, the attack killed five people.",
        "Copyright dispute divides Ruritania and Graustark",
        "Privacy law divides parliament in Strelsau",
        "More in Zenda face hunger as the siege goes on",
        "Share of votes for the duke's party falls",
        "Follow-up talks fail in Strelsau",
        "Most recent talks failed",
        "On 27 March 2019 the army entered Zenda.",
        "The duke said he would sign up to the treaty.",
        "The meeting on 3 May 2019 was photographed by AFP.",
        "“We will not leave,” he said.",
        "The castle of Zenda, seen from the north.",
    ],
)
@pytest.mark.parametrize("place", ["above", "within", "below"])
def test_reporting_is_not_masked(tmp_path: Path, line: str, place: str) -> None:
    before, after = {
        "above": ("", ARTICLE),
        "within": (FIRST, SECOND),
        "below": (ARTICLE, ""),
    }[place]

    assert masked_in(document_of(tmp_path, f"{before}\n{line}\n{after}")) == []


@pytest.mark.parametrize(
    "credit",
    [
        "(photo credit: Fritz Sapt/Flash90)",
        "(Courtesy)",
        "(Screenshot from the palace's website)",
        "(AP Photo/Fritz Sapt)",
        "(Fritz Sapt/AFP)",
        "[File photo: AFP]",
    ],
)
def test_of_a_caption_only_the_credit_is_masked(tmp_path: Path, credit: str) -> None:
    caption = "Guards stand before the castle in Zenda after the duke's speech on Monday."

    document = document_of(tmp_path, f"{HEADLINE}\n\n{caption} {credit}\n\n{FIRST}\n\n{SECOND}")

    assert masked_in(document) == [credit]


def test_a_line_that_comes_again_is_masked_from_the_second_time_on(tmp_path: Path) -> None:
    document = document_of(tmp_path, f"{HEADLINE}\n\n{HEADLINE}\n\n{FIRST}\n\n{HEADLINE}\n")

    assert masked_in(document) == [HEADLINE, HEADLINE]
    assert document.masked[0].start > 0


MENU = "Home\nNews\nWorld\nSport\nOpinion\nCulture\nVideo\nWeather"
FOOTER = "About us\nJobs\nArchive\nNewsletters\nHelp centre\nSitemap"


def test_menus_around_an_article_are_masked_and_the_headline_is_not(tmp_path: Path) -> None:
    document = document_of(tmp_path, f"{MENU}\n{ARTICLE}\n{FOOTER}\n")

    masked = masked_in(document)
    assert masked == [*MENU.split("\n"), *FOOTER.split("\n")]
    assert document.title == HEADLINE


def test_headlines_of_other_articles_below_are_masked(tmp_path: Path) -> None:
    others = "Most read\nDuke of Zenda to visit Graustark in May\nTwo envoys expelled from Strelsau"

    assert masked_in(document_of(tmp_path, f"{ARTICLE}\n{others}")) == others.split("\n")


def test_a_list_that_belongs_to_the_article_is_kept(tmp_path: Path) -> None:
    names = "Ruritania\nGraustark\nZenda\nHentzau\nKravonia"
    introduced = f"{ARTICLE}\nThe five states that signed are:\n{names}\n"
    enclosed = f"{FIRST}\n{names}\n{SECOND}\n{THIRD}"
    bulleted = f"{ARTICLE}\n" + "\n".join(f"- {name}" for name in names.split())

    for text in (introduced, enclosed, bulleted):
        assert masked_in(document_of(tmp_path, text)) == []


def test_the_dates_of_a_chronicle_are_kept(tmp_path: Path) -> None:
    text = f"{ARTICLE}\n27 March 2019:\n{FIRST} Again.\n28 March 2019:\n{SECOND} Again.\n"

    assert masked_in(document_of(tmp_path, text)) == []
