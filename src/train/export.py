"""Writes the trained reader for the product: an ONNX file, quantised, with its card, and the held-out questions for `dateline eval`."""

import argparse
import hashlib
import json
import os
import random

import torch

import card as model_card
import corpus
import measure
import network
import quantise
import restore
import tokens

NAME = "reader"
UNREAD = "clapnq-dev"  # a set that no part of the training reads
SEEN = 128  # windows that tell the quantisation how large numbers get
SAMPLE = 900  # held-out questions that are read among other passages too


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", help="as train.py or mean.py leave them")
    parser.add_argument("tokenizer")
    parser.add_argument("data")
    parser.add_argument("out", help="a folder")
    parser.add_argument("--sample", type=int, default=SAMPLE)
    parser.add_argument("--documents", type=int, help="take so many of each set, as a trial")
    parser.add_argument("--limit", type=int, help="read so many questions, as a trial")
    parser.add_argument("--after", help="what this has written of the weights before they read the held-out documents too: its figures are taken, and its confidence")
    settings = parser.parse_args()
    os.makedirs(settings.out, exist_ok=True)
    full, small = f"{settings.out}/{NAME}-full.onnx", f"{settings.out}/{NAME}.onnx"
    write_onnx(settings.weights, full)
    pieces = tokens.WordPieces(settings.tokenizer)
    collection = corpus.Corpus(settings.data, pieces, documents=settings.documents)
    quantise.quantise(full, small, windows(collection, SEEN))
    if settings.after:
        with open(f"{settings.after}/{NAME}.json", encoding="utf-8") as file:
            card = json.load(file) | {"sha256": checksum(small)}
        card["confidence"] = rescaled(card["confidence"], f"{settings.after}/{NAME}.onnx", small, settings.data, pieces, settings.limit)
    else:
        collection.mine()
        held_out = [q for q in collection.asked if q.held_out]
        write_held_out(collection, held_out, settings)
        card = judge(collection, held_out, pieces, full, small, settings.sample, settings.limit)
    measure.write(f"{settings.out}/{NAME}.json", card)
    measure.write(f"{settings.out}/{NAME}-full.json", card | {"name": f"{NAME}-full", "sha256": checksum(full)})
    with open(f"{settings.out}/{NAME}.md", "w", encoding="utf-8") as file:
        file.write(model_card.text(card, os.path.getsize(small), measure.OTHERS))
    print(json.dumps(card, indent=2))


def write_onnx(weights, path):
    reader = network.Reader(dropout=0)
    reader.load_state_dict(restore.weights(weights))
    ids = torch.randint(1000, 20000, (1, 40))
    axes = {name: {0: "windows", 1: "length"} for name in ("input_ids", "token_type_ids", "start", "end")} | {name: {0: "windows"} for name in ("answerable", "relevant", "supported")}
    torch.onnx.export(
        reader.eval(), (ids, torch.ones_like(ids)), path, dynamo=False, opset_version=17,
        input_names=["input_ids", "token_type_ids"], output_names=["start", "end", "answerable", "relevant", "supported"], dynamic_axes=axes)


def windows(collection, count):
    """What the reader is shown of `count` questions that all parts of the training have read."""
    asked = random.Random(1).sample([q for q in collection.asked if not q.held_out], count)
    for q in asked:
        ids = collection.ids(q.question)
        begin, stop = tokens.spans(len(q.passage.pieces), len(ids))[0]
        yield tokens.features(collection.pieces, ids, q.passage.pieces[begin:stop])[:2]


def rescaled(fit, before, after, data, pieces, limit):
    """The fit with which `after` is as confident as `before` is with `fit`, on questions that neither has read."""
    unread = corpus.Corpus(data, pieces, sets=(UNREAD,))
    asked = [unread.question(UNREAD, row) for row in corpus.rows(data, UNREAD, "questions")[:limit]]
    read = [measure.read_all(measure.Session(path, pieces), unread, asked) for path in (before, after)]
    return measure.as_confident(fit, *read) | {"caution": fit["caution"]}


def judge(collection, held_out, pieces, full, small, sample, limit):
    chance = random.Random(1)
    asked = [q for q in chance.sample(held_out, len(held_out)) if q.set not in corpus.NOISY][:limit]
    first = {q.id for q in [q for q in asked if q.id in collection.misleading][:sample]}
    session = measure.Session(small, pieces)
    among = measure.read_all(session, collection, [q for q in asked if q.id in first])
    read = among + measure.read_all(session, collection, [q for q in asked if q.id not in first], others=0)
    chosen_on = [r for r in read if r[0].id in collection.misleading]
    fit = measure.cross_fitted(chosen_on)
    whole = measure.read_all(measure.Session(full, pieces), collection, asked, others=0)
    figures = {
        "held out": of(read, fit, collection),
        "squad20, among others": measure.among_others(among, fit),
        "held out, full precision": of(whole, fit, collection),
        "ownPassageMostRelevant": measure.ranking(read),
    }
    return {"name": NAME, "sha256": checksum(small), "confidence": measure.chosen(chosen_on), "figures": figures}


def of(read, fit, collection):
    sets = {
        "squad11": [r for r in read if r[0].set == "squad11-dev"],
        "squad20": [r for r in read if r[0].id in collection.misleading],
        **{name: [r for r in read if r[0].set == name] for name in ("squadshifts-new-wiki", "nq-open-oracle")},
    }
    return {name: measure.figures(some, fit) for name, some in sets.items() if some}


def write_held_out(collection, held_out, settings):
    """The questions of each set as `dateline eval` reads them."""
    known = {q.id for q in held_out}
    for name in corpus.SETS:
        with open(f"{settings.out}/{name}.held-out.jsonl", "w", encoding="utf-8") as file:
            for row in corpus.rows(settings.data, name, "questions"):
                if row["id"] in known:
                    file.write(json.dumps(row, ensure_ascii=False) + "\n")


def checksum(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    main()
