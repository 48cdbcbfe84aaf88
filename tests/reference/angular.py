"""Angular loss over one triplet by its definition in torch, and by PyTorch Metric Learning where that can be compared."""
import math

import torch
from pytorch_metric_learning.losses import AngularLoss
from run import REDUCTIONS, autograd, peer, record, source, table, weighable


def call(anchor, positive, negative, rowLength=None, alpha=40.0, reduction="mean"):
    a, p, n = [x.reshape(-1, rowLength) if rowLength else torch.atleast_2d(x) for x in (anchor, positive, negative)]
    base = ((a - p) ** 2).sum(1)
    height = ((n - (a + p) / 2) ** 2).sum(1)
    loss = (base - 4 * math.tan(math.radians(alpha)) ** 2 * height).clamp_min(0.0)
    return loss if reduction == "none" else getattr(loss, reduction)()


def by_library(anchor, positive, negative, alpha=40.0):
    """ln(1 + e^f) over one negative gives f; for embeddings of length 1 the hinge is f and the constants it drops."""
    embeddings = torch.nn.functional.normalize(torch.tensor([*anchor, *positive, *negative]))
    smooth = AngularLoss(alpha=alpha)(embeddings, torch.tensor([0, 0, 1]))
    return max(0.0, torch.log(torch.expm1(smooth)) + 2 - 6 * math.tan(math.radians(alpha)) ** 2)


def unit(angle):
    return [[math.cos(math.radians(angle)), math.sin(math.radians(angle))]]


rng = source()
five = [table(rng, 5, 3, 1.0) for _ in range(3)]
wide = [table(rng, 4, 16, 1.0) for _ in range(3)]
same = [[1.0, 2.0]]
turned = [(f"length 1, {a}, {p} and {n} degrees, alpha {alpha}", [unit(a), unit(p), unit(n)], {"alpha": alpha}) for a, p, n, alpha in [(0, 90, 40, 40.0), (0, 170, 250, 20.0), (10, 100, 350, 35.0), (200, 30, 120, 50.0)]]

cases = [
    ("defaults", five, {}),
    *((f"five triplets, {r}", five, {"reduction": r}) for r in REDUCTIONS),
    *((f"alpha 20, {r}", five, {"alpha": 20.0, "reduction": r}) for r in REDUCTIONS),
    *((f"alpha 55, {r}", five, {"alpha": 55.0, "reduction": r}) for r in REDUCTIONS),
    *((f"sixteen dimensions, alpha 30, {r}", wide, {"alpha": 30.0, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, alpha 25, {r}", five, {"alpha": 25.0, "sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0], "reduction": r}) for r in REDUCTIONS),
    ("one flat triplet", [[3.0, 0.0], [-3.0, 0.0], [0.0, 5.0]], {"alpha": 30.0}),
    ("flat embeddings of 2", [[0.0, 0.0, 1.0, 1.0], [3.0, 4.0, 0.5, 1.0], [1.0, 0.0, 2.0, 2.5]], {"rowLength": 2}),
    ("one dimension", [[[0.25]], [[1.5]], [[1.0]]], {}),
    ("all the same", [same, same, same], {}),
    ("anchor is positive", [same, same, [[1.5, 2.5]]], {}),
    ("the negative in the middle", [[[1.0, 0.0]], [[-1.0, 0.0]], [[0.0, 0.0]]], {}),
    ("the negative at the anchor", [same, [[1.5, 2.5]], same], {}),
    ("within the limit", [[[0.5]], [[-0.5]], [[5.0]]], {}),
    ("large and small", [[[1e9, 1e-9]], [[-1e9, 0.0]], [[1.0, 40.0]]], {}),
    *turned,
]
peers = [peer("pytorch_metric_learning.losses.AngularLoss of one triplet, with the constants it drops", by_library, turned, relative=1e-10)]
record(__file__, "the hinge of Wang et al. in torch float64 (autograd)", autograd(weighable(call), ["anchor", "positive", "negative"]), cases, peers)
