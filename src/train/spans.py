"""The likeliest spans of a window, as the product's SpanDecoder finds them, and SQuAD's measures of them."""

import bisect
import collections
import math
import re
import string

import numpy as np

LONGEST, KEPT, BORDERS = 40, 5, 16
BREVITY = 0.4  # logits that a span loses each time that it is e times as long: start and end are likely each by itself

SENTENCE_END = re.compile(r"[.?!][\"”’)]*\s+[\"“(]*(?=(\w))")
INITIAL = re.compile(r"(?<!\w)\w$")


def sentences(text, places):
    """The number of the sentence that each token is in, given its (start, end) in `text`; a sentence begins with a capital."""
    ends = [m.end() for m in SENTENCE_END.finditer(text) if m.group(1).isupper() and not is_initial(text[max(0, m.start() - 2) : m.start()])]
    return [bisect.bisect_right(ends, start) for start, _ in places]


def is_initial(before):
    return bool(INITIAL.search(before)) and before[-1].isupper()


def best(start, end, first, sentence):
    """[(first, last, margin)] of at most KEPT spans apart from each other, best first, each within a sentence; the margin is over none, in logits.

    `sentence` has the number of the sentence of each of the passage's tokens.
    """
    likeliest = lambda logits: first + np.argsort(-logits[first:-1], kind="stable")[:BORDERS]
    ends = likeliest(end)
    found = [
        (i, j, margin(start, end, i, j))
        for i in likeliest(start) for j in ends if i <= j < i + LONGEST and sentence[i - first] == sentence[j - first]
    ]
    apart = []
    for span in sorted(found, key=lambda s: -s[2]):
        if len(apart) < KEPT and all(span[0] > other[1] or span[1] < other[0] for other in apart):
            apart.append(span)
    return apart


def margin(start, end, first, last):
    return start[first] + end[last] - start[0] - end[0] - BREVITY * math.log(last - first + 1)


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
