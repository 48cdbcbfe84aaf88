"""Generalized IoU loss: the formula of torchvision.ops.generalized_box_iou_loss with eps=0, in whole-tensor operations, differentiated by torch."""
import torch
from run import REDUCTIONS, autograd, record, source, weighable


def call(prediction, target, reduction="mean"):
    p, t = prediction.reshape(-1, 2, 2), target.double().reshape(-1, 2, 2)  # box, corner, axis
    area = lambda box: (box[:, 1] - box[:, 0]).prod(dim=-1)
    overlap = torch.stack([torch.max(p[:, 0], t[:, 0]), torch.min(p[:, 1], t[:, 1])], dim=1)
    around = area(torch.stack([torch.min(p[:, 0], t[:, 0]), torch.max(p[:, 1], t[:, 1])], dim=1))
    shared = torch.where((overlap[:, 1] > overlap[:, 0]).all(dim=-1), area(overlap), 0.0)
    union = area(p) + area(t) - shared
    losses = 1 - torch.where(union > 0, shared, 0.0) / torch.where(union > 0, union, 1.0) + (around - union) / around
    return {"mean": losses.mean, "sum": losses.sum, "none": losses.clone}[reduction]()


rng = source()


def box(reach=2.0):
    x, y = rng.uniform(-reach, reach), rng.uniform(-reach, reach)
    return [round(v, 3) for v in (x, y, x + rng.uniform(0.3, 3), y + rng.uniform(0.3, 3))]


many = [[box() for _ in range(12)] for _ in range(2)]
far = [[box(20.0) for _ in range(6)] for _ in range(2)]
unit = [0.0, 0.0, 1.0, 1.0]
pair = lambda one, other: [[one], [other]]

cases = [
    *((f"twelve boxes, {r}", many, {"reduction": r}) for r in REDUCTIONS),
    *((f"six boxes far apart, {r}", far, {"reduction": r}) for r in REDUCTIONS),
    *((f"six boxes, weighted, {r}", far, {"sampleWeight": [0.5, 2.0, 0.0, 1.25, 3.0, 1.0], "reduction": r}) for r in REDUCTIONS),
    ("defaults", many, {}),
    ("one box, flat", [many[0][0], many[1][0]], {}),
    ("three boxes, flat", [sum(many[0][:3], []), sum(many[1][:3], [])], {"reduction": "none"}),
    ("equal", pair(unit, unit), {}),
    ("inside", pair([0.25, 0.5, 0.5, 0.75], unit), {}),
    ("around", pair([-1.0, -1.0, 3.0, 2.0], unit), {}),
    ("inside, at an edge", pair([0.0, 0.5, 0.5, 0.75], unit), {}),
    ("inside, at a corner", pair([0.0, 0.0, 0.5, 0.75], unit), {}),
    ("one edge shared by both sides", pair([0.5, 0.25, 1.0, 2.0], unit), {}),
    ("touching at the right", pair([1.0, 0.0, 2.0, 1.0], unit), {}),
    ("touching at a corner", pair([1.0, 1.0, 2.0, 2.0], unit), {}),
    ("apart along x", pair([3.0, 0.0, 4.0, 1.0], unit), {}),
    ("apart along both", pair([-5.0, 3.0, -4.0, 7.0], unit), {}),
    ("a cross", pair([-1.0, 0.4, 2.0, 0.6], [0.3, -2.0, 0.5, 3.0]), {}),
    ("prediction without area, inside", pair([0.5, 0.25, 0.5, 0.75], unit), {}),
    ("prediction without area, apart", pair([2.0, 2.0, 2.0, 2.0], unit), {}),
    ("target without area, inside", pair(unit, [0.5, 0.5, 0.5, 0.5]), {}),
    ("two points", pair([2.0, 3.0, 2.0, 3.0], [0.0, 0.0, 0.0, 0.0]), {}),
    ("pixels", pair([100.0, 150.0, 400.0, 480.0], [120.0, 140.0, 390.0, 500.0]), {}),
    ("very small", pair([1e-6, 2e-6, 3e-6, 7e-6], [2e-6, 1e-6, 4e-6, 5e-6]), {}),
]
record(__file__, "torch autograd of torchvision's formula", autograd(weighable(call), ["prediction"]), cases)
