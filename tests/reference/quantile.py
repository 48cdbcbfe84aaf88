"""Quantile loss: torch has none, so its definition as two hinges, differentiated by torch.

Two hinges, because their slopes at residual 0 are 0, as the library declares. No NaN here: torch gives relu a slope there.
"""
import torch.nn.functional as F
from run import INF, REDUCTIONS, autograd, peer, record, source, spread, weighable
from sklearn.metrics import mean_pinball_loss


def call(prediction, target, tau=0.5, reduction="mean"):
    losses = tau * F.relu(target - prediction) + (1 - tau) * F.relu(prediction - target)
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


rng = source()
few, many = [spread(rng, 5), spread(rng, 5)], [spread(rng, 64), spread(rng, 64)]
weight = [0.5, 2.0, 0.0, 1.25, 3.0]

cases = [
    *((f"five elements, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, tau 0.1, {r}", many, {"tau": 0.1, "reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, tau 0.9, {r}", many, {"tau": 0.9, "reduction": r}) for r in REDUCTIONS),
    *((f"64 elements, tau {tau}", many, {"tau": tau}) for tau in (1e-6, 0.25, 0.5, 0.75, 0.999999)),
    ("defaults", few, {}),
    ("one element", [[1.5], [-2.25]], {"tau": 0.75}),
    *((f"weighted, tau 0.8, {r}", few, {"tau": 0.8, "weight": weight, "reduction": r}) for r in REDUCTIONS),
    ("the corner", [[1.0, 2.0], [1.0, 2.0]], {"tau": 0.75}),
    ("corner and slope", [[1.0, 2.5, 1.5], [1.0, 2.0, 2.0]], {"tau": 0.75}),
    ("tiny residuals", [[1e-300, -1e-300], [0.0, 0.0]], {"tau": 0.75, "reduction": "none"}),
    ("large residuals", [[1e200, -1e200, 1e9, -750.0, 40.0], [0.0] * 5], {"tau": 0.3}),
    ("infinite prediction", [[-INF, 1.0], [0.0, 0.0]], {"tau": 0.3}),
    ("infinite target", [[0.0, 1.0], [-INF, 0.0]], {"tau": 0.3}),
]


def pinball(prediction, target, tau=0.5, reduction="mean", weight=None):
    return mean_pinball_loss(target, prediction, alpha=tau, sample_weight=weight)


means = [case for case in cases[:19] if case[2].get("reduction", "mean") == "mean"]
record(__file__, "torch autograd of the definition", autograd(weighable(call, "weight"), ["prediction"]), cases,
       peers=[peer("sklearn.metrics.mean_pinball_loss", pinball, means)])
