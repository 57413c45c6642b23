"""Reads the weights of a run: its checkpoint, its last state, or the 8-bit ONNX file that quantise.py made of it, rounded as they are
there."""

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import network


def weights(path):
    if path.endswith(".onnx"):
        return of_onnx(path)
    saved = torch.load(path, weights_only=False)
    return saved.get("reader", saved)


def of_onnx(path):
    graph = onnx.load(path).graph
    tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    state = {name: whole(name, tensors) for name in network.Reader().state_dict() if known(name, tensors)}
    # The matrices go by the node that multiplies with them, turned: `/layers.3/up/MatMul`.
    for node in graph.node:
        name = node.name if node.op_type == "MatMulInteger" else node.input[1] if node.op_type == "MatMul" and node.name else ""
        if known(name, tensors):
            state[".".join(node.name.strip("/").split("/")[:-1]) + ".weight"] = whole(name, tensors).T
    return {name: torch.from_numpy(np.array(values, dtype=np.float32)) for name, values in state.items()}


def known(name, tensors):
    return name in tensors or name + "_quantized" in tensors


def whole(name, tensors):
    """A tensor as it was before it was quantised, as nearly as that can be told."""
    if name in tensors:
        return tensors[name]
    values = tensors[name + "_quantized"] * tensors[name + "_scale"].astype(np.float32)
    if name + "_factor" in tensors:
        values *= tensors[name + "_factor"][:, None]
    if name + "_far" in tensors:
        values[tensors[name + "_far"]] = tensors[name + "_far_weights"]
    return values
