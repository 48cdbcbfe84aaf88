"""Focal Tversky loss: torch has none, so its definition in whole-tensor operations, differentiated by torch."""
import torch
from run import NAN, REDUCTIONS, autograd, record, source, weighable


def call(probability, target, alpha=0.3, beta=0.7, gamma=4 / 3, smooth=1e-5, rowLength=None, reduction="mean"):
    rows, truth = ([x.reshape(-1, rowLength) for x in (probability, target)] if rowLength else map(torch.atleast_2d, (probability, target)))
    shared = torch.einsum("ij,ij->i", rows, truth.double())
    all = shared + alpha * (rows.sum(dim=1) - shared) + beta * (truth.sum(dim=1) - shared) + smooth / 2
    losses = (1 - (shared + smooth / 2) / all) ** (1 / gamma)
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


rng = source()
part = lambda n: [round(rng.random(), 3) for _ in range(n)]
mask = lambda n: [float(rng.randrange(2)) for _ in range(n)]
three = [[part(8) for _ in range(3)], [mask(8) for _ in range(3)]]
soft = [[part(5) for _ in range(4)], [part(5) for _ in range(4)]]
weights = {"alpha": 0.6, "beta": 0.4}
cases = [
    *((f"three images, {r}", three, {"reduction": r}) for r in REDUCTIONS),
    *((f"three images, weights, gamma 2, smooth 1, {r}", three, {"smooth": 1.0, "gamma": 2.0, "reduction": r, **weights}) for r in REDUCTIONS),
    *((f"three images, gamma {gamma}", three, {"gamma": gamma}) for gamma in (0.5, 0.75, 1.0, 3.0, 100.0)),
    *((f"soft targets, gamma {gamma}, weights, smooth 0.5", soft, {"gamma": gamma, "smooth": 0.5, **weights}) for gamma in (0.4, 1.0, 2.5)),
    *((f"three weighted images, {r}", three, {"sampleWeight": [0.5, 2.0, 0.0], "reduction": r}) for r in REDUCTIONS),
    ("defaults", three, {}),
    ("weights 1 and 0, smooth 0", three, {"alpha": 1.0, "beta": 0.0, "smooth": 0.0}),
    ("one flat image", [part(6), mask(6)], {}),
    ("flat images of 4", [part(12), mask(12)], {"rowLength": 4}),
    ("one pixel", [[0.25], [1.0]], weights),
    ("no overlap", [[1.0, 0.0], [0.0, 1.0]], {"smooth": 0.0, **weights}),
    ("empty target", [[0.5, 0.25], [0.0, 0.0]], weights),
    ("empty prediction", [[0.0, 0.0], [1.0, 0.0]], weights),
    ("NaN in the data", [[[NAN, 1.0], [0.5, 1.0]], [[0.0, 1.0], [0.0, 1.0]]], weights),
]
record(__file__, "torch autograd of the definition", autograd(weighable(call), ["probability"]), cases)
