"""Keeps the reader's words and matrices in 8 bits, and has the matrices multiplied in whole numbers: twice as fast as in full precision.

Rounding the numbers on their way through the layers costs accuracy where a few of them are much larger than all others, since one
scale serves all. So what is large in a column of them is divided out, and multiplied into the matrix (Xiao et al., SmoothQuant, 2023);
and the columns of a layer's widest part that are largest by far are multiplied in full precision, apart from the rest (Dettmers et al.,
LLM.int8(), 2022).
"""

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

import network

WORDS = "words.weight"
# Two products of a number up to 255 and one up to 63 fit 16 bits together: processors without instructions of their own for this add
# them there, and would cut off what is larger. So all come to the same.
MOST = 63
FAR = 64  # columns of the widest part that are multiplied in full precision
DIVIDED = 0.5  # how much of what is large in a column moves into the matrix: its power
WIDEST = "/down/MatMul"
DIVIDED_WIDEST = 0.3  # where the largest columns are apart, less is to be moved
LEAST = np.float32(1e-5)  # what is never larger counts as this large, else it would be divided by 0


def quantise(full, small, windows):
    """Writes the ONNX file `full` as `small`. `windows`, each of ids and types, tell how large the numbers get on their way."""
    model = onnx.load(full)
    parts = Parts(model.graph)
    largest = columns(model, parts.matrices, windows)
    made = []
    for node in parts.graph.node:
        if node.op_type == "Gather" and node.input[0] == WORDS:
            made += looked_up(parts, node)
        elif node in parts.matrices:
            made += multiplied(parts, node, largest[node.name])
        else:
            made.append(node)
    del parts.graph.node[:]
    parts.graph.node.extend(made)
    onnx.save(model, small)


class Parts:
    """A graph, with its numbers by name, and those of its nodes that multiply by a large matrix."""

    def __init__(self, graph):
        self.graph = graph
        self.tensors = {tensor.name: tensor for tensor in graph.initializer}
        self.matrices = [n for n in graph.node if n.op_type == "MatMul" and n.input[1] in self.tensors and min(self.tensors[n.input[1]].dims) >= network.WIDTH]

    def values(self, name):
        return numpy_helper.to_array(self.tensors[name])

    def put(self, name, values):
        self.drop(name)
        self.tensors[name] = numpy_helper.from_array(np.ascontiguousarray(values), name)
        self.graph.initializer.append(self.tensors[name])

    def drop(self, name):
        if name in self.tensors:
            self.graph.initializer.remove(self.tensors.pop(name))


def columns(model, matrices, windows):
    """How large each column of what comes to each matrix gets: {name of the node: [columns]}."""
    seen = onnx.ModelProto()
    seen.CopyFrom(model)
    seen.graph.output.extend(helper.make_tensor_value_info(n.input[0], TensorProto.FLOAT, None) for n in matrices)
    session = onnxruntime.InferenceSession(seen.SerializeToString(), providers=["CPUExecutionProvider"])
    largest = {n.name: np.float32(0) for n in matrices}
    for ids, types in windows:
        fed = {"input_ids": np.array([ids], np.int64), "token_type_ids": np.array([types], np.int64)}
        for n, values in zip(matrices, session.run([n.input[0] for n in matrices], fed)):
            largest[n.name] = np.maximum(largest[n.name], np.abs(values).max((0, 1)))
    return largest


def multiplied(parts, node, largest):
    """The nodes that do what `node` does, in whole numbers."""
    (come, matrix), [gone], name = node.input, node.output, node.name
    weights = parts.values(matrix)
    parts.drop(matrix)
    if not name.endswith(WIDEST):
        return in_whole_numbers(parts, name, come, weights, evened(weights, largest, DIVIDED), gone)
    factor = evened(weights, largest, DIVIDED_WIDEST)
    far = np.sort(np.argsort(largest, kind="stable")[-FAR:])
    factor[far] = 0
    parts.put(f"{name}_far", far)
    parts.put(f"{name}_far_weights", weights[far])
    return [
        *in_whole_numbers(parts, name, come, weights, factor, f"{name}_of_near"),
        helper.make_node("Gather", [come, f"{name}_far"], [f"{name}_of_these"], axis=-1),
        helper.make_node("MatMul", [f"{name}_of_these", f"{name}_far_weights"], [f"{name}_of_far"]),
        helper.make_node("Add", [f"{name}_of_near", f"{name}_of_far"], [gone]),
    ]


def evened(weights, largest, power):
    """What each column of numbers is multiplied by, and each row of the matrix divided, so that neither is much larger than others."""
    return np.maximum(np.abs(weights).max(1), LEAST) ** (1 - power) / np.maximum(largest, LEAST) ** power


def in_whole_numbers(parts, name, come, weights, factor, gone):
    weights = weights * np.divide(1, factor, out=np.zeros_like(factor), where=factor > 0)[:, None]
    scale = np.maximum(np.abs(weights).max(0), LEAST) / MOST
    parts.put(f"{name}_factor", factor)
    parts.put(f"{name}_quantized", np.round(weights / scale).astype(np.int8))
    parts.put(f"{name}_scale", scale)
    parts.put(f"{name}_zero", np.array(0, np.int8))
    return [
        helper.make_node("Mul", [come, f"{name}_factor"], [f"{name}_even"]),
        helper.make_node("DynamicQuantizeLinear", [f"{name}_even"], [f"{name}_whole", f"{name}_whole_scale", f"{name}_whole_zero"]),
        helper.make_node("MatMulInteger", [f"{name}_whole", f"{name}_quantized", f"{name}_whole_zero", f"{name}_zero"], [f"{name}_product"], name=name),
        helper.make_node("Cast", [f"{name}_product"], [f"{name}_cast"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{name}_whole_scale", f"{name}_scale"], [f"{name}_both_scales"]),
        helper.make_node("Mul", [f"{name}_cast", f"{name}_both_scales"], [gone]),
    ]


def looked_up(parts, node):
    """The nodes that look words up, each in 8 bits with a scale of its own."""
    values = parts.values(WORDS)
    scale = (np.abs(values).max(1, keepdims=True) / 127).astype(np.float16)
    scale = np.maximum(scale, np.finfo(np.float16).tiny)
    parts.drop(WORDS)
    parts.put(f"{WORDS}_quantized", np.round(values / scale.astype(np.float32)).clip(-127, 127).astype(np.int8))
    parts.put(f"{WORDS}_scale", scale)
    made = []
    for part in ("quantized", "scale"):
        made.append(helper.make_node("Gather", [f"{WORDS}_{part}", node.input[1]], [f"{WORDS}_{part}_read"]))
        made.append(helper.make_node("Cast", [f"{WORDS}_{part}_read"], [f"{WORDS}_{part}_cast"], to=TensorProto.FLOAT))
    return [*made, helper.make_node("Mul", [f"{WORDS}_quantized_cast", f"{WORDS}_scale_cast"], [node.output[0]])]
