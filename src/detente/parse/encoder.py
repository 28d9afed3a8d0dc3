"""Words of a document go in, a vector for each comes out: what the word means where it stands.

The encoder is a small transformer, trained to tell claims (train/README.md says how) and run by
onnxruntime on one thread. Each window of sentences is run by itself, so that a document's vectors
do not depend on what else is read.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from detente.errors import ModelMissingError
from detente.model import Vectors
from detente.parse.wordpiece import WordPieces

# Pieces in a window. Longer ones cost more than their context gains.
_WINDOW: Final = 200
# A sentence before the window is read along as context unless it is longer than this.
_CONTEXT: Final = 70
_LONGEST: Final = 504  # pieces that the encoder can read at all, without its two signs


@dataclass(frozen=True, slots=True)
class Window:
    """The pieces of some sentences, and for each piece the word that it is part of.

    Words are counted from `first`; pieces of mere context have -1. Words `first` to `last`
    included get their vectors from this window.
    """

    pieces: tuple[int, ...]
    words: tuple[int, ...]
    first: int
    last: int


class Encoder:
    """Reads words with the trained encoder that lies in the package.

    Raises ModelMissingError when the package was built without it.
    """

    def __init__(self, folder: Traversable | None = None) -> None:
        folder = folder or files("detente.data").joinpath("core")
        model = folder.joinpath("encoder.onnx")
        if not model.is_file():
            msg = "the trained encoder is not part of this installation"
            raise ModelMissingError(msg, hint="Build it with train/, or use --extractor rules.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            model.read_bytes(), options, providers=["CPUExecutionProvider"]
        )
        vocabulary = folder.joinpath("vocabulary.txt").read_text(encoding="utf-8")
        self._cutter = WordPieces(vocabulary.splitlines())

    def vectors(self, words: Iterable[str], sentences: Sequence[tuple[int, int]]) -> Vectors:
        """Return one row of numbers for each word.

        `sentences` are the first and last word of each, both included, and cover all words.
        """
        cut = [self._cutter.cut(word) for word in words]
        rows = [self._run(window) for window in windows(cut, sentences)]
        width = int(self._session.get_outputs()[0].shape[-1])
        return np.concatenate(rows) if rows else np.zeros((0, width), dtype=np.float32)

    def _run(self, window: Window) -> Vectors:
        start, end = self._cutter.number("[CLS]"), self._cutter.number("[SEP]")
        pieces = np.array([[start, *window.pieces, end]], dtype=np.int64)
        (states,) = self._session.run(None, {"pieces": pieces})
        return _means(states[0, 1:-1], window)


def windows(
    cut: Sequence[tuple[int, ...]], sentences: Sequence[tuple[int, int]]
) -> Iterator[Window]:
    """Yield windows that give every word of the sentences its vector once, in order."""
    sizes = [sum(len(pieces) for pieces in cut[first : last + 1]) for first, last in sentences]
    start = 0
    while start < len(sentences):
        context = start - 1 if start and sizes[start - 1] < _CONTEXT else start
        size = sizes[context] if context < start else 0
        end = start
        while end < len(sentences) and (end == start or size + sizes[end] <= _WINDOW):
            size += sizes[end]
            end += 1
        first, last = sentences[start][0], sentences[end - 1][1]
        words = [
            (piece, index - first if index >= first else -1)
            for index in range(sentences[context][0], last + 1)
            for piece in cut[index]
        ][:_LONGEST]
        yield Window(
            pieces=tuple(piece for piece, _ in words),
            words=tuple(word for _, word in words),
            first=first,
            last=last,
        )
        start = end


def _means(states: NDArray[np.float32], window: Window) -> Vectors:
    """Return the mean of each word's pieces; zeros for words cut off by the window's limit."""
    words = np.array(window.words)
    own = words >= 0
    number = window.last - window.first + 1
    sums = np.zeros((number, states.shape[1]), dtype=np.float32)
    np.add.at(sums, words[own], states[own])
    counts = np.maximum(np.bincount(words[own], minlength=number), 1).astype(np.float32)
    return np.divide(sums, counts[:, None], dtype=np.float32)
