"""The pages go in; the links, headings and commands that are written there come out."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
MANUAL: Final = ROOT / "docs/commands.md"
PAGES: Final = tuple(
    sorted(
        {
            *ROOT.glob("*.md"),
            *ROOT.glob("docs/**/*.md"),
            *ROOT.glob("src/**/*.md"),
            ROOT / "train/README.md",
        }
    )
)

_LINK: Final = re.compile(r"\]\(([^()\s]+)\)")
_HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)
_FENCED: Final = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE: Final = re.compile(r"^ {4}(?:\$ )?(?P<line>\S.*)$|`(?P<inline>[^`\n]+)`", re.MULTILINE)
# What stands behind two blanks explains the command before them.
_REMARK: Final = re.compile(r"\s{2,}.*")


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


def links_in(page: Path) -> list[str]:
    """Return where the page leads, but for web addresses."""
    links = _LINK.findall(page.read_text(encoding="utf-8"))
    return [link for link in links if "://" not in link]


def anchors_in(page: Path) -> set[str]:
    """Return what `#…` may follow the page's name, as GitHub forms it from the headings."""
    headings = _HEADING.findall(_FENCED.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in headings}


def code_in(page: Path) -> Iterator[str]:
    """Yield what is set as code, line by line, without prompts and remarks."""
    for match in _CODE.finditer(page.read_text(encoding="utf-8")):
        yield _REMARK.sub("", match["line"] or match["inline"])


def commands_in(page: Path, program: str) -> list[str]:
    """Return what the page says to type behind the name of a program."""
    start = re.compile(rf"(?:\.venv/bin/)?{program} +(?!\d)")  # a version is no command
    code = [*code_in(page)]
    return [line[match.end() :] for line in code if (match := start.match(line)) is not None]
