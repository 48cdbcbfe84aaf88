"""Multi-label soft margin loss by torch.nn.functional.multilabel_soft_margin_loss."""
import torch
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread, table
import jax.numpy as jnp
import keras
import optax
from numpy import array

keras.config.set_floatx("float64")  # its means are taken in float32 all the same


def call(logit, target, weight=None, rowLength=None, reduction="mean"):
    rows = lambda x: x.reshape(-1, rowLength) if rowLength else torch.atleast_2d(x)
    return F.multilabel_soft_margin_loss(rows(logit), rows(target), weight=weight, reduction=reduction)


rng = source()
marks = lambda rows, columns: [[float(rng.randrange(2)) for _ in range(columns)] for _ in range(rows)]
three = [table(rng, 6, 3), marks(6, 3)]
ten = [table(rng, 8, 10), marks(8, 10)]
soft = [table(rng, 4, 5), [[round(rng.random(), 3) for _ in range(5)] for _ in range(4)]]
weight = [0.5, 2.0, 1.25]

cases = [
    ("defaults", ten, {}),
    *((f"three classes, {r}", three, {"reduction": r}) for r in REDUCTIONS),
    *((f"ten classes, {r}", ten, {"reduction": r}) for r in REDUCTIONS),
    *((f"soft targets, {r}", soft, {"reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", three, {"weight": weight, "reduction": r}) for r in REDUCTIONS),
    *((f"one weight of 0, {r}", three, {"weight": [0.0, 3.0, 1.0], "reduction": r}) for r in REDUCTIONS),
    ("one flat row", [spread(rng, 4, 1.5), [1.0, 0.0, 0.0, 1.0]], {}),
    ("flat rows of 2", [spread(rng, 6, 1.5), [1.0, 0.0, 0.0, 1.0, 1.0, 1.0]], {"rowLength": 2}),
    ("one class", [[[0.5], [-1.5]], [[1.0], [0.0]]], {}),
    ("no class", [[[0.5, -1.5, 2.0]], [[0.0, 0.0, 0.0]]], {}),
    ("every class", [[[0.5, -1.5, 2.0]], [[1.0, 1.0, 1.0]]], {}),
    ("1000, wrong", [[[-1000.0, 1000.0]], [[1.0, 0.0]]], {}),
    ("1000, right", [[[1000.0, -1000.0]], [[1.0, 0.0]]], {}),
    ("50, right", [[[50.0, -50.0]], [[1.0, 0.0]]], {}),
    ("1000, half", [[[1000.0, -1000.0]], [[0.5, 0.5]]], {}),
    ("tiny logits", [[[1e-300, -1e-300]], [[1.0, 0.0]]], {}),
    ("infinite logit, wrong", [[[INF, 0.0]], [[0.0, 1.0]]], {}),
    ("infinite logit, right", [[[INF, 0.0]], [[1.0, 1.0]]], {}),
    ("NaN in the data", [[[NAN, 0.0]], [[0.0, 1.0]]], {}),
    ("all weights 0", [[[3.0, 0.0]], [[0.0, 1.0]]], {"weight": [0.0, 0.0]}),
]
plain = [("three classes", three, {}), ("ten classes", ten, {}), ("soft targets", soft, {})]
record(__file__, "torch.nn.functional.multilabel_soft_margin_loss", autograd(call, ["logit"]), cases, [
    peer("keras.losses.BinaryCrossentropy(from_logits=True)", lambda z, y: keras.losses.BinaryCrossentropy(from_logits=True)(array(y), array(z)), plain, 1e-6),
    peer("optax.sigmoid_binary_cross_entropy, mean", lambda z, y: optax.sigmoid_binary_cross_entropy(jnp.array(z), jnp.array(y)).mean(), plain),
])
