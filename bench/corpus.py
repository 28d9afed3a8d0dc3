# ruff: noqa: INP001 -- beside a script, which finds it there
"""A number goes in, so many articles come out: real ones where there are any, or made-up ones."""

import json
import re
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Final

Article = dict[str, str | None]

_SENTENCE: Final = re.compile(r"(?<=[.!?”])\s+(?=[A-Z“])")
_SENTENCES: Final = 20  # in a made-up article
_LEAST_LETTERS: Final = 30  # of a line that is no headline


def articles_of(path: Path, number: int | None, detente: Path, examples: Path) -> list[Article]:
    """Return that many articles spread over the file, all for None; made up if there is none."""
    if not path.exists():
        return list(islice(_made_up(detente, examples), number or 300))
    articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    step = max(1, len(articles) // number) if number else 1
    return articles[::step][:number]


def words_in(articles: list[Article]) -> int:
    """Return how many words the texts have, as parted by blanks."""
    return sum(len((article["text"] or "").split()) for article in articles)


def write(articles: list[Article], path: Path) -> Path:
    """Write articles as JSON Lines; return the path."""
    lines = [json.dumps(article, ensure_ascii=False) + "\n" for article in articles]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def _made_up(detente: Path, examples: Path) -> Iterator[Article]:
    """Yield articles of sentences from the examples, no two of which have many in common."""
    sentences = list(_sentences(detente, examples))
    first = date(2020, 1, 1)
    number = 0
    while True:
        step = 2 * number + 1
        chosen = [sentences[(7 * number + step * at) % len(sentences)] for at in range(_SENTENCES)]
        yield {
            "text": "\n\n".join(dict.fromkeys(chosen)),
            "outlet": f"Outlet {number % 7}",
            "published": str(first + timedelta(days=number % 1000)),
        }
        number += 1


def _sentences(detente: Path, examples: Path) -> Iterator[str]:
    result = subprocess.run(
        [detente, "annotate", examples], capture_output=True, check=True, text=True
    )
    for line in result.stdout.splitlines():
        for paragraph in json.loads(line)["document"]["text"].split("\n"):
            for sentence in _SENTENCE.split(paragraph):
                if len(sentence) > _LEAST_LETTERS and sentence.endswith("."):
                    yield sentence
