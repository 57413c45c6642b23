"""Reads the held-out questions with an exported reader: its figures, and the fit that makes its confidence a probability."""

import concurrent.futures
import json
import math
import os

import numpy as np
import onnxruntime

import numerals
import spans
import tokens

OTHERS = 7  # passages beside a question's own that are read as a search would bring them
RELEVANCE = 3  # how much a logit of relevance counts beside one of margin: confidence rises by about a third of the margin
WEIGHTS = "bias", "below", "above"
AROUND = 3  # hundredths of caution on either side that count where it is chosen
RIGHT = 0.5  # a span of this F1 counts as right


class Session:
    def __init__(self, path, pieces):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self.pieces = pieces

    def read(self, question, passage):
        """[(text, margin, margin again, relevance)] of the likeliest span of each window of `passage`, in logits: how much likelier it
        is than none, in the window and between the sentences beside it alone; that the window is about what is asked.
        """
        found = []
        sentence = spans.sentences(passage.text, [(start, end) for _, start, end, _ in passage.pieces])
        for begin, stop in tokens.spans(len(passage.pieces), len(question)):
            inside, of = passage.pieces[begin:stop], sentence[begin:stop]
            first, start, end, relevant = self.run(question, inside)
            for i, j, margin in spans.best(start, end, first, of)[:1]:
                near = [place for place, number in enumerate(of) if abs(number - of[i - first]) <= 1]
                nearby, start, end, _ = self.run(question, [inside[place] for place in near])
                moved = nearby - first - near[0]
                again = spans.margin(start, end, i + moved, j + moved)
                found.append((passage.text[inside[i - first][1] : inside[j - first][2]], float(margin), float(again), relevant))
        return found

    def run(self, question, inside):
        """Where the passage's tokens begin, start, end and relevance, in logits."""
        ids, types, first = tokens.features(self.pieces, question, inside)
        fed = {"input_ids": np.array([ids], np.int64), "token_type_ids": np.array([types], np.int64)}
        start, end, relevant = self.session.run(["start", "end", "relevant"], fed)
        return first, start[0], end[0], float(relevant[0])


def read_all(session, collection, asked, others=OTHERS):
    """For each question what is read of its own passage and of others that keywords bring: [(question, [spans of a passage])]."""

    def one(q):
        ids = collection.ids(q.question)
        return q, [[] if numerals.missing(q.question, p.text, p.document) else session.read(ids, p) for p in [q.passage, *q.hard[:others]]]

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        return list(workers.map(one, asked))


def figures(read, fit):
    """Of questions read in their own passage alone, as `eval --mode given` has them; `fit` gives the fit for a question."""
    exact, f1, cases = [], [], []
    for q, passages in read:
        text, score = likeliest(passages[:1], fit(q))
        answers = q.answers if q.spans else []
        right = spans.f1(text, answers) if answers else 0.0
        cases.append((score, right, bool(answers), score < fit(q)["caution"]))
        if answers:
            exact.append(spans.exact(text, answers))
            f1.append(right)
    found = {"questions": len(read), "spanExactMatch": mean(exact), "spanF1": mean(f1), "calibrationError": calibration_error([(s, r >= RIGHT) for s, r, _, _ in cases])}
    scores = [(0.0 if has else 1.0) if refused else right for _, right, has, refused in cases]
    refused = [not has for _, _, has, refused in cases if refused]
    unanswerable = [refused for _, _, has, refused in cases if not has]
    return found | {"answerF1": mean(scores), "refusalPrecision": mean(refused), "refusalRecall": mean(unanswerable)}


def among_others(read, fit):
    """The calibration error of the best answer of all passages that are read for a question."""
    cases = []
    for q, passages in read:
        text, score = likeliest(passages, fit(q))
        cases.append((score, bool(q.spans) and spans.f1(text, q.answers) >= RIGHT))
    return {"questions": len(cases), "calibrationError": calibration_error(cases)} if cases else None


def ranking(read):
    """Of questions whose own passage is among others: how often the most relevant is its own."""
    first = [max(p[0][-1] for p in passages[1:] if p) < max(s[-1] for s in passages[0]) for q, passages in read if q.spans and any(passages[1:]) and passages[0]]
    return mean(first)


def likeliest(passages, fit):
    """Text and confidence of the best span of all."""
    best = best_span(passages)
    return (best[0], confidence(margins(best), fit)) if best else ("", 0.0)


def best_span(passages):
    """The span that has the most of margin and relevance together; None where there is none."""
    return max((s for p in passages for s in p), key=lambda s: s[1] + RELEVANCE * s[-1], default=None)


def margins(span):
    """(1, below, above): what the two margins of a span have below none and above it, in the mean."""
    _, margin, again, _ = span
    return 1, (min(margin, 0) + min(again, 0)) / 2, (max(margin, 0) + max(again, 0)) / 2


def confidence(row, fit):
    return 1 / (1 + math.exp(-sum(fit[name] * value for name, value in zip(WEIGHTS, row))))


def chosen(read):
    """The fit of confidence, with the caution: the confidence below which an answer becomes a refusal."""
    fit = fitted(read)
    return fit | {"caution": best_caution(read, fit)}


def cross_fitted(read):
    """For each question a fit that questions of other documents alone have chosen."""
    fits = {document: chosen([r for r in read if r[0].passage.document != document]) for document in {q.passage.document for q, _ in read}}
    whole = chosen(read)
    return lambda q: fits.get(q.passage.document, whole)


def fitted(read):
    """A logistic regression from the margin of the best span of each question to whether it is right, with a slope below none and one above."""
    rows, right = [], []
    for q, passages in read:
        for among in (passages[:1], passages) if len(passages) > 1 else (passages,):
            best = best_span(among)
            if best:
                rows.append(margins(best))
                right.append(float(bool(q.spans) and spans.f1(best[0], q.answers) >= RIGHT))
    return of_margins(rows, right)


def as_confident(fit, before, after):
    """The fit with which the margins `after` tell what those `before` tell with `fit`, of the same questions."""
    pairs = [(best_span(a), best_span(b)) for (_, a), (_, b) in zip(before, after)]
    pairs = [(margins(a), margins(b)) for a, b in pairs if a and b]
    return of_margins([b for _, b in pairs], [confidence(a, fit) for a, _ in pairs])


def of_margins(rows, right):
    return dict(zip(WEIGHTS, logistic(np.array(rows), np.array(right))))


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
    return round(total / len(cases), 4)


def best_caution(read, fit):
    """The caution around which F1 with refusals is highest, each question read in its own passage alone: the curve is flat there, and
    which single point of it is highest is chance.
    """
    cases = []
    for q, passages in read:
        text, score = likeliest(passages[:1], fit)
        cases.append((score, spans.f1(text, q.answers) if q.spans else 0.0, 0.0 if q.spans else 1.0))
    f1 = [mean([refused if score < c / 100 else answered for score, answered, refused in cases]) for c in range(101)]
    around = {c / 100: sum(f1[c - AROUND : c + AROUND + 1]) for c in range(AROUND, 101 - AROUND)}
    return max(around, key=around.get)


def mean(values):
    return round(sum(values) / len(values), 4) if values else None


def write(path, value):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, indent=2)
        file.write("\n")
