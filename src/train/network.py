"""The reader: the encoder of a BERT of 12 layers of 384, read from the ONNX file of an embedding model, with heads of its own."""

import math

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

LAYERS, HEADS, WIDTH = 12, 12, 384


class Attention(torch.autograd.Function):
    """Attention that keeps its weights for the way back: on a CPU in bf16 3.6 times as fast as PyTorch's own there and back."""

    @staticmethod
    def forward(context, q, k, v, mask):
        weights = torch.softmax((q @ k.transpose(-1, -2)).mul_(1 / math.sqrt(q.shape[-1])).add_(mask), -1)
        context.save_for_backward(q, k, v, weights)
        return weights @ v

    @staticmethod
    def backward(context, gradient):
        q, k, v, weights = context.saved_tensors
        of_weights = gradient @ v.transpose(-1, -2)
        of_scores = torch._softmax_backward_data(of_weights, weights, -1, weights.dtype).mul_(1 / math.sqrt(q.shape[-1]))
        return of_scores @ k, of_scores.transpose(-1, -2) @ q, weights.transpose(-1, -2) @ gradient, None


class Dropout(nn.Module):
    """Dropout from a bank of masks made once, since to draw them anew costs a CPU more than the layer that they follow."""

    BANK = 1 << 24

    def __init__(self, share):
        super().__init__()
        self.share = share
        self.bank = None

    def forward(self, x):
        if not self.training or self.share == 0:
            return x
        if self.bank is None:
            self.bank = torch.empty(self.BANK, dtype=torch.bfloat16).bernoulli_(1 - self.share).div_(1 - self.share)
        at = int(torch.randint(self.BANK - x.numel(), ()))
        return x * self.bank[at : at + x.numel()].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = dropout

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        attended = Attention.apply(q, k, v, mask.to(q.dtype)) if self.training else torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask, -1) @ v
        attended = attended.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(attended)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Reader(nn.Module):
    """Ids, types and kept, each [windows, length], where kept tells tokens (1) from padding (0) and may be left out, to

    - start and end, [windows, length]: logits of the answer's first and last token; place 0 stands for "not here"
    - answerable, [windows]: the logit that the window answers the question
    - relevant, [windows]: the logit that it is about what is asked, whether it answers or not
    - supported, [windows]: where a claim stands in the question's place, the logit that the window says what it says
    """

    def __init__(self, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.types = nn.Embedding(4, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(self.dropout) for _ in range(LAYERS))
        self.borders, self.pool, self.verdict = nn.Linear(WIDTH, 2), nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 3)
        for head in (self.borders, self.pool, self.verdict):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def encode(self, types, kept, words):
        """What the layers make of the tokens, of which `words` are the vectors: [windows, length, WIDTH]."""
        x = self.dropout(self.norm(words + self.positions.weight[: words.shape[1]] + self.types(types)))
        mask = torch.zeros(()) if kept is None else (1 - kept[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, ids, types, kept=None):
        return self.heads(self.encode(types, kept, self.words(ids)))

    def heads(self, x):
        start, end = self.borders(x).unbind(-1)
        answerable, relevant, supported = self.verdict(torch.tanh(self.pool(x[:, 0]))).unbind(-1)
        return start, end, answerable, relevant, supported

    def go_on_from(self, state):
        """Takes the weights of an earlier run, which may have had fewer verdicts."""
        for name in ("verdict.weight", "verdict.bias"):
            rows = self.state_dict()[name].clone()
            rows[: len(state[name])] = state[name]
            state = state | {name: rows}
        self.load_state_dict(state)

    def begin_from(self, path):
        """Takes the encoder's weights from an embedding model's ONNX file."""
        graph = onnx.load(path).graph
        weight = {w.name: numpy_helper.to_array(w) for w in graph.initializer}
        # The matrices have no names of their own in the file: they are known by the node that multiplies with them.
        matrix = {n.name: weight[n.input[1]].T for n in graph.node if n.op_type == "MatMul" and n.input[1] in weight}
        fill(self.words.weight, weight["embeddings.word_embeddings.weight"])
        fill(self.positions.weight, weight["embeddings.position_embeddings.weight"])
        asked, said = weight["embeddings.token_type_embeddings.weight"]
        fill(self.types.weight, np.stack([asked, said, said, said]))
        fill_norm(self.norm, weight, "embeddings.LayerNorm")
        for number, layer in enumerate(self.layers):
            name, node = f"encoder.layer.{number}.", f"/encoder/layer.{number}/"
            parts = [f"attention/self/{part}" for part in ("query", "key", "value")]
            fill(layer.qkv.weight, np.concatenate([matrix[f"{node}{p}/MatMul"] for p in parts]))
            fill(layer.qkv.bias, np.concatenate([weight[name + p.replace("/", ".") + ".bias"] for p in parts]))
            for linear, part in ((layer.out, "attention/output/dense"), (layer.up, "intermediate/dense"), (layer.down, "output/dense")):
                fill(linear.weight, matrix[f"{node}{part}/MatMul"])
                fill(linear.bias, weight[name + part.replace("/", ".") + ".bias"])
            fill_norm(layer.norm1, weight, name + "attention.output.LayerNorm")
            fill_norm(layer.norm2, weight, name + "output.LayerNorm")
        return self


def fill(parameter, array):
    with torch.no_grad():
        parameter.copy_(torch.from_numpy(np.array(array)))


def fill_norm(norm, weight, name):
    fill(norm.weight, weight[f"{name}.weight"])
    fill(norm.bias, weight[f"{name}.bias"])


def collated(batch):
    """Ids, types, kept and allowed of windows (ids, types, first): allowed are place 0 and the passage's tokens."""
    length = -(-max(len(window[0]) for window in batch) // 16) * 16  # few lengths: each is prepared for once
    ids, types, kept = (torch.zeros(len(batch), length, dtype=torch.long) for _ in range(3))
    allowed = torch.zeros(len(batch), length, dtype=torch.bool)
    for row, (i, t, first) in enumerate(batch):
        ids[row, : len(i)], types[row, : len(i)], kept[row, : len(i)] = torch.tensor(i), torch.tensor(t), 1
        allowed[row, 0] = True
        allowed[row, first : len(i) - 1] = True
    return ids, types, kept, allowed
