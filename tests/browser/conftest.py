"""A real server on a store of the examples, and a real browser that reports all it does."""

import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copy, which
from typing import Final

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, sync_playwright

from browser.visiting import Server, Visit, serving
from detente.cli import main

_CHROMIUM: Final = ("chromium", "chromium-browser", "google-chrome")
# Without a display card, without a sandbox where the user is root, and without a word to anybody.
_ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def examples_store(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Path:
    """Return a store of the sample articles, which nobody is to change."""
    path = tmp_path_factory.mktemp("browser") / "examples.db"
    result = CliRunner().invoke(main, ["read", str(examples), "--store", str(path)])
    assert result.exit_code == 0, result.output
    return path


@pytest.fixture(scope="session")
def server(examples_store: Path) -> Iterator[Server]:
    """Return a server of the sample articles."""
    with serving(examples_store) as server:
        yield server


@pytest.fixture
def own_server(examples_store: Path, tmp_path: Path) -> Iterator[Server]:
    """Return a server of the sample articles whose store may be changed."""
    path = Path(copy(examples_store, tmp_path / "own.db"))
    with serving(path) as server:
        yield server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the browser of this machine."""
    found = next((path for name in _CHROMIUM if (path := which(name))), None)
    if found is None:
        pytest.fail("These tests need chromium. On Debian: apt-get install chromium")
    with sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=found, args=list(_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, server: Server) -> Iterator[Visit]:
    """Return a visitor of the sample articles; what goes wrong in the browser fails the test."""
    with Visit.beginning(browser, server) as visit:
        yield visit


@pytest.fixture
def own_visit(browser: Browser, own_server: Server) -> Iterator[Visit]:
    """Return a visitor of a store that may be changed."""
    with Visit.beginning(browser, own_server) as visit:
        yield visit


@pytest.fixture(scope="session")
def attacks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store of articles that try to run markup of theirs."""
    folder = tmp_path_factory.mktemp("attacks")
    article = {
        "title": "<script>document.title='owned'</script><img src=x onerror=\"window.owned=1\">",
        "outlet": "<svg onload=window.owned=1>",
        "url": "javascript:window.owned=1",
        "published": "2021-05-06",
        "text": "Iran <script>window.owned=1</script> accused Iraq on Monday of an attack.\n"
        '"><img src=x onerror=window.owned=1> President Hassan "<b onmouseover=alert(1)>" Rouhani'
        " met the Iraqi prime minister in Baghdad on Tuesday.\n"
        "\u202eTurkey threatened Syria\u202c \u200bon Wednesday. {{constructor.constructor('x')()}}"
        f" {'Egypt' * 400} condemned Sudan.\n"
        "It was the first time that the president of the country had said that he would be in the "
        "capital for the talks, and the minister was to be with him when they met there.\n"
        * 3
        + "&lt;script&gt; Qatar praised Oman. javascript:window.owned=1 \N{GRINNING FACE} "
        "China signed an agreement with Russia in Moscow on Thursday.",
    }
    (folder / "attacks.jsonl").write_text(f"{json.dumps(article)}\n", encoding="utf-8")
    path = folder / "attacks.db"
    result = CliRunner().invoke(main, ["read", str(folder / "attacks.jsonl"), "--store", str(path)])
    assert result.exit_code == 0, result.output
    return path
