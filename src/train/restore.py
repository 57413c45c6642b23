"""Reads the weights of a run: its checkpoint, its last state, or the 8-bit ONNX file that was made of it, rounded as they are there."""

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
    shapes = {name: values.shape for name, values in network.Reader().state_dict().items()}
    state = {name: whole(name, tensors).reshape(shapes[name]) for name in shapes if known(name, tensors)}
    # The matrices go by the node that multiplies with them, turned: `/layers.3/up/MatMul`.
    for node in graph.node:
        for name in node.input if node.op_type == "MatMul" else ():
            if known(name, tensors):
                of = ".".join(node.name.strip("/").split("/")[:-1]) + ".weight"
                state[of] = whole(name, tensors).reshape(shapes[of][::-1]).T
    return {name: torch.from_numpy(np.array(values, dtype=np.float32)) for name, values in state.items()}


def known(name, tensors):
    return name in tensors or name + "_quantized" in tensors


def whole(name, tensors):
    """A tensor as it was before it was quantised, as nearly as that can be told."""
    return tensors[name] if name in tensors else tensors[name + "_quantized"].astype(np.float32) * tensors[name + "_scale"].astype(np.float32)
