"""What the reader is to learn from a batch, as a loss."""

import dataclasses

import torch
from torch.nn import functional as F

import groups
import network

SHARED = 0.5  # the weight of choosing among all windows of a question at once
CLAIMED = 3  # the weight of whether a claim is supported
NEVER = -1e4  # the logit of what cannot be
BF16 = torch.backends.cpu.get_cpu_capability() == "AVX512"  # without, bf16 is only imitated, which takes many times as long as float32


@dataclasses.dataclass
class Batch:
    """Groups of windows, laid side by side."""

    groups: list

    def __post_init__(self):
        self.windows = [w for group in self.groups for w in group]
        self.asking = [isinstance(w, groups.Window) for w in self.windows]
        self.share = sum(self.asking) / len(self.asking)
        self.ids, self.types, self.kept, self.allowed = network.collated([(w.ids, w.types, w.first) for w in self.windows])
        self.inside = self.allowed.clone()  # of the passage: without place 0, which stands for "not here"
        self.inside[:, 0] = False


def of(reader, batch, words):
    """The mean over windows of: where the answer is, whether there is one, what the window is about; and over groups, which window it is.

    `words` are the vectors of the batch's ids. Beside the loss, those of the borders and of claims by themselves.
    """
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=BF16):  # more than three times the speed of float32
        encoded = reader.encode(batch.types, batch.kept, words)
    start, end, answerable, relevant, supported = reader.heads(encoded.float())
    span, starts, ends = of_spans(start, end, batch)
    border = 0
    for logits, wanted in ((start, starts), (end, ends)):
        logits = logits.masked_fill(~batch.allowed, NEVER)
        border = border - (wanted * logits.log_softmax(-1)).sum() / 2 / max(1, sum(batch.asking))
    verdict = judged(answerable, [bool(w.answers) if asks else None for w, asks in zip(batch.windows, batch.asking)])
    verdict = verdict + 0.5 * judged(relevant, [w.relevant if asks else None for w, asks in zip(batch.windows, batch.asking)])
    claimed = judged(supported, [None if asks else w.supported for w, asks in zip(batch.windows, batch.asking)])
    of_questions = (border + span) / 2 + verdict + SHARED * shared(batch, start, end, starts, ends, relevant)
    return batch.share * of_questions + CLAIMED * (1 - batch.share) * claimed, border.item(), claimed.item()


def of_spans(start, end, batch):
    """The loss of choosing among all spans, start and end together; and of start and end the share that each place should have.

    An answer that stands in several places is right in any: which one is meant, the reader's own belief says (the shares), since
    the sets do not (Min et al., 2019).
    """
    forward = torch.ones(start.shape[1], start.shape[1], dtype=torch.bool).triu()
    spans = (start[:, :, None] + end[:, None, :]).masked_fill(~(forward & batch.inside[:, :, None] & batch.inside[:, None, :]), NEVER)
    among = torch.cat([(start[:, 0] + end[:, 0])[:, None], spans.flatten(1)], 1).log_softmax(1)
    loss, starts, ends = 0, torch.zeros_like(start), torch.zeros_like(end)
    for row, (window, asks) in enumerate(zip(batch.windows, batch.asking)):
        if not asks:
            continue
        if not window.answers:
            loss = loss - among[row, 0]
            starts[row, 0] = ends[row, 0] = 1
        for share, spots in window.answers:
            likely = among[row, [1 + first * start.shape[1] + last for first, last in spots]]
            loss = loss - share * likely.logsumexp(0)
            for (first, last), belief in zip(spots, likely.detach().softmax(0)):
                starts[row, first] += share * belief
                ends[row, last] += share * belief
    return loss / max(1, sum(batch.asking)), starts, ends


def judged(logits, wanted):
    """The mean loss of those windows that have a verdict."""
    rows = [row for row, verdict in enumerate(wanted) if verdict is not None]
    return F.binary_cross_entropy_with_logits(logits[rows], torch.tensor([float(wanted[row]) for row in rows])) if rows else torch.zeros(())


def shared(batch, start, end, starts, ends, relevant):
    """Of all words of all windows of a question, which begin and end the answer; and which window is about it."""
    total, row = 0, 0
    for group in batch.groups:
        rows = slice(row, row + len(group))
        row += len(group)
        if len(group) == 1:
            continue
        inside = batch.inside[rows]
        for logits, wanted in ((start, starts), (end, ends)):
            chosen = logits[rows].masked_fill(~inside, NEVER).flatten().log_softmax(0)
            total = total - (wanted[rows] * inside).flatten() @ chosen / 2
        total = total - relevant[rows].log_softmax(0)[0]
    return total / max(1, row)
