"""A line that opens the text goes in, how much of it is a dateline comes out."""

import re
from typing import Final

_WORD: Final = r"[A-Z][\w.’'-]*"
_PLACE: Final = rf"{_WORD}(?:(?:,\s?|\s|/|-)(?:{_WORD}|of|de|del|and|el|al-\w+)){{0,6}}"
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY: Final = rf",?\s+(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})(?:,?\s+\d{{4}})?"
_AGENCY: Final = r"\s*\([^()\n]{2,60}\)"
_DASH: Final = r"(?:\s+[-–—]{1,2}\s+|\s*(?:--|—)\s*)"
# A colon ends a dateline only behind a place in capitals, a day or an agency: "Minister: we lied".
_COLON: Final = r"\s*:\s+"
_OPENING: Final = r"(?=[\"“‘'(]?[A-Z0-9])"
_DATELINES: Final = (
    re.compile(rf"{_PLACE}(?:{_DAY})?(?:{_AGENCY})?{_DASH}{_OPENING}"),
    re.compile(rf"{_PLACE}(?:(?:{_DAY})(?:{_AGENCY})?|{_AGENCY}){_COLON}{_OPENING}"),
    re.compile(rf"[A-Z][A-Z ,.’'-]{{2,30}}{_COLON}{_OPENING}"),
    re.compile(rf"\([^()\n]{{2,40}}\)\s*[-–—]{{1,2}}\s*{_OPENING}"),
)
_LONGEST: Final = 110


def dateline_length(line: str) -> int:
    """Return how many characters of a line are place, day and agency before the first sentence.

    "BEIRUT, Oct. 31, 2017 (AP) — The two men met" has a dateline of 28 characters, most lines one
    of 0.
    """
    for pattern in _DATELINES:
        match = pattern.match(line)
        if match is not None and match.end() <= _LONGEST:
            return match.end()
    return 0
