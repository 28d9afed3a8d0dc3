"""Words go in, the pieces that an encoder knows come out, as their numbers in its vocabulary.

The method is that of BERT: small letters, no accents, then the longest known piece from the left,
again and again (Devlin et al. 2019). Words come cut by the language pipeline.
"""

import unicodedata
from typing import Final

_UNKNOWN: Final = "[UNK]"
_LONGEST: Final = 64  # characters; longer words are addresses and noise
_KEPT: Final = 50_000  # words whose pieces are remembered


class WordPieces:
    """Cuts words by one vocabulary."""

    def __init__(self, vocabulary: list[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._numbers[_UNKNOWN]
        self._known: dict[str, tuple[int, ...]] = {}

    def number(self, piece: str) -> int:
        """Return the number of one piece, such as "[CLS]"."""
        return self._numbers[piece]

    def cut(self, word: str) -> tuple[int, ...]:
        """Return the numbers of a word's pieces; at least one."""
        found = self._known.get(word)
        if found is None:
            found = tuple(self._cut(word)) or (self._unknown,)
            if len(self._known) < _KEPT:
                self._known[word] = found
        return found

    def _cut(self, word: str) -> list[int]:
        pieces: list[int] = []
        for part in _parts(_folded(word[:_LONGEST])):
            pieces.extend(self._pieces(part))
        return pieces

    def _pieces(self, word: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            for end in range(len(word), start, -1):
                number = self._numbers.get(prefix + word[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return [self._unknown]
        return found


def _folded(word: str) -> str:
    text = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in text if unicodedata.category(char) not in {"Mn", "Cc", "Cf"})


def _parts(word: str) -> list[str]:
    """Return the word cut at its punctuation, each mark a part of its own."""
    parts: list[str] = []
    joined = False
    for char in word:
        if char.isalnum():
            if joined:
                parts[-1] += char
            else:
                parts.append(char)
            joined = True
        elif not char.isspace():
            parts.append(char)
            joined = False
        else:
            joined = False
    return parts
