"""Negative log-likelihood by torch.nn.functional.nll_loss."""
import math

import sklearn.metrics
import torch.nn.functional as F
from numpy import array
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, table, tensor


def call(logProbability, target, weight=None, ignoreIndex=-100, rowLength=None, sampleWeight=None, reduction="mean"):
    rows = logProbability.reshape(-1, rowLength) if rowLength else logProbability
    whole = lambda by: F.nll_loss(rows, target, weight=weight, ignore_index=ignoreIndex, reduction=by)
    if sampleWeight is None:
        return whole(reduction)
    kept = target != ignoreIndex
    counted = sampleWeight[kept] * (1 if weight is None else weight[target[kept]])
    losses = sampleWeight * whole("none")
    return {"mean": lambda: losses.sum() / counted.sum(), "sum": losses.sum, "none": losses.clone}[reduction]()


def by_sklearn(logProbability, target, weight=None, ignoreIndex=-100, rowLength=None, sampleWeight=None, reduction="mean"):
    """Weights of samples, which it divides by as we do; an ignored row is left out."""
    kept = [row for row, t in enumerate(target) if t != ignoreIndex]
    probability = array([[math.exp(x) for x in logProbability[row]] for row in kept])
    ids = [target[row] for row in kept]
    weights = [(weight[t] if weight else 1) * (sampleWeight[row] if sampleWeight else 1) for row, t in zip(kept, ids)]
    return sklearn.metrics.log_loss(ids, probability, sample_weight=weights, normalize=reduction == "mean", labels=range(len(logProbability[0])))


rng = source()
logs = lambda rows, classes: F.log_softmax(tensor(table(rng, rows, classes)), dim=1).tolist()
three = [logs(6, 3), [0, 2, 1, 1, 0, 2]]
gaps = [three[0], [0, -100, 1, -100, 0, 2]]
ten = [logs(8, 10), [rng.randrange(10) for _ in range(8)]]
weight = [0.5, 2.0, 1.25]
samples = [0.5, 2.0, 0.0, 1.25, 3.0, 1.0]
half = math.log(0.5)

asked = [
    *((f"{name}, {r}", data, {**options, "reduction": r}) for name, data, options in (
        ("three classes", three, {}),
        ("weighted", three, {"weight": weight}),
        ("weighted, ignored rows", gaps, {"weight": weight}),
        ("class 1 ignored", three, {"ignoreIndex": 1}),
        ("weighted rows", three, {"sampleWeight": samples}),
        ("weighted rows and classes, ignored rows", gaps, {"sampleWeight": samples, "weight": weight}),
        ("class 1 ignored, weighted", three, {"ignoreIndex": 1, "weight": weight}),
    ) for r in ("mean", "sum")),
    ("class 0 ignored", three, {"ignoreIndex": 0}),
    ("defaults", ten, {}),
    ("two classes", [[[half, half]], [1]], {}),
]
cases = [
    *asked,
    *((f"{name}, none", data, {**options, "reduction": "none"}) for name, data, options in (
        ("three classes", three, {}),
        ("weighted, ignored rows", gaps, {"weight": weight}),
        ("class 1 ignored, weighted", three, {"ignoreIndex": 1, "weight": weight}),
        ("weighted rows and classes", three, {"sampleWeight": samples, "weight": weight}),
    )),
    ("flat", [[x for row in three[0] for x in row], three[1]], {"rowLength": 3}),
    ("one class", [[[0.0], [0.0]], [0, 0]], {}),
    ("no logarithms of probabilities", [[[2.0, -3.5], [0.25, 7.0]], [0, 1]], {}),
    ("tiny, large, very large", [[[-1e-300, -750.0], [-40.0, -1e-16], [-1e9, 0.0]], [0, 0, 0]], {}),
    ("certain and right", [[[0.0, -INF]], [0]], {}),
    ("certain and wrong", [[[0.0, -INF]], [1]], {}),
    ("NaN at the target", [[[NAN, -1.0], [half, half]], [0, 1]], {}),
    ("NaN beside the target", [[[NAN, -1.0], [half, half]], [1, 1]], {}),
    *((f"all ignored, {r}", [[[half, half]], [-100]], {"reduction": r}) for r in REDUCTIONS),
    ("kept class of weight 0", [[[half, half], [-1.0, -2.0]], [0, 1]], {"weight": [0.0, 2.0]}),
]
record(__file__, "torch.nn.functional.nll_loss", autograd(call, ["logProbability"]), cases, [
    peer("sklearn.metrics.log_loss", by_sklearn, asked),
])
