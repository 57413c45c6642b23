"""The likeliest spans of a window, as the product's SpanDecoder finds them, and SQuAD's measures of them."""

import collections
import re
import string

import numpy as np

LONGEST, KEPT, BORDERS = 40, 5, 16


def best(start, end, first):
    """[(first, last, margin)] of at most KEPT spans apart from each other, best first; the margin is over none, in logits."""
    none = start[0] + end[0]
    likeliest = lambda logits: first + np.argsort(-logits[first:-1], kind="stable")[:BORDERS]
    ends = likeliest(end)
    found = [(i, j, start[i] + end[j] - none) for i in likeliest(start) for j in ends if i <= j < i + LONGEST]
    apart = []
    for span in sorted(found, key=lambda s: -s[2]):
        if len(apart) < KEPT and all(span[0] > other[1] or span[1] < other[0] for other in apart):
            apart.append(span)
    return apart


def normalised(text):
    text = "".join(c for c in text.lower() if c not in set(string.punctuation))
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", text).split())


def exact(text, answers):
    return float(any(normalised(text) == normalised(a) for a in answers))


def f1(text, answers):
    return max((overlap(normalised(text).split(), normalised(a).split()) for a in answers), default=0.0)


def overlap(said, right):
    same = sum((collections.Counter(said) & collections.Counter(right)).values())
    return 2 * same / (len(said) + len(right)) if said and right else float(said == right)
