"""ArcFace loss by its definition on torch.nn.functional.cross_entropy, and by PyTorch Metric Learning up to π − margin."""
import math

import torch
import torch.nn.functional as F
from pytorch_metric_learning.losses import ArcFaceLoss
from run import REDUCTIONS, autograd, peer, record, source, weighable


def call(cosine, target, rowLength=None, margin=0.5, scale=64.0, reduction="mean"):
    cosine = cosine.reshape(-1, rowLength) if rowLength else torch.atleast_2d(cosine)
    true = F.one_hot(target, cosine.shape[1]).bool()
    # away from the true class nothing is taken through acos, whose slope has no end at ±1
    angle = torch.acos(torch.where(true, cosine, 0.0))
    return F.cross_entropy(scale * torch.where(true, torch.cos(angle + margin), cosine), target, reduction=reduction)


def by_library(cosine, target, rowLength=None, margin=0.5, scale=64.0, reduction="mean"):
    """Centres along the axes and one axis more, so that embeddings of length 1 have exactly these cosines."""
    cosine = torch.tensor(cosine)
    cosine = cosine.reshape(-1, rowLength) if rowLength else torch.atleast_2d(cosine)
    rows, count = cosine.shape
    loss = ArcFaceLoss(num_classes=count, embedding_size=count + 1, margin=math.degrees(margin), scale=scale)
    loss.W.data = torch.eye(count + 1, count)
    rest = (1 - (cosine**2).sum(1, keepdim=True)).sqrt()
    value = loss(torch.cat([cosine, rest], 1), torch.tensor(target))
    return value if reduction == "mean" else value * rows


rng = source()


def cosines(rows, classes, scale):
    return [[round(rng.uniform(-scale, scale), 3) for _ in range(classes)] for _ in range(rows)]


six = [cosines(6, 3, 0.55), [0, 1, 2, 0, 1, 2]]
wide = [cosines(4, 10, 0.3), [9, 0, 4, 4]]
open_ = [cosines(5, 3, 0.99), [0, 1, 2, 0, 1]]

on_sphere = [
    *((f"scale 8, {r}", six, {"scale": 8.0, "reduction": r}) for r in REDUCTIONS),
    *((f"margin 0.2, scale 5, {r}", six, {"margin": 0.2, "scale": 5.0, "reduction": r}) for r in REDUCTIONS),
    *((f"ten classes, margin 0, scale 10, {r}", wide, {"margin": 0.0, "scale": 10.0, "reduction": r}) for r in REDUCTIONS),
    *((f"ten classes, margin 1, scale 3, {r}", wide, {"margin": 1.0, "scale": 3.0, "reduction": r}) for r in REDUCTIONS),
    ("flat rows of 2", [[0.5, 0.1, -0.3, 0.6], [0, 1]], {"rowLength": 2, "scale": 4.0}),
    ("one flat row", [[0.6, 0.0], [0]], {"margin": 0.0, "scale": 5.0}),
]
cases = [
    ("defaults", [[[0.1, 0.4, 0.2], [0.5, -0.3, 0.3]], [0, 2]], {}),
    *on_sphere,
    *((f"any cosines, {r}", open_, {"scale": 2.0, "reduction": r}) for r in REDUCTIONS),
    *((f"weighted, {r}", open_, {"scale": 3.0, "sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0], "reduction": r}) for r in REDUCTIONS),
    ("beyond π − margin", [[[-0.97, 0.2], [0.3, -0.9]], [0, 1]], {"scale": 3.0}),
    ("far beyond π − margin", [[[-0.5, 0.2]], [0]], {"margin": 2.0, "scale": 3.0}),
    ("wrong by the whole range", [[[-0.6, 0.8, -0.7]], [0]], {}),
    ("another class at ±1", [[[0.3, 1.0, -1.0]], [0]], {"scale": 2.0}),
    ("one class", [[[0.3], [-0.7]], [0, 0]], {}),
]
peers = [peer("pytorch_metric_learning.losses.ArcFaceLoss", by_library, on_sphere)]
record(__file__, "torch.nn.functional.cross_entropy of scale · cos(acos(cosine) + margin)", autograd(weighable(call), ["cosine"]), cases, peers)
