"""Reads the held-out questions with an exported reader: its figures, and the fit that makes its confidence a probability."""

import concurrent.futures
import json
import math
import os

import numpy as np
import onnxruntime

import spans
import tokens

OTHERS = 7  # passages beside a question's own that are read as a search would bring them
FEATURES = ("margin", "answerable", "relevant")  # logits: how much better a span is than none; that its window answers; that it is about it
RIGHT = 0.5  # a span of this F1 counts as right


class Session:
    def __init__(self, path, pieces):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self.pieces = pieces

    def read(self, question, passage):
        """[(text, margin, answerable, relevant)] of each likely span in `passage`."""
        found = []
        for begin, stop in tokens.spans(len(passage.pieces), len(question)):
            inside = passage.pieces[begin:stop]
            ids, types, first = tokens.features(self.pieces, question, inside)
            fed = {"input_ids": np.array([ids], np.int64), "token_type_ids": np.array([types], np.int64)}
            start, end, answerable, relevant = self.session.run(["start", "end", "answerable", "relevant"], fed)
            for i, j, margin in spans.best(start[0], end[0], first):
                text = passage.text[inside[i - first][1] : inside[j - first][2]]
                found.append((text, float(margin), float(answerable[0]), float(relevant[0])))
        return found


def read_all(session, collection, asked, others=OTHERS):
    """For each question what is read of its own passage and of others that keywords bring: [(question, [spans of a passage])]."""

    def one(q):
        ids = collection.ids(q.question)
        return q, [session.read(ids, p) for p in [q.passage, *q.hard[:others]]]

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        return list(workers.map(one, asked))


def figures(read, fit):
    """Of questions read in their own passage alone, as `eval --mode given` has them."""
    exact, f1, cases = [], [], []
    for q, passages in read:
        text, score = likeliest(passages[:1], fit)
        answers = q.answers if q.spans else []
        right = spans.f1(text, answers) if answers else 0.0
        cases.append((score, right, bool(answers)))
        if answers:
            exact.append(spans.exact(text, answers))
            f1.append(right)
    found = {"questions": len(read), "spanExactMatch": mean(exact), "spanF1": mean(f1), "calibrationError": round(calibration_error([(s, r >= RIGHT) for s, r, _ in cases]), 4)}
    caution = fit["caution"]
    scores = [(0.0 if has else 1.0) if score < caution else right for score, right, has in cases]
    refused = [not has for score, _, has in cases if score < caution]
    unanswerable = [score < caution for score, _, has in cases if not has]
    return found | {"answerF1": mean(scores), "refusalPrecision": mean(refused), "refusalRecall": mean(unanswerable)}


def ranking(read):
    """Of questions whose own passage is among others: how often the most relevant is its own."""
    first = [max(p[0][3] for p in passages[1:] if p) < max(s[3] for s in passages[0]) for q, passages in read if q.spans and any(passages[1:]) and passages[0]]
    return mean(first)


def likeliest(passages, fit):
    """Text and confidence of the best span of all."""
    return max(((s[0], confidence(s, fit)) for p in passages for s in p), key=lambda s: s[1], default=("", 0.0))


def confidence(span, fit):
    return 1 / (1 + math.exp(-(fit["bias"] + sum(fit[name] * value for name, value in zip(FEATURES, span[1:])))))


def fitted(read):
    """A logistic regression from what the model says of a span to whether it is right, for the best span of each question.

    Which span is the best depends on the weights, so it is found and fitted again until that settles. A logit that would count
    against a span, because others say the same already, is left out: it would lift passages that have nothing to do with the question.
    """
    fit = {"bias": 0.0, **{name: 0.2 for name in FEATURES}}
    for _ in range(8):
        rows, right = [], []
        for q, passages in read:
            for among in (passages[:1], passages) if len(passages) > 1 else (passages,):
                best = max((s for p in among for s in p), key=lambda s: confidence(s, fit), default=None)
                if best:
                    rows.append(best[1:])
                    right.append(float(bool(q.spans) and spans.f1(best[0], q.answers) >= RIGHT))
        fit = upward(np.array(rows), np.array(right))
    return fit


def upward(rows, right):
    """A logistic regression with the features that count for a span, none against."""
    kept = list(range(len(FEATURES)))
    while True:
        bias, *weights = logistic(np.column_stack([np.ones(len(rows)), rows[:, kept]]), right)
        if min(weights, default=0) >= 0:
            return {"bias": bias, **{name: 0.0 for name in FEATURES}, **{FEATURES[k]: w for k, w in zip(kept, weights)}}
        kept.remove(kept[int(np.argmin(weights))])


def logistic(rows, right, steps=30, ridge=1e-3):
    """By Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(steps):
        share = 1 / (1 + np.exp(-rows @ weights))
        gradient = rows.T @ (share - right) + ridge * weights
        curvature = (rows * (share * (1 - share))[:, None]).T @ rows + ridge * np.eye(len(weights))
        weights = weights - np.linalg.solve(curvature, gradient)
    return [float(w) for w in weights]


def calibration_error(cases, bins=10):
    """Expected calibration error over bins of equal width (Guo et al., 2017)."""
    total = 0.0
    for b in range(bins):
        inside = [(s, r) for s, r in cases if b == min(bins - 1, int(s * bins))]
        if inside:
            total += abs(sum(s for s, _ in inside) - sum(r for _, r in inside))
    return total / len(cases)


def best_caution(read, fit):
    """The confidence below which an answer becomes a refusal: the one with the highest F1 with refusals."""
    cases = []
    for q, passages in read:
        text, score = likeliest(passages[:1], fit)
        cases.append((score, spans.f1(text, q.answers) if q.spans else 0.0, 0.0 if q.spans else 1.0))
    f1 = {c / 100: mean([refused if score < c / 100 else answered for score, answered, refused in cases]) for c in range(1, 100)}
    return max(f1, key=f1.get)


def mean(values):
    return round(sum(values) / len(values), 4) if values else None


def write(path, value):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, indent=2)
        file.write("\n")
