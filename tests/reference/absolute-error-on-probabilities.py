"""Absolute error on probabilities by torch.nn.functional.l1_loss against one-hot rows, summed over the classes."""
from run import INF, REDUCTIONS, autograd, peer, record, source, table, weighable  # first: it tells Keras and JAX what to compute with
import keras
import torch
import torch.nn.functional as F


def call(probability, target, rowLength=None, reduction="mean"):
    rows = probability.reshape(-1, rowLength) if rowLength else torch.atleast_2d(probability)
    losses = F.l1_loss(rows, F.one_hot(target, rows.shape[1]).double(), reduction="none").sum(dim=1)
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


def by_keras(probability, target, reduction="mean"):
    rows = torch.tensor(probability)
    losses = rows.shape[1] * keras.losses.mean_absolute_error(F.one_hot(torch.tensor(target), rows.shape[1]).double(), rows)
    return losses.mean() if reduction == "mean" else losses.sum()


rng = source()
shares = lambda rows, columns: F.softmax(torch.tensor(table(rng, rows, columns)), dim=1).tolist()
three = [shares(6, 3), [0, 2, 1, 1, 0, 2]]
ten = [shares(8, 10), [rng.randrange(10) for _ in range(8)]]

cases = [
    *((f"three classes, {r}", three, {"reduction": r}) for r in REDUCTIONS),
    *((f"ten classes, {r}", ten, {"reduction": r}) for r in REDUCTIONS),
    *((f"weighted rows, {r}", three, {"sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0, 1.0], "reduction": r}) for r in REDUCTIONS),
    ("defaults", three, {}),
    ("one flat row", [three[0][0], [1]], {}),
    *((f"flat rows of 2, {r}", [[0.25, 0.75, 0.5, 0.5, 1.0, 0.0], [1, 0, 1]], {"rowLength": 2, "reduction": r}) for r in REDUCTIONS),
    ("two classes", [[[0.125, 0.875]], [0]], {}),
    ("one class", [[[0.75], [0.25]], [0, 0]], {}),
    ("certain and right", [[[1.0, 0.0, 0.0]], [0]], {}),
    ("certain and wrong", [[[1.0, 0.0, 0.0]], [2]], {}),
    ("equal probabilities", [[[0.25, 0.25, 0.25, 0.25]], [3]], {}),
    ("tiny probabilities", [[[1e-300, 1.0], [1e-9, 1 - 1e-9]], [0, 1]], {}),
    ("rows that are no distributions", [[[2.0, 0.25], [0.5, 3.0]], [0, 1]], {}),
    ("negative numbers", [[[-2.0, 0.25]], [1]], {}),
    ("infinite", [[[INF, 0.5], [0.5, -INF]], [0, 0]], {}),
]
finite = [(name, rows, options) for name, rows, options in cases if name.startswith(("three", "ten")) and options["reduction"] != "none"]
peers = [peer("classes * keras.losses.mean_absolute_error", by_keras, finite, 1e-6)]  # Keras takes means in float32
record(__file__, "torch.nn.functional.l1_loss(probability, one-hot, reduction='none').sum(dim=1)", autograd(weighable(call), ["probability"]), cases, peers)
