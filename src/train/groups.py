"""Groups of windows that are read for one question: the passage that answers, and some that do not."""

import dataclasses
import re

import corpus
import exchange
import tokens

NEGATIVE = 0.35  # of the questions get a passage beside their own that does not answer: half by keywords, half of the document
SWAPPED = 0.15  # of the questions are also put with a name or number exchanged
EXCHANGED = 0.1  # with another word in the place of one that the passage has, which excludes it
OTHER_VERB = 0.5  # of those where that word is a verb: they are few
TURNED = 0.5  # of those that tell who did something to whom, with both names exchanged
DID = re.compile(r"\b(?:did|does|do)\b")
REPEATED = 2  # times that a question without an answer is taken, from the second pass on: they are few, and the hardest
SHARE = {"squadshifts-reddit": 0.3, "squadshifts-amazon-reviews": 0.1}  # of a set's questions that one pass takes; else all


@dataclasses.dataclass
class Window:
    """Ids, types, where the passage begins; `starts` and `ends` map a place to its share, {0: 1} where nothing answers."""

    ids: list
    types: list
    first: int
    starts: dict
    ends: dict
    relevant: int

    @property
    def answers(self):
        return 0 not in self.starts


def window(collection, question, passage, spans, relevant, chance):
    """A window of `passage` that holds the likeliest span whole, or any where there are none; None if none does."""
    asked = collection.ids(question)
    choices = []
    for first, end in tokens.spans(len(passage.pieces), len(asked)):
        inside = passage.pieces[first:end]
        ids, types, begin = tokens.features(collection.pieces, asked, inside)
        starts, ends = {}, {}
        for (start, stop), share in spans.items():
            places = [begin + i for i, (_, s, e, _) in enumerate(inside) if e > start and s < stop]
            if places and inside[places[0] - begin][1] <= start and inside[places[-1] - begin][2] >= stop:
                starts[places[0]] = starts.get(places[0], 0) + share
                ends[places[-1]] = ends.get(places[-1], 0) + share
        if starts:
            total = sum(starts.values())
            choices.append((total, Window(ids, types, begin, {k: v / total for k, v in starts.items()}, {k: v / total for k, v in ends.items()}, 1)))
        elif not spans:
            choices.append((0, Window(ids, types, begin, {0: 1.0}, {0: 1.0}, relevant)))
    if not choices:
        return None
    return chance.choice(choices)[1] if not spans else max(choices, key=lambda c: c[0])[1]


def groups(collection, asked, words, chance, first):
    """One pass over the questions, in chance order: lists of windows, the first of which is of the question's own passage.

    `words` is the lexicon that exchanges words, or None for no such exchange.
    """
    made = []
    for q in asked if first else [q for q in asked for _ in range(1 if q.spans else REPEATED)]:
        if chance.random() >= SHARE.get(q.set, 1):
            continue
        own = window(collection, q.question, q.passage, q.spans, 1, chance)
        if own is None:
            continue
        group = [own]
        near = [p for p in collection.neighbours[q.passage.document] if p is not q.passage]
        if q.spans and chance.random() < NEGATIVE:
            close = [p for p in near if not corpus.says(p.text, q.answers)]
            choices = close if close and (not q.hard or chance.random() < 0.5) else q.hard
            if choices:
                group.append(window(collection, q.question, chance.choice(choices), {}, 0, chance))
        made.append(group)
        if q.spans and q.set in corpus.ENCYCLOPEDIC:
            for other in filter(None, falsified(q, near or [q.passage], words, chance)):
                made.append([window(collection, other, q.passage, {}, 1, chance)])
    chance.shuffle(made)
    return made


def falsified(q, neighbours, words, chance):
    """The question put in other ways, to which its passage has no answer; mostly none."""
    if chance.random() < SWAPPED:
        yield corpus.swapped(q, neighbours, chance)
    if words and chance.random() < (OTHER_VERB if exchange.has_other_verb(q.question, words) else EXCHANGED):
        yield exchange.exchanged(q.question, words, chance, q.passage.text)
    if words and DID.search(q.question) and chance.random() < TURNED:
        yield exchange.turned(q.question, chance)


def batches(made, chance, limit=3800, chunk=800):
    """Batches of at most `limit` places, padding counted: sorted by length within every `chunk` groups, so that little is padding."""
    found = []
    for at in range(0, len(made), chunk):
        batch, longest, count = [], 0, 0
        for group in sorted(made[at : at + chunk], key=lambda g: max(len(w.ids) for w in g)):
            length = max(len(w.ids) for w in group)
            if batch and max(longest, length) * (count + len(group)) > limit:
                found.append(batch)
                batch, longest, count = [], 0, 0
            batch.append(group)
            longest, count = max(longest, length), count + len(group)
        if batch:
            found.append(batch)
    chance.shuffle(found)
    return found
