import shutil
import time
from pathlib import Path

import pytest

from .running import Undisturbed, detente, lists_of, write_articles


@pytest.fixture(scope="session")
def undisturbed(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """Read the examples and some more articles, so that several transactions are needed."""
    folder = tmp_path_factory.mktemp("undisturbed")
    articles = folder / "articles"
    shutil.copytree(examples, articles)
    write_articles(articles / "short.jsonl", 80)
    started = time.monotonic()
    done = detente("read", articles, "--store", folder / "news.db")
    seconds = time.monotonic() - started
    assert done.returncode == 0, done
    lists = lists_of(folder / "news.db")
    assert all(lists.values())
    return Undisturbed(folder=articles, store=folder / "news.db", lists=lists, seconds=seconds)
