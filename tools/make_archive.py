# ruff: noqa: INP001 -- a script, run by its path; nothing imports it
"""Examples go in, a WARC archive of many web pages comes out: the same bytes whenever it is asked.

    python tools/make_archive.py --pages 5000 big.warc.gz

Each page has some paragraphs of the example articles, with states put for one another, among
menus and scripts such as pages have. For trying out how large archives are read.
"""

import argparse
import io
import re
from collections.abc import Iterator
from datetime import date, timedelta
from html import escape
from pathlib import Path
from random import Random
from typing import Final

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

_EXAMPLES: Final = Path(__file__).parent.parent / "examples"
_HEADERS: Final = [("Content-Type", "text/html; charset=utf-8")]
_FIRST_DAY: Final = date(2010, 1, 1)
_DAYS: Final = 5_000
_LEAST_WORDS: Final = 12
_STATES: Final = (
    "France", "Germany", "Iran", "Iraq", "Turkey", "Egypt", "Russia", "China", "Japan", "India",
    "Brazil", "Kenya", "Norway", "Poland", "Greece", "Jordan", "Lebanon", "Qatar", "Oman", "Chad",
)  # fmt: skip
_STATE: Final = re.compile(rf"\b(?:{'|'.join(_STATES)}|Saudi Arabia|Israel|Syria|Yemen)\b")
_MENU: Final = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(40))
_SCRIPT: Final = "var a = [" + ", ".join(str(n * 7919 % 1_000) for n in range(2_000)) + "];"


def main() -> None:
    """Write the archive that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=5_000, metavar="N")
    parser.add_argument("file", type=Path, metavar="FILE")
    options = parser.parse_args()
    with options.file.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number, (url, page) in enumerate(pages(options.pages)):
            headers = StatusAndHeaders("200 OK", _HEADERS, protocol="HTTP/1.1")
            record = writer.create_warc_record(
                url,
                "response",
                payload=io.BytesIO(page.encode()),
                http_headers=headers,
                warc_headers_dict={
                    "WARC-Date": "2026-01-01T00:00:00Z",
                    "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{number:012}>",
                },
            )
            writer.write_record(record)


def pages(number: int) -> Iterator[tuple[str, str]]:
    """Yield addresses and pages."""
    chance = Random(7)  # noqa: S311 - nothing secret
    paragraphs = _paragraphs()
    for count in range(number):
        told = chance.sample(paragraphs, chance.randint(3, 6))
        swapped = dict(zip(_STATES, chance.sample(_STATES, len(_STATES)), strict=True))
        lines = [
            _STATE.sub(lambda found, to=swapped: to.get(found[0], found[0]), line) for line in told
        ]
        day = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS))
        url = f"https://outlet-{count % 40}.example/{day:%Y/%m/%d}/report-{count:06}"
        yield url, _page(f"Report {count} of the day", day, lines)


def _paragraphs() -> list[str]:
    texts = [path.read_text("utf-8") for path in sorted(_EXAMPLES.glob("*.txt"))]
    lines = [line.strip() for text in texts for line in text.split("\n")]
    return [line for line in lines if len(line.split()) >= _LEAST_WORDS]


def _page(title: str, day: date, lines: list[str]) -> str:
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{title}</title>'
        f'<meta property="article:published_time" content="{day}T10:00:00Z">'
        f"<script>{_SCRIPT}</script></head><body><nav><ul>{_MENU}</ul></nav>"
        f"<article><h1>{title}</h1>{body}</article>"
        "<footer><p>© The outlet. All rights reserved.</p></footer></body></html>"
    )


if __name__ == "__main__":
    main()
