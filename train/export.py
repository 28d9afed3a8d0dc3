"""A trained core goes in, the files that the program reads come out."""

import tempfile
from pathlib import Path

import numpy as np
import torch
from network import Heads
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import BertModel

_PLAIN = ("t1", "t2", "pt", "pc", "pf", "pk", "bt", "bc", "p2", "p3", "c0", "c3")
# Torch's names for the parts of the layer that compares candidates, and those in heads.npz.
_COMPARE = {
    "self_attn.in_proj_": "cq",
    "self_attn.out_proj.": "co",
    "linear1.": "c1",
    "linear2.": "c2",
    "norm1.": "n1",
    "norm2.": "n2",
}
_TABLES = ("pos", "dep", "pp")


def write_heads(
    heads: Heads, paths: list[str], shares: list[tuple[float, float]], folder: Path
) -> None:
    """Write heads.npz: weights as half-precision numbers, paths, and what likelihood is worth."""
    state = {name: value.numpy().astype(np.float16) for name, value in heads.state_dict().items()}
    arrays = {name: state[f"{name}.weight"].T for name in _PLAIN}
    arrays |= {f"{name}.bias": state[f"{name}.bias"] for name in _PLAIN if f"{name}.bias" in state}
    arrays |= {name: state[f"{name}.weight"] for name in _TABLES} | {"trust": state["trust"]}
    for part, name in _COMPARE.items():
        arrays[name] = state[f"compare.{part}weight"].T
        arrays[f"{name}.bias"] = state[f"compare.{part}bias"]
    path = folder / "heads.npz"
    np.savez_compressed(path, paths=np.array(paths), shares=np.array(shares).T, **arrays)


def write_encoder(encoder: BertModel, vocabulary: list[str], folder: Path) -> None:
    """Write encoder.onnx with weights of 8 bits, and vocabulary.txt."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "vocabulary.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    # Attention spelt out: the fused kind cannot be exported.
    plain = BertModel._from_config(  # noqa: SLF001 - the way to choose it
        encoder.config, add_pooling_layer=False, attn_implementation="eager"
    )
    plain.load_state_dict(encoder.state_dict())
    with tempfile.TemporaryDirectory() as scratch:
        whole = str(Path(scratch) / "encoder.onnx")
        torch.onnx.export(
            _States(plain).eval(),
            (torch.ones(1, 12, dtype=torch.long),),
            whole,
            input_names=["pieces"],
            output_names=["states"],
            dynamic_axes={"pieces": {1: "pieces"}, "states": {1: "pieces"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            whole, str(folder / "encoder.onnx"), weight_type=QuantType.QInt8, per_channel=True
        )


class _States(nn.Module):
    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor) -> Tensor:
        return self.encoder(input_ids=pieces).last_hidden_state
