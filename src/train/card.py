"""The model card, for people."""

TEXT = """\
# The reader

Reads a question and a passage of English together and tells which words answer, whether any do, and whether the passage is
about what is asked; of a claim in the question's place, whether the passage says it. A cross-encoder of 12 layers of 384 with BERT's uncased vocabulary, {megabytes:.1f} MB in 8 bits, multiplied in whole numbers.

SHA-256: `{sha256}`

## Data

Weights from `e5-small-v2` (MIT). Trained on the development parts of SQuAD 1.1 and 2.0 (CC BY-SA 4.0), on SQuADShifts (new
Wikipedia, Reddit, Amazon reviews; no licence stated in its repository) and on Natural Questions in its open form with gold passages
(MIT, its repository), and on claims made by rules, some with words from WordNet 3.1. `src/train` holds the code that made it.

## Figures

Measured with weights of the same training that have not read the last quarter of the documents, on the questions about these,
each read with the one passage that it is about. What decides between answer and refusal was chosen anew for each document, on the
others; the caution of {caution} that ships was chosen on all of them.

| set | questions | span: exact match | span: F1 | with refusals: F1 | refusals: precision | recall | calibration error |
|---|---|---|---|---|---|---|---|
{rows}

The same with the weights before they were quantised:

| set | questions | span: exact match | span: F1 | with refusals: F1 | refusals: precision | recall | calibration error |
|---|---|---|---|---|---|---|---|
{full}

Beside {others} passages that keywords found for the same question, the right one was the most relevant {own:.1%} of the time, and
of {questions} questions like SQuAD 2.0's the calibration error was {error}.

## Limits

- English; news is read from what it learned on encyclopaedia, comments and reviews.
- It does not reason: no arithmetic, no comparison, no "yes".
- A question that differs from the passage in one word (a name, a negation) still deceives it, as the recall of refusals says.
- Confidence is a probability on questions like those of SQuAD 2.0: half have no answer in what is read, and are made to mislead.
  Where most have one, answers are right more often than it says.

## Licence

Apache-2.0 for these weights, with the notices of what they were made from, above.
"""

COLUMNS = ("questions", "spanExactMatch", "spanF1", "answerF1", "refusalPrecision", "refusalRecall", "calibrationError")


def text(card, size, others):
    figures = card["figures"]
    among = figures["squad20, among others"]
    return TEXT.format(
        megabytes=size / 1e6, sha256=card["sha256"], caution=card["confidence"]["caution"], others=others,
        rows=table(figures["held out"]), full=table(figures["held out, full precision"]),
        own=figures["ownPassageMostRelevant"], questions=among["questions"], error=among["calibrationError"])


def table(figures):
    rows = [f"| {name} | " + " | ".join("–" if of[c] is None else str(of[c]) for c in COLUMNS) + " |" for name, of in figures.items()]
    return "\n".join(rows)
