# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Articles go in, nothing comes out: the language model alone reads their texts.

    python bench/bare.py ARTICLES.jsonl PIPELINE

What the whole way is compared with. The texts go to spaCy as they are, in its own batches.
"""

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path


def texts(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def main() -> None:
    path, pipeline = Path(sys.argv[1]), sys.argv[2]
    model = importlib.import_module(pipeline).load()
    for _ in model.pipe(texts(path)):
        pass


if __name__ == "__main__":
    main()
