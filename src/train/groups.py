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
    """Ids, types, where the passage begins; `answers` has of each the share, all together 1, and the places (first, last) where it
    stands, and is empty where nothing answers."""

    ids: list
    types: list
    first: int
    answers: list
    relevant: int


class Grouping:
    """`words` is the lexicon that exchanges words, or None for no such exchange; `varied` varies what is read."""

    def __init__(self, collection, words, varied, chance):
        self.collection, self.words, self.varied, self.chance = collection, words, varied, chance

    def groups(self, asked, first):
        """One pass over the questions, in chance order: lists of windows, the first of which is of the question's own passage."""
        made = []
        for q in asked if first else [q for q in asked for _ in range(1 if q.marked else REPEATED)]:
            if self.chance.random() < SHARE.get(q.set, 1):
                made += self.of(q)
        self.chance.shuffle(made)
        return made

    def of(self, q):
        own = self.window(q.question, q.passage, q.marked, 1)
        if own is None:
            return []
        group = [own]
        near = [p for p in self.collection.neighbours[q.passage.document] if p is not q.passage]
        if q.marked and self.chance.random() < NEGATIVE:
            close = [p for p in near if not corpus.says(p.text, q.answers)]
            choices = close if close and (not q.hard or self.chance.random() < 0.5) else q.hard
            if choices:
                group.append(self.window(q.question, self.chance.choice(choices), [], 0))
        others = self.falsified(q, near or [q.passage]) if q.marked and q.set in corpus.ENCYCLOPEDIC else []
        return [group] + [[self.window(other, q.passage, [], 1)] for other in others if other]

    def falsified(self, q, neighbours):
        """The question put in other ways, to which its passage has no answer; mostly none."""
        if self.chance.random() < SWAPPED:
            yield corpus.swapped(q, neighbours, self.chance)
        if self.words and self.chance.random() < (OTHER_VERB if exchange.has_other_verb(q.question, self.words) else EXCHANGED):
            yield exchange.exchanged(q.question, self.words, self.chance, q.passage.text)
        if self.words and DID.search(q.question) and self.chance.random() < TURNED:
            yield exchange.turned(q.question, self.chance)

    def window(self, question, passage, marked, relevant):
        """The window of `passage` that holds most of the answers, or any where there are none; None if none does."""
        asked, pieces = self.varied.question(self.collection.ids(question)), self.varied.passage(passage, marked)
        choices = []
        for begin, end in tokens.spans(len(pieces), len(asked)):
            ids, types, first = tokens.features(self.collection.pieces, asked, pieces[begin:end])
            found = [(share, spots) for share, places in marked if (spots := standing(places, pieces[begin:end], first))]
            total = sum(share for share, _ in found)
            if found or not marked:
                choices.append((total, Window(ids, types, first, [(share / total, spots) for share, spots in found], relevant)))
        if not choices:
            return None
        return max(choices, key=lambda c: c[0])[1] if marked else self.chance.choice(choices)[1]


def standing(places, inside, begin):
    """The tokens (first, last) of those `places` that lie whole within the tokens `inside`, of which the first is at `begin`."""
    found = []
    for start, stop in places:
        tokens_of = [i for i, (_, s, e, _) in enumerate(inside) if e > start and s < stop]
        if tokens_of and inside[tokens_of[0]][1] <= start and inside[tokens_of[-1]][2] >= stop:
            found.append((begin + tokens_of[0], begin + tokens_of[-1]))
    return found


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
