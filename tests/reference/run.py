"""Runs the cases of a loss through its oracle and writes them to <id>.json, with the versions that were used.

A loss file authors two things: its cases (name, arguments, options; the options as the library spells them) and the
oracle, which is a framework's own function wherever there is one. Other frameworks that have the loss are its peers:
each runs the cases it can be asked. Everything is float64.
"""
import hashlib
import json
import math
import os
import platform
import random
import sys
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "torch")
os.environ.setdefault("JAX_ENABLE_X64", "1")
import mpmath
import torch

MEASURED = ("torch", "mpmath", "numpy", "scipy", "keras", "jax", "optax", "ot", "sklearn", "skimage", "pytorch_metric_learning")

SEED = 20261122
REDUCTIONS = ("mean", "sum", "none")
INF, NAN = math.inf, math.nan
here = Path(__file__).parent
torch.set_default_dtype(torch.float64)


def source():
    """Numbers that look random and are the same in every run. Few decimals, so that a case can be read."""
    return random.Random(SEED)


def spread(rng, n, scale=3.0):
    return [round(rng.gauss(0, scale), 3) for _ in range(n)]


def table(rng, rows, columns, scale=1.5):
    return [spread(rng, columns, scale) for _ in range(rows)]


def tensor(value):
    """Lists become tensors: of class ids where every number is an int, of float64 elsewhere."""
    return torch.tensor(value) if isinstance(value, list) else value


def autograd(call, by):
    """An oracle that lets torch differentiate `call` by its first arguments, which are named `by`."""

    def oracle(arguments, options):
        tensors = [tensor(argument) for argument in arguments]
        leaves = [leaf.double().requires_grad_() for leaf in tensors[: len(by)]]
        result = call(*leaves, *tensors[len(by):], **{name: tensor(value) for name, value in options.items()})
        grads = [grad.flatten().tolist() for grad in torch.autograd.grad(result.sum(), leaves)]
        expected = {"value": result.sum().item(), "grad": grads[0] if len(by) == 1 else dict(zip(by, grads))}
        return {**expected, "elements": result.tolist()} if options.get("reduction") == "none" else expected

    return oracle


def weighable(call, name="sampleWeight"):
    """The same with an option of that name: a weight for each loss, and a mean that divides by the sum of the weights."""

    def weighted(*arguments, reduction="mean", **options):
        weight = options.pop(name, None)
        if weight is None:
            return call(*arguments, reduction=reduction, **options)
        losses = weight * call(*arguments, reduction="none", **options)
        return {"mean": lambda: losses.sum() / weight.sum(), "sum": losses.sum, "none": losses.clone}[reduction]()

    return weighted


def peer(name, call, cases, relative=1e-12):
    """Another framework and the cases it can be asked; `call(*arguments, **options)` gives the value alone.

    `relative` is how near the value must come: coarser where the framework adds a constant of its own.
    """
    entries = [{"name": case, "input": arguments, "options": options, "value": float(call(*arguments, **options))} for case, arguments, options in cases]
    return {"oracle": name, "relative": relative, "cases": entries}


def plain(value):
    """What JSON has no number for is written as the word JavaScript has for it."""
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, (list, tuple)) else value


def authored(path):
    """A digest of what was written by hand: the test recomputes it, so a fixture cannot fall behind its file."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in (Path(path), here / "run.py"))).hexdigest()


def versions():
    """Of every package that took part."""
    return {"python": platform.python_version(), **{name: sys.modules[name].__version__ for name in MEASURED if name in sys.modules}}


def rows(entries):
    return ",\n".join("    " + json.dumps(plain(entry), allow_nan=False) for entry in entries)


def record(path, oracle_name, oracle, cases, peers=()):
    entries = [
        {"name": name, "input": arguments, "options": options, **oracle(arguments, options)}
        for name, arguments, options in cases
    ]
    header = {
        "generated": "by npm run reference; not to be edited",
        "oracle": oracle_name,
        "versions": versions(),
        "seed": SEED,
        "authored": authored(path),
    }
    lines = [f"  {json.dumps(key)}: {json.dumps(value)}," for key, value in header.items()]
    text = "\n".join(["{", *lines, '  "peers": [', rows(peers), "  ],", '  "cases": [', rows(entries), "  ]", "}", ""])
    Path(path).with_suffix(".json").write_text(text)
    print(f"{Path(path).stem}: {len(entries)} cases, {sum(len(one['cases']) for one in peers)} by peers")
