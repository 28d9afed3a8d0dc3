"""A line goes in; whether it is a caption or a credit, and where its credit stands, comes out."""

import re
from typing import Final

from detente.read.lines import Line
from detente.read.phrases import are_names

_LONGEST: Final = 500
_LONGEST_TAIL: Final = 90

_PICTURE: Final = (
    r"(?:file\s+)?(?:photo(?:graph)?s?|images?|pictures?|pics?|screen\s?shots?|screen\s?grabs?|"
    r"screen\s?captures?|video|illustrative|illustration|credits?|courtesy|handout|supplied)"
)
_AGENCY: Final = (
    r"(?:AFP|AP|EPA|EPA-EFE|Reuters|REUTERS|Getty(?: Images)?|GETTY(?: IMAGES)?|Flash90|TPS|AAP"
    r"|ANI|PTI|Xinhua|Anadolu(?: Agency)?|Bloomberg|Shutterstock|iStock|Wikimedia(?: Commons)?"
    r"|UPI|TASS|IRNA|SANA|WAFA)"
)

# A line that ends with (photo credit: …), (Courtesy), (AP Photo/…) or (Somebody/Flash90).
_TAIL_IN_BRACKETS: Final = re.compile(
    rf"\s*[(\[](?:(?i:{_PICTURE})\b[^()\[\]]{{0,120}}"
    r"|(?:AP|AFP|Reuters|EPA)\s+(?i:photo|image|via)\b[^()\[\]]{0,100}"
    rf"|[A-Z][^()\[\]/.]{{1,40}}\s?/\s?{_AGENCY}[^()\[\]]{{0,60}}"
    rf"|{_AGENCY}\s?/\s?[A-Z][^()\[\]]{{1,60}})[)\]]\.?$"
)
# A caption that ends with a full stop and "Photo: Somebody/AFP".
_TAIL_AFTER_STOP: Final = re.compile(
    rf"(?<=[.!?”\"|])\s*(?i:{_PICTURE}(?:\s(?:credit|courtesy|by))?(?:\sof)?)\s?:\s?[^.]{{1,60}}$"
)
# Followed by nothing but names; "Pictures of the attack show tanks" is no credit.
_CUE: Final = re.compile(
    rf"(?:{_PICTURE}(?:\s+(?:credit|courtesy|source))?"
    r"(?:\s*[:/|]\s*|\s+(?:by|via)\s+|\s+courtesy of\s+)"
    r"|courtesy of\s+|source\s*:\s*)(?P<names>\S.*)",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    rf"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}\s?/\s?{_AGENCY}"
    rf"|{_AGENCY}(?:\s?/\s?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]+){{0,3}}| [Pp]hotos?\b.{{0,40}})"
)
_ARCHIVE: Final = re.compile(r"\bfile\b|\barchives?\b|\bfiles?\s+photo", re.IGNORECASE)
_MOST_WORDS_OF_CREDIT: Final = 14


def credit_of(line: Line) -> tuple[int, int] | None:
    """Return start and end of the picture credit in the line, or None if it has none."""
    if len(line.text) > _LONGEST:
        return None
    if _is_credit(line.text):
        return line.start, line.end
    tail = _tail(line.text)
    if tail is None:
        return None
    return line.start + tail.end() - len(tail[0].lstrip()), line.end


def _is_credit(text: str) -> bool:
    """Whether the line is nothing but a credit."""
    if _SIGNED.fullmatch(text):
        return True
    cue = _CUE.fullmatch(text)
    return cue is not None and are_names(cue["names"], most_words=_MOST_WORDS_OF_CREDIT)


def _tail(text: str) -> re.Match[str] | None:
    # Most lines end otherwise, and a search costs as much as the rest of reading them.
    if text.endswith((")", "]", ").", "].")):
        return _TAIL_IN_BRACKETS.search(text)
    return _TAIL_AFTER_STOP.search(text) if ":" in text[-_LONGEST_TAIL:] else None


def is_archive(line: Line) -> bool:
    """Whether the caption says that its picture is an old one."""
    return _ARCHIVE.search(line.text) is not None
