"""Smooth L1 loss by torch.nn.functional.smooth_l1_loss."""
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread, weighable
import numpy as np
import optax

rng = source()
few, many = [spread(rng, 5), spread(rng, 5)], [spread(rng, 64), spread(rng, 64)]
weight = [0.5, 2.0, 0.0, 1.25, 3.0]

cases = [
    *((f"five elements, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, beta 0.3, {r}", many, {"beta": 0.3, "reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, beta 2.5, {r}", many, {"beta": 2.5, "reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, beta 0, {r}", many, {"beta": 0.0, "reduction": r}) for r in REDUCTIONS),
    ("defaults", few, {}),
    ("one element", [[1.5], [-2.25]], {}),
    ("at both joints", [[2.0, -2.0], [0.0, 0.0]], {"beta": 2.0}),
    ("just inside and outside", [[1.999999, -2.000001], [0.0, 0.0]], {"beta": 2.0}),
    ("all equal", [[1.0, 2.0], [1.0, 2.0]], {}),
    ("all equal, beta 0", [[1.0, 2.0], [1.0, 2.0]], {"beta": 0.0}),
    ("tiny residual", [[1e-300, -1e-300], [0.0, 0.0]], {}),
    ("tiny residual, beta 0", [[1e-300, -1e-300], [0.0, 0.0]], {"beta": 0.0}),
    ("large residuals", [[1e200, -1e200, 1e9, -750.0, 40.0], [0.0] * 5], {"beta": 1.5}),
    *((f"weighted, beta 2.0, {r}", few, {"beta": 2.0, "weight": weight, "reduction": r}) for r in REDUCTIONS),
    ("beta larger than all", few, {"beta": 1e6}),
    ("beta smaller than all", few, {"beta": 1e-6}),
    ("infinite prediction", [[-INF, 1.0], [0.0, 0.0]], {}),
    ("infinite on both sides", [[INF, 1.0], [INF, 0.0]], {}),
    ("NaN in the data", [[NAN, 1.0], [0.0, 0.0]], {}),
]


def huber_over_delta(prediction, target, beta=1.0, reduction="mean"):
    losses = optax.losses.huber_loss(np.array(prediction), np.array(target), delta=beta) / beta
    return losses.mean() if reduction == "mean" else losses.sum()


finite = [case for case in cases[:12] if case[2].get("beta") != 0.0]
record(__file__, "torch.nn.functional.smooth_l1_loss", autograd(weighable(F.smooth_l1_loss, "weight"), ["prediction"]), cases,
       peers=[peer("optax.losses.huber_loss(delta=beta) / beta", huber_over_delta, finite)])
