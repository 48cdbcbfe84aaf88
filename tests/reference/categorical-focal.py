"""Categorical focal loss: torch has none, so its definition on the softmax, differentiated by torch.

It takes the power of a difference from 1, which has lost its digits where a row is certain and right: those logits are left
to precision.py, in more digits.
"""
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, table, tensor, weighable  # first: it tells Keras and JAX what to compute with
import keras
import kornia
import torch
import torch.nn.functional as F
from keras.src.backend.common.dtypes import BIT64_TO_BIT32_DTYPE

keras.config.set_floatx("float64")
BIT64_TO_BIT32_DTYPE.pop("float64")  # Keras averages in float32, whatever its floatx


def call(logit, target, alpha=0.25, gamma=2.0, rowLength=None, reduction="mean"):
    rows, shares = [x.reshape(-1, rowLength) if rowLength else torch.atleast_2d(x) for x in (logit, target)]
    logs = F.log_softmax(rows, dim=1)
    losses = (alpha * shares * (1 - logs.exp()) ** gamma * -logs).where(shares != 0, torch.zeros(())).sum(dim=1)
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


def by_keras(logit, target, alpha=0.25, gamma=2.0, sampleWeight=None, reduction="mean"):
    """Clips probabilities to [1e-7, 1 - 1e-7]: only logits within 15 are asked. Divides a weighted mean by the rows."""
    loss = keras.losses.CategoricalFocalCrossentropy(alpha=alpha, gamma=gamma, from_logits=True, reduction="sum")
    weights = None if sampleWeight is None else tensor(sampleWeight)
    divisor = 1 if reduction == "sum" else len(logit) if weights is None else weights.sum()
    return loss(tensor(target), tensor(logit), sample_weight=weights) / divisor


def by_kornia(logit, target, alpha=0.25, gamma=2.0, reduction="mean"):
    """Class ids, and an alpha that differs for class 0: it is asked without one."""
    sum_ = kornia.losses.focal_loss(tensor(logit), tensor(target).argmax(dim=1), alpha=None, gamma=gamma, reduction="sum")
    return alpha * sum_ / (1 if reduction == "sum" else len(logit))


rng = source()
softened = lambda rows, classes: F.softmax(tensor(table(rng, rows, classes)), dim=1).tolist()
one_hot = lambda ids, classes: [[1.0 if k == one else 0.0 for k in range(classes)] for one in ids]
two = [table(rng, 4, 2), one_hot([0, 1, 1, 0], 2)]
three = [table(rng, 6, 3), one_hot([0, 2, 1, 1, 0, 2], 3)]
soft = [table(rng, 6, 3), softened(6, 3)]
ten = [table(rng, 8, 10), softened(8, 10)]
alphas = [0.5, 2.0, 0.0]
weights = [0.5, 2.0, 0.0, 1.25, 3.0, 1.0]

hard = [(f"{name}, {way}, {r}", data, {**way, "reduction": r}) for name, data in (("two", two), ("three", three))
        for way in ({}, {"gamma": 3.5}, {"alpha": 1.0, "gamma": 1.0}, {"alpha": 0.6, "gamma": 0.0}) for r in ("mean", "sum")]
near = [
    *hard,
    *((f"soft, {way}, {r}", soft, {**way, "reduction": r}) for way in ({}, {"gamma": 0.5}, {"alpha": 1.5, "gamma": 5.0}) for r in ("mean", "sum")),
    *((f"alpha for each class, {r}", soft, {"alpha": alphas, "gamma": 1.5, "reduction": r}) for r in ("mean", "sum")),
    *((f"weighted, {r}", three, {"sampleWeight": weights, "reduction": r}) for r in ("mean", "sum")),
    *((f"weighted, alpha for each class, {r}", soft, {"sampleWeight": weights, "alpha": alphas, "reduction": r}) for r in ("mean", "sum")),
    ("defaults", ten, {}),
    ("equal logits", [[[3.0, 3.0, 3.0]], [[0.2, 0.3, 0.5]]], {}),
    ("tiny logits", [[[1e-300, -1e-300]], [[0.5, 0.5]]], {}),
]
cases = [
    *near,
    *((f"{name}, none", data, {**options, "reduction": "none"}) for name, data, options in (
        ("three", three, {}), ("soft", soft, {"alpha": alphas, "gamma": 0.75}), ("weighted", soft, {"sampleWeight": weights, "gamma": 3.0}))),
    ("flat", [[x for row in soft[0] for x in row], [x for row in soft[1] for x in row]], {"rowLength": 3}),
    ("one flat row", [soft[0][0], soft[1][0]], {"gamma": 1.0}),
    ("alpha 0", three, {"alpha": 0.0}),
    ("wrong by 40", [[[40.0, 0.0]], [[0.0, 1.0]]], {}),
    ("wrong by 1e9", [[[1e9, 0.0, 1.0]], [[0.0, 0.25, 0.75]]], {"alpha": 0.4}),
    ("half right by 40", [[[40.0, 0.0]], [[0.5, 0.5]]], {}),
    ("all logits minus infinity", [[[-INF, -INF]], [[1.0, 0.0]]], {}),
    ("NaN logit that is not the first", [[[1.0, NAN, 0.0], [0.0, 1.0, 2.0]], [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]], {}),
    ("a target of zeros", [[[1.0, 0.0], [0.0, 1.0]], [[0.0, 0.0], [0.0, 1.0]]], {}),
]
record(__file__, "alpha * target * (1 - softmax) ** gamma * -log_softmax in torch", autograd(weighable(call), ["logit"]), cases, [
    peer("keras.losses.CategoricalFocalCrossentropy(from_logits=True)", by_keras, near),
    peer("kornia.losses.focal_loss", by_kornia, hard),
])
