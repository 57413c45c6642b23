"""Questions and passages as no other pass has them: a model that reads the same words each time learns the answers by heart."""

import dataclasses
import random

import spans

THINNED = 0.5  # of the passages lose some of the sentences that hold no answer
LEFT_OUT = 0.25  # of those sentences
HIDDEN = 0.06  # of a passage's tokens are hidden, none of an answer's
ASKED_HIDDEN = 0.04  # of a question's


@dataclasses.dataclass
class Variation:
    """With `thinned` sentences are left out, with `hidden` tokens become `mask`."""

    thinned: bool
    hidden: bool
    mask: int
    chance: random.Random

    def question(self, ids):
        return [self.mask if self.hidden and self.chance.random() < ASKED_HIDDEN else i for i in ids]

    def passage(self, passage, marked):
        """The passage's tokens, (id, start, end, type)."""
        answering = [any(end > s and start < e for _, places in marked for s, e in places) for _, start, end, _ in passage.pieces]
        left = self.left(passage, answering) if self.thinned and self.chance.random() < THINNED else [True] * len(answering)
        hides = lambda answers: self.hidden and not answers and self.chance.random() < HIDDEN
        return [(self.mask if hides(answers) else piece[0], *piece[1:]) for piece, answers, stays in zip(passage.pieces, answering, left) if stays]

    def left(self, passage, answering):
        """Which tokens stay where some sentences go: all of one that answers, and all where none is left otherwise."""
        numbers = spans.sentences(passage.text, [(start, end) for _, start, end, _ in passage.pieces])
        kept = {number for number, answers in zip(numbers, answering) if answers}
        kept |= {number for number in sorted(set(numbers)) if self.chance.random() >= LEFT_OUT}
        return [number in kept or not kept for number in numbers]
