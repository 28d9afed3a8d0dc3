"""The trained core as torch knows it: a reader of words, and heads for types and pairs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import torch
from samples import Article, Sample
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

from detente.extract.features import DEPS, POS, WIDTH
from detente.extract.heads import COMPARISONS, INITIATOR, RECIPIENT, TYPES
from detente.parse.encoder import Window, windows
from detente.parse.wordpiece import WordPieces

_HIDDEN: Final = 256
_BOTH: Final = 96
_COMPARED: Final = 128
_COLUMNS: Final = 4
# How often the rules' view of a word is hidden in training: the rules know these articles better
# than others, and the core must not lean on them.
_HIDE_RULES: Final = 0.25
# How often a piece of a word is hidden in training, so that articles are not learned by heart.
_HIDE_PIECES: Final = 0.15
_COMPARE_DROPOUT: Final = 0.1
# Share of the loss beside finding types, and where the heads for pairs begin: most are none.
_PAIRS_SHARE: Final = 0.25
_RARE: Final = -3.0


@dataclass(frozen=True, slots=True)
class Batch:
    """The samples of one article as tensors; rows of candidates follow one another."""

    windows: tuple[Window, ...]
    pos: Tensor
    dep: Tensor
    rules: Tensor
    types: Tensor
    tokens: Tensor
    kinds: Tensor
    owners: Tensor
    candidates: Tensor
    figures: Tensor  # the same number for all mentions of one figure around one trigger
    features: Tensor
    paths: Tensor
    labels: Tensor
    mask: Tensor


class Heads(nn.Module):
    """The layers on top of the vectors of words. Their names are those in heads.npz."""

    def __init__(self, width: int, paths: int, dropout: float) -> None:
        super().__init__()
        types = len(TYPES)
        self.pos = nn.Embedding(len(POS), 12)
        self.dep = nn.Embedding(len(DEPS), 20)
        self.t1 = nn.Linear(width + types + 32, _HIDDEN)
        self.t2 = nn.Linear(_HIDDEN, types)
        self.pt = nn.Linear(width, _HIDDEN)
        self.pc = nn.Linear(width, _HIDDEN, bias=False)
        self.pf = nn.Linear(WIDTH, _HIDDEN, bias=False)
        self.pk = nn.Linear(types, _HIDDEN, bias=False)
        self.pp = nn.Embedding(paths, _HIDDEN)
        nn.init.normal_(self.pp.weight, std=0.02)
        self.bt = nn.Linear(width, _BOTH)
        self.bc = nn.Linear(width, _BOTH)
        self.p2 = nn.Linear(_HIDDEN + _BOTH, 128)
        self.p3 = nn.Linear(128, _COLUMNS)
        self.c0 = nn.Linear(_HIDDEN + _BOTH, _COMPARED)
        self.compare = nn.TransformerEncoderLayer(
            _COMPARED, COMPARISONS, 2 * _COMPARED, dropout=_COMPARE_DROPOUT, batch_first=True
        )
        self.c3 = nn.Linear(_COMPARED, _COLUMNS)
        for last in (self.p3, self.c3):
            nn.init.constant_(last.bias, _RARE)
        # How much more the rules count than in training: there the core knew the articles.
        self.register_buffer("trust", torch.zeros(types))
        self.drop = nn.Dropout(dropout)

    def types(self, vectors: Tensor, batch: Batch) -> Tensor:
        """Return logits over types for each word."""
        rules = batch.rules
        if self.training:
            rules = rules * (torch.rand(len(rules), 1) > _HIDE_RULES).float()
        rows = torch.cat(
            [self.drop(vectors), rules, self.pos(batch.pos), self.dep(batch.dep)], dim=1
        )
        return self.t2(self.drop(functional.relu(self.t1(rows)))) + self.trust * rules

    def pairs(self, vectors: Tensor, batch: Batch) -> Tensor:
        """Return logits over columns for each candidate of each sample."""
        triggers, words = self.drop(vectors[batch.tokens]), self.drop(vectors)
        base = (self.pt(triggers) + self.pk(batch.kinds))[batch.owners]
        others = self.pc(words)[batch.candidates]
        grammar = self.pf(batch.features.float()) + self.pp(batch.paths)
        hidden = functional.relu(base + others + grammar)
        both = self.bt(triggers)[batch.owners] * self.bc(words)[batch.candidates]
        joined = torch.cat([self.drop(hidden), both], dim=1)
        alone = self.p3(functional.relu(self.p2(joined)))
        return alone + self.c3(self._compared(functional.relu(self.c0(joined)), batch.owners))

    def _compared(self, rows: Tensor, owners: Tensor) -> Tensor:
        """Return each candidate in the light of the others of its trigger."""
        counts = torch.bincount(owners)
        places = torch.arange(len(owners)) - (torch.cumsum(counts, 0) - counts)[owners]
        table = torch.zeros(len(counts), int(counts.max()), _COMPARED)
        table[owners, places] = rows
        missing = torch.ones(table.shape[:2], dtype=torch.bool)
        missing[owners, places] = False
        missing[counts == 0, 0] = False
        return self.compare(table, src_key_padding_mask=missing)[owners, places]

    def loss(self, batches: list[Batch], vectors: list[Tensor]) -> Tensor:
        """Return what is to be made small: mean over the samples of all articles."""
        total = torch.zeros(())
        for batch, rows in zip(batches, vectors, strict=True):
            total = total + _type_loss(self.types(rows, batch), batch.types)
            total = total + _PAIRS_SHARE * _pair_loss(self.pairs(rows, batch), batch)
        return total / sum(len(batch.tokens) for batch in batches)


class Reader(nn.Module):
    """The encoder: pieces of sentences become vectors of words."""

    def __init__(self, encoder: BertModel, cutter: WordPieces) -> None:
        super().__init__()
        self.encoder = encoder
        self._signs = cutter.number("[CLS]"), cutter.number("[SEP]")
        self._mask = cutter.number("[MASK]")

    def forward(self, batches: list[Batch]) -> list[Tensor]:
        """Return for each article a vector for each of its words."""
        every = [window for batch in batches for window in batch.windows]
        longest = max(len(window.pieces) for window in every) + 2
        pieces = torch.zeros(len(every), longest, dtype=torch.long)
        seen = torch.zeros(len(every), longest)
        for row, window in enumerate(every):
            line = [self._signs[0], *window.pieces, self._signs[1]]
            pieces[row, : len(line)] = torch.tensor(line)
            seen[row, : len(line)] = 1
        if self.training:
            pieces = torch.where(torch.rand(pieces.shape) < _HIDE_PIECES, self._mask, pieces)
        states = self.encoder(input_ids=pieces, attention_mask=seen).last_hidden_state.float()
        rows = iter(states)
        return [
            torch.cat([_means(next(rows), window) for window in batch.windows]) for batch in batches
        ]


def batch_of(article: Article, cutter: WordPieces, paths: dict[str, int]) -> Batch:
    """Return an article as tensors."""
    cut = [cutter.cut(word) for word in article.words]
    types = np.zeros((len(article.words), len(TYPES)), dtype=np.float32)
    types[:, 0] = 1
    for sample in article.samples:
        types[sample.token] = sample.types
    samples = article.samples
    return Batch(
        windows=tuple(windows(cut, article.sentences)),
        pos=torch.tensor(article.pos),
        dep=torch.tensor(article.dep),
        rules=torch.tensor(article.rules),
        types=torch.tensor(types),
        tokens=torch.tensor([sample.token for sample in samples], dtype=torch.long),
        kinds=_rows([sample.types / sample.types.sum() for sample in samples], len(TYPES)),
        owners=_numbers(number for number, sample in enumerate(samples) for _ in sample.candidates),
        candidates=_numbers(item.token.index for sample in samples for item in sample.candidates),
        figures=_numbers(_figure_numbers(samples)),
        features=_rows([row for sample in samples for row in sample.features.rows], WIDTH).half(),
        paths=_numbers(paths.get(path, 0) for sample in samples for path in sample.features.paths),
        labels=_rows([row for sample in samples for row in sample.labels], _COLUMNS),
        mask=_rows([row for sample in samples for row in sample.mask], _COLUMNS),
    )


def _figure_numbers(samples: tuple[Sample, ...]) -> Iterator[int]:
    numbers: dict[tuple[int, str, str], int] = {}
    for number, sample in enumerate(samples):
        for item in sample.candidates:
            yield numbers.setdefault((number, item.layer, item.key), len(numbers))


def _rows(rows: list[Any], width: int) -> Tensor:
    return torch.tensor(np.array(rows, dtype=np.float32).reshape(-1, width))


def _numbers(numbers: Any) -> Tensor:  # noqa: ANN401 - any iterable of whole numbers
    return torch.tensor(list(numbers), dtype=torch.long)


def _type_loss(logits: Tensor, accepted: Tensor) -> Tensor:
    """Return how unlikely the accepted types are; any of them is as good as another."""
    likely = functional.log_softmax(logits, dim=1)
    return -torch.logsumexp(likely.masked_fill(accepted == 0, -torch.inf), dim=1).sum()


def _pair_loss(logits: Tensor, batch: Batch) -> Tensor:
    """Return how unlikely the gold's parties, times and places are.

    A figure is a party by any of its mentions: which of them shows it is left to be learned.
    """
    each = functional.binary_cross_entropy_with_logits(logits, batch.labels, reduction="none")
    sides, number = slice(INITIATOR, RECIPIENT + 1), int(batch.figures.max()) + 1
    index = batch.figures[:, None].expand(-1, RECIPIENT + 1)
    empty = torch.full((number, RECIPIENT + 1), -torch.inf)
    highest = empty.scatter_reduce(0, index, logits[:, sides].detach(), "amax")
    powers = torch.exp(logits[:, sides] - highest[batch.figures])
    figures = highest + torch.log(torch.zeros_like(highest).index_add(0, batch.figures, powers))
    labels = torch.zeros_like(highest).scatter_reduce(0, index, batch.labels[:, sides], "amax")
    are_parties = torch.zeros(number).index_add(0, batch.figures, batch.mask[:, INITIATOR]) > 0
    parties = functional.binary_cross_entropy_with_logits(figures, labels, reduction="none")
    return parties[are_parties].sum() + (each * batch.mask)[:, RECIPIENT + 1 :].sum()


def _means(states: Tensor, window: Window) -> Tensor:
    words = torch.tensor(window.words)
    own = words >= 0
    number = window.last - window.first + 1
    sums = torch.zeros(number, states.shape[-1])
    sums = sums.index_add(0, words[own], states[1 : len(words) + 1][own])
    return sums / torch.bincount(words[own], minlength=number).clamp(min=1)[:, None]
