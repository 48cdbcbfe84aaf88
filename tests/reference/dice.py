"""Dice loss: torch has none, so its definition in whole-tensor operations, differentiated by torch."""
import torch
from run import NAN, REDUCTIONS, autograd, peer, record, source, weighable
import keras
from numpy import array

keras.config.set_floatx("float64")  # its own mean still divides in float32: the losses are averaged here


def call(probability, target, smooth=1e-5, rowLength=None, reduction="mean"):
    rows, truth = ([x.reshape(-1, rowLength) for x in (probability, target)] if rowLength else map(torch.atleast_2d, (probability, target)))
    shared = torch.einsum("ij,ij->i", rows, truth.double())
    losses = 1 - (2 * shared + smooth) / (torch.cat([rows, truth], dim=1).sum(dim=1) + smooth)
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


rng = source()
part = lambda n: [round(rng.random(), 3) for _ in range(n)]
mask = lambda n: [float(rng.randrange(2)) for _ in range(n)]
three = [[part(8) for _ in range(3)], [mask(8) for _ in range(3)]]
soft = [[part(5) for _ in range(4)], [part(5) for _ in range(4)]]

cases = [
    *((f"three images, {r}", three, {"reduction": r}) for r in REDUCTIONS),
    *((f"three images, smooth 1, {r}", three, {"smooth": 1.0, "reduction": r}) for r in REDUCTIONS),
    *((f"three images, smooth 0, {r}", three, {"smooth": 0.0, "reduction": r}) for r in REDUCTIONS),
    *((f"soft targets, smooth 0.5, {r}", soft, {"smooth": 0.5, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, smooth 1, {r}", three, {"smooth": 1.0, "sampleWeight": [0.5, 2.0, 0.0], "reduction": r}) for r in REDUCTIONS),
    ("defaults", three, {}),
    ("one flat image", [part(6), mask(6)], {}),
    ("flat images of 4", [part(12), mask(12)], {"rowLength": 4}),
    ("one pixel", [[0.25], [1.0]], {}),
    ("perfect", [[1.0, 0.0, 1.0], [1.0, 0.0, 1.0]], {}),
    ("no overlap", [[1.0, 0.0], [0.0, 1.0]], {"smooth": 0.0}),
    ("empty on both sides", [[[0.0, 0.0], [1.0, 0.0]], [[0.0, 0.0], [1.0, 1.0]]], {}),
    ("empty on both sides, smooth 0", [[[0.0, 0.0], [1.0, 0.0]], [[0.0, 0.0], [1.0, 1.0]]], {"smooth": 0.0}),
    ("empty target", [[0.5, 0.25], [0.0, 0.0]], {}),
    ("empty prediction", [[0.0, 0.0], [1.0, 0.0]], {}),
    ("NaN in the data", [[[NAN, 1.0], [0.5, 1.0]], [[0.0, 1.0], [0.0, 1.0]]], {}),
]
# Keras adds 1e-7 to the denominator alone: with smooth 0 the same but for that.
smooth0 = [("three images, smooth 0", three, {"smooth": 0.0}), ("soft targets, smooth 0", soft, {"smooth": 0.0})]

record(__file__, "torch autograd of the definition", autograd(weighable(call), ["probability"]), cases, [
    peer("keras.losses.Dice(axis=1)", lambda p, t, smooth: keras.losses.Dice(axis=1, reduction="none")(array(t), array(p)).mean(), smooth0, 1e-6),
])
