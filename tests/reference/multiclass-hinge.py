"""Multi-class hinge by torch.nn.functional.multi_margin_loss; the loss of Crammer and Singer by its definition in torch."""
from run import INF, REDUCTIONS, autograd, peer, record, source, table, tensor, weighable  # first: it tells Keras and JAX what to compute with
import keras
import optax
import torch
import torch.nn.functional as F
from jax import numpy as jnp
from sklearn.metrics import hinge_loss


def call(score, target, crammerSinger=False, rowLength=None, margin=1.0, p=1, weight=None, reduction="mean"):
    rows = score.reshape(-1, rowLength) if rowLength else torch.atleast_2d(score)
    if not crammerSinger:
        return F.multi_margin_loss(rows, target, p=p, margin=margin, weight=weight, reduction=reduction)
    true = rows.gather(1, target[:, None])
    others = rows.masked_fill(F.one_hot(target, rows.shape[1]).bool(), -INF)
    losses = F.relu(margin + others.max(dim=1).values - true[:, 0]) ** p * (weight[target] if weight is not None else 1)
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


# Keras puts a 0 in the place of the true class, so it is asked only where another score is above it; it computes in float32
def by_keras(score, target, crammerSinger):
    rows = tensor(score)
    return keras.losses.categorical_hinge(F.one_hot(tensor(target), rows.shape[1]).double(), rows).mean()


rng = source()
three = [table(rng, 6, 3), [0, 2, 1, 1, 0, 2]]
ten = [table(rng, 8, 10), [rng.randrange(10) for _ in range(8)]]
weight = [0.5, 2.0, 1.25]
samples = [0.5, 2.0, 0.0, 1.25, 3.0, 1.0]

cases = [
    *((f"three classes, {r}", three, {"reduction": r}) for r in REDUCTIONS),
    *((f"ten classes, margin 0.3, {r}", ten, {"margin": 0.3, "reduction": r}) for r in REDUCTIONS),
    *((f"ten classes, margin 2.5, {r}", ten, {"margin": 2.5, "reduction": r}) for r in REDUCTIONS),
    *((f"squared, {r}", three, {"p": 2, "reduction": r}) for r in REDUCTIONS),
    *((f"squared, weighted, margin 2, {r}", three, {"p": 2, "weight": weight, "margin": 2.0, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", three, {"weight": weight, "reduction": r}) for r in REDUCTIONS),
    *((f"nearest alone, {r}", three, {"crammerSinger": True, "reduction": r}) for r in REDUCTIONS),
    *((f"nearest alone, squared, weighted, margin 0.5, {r}", three, {"crammerSinger": True, "p": 2, "weight": weight, "margin": 0.5, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted rows, {r}", three, {"sampleWeight": samples, "reduction": r}) for r in REDUCTIONS),
    *((f"nearest alone, squared, weighted rows and classes, {r}", three, {"crammerSinger": True, "p": 2, "sampleWeight": samples, "weight": weight, "reduction": r}) for r in REDUCTIONS),
    ("nearest alone, weighted rows", three, {"crammerSinger": True, "sampleWeight": samples}),
    ("defaults", ten, {}),
    ("nearest alone, ten classes", ten, {"crammerSinger": True}),
    ("one flat row", [three[0][0], [1]], {}),
    ("flat rows of 2", [[0.5, -0.5, 2.0, 1.5, -1.0, 0.25], [1, 0, 1]], {"rowLength": 2}),
    ("two classes", [[[0.5, -0.5]], [1]], {}),
    ("one class", [[[7.0], [-3.0]], [0, 0]], {}),
    ("equal scores", [[[3.0, 3.0, 3.0]], [1]], {}),
    ("exactly at the margin", [[[2.0, 1.0, 0.0]], [0]], {}),
    ("exactly at the margin, nearest alone", [[[2.0, 1.0, 0.0]], [0]], {"crammerSinger": True}),
    ("exactly at the margin, squared", [[[2.0, 1.0, 0.0]], [0]], {"p": 2}),
    ("beyond the margin", [[[9.0, 1.0, 0.0]], [0]], {}),
    ("equally near, nearest alone", [[[0.0, 2.0, 2.0]], [0]], {"crammerSinger": True}),
    ("all negative, nearest alone", [[[0.5, -3.0, -0.25]], [0]], {"crammerSinger": True}),
    ("1000, wrong", [[[-1000.0, 1000.0]], [0]], {}),
    ("1000, right", [[[1000.0, -1000.0]], [0]], {}),
    ("very large, squared", [[[0.0, 1e150]], [0]], {"p": 2}),
    ("true score minus infinity", [[[-INF, 1.0, 0.0]], [0]], {}),
    ("true score infinite", [[[INF, 1.0, 0.0]], [0]], {"p": 2}),
    ("another score infinite", [[[0.0, INF, 0.5]], [0]], {}),
    ("another score minus infinity", [[[0.0, -INF, 0.5]], [0]], {"p": 2}),
    ("all weights 0", [[[0.0, 1.0]], [0]], {"weight": [0.0, 0.0]}),
]
maxima = [(f"nearest alone, {name}", rows, {"crammerSinger": True}) for name, rows in (("three classes", three), ("ten classes", ten), ("all negative", [[[0.5, -3.0, -0.25]], [0]]))]
rows_weighted = [("nearest alone, weighted rows", three, {"crammerSinger": True, "sampleWeight": samples})]
labels = {3: [0, 1, 2], 10: list(range(10))}
peers = [
    peer("optax.losses.multiclass_hinge_loss", lambda s, y, crammerSinger: optax.losses.multiclass_hinge_loss(jnp.array(s), jnp.array(y)).mean(), maxima),
    peer("sklearn.metrics.hinge_loss", lambda s, y, crammerSinger, sampleWeight=None: hinge_loss(y, s, labels=labels[len(s[0])], sample_weight=sampleWeight), maxima + rows_weighted),
    peer("keras.losses.categorical_hinge", by_keras, maxima[1:2], 1e-6),
]
record(__file__, "torch.nn.functional.multi_margin_loss", autograd(weighable(call), ["score"]), cases, peers)
