"""Jaccard loss: torch has none, so its definition in whole-tensor operations, differentiated by torch."""
import torch
from run import NAN, REDUCTIONS, autograd, record, source, weighable


def call(probability, target, smooth=1e-5, rowLength=None, reduction="mean"):
    rows, truth = ([x.reshape(-1, rowLength) for x in (probability, target)] if rowLength else map(torch.atleast_2d, (probability, target)))
    shared = torch.einsum("ij,ij->i", rows, truth.double())
    union = torch.cat([rows, truth], dim=1).sum(dim=1) - shared
    losses = 1 - (shared + smooth) / (union + smooth)
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
    *((f"three weighted images, {r}", three, {"sampleWeight": [0.5, 2.0, 0.0], "reduction": r}) for r in REDUCTIONS),
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
record(__file__, "torch autograd of the definition", autograd(weighable(call), ["probability"]), cases)
