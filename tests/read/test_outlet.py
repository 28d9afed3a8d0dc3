from pathlib import Path

import pytest

from detente.model import Basis
from detente.read.outlet import outlet_of_url

from .samples import ARTICLE, FIRST, HEADLINE, SECOND, document_of


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Strelsau Radio News, 5 February - The duke left.", "Strelsau Radio News"),
        ("STRELSAU (Reuters) - The duke left.", "Reuters"),
        ("STRELSAU, Ruritania (AP) — The duke left.", "AP"),
        ("STRELSAU, Oct. 31, 2017 (AFP) — The duke left.", "AFP"),
        ("Fritz Sapt is The Strelsau Times's chief correspondent.", "The Strelsau Times"),
        ("Fritz Sapt is a political reporter for The Strelsau Post.", "The Strelsau Post"),
        ("The Strelsau Today Staff is a team of journalists.", "Strelsau Today"),
        ("By SPA • 27 March, 2019", "SPA"),
        ("By AFP", "AFP"),
    ],
)
def test_the_text_may_name_its_outlet(tmp_path: Path, line: str, outlet: str) -> None:
    document = document_of(tmp_path, f"{HEADLINE}\n{line}\n{FIRST}\n{SECOND}")

    assert (document.outlet, document.outlet_basis) == (outlet, Basis.DATELINE)


@pytest.mark.parametrize(
    "line",
    [
        "The Ruritanian Freedom Movement (RFM) - a small party - has left.",
        "STRELSAU, 5 February - The duke left.",
        "By Fritz Sapt",
        "By SAPT and TARLENHEIM",
        "The duke told the Strelsau Post on 5 February that he would leave.",
    ],
)
def test_other_names_are_no_outlet(tmp_path: Path, line: str) -> None:
    assert document_of(tmp_path, f"{HEADLINE}\n{line}\n{ARTICLE}").outlet is None


@pytest.mark.parametrize("url", ["nonsense", "http://[::1", "mailto:a@b.example"])
def test_what_has_no_host_has_no_outlet(url: str) -> None:
    assert outlet_of_url(url) is None
