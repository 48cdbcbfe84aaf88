"""DPO: torch has none, so its definition by torch's logsigmoid, as the authors write it, differentiated by torch."""
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, peer, record, source, spread, weighable
import numpy as np
import optax


def call(policyChosen, policyRejected, referenceChosen, referenceRejected, beta=0.1, labelSmoothing=0.0, reduction="mean"):
    lead = beta * ((policyChosen - policyRejected) - (referenceChosen - referenceRejected))
    losses = -F.logsigmoid(lead)
    if labelSmoothing > 0:  # at 0 the other term would be 0 times infinity for an impossible answer
        losses = (1 - labelSmoothing) * losses - labelSmoothing * F.logsigmoid(-lead)
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


def binary(policyChosen, policyRejected, referenceChosen, referenceRejected, beta=0.1, labelSmoothing=0.0):
    lead = beta * (np.subtract(policyChosen, policyRejected) - np.subtract(referenceChosen, referenceRejected))
    return optax.sigmoid_binary_cross_entropy(lead, np.full_like(lead, 1 - labelSmoothing)).mean()


rng = source()
few, many = [spread(rng, 5, 8.0) for _ in range(4)], [spread(rng, 64, 8.0) for _ in range(4)]
lead = lambda x: [[x], [0.0], [0.0], [0.0]]

cases = [
    *((f"five pairs, {r}", few, {"reduction": r}) for r in REDUCTIONS),
    *((f"64 pairs, beta 0.5, {r}", many, {"beta": 0.5, "reduction": r}) for r in REDUCTIONS),
    *((f"64 pairs, beta 0.03, smoothing 0.1, {r}", many, {"beta": 0.03, "labelSmoothing": 0.1, "reduction": r}) for r in REDUCTIONS),
    ("five pairs, smoothing 0.3", few, {"labelSmoothing": 0.3}),
    ("five pairs, smoothing 0.5", few, {"labelSmoothing": 0.5}),
    *((f"weighted, beta 0.3, smoothing 0.05, {r}", few, {"beta": 0.3, "labelSmoothing": 0.05, "weight": [0.5, 2.0, 0.0, 1.25, 3.0], "reduction": r}) for r in REDUCTIONS),
    ("defaults", many, {}),
    ("one pair", [[-10.0], [-14.0], [-11.0], [-12.0]], {}),
    ("policy is the reference", [[-20.0], [-35.0], [-20.0], [-35.0]], {"beta": 1.0}),
    ("long answers", [[-812.25, -1500.5], [-903.5, -1421.75], [-830.0, -1490.25], [-880.75, -1433.0]], {}),
    ("leads of 1e-300 and 1e-9", [[1e-300, 1e-9], [0.0, 0.0], [0.0, 0.0], [0.0, 0.0]], {"beta": 1.0}),
    *((f"lead {x}", lead(x), {"beta": 1.0}) for x in (5.0, 12.0, -40.0, -750.0, 750.0, -1e9, 1e9)),
    *((f"lead {x}, smoothing 0.2", lead(x), {"beta": 1.0, "labelSmoothing": 0.2}) for x in (40.0, -750.0, 750.0, 1e9)),
    ("chosen impossible", lead(-INF), {}),
    ("chosen impossible, smoothing 0.2", lead(-INF), {"labelSmoothing": 0.2}),
    ("rejected impossible", [[0.0], [-INF], [0.0], [0.0]], {}),
    ("rejected impossible, smoothing 0.2", [[0.0], [-INF], [0.0], [0.0]], {"labelSmoothing": 0.2}),
    ("impossible in the reference too", [[-INF], [0.0], [-INF], [0.0]], {}),
    ("NaN in the data", [[NAN, 1.0], [0.0, 0.0], [0.0, 0.0], [0.0, 0.0]], {}),
]
peers = [peer("optax.sigmoid_binary_cross_entropy of the lead, target 1 - smoothing", binary, [
    ("five pairs", few, {}), ("64 pairs", many, {"beta": 0.5}), ("smoothing 0.1", many, {"labelSmoothing": 0.1}), ("smoothing 0.5", few, {"labelSmoothing": 0.5})])]
record(__file__, "torch autograd of the definition", autograd(weighable(call, "weight"), ["policyChosen", "policyRejected"]), cases, peers)
