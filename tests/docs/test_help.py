import subprocess
import sys
import time
from pathlib import Path

from detente.ontology import MEANINGS, SCORES

DETENTE = Path(sys.executable).with_name("detente")
HEAVY = {"spacy", "numpy", "sqlalchemy", "trafilatura", "lxml", "rapidfuzz", "rich"}


def test_help_comes_at_once() -> None:
    bare = quickest([sys.executable, "-c", "pass"])
    shown = quickest([str(DETENTE), "--help"])

    # Where Python itself takes long to start, so may we: on a slow machine, or a busy one.
    assert shown < max(0.3, 15 * bare)


def test_help_loads_nothing_heavy() -> None:
    lines = (
        "import sys\n"
        "from detente.cli import main\n"
        "main(['read', '--help'], standalone_mode=False)\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", lines], check=True, capture_output=True)
    loaded = set(done.stderr.decode().split())

    assert "click" in loaded
    assert not loaded & HEAVY


def quickest(command: list[str], times: int = 5) -> float:
    """Return the seconds that the quickest of several runs took."""
    seconds = []
    for _ in range(times):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        seconds.append(time.perf_counter() - started)
    return min(seconds)


def test_the_table_of_types_says_what_the_program_says() -> None:
    page = (Path(__file__).parents[2] / "docs" / "data.md").read_text(encoding="utf-8")

    for kind, score in SCORES.items():
        figure = f"{score:+.1f}".replace("-", "−")
        assert f"| `{kind}` | {figure} | {MEANINGS[kind]} |" in page
