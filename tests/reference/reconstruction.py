"""Reconstruction loss by torch's mse_loss, l1_loss and binary_cross_entropy, each summed over the pixels of an image."""
import torch
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread, table, weighable
import numpy as np
import optax

LOSSES = {"l2": F.mse_loss, "l1": F.l1_loss, "bernoulli": F.binary_cross_entropy}


def call(prediction, target, likelihood="l2", rowLength=None, reduction="mean"):
    images = [x.reshape(-1, rowLength) if rowLength else torch.atleast_2d(x) for x in (prediction, target)]
    losses = LOSSES[likelihood](*images, reduction="none").sum(dim=1)
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


def by_optax(prediction, target):
    return optax.squared_error(np.array(prediction), np.array(target)).sum(axis=1).mean()


rng = source()
share = lambda n: [round(rng.uniform(0.001, 0.999), 3) for _ in range(n)]
mask = lambda n: [float(rng.randrange(2)) for _ in range(n)]
wide = [table(rng, 3, 8), table(rng, 3, 8)]
soft = [[share(6) for _ in range(4)], [share(6) for _ in range(4)]]
hard = [[share(9) for _ in range(3)], [mask(9) for _ in range(3)]]
large = [[share(784) for _ in range(2)], [mask(784) for _ in range(2)]]

cases = [
    *((f"three images, {r}", wide, {"reduction": r}) for r in REDUCTIONS),
    *((f"three images, l1, {r}", wide, {"likelihood": "l1", "reduction": r}) for r in REDUCTIONS),
    *((f"masks, bernoulli, {r}", hard, {"likelihood": "bernoulli", "reduction": r}) for r in REDUCTIONS),
    *((f"soft targets, bernoulli, {r}", soft, {"likelihood": "bernoulli", "reduction": r}) for r in REDUCTIONS),
    *((f"three images, weighted, {r}", wide, {"sampleWeight": [0.5, 0.0, 3.0], "reduction": r}) for r in REDUCTIONS),
    *((f"masks, bernoulli, weighted, {r}", hard, {"likelihood": "bernoulli", "sampleWeight": [2.0, 1.25, 0.5], "reduction": r}) for r in REDUCTIONS),
    ("l2 by name", soft, {"likelihood": "l2"}),
    ("defaults", soft, {}),
    *((f"784 pixels, {kind}", large, {"likelihood": kind}) for kind in LOSSES),
    ("one flat image", [share(6), mask(6)], {}),
    *((f"flat images of 4, {kind}", [share(12), mask(12)], {"rowLength": 4, "likelihood": kind}) for kind in LOSSES),
    ("one pixel", [[0.25], [1.0]], {}),
    ("nothing lost", [wide[0], wide[0]], {}),
    ("nothing lost, l1", [wide[0], wide[0]], {"likelihood": "l1"}),
    ("errors of 1e-300 and 1e9", [[1e-300, 1e9], [0.0, 0.0]], {}),
    ("errors of 1e-300 and 1e9, l1", [[1e-300, 1e9], [0.0, 0.0]], {"likelihood": "l1"}),
    ("infinite pixel", [[INF, 1.0], [0.0, 0.0]], {}),
    ("infinite pixel, l1", [[INF, 1.0], [0.0, 0.0]], {"likelihood": "l1"}),
    ("NaN in the data", [[[NAN, 1.0], [0.5, 1.0]], [[0.0, 1.0], [0.0, 1.0]]], {}),
]
peers = [peer("optax.squared_error, summed over the pixels", by_optax, [("three images", wide, {}), ("784 pixels", large, {})])]
record(__file__, "torch.nn.functional: mse_loss, l1_loss, binary_cross_entropy", autograd(weighable(call), ["prediction"]), cases, peers)
