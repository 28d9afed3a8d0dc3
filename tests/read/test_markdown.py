import time
from datetime import date
from pathlib import Path

import pytest

from detente.model import Basis

from .samples import ARTICLE, FIRST, HEADLINE, SECOND, THIRD, fail_one, read, read_one, written

MARKED = f"""---
title: "{HEADLINE}"
date: 2019-03-27
publisher: Strelsau Post
tags: [border]
---

# {HEADLINE}

The **foreign minister** of [Ruritania](https://a.example/x_(y)) met his *colleague* from
Graustark in Strelsau on Monday to talk about the border, officials of both
countries said.

![A picture](a.png)

> {SECOND}

- {THIRD}

```python
print("nothing")
```
"""


def test_marks_are_no_text_and_front_matter_tells_of_the_article(tmp_path: Path) -> None:
    document = read_one(written(tmp_path, "a.md", MARKED))

    assert document.text == f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert document.title == HEADLINE
    assert (document.published, document.published_basis) == (date(2019, 3, 27), Basis.INPUT)
    assert document.outlet == "Strelsau Post"


def test_text_without_marks_stays_as_it_is(tmp_path: Path) -> None:
    assert read_one(written(tmp_path, "a.md", ARTICLE)).text == ARTICLE


def test_marks_alone_are_a_failure(tmp_path: Path) -> None:
    assert fail_one(written(tmp_path, "a.md", "---\ndate: 2019\n---\n***\n")).hint


@pytest.mark.parametrize(
    "text",
    [
        "*" * 100_000,
        "[" * 50_000,
        "> " * 50_000,
        "`" * 50_000 + "a",
        "- " * 50_000,
        "| a " * 50_000,
    ],
    ids=range(6),
)
def test_absurd_marks_neither_crash_nor_hang(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, "a.md", f"{FIRST}\n\n{text}")
    started = time.process_time()

    assert len(read(path)) == 1
    assert time.process_time() - started < 10
