"""Sparse categorical cross-entropy by torch.nn.functional.cross_entropy with class ids."""
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, table
import jax.numpy as jnp
import keras
import optax
from numpy import array

keras.config.set_floatx("float64")  # its own mean still divides in float32: the losses are averaged here


def call(logit, target, weight=None, ignoreIndex=-100, labelSmoothing=0.0, rowLength=None, sampleWeight=None, reduction="mean"):
    rows = logit.reshape(-1, rowLength) if rowLength else logit
    whole = lambda by: F.cross_entropy(rows, target, weight=weight, ignore_index=ignoreIndex, label_smoothing=labelSmoothing, reduction=by)
    if sampleWeight is None:
        return whole(reduction)
    kept = target != ignoreIndex
    counted = sampleWeight[kept] * (1 if weight is None else weight[target[kept]])
    losses = sampleWeight * whole("none")
    return {"mean": lambda: losses.sum() / counted.sum(), "sum": losses.sum, "none": losses.clone}[reduction]()


rng = source()
three = [table(rng, 6, 3), [0, 2, 1, 1, 0, 2]]
gaps = [table(rng, 6, 3), [0, -100, 1, -100, 0, 2]]
ten = [table(rng, 8, 10), [rng.randrange(10) for _ in range(8)]]
weight = [0.5, 2.0, 1.25]
samples = [0.5, 2.0, 0.0, 1.25, 3.0, 1.0]

cases = [
    *((f"three classes, {r}", three, {"reduction": r}) for r in REDUCTIONS),
    *((f"ten classes, smoothing 0.2, {r}", ten, {"labelSmoothing": 0.2, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", three, {"weight": weight, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, smoothing 0.1, ignored rows, {r}", gaps, {"weight": weight, "labelSmoothing": 0.1, "reduction": r}) for r in REDUCTIONS),
    *((f"class 1 ignored, {r}", three, {"ignoreIndex": 1, "reduction": r}) for r in REDUCTIONS),
    *((f"class 1 ignored, weighted, smoothing 0.3, {r}", three, {"ignoreIndex": 1, "weight": weight, "labelSmoothing": 0.3, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted rows, {r}", three, {"sampleWeight": samples, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted rows and classes, {r}", three, {"sampleWeight": samples, "weight": weight, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted rows and classes, smoothing 0.1, ignored rows, {r}", gaps, {"sampleWeight": samples, "weight": weight, "labelSmoothing": 0.1, "reduction": r}) for r in REDUCTIONS),
    ("class 0 ignored", three, {"ignoreIndex": 0}),
    ("defaults", ten, {}),
    ("flat logits", [[x for row in three[0] for x in row], three[1]], {"rowLength": 3}),
    ("two classes", [[[0.5, -0.5]], [1]], {}),
    ("one class", [[[7.0], [-3.0]], [0, 0]], {}),
    ("smoothing 1", three, {"labelSmoothing": 1.0}),
    ("equal logits", [[[3.0, 3.0, 3.0]], [1]], {}),
    ("1000, wrong", [[[1000.0, -1000.0]], [1]], {}),
    ("1000, right", [[[1000.0, -1000.0]], [0]], {}),
    ("1000 with smoothing", [[[1000.0, -1000.0, 0.0]], [0]], {"labelSmoothing": 0.3}),
    ("one logit minus infinity", [[[-INF, 1.0, 0.0]], [1]], {}),
    ("target at minus infinity", [[[-INF, 1.0, 0.0]], [0]], {}),
    ("minus infinity with smoothing", [[[-INF, 1.0, 0.0]], [1]], {"labelSmoothing": 0.1}),
    ("all logits minus infinity", [[[-INF, -INF]], [0]], {}),
    ("one logit infinite", [[[INF, 1.0]], [0]], {}),
    ("NaN in the data", [[[NAN, 1.0], [0.0, 1.0]], [0, 1]], {}),
    *((f"all ignored, {r}", [[[1.0, 2.0]], [-100]], {"reduction": r}) for r in REDUCTIONS),
    ("kept class of weight 0", [[[1.0, 2.0], [0.5, 0.0]], [0, 1]], {"weight": [0.0, 2.0]}),
]
plain = [("three classes", three, {}), ("ten classes", ten, {})]
smoothed = [("ten classes, smoothing 0.2", ten, {"labelSmoothing": 0.2})]
kept = [("a class ignored", gaps, {})]
rows_weighted = [("weighted rows", three, {"sampleWeight": samples, "reduction": "sum"})]
one_hot = lambda ids, classes: [[float(i == c) for c in range(classes)] for i in ids]

record(__file__, "torch.nn.functional.cross_entropy", autograd(call, ["logit"]), cases, [
    peer("keras.losses.SparseCategoricalCrossentropy(from_logits=True)", lambda z, y: keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")(array(y), array(z)).mean(), plain),
    peer("keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing)", lambda z, y, labelSmoothing: keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=labelSmoothing, reduction="none")(array(one_hot(y, 10)), array(z)).mean(), smoothed),
    peer("keras.losses.SparseCategoricalCrossentropy(ignore_class=-100)", lambda z, y: keras.losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=-100, reduction="sum")(array(y), array(z)) / 4, kept),
    peer("keras.losses.SparseCategoricalCrossentropy(reduction=\"sum\"), sample_weight", lambda z, y, sampleWeight, reduction: keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction=reduction)(array(y), array(z), sample_weight=array(sampleWeight)), rows_weighted, 1e-6),
    peer("optax.softmax_cross_entropy_with_integer_labels, mean", lambda z, y: optax.softmax_cross_entropy_with_integer_labels(jnp.array(z), jnp.array(y)).mean(), plain),
])
