"""Writes the mean of the weights of several runs that have a beginning in common: it reads better than each (Wortsman et al., 2022)."""

import argparse

import torch

import restore

VERDICT = ("verdict.weight", "verdict.bias")
CLAIMS = 2  # its row that is of claims


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out")
    parser.add_argument("runs", nargs="+", help="weights as train.py leaves them, or an ONNX file as export.py does")
    parser.add_argument("--reading", action="append", default=[], help="weights of a run without claims, whose verdict on them counts for nothing")
    settings = parser.parse_args()
    judging = [restore.weights(path) for path in settings.runs]
    every = judging + [restore.weights(path) for path in settings.reading]
    mean = {name: of(name, every) for name in every[0] if name not in VERDICT}
    mean |= {name: torch.cat([of(name, every, slice(CLAIMS)), of(name, judging, slice(CLAIMS, None))]) for name in VERDICT}
    torch.save(mean, settings.out)


def of(name, states, rows=slice(None)):
    return torch.stack([state[name][rows] for state in states]).mean(0)


if __name__ == "__main__":
    main()
