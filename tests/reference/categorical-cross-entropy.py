"""Categorical cross-entropy by torch.nn.functional.cross_entropy with probabilities as targets.

Torch makes NaN of a share of 0 at the logit minus infinity; optax.safe_softmax_cross_entropy is asked for it instead.
"""
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, table, tensor, weighable  # first: it tells Keras and JAX what to compute with
import jax.numpy as jnp
import keras
import optax
import torch.nn.functional as F
from keras.src.backend.common.dtypes import BIT64_TO_BIT32_DTYPE

keras.config.set_floatx("float64")
BIT64_TO_BIT32_DTYPE.pop("float64")  # Keras averages in float32, whatever its floatx
KERAS = {"mean": "sum_over_batch_size", "sum": "sum"}


def call(logit, target, weight=None, labelSmoothing=0.0, rowLength=None, reduction="mean"):
    rows, shares = [x.reshape(-1, rowLength) if rowLength else x for x in (logit, target)]
    return F.cross_entropy(rows, shares, weight=weight, label_smoothing=labelSmoothing, reduction=reduction)


def by_keras(logit, target, labelSmoothing=0.0, sampleWeight=None, reduction="mean"):
    """Its weighted mean divides by the rows: it is asked for weighted sums alone."""
    weights = None if sampleWeight is None else tensor(sampleWeight)
    return keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=labelSmoothing, reduction=KERAS[reduction])(
        tensor(target), tensor(logit), sample_weight=weights)


def by_optax(loss):
    return lambda logit, target, labelSmoothing=0.0, reduction="mean": getattr(
        loss(jnp.array(logit), optax.smooth_labels(jnp.array(target), labelSmoothing)), reduction)()


rng = source()
softened = lambda rows, classes: F.softmax(tensor(table(rng, rows, classes)), dim=1).tolist()
one_hot = lambda ids, classes: [[1.0 if k == one else 0.0 for k in range(classes)] for one in ids]
three = [table(rng, 6, 3), one_hot([0, 2, 1, 1, 0, 2], 3)]
soft = [table(rng, 6, 3), softened(6, 3)]
ten = [table(rng, 8, 10), softened(8, 10)]
weight = [0.5, 2.0, 1.25]
samples = [0.5, 2.0, 0.0, 1.25, 3.0, 1.0]

plain = [
    *((f"{name}, {r}", data, {**options, "reduction": r}) for name, data, options in (
        ("one-hot", three, {}),
        ("soft", soft, {}),
        ("one-hot, smoothing 0.1", three, {"labelSmoothing": 0.1}),
        ("ten classes, smoothing 0.3", ten, {"labelSmoothing": 0.3}),
    ) for r in ("mean", "sum")),
    ("defaults", ten, {}),
    ("two classes", [[[0.5, -0.5]], [[0.25, 0.75]]], {}),
    ("smoothing 1", soft, {"labelSmoothing": 1.0}),
    ("equal logits", [[[3.0, 3.0, 3.0]], [[0.2, 0.3, 0.5]]], {}),
    ("1000, wrong", [[[1000.0, -1000.0]], [[0.0, 1.0]]], {}),
    ("1000, right", [[[1000.0, -1000.0]], [[1.0, 0.0]]], {}),
    ("1000, soft", [[[1000.0, -1000.0, 0.0]], [[0.5, 0.25, 0.25]]], {}),
    ("1000 and 2000, rising", [[[0.0, 0.0, 2000.0], [0.0, 1.0, 1000.0]], [[0.0, 0.5, 0.5], [0.25, 0.25, 0.5]]], {}),
    ("1e9, soft", [[[1e9, -1e9, 0.0]], [[0.5, 0.25, 0.25]]], {}),
    ("tiny logits", [[[1e-300, -1e-300]], [[0.5, 0.5]]], {}),
    ("a target that sums to 2", [[[1.0, 0.0]], [[1.5, 0.5]]], {}),
    ("a target of zeros", [[[1.0, 0.0], [0.0, 1.0]], [[0.0, 0.0], [0.0, 1.0]]], {}),
]
masked = [
    ("masked", [[[-INF, 1.0, 0.0]], [[0.0, 1.0, 0.0]]], {}),
    ("masked, soft", [[[-INF, 1.0, 0.0], [0.0, 0.5, -INF]], [[0.0, 0.75, 0.25], [0.5, 0.5, 0.0]]], {}),
]
impossible = [("a share at minus infinity", [[[-INF, 1.0, 0.0]], [[0.25, 0.5, 0.25]]], {})]
rows_weighted = [(f"weighted rows, {r}", soft, {"sampleWeight": samples, "reduction": r}) for r in REDUCTIONS]
cases = [
    *plain,
    *rows_weighted,
    *((f"weighted rows and classes, smoothing 0.1, {r}", soft, {"sampleWeight": samples, "weight": weight, "labelSmoothing": 0.1, "reduction": r}) for r in REDUCTIONS),
    *impossible,
    *((f"{name}, none", data, {**options, "reduction": "none"}) for name, data, options in (("one-hot", three, {}), ("soft, smoothing 0.2", soft, {"labelSmoothing": 0.2}))),
    *((f"weighted, {r}", three, {"weight": weight, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, soft, smoothing 0.1, {r}", soft, {"weight": weight, "labelSmoothing": 0.1, "reduction": r}) for r in REDUCTIONS),
    ("all weights 0", soft, {"weight": [0.0, 0.0, 0.0]}),
    ("flat", [[x for row in soft[0] for x in row], [x for row in soft[1] for x in row]], {"rowLength": 3}),
    ("one class", [[[7.0], [-3.0]], [[1.0], [0.5]]], {}),
    ("minus infinity with smoothing", [[[-INF, 1.0, 0.0]], [[0.0, 1.0, 0.0]]], {"labelSmoothing": 0.1}),
    ("all logits minus infinity", [[[-INF, -INF]], [[1.0, 0.0]]], {}),
    ("one logit infinite", [[[INF, 1.0]], [[1.0, 0.0]]], {}),
    ("NaN logit", [[[NAN, 1.0], [0.0, 1.0]], [[0.0, 1.0], [0.5, 0.5]]], {}),
    ("NaN logit that is not the first", [[[1.0, NAN, 0.0]], [[0.0, 0.0, 1.0]]], {}),
    ("NaN target", [[[0.0, 1.0], [0.0, 1.0]], [[NAN, 1.0], [0.5, 0.5]]], {}),
]
record(__file__, "torch.nn.functional.cross_entropy with probabilities", autograd(weighable(call), ["logit"]), cases, [
    peer("keras.losses.CategoricalCrossentropy(from_logits=True)", by_keras, plain + rows_weighted[1:2]),
    peer("optax.softmax_cross_entropy", by_optax(optax.softmax_cross_entropy), plain + impossible),
    peer("optax.safe_softmax_cross_entropy", by_optax(optax.safe_softmax_cross_entropy), plain + masked + impossible),
])
