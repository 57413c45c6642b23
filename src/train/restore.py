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
    state = {name: values for name in network.Reader().state_dict() if (values := whole(name, tensors)) is not None}
    # The matrices go by the node that multiplies with them, turned: `/layers.3/up/MatMul`, or `…/MatMul_quant`.
    for node in graph.node:
        if node.op_type in ("MatMul", "MatMulInteger", "Gemm"):
            for name in node.input:
                values = whole(name.removesuffix("_quantized"), tensors)
                if values is not None and values.ndim == 2:
                    state[".".join(node.name.strip("/").split("/")[:-1]) + ".weight"] = values.T if node.op_type != "Gemm" else values
    return {name: torch.from_numpy(np.array(values, dtype=np.float32)) for name, values in state.items()}


def whole(name, tensors):
    """A tensor as it was before it was quantised, as nearly as that can be told; None where there is none of this name."""
    if name in tensors:
        return tensors[name]
    if name + "_quantized" not in tensors:
        return None
    zero = tensors.get(name + "_zero_point", np.int8(0)).astype(np.float32)
    return (tensors[name + "_quantized"].astype(np.float32) - zero) * tensors[name + "_scale"]
