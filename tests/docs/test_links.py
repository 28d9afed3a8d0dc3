from pathlib import Path

import pytest

from docs.pages import PAGES, ROOT, anchors_in, links_in, name_of

LINKS = [(page, link) for page in PAGES for link in links_in(page)]


@pytest.mark.parametrize(
    ("page", "link"), LINKS, ids=[f"{name_of(page)} to {link}" for page, link in LINKS]
)
def test_every_link_leads_somewhere(page: Path, link: str) -> None:
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page

    assert target.is_file()
    assert target.is_relative_to(ROOT)
    assert not anchor or anchor in anchors_in(target)


def test_every_page_can_be_reached_from_readme() -> None:
    reached = set()
    ahead = [ROOT / "README.md"]
    while ahead:
        page = ahead.pop()
        reached.add(page)
        targets = {(page.parent / link.partition("#")[0]).resolve() for link in links_in(page)}
        ahead += [to for to in targets if to.suffix == ".md" and to not in reached]

    assert reached == set(PAGES)


def test_readme_fits_on_two_screens() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 100
    assert max(len(line) for line in lines) <= 120


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_page_promises_a_passage_to_come(page: Path) -> None:
    assert not {"TODO", "TBD", "FIXME"} & set(page.read_text(encoding="utf-8").split())
